/**
 * The words of dates: months and weekdays of every language, and the tokens of a line they are found among.
 */
import {isDigit, isLetter, isLetterOrMark, isLower, isUpper} from '../characters.ts'
import {type DateWords, languages, otherMonths} from '../languages/index.ts'
import {isSpace} from '../place.ts'

/** Rows of months, January 0, by every printed form. */
export const months = table((dates) => dates.months)
otherMonths.forEach((forms, row) => {
  for (const form of forms) if (!months.has(form)) months.set(form, row)
})
const weekdays = table((dates) => dates.weekdays)
/** Rows of the months of the Islamic and of the Persian calendar. */
export const hijri = table((dates) => dates.hijri)
export const persian = table((dates) => dates.persian)

/** With which word the months of two words end. */
const lastWords: ReadonlySet<string> = new Set(
  [months, hijri, persian].flatMap((rows) => [...rows.keys()].flatMap((form) => form.split(' ').slice(1)))
)

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

/** A word, a number or a mark, and where it begins. */
export interface Token {
  text: string
  start: number
}

/** Tokens by their place, the first 0. */
export interface Tokens {
  at(index: number): Token | undefined
}

/** Marks and words that say nothing between the parts of a date; `d` of `d’abril`. */
const empty: ReadonlySet<string> = new Set([',', '.', '،', "'", '’', '·', 'of', 'de', 'del', 'd', 'the'])

/** What stands in a line before an offset, the nearest first; tokens are cut off as far as they are asked for. */
export class TokensBefore implements Tokens {
  private readonly found: Token[] = []
  private readonly line: string
  private readonly from: number
  private end: number
  private readonly skipped: string

  /**
   * @param from Nothing before it is read.
   * @param skipped Marks that are left out as well as those that say nothing.
   */
  constructor(line: string, from: number, end: number, skipped = '') {
    this.line = line
    this.from = from
    this.end = end
    this.skipped = skipped
  }

  at(index: number): Token | undefined {
    while (this.found.length <= index && this.end > this.from) this.read()
    return this.found[index]
  }

  private read(): void {
    const {line, from} = this
    const end = this.end
    const code = line.charCodeAt(end - 1)
    let start = end - 1
    if (isDigit(code)) {
      while (start > from && isDigit(line.charCodeAt(start - 1))) start--
    } else if (isInWord(code)) {
      while (start > from && isInWord(line.charCodeAt(start - 1))) start--
      // No word begins with a mark.
      while (start < end - 1 && !isLetter(line.charCodeAt(start))) start++
    }
    this.end = start
    if (isSpace(code)) return
    const text = line.slice(start, end)
    if (!this.skipped.includes(text) && (text.length > 3 || !empty.has(text.toLowerCase())))
      this.found.push({text, start})
  }
}

const isInWord = (code: number): boolean => isLetterOrMark(code) || code === 0x200c

/** The month that the tokens from `at` on are; its name may be of two words, or run together with a name. */
export function monthOf(
  tokens: Tokens,
  at: number,
  rows: ReadonlyMap<string, number>
): {row: number; start: number; next: number} | null {
  const one = tokens.at(at)
  if (!one || !isLetter(one.text.charCodeAt(0))) return null
  const lower = one.text.toLowerCase()
  if (lastWords.has(lower)) {
    const two = tokens.at(at + 1)
    const pair = two ? rows.get(`${two.text.toLowerCase()} ${lower}`) : undefined
    if (two && pair !== undefined) return {row: pair, start: two.start, next: at + 2}
  }
  const row = rows.get(lower)
  if (row !== undefined) return {row, start: one.start, next: at + 1}
  // `Harbour PostNovember 21`: a page’s boxes run together where a capital follows a small letter.
  const hump = humpOf(one.text)
  const glued =
    hump > 0 && isLower(one.text.charCodeAt(hump - 1)) ? rows.get(one.text.slice(hump).toLowerCase()) : undefined
  return glued === undefined ? null : {row: glued, start: one.start + hump, next: at + 1}
}

/** Where the last capital stands that small letters follow to the end of a word; 0 where none does. */
function humpOf(word: string): number {
  let at = word.length - 1
  while (at > 0 && isLower(word.charCodeAt(at))) at--
  return at < word.length - 1 && isUpper(word.charCodeAt(at)) ? at : 0
}

/** The day of a month that the tokens from `at` on are: `2`, `2` `nd`. */
export function dayOf(tokens: Tokens, at: number): {day: number; start: number; next: number} | null {
  let one = tokens.at(at)
  let next = at + 1
  if (one && ordinals.has(one.text.toLowerCase())) one = tokens.at(next++)
  if (!one || one.text.length > 2 || !isDigit(one.text.charCodeAt(0))) return null
  const day = Number(one.text)
  return day >= 1 && day <= 31 ? {day, start: one.start, next} : null
}

/** What stands behind the number of a day. */
const ordinals: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th', 'er', 'º', 'ª', '°', 're', 'ο'])

/** The weekday that a word is, Monday 0; `PostMonday` too, where boxes run together. */
export function weekdayOf(word: string): number | undefined {
  const lower = word.toLowerCase()
  const row = weekdays.get(lower)
  if (row !== undefined) return row
  const hump = humpOf(word)
  return hump > 0 ? weekdays.get(word.slice(hump).toLowerCase()) : undefined
}

/** Digits of Arabic and Persian as Western ones, offsets kept. */
export function westernDigits(text: string): string {
  if (!/[٠-٩۰-۹]/.test(text)) return text
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
}
