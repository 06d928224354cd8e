/**
 * HTML → blocks of what a person sees; what the page says of itself goes to `head`.
 *
 * The tree is rehype’s. Scripts, styles and hidden parts are not read. White space is collapsed, `<br>` is a line break,
 * list items and table cells are blocks of their own. What stands in `nav`, `aside`, `footer` and the like is marked as
 * furniture, what follows the element that holds most of the words too.
 */
import type {Element, Nodes, Text} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {lineStarts, positionOf} from '../place.ts'
import type {Block, Field, Message, Root} from '../tree.ts'
import {align} from './alignment.ts'
import {tooDeep, withoutTags} from './html-depth.ts'
import * as elements from './html-elements.ts'
import {elementField, jsonFields} from './html-head.ts'
import {Line} from './html-line.ts'
import {settleFurniture} from './html-regions.ts'
import {page, type State, within} from './html-state.ts'
import {rootOf} from './root.ts'
import {text as plainText} from './text.ts'

/** What was read of a page, furniture not yet settled. */
interface Parts {
  children: Block[]
  /** Of each child the innermost `main` or `article`, −1 outside. */
  places: number[]
  /** Of each `main` and `article` the one around it, −1 outside. */
  regions: number[]
  head: Field[]
  messages: Message[]
}

const processor = unified().use(rehypeParse).freeze()

/** Read HTML. Any string reads. */
export function html(source: string, path: string | null): Root {
  const lines = lineStarts(source)
  const {children, places, regions, head, messages} = blocksOf(source, lines)
  settleFurniture(children, places, regions)
  return rootOf({
    format: 'html',
    path,
    head,
    lines,
    children,
    messages
  })
}

/**
 * The blocks and the head of a page.
 *
 * @param read Blocks that are read already, each by the offset of the character that stands for it.
 */
export function blocksOf(source: string, lines: ReadonlyArray<number>, read?: ReadonlyMap<number, Block>): Parts {
  const parts: Parts = {children: [], places: [], regions: [], head: [], messages: []}
  const reason = tooDeep(source)
  if (reason === undefined) readTree(source, lines, parts, read)
  else {
    const told = `Unexpected ${reason}, expected a page that people read; read as plain text`
    parts.messages.push({line: 1, column: 1, severity: 'warning', rule: 'readers:too-dense', reason: told})
    parts.children.push(...(plainText(withoutTags(source), null).children as Block[]))
  }
  return parts
}

/** A node to read; with `ended` it was, up to its end. */
interface Task {
  node: Nodes
  state: State
  ended?: true
}

function readTree(
  source: string,
  lines: ReadonlyArray<number>,
  {children, places, regions, head}: Parts,
  read: ReadonlyMap<number, Block> | undefined
): void {
  const line = new Line(source)
  let titled = false
  /** The line in work holds text of a `code` within `pre`. */
  let program = false
  /** Where the text of the line in work ends. */
  let last = 0
  const tasks: Task[] = [{node: processor.parse(source), state: page}]
  for (let task = tasks.pop(); task; task = tasks.pop()) {
    const {node, state} = task
    if (node.type === 'text') text(node, state)
    else if (node.type === 'root') push(node.children, state)
    else if (node.type !== 'element') continue
    else if (task.ended) end(node, state)
    else start(node, state)
  }
  flush(page)

  function push(nodes: ReadonlyArray<Nodes>, state: State): void {
    for (let index = nodes.length - 1; index >= 0; index--) tasks.push({node: nodes[index] as Nodes, state})
  }

  function text(node: Text, state: State): void {
    if (state.hidden) return
    const [begin, to] = offsets(node)
    const from = referenceStart(source, begin)
    // Text that the parser moved out of a table.
    if (from < last) flush(state)
    if (read && node.value.includes('\ue000'))
      align(source, from, to, node.value, 'html', {
        add: (run, at) => marked(run, at, state),
        put: (run, at, end) => line.text(run, at, end, state)
      })
    else line.text(node.value, from, to, state)
    last = to
    if (state.kept && state.code) program = true
  }

  /** Text with marks that stand for blocks which are read already. */
  function marked(value: string, from: number, state: State): void {
    let run = 0
    for (let at = value.indexOf('\ue000'); at >= 0; at = value.indexOf('\ue000', at + 1)) {
      const block = read?.get(from + at)
      if (!block) continue
      line.text(value.slice(run, at), from + run, from + at, state)
      run = at + 1
      flush(state)
      add(block, state)
    }
    line.text(value.slice(run), from + run, from + value.length, state)
  }

  function start(node: Element, around: State): void {
    const {tagName: name} = node
    const [from, to] = offsets(node)
    if (name === 'br') {
      if (!around.hidden) line.lineBreak(from, to)
      return
    }
    if (elements.blocks.has(name)) flush(around)
    const field = around.hidden || (name === 'time' && around.zone) ? undefined : elementField(source, node, lines)
    if (field) head.push(field)
    const state = within(node, around, regions)
    if (name === 'script' || name === 'title') raw(node, around)
    if (!state.hidden) {
      if (name === 'q') line.mark('“', from, source.indexOf('>', from) + 1 || to)
      if (name === 'cite' || name === 'time') line.label(true)
    }
    tasks.push({node, state, ended: true})
    push(node.children, state)
  }

  function end(node: Element, state: State): void {
    const {tagName: name} = node
    if (elements.blocks.has(name)) flush(state)
    if (state.hidden) return
    const [, to] = offsets(node)
    if (name === 'q') line.mark('”', source.endsWith('>', to) ? source.lastIndexOf('<', to - 1) : to, to)
    if (name === 'cite' || name === 'time') line.label(false)
  }

  function raw({tagName: name, children: [content]}: Element, {drawn}: State): void {
    if (content?.type !== 'text') return
    const [from, to] = offsets(content)
    if (name === 'script') head.push(...jsonFields(source, from, to, lines))
    if (name !== 'title' || titled || drawn) return
    const value = content.value.replace(/\s+/g, ' ').trim()
    titled = true
    if (value) head.push({name, value, from: 'meta', position: positionOf(lines, from, to)})
  }

  /** Ends the block in work. */
  function flush(state: State): void {
    for (const block of line.take(program ? 'code' : typeOf(state), lines)) {
      if (block.type === 'heading') block.depth = state.depth
      const {item} = state
      if (item?.marker) {
        block.marker = item.marker
        item.marker = null
        if (block.type === 'paragraph') block.type = 'item'
      }
      add(block, state)
    }
    program = false
    last = 0
  }

  function add(block: Block, {zone, because, region}: State): void {
    block.zone = zone
    if (because) block.because = because
    children.push(block)
    places.push(region)
  }
}

function typeOf({depth, quote}: State): Block['type'] {
  if (depth > 0) return 'heading'
  return quote ? 'quote' : 'paragraph'
}

function offsets({position}: Nodes): [start: number, end: number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0]
}

/**
 * Where a text begins.
 *
 * parse5 takes one to begin within its first reference if blanks before it stand in another element, as between a head
 * and a body.
 */
function referenceStart(source: string, begin: number): number {
  if (begin === 0 || source.charCodeAt(begin - 1) === 62) return begin
  const reference = /&[#\w]*$/.exec(source.slice(Math.max(0, begin - 40), begin))?.[0] ?? ''
  return begin - reference.length
}
