/**
 * Lines of chats, as the programs print them.
 *
 *     [14.05.24, 10:02:11] Maria Reyes: good morning
 *     14:03:22 From Maria Reyes to Everyone : good morning
 *     [12:00] <marta> good morning
 */
import {isDigit, isLetter} from '../characters.ts'
import {unitAt} from '../units.ts'
import {type Printed, skipSpaces, stampAt} from './label.ts'

/** `[14.05.24, 10:02:11] `, `5/14/24, 10:02 AM - `: the moment that a line of a chat opens with. */
const moment =
  /\[?\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?(?:\]\s*|\s[-–]\s)\u200e?/y

/** Where the words of a line of a chat begin; its start where it opens with no moment. */
export function afterMoment(value: string, at: number): number {
  const from = unitAt(value, at) === 0x200e ? at + 1 : at
  const digit = unitAt(value, from) === 91 ? from + 1 : from
  if (!isDigit(unitAt(value, digit))) return at
  moment.lastIndex = from
  return moment.test(value) ? moment.lastIndex : at
}

/** What stands behind the clock in the languages that such programs are printed in. */
const sent =
  /(?:From|Von|De|Da|Van)[ \t]+([^\s:][^:\n]{0,60}?)(?:[ \t]+(?:to|an|à|a|para|naar)[ \t]+[^\s:][^:\n]{0,80})?[ \t]*:/y

/** `14:03:22 From Maria Reyes to Everyone :`: who wrote a line of a meeting’s chat; null without. */
export function sentAt(value: string, start: number, end: number): Printed | null {
  if (!isDigit(unitAt(value, start))) return null
  const clock = stampAt(value, start)
  if (!clock) return null
  const word = skipSpaces(value, clock.end, end)
  sent.lastIndex = word
  const match = word > clock.end ? sent.exec(value) : null
  if (!match || sent.lastIndex > end) return null
  const name = match[1] as string
  const from = word + match[0].indexOf(name, 2)
  return {
    start,
    from,
    to: from + name.length,
    body: skipSpaces(value, sent.lastIndex, end),
    separator: 'colon',
    // A time of the day, not of a recording.
    time: null,
    bold: false,
    handle: true
  }
}

/** A gap or dash, perhaps a day, and a clock with its half of the day, or behind a day without it. */
const clock =
  /(?: {2,}|\t+| [—–] )(?:[^\n:]{0,14} )?\[?(?:\d{1,2}:\d{2}\s?[AaPp]\.?[Mm]\.?|(?<=\d{4} |\p{L}{4} )\d{1,2}:\d{2})\]?$/u

/** `Maria Reyes  10:02 AM`, `marta — Today at 10:02 AM`: who wrote what stands below; null without. */
export function clockedAt(value: string, start: number, end: number): Printed | null {
  if (end - start > 60) return null
  const last = unitAt(value, unitAt(value, end - 1) === 46 ? end - 2 : end - 1)
  if (!(isDigit(last) || last === 77 || last === 109 || last === 93)) return null
  const match = clock.exec(value.slice(start, end))
  if (!match || match.index < 2 || match.index > 40) return null
  const to = start + match.index
  return {start, from: start, to, body: end, separator: 'line', time: null, bold: false, handle: true}
}

/** What a program puts in the place of words: `<Media omitted>`, or anything behind a mark of direction. */
export function isPutIn(value: string, body: number): boolean {
  const first = unitAt(value, body)
  return first === 0x200e || (first === 60 && value.length - body < 40 && value.indexOf('>', body) === value.length - 1)
}

/** Pages saved as text may show their tags; these are no people. */
const element =
  /^\/|^(?:a|article|aside|audio|b|blockquote|body|br|button|center|cite|code|d[dlt]|div|em|fig(?:caption|ure)|font|footer|form|h[1-6r]|head(?:er)?|html|i|iframe|img|input|label|li|link|main|meta|nav|[ou]l|option|p|path|pre|q|script|section|select|small|source|span|strong|style|su[bp]|svg|t(?:able|body|[dhr]|head)|time|title|u|video)\b/i

/** `[12:00] <marta> good morning`: the handle that a line of a chat log begins with; null without one. */
export function handleAt(value: string, start: number, end: number): Printed | null {
  if (isLetter(unitAt(value, start))) return null
  const before = stampAt(value, start)
  const from = skipSpaces(value, before ? before.end : start, end)
  if (unitAt(value, from) !== 60) return null
  const close = value.indexOf('>', from)
  if (close < from + 2 || close > from + 30 || close >= end || element.test(value.slice(from + 1, close))) return null
  const body = skipSpaces(value, close + 1, end)
  return {
    start,
    from: from + 1,
    to: close,
    body,
    separator: 'stop',
    time: before?.seconds ?? null,
    bold: false,
    handle: true
  }
}
