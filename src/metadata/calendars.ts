/**
 * Days of the Islamic and the Persian solar calendar as days of ours.
 *
 * The Islamic one follows the moon as seen, so what arithmetic gives may be two days off: its results are approximate.
 * Formulas: Dershowitz and Reingold, Calendrical Calculations (tabular Islamic calendar); the 33-year cycle of leap years
 * for the Persian one, right for the years 1178–1633 (1799–2255 of ours).
 */
import {edtf, isDay} from '../dates.ts'

const dayLength = 86_400_000

/** `YYYY-MM-DD` of a Hijri day, give or take two days; null where the calendar has no such day. */
export function fromHijri(year: number, month: number, day: number): string | null {
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > 30) return null
  const days = day + Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30)
  // 16 July 622 of the Julian calendar is day 1.
  return iso(Date.UTC(622, 6, 18) + days * dayLength)
}

/** `YYYY-MM-DD` of a day of the Persian solar calendar; null where the calendar has no such day. */
export function fromPersian(year: number, month: number, day: number): string | null {
  const length = month <= 6 ? 31 : month <= 11 ? 30 : isPersianLeap(year) ? 30 : 29
  if (year < 1178 || year > 1633 || month < 1 || month > 12 || day < 1 || day > length) return null
  // 1 Farvardin 1403 is 20 March 2024; the years between are counted one by one, 230 at the most.
  let days = 0
  for (let at = 1403; at < year; at++) days += isPersianLeap(at) ? 366 : 365
  for (let at = year; at < 1403; at++) days -= isPersianLeap(at) ? 366 : 365
  const within = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30
  return iso(Date.UTC(2024, 2, 20) + (days + within + day - 1) * dayLength)
}

function isPersianLeap(year: number): boolean {
  return [1, 5, 9, 13, 17, 22, 26, 30].includes(year % 33)
}

function iso(time: number): string | null {
  const date = new Date(time)
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
  return isDay(year, month, day) ? edtf(year, month, day) : null
}
