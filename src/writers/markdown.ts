/**
 * Markdown: a citation list, each record a block quote with its source under it.
 *
 *     > The water had risen by noon.
 *
 *     — Maria Reyes, harbour master, “After the flood,” *Harbour Post*, 4 May 2019 (pages/flood.txt:12)
 *
 * A page’s own words of what somebody said stand as `reported`.
 *
 * Nothing of the input becomes markup: every character that could begin some is escaped, in the core grammar
 * and in GitHub’s. Other tables (speakers, counts) are pipe tables.
 */
import type {Blockquote, Paragraph, PhrasingContent} from 'mdast'
import {printDate} from '../dates.ts'
import type {Kind, QuoteRecord} from '../record.ts'
import {quotedTitle} from './cited-title.ts'
import {escapeControls} from './escape.ts'
import {stringify} from './prose.ts'
import {cellText, columnsOf, itemValue} from './values.ts'
import type {Item, Style, Writer} from './writer.ts'

export const markdown: Writer = {
  about: 'a citation list: block quote, speaker, title, outlet, date, file and line',
  extensions: ['md', 'markdown'],
  head: (style) => (isTable(style) ? tableHead(columnsOf(style)) : ''),
  *body(items, style) {
    for (const item of items)
      yield isTable(style) || item.type === 'row' ? tableRow(item, style) : citation(item.record)
  }
}

function citation(record: QuoteRecord): string {
  return `${stringify([blockQuote(wordsOf(record)), {type: 'paragraph', children: attribution(record)}])}\n`
}

const spoken: ReadonlySet<Kind> = new Set<Kind>(['question', 'answer', 'statement', 'direct'])

/** Whether the words are the page’s own, which tells in them what somebody said. */
export const isReported = ({kind}: QuoteRecord): boolean => !spoken.has(kind)

/** The text to be shown alone: the comma before `she said` is the sentence’s around it. */
export function wordsOf({kind, text: words}: QuoteRecord): string {
  return kind === 'direct' && words.endsWith(',') ? words.slice(0, -1) : words
}

/** Speaker and office; that the words are the page’s own. */
export function who(record: QuoteRecord): string {
  const {speaker, label, office} = record
  const parts = [speaker ?? label ?? 'unnamed', office, isReported(record) ? 'reported' : null]
  return oneLine(parts.filter(Boolean).join(', '))
}

/** — Speaker, office, “Title,” *Outlet*, date (path:line) */
function attribution(record: QuoteRecord): PhrasingContent[] {
  const {title, outlet, date, source} = record
  const titled = title && quotedTitle(oneLine(title))
  const nodes: PhrasingContent[] = [text(`— ${who(record)}${titled ? `, ${titled}` : ''}`)]
  const separator = titled ? ' ' : ', '
  if (outlet) nodes.push(text(separator), {type: 'emphasis', children: [text(oneLine(outlet))]})
  if (date) nodes.push(text((outlet ? ', ' : separator) + printDate(date)))
  return [...nodes, text(` (${oneLine(`${source.path ?? '-'}:${source.start.line}`)})`)]
}

/** Paragraphs of a text, quoted; with what goes before the first and after the last, and below them all. */
export function blockQuote(quoted: string, marks = ['', ''], after: Paragraph[] = []): Blockquote {
  const paragraphs = quoted.split(/\n\s*\n/).map(oneLine)
  const last = paragraphs.length - 1
  paragraphs[0] = marks[0] + (paragraphs[0] as string)
  paragraphs[last] += marks[1] as string
  return {
    type: 'blockquote',
    children: [...paragraphs.map((value): Paragraph => ({type: 'paragraph', children: [text(value)]})), ...after]
  }
}

function isTable(style: Style): boolean {
  return style.fields !== null || style.columns.length > 0
}

function tableHead(columns: ReadonlyArray<string>): string {
  return `| ${columns.join(' | ')} |\n|${' --- |'.repeat(columns.length)}\n`
}

function tableRow(item: Item, style: Style): string {
  const cells = columnsOf(style).map((column) => oneLine(cellText(itemValue(item, column), column)))
  return `| ${cells.map((cell) => (cell ? inline(text(cell)) : '')).join(' | ')} |\n`
}

function inline(node: PhrasingContent): string {
  return stringify([{type: 'paragraph', children: [node]}]).trimEnd()
}

export function text(value: string): PhrasingContent {
  return {type: 'text', value}
}

/** Text on one line, controls shown. */
export function oneLine(value: string): string {
  return escapeControls(value.replace(/\s+/gu, ' ').trim())
}
