/**
 * Plain text → blocks, offsets the source’s own.
 *
 * Three layouts are told apart by their lines alone:
 *
 *     one line a paragraph      every line is a block
 *     blank-line paragraphs     the same, since a run of lines is then one line
 *     hard-wrapped paragraphs   a line goes on the one before if its first word would not have fitted there
 *
 * Nothing is taken for markup: raw pages hold `*`, `_`, `1.` and `---` that mean nothing.
 */
import {inZone} from '../copies.ts'
import {isSpace, lineAt, lineStarts} from '../place.ts'
import type {Block, Root, Span, Stretch} from '../tree.ts'
import {partOf, unitAt} from '../units.ts'
import {behindNumbers} from './numbered.ts'
import {pageHeads} from './page-heads.ts'
import {rootOf} from './root.ts'

/** Wider lines than this were not wrapped by a program for people to read. */
const WIDEST = 120
/** Narrower runs are verse, menus and lists. */
const NARROWEST = 44
/** A ragged right margin leaves this much of the width unused. */
const RAGGED = 16

/** The lines that are not blank, as parallel arrays; offsets are those of the first character and after the last that is no white space. */
interface Lines {
  source: string
  number: number[]
  start: number[]
  from: number[]
  to: number[]
  /** Something that is no text stands at the beginning of lines: every block has a map. */
  numbered?: true
}

/** Read plain text. Any string reads; an empty one has no blocks. */
export function text(source: string, path: string | null, stretch?: Stretch): Root {
  const starts = stretch?.lines ?? lineStarts(source)
  const lines = withoutNumbers(inked(source, starts, stretch ?? {start: 0, end: source.length}))
  const wrapped = isWrapped(lines)
  const heads = pageHeads(lines.source, lines.from, lines.to)
  const anyHeads = heads.size > 0
  const children: Block[] = []
  const count = lines.from.length
  for (let first = 0; first < count; ) {
    let end = first + 1
    while (end < count && lines.number[end] === (lines.number[end - 1] as number) + 1) end++
    const joins = wrapped && end - first > 1 ? wrapping(lines, first, end) : null
    while (first < end) {
      let last = first
      const isHead = anyHeads && heads.has(first)
      while (!isHead && last + 1 < end && joins?.(last + 1) && !(anyHeads && heads.has(last + 1))) last++
      const read = block(lines, first, last)
      if (isHead) read.type = 'rule'
      children.push(isHead ? inZone(read, 'furniture', 'the head of a printed page') : read)
      first = last + 1
    }
  }
  return rootOf({
    format: 'text',
    path,
    head: [],
    lines: starts,
    children,
    messages: []
  })
}

function inked(source: string, starts: ReadonlyArray<number>, {start: first, end}: Span): Lines {
  const lines: Lines = {source, number: [], start: [], from: [], to: []}
  for (let line = lineAt(starts, first); line < starts.length; line++) {
    const start = starts[line] as number
    if (start >= end) break
    let from = start
    let to = line + 1 < starts.length ? (starts[line + 1] as number) : source.length
    while (from < to && isSpace(unitAt(source, from))) from++
    if (from === to) continue
    while (isSpace(unitAt(source, to - 1))) to--
    lines.number.push(line)
    lines.start.push(start)
    lines.from.push(from)
    lines.to.push(to)
  }
  return lines
}

/** Lines without the numbers in their margin; those that hold nothing else are blank. */
function withoutNumbers(lines: Lines): Lines {
  const {source, number, start, from, to} = lines
  const behind = behindNumbers(source, from, to)
  if (!behind) return lines
  const bare: Lines = {source, number: [], start: [], from: [], to: [], numbered: true}
  from.forEach((begins, at) => {
    const body = behind.get(at) ?? begins
    if (body >= (to[at] as number)) return
    bare.number.push(number[at] as number)
    bare.start.push(start[at] as number)
    bare.from.push(body)
    bare.to.push(to[at] as number)
  })
  return bare
}

function block(lines: Lines, first: number, last: number): Block {
  const {source, number, start, from, to} = lines
  const begins = from[first] as number
  const ends = to[last] as number
  const joined = lines.numbered ? joinedLines(lines, first, last) : null
  const read: Block = {
    type: 'paragraph',
    value: joined ? joined.value : partOf(source, begins, ends),
    zone: null,
    position: {
      start: {line: (number[first] as number) + 1, column: begins - (start[first] as number) + 1, offset: begins},
      end: {line: (number[last] as number) + 1, column: ends - (start[last] as number) + 1, offset: ends}
    }
  }
  if (joined) read.map = joined.map
  return read
}

function joinedLines({source, from, to}: Lines, first: number, last: number): {value: string; map: number[]} {
  let value = ''
  const map: number[] = []
  for (let at = first; at <= last; at++) {
    const [begins, ends] = [from[at] as number, to[at] as number]
    // The line break is the source’s own, the margin is left out.
    map.push(value.length, begins)
    value += source.slice(begins, ends)
    if (at === last) continue
    let broken = ends
    while (unitAt(source, broken) !== 10 && unitAt(source, broken) !== 13) broken++
    if (broken > ends) map.push(value.length, ends, value.length, broken)
    value += '\n'
    map.push(value.length, broken + 1)
  }
  return {value, map}
}

/**
 * Whether the text was wrapped: lines that begin in lower case follow lines that were full.
 *
 * Scripts without case are asked only whether most lines that have a follower are full.
 */
function isWrapped(lines: Lines): boolean {
  const {source, number, from} = lines
  let lower = 0
  let lowerAfterFull = 0
  let pairs = 0
  let full = 0
  for (let at = 1; at < from.length; at++) {
    if (number[at] !== (number[at - 1] as number) + 1) continue
    const width = reach(lines, at - 1)
    if (width > WIDEST) continue
    pairs++
    const wide = width >= NARROWEST
    if (wide) full++
    if (!startsLower(source, from[at] as number)) continue
    lower++
    if (wide) lowerAfterFull++
  }
  if (lower > 0) return lowerAfterFull * 2 >= lower && lowerAfterFull * 12 >= pairs
  return full * 3 >= pairs * 2 && !/[A-Z]/.test(source.slice(0, 2000))
}

/** Which lines of the run `first … end` go on the line before; null where the run was not wrapped. */
function wrapping(lines: Lines, first: number, end: number): ((at: number) => boolean) | null {
  const {source, from, to, start} = lines
  const indent = (at: number) => (from[at] as number) - (start[at] as number)
  let width = 0
  let margin = indent(first)
  for (let at = first; at < end; at++) {
    width = Math.max(width, reach(lines, at))
    margin = Math.min(margin, indent(at))
    if (width > WIDEST) return null
  }
  if (width < NARROWEST) return null
  let indented = 0
  for (let at = first + 1; at < end; at++) if (indent(at) > margin + 1) indented++
  const hanging = indented * 2 > end - first - 1 && indent(first) <= margin + 1
  /** Room left on the line before, less the first word of this one. */
  const left = (at: number) =>
    width - reach(lines, at - 1) - 1 - firstWord(source, from[at] as number, to[at] as number)
  /** More than half of the width is used and the sentence is not over. */
  const runsOn = (at: number) =>
    reach(lines, at) * 2 > width && !/[.!?…:)\]"'”’»–—-]/.test(source[(to[at] as number) - 1] as string)
  const opens = (at: number) =>
    indent(at) > margin + 5 || /^[A-Z](?:[.:]\s|\s{2})/.test(source.slice(from[at], (from[at] as number) + 3))
  return (at) => {
    // In a record with numbered lines what is set in speaks, and so does a letter.
    if (lines.numbered && opens(at)) return false
    // Where most lines are indented it is the flush one that opens a paragraph.
    if (hanging) return indent(at) > margin + 1
    if (indent(at) > indent(at - 1) + 1 && indent(at) <= 12) return false
    return left(at) < RAGGED || startsLower(source, from[at] as number) || runsOn(at - 1)
  }
}

/** Width that a line takes, indentation included. */
function reach({start, to}: Lines, at: number): number {
  return (to[at] as number) - (start[at] as number)
}

function firstWord(source: string, from: number, to: number): number {
  let at = from
  while (at < to && !isSpace(unitAt(source, at))) at++
  return at - from
}

function startsLower(source: string, at: number): boolean {
  const code = unitAt(source, at)
  if (code < 128) return code >= 97 && code <= 122
  const character = source[at] as string
  return character !== character.toUpperCase()
}
