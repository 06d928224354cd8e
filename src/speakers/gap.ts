/**
 * What stands between two words of a text, and what it means for the sentence.
 */
import {classes, lower} from '../names/index.ts'

/** What a gap holds; it may be several of them. */
export const holds = {
  space: 1,
  comma: 1 << 1,
  semicolon: 1 << 2,
  /** A colon, a dash or a bracket. */
  point: 1 << 3,
  /** What may end a sentence. */
  stop: 1 << 4,
  /** A full stop right after the word before, where it may only abbreviate it. */
  dot: 1 << 5,
  /** An empty line. */
  paragraph: 1 << 6
} as const

/** What stands between two places of a spelled text, between which is no word. */
export function gapAt(units: Int32Array, from: number, to: number): number {
  let flags = 0
  let line = false
  for (let at = from; at < to; at++) {
    const unit = units[at] as number
    const code = unit & lower
    if (unit & classes.space) {
      flags |= holds.space
      if (code !== 10) continue
      if (line) flags |= holds.paragraph
      line = true
      continue
    }
    line = false
    if (code === 44) flags |= holds.comma
    else if (code === 59) flags |= holds.semicolon
    else if (code === 58 || code === 0x2014 || code === 0x2013 || code === 40 || code === 41) flags |= holds.point
    else if (code === 46 && at === from) flags |= holds.stop | holds.dot
    else if (code === 46 || code === 33 || code === 63 || code === 0x2026) flags |= holds.stop
  }
  return flags
}

/** Whether nothing but white space, a comma before it at most, stands between two places. */
export function isBeside(units: Int32Array, from: number, to: number): boolean {
  let at = ((units[from] as number) & lower) === 44 ? from + 1 : from
  if (at >= to) return false
  while (at < to && (units[at] as number) & classes.space) at++
  return at === to
}
