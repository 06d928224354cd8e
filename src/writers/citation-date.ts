/**
 * EDTF → the date of a CSL item. What is not known is left out, never filled in.
 *
 *     2024-01                    [[2024, 1]]
 *     2024-01~                   [[2024, 1]], circa
 *     2024-01/2024-03            [[2024, 1], [2024, 3]]
 *     [2024-01-02,2024-01-09]    [[2024, 1]], which is true of both
 *     202X                       [[2020], [2029]], circa
 *     /2026-01-08                in words: CSL has no open end
 *     XXXX-03-01                 none: no style can print a day without its year
 */
import {bounds, printDate} from '../dates.ts'

export interface CslDate {
  /** One date, or the two ends of a range. */
  'date-parts'?: number[][]
  circa?: true
  /** In words, where no numbers can say it. */
  literal?: string
}

/** The date as CSL has it; null where its year is unknown, or the string is no date. */
export function cslDate(date: string): CslDate | null {
  const days = bounds(date)
  if (!days || (days.earliest === null && days.latest === null)) return null
  const one = partsOf(date)
  if (one) return /[~?%]$/.test(date) ? {'date-parts': [one], circa: true} : {'date-parts': [one]}
  if (days.earliest === null || days.latest === null) return {literal: printDate(date)}
  const listed = listedDates(date)
  const shared = date.startsWith('[') && listed ? sharedParts(listed) : []
  if (shared.length > 0) return {'date-parts': [shared]}
  const range = {'date-parts': listed && date.includes('/') ? listed : yearsOf(days.earliest, days.latest)}
  return date.includes('/') && !/[~?%X]/.test(date) ? range : {...range, circa: true}
}

/** Year, month and day as far as they are known; null where the year is not, or the string is not one date. */
function partsOf(date: string): number[] | null {
  const match = /^(\d{4})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?[~?%]?$/.exec(date)
  if (!match) return null
  const parts = match.slice(1).filter((part) => part !== undefined)
  const unknown = parts.indexOf('XX')
  return (unknown < 0 ? parts : parts.slice(0, unknown)).map(Number)
}

/** The dates of a set or an interval; null where one of them has no year. */
function listedDates(date: string): number[][] | null {
  const all = date.replace(/^\[|\]$/g, '').split(/,|\/|\.\./)
  const parts = all.map((one) => partsOf(one.trim()))
  return parts.some((one) => one === null) ? null : (parts as number[][])
}

/** What several dates have in common, from the year on. */
function sharedParts(dates: ReadonlyArray<ReadonlyArray<number>>): number[] {
  const [first = [], ...others] = dates
  const differs = first.findIndex((part, at) => others.some((date) => date[at] !== part))
  return first.slice(0, differs < 0 ? first.length : differs)
}

function yearsOf(earliest: string, latest: string): number[][] {
  const years = [earliest, latest].map((day) => [Number(day.slice(0, 4))])
  return years[0]?.[0] === years[1]?.[0] ? years.slice(0, 1) : years
}
