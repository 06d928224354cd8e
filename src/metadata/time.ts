/**
 * The time of day that stands right beside a date: `2 January 2024, 10:30`, `10:30 a.m. on 2 January 2024`.
 */
import {isDigit} from '../characters.ts'
import {unitAt} from '../units.ts'

/** It stands within so many characters of the date. */
const near = 24

const timeAfter = /^(?:[T,|•·@\s–—-]|at|um|à|um\b){0,6}\d{1,2}[:.h]\d{2}/i
const timeBefore =
  /\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4})?[\s,|•·–—-]*(?:on\s)?(?:\p{L}{3,9}\.?,?\s*)?$/iu

/** Whether a time of day stands right before or after the date from `start` to `end`. */
export function hasTimeBeside(line: string, start: number, end: number): boolean {
  const from = Math.max(0, start - near)
  const to = Math.min(line.length, end + near)
  return (
    (hasTime(line, end, to) && timeAfter.test(line.slice(end, to))) ||
    (hasTime(line, from, start) && timeBefore.test(line.slice(from, start)))
  )
}

/** Whether two digits stand behind a digit and a mark or an h: most lines have no time of day. */
function hasTime(line: string, from: number, to: number): boolean {
  for (let at = from + 1; at < to - 2; at++) {
    const code = unitAt(line, at)
    if (
      (code === 58 || code === 46 || code === 104 || code === 72) &&
      isDigit(unitAt(line, at - 1)) &&
      isDigit(unitAt(line, at + 1)) &&
      isDigit(unitAt(line, at + 2))
    )
      return true
  }
  return false
}
