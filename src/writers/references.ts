/**
 * A list of references: each source as a style prints it, the quotations from it below.
 *
 *     al-Araji, Qasim. “A Talk.” Interview by … *Harbour Post*, March 1, 2024.
 *
 *     > “The water had risen.”
 *     >
 *     > — Qasim al-Araji (pages/talk.txt:12)
 *
 * What a page says in its own words of what somebody said stands without quotation marks, and as `reported`.
 */
import type {Paragraph, PhrasingContent, RootContent} from 'mdast'
import type {QuoteRecord} from '../record.ts'
import {bibliography, type Entry} from './bibliography.ts'
import {bibtexEntry} from './bibtex.ts'
import {type CslItem, clock} from './citation.ts'
import {cslJsonFile} from './csl-json.ts'
import {escapeControls, forScreen} from './escape.ts'
import {escaped} from './html/escape.ts'
import {blockQuote, isReported, oneLine, text, who, wordsOf} from './markdown.ts'
import {stringify} from './prose.ts'
import {risReference} from './ris.ts'
import {wrap} from './wrap.ts'
import type {Style} from './writer.ts'

/** A source and what is quoted from it, in the order of the page. */
export interface Cited {
  item: CslItem
  records: ReadonlyArray<QuoteRecord>
}

/** Formats of a list of references: three to be read, and three of the sources alone, for reference managers. */
export const referenceFormats = ['text', 'markdown', 'html', 'csl-json', 'bibtex', 'ris'] as const
export type ReferenceFormat = (typeof referenceFormats)[number]

interface Listed extends Cited {
  entry: Entry
}

/**
 * The whole list, in the order of the citation style.
 *
 * @param citationStyle See `bibliography`.
 * @returns As `problem` what is wrong with the citation style, else the list as `text`.
 */
export function references(
  cited: ReadonlyArray<Cited>,
  format: ReferenceFormat,
  citationStyle: string,
  style: Style
): {text: string} | {problem: string} {
  const items = cited.map(({item}) => item)
  if (format === 'csl-json') return {text: cslJsonFile(items)}
  if (format === 'bibtex') return {text: forScreen(items.map(bibtexEntry).join(''), style.terminal)}
  if (format === 'ris') return {text: forScreen(items.map(risReference).join(''), style.terminal)}
  const entries = bibliography(items, citationStyle)
  if (typeof entries === 'string') return {problem: entries}
  const byId = new Map(cited.map((one) => [one.item.id, one]))
  const listed = entries.map((entry): Listed => ({...(byId.get(entry.id) as Cited), entry}))
  if (format === 'html') return {text: page(listed)}
  const write = format === 'markdown' ? inMarkdown : inText
  return {text: listed.map((one) => write(one, style)).join('\n')}
}

/** Quotations for pandoc, each with the key of its source and the place in it. */
export function keyed(cited: ReadonlyArray<Cited>): string {
  const blocks = cited.flatMap(({item, records}) =>
    records.map((record): RootContent => {
      const [opening, closing] = marksOf(record)
      const quote = blockQuote(
        wordsOf(record),
        [opening, closing],
        [{type: 'paragraph', children: [text(`— ${who(record)}`)]}]
      )
      const last = quote.children.at(-2) as Paragraph
      // Not escaped: this is the one piece of markup that is wanted.
      last.children.push(text(' '), {type: 'html', value: `[@${item.id}, ${locator(record)}]`})
      return quote
    })
  )
  return stringify(blocks, 'pandoc')
}

/** `line 33` is a locator that pandoc knows; a time is printed as it is. */
function locator({time, source}: QuoteRecord): string {
  return time ? `at ${clock(time.start)}` : `line ${source.start.line}`
}

function marksOf(record: QuoteRecord): [string, string] {
  return isReported(record) ? ['', ''] : ['“', '”']
}

function attribution(record: QuoteRecord): string {
  const {path, start} = record.source
  return `— ${who(record)} (${oneLine(`${path ?? '-'}:${start.line}`)})`
}

function inMarkdown({entry, records}: Listed): string {
  const quotes = records.map((record) =>
    blockQuote(wordsOf(record), marksOf(record), [{type: 'paragraph', children: [text(attribution(record))]}])
  )
  return stringify([{type: 'paragraph', children: shown(entry.content)}, ...quotes])
}

/** The entry with controls spelled. */
function shown(nodes: ReadonlyArray<PhrasingContent>): PhrasingContent[] {
  return nodes.map((node): PhrasingContent => {
    if (node.type === 'text') return text(escapeControls(node.value))
    return 'children' in node
      ? ({...node, children: shown(node.children as PhrasingContent[])} as PhrasingContent)
      : node
  })
}

function inText({entry, records}: Listed, style: Style): string {
  const lines = folded(plain(entry.content), '', '  ', style)
  for (const record of records) {
    const [opening, closing] = marksOf(record)
    const paragraphs = `${opening}${wordsOf(record)}${closing}`.split('\n\n')
    for (const paragraph of paragraphs) lines.push('', ...folded(paragraph, '    ', '    ', style))
    lines.push(...folded(attribution(record), '    ', '      ', style))
  }
  return `${lines.join('\n')}\n`
}

/** Wrapped on a terminal, else one line. */
function folded(paragraph: string, first: string, indent: string, style: Style): string[] {
  return style.terminal ? wrap(paragraph, [], style, first, indent) : [first + oneLine(paragraph)]
}

function plain(nodes: ReadonlyArray<PhrasingContent>): string {
  return nodes.map((node) => ('value' in node ? node.value : 'children' in node ? plain(node.children) : '')).join('')
}

/** A page of its own, without scripts, that asks for nothing. */
function page(listed: ReadonlyArray<Listed>): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>References</title>
<style>body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 serif}section>p{padding-left:2em;text-indent:-2em}footer{color:#555}</style>
</head>
<body>
<main>
<h1>References</h1>
${listed.map(section).join('')}</main>
</body>
</html>
`
}

function section({item, entry, records}: Listed): string {
  const quotes = records.map((record) => {
    const [opening, closing] = marksOf(record)
    const paragraphs = `${opening}${wordsOf(record)}${closing}`.split('\n\n').map((one) => `<p>${escaped(one)}</p>`)
    return `<blockquote>${paragraphs.join('')}<footer>${escaped(attribution(record))}</footer></blockquote>\n`
  })
  return `<section id="${escaped(item.id)}">\n<p>${html(entry.content)}</p>\n${quotes.join('')}</section>\n`
}

const tags: Readonly<Record<string, string>> = {emphasis: 'em', strong: 'strong'}

function html(nodes: ReadonlyArray<PhrasingContent>): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return escaped(node.value)
      if (node.type === 'link') return `<a href="${escaped(node.url)}">${html(node.children)}</a>`
      const tag = tags[node.type]
      return tag && 'children' in node ? `<${tag}>${html(node.children as PhrasingContent[])}</${tag}>` : ''
    })
    .join('')
}
