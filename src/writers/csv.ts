/**
 * CSV by RFC 4180, and its sister with tabs.
 *
 * A cell that a spreadsheet would run as a formula gets a leading `'`, and so does one that already looks
 * guarded: taking one `'` off a guarded cell always gives the value back.
 */
import {stringify} from 'csv-stringify/sync'
import {escapeControls} from './escape.ts'
import {cellText, columnsOf, itemValue} from './values.ts'
import type {Item, Style, Writer} from './writer.ts'

export const csv: Writer = {
  about: 'RFC 4180, formulas disarmed, for spreadsheets',
  extensions: ['csv'],
  head: (style) => (style.bom ? '\ufeff' : '') + lines([[...columnsOf(style)]], ','),
  body: (items, style) => body(items, style, ',')
}

export const tsv: Writer = {
  about: 'the same columns, separated by tabs',
  extensions: ['tsv'],
  head: (style) => (style.bom ? '\ufeff' : '') + lines([[...columnsOf(style)]], '\t'),
  body: (items, style) => body(items, style, '\t')
}

/** Rows are handed over a few at a time: setting the stringifier up costs as much as many cells. */
const batch = 64

function* body(items: Iterable<Item>, style: Style, delimiter: string): Generator<string> {
  const columns = columnsOf(style)
  let rows: string[][] = []
  for (const item of items) {
    rows.push(columns.map((column) => cell(itemValue(item, column), column, style)))
    if (rows.length < batch) continue
    yield lines(rows, delimiter)
    rows = []
  }
  if (rows.length > 0) yield lines(rows, delimiter)
}

function lines(rows: string[][], delimiter: string): string {
  return stringify(rows, {delimiter, record_delimiter: '\r\n'})
}

function cell(value: unknown, column: string, style: Style): string {
  const text = cellText(value, column)
  const guarded = !style.rawCells && typeof value !== 'number' && runs(text) ? `'${text}` : text
  return style.terminal ? escapeControls(guarded) : guarded
}

/** Blanks and characters without width that spreadsheets skip before they look for a formula. */
const skipped = /^[\s\0-\x1f\xad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/u

/** Whether a spreadsheet would run the cell, now or once the guards before it are taken off. */
function runs(text: string): boolean {
  const bare = text.replace(/^'+/, '')
  if (/^[\t\r\n]/.test(bare)) return true
  const first = bare.replace(skipped, '').slice(0, 2).normalize('NFKC')[0]
  return first !== undefined && '=+-@\u2212'.includes(first)
}
