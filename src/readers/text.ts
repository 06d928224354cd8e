/**
 * Plain text → blocks, in a single pass over its lines. Offsets are the source’s own.
 *
 * Three layouts are told apart by their lines alone, run by run (a run is a stretch without a blank line):
 *
 *     one line a paragraph      every line is a block
 *     blank-line paragraphs     the same, since a run is then one line
 *     hard-wrapped paragraphs   lines are joined while the next line’s first word would not have fitted
 *
 * Nothing is taken for markup: raw pages hold `*`, `_`, `1.` and `---` that mean nothing. Front matter between
 * two lines of `---` at the very top is the exception, since no other text begins so.
 */
import {isSpace, lineStarts, pointAt} from '../place.ts'
import type {Block, Root} from '../tree.ts'

/** Wider lines than this were not wrapped by a program for people to read. */
const WIDEST = 120
/** Narrower runs are verse, menus and lists. */
const NARROWEST = 40
/** A ragged right margin leaves this much of the width unused. */
const RAGGED = 16

/** Lines of one run as parallel arrays: first and last character that is no white space, and the line’s start. */
interface Lines {
  line: number[]
  from: number[]
  to: number[]
}

/** Read plain text. Any string reads; an empty one has no blocks. */
export function text(source: string, path: string | null): Root {
  const lines = lineStarts(source)
  const children: Block[] = []
  const run: Lines = {line: [], from: [], to: []}
  for (let line = 0; line < lines.length; line++) {
    let from = lines[line] as number
    let to = line + 1 < lines.length ? (lines[line + 1] as number) : source.length
    while (from < to && isSpace(source.charCodeAt(from))) from++
    while (to > from && isSpace(source.charCodeAt(to - 1))) to--
    if (from < to) {
      run.line.push(line)
      run.from.push(from)
      run.to.push(to)
    } else if (run.line.length > 0) flush()
  }
  flush()
  return {
    type: 'root',
    format: 'text',
    path,
    language: null,
    head: [],
    lines,
    children,
    utterances: [],
    about: null,
    persons: [],
    messages: []
  }

  function flush(): void {
    const {line, from, to} = run
    const joins = line.length > 1 ? wrapping(source, lines, run) : null
    for (let first = 0; first < line.length; ) {
      let last = first
      while (joins?.(last + 1)) last++
      const start = from[first] as number
      const end = to[last] as number
      children.push({
        type: 'paragraph',
        value: source.slice(start, end),
        zone: null,
        position: {
          start: {
            line: (line[first] as number) + 1,
            column: start - (lines[line[first] as number] as number) + 1,
            offset: start
          },
          end: pointAt(lines, end)
        }
      })
      first = last + 1
    }
    line.length = from.length = to.length = 0
  }
}

/**
 * Whether the lines of a run were wrapped; if so, which line goes on the one before.
 *
 * A run is wrapped if most of its lines are full: the next line’s first word would not have fitted.
 */
function wrapping(
  source: string,
  lines: ReadonlyArray<number>,
  {line, from, to}: Lines
): ((at: number) => boolean) | null {
  const count = line.length
  let width = 0
  for (let at = 0; at < count; at++) {
    width = Math.max(width, (to[at] as number) - (lines[line[at] as number] as number))
    if (width > WIDEST) return null
  }
  if (width < NARROWEST) return null
  const indent = (at: number) => (from[at] as number) - (lines[line[at] as number] as number)
  const reach = (at: number) => (to[at] as number) - (lines[line[at] as number] as number)
  /** Room left on the line before, less the first word of this one. */
  const left = (at: number) => width - reach(at - 1) - 1 - firstWord(source, from[at] as number, to[at] as number)
  let full = 0
  let indented = 0
  for (let at = 1; at < count; at++) {
    if (left(at) < RAGGED / 2) full++
    if (indent(at) > indent(0)) indented++
  }
  if (full < (count - 1) * 0.5) return null
  const hanging = indented > (count - 1) / 2
  return (at) => {
    if (at >= count) return false
    // An indented line opens a paragraph, unless indenting is what most lines do: then it is the flush one that opens.
    if (hanging ? indent(at) < indent(at - 1) - 2 : indent(at) > indent(at - 1) + 1 && indent(at) <= 12) return false
    return left(at) < RAGGED || startsLower(source, from[at] as number)
  }
}

function firstWord(source: string, from: number, to: number): number {
  let at = from
  while (at < to && !isSpace(source.charCodeAt(at))) at++
  return at - from
}

function startsLower(source: string, at: number): boolean {
  const character = source[at] as string
  return character !== character.toUpperCase()
}
