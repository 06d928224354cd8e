/**
 * Records and sources → CSL items: the only place that knows bibliography. Every other format of citations is made
 * from these items by a table of fields.
 *
 * A *quotation* item stands for one record: its author is who said it, its note the words, its locator the line or
 * the time. A *source* item stands for a document, as a list of references has it: the interview with its
 * interviewees, the speech with its speaker, and any other page under its title, since who is quoted on a page is
 * not who wrote it.
 *
 * The day an interview or a speech was held is its `event-date`, and its `issued` too: it is the date that styles
 * print of these types, and the only one that Zotero takes. Of a page that day is the `event-date` alone. A date
 * without a year is left out, so styles print `n.d.`; nothing here knows today.
 */
import {digest, type QuoteRecord} from '../record.ts'
import {type CslDate, cslDate} from './citation-date.ts'
import {citationKey, titleWord} from './citation-key.ts'
import {type CslName, cslName} from './citation-name.ts'

/** An item of CSL-JSON 1.0.2; absent is unknown. */
export interface CslItem {
  id: string
  type: 'interview' | 'speech' | 'article-newspaper' | 'webpage'
  author?: CslName[]
  interviewer?: CslName[]
  title?: string
  'container-title'?: string
  issued?: CslDate
  'event-date'?: CslDate
  URL?: string
  language?: string
  locator?: string
  note?: string
}

/** A document as it is cited: what is known of it, and who speaks in its turns, whichever of them were asked for. */
export interface Source extends Pick<QuoteRecord, 'outlet' | 'date' | 'dateRole' | 'title' | 'url' | 'language'> {
  path: string | null
  /** Who answers, who asks, who makes a statement; each name once, in the order of the page. */
  answering: string[]
  asking: string[]
  stating: string[]
  /** What somebody says stands in turns, and of which kind, named or not. */
  turns: 'interview' | 'speech' | null
  /** Hash of the text. */
  digest: string
}

/** The item of a record. Its key tells it from every other that differs in anything the item says. */
export function quotationItem(record: QuoteRecord): CslItem {
  const {kind, text, speaker, questioner, time, source} = record
  const type =
    kind === 'answer' || kind === 'question' ? 'interview' : kind === 'statement' ? 'speech' : pageType(record)
  const item: CslItem = {id: '', type}
  if (speaker !== null) item.author = [cslName(speaker, record)]
  if (questioner !== null) item.interviewer = [cslName(questioner, record)]
  addFacts(item, record)
  item.locator = time ? clock(time.start) : `line ${source.start.line}`
  item.note = text
  item.id = keyOf(item, record, speaker ?? record.label, digest(record.id, JSON.stringify(item)).slice(0, 8))
  return item
}

/** The item of a document. Its key has so many digits of the hash of its text, at most 12. */
export function sourceItem(source: Source, digits = 6): CslItem {
  const {turns, answering, stating, asking, path, title, outlet} = source
  const authors = turns === 'interview' ? answering : turns === 'speech' && stating.length === 1 ? stating : []
  // A speech that an outlet printed is its article, by the speaker.
  const type = turns === 'interview' ? turns : authors.length > 0 && outlet === null ? 'speech' : pageType(source)
  const item: CslItem = {id: '', type}
  if (authors.length > 0) item.author = authors.map((name) => cslName(name, source))
  if (turns === 'interview' && asking.length > 0 && asking.length <= mostInterviewers)
    item.interviewer = asking.map((name) => cslName(name, source))
  addFacts(item, source)
  // Brackets say that the title is not the page’s own.
  if (title === null && (authors.length === 0 || outlet === null)) item.title = `[${fileName(path) ?? 'untitled'}]`
  item.id = keyOf(item, source, titleWord(title), source.digest.slice(0, digits))
  return item
}

/** The last part of a path; null of standard input. */
function fileName(path: string | null): string | null {
  return path === null || path === '-' ? null : path.split(/[\\/]/).at(-1) || null
}

/** More who ask make a press conference, which nobody in particular conducts. */
const mostInterviewers = 3

type Facts = Pick<QuoteRecord, 'outlet' | 'date' | 'dateRole' | 'title' | 'url' | 'language'>

function pageType({outlet, url}: Facts): CslItem['type'] {
  return outlet !== null || url === null ? 'article-newspaper' : 'webpage'
}

function addFacts(item: CslItem, {title, outlet, date, dateRole, url, language}: Facts): void {
  if (title !== null) item.title = title
  if (outlet !== null) item['container-title'] = outlet
  const when = date === null ? null : cslDate(date)
  const held = dateRole === 'held'
  if (when && held) item['event-date'] = when
  if (when && !(held && (item.type === 'article-newspaper' || item.type === 'webpage'))) item.issued = when
  if (url !== null) item.URL = url
  if (language !== null) item.language = language
}

function keyOf(
  {author, issued, 'event-date': held}: CslItem,
  {outlet}: Facts,
  otherwise: string | null,
  hash: string
): string {
  const name = author?.[0]?.family ?? author?.[0]?.literal ?? otherwise
  return citationKey({name, date: issued ?? held ?? null, outlet}, hash)
}

/** `00:01:02`. */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds)
  return [whole / 3600, (whole / 60) % 60, whole % 60]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join(':')
}
