/**
 * The date: which of the days a page prints is the day it was published, with the line that says so.
 *
 * Every printed day is a candidate with a role (published, updated, held, captured, or none of these) and a score for
 * where and how it stands. Constraints reject and never repair; below the threshold nothing is believed.
 */
import {bounds} from '../dates.ts'
import type {About, Context, Evidence, Field, Rejected, Root} from '../tree.ts'
import {type Address, dateInAddress, dateInPath} from './address.ts'
import {capture} from './capture.ts'
import {type Candidate, printedDays} from './days.ts'
import {evidenceOf, fieldEvidence, rejection} from './evidence.ts'
import {heldOn, isRecord} from './held.ts'
import type {Layout} from './layout.ts'
import {firstDate, type Written} from './written.ts'

export interface Dated extends Pick<About, 'date' | 'dateRole' | 'notBefore' | 'notAfter' | 'captured'> {
  evidence: Evidence | null
  /** Days that cannot be. */
  rejected: Rejected[]
  /** Days that can be and were not believed, where none was. */
  doubted: Rejected[]
}

/** Below this a day is not believed to be the page’s own. */
const threshold = 3

/** By how much the best day must beat the next best other day. */
const margin = 0.5

/** Finds the date of a document. */
export function findDate(root: Root, page: Layout, titleAt: number, address: Address | null, context: Context): Dated {
  const candidates = printedDays(page, titleAt)
  const rejected: Rejected[] = []
  const captured = capture(page, candidates, titleAt)
  const saved = captured?.written.date ?? address?.saved ?? null
  const latest = saved ?? context.now
  const possible: Candidate[] = []
  for (const candidate of candidates) {
    if (candidate.role === 'none' || candidate === captured) continue
    const {line, written, score} = candidate
    const reason = impossible(written, latest)
    if (reason === null) possible.push(candidate)
    else if (score > 0) rejected.push(rejection(root, line, 'date', written.date, reason))
  }
  const known = fromHead(root, latest)
  const decided =
    known ??
    fromPage(root, page, possible) ??
    fromAddress(root, address, latest) ??
    fromPath(root, latest) ??
    heldOn(root, page)
  if (!decided) {
    const doubted = doubts(root, possible)
    return {
      date: null,
      dateRole: null,
      notBefore: null,
      notAfter: saved,
      captured: saved,
      evidence: null,
      rejected,
      doubted
    }
  }
  const {date, dateRole, evidence} = decided
  const held = dateRole === 'held'
  const notBefore = held ? (bounds(date)?.earliest ?? null) : null
  // A day that the head of the page knows for its own says nothing of when the page was saved.
  const shown = known && saved === date && !address?.saved ? null : saved
  return {date, dateRole, notBefore, notAfter: held ? shown : null, captured: shown, evidence, rejected, doubted: []}
}

/** So many doubted days are told. */
const told = 3

/** The likeliest of the days that were not believed, and why. */
function doubts(root: Root, candidates: ReadonlyArray<Candidate>): Rejected[] {
  if (candidates.length === 0) return []
  const days = new Map<string, Candidate>()
  for (const candidate of candidates) {
    const known = days.get(candidate.written.date)
    if (candidate.score > 0 && (!known || candidate.score > known.score)) days.set(candidate.written.date, candidate)
  }
  const likeliest = [...days.values()].sort((a, b) => b.score - a.score).slice(0, told)
  const reason =
    (likeliest[0]?.score ?? 0) >= threshold
      ? 'another day is as likely to be the page’s own'
      : 'nothing says that it is the page’s own day'
  return likeliest.map(({line, written}) => rejection(root, line, 'date', written.date, reason))
}

/** The best of the days that the page prints. */
function fromPage(root: Root, page: Layout, candidates: ReadonlyArray<Candidate>): Decision | null {
  const best = choose(candidates)
  if (!best) return null
  const held = best.role !== 'updated' && isRecord(page, best.at)
  return {
    date: best.written.date,
    dateRole: best.role === 'updated' ? 'updated' : held ? 'held' : 'published',
    evidence: evidenceOf(root, best.line, best.kind)
  }
}

function impossible(written: Written, latest: string | null): string | null {
  if (written.wrong) return written.wrong
  const earliest = earliestOf(written)
  if (!earliest) return 'impossible day'
  return latest && earliest > latest ? 'later than the page' : null
}

/** The first day that a date can be; most are a plain day, month or year, and need no reading. */
function earliestOf({date, precision}: Written): string | null | undefined {
  if (precision === 'day' && date.length === 10) return date
  if (precision === 'month' && date.length === 7) return `${date}-01`
  return precision === 'year' && date.length === 4 ? `${date}-01-01` : bounds(date)?.earliest
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
  if (root.head.length === 0) return null
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
  const written = firstDate(text)
  return written && !written.wrong ? written.date : null
}

function fromAddress(root: Root, address: Address | null, latest: string | null): Decision | null {
  const date = address && dateInAddress(address.url)
  if (!date || (latest && (bounds(date)?.earliest ?? '') > latest)) return null
  const evidence = address.line
    ? evidenceOf(root, address.line, 'url')
    : {quote: address.url.slice(0, 200), line: 1, kind: 'url'}
  return {date, dateRole: 'published', evidence}
}

function fromPath(root: Root, latest: string | null): Decision | null {
  const found = root.path === null ? null : dateInPath(root.path)
  if (!found || (latest && (bounds(found.date)?.earliest ?? '') > latest)) return null
  return {date: found.date, dateRole: 'given', evidence: {quote: found.quote.slice(-200), line: 1, kind: 'file-name'}}
}
