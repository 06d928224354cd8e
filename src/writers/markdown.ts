/**
 * Markdown: a citation list, each record a block quote with its source under it.
 *
 *     > The water had risen by noon.
 *
 *     — Maria Reyes, harbour master, “After the flood,” *Harbour Post*, 4 May 2019 (pages/flood.txt:12)
 *
 * Nothing of the input becomes markup: every character that could begin some is escaped, in the core grammar
 * and in GitHub’s. Other tables (speakers, counts) are pipe tables.
 */
import {printDate} from '../dates.ts'
import type {QuoteRecord} from '../record.ts'
import {escapeControls} from './escape.ts'
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
  const {text, speaker, label, office, title, outlet, date, source} = record
  const quote = text.split(/\n\s*\n/).map((paragraph) => `> ${prose(paragraph)}\n`)
  const parts = [prose(speaker ?? label ?? 'unnamed')]
  if (office) parts.push(prose(office))
  const titled = title && prose(title)
  if (titled) parts.push(`“${titled}${/[?!.,…]$/.test(titled) ? '' : ','}”`)
  let line = parts.join(', ')
  const rest: string[] = []
  if (outlet) rest.push(`*${prose(outlet)}*`)
  if (date) rest.push(prose(printDate(date)))
  if (rest.length > 0) line += (titled ? ' ' : ', ') + rest.join(', ')
  return `${quote.join('>\n')}\n— ${line} (${prose(`${source.path ?? '-'}:${source.start.line}`)})\n\n`
}

function isTable(style: Style): boolean {
  return style.fields !== null || style.columns.length > 0
}

function tableHead(columns: ReadonlyArray<string>): string {
  return `| ${columns.join(' | ')} |\n|${' --- |'.repeat(columns.length)}\n`
}

function tableRow(item: Item, style: Style): string {
  return `| ${columnsOf(style)
    .map((column) => prose(cellText(itemValue(item, column), column)))
    .join(' | ')} |\n`
}

/**
 * Text as one line of Markdown that renders as itself.
 *
 * Besides the characters that are markup anywhere, what is markup only at the start of a line, and what GitHub
 * links or replaces by itself: addresses, mentions, `:emoji:`.
 */
function prose(text: string): string {
  return escapeControls(text.replace(/\s+/gu, ' ').trim())
    .replace(/[\\`*_{}[\]<>&~|#$^@]/g, '\\$&')
    .replace(/:(?=\/\/|[a-z0-9_+-]{1,60}:)/gi, '\\:')
    .replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}\\.`)
    .replace(/^(?:[-+=!]|(\d{1,20})(?=[.)]))/, (found, digits: string | undefined) =>
      digits ? `${digits}\\` : `\\${found}`
    )
}
