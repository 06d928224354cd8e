/**
 * The day an interview or speech was held, where the page does not say when it was published.
 *
 *     In a long interview on 1 March, she discussed …     → XXXX-03-01
 *     DATE: 9 July 2002, beside PLACE: and INTERVIEWER:    → 2002-07-09
 */
import {isLetter, isUpper} from '../characters.ts'
import {edtf} from '../dates.ts'
import {languages} from '../languages/index.ts'
import {isSpace, unwrapped} from '../place.ts'
import type {Evidence, Root} from '../tree.ts'
import {unitAt} from '../units.ts'
import {evidenceOf} from './evidence.ts'
import type {Layout, Line} from './layout.ts'
import {writtenDates} from './written.ts'
import {yearlessDays} from './yearless.ts'

/** Paragraphs before the first turn that are read, and characters of each. */
const paragraphs = 14
const characters = 700

/** Between what was held and its day there stand at most this many characters. */
const apart = 60

const nouns: ReadonlyArray<string> = [...new Set(Object.values(languages).flatMap(({dates}) => dates.held))]

/** Of what was held on a day the text before the day says no more than when and where. */
const between =
  /^[^.!?;:“”"«»]*(?:\bon|\bof|\bfrom|\bdated|\ble|\bam|\bvom|\bel|\bdel|\bdu|\bheld|,|،|بتاريخ|يوم|في|در|روز)\s{0,2}(?:[^\s\d,.!?;:“”"«»()/–—-]{3,10},?\s{1,2})?$/i

/** The day on which the conversation of a document took place; null where none is printed, or nobody converses. */
export function heldOn(root: Root, page: Layout): {date: string; dateRole: 'held'; evidence: Evidence} | null {
  if (!looksLikeInterview(page)) return null
  let read = 0
  for (let at = Math.max(0, Math.min(page.start, page.lines.length - 1) - 6); at < page.lines.length; at++) {
    const line = page.lines[at] as Line
    if (line.turn || read++ >= paragraphs) break
    const date = dayIn(unwrapped(line.text).slice(0, characters))
    if (date) return {date, dateRole: 'held', evidence: evidenceOf(root, line, 'event')}
  }
  return null
}

/** Fields that head the record of a conversation, beside its day. */
const recordField =
  /^(?:place|location|venue|interviewer|interviewee|interviewed by|participants?|moderator|briefer|present|speakers?|lieu|ort|lugar)\s*:/i

/** `Date of interview: `: needs no other field beside it. */
export const interviewDate =
  /^(?:dat(?:e|um)\s(?:of|des)\s(?:the\s)?(?:interviews?|recording|conversation|session|gesprächs)|(?:interview|recording|session)\sdate|date\sde\sl[’']entretien|fecha\sde\sla\sentrevista)\s*:/i

/** `Interviewed on 3 May 1994 by Karin Strand`, `Recorded in Port Elin, 3 May 1994`. */
const conducted =
  /^\W?(?:(?:(?:the|this)\s)?(?:interview|conversation|discussion|session)\s(?:was\s)?)?(?:interviewed|recorded|conducted|held|taped)\s(?:by|on|in|at)\s/i

/** Whether a day stands in the heading of a record: `DATE: 9 July 2002` between `INTERVIEWER:` and `PLACE:`. */
export function isRecord({lines}: Layout, at: number): boolean {
  const text = lines[at]?.text ?? ''
  if (interviewDate.test(text) || conducted.test(text)) return true
  if (!/^dat(?:e|um)\s*:|^fecha\s*:/i.test(text)) return false
  for (let near = Math.max(0, at - 4); near <= at + 4 && near < lines.length; near++) {
    if (recordField.test((lines[near] as Line).text)) return true
  }
  return false
}

/** Turns, or many lines that begin with a label: turns that no stage has found yet. */
function looksLikeInterview({lines}: Layout): boolean {
  let labels = 0
  for (const {text, turn} of lines) {
    if (turn || (text.length > 60 && opensWithLabel(text) && ++labels >= 4)) return true
  }
  return false
}

/** A capital, and few words up to a colon. */
function opensWithLabel(text: string): boolean {
  const colon = text.indexOf(':')
  if (colon < 1 || colon > 39 || !isUpper(unitAt(text, 0)) || !isSpace(unitAt(text, colon + 1))) return false
  return !/[.!?\n]/.test(text.slice(0, colon))
}

/** A day right after a word for the occasion. */
function dayIn(text: string): string | null {
  if (!/\d/.test(text)) return null
  let days: ReadonlyArray<{start: number; date: string}> | undefined
  for (const from of occasionsIn(text)) {
    days ??= daysOf(text)
    for (const day of days) {
      if (day.start >= from && day.start - from <= apart && between.test(text.slice(from, day.start))) return day.date
    }
  }
  return null
}

/** Where the words for occasions end, in order. */
function occasionsIn(text: string): number[] {
  const lower = text.toLowerCase()
  const ends: number[] = []
  for (const noun of nouns) {
    for (let at = lower.indexOf(noun); at >= 0; at = lower.indexOf(noun, at + 1)) {
      const end = at + noun.length
      if (!isLetter(unitAt(lower, at - 1)) && !isLetter(unitAt(lower, end))) ends.push(end)
    }
  }
  return ends.sort((a, b) => a - b)
}

/** The days of a text, those with a year first. */
function daysOf(text: string): Array<{start: number; date: string}> {
  const days: Array<{start: number; date: string}> = []
  for (const written of writtenDates(text)) if (written.precision === 'day' && !written.wrong) days.push(written)
  for (const {start, month, day} of yearlessDays(text)) days.push({start, date: edtf(null, month, day)})
  return days
}
