/**
 * Datelines: the place, day and agency that a report opens with.
 *
 *     PORT ELIN, April 25 (Reuters) - The wall …      place, day, agency
 *     BEIJING, Jan. 8 (Xinhua) -- …   MOSCOW, January 8. /TASS/. …   KYIV, Ukraine (AP) — …
 *     INA–Baghdad   Baghdad / INA                     a line of their own
 *     新华社北京1月8日电
 *
 * A picture’s credit (`REUTERS/Name`, `(AP Photo/Name)`) is none: nothing of a place stands before it.
 */
import {isAllOf, isLetter, isLetterOrMark, isLower, isUpper} from '../characters.ts'
import {outletNamed} from '../outlets.ts'
import {isSpace} from '../place.ts'
import {unitAt} from '../units.ts'
import type {Line} from './layout.ts'
import {firstDate, type Written} from './written.ts'
import {type YearlessDay, yearlessDays} from './yearless.ts'

export interface Dateline {
  place: string | null
  /** As printed: `Reuters`, `INA`. */
  agency: string | null
  /** The day, where a year is printed with it. */
  date: Written | null
  /** The day, where no year is printed. */
  day: YearlessDay | null
  /** Where the report itself begins. */
  end: number
}

/** One of these stands in every dateline: between place, agency and text, or at the end of a Chinese one. */
const marks = /[([/–—:日-]/

/** Datelines end before this. */
const longest = 110

const arabicPlace = /^[\u0621-\u06ff\u200c]{2,14}(?:\s[\u0621-\u06ff\u200c]{2,14}){0,2}$/
/** Between two places a slash stands without blanks, around an agency with one: `LONDON/PARIS (Reuters)`, `MOSCOW /TASS/`. */
const bracketed =
  /^((?:[^([/–—\n]|(?<=\p{L})\/(?=\p{Lu})){2,70})\s*[([/]\s?([^()[\]/–—\n]{2,40})[)\]/]\s*(\.?\s*[-–—:]+|\.|$)/u
/** The same where no slash stands between letters: a class of letters takes the engine a millisecond to compile. */
const bracketedAlone = /^([^([/–—\n]{2,70})\s*[([/]\s?([^()[\]/–—\n]{2,40})[)\]/]\s*(\.?\s*[-–—:]+|\.|$)/
const closed = /[)\]/]\s*(?:\.?\s*[-–—:]|\.|$)/
const credited = /photo|image|picture|courtesy|getty|foto|file|via/i
/** Arabic script sets a hyphen right behind the word: `تهران- ایرنا-`. */
const dashed =
  /^([^–—/:(\n-]{2,40}|[A-Z]{2,6})(?:\s?[–—/]\s?|\s[-:]\s|(?<=[\u0621-\u06ff])-\s)([^–—/:(\n]{2,40}?)(?:\s*(?:[–—:]|\s-|(?<=[\u0621-\u06ff])-)\s|\s*$)/
const capitals =
  /^(\p{Lu}[\p{Lu}\s.'’,/-]{2,40}?)(?:,\s(?:\p{Lu}\p{L}{2,9}\.?\s\d{1,2}|\d{1,2}\s\p{Lu}\p{L}{2,9}\.?))?(?:,?\s\d{4})?\s*(?:[–—]|--?\s)/u
const opened = /^\(([^()\n]{2,30})\)\s*[-–—]/
const chinese = /^[（(【]?([\u4e00-\u9fff]{1,6}(?:社|网|報|报))([\u4e00-\u9fff]{2,8}?)(\d{1,2})月(\d{1,2})日[电電]/

/** The dateline that a text opens with; null where it opens otherwise. */
export function findDateline(text: string): Dateline | null {
  const head = text.slice(0, longest)
  if (!marks.test(head)) return null
  return inBrackets(head) ?? withDash(head) ?? inChinese(head) ?? inCapitals(head)
}

/** The dateline that a line opens with, looked for once; null where it opens otherwise. */
export function datelineOf(line: Line): Dateline | null {
  if (line.dateline === undefined) line.dateline = findDateline(line.text)
  return line.dateline
}

/** `PORT ELIN, April 25 (Reuters) -`, `(Reuters) -`. */
function inBrackets(head: string): Dateline | null {
  // No dash nor line break stands before the bracket; behind it the text begins with a dash, or ends.
  const at = head.search(/[([/–—\n]/)
  const mark = head.charAt(at)
  if ((mark !== '(' && mark !== '[' && mark !== '/') || !closed.test(head.slice(at + 1))) return null
  const alone = opened.exec(head)
  if (alone && isAgency(alone[1] as string)) {
    return {place: null, agency: (alone[1] as string).trim(), date: null, day: null, end: alone[0].length}
  }
  const match = (/\S\/\S/.test(head) ? bracketed : bracketedAlone).exec(head)
  if (!match) return null
  const agency = (match[2] as string).trim()
  const end = match[3] as string
  if (
    credited.test(agency) ||
    !(isAgency(agency) || /^\p{Lu}[\p{L}\s.-]*(?:News|Press|Agency|Post|Times|Wire|Media|Service)$/u.test(agency))
  ) {
    return null
  }
  if (end === '' && head.length > match[0].length) return null
  return placeAndDay(match[1] as string, agency, match[0].length)
}

/** `Baghdad / INA`, `INA–Baghdad`, `Harbour City - HNA - `. */
function withDash(head: string): Dateline | null {
  const at = head.search(/[–—/:(\n-]/)
  if (at < 2 || at > 41 || !isDash(head, at)) return null
  const match = dashed.exec(head)
  if (!match) return null
  const [first, second] = [(match[1] as string).trim(), (match[2] as string).trim()]
  const agency = agencyOf(first, second, match[0].length === head.length)
  if (agency === null) return null
  const where = agency === first ? second : first
  return placeAndDay(where, agency, match[0].length)
}

/** A dash or slash, or a hyphen or colon that is set off by a blank. */
function isDash(head: string, at: number): boolean {
  const mark = head.charAt(at)
  if (mark === '-' || mark === ':') return isSpace(unitAt(head, at + 1))
  return mark !== '(' && mark !== '\n'
}

/** Which of two is the agency; letters that no table knows only where the dateline is the whole line. */
function agencyOf(first: string, second: string, alone: boolean): string | null {
  if (outletNamed(first) && !isInCapitals(second)) return first
  if (outletNamed(second)) return second
  if (!alone) return null
  if (isAgency(first) && !isInCapitals(second)) return first
  return isAgency(second) ? second : null
}

const isInCapitals = (text: string): boolean => text !== '' && isAllOf(text, isUpper)

/** `新华社北京1月8日电`. */
function inChinese(head: string): Dateline | null {
  if (unitAt(head, 1) < 0x4e00) return null
  const match = chinese.exec(head)
  if (!match) return null
  const start = head.indexOf(match[3] as string)
  const day = {start, end: match[0].length - 1, month: Number(match[3]), day: Number(match[4])}
  return {place: match[2] ?? null, agency: match[1] ?? null, date: null, day, end: match[0].length}
}

/** `PORT ELIN — `, `PORT ELIN, April 25 – `: a place in capitals before a dash. */
function inCapitals(head: string): Dateline | null {
  if (!isUpper(unitAt(head, 0)) || isLower(unitAt(head, 1)) || isLower(unitAt(head, 2))) return null
  const match = capitals.exec(head)
  if (!match || head.length <= match[0].length) return null
  return placeAndDay(match[0].replace(/[\s–—-]+$/, ''), null, match[0].length)
}

/** Letters that are an agency’s, or could be: `INA`, `Xinhua`. */
function isAgency(text: string): boolean {
  const name = text.trim()
  return (
    outletNamed(name) !== null ||
    (/^[A-Z]{2,6}$/.test(name) && !/^(?:II|III|IV|VI|VII|US|UK|EU|UN|UAE|USA|TV|PDF|FAQ|AM|PM|OK)$/.test(name))
  )
}

/** Reads `PORT ELIN, Northland, April 25`: the first part is a place, the others places or a day. */
function placeAndDay(printed: string, agency: string | null, end: number): Dateline | null {
  const text = printed.trim().replace(/[.,،]$/, '')
  const parted = text.search(/[,،]|\s(?=\d)/)
  const first = parted < 0 ? text : text.slice(0, parted)
  const name = first.trim()
  const date = firstDate(text)
  const day = date ? null : (yearlessDays(text)[0] ?? null)
  // `Baghdad April 25`: without a comma the month is no part of the place.
  const bare = withoutStop(day && day.start < name.length ? name.slice(0, day.start).trim() : name)
  if (!bare.split('/').every(isPlace) && !arabicPlace.test(bare)) return null
  if (parted >= 0 && !arePlacesOrDays(text.slice(parted))) return null
  return {place: bare, agency, date, day, end}
}

/** Up to four parts between commas, each a place or with a number. */
function arePlacesOrDays(text: string): boolean {
  let count = 0
  for (const printed of text.split(/[,،]/)) {
    const part = printed.trim()
    if (part === '') continue
    if (++count > 4 || !(/\d/.test(part) || isPlace(part) || arabicPlace.test(part) || /^le\s/.test(part))) return false
  }
  return true
}

/** A full stop behind four letters is no part of the name. */
function withoutStop(name: string): string {
  if (!name.endsWith('.')) return name
  for (let at = name.length - 5; at < name.length - 1; at++) if (!isLetter(unitAt(name, at))) return name
  return name.slice(0, -1)
}

/** Up to five words, with capitals but for the small ones: `PORT ELIN`, `Stratford-upon-Avon`, `Rio de Janeiro`. */
function isPlace(text: string): boolean {
  const words = text.split(/\s/)
  return words.length <= 5 && words.every((word, at) => (at > 0 && joints.has(word)) || isPlaceWord(word))
}

const joints: ReadonlySet<string> = new Set(['of', 'de', 'del', 'la', 'al', 'el', 'and', 'upon', 'sur', 'am'])

/** A capital and up to 18 letters; behind a hyphen as many again. */
function isPlaceWord(word: string): boolean {
  if (!isUpper(unitAt(word, 0))) return false
  let at = partEnd(word, 1, true)
  if (at > 19) return false
  if (unitAt(word, at) === 45 && isLetter(unitAt(word, at + 1))) {
    const from = at + 2
    at = partEnd(word, from, false)
    if (at - from > 18) return false
  }
  return at === word.length
}

/** Behind letters and apostrophes, and full stops where they may stand. */
function partEnd(word: string, from: number, stops: boolean): number {
  let at = from
  while (
    at < word.length &&
    (isLetterOrMark(unitAt(word, at)) || "'’".includes(word.charAt(at)) || (stops && unitAt(word, at) === 46))
  )
    at++
  return at
}
