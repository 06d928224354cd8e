/**
 * The page: everything that is on it is written here; the script only chooses what is shown.
 *
 * It fetches nothing and runs nothing but its own script: the policy names script and style by their hashes.
 */

import {cellText, columnsOf, itemValue} from '../values.ts'
import type {Item, Style} from '../writer.ts'
import {article} from './article.ts'
import script, {hash as scriptHash} from './client/index.ts?text'
import {type Entry, entryOf} from './entry.ts'
import {dataOf, escaped} from './escape.ts'
import {type Facet, facetHtml, facetsOf} from './facets.ts'
import style, {hash as styleHash} from './page.css?text'
import {type Timeline, timelineOf} from './timeline.ts'

/** All of a page of records. */
export function* recordPage(items: Iterable<Item>): Generator<string> {
  const entries: Entry[] = []
  for (const item of items) if (item.type === 'record') entries.push(entryOf(item))
  const facets = facetsOf(entries)
  const timeline = timelineOf(entries)
  const title = titleOf(entries)
  yield opening(title, true)
  yield `<header class="page"><h1>${escaped(title)}</h1><p>${summary(entries)}</p></header>\n<div class="columns">\n`
  if (entries.length > 1) yield controls(facets)
  yield '<main id="main">\n'
  if (timeline) yield section(timeline)
  yield `<section aria-labelledby="list"><div class="top"><h2 id="list">Records</h2><p id="status" role="status">${entries.length} of ${entries.length} shown</p></div>\n`
  for (const {item} of entries) yield article(item)
  yield `<p id="none"${entries.length > 0 ? ' hidden' : ''}>Nothing fits.</p>\n</section>\n</main>\n</div>\n`
  yield `<footer class="page"><p>Made with <code>quotes</code>. Every record is the source’s own words, with the file and the line they stand on; what the source does not print is left open.</p></footer>\n`
  yield `<script type="application/json" id="data">${dataOf({facets: facets.map(({name, of}) => ({name, of})), marks: timeline?.of ?? []})}</script>\n`
  yield `<script>${script}</script>\n</body>\n</html>\n`
}

function opening(title: string, scripted: boolean): string {
  const policy = `default-src 'none'; style-src '${styleHash}'; ${scripted ? `script-src '${scriptHash}'; ` : ''}base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
${scripted ? '<a class="skip" href="#main">Skip to the records</a>\n' : ''}`
}

/** The person, where all records are of one; else what the page is. */
function titleOf(entries: ReadonlyArray<Entry>): string {
  const [first] = entries
  return first && first.person !== null && entries.every(({person}) => person === first.person)
    ? first.person
    : 'Who said what'
}

/** How much there is of it, and from when. */
function summary(entries: ReadonlyArray<Entry>): string {
  const distinct = (values: ReadonlyArray<string | null>): number => new Set(values.filter((one) => one !== null)).size
  const speakers = distinct(entries.map(({person}) => person))
  const outlets = distinct(entries.map(({outlet}) => outlet))
  const parts = [
    number(entries.length, 'record'),
    ...(speakers > 1 ? [`by ${number(speakers, 'speaker')}`] : []),
    `from ${number(distinct(entries.map(({item}) => item.record.source.path ?? '-')), 'document')}${outlets > 0 ? ` of ${number(outlets, 'outlet')}` : ''}`
  ]
  const years = entries.flatMap(({first, last}) =>
    first !== null && last !== null && first.slice(0, 4) === last.slice(0, 4) ? [first.slice(0, 4)] : []
  )
  const [low, high] = [years.reduce((a, b) => (b < a ? b : a), '9999'), years.reduce((a, b) => (b > a ? b : a), '')]
  if (high) parts.push(low === high ? low : `${low} to ${high}`)
  const undated = entries.filter(({date}) => date === null).length
  if (undated > 0) parts.push(undated === entries.length ? 'all undated' : `${undated} undated`)
  return entries.length === 0
    ? 'No records.'
    : `${parts[0]} ${parts
        .slice(1)
        .join(', ')
        .replace(/^by ([^,]*), from/, 'by $1, from')}.`
}

function number(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function controls(facets: ReadonlyArray<Facet>): string {
  return `<form role="search" aria-label="Which records are shown">
<noscript><p>To search and to choose, the page needs its script. All records are below.</p></noscript>
<details class="choose" open><summary>Search and choose</summary>
<p class="field"><label for="q">Search</label><input type="search" id="q" autocomplete="off" spellcheck="false" aria-describedby="how"></p>
<p id="how">All the words, in any order; “in quotation marks” as they stand.</p>
${facets.map(facetHtml).join('')}<p><button type="reset" id="reset" disabled>Show all</button></p>
</details>
</form>
`
}

function section({svg, table, unit, spans, scales}: Timeline): string {
  const key = [
    ...(spans ? ['A hollow bar spans all that the date can be.'] : []),
    ...(scales === 2 ? ['The last line has a scale of its own.'] : []),
    '<span class="scripted">Choose a bar to see its records.</span>'
  ]
  return `<section class="when" aria-labelledby="when"><h2 id="when">By ${unit} and speaker</h2>
<div class="scroll" role="region" aria-label="Timeline" tabindex="0">${svg}</div>
<p class="key">${key.join(' ')}</p>
<details><summary>The same as a table</summary>${table}</details>
</section>
`
}

/** Before the rows of another table: speakers, counts. */
export function tableOpening(style: Style): string {
  const head = columnsOf(style).map((column) => `<th scope="col">${escaped(column)}</th>`)
  return `${opening('Quotes', false)}<main id="main" class="table"><h1>Quotes</h1>\n<table><thead><tr>${head.join('')}</tr></thead><tbody>\n`
}

export function* tableRows(items: Iterable<Item>, style: Style): Generator<string> {
  const columns = columnsOf(style)
  for (const item of items) {
    const cells = columns.map((column) => `<td dir="auto">${escaped(cellText(itemValue(item, column), column))}</td>`)
    yield `<tr>${cells.join('')}</tr>\n`
  }
}

export function tableClosing(): string {
  return '</tbody></table>\n</main>\n</body>\n</html>\n'
}
