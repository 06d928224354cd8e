/**
 * Markdown → the trees that remark makes of it, piece by piece.
 */
import type {Definition, Root, RootContent} from 'mdast'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {pieceEnd, tooDense} from './markdown-pieces.ts'
import {offsets} from './markdown-words.ts'

/** A part of the text, read. */
export interface Piece {
  /** Offsets in the source. */
  start: number
  end: number
  /** Added to an offset of the tree it gives the offset in the source. */
  base: number
  /** Null where it is no Markdown: `dense` tells why. */
  tree: Root | null
  dense?: string
}

/** Where marks are dense the pieces are cut as small as this, so that few words are lost to what is no Markdown. */
const TINY = 250

const processor = unified().use(remarkParse).freeze()

/** Code and HTML that nothing closed run on over the end of a piece up to what closes them. */
const htmlEnds: ReadonlyArray<readonly [begin: RegExp, end: RegExp]> = [
  [/^<(?:script|pre|style|textarea)(?![a-z\d-])/i, /<\/(?:script|pre|style|textarea)>/gi],
  [/^<!--/, /-->/g],
  [/^<\?/, /\?>/g],
  [/^<![A-Za-z]/, />/g],
  [/^<!\[CDATA\[/, /\]\]>/g]
]

/** The pieces of a text from a line on, in order; joined they are the text. */
export function pieces(source: string, lines: ReadonlyArray<number>, first: number): Iterable<Piece> {
  // Only where labels are defined may a piece depend on another.
  return source.includes(']:') ? resolved(source, [...read(source, lines, first)]) : read(source, lines, first)
}

function* read(source: string, lines: ReadonlyArray<number>, first: number): Iterable<Piece> {
  /** Up to here pieces are cut small, as they were dense. */
  let dense = first
  for (let line = first; line < lines.length; ) {
    const start = lines[line] as number
    let next = line < dense ? pieceEnd(source, lines, line, TINY) : pieceEnd(source, lines, line)
    let piece = source.slice(start, lines[next])
    let reason = tooDense(piece)
    if (reason && line >= dense) {
      dense = next
      next = pieceEnd(source, lines, line, TINY)
      piece = source.slice(start, lines[next])
      reason = tooDense(piece)
    }
    const end = start + piece.length
    line = next
    if (reason) {
      yield {start, end, base: start, tree: null, dense: reason}
      continue
    }
    const base = start + (piece.charCodeAt(0) === 0xfeff ? 1 : 0)
    const tree = processor.parse(source.slice(base, end))
    const whole = end < source.length ? runOn(source, base, end, tree.children[tree.children.length - 1]) : end
    while (line < lines.length && (lines[line] as number) < whole) line++
    yield {start, end: whole, base, tree}
  }
}

/** Where the last node of a piece ends if it is code or HTML that nothing closed; it is made to end there. */
function runOn(source: string, base: number, end: number, node: RootContent | undefined): number {
  const pattern = node && (node.type === 'code' ? fenceEnd(source, base, node) : htmlEnd(source, base, end, node))
  if (!node?.position || !pattern) return end
  pattern.lastIndex = end
  const found = pattern.exec(source)
  const lineEnd = found ? source.indexOf('\n', pattern.lastIndex) + 1 : 0
  const whole = lineEnd > 0 ? lineEnd : source.length
  const stop = found ? pattern.lastIndex : whole
  node.position = {start: node.position.start, end: {...node.position.end, offset: stop - base}}
  const [start] = offsets(node.position, base)
  if (node.type === 'html') node.value = source.slice(start, stop)
  if (node.type === 'code') {
    node.value = source.slice(source.indexOf('\n', start) + 1, found?.index ?? whole).replace(/\r?\n$/, '')
  }
  return whole
}

/** What closes fenced code; nothing where it is closed. */
function fenceEnd(source: string, base: number, node: RootContent): RegExp | undefined {
  const [start, end] = offsets(node.position, base)
  const fence = /^(?:`{3,}|~{3,})/.exec(source.slice(start, Math.min(end, start + 200)))?.[0]
  if (!fence) return
  const close = `^ {0,3}${fence.charAt(0)}{${fence.length},}[ \\t]*$`
  const last = source.slice(source.lastIndexOf('\n', end - 1) + 1, end)
  const closed = source.slice(start, end).includes('\n') && new RegExp(close).test(last)
  return closed ? undefined : new RegExp(close, 'gm')
}

/** What closes a comment, script or the like, a blank line for other tags; nothing where it is closed. */
function htmlEnd(source: string, base: number, end: number, node: RootContent): RegExp | undefined {
  if (node.type !== 'html') return
  const kind = htmlEnds.find(([begin]) => begin.test(node.value))
  if (!kind) {
    const [, stop] = offsets(node.position, base)
    return /\n[ \t]*\r?\n/.test(source.slice(stop, end)) ? undefined : /(?<=\n)[ \t]*(?=\r?(?:\n|$))/g
  }
  kind[1].lastIndex = 2
  return kind[1].test(node.value) ? undefined : kind[1]
}

/** The pieces with the references resolved that are defined in others. */
function resolved(source: string, read: Piece[]): Piece[] {
  const own = read.map(({tree}) => new Set(tree ? definitions(tree).map(({identifier}) => identifier) : []))
  const all = new Set(own.flatMap((labels) => [...labels]))
  if (all.size === 0 || read.length < 2) return read
  return read.map((piece, index) => {
    if (!piece.tree) return piece
    const used = new Map<string, string>()
    for (const [, label = ''] of source.slice(piece.start, piece.end).matchAll(/\[([^[\]]{1,999})\]/g)) {
      const name = identifier(label)
      if (all.has(name) && !own[index]?.has(name)) used.set(name, label.replace(/\s+/g, ' '))
    }
    if (used.size === 0) return piece
    // Definitions are known to what stands before them and after.
    const prefix = `${[...used.values()].map((label) => `[${label}]: <>\n`).join('')}\n`
    const tree = processor.parse(prefix + source.slice(piece.base, piece.end))
    return {...piece, base: piece.base - prefix.length, tree}
  })
}

/** As remark names what a label refers to. */
function identifier(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .trim()
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
}

function definitions(tree: Root): Definition[] {
  const found: Definition[] = []
  const nodes: RootContent[] = [...tree.children]
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if (node.type === 'definition') found.push(node)
    else if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem')
      nodes.push(...node.children)
  }
  return found
}
