/**
 * HTML → blocks of what a person sees, in time linear in its length; what it says of itself goes to `head`.
 *
 * Scripts, styles and hidden parts are not read. White space is collapsed, references are resolved, `<br>` is a line
 * break, list items and table cells are blocks of their own. What stands in `nav`, `aside`, `footer` and the like is
 * marked as furniture, what follows the element that holds most of the words too.
 */
import {lineStarts, positionOf} from '../place.ts'
import type {Block, Field, Root} from '../tree.ts'
import * as elements from './html-elements.ts'
import {jsonFields, tagField} from './html-head.ts'
import {Line} from './html-line.ts'
import {type Open, OpenElements} from './html-open.ts'
import {settleFurniture} from './html-regions.ts'
import {attributesOf, tokens} from './html-tokens.ts'
import {resolved} from './references.ts'

/** Read HTML. Any string reads. */
export function html(source: string, path: string | null): Root {
  const lines = lineStarts(source)
  const open = new OpenElements()
  const {children, places, head} = htmlParts(source, 0, source.length, lines, open)
  settleFurniture(children, places, open.regions)
  return {
    type: 'root',
    format: 'html',
    path,
    language: null,
    head,
    lines,
    children,
    utterances: [],
    about: null,
    persons: [],
    messages: []
  }
}

/**
 * The blocks and the head of the HTML between two offsets, furniture not yet settled.
 *
 * @param open Elements that are open there; afterwards those that stay open.
 */
export function htmlParts(
  whole: string,
  from: number,
  to: number,
  lines: ReadonlyArray<number>,
  open: OpenElements
): {children: Block[]; places: number[]; head: Field[]} {
  // Cut off, so that no search runs past the end.
  const source = whole.slice(0, to)
  const children: Block[] = []
  /** Of each child, the innermost `main` or `article`. */
  const places: number[] = []
  const head: Field[] = []
  const line = new Line(source)
  let titled = false
  /** The line in work holds text of a `code` within `pre`. */
  let program = false
  tokens(source, from, {text, start, end, raw})
  flush()
  return {children, places, head}

  function text(begin: number, stop: number): void {
    const {hidden, strong, kept, code} = open.top
    if (hidden) return
    line.text(begin, stop, strong, kept)
    if (kept && code) program = true
  }

  function start(name: string, attributes: number, begin: number, stop: number): void {
    if (elements.blocks.has(name)) {
      flush()
      open.beforeStart(name)
    } else if (name === 'a') {
      // Links do not nest.
      const index = open.matching(name)
      if (index > 0) open.end(index)
    }
    if (name === 'br') {
      if (!open.top.hidden) line.lineBreak(begin, stop)
      return
    }
    const has = attributesOf(source, attributes, stop)
    const field = open.top.hidden || (name === 'time' && open.top.zone) ? undefined : tagField(name, has, lines)
    if (field) head.push(field)
    if (elements.voids.has(name) || name === 'html' || name === 'body' || name === 'head') return
    // Only in drawings and formulas a slash ends an element.
    if ((name === 'svg' || name === 'math' || open.top.name === 'svg') && source.charCodeAt(stop - 2) === 47) return
    open.start(name, has)
    if (open.top.hidden) return
    if (name === 'q') line.mark('“', begin, stop)
    if (name === 'cite' || name === 'time') line.label(true)
  }

  function end(name: string, begin: number, stop: number): void {
    const index = open.matching(name)
    if (name === 'p' || (index > 0 && elements.blocks.has(name))) flush()
    const {hidden} = open.top
    if (name === 'br' && !hidden) line.lineBreak(begin, stop)
    if (index < 0) return
    open.end(index)
    if (hidden) return
    if (name === 'q') line.mark('”', begin, stop)
    if (name === 'cite' || name === 'time') line.label(false)
  }

  function raw(name: string, begin: number, stop: number): void {
    if (name === 'script') head.push(...jsonFields(source, begin, stop, lines))
    if (name !== 'title' || titled || open.within('svg')) return
    const value = resolved(source.slice(begin, stop)).replace(/\s+/g, ' ').trim()
    titled = true
    if (value) head.push({name, value, from: 'meta', position: positionOf(lines, begin, stop)})
  }

  /** Ends the block in work. */
  function flush(): void {
    const {top} = open
    for (const block of line.take(program ? 'code' : typeOf(top), lines)) {
      if (block.type === 'heading') block.depth = top.depth
      const item = open.freshItem()
      if (item?.marker) {
        block.marker = item.marker
        item.marker = null
        if (block.type === 'paragraph') block.type = 'item'
      }
      block.zone = top.zone
      if (top.because) block.because = top.because
      children.push(block)
      places.push(top.region)
    }
    program = false
  }
}

function typeOf({depth, quote}: Open): Block['type'] {
  if (depth > 0) return 'heading'
  return quote ? 'quote' : 'paragraph'
}
