/**
 * Markdown → blocks of what a person sees, in time linear in its length.
 *
 * CommonMark with front matter. Line breaks within a paragraph stay (`\n`), since transcripts set one speaker a line.
 * Emphasis is taken off and bold runs are kept in `strong`, so that `**Reyes:** We knew.` reads as a label.
 * HTML within Markdown is read as by the HTML reader.
 */
import {lineStarts, pointAt, positionOf} from '../place.ts'
import type {Block, Message, Root, Span} from '../tree.ts'
import {frontMatter} from './front-matter.ts'
import {htmlParts} from './html.ts'
import {OpenElements} from './html-open.ts'
import {settleFurniture} from './html-regions.ts'
import {DEEPEST, type Leaf, leavesOf} from './markdown-blocks.ts'
import {type Content, inlines} from './markdown-inlines.ts'
import {definitionsEnd} from './markdown-links.ts'
import {Visible} from './visible.ts'

/** Read Markdown. Any string reads. */
export function markdown(source: string, path: string | null): Root {
  const lines = lineStarts(source)
  const {fields, end} = frontMatter(source, lines)
  const messages: Message[] = []
  const defined = new Set<string>()
  const leaves = leavesOf(source, end, lines, define, tooDeep)
  const children: Block[] = []
  /** HTML elements that stay open around the Markdown after them. */
  const open = new OpenElements()
  for (const leaf of leaves) {
    const part = leaf.kind === 'html' ? unbroken(source, leaf) : undefined
    if (part) {
      children.push(...htmlParts(source, part.start, part.end, lines, open).children)
      continue
    }
    const block = blockOf(leaf)
    if (!block) continue
    open.beforeStart('p')
    block.zone = open.top.zone
    if (open.top.because) block.because = open.top.because
    children.push(block)
  }
  settleFurniture(children, [], open.regions)
  return {
    type: 'root',
    format: 'markdown',
    path,
    language: null,
    head: fields,
    lines,
    children,
    utterances: [],
    about: null,
    persons: [],
    messages
  }

  /** How many lines at the beginning of a paragraph are link definitions. */
  function define(leaf: Leaf): number {
    if (source.charCodeAt(leaf.lines[0] as number) !== 91) return 0
    const {text} = contentOf(source, leaf)
    const defining = text.slice(0, definitionsEnd(text, defined))
    if (defining.length === text.length) return leaf.lines.length / 2
    return defining.split('\n').length - 1
  }

  function tooDeep(offset: number): void {
    if (messages.length > 0) return
    const {line, column} = pointAt(lines, offset)
    const reason = `Unexpected lists and quotations nested deeper than ${DEEPEST}, read as text from here on this line`
    messages.push({line, column, severity: 'warning', rule: 'readers:too-deep', reason})
  }

  function blockOf(leaf: Leaf): Block | undefined {
    if (leaf.kind === 'rule') {
      const [start, end] = leaf.lines as [number, number]
      return {type: 'rule', value: source.slice(start, end), zone: null, position: positionOf(lines, start, end)}
    }
    if (leaf.kind === 'code') return verbatim(source, leaf).block('code', lines)
    const {seen, strong} = inlines(source, contentOf(source, leaf), defined)
    const block = seen.block(typeOf(leaf), lines, strong)
    if (block && leaf.kind === 'heading') block.depth = leaf.depth
    if (block && leaf.marker !== null) block.marker = leaf.marker
    return block
  }
}

function typeOf(leaf: Leaf): Block['type'] {
  if (leaf.kind === 'heading') return 'heading'
  if (leaf.within === 'quote') return 'quote'
  return leaf.marker === null ? 'paragraph' : 'item'
}

/** The source run of a leaf whose lines have nothing between them, as in a quotation they have. */
function unbroken(source: string, {lines}: Leaf): Span | undefined {
  for (let at = 2; at < lines.length; at += 2) {
    if (source.slice(lines[at - 1], lines[at]).replace(/^\r?\n|^\r/, '') !== '') return
  }
  return {start: lines[0] as number, end: lines[lines.length - 1] as number}
}

/** The lines of a leaf joined by `\n`. */
function contentOf(source: string, {lines}: Leaf): Content {
  const [start, end] = lines as [number, number]
  if (lines.length === 2) return {text: source.slice(start, end), map: [0, start], end}
  const parts: string[] = []
  const map: number[] = []
  let length = 0
  for (let at = 0; at < lines.length; at += 2) {
    const from = lines[at] as number
    const to = lines[at + 1] as number
    map.push(length, from)
    parts.push(source.slice(from, to))
    length += to - from + 1
  }
  return {text: parts.join('\n'), map, end: lines[lines.length - 1] as number}
}

function verbatim(source: string, {lines}: Leaf): Visible {
  const visible = new Visible(source)
  for (let at = 0; at < lines.length; at += 2) {
    const from = lines[at] as number
    const to = lines[at + 1] as number
    if (at > 0) visible.put('\n', lines[at - 1] as number, from)
    visible.add(source.slice(from, to), from)
  }
  return visible
}
