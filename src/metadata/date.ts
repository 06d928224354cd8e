/**
 * The date: which of the days a page prints is the day it was published, with the line that says so.
 *
 * Every printed day is a candidate with a role (published, updated, held, captured, or none of these) and a score for
 * where and how it stands. Constraints reject and never repair; below the threshold nothing is believed.
 */
import {bounds} from '../dates.ts'
import {type DateWords, languages} from '../languages/index.ts'
import type {About, Context, Evidence, Field, Rejected, Root} from '../tree.ts'
import {dateInAddress, dateInPath} from './address.ts'
import {isByline} from './byline.ts'
import {findDateline} from './dateline.ts'
import {evidenceOf, fieldEvidence, rejection} from './evidence.ts'
import {heldOn} from './held.ts'
import {endsSentence, type Layout, type Line} from './layout.ts'
import {type Written, writtenDates} from './written.ts'

export interface Dated extends Pick<About, 'date' | 'dateRole' | 'notBefore' | 'notAfter' | 'captured'> {
  evidence: Evidence | null
  rejected: Rejected[]
}

/** A day that a line prints. */
interface Candidate {
  line: Line
  /** Index of the line. */
  at: number
  written: Written
  role: 'published' | 'updated' | 'captured' | 'none'
  /** How it was known: `label`, `byline`, `alone`, `dateline` … */
  kind: string
  score: number
}

/** Below this a day is not believed to be the page’s own. */
const threshold = 3

/** By how much the best day must beat the next best other day. */
const margin = 0.5

/** Finds the date of a document. */
export function findDate(root: Root, page: Layout, titleAt: number, url: string | null, context: Context): Dated {
  const candidates = printedDays(page, titleAt)
  const rejected: Rejected[] = []
  const captured = capture(page, candidates, titleAt)
  const latest = captured?.written.date ?? context.now
  const possible = candidates.filter((candidate) => {
    const reason = candidate === captured ? null : impossible(candidate.written, latest)
    if (reason && candidate.score > 0)
      rejected.push(rejection(root, candidate.line, 'date', candidate.written.date, reason))
    return reason === null && candidate !== captured
  })
  const found = {captured: captured?.written.date ?? null, rejected}
  const given = fromHead(root, latest)
  if (given) return {...found, ...given, notBefore: null, notAfter: null}
  const best = choose(possible)
  const printed = best && {
    date: best.written.date,
    dateRole: best.role === 'updated' ? ('updated' as const) : ('published' as const),
    evidence: evidenceOf(root, best.line, best.kind)
  }
  const decided = printed ?? fromAddress(url, latest) ?? fromPath(root, latest) ?? heldOn(root, page)
  if (!decided) return {...found, date: null, dateRole: null, evidence: null, notBefore: null, notAfter: found.captured}
  const held = decided.dateRole === 'held'
  const notBefore = held ? (bounds(decided.date)?.earliest ?? null) : null
  return {...found, ...decided, notBefore, notAfter: held ? found.captured : null}
}

// ---------------------------------------------------------------- candidates

/** Short lines with a day, the datelines, and sentences of publication, in order. */
function printedDays(page: Layout, titleAt: number): Candidate[] {
  const found: Candidate[] = []
  page.lines.forEach((line, at) => {
    const {text} = line
    // Running text is only read where the body begins: a dateline, a day glued to the first words.
    const running = text.length > 240 || line.paragraph > 400
    if (running && (at < page.start || at > page.start + 2)) return
    const printed = running ? text.slice(0, 160) : text
    for (const written of writtenDates(printed)) found.push(candidateOf(page, titleAt, line, at, written))
  })
  settle(found)
  const only = onlyDay(found)
  for (const candidate of found) {
    candidate.score += neighbours(page, found, candidate)
    if (only && candidate.role !== 'none') candidate.score += aloneOnPage(candidate)
  }
  return found
}

/** Numbers that can be read two ways are read as the others of the page must be. */
function settle(found: ReadonlyArray<Candidate>): void {
  const orders = new Set(found.map(({written}) => written.order).filter((order) => typeof order === 'string'))
  if (orders.size !== 1) return
  for (const {written} of found) {
    if (typeof written.order !== 'object') continue
    written.date = orders.has('day-first') ? written.order.dayFirst : written.order.monthFirst
  }
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
  const before = text.slice(0, written.start)
  const after = text.slice(written.end)
  let label = labelOf(before) ?? (isBare(before) ? labelAbove(page.lines, at) : null)
  // `Am 3. März treffen sich …`: a small word is a label only where the day is all that follows.
  if (label && before.trim().length < 4 && !isBare(after)) label = null
  const candidate: Candidate = {line, at, written, role: 'none', kind: 'mention', score: 0}
  if (written.precision === 'year' && label !== 'published') return candidate
  if (isForeign(text, before, after) || line.turn) return candidate
  const shape = shapeOf(line, before, after, label)
  if (shape.kind === 'mention' && (text.length > 120 || before.endsWith('('))) return candidate
  candidate.role = label === 'updated' ? 'updated' : 'published'
  candidate.kind = shape.kind
  // A label says what the day is wherever it stands.
  const place = placeOf(page, titleAt, at)
  candidate.score = shape.score + (shape.kind === 'label' ? Math.max(place, -0.8) : place) + (written.time ? 0.5 : 0)
  if (written.precision === 'month') candidate.score -= 2
  return candidate
}

/** How the day is printed: with a label, in a byline, alone, after a title, in running text. */
function shapeOf({text}: Line, before: string, after: string, label: Label | null): {kind: string; score: number} {
  if (label) return {kind: label === 'updated' ? 'update-label' : 'label', score: 3}
  if (findDateline(text)?.date) return {kind: 'dateline', score: 4}
  if (isBare(before) && isBare(after) && /^[\p{L}\p{N}(]/u.test(text)) return {kind: 'alone', score: 2}
  if (isByline(text)) return {kind: 'byline', score: 3}
  // A name or a section before, views or minutes after: `Maria Reyes · 3 March 2021 · 5 min read`.
  if (text.length < 110 && !endsSentence(text) && !/\([^)]*$/.test(before)) return {kind: 'line', score: 1.2}
  // `… how it recovered?Monday, 6 January 2020`: the day is a box of its own, run together with the line before.
  if (/[.?!]\p{Lu}\p{L}+,?\s$/u.test(before) && isBare(after)) return {kind: 'line', score: 1.2}
  return {kind: 'mention', score: -1}
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
function neighbours(page: Layout, all: ReadonlyArray<Candidate>, one: Candidate): number {
  if (one.role === 'none') return 0
  let listed = 0
  for (const other of around(all, one)) {
    const distance = Math.abs(other.at - one.at)
    if (other === one || distance === 0 || distance > 6 || other.kind !== one.kind) continue
    if (other.written.date !== one.written.date || distance > 2) listed++
  }
  const list = one.kind === 'alone' || one.kind === 'line' ? Math.min(listed, 3) * 0.6 : 0
  return one.at >= page.start - 4 && one.at <= page.start + 3 ? -list / 2 : -list
}

/** The few candidates before and after one, without a search through all. */
function around(all: ReadonlyArray<Candidate>, one: Candidate): Candidate[] {
  const at = indexOf(all, one)
  return all.slice(Math.max(0, at - 4), at + 5)
}

/** Candidates stand in the order of their lines: binary search, then a few steps. */
function indexOf(all: ReadonlyArray<Candidate>, one: Candidate): number {
  let low = 0
  let high = all.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle] as Candidate).at < one.at) low = middle + 1
    else high = middle
  }
  while (all[low] !== one && low < all.length - 1) low++
  return low
}

// ---------------------------------------------------------------- labels

type Label = 'published' | 'updated'

const labels = new Map<string, Label>()
for (const {dates} of Object.values(languages) as Array<{dates: DateWords}>) {
  for (const words of dates.published) labels.set(words, 'published')
  for (const words of dates.updated) labels.set(words, 'updated')
}

/** Words, times and marks between a label and its day. */
const filler =
  /(?:^|[\s(])(?:on|in|at|le|am|el|um|the|o[’']clock|[ap]\.?\s?m\.?|\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?|[A-Z]{1,4}T|GMT|UTC|IST|\p{L}{3,9}day|\p{L}{3,4}\.?)?[\s:：,|•·(–—-]*$/iu

/** The label that the words before a day end with: `Last updated on Monday, `. */
function labelOf(before: string): Label | null {
  let rest = before.slice(-60)
  for (let step = 0; step < 4 && rest; step++) {
    const words = rest.toLowerCase().replace(/[\s:：,|•·(–—.-]+$/, '')
    const found = endingWith(words)
    if (found) return found
    const shorter = rest.replace(filler, '')
    if (shorter === rest) break
    rest = shorter
  }
  // `Written by Maria Reyes on 3 March`, `Erstellt von Maria am Dienstag, `: the line opens with its label.
  const [first = ''] = before.split(/[\s:]/, 1)
  return before.length < 70 && first.length > 5 ? (labels.get(first.toLowerCase()) ?? null) : null
}

function endingWith(words: string): Label | null {
  const parts = words.split(/\s+/)
  for (let count = Math.min(3, parts.length); count >= 1; count--) {
    const found = labels.get(parts.slice(-count).join(' '))
    // A single small word (`le`, `on`, `date`) is a label only where it opens the line.
    if (found && (count > 1 || parts.length === 1 || (parts.at(-1) as string).length > 4)) return found
  }
  // `Harbour PostUpdated 3 March 2021`: boxes run together.
  const glued = /(published|updated|posted)$/.exec(words)?.[1]
  return glued ? (labels.get(glued) ?? null) : null
}

/** A label on a line of its own above the day. */
function labelAbove(lines: ReadonlyArray<Line>, at: number): Label | null {
  const text = lines[at - 1]?.text ?? ''
  if (text.length > 24) return null
  const found = labels.get(text.toLowerCase().replace(/[\s:：.]+$/, '')) ?? null
  return text.length > 3 ? found : null
}

/** Nothing but marks, a weekday, a time of day, its zone. */
function isBare(text: string): boolean {
  if (text.length > 40) return false
  return (
    text
      .replace(/\(?\b(?:updated|aktualisiert|actualizado):?\s[\d:.]+\s?(?:[ap]m)?\)?/i, '')
      .replace(/\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\.\d+)?\s*(?:[ap]\.?\s?m\b\.?)?/gi, '')
      .replace(/\b\d{1,2}\s?[ap]\.?m\b\.?/gi, '')
      .replace(/\b(?:[A-Z]{2,5}|on|at|am|um|le|el|à|las|uhr|the|of|hours|hrs|\+\d{2,4})\b/gi, '')
      .replace(/\p{L}{2,}/gu, (word) => (weekdayForms.has(word.toLowerCase()) ? '' : word))
      .replace(/[\s,.:;|•·()[\]/@TZ+–—-]+/g, '') === ''
  )
}

const weekdayForms: ReadonlySet<string> = new Set(Object.values(languages).flatMap(({dates}) => dates.weekdays.flat()))

/** Posts signed with a handle, rights, pictures, members, events: none of them is the page. */
const foreign =
  /^[—–]\s|\(@\w{1,20}\)\s\p{L}{3,9} \d{1,2}, \d{4}$|©|\(c\)\s|copyright|all rights|getty|shutterstock|photo|joined|join date|member since|expires?|deadline|born|archived|accessed|retrieved|visited|forecast|event|\bstarts?\b|\bends?\b/iu
const boundBefore = /\b(?:since|until|till|before|after|between|during|for|to)\s?$/i
const rangeAfter = /^\s?(?:–|—|-|to|until)\s?(?!\d{1,2}[:.]\d{2}(?![\d.]))\d/

/** Other people’s words and other things’ days: a post’s signature, a copyright, a picture, a birth. */
function isForeign(text: string, before: string, after: string): boolean {
  return foreign.test(text) || (boundBefore.test(before.slice(-8)) && !isByline(text)) || rangeAfter.test(after)
}

// ---------------------------------------------------------------- decisions

/** The day the page was saved: a clock in its header, away from the title, no earlier than any other day of the page. */
function capture({start, end, lines}: Layout, candidates: ReadonlyArray<Candidate>, titleAt: number): Candidate | null {
  if (end < start) return null
  const top = titleAt >= 0 ? Math.min(titleAt, start) : start
  for (const candidate of candidates) {
    if (candidate.at >= top || candidate.at > 200) break
    const {written, line, at} = candidate
    if (written.precision !== 'day' || written.wrong || written.date.startsWith('[') || candidate.role === 'updated')
      continue
    if (candidate.kind === 'label' || !isBareLine(line.text, written)) continue
    const clock = hasClock(lines, at)
    if (!clock && (top - at < 6 || !(written.weekday || at < 15))) continue
    const later = candidates.filter(
      ({written: other, role}) => role !== 'none' && other.precision === 'day' && other.date > written.date
    )
    if (clock || later.length === 0) return candidate
  }
  return null
}

function isBareLine(text: string, {start, end}: Written): boolean {
  return text.length < 60 && isBare(text.slice(0, start)) && isBare(text.slice(end).replace(/[’']/g, ' '))
}

/** A time with seconds, a temperature or a place’s time within three lines. */
function hasClock(lines: ReadonlyArray<Line>, at: number): boolean {
  for (let near = Math.max(0, at - 3); near <= at + 3 && near < lines.length; near++) {
    if (
      /^\d{1,2}:\d{2}:\d{2}|°\s?[CF]?\b|\d\s?°|\bTime$|^(?:Today|Heute|Aujourd’hui|اليوم|امروز)\b/.test(
        (lines[near] as Line).text
      )
    )
      return true
  }
  return false
}

function impossible(written: Written, latest: string | null): string | null {
  if (written.wrong) return written.wrong
  const earliest = bounds(written.date)?.earliest
  if (!earliest) return 'impossible day'
  return latest && earliest > latest ? 'later than the page' : null
}

/** The best day above the threshold that no other day comes near; days of change only where none of publication stands. */
function choose(candidates: ReadonlyArray<Candidate>): Candidate | null {
  for (const role of ['published', 'updated'] as const) {
    let best: Candidate | null = null
    for (const candidate of candidates) {
      if (candidate.role === role && candidate.score >= threshold && (!best || candidate.score > best.score))
        best = candidate
    }
    if (!best) continue
    const {score, written} = best
    const rival = candidates.some(
      (other) => other.role === role && other.score > score - margin && !agrees(other.written.date, written.date)
    )
    if (!rival) return best
  }
  return null
}

function agrees(a: string, b: string): boolean {
  return a === b || a.startsWith(b) || b.startsWith(a)
}

type Decision = Pick<About, 'dateRole'> & {date: string; evidence: Evidence}

const headFields = [
  'datepublished',
  'article:published_time',
  'date',
  'published',
  'pubdate',
  'publish_date',
  'publication_date',
  'published_at',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'datecreated',
  'created',
  'parsely-pub-date',
  'sailthru.date'
]

/** A date that front matter or the page’s own metadata gives. */
function fromHead(root: Root, latest: string | null): Decision | null {
  for (const name of headFields) {
    for (const field of root.head) {
      if (field.name.toLowerCase() !== name) continue
      const date = dateOfField(field)
      if (!date || (latest && (bounds(date)?.earliest ?? '') > latest)) continue
      return {date, dateRole: field.from === 'front-matter' ? 'given' : 'published', evidence: fieldEvidence(field)}
    }
  }
  return null
}

/** A field’s value as EDTF: it may already be, or print a date in any way that a line does. */
function dateOfField({value}: Field): string | null {
  const text = value.trim()
  if (bounds(text)) return text
  const [written] = writtenDates(text, 1)
  return written && !written.wrong ? written.date : null
}

function fromAddress(url: string | null, latest: string | null): Decision | null {
  const date = url && dateInAddress(url)
  if (!date || (latest && (bounds(date)?.earliest ?? '') > latest)) return null
  return {date, dateRole: 'published', evidence: {quote: url.slice(0, 200), line: 1, kind: 'url'}}
}

function fromPath(root: Root, latest: string | null): Decision | null {
  const found = root.path === null ? null : dateInPath(root.path)
  if (!found || (latest && (bounds(found.date)?.earliest ?? '') > latest)) return null
  return {date: found.date, dateRole: 'given', evidence: {quote: found.quote.slice(-200), line: 1, kind: 'file-name'}}
}
