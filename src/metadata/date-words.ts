/**
 * The words of dates: months and weekdays of every language, and the tokens of a line they are found among.
 *
 * All stand in one dictionary, so that a word is looked up once, without a string of it.
 */
import {isDigit, isLetter, isLetterOrMark, isLower, isUpper} from '../characters.ts'
import {Dictionary, hashStep} from '../dictionary.ts'
import {type DateWords, languages, otherMonths} from '../languages/index.ts'
import {isSpace} from '../place.ts'
import {unitAt} from '../units.ts'

/** The calendars whose months are known, as indexes into the `rows` of a word. */
export const western = 0
export const hijri = 1
export const persian = 2
export type Calendar = typeof western | typeof hijri | typeof persian

/** What a word or a mark can be in a date. */
export interface DateWord {
  /** Of each calendar the row of the month that it is, January 0; −1 of none. */
  rows: [number, number, number]
  /** Monday 0; −1 of none. */
  weekday: number
  /** Ends a month of two words. */
  closing: boolean
  /** Stands behind the number of a day. */
  ordinal: boolean
  /** Says nothing between the parts of a date. */
  empty: boolean
  /** Stands between a weekday and its date: `Monday the 3rd of March`. */
  article: boolean
}

/** Of each calendar the rows of its months of two words. */
const pairs: ReadonlyArray<Map<string, number>> = [new Map(), new Map(), new Map()]
const words = compile()

function compile(): Dictionary<DateWord> {
  const found = new Map<string, DateWord>()
  const entry = (form: string): DateWord => {
    let word = found.get(form)
    if (!word) {
      word = {rows: [-1, -1, -1], weekday: -1, closing: false, ordinal: false, empty: false, article: false}
      found.set(form, word)
    }
    return word
  }
  const addMonths = (calendar: Calendar, rows: ReadonlyArray<ReadonlyArray<string>> = []): void => {
    rows.forEach((forms, row) => {
      for (const form of forms) {
        const [, last] = form.split(' ')
        if (last === undefined) {
          const word = entry(form)
          if (word.rows[calendar] < 0) word.rows[calendar] = row
        } else {
          const known = pairs[calendar] as Map<string, number>
          if (!known.has(form)) known.set(form, row)
          entry(last).closing = true
        }
      }
    })
  }
  for (const {dates} of Object.values(languages) as Array<{dates: DateWords}>) {
    addMonths(western, dates.months)
    addMonths(hijri, dates.hijri)
    addMonths(persian, dates.persian)
    dates.weekdays.forEach((forms, row) => {
      for (const form of forms) {
        const word = entry(form)
        if (word.weekday < 0) word.weekday = row
      }
    })
  }
  addMonths(western, otherMonths)
  for (const form of ['st', 'nd', 'rd', 'th', 'er', 'º', 'ª', '°', 're', 'ο']) entry(form).ordinal = true
  // `d` of `d’abril`.
  for (const form of [',', '.', '،', "'", '·', 'of', 'de', 'del', 'd', 'the']) entry(form).empty = true
  for (const form of ['the', 'le', 'el', 'am', 'den']) entry(form).article = true
  return new Dictionary(found)
}

/** What the run `from … to` of a line can be in a date. */
export function wordAt(line: string, from: number, to: number): DateWord | undefined {
  let hash = 0
  for (let at = from; at < to; at++) hash = hashStep(hash, unitAt(line, at))
  return words.find(hash, line, from, to)
}

/** A word, a number or a mark. */
export interface Token {
  start: number
  end: number
  word: DateWord | undefined
}

/** Tokens of a line by their place, the first 0. */
export interface Tokens {
  line: string
  at(index: number): Token | undefined
}

/** What stands in a line before an offset, the nearest first; tokens are cut off as far as they are asked for. */
export class TokensBefore implements Tokens {
  readonly line: string
  private readonly found: Token[]
  private readonly from: number
  private end: number
  private readonly skipped: string

  /**
   * @param from Nothing before it is read.
   * @param skipped Marks that are left out as well as those that say nothing.
   */
  constructor(line: string, from: number, end: number, skipped = '') {
    this.line = line
    this.found = []
    this.from = from
    this.end = end
    this.skipped = skipped
  }

  at(index: number): Token | undefined {
    while (this.found.length <= index && this.end > this.from) this.read()
    return this.found[index]
  }

  private read(): void {
    const {line, from, end} = this
    const code = unitAt(line, end - 1)
    let start = end - 1
    if (isDigit(code)) {
      while (start > from && isDigit(unitAt(line, start - 1))) start--
      this.found.push({start, end, word: undefined})
    } else if (!isSpace(code)) {
      if (isInWord(code)) {
        while (start > from && isInWord(unitAt(line, start - 1))) start--
        // No word begins with a mark.
        while (start < end - 1 && !isLetter(unitAt(line, start))) start++
      }
      const word = wordAt(line, start, end)
      const isLeftOut = word ? word.empty : end - start === 1 && this.skipped.includes(line.charAt(start))
      if (!isLeftOut) this.found.push({start, end, word})
    }
    this.end = start
  }
}

const isInWord = (code: number): boolean => isLetterOrMark(code) || code === 0x200c

/** The month that the tokens from `at` on are; its name may be of two words, or run together with a name. */
export function monthOf(
  tokens: Tokens,
  at: number,
  calendar: Calendar
): {row: number; start: number; next: number} | null {
  const one = tokens.at(at)
  if (!one) return null
  const {line} = tokens
  const {start, end, word} = one
  if (word?.closing) {
    const two = tokens.at(at + 1)
    const pair = two && `${line.slice(two.start, two.end)} ${line.slice(start, end)}`.toLowerCase()
    const row = pair && pairs[calendar]?.get(pair)
    if (two && typeof row === 'number') return {row, start: two.start, next: at + 2}
  }
  if (word && word.rows[calendar] >= 0) return {row: word.rows[calendar], start, next: at + 1}
  // `Harbour PostNovember 21`: a page’s boxes run together where a capital follows a small letter.
  const hump = humpIn(line, start, end)
  if (hump === start || !isLower(unitAt(line, hump - 1)) || !isLetter(unitAt(line, start))) return null
  const row = wordAt(line, hump, end)?.rows[calendar] ?? -1
  return row < 0 ? null : {row, start: hump, next: at + 1}
}

/** The row of the month that a run of a line is: `January`; −1 where it is none. */
export function monthAt(line: string, from: number, to: number): number {
  return wordAt(line, from, to)?.rows[western] ?? -1
}

/** Where the last capital stands that small letters follow to the end of a word; its start where none does. */
function humpIn(line: string, start: number, end: number): number {
  let at = end - 1
  while (at > start && isLower(unitAt(line, at))) at--
  return at < end - 1 && isUpper(unitAt(line, at)) ? at : start
}

/** The day of a month that the tokens from `at` on are: `2`, `2` `nd`. */
export function dayOf(tokens: Tokens, at: number): {day: number; start: number; next: number} | null {
  let one = tokens.at(at)
  let next = at + 1
  if (one?.word?.ordinal) one = tokens.at(next++)
  if (!one || one.end - one.start > 2) return null
  const {start, end} = one
  const first = unitAt(tokens.line, start)
  if (!isDigit(first)) return null
  const day = end - start === 1 ? first - 48 : 10 * (first - 48) + unitAt(tokens.line, start + 1) - 48
  return day >= 1 && day <= 31 ? {day, start, next} : null
}

/** The weekday that a run of a line is, which is such a word, Monday 0; `PostMonday` too, where boxes run together; −1 of none. */
export function weekdayOf(word: DateWord | undefined, line: string, from: number, to: number): number {
  if (word && word.weekday >= 0) return word.weekday
  const hump = humpIn(line, from, to)
  return hump > from ? (wordAt(line, hump, to)?.weekday ?? -1) : -1
}

/** Digits of Arabic and Persian as Western ones, offsets kept. */
export function westernDigits(text: string): string {
  if (!/[٠-٩۰-۹]/.test(text)) return text
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(unitAt(digit, 0) & 15))
}
