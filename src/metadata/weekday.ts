/**
 * The weekday that stands right beside a date: `Thursday, 2 January 2024`, `2 January 2024 (Thursday)`.
 */
import {isLetter} from '../characters.ts'
import {isSpace} from '../place.ts'
import {unitAt} from '../units.ts'
import {weekdayOf, wordAt} from './date-words.ts'

/** Characters before and after a date that are looked at. */
const reach = 24

/** Marks between a weekday and its date at most. */
const apart = 3

/** Monday 0; −1 where no weekday stands beside the date from `start` to `end`. */
export function weekdayBeside(line: string, start: number, end: number): number {
  const row = before(line, start)
  return row < 0 ? after(line, end) : row
}

function before(line: string, start: number): number {
  const from = Math.max(0, start - reach)
  const to = wordEndBefore(line, from, start)
  const first = wordStart(line, from, to)
  if (first === to) return -1
  const word = wordAt(line, first, to)
  if (!word?.article) return weekdayOf(word, line, first, to)
  // `Monday the 3rd of March`
  if (start - to !== 1 || !isSpace(unitAt(line, to))) return -1
  const last = wordEndBefore(line, from, first)
  return weekdayAt(line, wordStart(line, from, last), last)
}

const weekdayAt = (line: string, from: number, to: number): number =>
  from < to ? weekdayOf(wordAt(line, from, to), line, from, to) : -1

/** Where a word ends that few marks stand behind; `from` where none does. */
function wordEndBefore(line: string, from: number, end: number): number {
  let at = end
  while (at > from && end - at < apart && isBetween(unitAt(line, at - 1), true)) at--
  return at > from && isInWord(unitAt(line, at - 1)) ? at : from
}

function wordStart(line: string, from: number, end: number): number {
  let at = end
  while (at > from && isInWord(unitAt(line, at - 1))) at--
  while (at < end && !isLetter(unitAt(line, at))) at++
  return at
}

function after(line: string, end: number): number {
  const limit = Math.min(line.length, end + reach)
  let from = end
  while (from < limit && from - end < apart && isBetween(unitAt(line, from), false)) from++
  if (!isLetter(unitAt(line, from))) return -1
  let to = from
  while (to < limit && isInWord(unitAt(line, to))) to++
  return to - from < 3 ? -1 : weekdayAt(line, from, to)
}

/** Letters, and the joiner within words of Persian. */
const isInWord = (code: number): boolean => isLetter(code) || code === 0x200c

const isBetween = (code: number, colon: boolean): boolean => isSpace(code) || isMark(code) || (colon && code === 58)

/** One of `.,،(|·-`. */
const isMark = (code: number): boolean =>
  code === 44 || code === 46 || code === 40 || code === 45 || code === 124 || code === 0xb7 || code === 0x60c
