/**
 * The days that a page prints as candidates for its own: each with the role and the score that its shape and place give.
 */
import {isLetterOrNumber} from '../characters.ts'
import {unitAt} from '../units.ts'
import {isByline} from './byline.ts'
import {datelineOf} from './dateline.ts'
import {interviewDate} from './held.ts'
import {isBare, isForeign, isForeignAbove, type Label, labelAbove, labelOf} from './labels.ts'
import {endsSentence, type Layout, type Line} from './layout.ts'
import {type Written, writtenDates} from './written.ts'

/** A day that a line prints. */
export interface Candidate {
  line: Line
  /** Index of the line. */
  at: number
  written: Written
  role: 'published' | 'updated' | 'captured' | 'none'
  /** How it was known: `label`, `byline`, `alone`, `dateline` … */
  kind: string
  score: number
}

/** Short lines with a day, the datelines, and sentences of publication, in order. */
export function printedDays(page: Layout, titleAt: number): Candidate[] {
  const {lines, start} = page
  const found: Candidate[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line
    const {text} = line
    // Running text is only read where the body begins: a dateline, a day glued to the first words.
    const running = text.length > 240 || line.paragraph > 400
    if (running && (at < start || at > start + 2)) continue
    for (const written of writtenDates(running ? text.slice(0, 160) : text))
      found.push(candidateOf(page, titleAt, line, at, written))
  }
  if (found.length === 0) return found
  settle(found)
  const only = onlyDay(found)
  for (let index = 0; index < found.length; index++) {
    const candidate = found[index] as Candidate
    if (candidate.role === 'none') continue
    candidate.score += neighbours(page, found, index)
    if (only) candidate.score += aloneOnPage(candidate)
  }
  return found
}

/** Numbers that can be read two ways are read as the others of the page must be. */
function settle(found: ReadonlyArray<Candidate>): void {
  let known: Written['order'] = null
  for (const {written} of found) {
    const {order} = written
    if (typeof order !== 'string' || order === known) continue
    if (known !== null) return
    known = order
  }
  known ??= inWords(found)
  if (known === null) return
  for (const {written} of found) {
    const {order} = written
    if (order !== null && typeof order === 'object')
      written.date = known === 'day-first' ? order.dayFirst : order.monthFirst
  }
}

/** How numbers are to be read of which one reading is a day that the page prints in words, and the other is none. */
function inWords(found: ReadonlyArray<Candidate>): Written['order'] {
  const days = new Set<string>()
  for (const {written} of found) if (written.order === null && written.precision === 'day') days.add(written.date)
  let known: Written['order'] = null
  for (const {written} of found) {
    const {order} = written
    if (order === null || typeof order === 'string' || days.has(order.dayFirst) === days.has(order.monthFirst)) continue
    const read = days.has(order.dayFirst) ? 'day-first' : 'month-first'
    if (known !== null && known !== read) return null
    known = read
  }
  return known
}

/** Whether all days that may be the page’s own are one and the same. */
function onlyDay(found: ReadonlyArray<Candidate>): boolean {
  let day: string | null = null
  for (const {role, written} of found) {
    if (role === 'none' || written.precision !== 'day') continue
    if (day !== null && day !== written.date) return false
    day = written.date
  }
  return day !== null
}

/** A page’s only day is more likely its own, unless it may be a clock’s: with its weekday, or at the top. */
function aloneOnPage({kind, written, at}: Candidate): number {
  if (kind === 'label' || kind === 'update-label' || kind === 'byline') return 2
  if (written.weekday || at < 15) return 0
  return written.time ? 2 : 1.2
}

function candidateOf(page: Layout, titleAt: number, line: Line, at: number, written: Written): Candidate {
  const {text} = line
  const candidate: Candidate = {line, at, written, role: 'none', kind: 'mention', score: 0}
  if (line.turn) return candidate
  const before = text.slice(0, written.start)
  const after = text.slice(written.end)
  const label = labelBeside(page.lines, at, text, before, after)
  if (written.precision === 'year' && label !== 'published') return candidate
  const shape = shapeOf(line, before, after, label, written.time)
  if (shape === 'mention' && (text.length > 120 || before.endsWith('('))) return candidate
  if (isForeign(text, before, after) || (isBare(before) && isForeignAbove(page.lines, at))) return candidate
  candidate.role = label === 'updated' ? 'updated' : 'published'
  candidate.kind = shape
  // A label says what the day is wherever it stands.
  const place = placeOf(page, titleAt, at)
  candidate.score = shapes[shape] + (shape === 'label' ? Math.max(place, -0.8) : place) + (written.time ? 0.5 : 0)
  // Right under the title a month dates a page, elsewhere hardly.
  if (written.precision === 'month') candidate.score -= 1.9
  return candidate
}

/** The label before a day, or above one that stands bare. */
function labelBeside(
  lines: ReadonlyArray<Line>,
  at: number,
  text: string,
  before: string,
  after: string
): Label | null {
  const label = labelOf(before, text.length >= 100) ?? (isBare(before) ? labelAbove(lines, at) : null)
  if (!label && before.includes(':') && interviewDate.test(before)) return 'published'
  // `Am 3. März treffen sich …`: a small word is a label only where the day is all that follows.
  return label && before.trim().length < 4 && !isBare(after) ? null : label
}

/** What each way to print a day says for it. */
const shapes = {label: 3, 'update-label': 3, dateline: 4, alone: 2, byline: 3, line: 1.2, mention: -1} as const

/** How the day is printed: with a label, in a byline, alone, after a title, in running text. */
function shapeOf(line: Line, before: string, after: string, label: Label | null, time: boolean): keyof typeof shapes {
  const {text} = line
  if (label) return label === 'updated' ? 'update-label' : 'label'
  if (datelineOf(line)?.date) return 'dateline'
  const bare = isBare(after)
  if (bare && isBare(before) && opensPlainly(text)) return 'alone'
  if (isByline(text)) return 'byline'
  // A name or a section before, views or minutes after: `Maria Reyes · 3 March 2021 · 5 min read`.
  if (text.length < 110 && !endsSentence(text) && (time || !/\([^)]*$/.test(before))) return 'line'
  // `… how it recovered?Monday, 6 January 2020`: the day is a box of its own, run together with the line before.
  return bare && /[.?!]\S+\s$/.test(before) && /[.?!]\p{Lu}\p{L}+,?\s$/u.test(before) ? 'line' : 'mention'
}

/** With a letter, a digit or an opening bracket. */
function opensPlainly(text: string): boolean {
  const code = unitAt(text, 0)
  return code === 40 || isLetterOrNumber(code)
}

/** Where a line stands: about the title and the first lines of the body a day is the page’s own. */
function placeOf({start, end, lines}: Layout, titleAt: number, at: number): number {
  if (end < start) return at < 12 ? 1 : -1
  if (titleAt >= 0 && titleAt <= start + 3) {
    if (at >= titleAt && at <= Math.max(start, titleAt) + 3) return 3 - Math.min(1, (at - titleAt) * 0.05)
    if (at < titleAt && at >= titleAt - 3) return 2
  } else if (at >= start - 12 && at <= start + 3) return 2.5
  if (at >= start - 12 && at <= start + 4) return 1.2
  if (at > start + 4 && at <= end) return at >= end - 1 ? 0.4 : -1
  if (at > end) return at <= end + 8 ? 0.4 : -2.5
  return start - at > 30 || lines.length === 0 ? -2.5 : -0.8
}

/** Days that stand in a list of other pages, each under its title, and days that stand twice. */
function neighbours(page: Layout, all: ReadonlyArray<Candidate>, index: number): number {
  const {kind, at, written} = all[index] as Candidate
  if (kind !== 'alone' && kind !== 'line') return 0
  let listed = 0
  for (let near = Math.max(0, index - 4); near < all.length && near <= index + 4; near++) {
    const other = all[near] as Candidate
    const distance = Math.abs(other.at - at)
    if (distance === 0 || distance > 6 || other.kind !== kind) continue
    if (other.written.date !== written.date || distance > 2) listed++
  }
  const list = Math.min(listed, 3) * 0.6
  return at >= page.start - 4 && at <= page.start + 3 ? -list / 2 : -list
}
