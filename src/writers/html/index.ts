/**
 * HTML: one page to look at, in one file that fetches nothing.
 *
 * Records with search, facets and a timeline; other tables (speakers, counts, chosen fields) as a plain table. The
 * page itself is made in `page.ts`, which the command loads when it is asked for.
 */
import type {Style, Writer} from '../writer.ts'
import {recordPage, tableClosing, tableOpening, tableRows} from './page.ts'

export const html: Writer = {
  about: 'one page to look at, with search, facets and a timeline; it fetches nothing',
  extensions: ['html', 'htm'],
  whole: true,
  head: (style) => (isTable(style) ? tableOpening(style) : ''),
  body: (items, style) => (isTable(style) ? tableRows(items, style) : recordPage(items)),
  tail: (_any, style) => (isTable(style) ? tableClosing() : '')
}

function isTable(style: Style): boolean {
  return style.fields !== null || style.columns.length > 0
}
