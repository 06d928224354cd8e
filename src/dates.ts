/**
 * Dates cut to the precision known, written in a subset of EDTF (ISO 8601-2).
 *
 *     2024-01-02               a day
 *     2024-03, 2024            a month, a year
 *     XXXX-03-01, 202X         unknown digits
 *     2024-01-02~  2024?       approximate (a day: two days either way), doubtful
 *     [2024-01-02,2024-02-01]  one of these
 *     2024-01/2024-03  /b  a/  some day between, one end unknown
 *
 * Days are compared as ISO strings, which sort as dates do. Nothing here reads a clock.
 */

/** First and last day that a date can be, as `YYYY-MM-DD`, inclusive; null where that end is open. */
export interface Bounds {
  earliest: string | null
  latest: string | null
}

/** A stretch of days asked for, inclusive; null leaves that end open. */
export interface DayRange {
  since: string | null
  until: string | null
}

/** One of the things a date string says it may be. */
interface Alternative extends Bounds {
  /** Year, month and day with their `X`, where there are any. */
  mask: readonly [string, string | null, string | null] | null
}

const simple = /^([\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?([~?%])?$/

/** Days of a month, 28–31. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Whether the calendar has this day. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; an unknown year is `XXXX`. */
export function edtf(year: number | null, month: number | null = null, day: number | null = null): string {
  const first = year === null ? 'XXXX' : year < 1000 ? String(year).padStart(4, '0') : year
  if (month === null) return `${first}`
  return day === null ? `${first}-${twoDigits(month)}` : `${first}-${twoDigits(month)}-${twoDigits(day)}`
}

const twoDigits = (number: number): string => (number < 10 ? `0${number}` : `${number}`)

/** Day of the week, Monday 0 … Sunday 6. */
export function weekdayOf(year: number, month: number, day: number): number {
  return (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7
}

/** The day `days` after an ISO day; before it where negative. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** What a date may be at the earliest and the latest; null where the string is no date of this subset. */
export function bounds(date: string): Bounds | null {
  const all = alternatives(date)
  if (!all) return null
  let earliest: string | null = '9999-12-31'
  let latest: string | null = '0000-01-01'
  for (const one of all) {
    earliest = one.earliest === null || earliest === null ? null : one.earliest < earliest ? one.earliest : earliest
    latest = one.latest === null || latest === null ? null : one.latest > latest ? one.latest : latest
  }
  return {earliest, latest}
}

/**
 * First and last month that a date can be in, as `YYYY-MM`; null where that end is open, both where the year is
 * unknown or the string is no date.
 */
export function monthsOf(date: string): {first: string | null; last: string | null} {
  const {earliest = null, latest = null} = bounds(date) ?? {}
  return {first: earliest?.slice(0, 7) ?? null, last: latest?.slice(0, 7) ?? null}
}

/** `day`, `month` or `year`: how exactly a date is known; null for sets, intervals and dates with unknown digits. */
export function precision(date: string): 'day' | 'month' | 'year' | null {
  const match = simple.exec(date)
  if (!match || date.includes('X')) return null
  return match[3] ? 'day' : match[2] ? 'month' : 'year'
}

/** Whether a date can fall within a range: what `--since` and `--until` let pass. */
export function canBeIn(date: string, range: DayRange): boolean {
  return alternatives(date)?.some((one) => touches(one, range)) ?? false
}

/** Whether a date must fall within a range, whatever its unknown parts are: `--certain-dates`. */
export function mustBeIn(date: string, range: DayRange): boolean {
  const all = alternatives(date)
  if (!all || date.includes('?') || date.includes('%')) return false
  return all.every(
    ({earliest, latest}) =>
      (range.since === null || (earliest !== null && earliest >= range.since)) &&
      (range.until === null || (latest !== null && latest <= range.until))
  )
}

/** Order for sorting: by the earliest day, then the latest; no date, and no known year, last. */
export function compareDates(a: string | null, b: string | null): number {
  const left = (a && bounds(a)) || nowhere
  const right = (b && bounds(b)) || nowhere
  return (
    order(left.earliest ?? left.latest, right.earliest ?? right.latest) ||
    order(left.latest, right.latest) ||
    order(a, b)
  )
}

const nowhere: Bounds = {earliest: null, latest: null}

function order(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return a < b ? -1 : 1
}

const monthNames = 'January February March April May June July August September October November December'.split(' ')

/** A date for people to read: `2 January 2024`, `March 2024`, `1 March, year unknown`, `2 January 2024 or 1 February 2024`. */
export function printDate(date: string): string {
  const match = simple.exec(date)
  if (match) return printSimple(match)
  if (/^\[.*\]$/.test(date)) return date.slice(1, -1).split(',').map(printDate).join(' or ')
  const [from, to, more] = date.split('/')
  if (from === undefined || to === undefined || more !== undefined) return date
  if (!from || from === '..') return `${printDate(to)} or earlier`
  if (!to || to === '..') return `${printDate(from)} or later`
  return `between ${printDate(from)} and ${printDate(to)}`
}

function printSimple([whole, year = '', month, day, mark]: RegExpExecArray): string {
  if (/X/.test((month ?? '') + (day ?? '')) || (/X/.test(year) && year !== 'XXXX')) return whole
  const name = month ? monthNames[Number(month) - 1] : undefined
  if (month && !name) return whole
  const before = mark === '~' || mark === '%' ? 'about ' : ''
  const after = mark === '?' || mark === '%' ? ' (?)' : ''
  const known = [day && String(Number(day)), name].filter(Boolean).join(' ')
  return `${before}${year === 'XXXX' ? `${known || 'date'}, year unknown` : `${known} ${year}`.trim()}${after}`
}

function alternatives(date: string): Alternative[] | null {
  if (date.startsWith('[') && date.endsWith(']')) {
    const found: Alternative[] = []
    for (const part of date.slice(1, -1).split(',')) {
      const one = part.includes('..') ? interval(part, '..') : single(part.trim())
      if (!one) return null
      found.push(one)
    }
    return found
  }
  const one = date.includes('/') ? interval(date, '/') : single(date)
  return one && [one]
}

function interval(date: string, separator: string): Alternative | null {
  const parts = date.split(separator)
  if (parts.length !== 2) return null
  const [from, to] = parts.map((part) => (part === '' || part === '..' ? undefined : single(part)))
  if (from === null || to === null || (!from && !to)) return null
  if (from?.earliest && to?.latest && from.earliest > to.latest) return null
  return {earliest: from?.earliest ?? null, latest: to?.latest ?? null, mask: null}
}

function single(date: string): Alternative | null {
  const match = simple.exec(date)
  if (!match) return null
  const [, year = '', month = null, day = null, mark] = match
  const masked = date.includes('X')
  const mask = masked ? ([year, month, day] as const) : null
  if (year === 'XXXX') return hasAnyDay(year, month, day) ? {earliest: null, latest: null, mask} : null
  const first = firstDay(year, month, day, false)
  const last = firstDay(year, month, day, true)
  if (first === null || last === null) return null
  if (day && (mark === '~' || mark === '%')) return {earliest: addDays(first, -2), latest: addDays(last, 2), mask: null}
  return {earliest: first, latest: last, mask}
}

/** Every year, month and day in order (or the reverse) until one fits the mask and the calendar. */
function firstDay(year: string, month: string | null, day: string | null, reverse: boolean): string | null {
  const years = fitting(year, 0, 9999, reverse, 10)
  for (const y of years) {
    for (const m of fitting(month ?? 'XX', 1, 12, reverse)) {
      const [d] = fitting(day ?? 'XX', 1, daysIn(y, m), reverse)
      if (d !== undefined) return edtf(y, m, d)
    }
  }
  return null
}

/** Numbers from `low` to `high` that a mask such as `202X` allows, at most `most` of them. */
function fitting(mask: string, low: number, high: number, reverse: boolean, most = 100): number[] {
  const from = Math.max(low, Number(mask.replaceAll('X', '0')))
  const to = Math.min(high, Number(mask.replaceAll('X', '9')))
  const found: number[] = []
  const step = reverse ? -1 : 1
  for (let at = reverse ? to : from; at >= from && at <= to && found.length < most; at += step) {
    if (fits(mask, at)) found.push(at)
  }
  return found
}

function fits(mask: string, number: number): boolean {
  const digits = String(number).padStart(mask.length, '0')
  for (let at = 0; at < mask.length; at++) if (mask[at] !== 'X' && mask[at] !== digits[at]) return false
  return true
}

function hasAnyDay(year: string, month: string | null, day: string | null): boolean {
  // 2000 is a leap year, so 29 February counts.
  return firstDay(year === 'XXXX' ? '2000' : year, month, day, false) !== null
}

function touches({earliest, latest, mask}: Alternative, {since, until}: DayRange): boolean {
  if (since !== null && until !== null && since > until) return false
  if (latest !== null && since !== null && latest < since) return false
  if (earliest !== null && until !== null && earliest > until) return false
  if (!mask || (since === null && until === null)) return true
  const from = Number((since ?? earliest ?? '0000').slice(0, 4))
  const to = Number((until ?? latest ?? '9999').slice(0, 4))
  // Eight years and more hold every day of the calendar, 29 February included, but for a century’s turn.
  for (let year = from; year <= Math.min(to, from + 12); year++) {
    if (!fits(mask[0], year)) continue
    for (const month of fitting(mask[1] ?? 'XX', 1, 12, false)) {
      for (const day of fitting(mask[2] ?? 'XX', 1, daysIn(year, month), false)) {
        const iso = edtf(year, month, day)
        if ((since === null || iso >= since) && (until === null || iso <= until)) return true
      }
    }
  }
  return false
}
