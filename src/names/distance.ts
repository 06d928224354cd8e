/**
 * Levenshtein’s distance of two short words.
 */
import {unitAt} from '../units.ts'

const row = new Uint16Array(64)

/** Edits from one word to the other; words longer than 60 letters count as wholly different. */
export function distance(a: string, b: string): number {
  if (a === b) return 0
  if (a.length > 60 || b.length > 60) return Math.max(a.length, b.length)
  for (let column = 0; column <= b.length; column++) row[column] = column
  for (let line = 1; line <= a.length; line++) {
    let diagonal = row[0] as number
    row[0] = line
    const letter = unitAt(a, line - 1)
    for (let column = 1; column <= b.length; column++) {
      const above = row[column] as number
      const same = letter === unitAt(b, column - 1) ? diagonal : diagonal + 1
      row[column] = Math.min(same, above + 1, (row[column - 1] as number) + 1)
      diagonal = above
    }
  }
  return row[b.length] as number
}
