/**
 * Line numbers in the margin, as court records and depositions have them.
 *
 *     14   A.   The crest was sound.  The toe was wet, and I said so in
 *     15   my report.
 *
 * They count up by one from page to page and stand before most lines; a numbered list does not.
 */
import {isDigit} from '../characters.ts'
import {isSpace} from '../place.ts'
import {unitAt} from '../units.ts'

/** Fewer lines may be a list. */
const FEWEST = 10

/** Offsets behind the number of each line, by its index; null where lines are not numbered. */
export function behindNumbers(
  source: string,
  from: ReadonlyArray<number>,
  to: ReadonlyArray<number>
): Map<number, number> | null {
  if (!startsNumbered(source, from)) return null
  const behind = new Map<number, number>()
  let [last, steps] = [0, 0]
  for (let at = 0; at < from.length; at++) {
    const [start, end] = [from[at] as number, to[at] as number]
    const stop = digitsEnd(source, start)
    if (stop === start || stop - start > 2 || (stop < end && !isSpace(unitAt(source, stop)))) continue
    const number = Number(source.slice(start, stop))
    if (number !== last + 1 && number !== 1) continue
    if (number === last + 1) steps++
    last = number
    let body = stop
    while (body < end && isSpace(unitAt(source, body))) body++
    behind.set(at, body)
  }
  return behind.size >= FEWEST && steps >= FEWEST && behind.size * 5 >= from.length * 3 ? behind : null
}

/** Of the first lines some begin with a digit; most texts are told by that. */
function startsNumbered(source: string, from: ReadonlyArray<number>): boolean {
  const most = Math.min(from.length, 40)
  if (most < FEWEST) return false
  let digits = 0
  for (let at = 0; at < most; at++) if (isDigit(unitAt(source, from[at] as number))) digits++
  return digits * 2 >= most
}

function digitsEnd(source: string, start: number): number {
  let at = start
  while (isDigit(unitAt(source, at))) at++
  return at
}
