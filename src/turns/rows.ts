/**
 * Rows of a table of who said what, their cells set off by a tab or a bar.
 *
 *     00:01:05 | Maria Reyes | The water had risen.
 *     Maria Reyes⇥The water had risen.
 *     12⇥Maria Reyes⇥00:01:05⇥The water had risen.
 */
import {isDigit} from '../characters.ts'
import {isSpace} from '../place.ts'
import {unitAt} from '../units.ts'
import {type LabelLine, type Printed, skipSpaces, stampAt} from './label.ts'

/** Longer first cells are sentences. */
const LONGEST = 60

/** The label that a row names in a cell of its own before the words; null where the line is no such row. */
export function rowAt(value: string, {start, end, cell}: LabelLine): Printed | null {
  if (cell >= end) return null
  let from = start
  let time: number | null = null
  const clock = stampAt(value, from)
  const first = clock ? behindGap(value, clock.end, end) : behindNumber(value, from, end)
  if (first > 0) {
    time = clock?.seconds ?? null
    from = first
  }
  const gap = gapAfter(value, from, Math.min(end, from + LONGEST))
  if (gap < 0) return null
  let body = behindGap(value, gap, end)
  let to = gap
  while (to > from && isSpace(unitAt(value, to - 1))) to--
  const later = stampAt(value, body)
  const next = later ? behindGap(value, later.end, end) : 0
  if (later && next > 0) {
    time = later.seconds
    body = next
  }
  if (to - from < 2 || body >= end || value.slice(from, to).includes(':')) return null
  // Behind the words a table of data goes on; a bar may be one of the words.
  const more = value.indexOf('\t', body)
  if (more >= 0 && more < end) return null
  return {start, from, to, body, separator: 'colon', time, bold: false, handle: false}
}

/** Where the words of the next cell begin, if a cell ends here; 0 elsewhere. */
function behindGap(value: string, at: number, end: number): number {
  const gap = gapAfter(value, at, Math.min(end, at + 4))
  if (gap < 0 || skipSpaces(value, at, end) < gap) return 0
  const bar = skipSpaces(value, gap, end)
  return unitAt(value, bar) === 124 ? skipSpaces(value, bar + 1, end) : bar
}

/** Behind the number of a row. */
function behindNumber(value: string, start: number, end: number): number {
  let at = start
  while (at < end && at - start < 5 && isDigit(unitAt(value, at))) at++
  return at > start ? behindGap(value, at, end) : 0
}

/** The first tab, or blank before a bar, from an offset on; −1 without. */
function gapAfter(value: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const code = unitAt(value, at)
    if (code === 9 || (code === 32 && unitAt(value, at + 1) === 124 && unitAt(value, at + 2) === 32)) return at
  }
  return -1
}
