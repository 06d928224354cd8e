/**
 * A long plain text understood a stretch at a time, so that memory is that of the text and little more.
 *
 * The first stretch tells title, outlet, date and language, and each tells the next who spoke in it. A stretch ends
 * where the next can begin: before a question, else before a turn, else before a paragraph over whose beginning no
 * quotation runs. Offsets, lines and columns are those of the whole text.
 */
import {rootWith} from './copies.ts'
import {detectLanguage} from './languages/index.ts'
import {annotate, type ParseOptions} from './pipeline.ts'
import {lineAt, lineStarts} from './place.ts'
import {read} from './readers/index.ts'
import type {Block, Context, Earlier, Root, Stretch, Turn} from './tree.ts'

/** Characters from which on a text is long, and of a stretch. */
export const long = 8_000_000
const usual = 2_000_000

/**
 * Annotated trees that together are the document, in its order.
 *
 * @param size Characters of a stretch; what cannot be parted is longer.
 */
export function* stretchesOf(
  text: string,
  options: ParseOptions,
  context: Context,
  size: number = usual
): Generator<Root, void> {
  const source = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  const lines = lineStarts(source)
  let language = options.language
  let earlier: Earlier | undefined
  let width = size
  for (let start = 0; start < source.length || !earlier; ) {
    const end = lineEnd(lines, Math.min(start + width, source.length), source.length)
    const root = readStretch(source, options, {start, end, lines})
    root.language = language ?? detectLanguage(root)
    const whole = annotate(root, earlier ? {...context, earlier} : context)
    const border = end < source.length ? borderOf(whole) : end
    if (border === null) {
      width *= 2
      continue
    }
    width = size
    language ??= root.language ?? undefined
    const part = border < end ? before(whole, border) : whole
    earlier = {about: part.about, persons: part.persons.map(({name}) => name)}
    yield part
    start = border
  }
}

function readStretch(source: string, {path = null}: ParseOptions, stretch: Stretch): Root {
  return read(source, {path, format: 'text', stretch})
}

/** The end of the line in which an offset stands. */
function lineEnd(lines: ReadonlyArray<number>, offset: number, size: number): number {
  return lines[lineAt(lines, offset - 1) + 1] ?? size
}

/** Where a stretch that goes on is best parted; null where it cannot be. The last node may be cut, so it never counts. */
function borderOf({children, utterances}: Root): number | null {
  const middle = offsetOf(children[children.length >> 1])
  const places: Array<(node: Block | Turn) => boolean> = [
    (node) => node.type === 'turn' && node.role === 'question' && offsetOf(node) > middle,
    (node) => node.type === 'turn' && offsetOf(node) > middle,
    () => true
  ]
  let covered = 0
  const free = new Set<Block | Turn>()
  let next = 0
  for (const node of children) {
    for (; next < utterances.length; next++) {
      const {position} = utterances[next] as {position: Root['utterances'][number]['position']}
      if (position.start.offset >= offsetOf(node)) break
      covered = Math.max(covered, position.end.offset)
    }
    if (covered <= offsetOf(node)) free.add(node)
  }
  for (const fits of places) {
    const found = children.findLast((node, index) => index > 0 && free.has(node) && fits(node))
    if (found) return offsetOf(found)
  }
  return null
}

function offsetOf(node: Block | Turn | undefined): number {
  return node?.position.start.offset ?? 0
}

/** What of a tree stands before a place. */
function before(root: Root, border: number): Root {
  const line = lineAt(root.lines, border) + 1
  return rootWith(root, {
    children: root.children.filter((node) => offsetOf(node) < border),
    utterances: root.utterances.filter(({position}) => position.start.offset < border),
    messages: root.messages.filter((message) => message.line < line)
  })
}
