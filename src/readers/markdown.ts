/**
 * Markdown → blocks of what a person sees, in time linear in its length.
 *
 * CommonMark as remark reads it, with front matter. Line breaks within a paragraph stay (`\n`), since transcripts set
 * one speaker a line; lines that look blank part it. Emphasis is taken off and bold runs are kept in `strong`, so that
 * `**Reyes:** We knew.` reads as a label. HTML within Markdown is read as by the HTML reader.
 */
import type {Code, Nodes, RootContent} from 'mdast'
import {lineStarts, pointAt, positionOf} from '../place.ts'
import type {Block, Message, Root} from '../tree.ts'
import {frontMatter} from './front-matter.ts'
import {type Island, withHtml} from './markdown-html.ts'
import {type Piece, pieces} from './markdown-tree.ts'
import {offsets, words} from './markdown-words.ts'
import {rootOf} from './root.ts'
import {rowsOf} from './table.ts'
import {text} from './text.ts'
import {Visible} from './visible.ts'

/** A node to read, and the innermost container that it stands in. */
interface Task {
  node: Nodes
  within: 'item' | 'quote' | null
}

/** Read Markdown. Any string reads. */
export function markdown(source: string, path: string | null): Root {
  const lines = lineStarts(source)
  const {fields, end} = frontMatter(source, lines)
  const first = end > 0 ? pointAt(lines, end).line - 1 : 0
  const messages: Message[] = []
  const blocks: Block[] = []
  /** Parts that are HTML. */
  const islands: Island[] = []
  for (const piece of pieces(source, lines, end === source.length && end > 0 ? lines.length : first)) {
    if (piece.tree) readPiece(source, lines, piece, piece.tree.children, blocks, islands)
    else readAsText(piece)
  }
  return rootOf({
    format: 'markdown',
    path,
    head: fields,
    lines,
    children: islands.length > 0 ? withHtml(source, lines, blocks, islands) : blocks,
    messages
  })

  function readAsText({start, end, dense}: Piece): void {
    if (messages.length === 0) {
      const reason = `Unexpected ${dense}, expected Markdown; read as plain text`
      const {line, column} = pointAt(lines, start)
      messages.push({line, column, severity: 'warning', rule: 'readers:too-dense', reason})
    }
    for (const block of text(source.slice(start, end), null).children as Block[]) {
      const {start: from, end: to} = block.position
      blocks.push({...block, position: positionOf(lines, start + from.offset, start + to.offset)})
    }
  }
}

function readPiece(
  source: string,
  lines: ReadonlyArray<number>,
  {base, start: begin}: Piece,
  nodes: ReadonlyArray<RootContent>,
  blocks: Block[],
  islands: Island[]
): void {
  /** Of the list item in work, until a block took it. */
  let marker: string | undefined
  const tasks: Task[] = []
  push(nodes, null)
  for (let task = tasks.pop(); task; task = tasks.pop()) read(task)

  function push(nodes: ReadonlyArray<Nodes>, within: Task['within']): void {
    for (let index = nodes.length - 1; index >= 0; index--) tasks.push({node: nodes[index] as Nodes, within})
  }

  function read({node, within}: Task): void {
    const [start, end] = offsets(node.position, base)
    // Definitions that were put before the piece.
    if (end <= begin) return
    if (node.type === 'list') push(node.children, within)
    else if (node.type === 'blockquote') push(node.children, 'quote')
    else if (node.type === 'listItem') {
      marker = /^(?:[-*+]|\d+[.)])/.exec(source.slice(start, start + 12))?.[0]
      push(node.children, 'item')
    } else if (node.type === 'html') islands.push({start, end, value: node.value})
    else add(leaf(node, start, end, within), within)
  }

  function leaf(node: Nodes, start: number, end: number, within: Task['within']): Block[] {
    if (node.type === 'paragraph' || node.type === 'heading') {
      const {seen, ...runs} = words(source, base, node.children)
      if (node.type === 'paragraph')
        return seen
          .blocks(within === 'quote' ? 'quote' : 'paragraph', lines, runs)
          .flatMap((block) => rowsOf(block, lines))
      return seen.blocks('heading', lines, runs).map((block) => ({...block, depth: node.depth}))
    }
    if (node.type === 'code') return [codeText(source, lines, start, node).block('code', lines) ?? []].flat()
    if (node.type === 'thematicBreak') return verbatim(start, end).map((block) => ({...block, type: 'rule'}))
    // `[^1]: Reyes` is a footnote where the viewer knows any.
    return node.type === 'definition' && node.identifier.startsWith('^') ? verbatim(start, end) : []
  }

  function verbatim(start: number, end: number): Block[] {
    const seen = new Visible(source)
    seen.add(source.slice(start, end), start)
    return seen.blocks('paragraph', lines)
  }

  function add(found: Block[], within: Task['within']): void {
    const [block] = found
    if (!block) return
    if (marker !== undefined && within === 'item') {
      block.marker = marker
      if (block.type === 'paragraph') block.type = 'item'
    }
    marker = undefined
    blocks.push(...found)
  }
}

/** The lines of code, without what stands before them in lists and quotations. */
function codeText(source: string, lines: ReadonlyArray<number>, start: number, {value}: Code): Visible {
  const seen = new Visible(source)
  const fenced = source.startsWith('```', start) || source.startsWith('~~~', start)
  let line = pointAt(lines, start).line - (fenced ? 0 : 1)
  let before = start
  for (const [index, row] of value.split(/\r\n|[\r\n]/).entries()) {
    const begin = lines[line++] ?? source.length
    let end = lines[line] ?? source.length
    while (end > begin && isBreak(source.charCodeAt(end - 1))) end--
    // Of a tab that is cut in two blanks are left, which stand nowhere.
    const text = source.endsWith(row, end) ? row : row.trimStart()
    const from = Math.max(begin, end - text.length)
    if (index > 0) seen.put('\n', before, from)
    seen.put(text, from, end)
    before = end
  }
  return seen
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13
}
