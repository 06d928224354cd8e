/**
 * Reads the label that a line begins with, if there is one.
 *
 *     **Maria Reyes:** \[01:05\] The water had risen.
 *       ^^^^^^^^^^^ text          ^ body
 *     HARBOUR POST (through translator): And then?
 *     Reyes 00:02:46:
 *     Q    And then?
 *     Mr. LIND. Madam President, the levee held.
 *
 * What a label may be made of is `shape.ts`; whether it is one the whole document decides (`cast.ts`).
 */
import {isDigit, isLetter} from '../characters.ts'
import {isSpace} from '../place.ts'
import {unitAt} from '../units.ts'
import {afterMoment} from './chat.ts'
import {hasInnerStop, hasSmallWords} from './prose.ts'

/** How the label is set off from the words: `stop` stands for a full stop, a dash or a gap, which texts mix. */
export type Separator = 'colon' | 'stop' | 'line'

export interface Printed {
  /** Offsets into the block’s value: where the label’s line begins, marks and time stamp included. */
  start: number
  /** The label itself, without marks, time stamp and colon. */
  from: number
  to: number
  /** Where the words begin. */
  body: number
  separator: Separator
  /** Seconds, where a time stamp stands beside the label. */
  time: number | null
  bold: boolean
  /** Set off by a dash, as datelines are. */
  dashed?: boolean
  /** The number of a question stands before it. */
  asks?: boolean
  /** Stands in angle brackets, as chat logs print who speaks. */
  handle: boolean
}

/** A line of a block’s value. */
export interface LabelLine {
  start: number
  /** Exclusive. */
  end: number
  /** Where the next colon stands at the earliest, from the start on; it may be beyond the line. */
  colon: number
  /** Where the next full stop does. */
  stop: number
  /** Where the next tab or bar does. */
  cell: number
}

/** Longer labels have not been seen: an office and a name in capitals come to some 120 characters. */
const LONGEST = 140

/** `[00:17]`, `(00:00:58)`, `\[01:05\]`, `00:02:46`, `1:02:03.5`; not `8:47 A.M.` */
const stamp = /\\?[[(]?(?:(\d{1,2})[:.])?(\d{1,2}):(\d{2})(?:[.,]\d{1,3})?\\?[\])]?(?![\d:]*\s*[APap]\.?[Mm]\b)/y

/** A time stamp at an offset: its end and its seconds. */
export function stampAt(value: string, at: number): {end: number; seconds: number} | null {
  const code = unitAt(value, at)
  if (!(code === 91 || code === 40 || code === 92 || (code >= 48 && code <= 57))) return null
  stamp.lastIndex = at
  const match = stamp.exec(value)
  if (!match) return null
  const next = unitAt(value, stamp.lastIndex)
  if (next >= 48 && next <= 57) return null
  return {
    end: stamp.lastIndex,
    seconds: Number(match[1] ?? 0) * 3600 + Number(match[2]) * 60 + Number(match[3])
  }
}

/** The label that a line begins with, set off by a colon; null without one. */
export function labelAt(value: string, {start, end, colon}: LabelLine): Printed | null {
  if (colon >= end) return null
  let at = start
  let time: number | null = null
  let bold = false
  const chat = afterMoment(value, at)
  if (chat > at) {
    colon = value.indexOf(':', chat)
    if (colon < 0 || colon >= end) return null
  }
  const opening = skipMarks(value, chat > at ? chat : afterBullet(value, at), end)
  at = opening.at
  bold = opening.bold
  const before = stampAt(value, at)
  if (before && before.end < end) {
    at = skipSpaces(value, before.end, end)
    time = before.seconds
    const again = skipMarks(value, at, end)
    at = again.at
    bold ||= again.bold
  }
  const from = at
  const limit = Math.min(end, from + LONGEST)
  if (colon >= limit) return null
  for (; at < limit; at++) {
    const code = unitAt(value, at)
    if (code === 40 || code === 91) {
      const close = closing(value, at, limit)
      if (close < 0) return null
      const inner = stampAt(value, at)
      if (inner && inner.end === close + 1) time = inner.seconds
      at = close
    } else if (code === 58 || code === 0xff1a) {
      if (isDigit(unitAt(value, at - 1)) && isDigit(unitAt(value, at + 1))) continue
      if (unitAt(value, at + 1) === 47) return null // a URL
      const found = finish(value, start, from, at, end, 'colon', time, bold)
      return found && chat > start ? {...found, handle: true} : found
    } else if (code === 63 || code === 33 || code === 0x201c || code === 34 || code === 59) {
      return null
    }
  }
  return null
}

function finish(
  value: string,
  start: number,
  from: number,
  colon: number,
  end: number,
  separator: Separator,
  time: number | null,
  bold: boolean
): Printed | null {
  let to = colon
  for (;;) {
    const code = unitAt(value, to - 1)
    if (isSpace(code) || code === 42 || code === 95) to--
    else break
  }
  // A time stamp between the name and its colon is no part of the name.
  const tail = mayEndInStamp(value, to)
    ? /[\s\\]*[[(]?(?:\d{1,2}[:.])?\d{1,2}:\d{2}(?:[.,]\d{1,3})?\\?[\])]?$/.exec(
        value.slice(Math.max(from, to - 20), to)
      )
    : null
  if (tail) {
    const inner = stampAt(value, to - tail[0].length + (/^[\s]*/.exec(tail[0])?.[0].length ?? 0))
    if (inner) time = inner.seconds
    to -= tail[0].length
  }
  if (to <= from) return null
  let body = colon + 1
  const closingMarks = skipMarks(value, body, end)
  body = skipSpaces(value, closingMarks.at, end)
  const after = stampAt(value, body)
  if (after && after.end <= end) {
    time = after.seconds
    body = after.end
    if (unitAt(value, body) === 58) body++
    body = skipSpaces(value, body, end)
  }
  const asks = from > start + 1 && unitAt(value, start) === 81
  return {start, from, to, body, separator, time, bold: bold || closingMarks.bold, asks, handle: false}
}

/** A digit or a closing bracket stands before an offset. */
function mayEndInStamp(value: string, end: number): boolean {
  const code = unitAt(value, end - 1)
  return isDigit(code) || code === 93 || code === 41
}

/** `Q    And then?`, `Q. And then?`, `R - Yes.`, `A – Yes.`: a lone capital set off by blanks, a full stop or a dash. */
const lone = /(\*\*|__)?([QARF]|[A-Z]\d{0,2})\1?(\.?\s*[-–—]\s+|[.)]\s+|\s{2,}|\t+)(?=\S)/y

/** The one-letter label that a line begins with; null without one. */
export function letterAt(value: string, start: number, end: number): Printed | null {
  const first = unitAt(value, start)
  if (first === 42 || first === 95) {
    if (unitAt(value, start + 1) !== first) return null
  } else if (first < 65 || first > 90 || isLetter(unitAt(value, start + 1))) return null
  lone.lastIndex = start
  const match = lone.exec(value)
  if (!match || lone.lastIndex > end) return null
  const from = start + (match[1]?.length ?? 0)
  return {
    start,
    from,
    to: from + (match[2] as string).length,
    body: lone.lastIndex,
    separator: 'stop',
    time: null,
    bold: match[1] !== undefined,
    handle: false
  }
}

/** A label alone on its line is no longer than this, marks and time stamp included. */
export const LONGEST_LINE = 80

/** A label alone on its line, without a colon: `Maria Reyes`, `Maria Reyes 00:00:07`. */
export function lineAt(value: string, start: number, end: number): Printed | null {
  if (end - start > LONGEST_LINE) return null
  const opening = skipMarks(value, start, end)
  // A stage direction.
  if (unitAt(value, opening.at) === 40 || unitAt(value, opening.at) === 91) return null
  let to = end
  while (to > opening.at && (isSpace(unitAt(value, to - 1)) || unitAt(value, to - 1) === 42)) to--
  let time: number | null = null
  const meridian = unitAt(value, to - 1) === 77
  const clock = meridian ? /\s+\d{1,2}:\d{2}\s?[AP]M$/.exec(value.slice(Math.max(opening.at, to - 12), to)) : null
  if (clock) to -= clock[0].length
  const tail = mayEndInStamp(value, to)
    ? /(?:\s+|(?<=\p{Ll}))\\?[[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}\\?[\])]?$/u.exec(value.slice(opening.at, to))
    : null
  if (tail) {
    time = stampAt(value, opening.at + tail.index + (/^\s+/.exec(tail[0])?.[0].length ?? 0))?.seconds ?? null
    to = opening.at + tail.index
  }
  const text = value.slice(opening.at, to)
  if (text.length < 2 || /[.!?:;,…]$/.test(text) || hasInnerStop(text) || hasSmallWords(text)) return null
  return {start, from: opening.at, to, body: end, separator: 'line', time, bold: opening.bold, handle: false}
}

export function skipMarks(value: string, at: number, end: number): {at: number; bold: boolean} {
  let bold = false
  while (at < end) {
    const code = unitAt(value, at)
    if (code === 42 || code === 95) bold = true
    else if (code !== 62 && !isSpace(code)) break // `>` quotes a mail, `>>` opens a caption
    at++
  }
  return {at, bold}
}

/** `Q12 ` before whoever asks the twelfth question of a hearing. */
const numbered = /Q\s?\d{1,4}[.)]?\s+(?=[*_]*\p{Lu})/uy

/** Behind the mark or number of a list item or question: `- Maria Reyes: …`, `1. Ms Reyes (Arden): …`, `Q2 Chair: …`. */
function afterBullet(value: string, at: number): number {
  const code = unitAt(value, at)
  if (code === 81) {
    numbered.lastIndex = at
    return numbered.test(value) ? numbered.lastIndex : at
  }
  if ((code === 45 || code === 0x2022) && unitAt(value, at + 1) === 32) return at + 2
  if (!isDigit(code)) return at
  const stop = isDigit(unitAt(value, at + 1)) ? at + 2 : at + 1
  const mark = unitAt(value, stop)
  return (mark === 46 || mark === 41) && unitAt(value, stop + 1) === 32 ? stop + 2 : at
}

export function skipSpaces(value: string, at: number, end: number): number {
  while (at < end && isSpace(unitAt(value, at))) at++
  return at
}

function closing(value: string, at: number, limit: number): number {
  const close = unitAt(value, at) === 40 ? 41 : 93
  for (let next = at + 1; next < limit; next++) if (unitAt(value, next) === close) return next
  return -1
}
