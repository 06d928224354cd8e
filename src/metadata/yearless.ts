/**
 * Days printed without a year, which stays unknown: a year is never inferred.
 *
 *     In a long interview on 1 March     PORT ELIN, April 25 (Reuters)
 */
import {isDay} from '../dates.ts'
import {dayOf, monthOf, TokensBefore, western, westernDigits} from './date-words.ts'

/** A day and month printed without a year: `1 March`, `April 25`. */
export interface YearlessDay {
  start: number
  end: number
  month: number
  day: number
}

/** Days without a year in a stretch of text, in order. */
export function yearlessDays(printed: string): YearlessDay[] {
  if (!/[\d٠-٩۰-۹]/.test(printed)) return []
  const line = westernDigits(printed)
  const found: YearlessDay[] = []
  const tokens = new TokensBefore(line, 0, line.length)
  for (let at = 0, last = tokens.at(0); last; last = tokens.at(++at)) {
    const month = monthOf(tokens, at, western)
    if (!month) continue
    const ahead = dayOf({line, at: (index) => (index < at ? tokens.at(at - 1 - index) : undefined)}, 0)
    const behind = dayOf(tokens, month.next)
    const day = behind ?? ahead
    if (!day || !isDay(2000, month.row + 1, day.day)) continue
    const end = behind ? last.end : day.start + String(day.day).length
    const rest = line.slice(end)
    if (/^(?:st|nd|rd|th)?,?\s{0,2}\d{4}/.test(rest)) continue
    found.push({start: behind ? day.start : month.start, end, month: month.row + 1, day: day.day})
  }
  return found.reverse()
}
