/**
 * Dates as they are written in a line, each with its span and no part that is not printed.
 *
 *     Thursday, 2 January 2024 · Jan. 2nd, 2024 · 2024-01-02T10:00Z · 02.01.2024 · 2024年1月2日 · ٢ كانون الثاني ٢٠٢٤
 *
 * A year is looked for first and the rest beside it, so a line costs what its digits cost.
 * Blind spot: years of two digits, which need another date to settle their century and order.
 */
import {isDigit, isLetter} from '../characters.ts'
import {edtf, isDay, weekdayOf} from '../dates.ts'
import {isSpace} from '../place.ts'
import {unitAt} from '../units.ts'
import {fromHijri, fromPersian} from './calendars.ts'
import {
  type Calendar,
  dayOf,
  hijri,
  monthAt,
  monthOf,
  persian,
  type Tokens,
  TokensBefore,
  western,
  westernDigits
} from './date-words.ts'
import {hasTimeBeside} from './time.ts'
import {weekdayBeside} from './weekday.ts'

export interface Written {
  /** Offsets into the line, weekday and time left out. */
  start: number
  end: number
  /** EDTF; a set where day and month may be either way round. */
  date: string
  precision: 'day' | 'month' | 'year'
  /** Which way round numbers between slashes are, where only one can be; the set’s two readings where both can. */
  order: 'day-first' | 'month-first' | {dayFirst: string; monthFirst: string} | null
  /** Why it cannot be: the calendar has no such day, or the weekday printed beside it is another. */
  wrong: 'impossible day' | 'weekday disagrees' | null
  /** Printed right before or after. */
  weekday: boolean
  /** A time of day stands beside it. */
  time: boolean
}

/** How far before a year its day and month may begin, and after it they may end. */
const reach = 44
/** A year that is read, or the head of a longer number; the engine skips what is none, four characters at a time. */
const years = /[12]\d\d\d/g
const iso = /([-/.])(\d{1,2})\1(\d{1,2})(?!\d)/y
const isoMonth = /-(\d{2})(?![\d-])/y
const cjk = /\s{0,2}年\s{0,2}(\d{1,2})\s{0,2}月(?:\s{0,2}(\d{1,2})\s{0,2}[日号號])?/y
const none: ReadonlyArray<Written> = []

/** All dates of a line that print a year, in order. Linear in its length. */
export function writtenDates(printed: string, most = 8): ReadonlyArray<Written> {
  const line = westernDigits(printed)
  years.lastIndex = 0
  if (!years.test(line)) return none
  const found: Written[] = []
  let at = 0
  let after = 0
  do {
    let start = years.lastIndex - 4
    while (start > at && isDigit(unitAt(line, start - 1))) start--
    at = years.lastIndex
    while (isDigit(unitAt(line, at))) at++
    const one = dateAt(line, start, at - start, after)
    if (one) {
      found.push(one)
      after = one.end
      at = Math.max(at, after)
    }
    years.lastIndex = at
  } while (found.length < most && years.test(line))
  return found
}

/** The first date of a line that prints a year; null where none does. */
export function firstDate(printed: string): Written | null {
  return writtenDates(printed, 1)[0] ?? null
}

/** Whether the first date of a line is a day. */
export function opensWithDay(printed: string): boolean {
  return firstDate(printed)?.precision === 'day'
}

/** The date whose year is the number of so many digits at an offset; nothing before `from` is part of it. */
function dateAt(line: string, at: number, digits: number, from: number): Written | null {
  const year = yearAt(line, at)
  if (digits > 4 && digits < 12 && year >= 1900 && year < 2100) {
    // `November 21, 202501747`: a counter is printed right after the year.
    const glued = before(line, at, year, from)
    if (glued?.precision !== 'day') return null
    glued.end = at + 4
    return finish(line, glued)
  }
  if (digits !== 4 || year < 1300 || year > 2200) return null
  const found =
    year < 1500 ? otherCalendar(line, at, year, from) : (afterYear(line, at, year) ?? before(line, at, year, from))
  if (found) return finish(line, found)
  return year < 1700 || isPart(line, at) ? null : finish(line, dated(at, at + 4, String(year), 'year'))
}

/** The number of four digits. */
function yearAt(line: string, at: number): number {
  const high = 10 * unitAt(line, at) + unitAt(line, at + 1)
  return 100 * high + 10 * unitAt(line, at + 2) + unitAt(line, at + 3) - 53_328
}

/** Whether four digits are part of another number, or a share or a degree: `$2024.50`, `10.2024`, `2024 %`. */
function isPart(line: string, at: number): boolean {
  const previous = unitAt(line, at - 1)
  if ((previous >= 44 && previous <= 47) || previous === 58) return true
  const next = unitAt(line, at + 4)
  if (next === 37 || next === 0xb0) return true
  return ((next >= 44 && next <= 47) || next === 58) && isDigit(unitAt(line, at + 5))
}

/** `2024-01-02`, `2024年1月2日`, `2024 January 2`. */
function afterYear(line: string, at: number, year: number): Written | null {
  const end = at + 4
  const next = unitAt(line, end)
  // Most years are followed by a blank, a comma or nothing.
  const joined = next >= 45 && next <= 47 && isDigit(unitAt(line, end + 1))
  iso.lastIndex = end
  const numbers = joined ? iso.exec(line) : null
  if (numbers) return whole(at, iso.lastIndex, year, Number(numbers[2]), Number(numbers[3]))
  cjk.lastIndex = end
  const characters = isCjkYear(line, end) ? cjk.exec(line) : null
  if (characters) {
    const month = Number(characters[1])
    if (characters[2]) return whole(at, cjk.lastIndex, year, month, Number(characters[2]))
    return month >= 1 && month <= 12 ? dated(at, cjk.lastIndex, edtf(year, month), 'month') : null
  }
  const late = monthAfter(line, end)
  // `2 May 2024 June 3`: the year belongs to what stands before it.
  if (late && !before(line, at, year, at - reach)) return whole(at, late.end, year, late.row + 1, late.day)
  isoMonth.lastIndex = end
  const short = joined ? isoMonth.exec(line) : null
  const month = Number(short?.[1])
  if (short && month >= 1 && month <= 12 && !/[\d-]/.test(line.charAt(at - 1))) {
    return dated(at, isoMonth.lastIndex, edtf(year, month), 'month')
  }
  return null
}

/** Whether 年 follows, with two blanks before it at most. */
function isCjkYear(line: string, from: number): boolean {
  let at = from
  while (at < from + 2 && isSpace(unitAt(line, at))) at++
  return unitAt(line, at) === 0x5e74
}

/** ` January 2` behind a year. */
function monthAfter(line: string, from: number): {row: number; day: number; end: number} | null {
  const start = behind(line, from, '-/.')
  let at = start
  while (at < line.length && isLetter(unitAt(line, at))) at++
  if (at - start < 3 || at - start > 14) return null
  const row = monthAt(line, start, at)
  if (row < 0) return null
  const first = behind(line, unitAt(line, at) === 46 ? at + 1 : at, '-/')
  let end = first
  while (isDigit(unitAt(line, end))) end++
  return end > first && end - first < 3 ? {row, day: Number(line.slice(first, end)), end} : null
}

/** The offset behind three blanks and marks at most. */
function behind(line: string, from: number, marks: string): number {
  let at = from
  while (at < from + 3 && at < line.length && (isSpace(unitAt(line, at)) || marks.includes(line.charAt(at)))) at++
  return at
}

/** `2 January 2024`, `January 2, 2024`, `02.01.2024`, `January 2024`. */
function before(line: string, at: number, year: number, from: number): Written | null {
  if (endsInMark(line, at)) {
    const numeric = /(?<!\d|\d[./-])(\d{1,2})([./-])\s?(\d{1,2})\2\s?$/.exec(line.slice(Math.max(from, at - 9, 0), at))
    if (numeric) return eitherWay(at, year, numeric)
  }
  return monthAndDay(new TokensBefore(line, Math.max(0, from, at - reach), at, '-/('), at, year, western, whole)
}

/** A full stop, slash or hyphen stands before an offset, or before the blank before it. */
function endsInMark(line: string, at: number): boolean {
  const code = unitAt(line, at - 1)
  const mark = isSpace(code) ? unitAt(line, at - 2) : code
  return mark >= 45 && mark <= 47
}

/** Reads month and day from the words before a year, in either order; `make` turns them into a date. */
function monthAndDay(tokens: Tokens, at: number, year: number, calendar: Calendar, make: typeof whole): Written | null {
  const end = at + 4
  const named = monthOf(tokens, 0, calendar)
  if (named) {
    const day = dayOf(tokens, named.next)
    // `آذار/مارس`: the month under both its names.
    const twin = day ? null : monthOf(tokens, named.next, calendar)
    const late = twin?.row === named.row ? dayOf(tokens, twin.next) : day
    if (late && !isIssue(tokens.line, late.start)) return make(late.start, end, year, named.row + 1, late.day)
    return dated(named.start, end, edtf(year, named.row + 1), 'month')
  }
  const day = dayOf(tokens, 0)
  const month = day && monthOf(tokens, day.next, calendar)
  return month ? make(month.start, end, year, month.row + 1, day.day) : null
}

/** `No. 12, March 2018`: the number of an issue, and no day. */
function isIssue(line: string, at: number): boolean {
  return issue.test(line.slice(Math.max(0, at - 12), at))
}

const issue =
  /(?:[#№]|(?<!\p{L})(?:n[°ºo]|nos?|nr|num|numbers?|num[ée]ro|número|issue|vol|volume|heft|ausgabe|band|jahrgang|جلد|شماره|العدد)\.?)\s{0,2}$/iu

function dated(start: number, end: number, date: string, precision: Written['precision']): Written {
  return {start, end, date, precision, order: null, wrong: null, weekday: false, time: false}
}

function whole(start: number, end: number, year: number, month: number, day: number): Written {
  const found = dated(start, end, edtf(year, month, day), 'day')
  if (!isDay(year, month, day)) found.wrong = 'impossible day'
  return found
}

/** `25.04.2024` can be read one way only, `02.01.2024` two ways: then both are kept. */
function eitherWay(at: number, year: number, match: RegExpExecArray): Written | null {
  const [a, separator, b] = [Number(match[1]), match[2], Number(match[3])]
  const start = at - match[0].length + match[0].indexOf(match[1] as string)
  // With full stops the day is first wherever dates are written so.
  if (separator === '.') return whole(start, at + 4, year, b, a)
  const dayFirst = isDay(year, b, a)
  const monthFirst = isDay(year, a, b)
  if (a === b || !(dayFirst || monthFirst)) return whole(start, at + 4, year, b, a)
  const found = monthFirst ? whole(start, at + 4, year, a, b) : whole(start, at + 4, year, b, a)
  found.order = monthFirst ? 'month-first' : 'day-first'
  if (dayFirst && monthFirst) {
    found.order = {dayFirst: edtf(year, b, a), monthFirst: found.date}
    found.date = `[${[found.order.dayFirst, found.date].sort()}]`
  }
  return found
}

/** Years from 1300 to 1499: of the Persian or the Islamic calendar, where their months are printed. */
function otherCalendar(line: string, at: number, year: number, from: number): Written | null {
  const tokens = new TokensBefore(line, Math.max(from, at - reach), at, '-/')
  const persianDay = monthAndDay(tokens, at, year, persian, (start, end, y, m, d) =>
    converted(start, end, fromPersian(y, m, d), '')
  )
  if (persianDay?.precision === 'day') return persianDay
  const hijriDay = monthAndDay(tokens, at, year, hijri, (start, end, y, m, d) =>
    converted(start, end, fromHijri(y, m, d), '~')
  )
  if (hijriDay?.precision === 'day') return hijriDay
  iso.lastIndex = at + 4
  const numbers = /[\u0600-\u06ff]/.test(line) ? iso.exec(line) : null
  if (!numbers || year > 1420) return null
  return converted(at, iso.lastIndex, fromPersian(year, Number(numbers[2]), Number(numbers[3])), '')
}

function converted(start: number, end: number, day: string | null, mark: string): Written {
  const found = dated(start, end, day === null ? '' : day + mark, 'day')
  if (day === null) found.wrong = 'impossible day'
  return found
}

/** Looks for a weekday and a time of day beside a date. */
function finish(line: string, found: Written): Written {
  const {start, end, date} = found
  found.time = hasTimeBeside(line, start, end)
  const row = weekdayBeside(line, start, end)
  if (row < 0) return found
  found.weekday = true
  settleBy(row, found)
  if (found.precision === 'day' && found.wrong === null && date.length === 10) {
    const [year, month, day] = date.split('-').map(Number) as [number, number, number]
    if (weekdayOf(year, month, day) !== row) found.wrong = 'weekday disagrees'
  }
  return found
}

/** Of two ways to read numbers, the one that fits the weekday beside them. */
function settleBy(row: number, found: Written): void {
  const {order} = found
  if (order === null || typeof order === 'string') return
  const fits = (date: string): boolean => {
    const [year, month, day] = date.split('-').map(Number) as [number, number, number]
    return weekdayOf(year, month, day) === row
  }
  const dayFirst = fits(order.dayFirst)
  if (dayFirst === fits(order.monthFirst)) return
  found.date = dayFirst ? order.dayFirst : order.monthFirst
  found.order = dayFirst ? 'day-first' : 'month-first'
}
