/**
 * The words of dates: months and weekdays of every language, and the tokens of a line they are found among.
 */
import {type DateWords, languages, otherMonths} from '../languages/index.ts'

/** Rows of months, January 0, by every printed form. */
export const months = table((dates) => dates.months)
otherMonths.forEach((forms, row) => {
  for (const form of forms) if (!months.has(form)) months.set(form, row)
})
const weekdays = table((dates) => dates.weekdays)
/** Rows of the months of the Islamic and of the Persian calendar. */
export const hijri = table((dates) => dates.hijri)
export const persian = table((dates) => dates.persian)

/** From each printed form to its row. */
function table(rowsOf: (dates: DateWords) => ReadonlyArray<ReadonlyArray<string>> | undefined): Map<string, number> {
  const found = new Map<string, number>()
  for (const {dates} of Object.values(languages)) {
    rowsOf(dates)?.forEach((forms, row) => {
      for (const form of forms) if (!found.has(form)) found.set(form, row)
    })
  }
  return found
}

const token = /\p{L}[\p{L}\p{M}\u200c]*|\d+|[^\s]/gu

/** A word, a number or a mark, and where it begins. */
export interface Token {
  text: string
  start: number
}

/** The tokens of a stretch that begins at `start`, in order; commas, stops and `of` left out. */
export function tokensOf(stretch: string, start: number): Token[] {
  const found: Token[] = []
  for (const match of stretch.matchAll(token)) {
    if (/^(?:[,.،'’·]|of|de|del|d|the)$/i.test(match[0])) continue
    found.push({text: match[0], start: start + match.index})
  }
  return found
}

/** The month that the tokens from `at` on are, those of a line read backwards; its name may be of two words, or run together with a name. */
export function monthOf(
  tokens: ReadonlyArray<Token>,
  at: number,
  rows: ReadonlyMap<string, number>
): {row: number; start: number; next: number} | null {
  const one = tokens[at]
  if (!one) return null
  const two = tokens[at + 1]
  const lower = one.text.toLowerCase()
  const pair = two ? rows.get(`${two.text.toLowerCase()} ${lower}`) : undefined
  if (two && pair !== undefined) return {row: pair, start: two.start, next: at + 2}
  const row = rows.get(lower)
  if (row !== undefined) return {row, start: one.start, next: at + 1}
  // `Harbour PostNovember 21`: a page’s boxes run together where a capital follows a small letter.
  const capital = /(?<=\p{Ll})\p{Lu}\p{Ll}{2,9}$/u.exec(one.text.slice(-11))?.[0] ?? ''
  const glued = rows.get(capital.toLowerCase())
  return glued === undefined ? null : {row: glued, start: one.start + one.text.length - capital.length, next: at + 1}
}

/** The day of a month that the tokens from `at` on are: `2`, `2` `nd`. */
export function dayOf(tokens: ReadonlyArray<Token>, at: number): {day: number; start: number; next: number} | null {
  let one = tokens[at]
  let next = at + 1
  if (one && /^(?:st|nd|rd|th|er|º|ª|°|re|ο)$/i.test(one.text)) one = tokens[next++]
  if (!one || !/^\d{1,2}$/.test(one.text)) return null
  const day = Number(one.text)
  return day >= 1 && day <= 31 ? {day, start: one.start, next} : null
}

/** The weekday that a word is, Monday 0; `PostMonday` too, where boxes run together. */
export function weekdayOf(word: string): number | undefined {
  return weekdays.get(word.toLowerCase()) ?? weekdays.get((/\p{Lu}\p{Ll}+$/u.exec(word)?.[0] ?? '').toLowerCase())
}

/** Digits of Arabic and Persian as Western ones, offsets kept. */
export function westernDigits(text: string): string {
  if (!/[٠-٩۰-۹]/.test(text)) return text
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
}
