/**
 * The HTML within a Markdown text: read as one page in which the Markdown between is already read.
 *
 *     <div class="callout">      an element may open here,
 *
 *     Sign up                    hold blocks of Markdown,
 *
 *     </div>                     and close there
 *
 * The page given to the HTML reader is the source with all but the HTML blotted out, one mark where each block of
 * Markdown begins: so every offset in it is an offset in the source.
 */
import {pointAt} from '../place.ts'
import type {Block} from '../tree.ts'
import {blocksOf} from './html.ts'
import {settleFurniture} from './html-regions.ts'

/** A part of the text that is HTML: where, and what of it is neither indentation nor mark of quotation. */
export interface Island {
  start: number
  end: number
  value: string
}

/** Stands for a block of Markdown. */
const mark = '\ue000'

/** The blocks of a Markdown text together with those of the HTML in it, in document order. */
export function withHtml(
  source: string,
  lines: ReadonlyArray<number>,
  blocks: ReadonlyArray<Block>,
  islands: ReadonlyArray<Island>
): Block[] {
  const read = new Map(blocks.map((block) => [block.position.start.offset, block]))
  const {children, regions} = blocksOf(page(source, lines, blocks, islands), lines, read)
  const placed = new Set(children)
  // What the parser left out, as between the options of a menu, is no part of any element.
  for (const block of blocks) if (!placed.has(block)) children.push(block)
  children.sort((a, b) => a.position.start.offset - b.position.start.offset)
  settleFurniture(children, [], regions)
  return children
}

function page(
  source: string,
  lines: ReadonlyArray<number>,
  blocks: ReadonlyArray<Block>,
  islands: ReadonlyArray<Island>
): string {
  const parts: Array<{at: number; text: string}> = blocks.map((block) => ({
    at: block.position.start.offset,
    text: mark
  }))
  for (const island of islands) parts.push(...rows(source, lines, island))
  parts.sort((a, b) => a.at - b.at)
  let page = ''
  for (const {at, text} of parts) if (at >= page.length) page += ' '.repeat(at - page.length) + text
  return page
}

/** The lines of an island, each at its place, with the line break after it. */
function rows(
  source: string,
  lines: ReadonlyArray<number>,
  {start, end, value}: Island
): Array<{at: number; text: string}> {
  if (source.startsWith(value, start)) return [{at: start, text: value}]
  let line = pointAt(lines, start).line - 1
  return value.split(/\r\n|[\r\n]/).flatMap((row) => {
    const begin = Math.max(start, lines[line++] as number)
    const stop = Math.min(end, lines[line] ?? end)
    const at = source.slice(begin, stop).lastIndexOf(row)
    return at < 0 ? [] : [{at: begin + at, text: row}]
  })
}
