/**
 * All arithmetic on points, positions and spans.
 *
 * Relied on by every room that reads or cuts blocks; knows nothing of what they say.
 */
import {copyOf} from './copies.ts'
import type {Block, Point, Position, Span} from './tree.ts'
import {partOf, unitAt} from './units.ts'

/**
 * Offsets at which the lines of a text begin.
 *
 * Lines end at `\n`, `\r\n` or a lone `\r`, as editors count them. Ascending, the first is 0.
 */
export function lineStarts(text: string): number[] {
  const starts = [0]
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
    return starts
  }
  for (let at = 0; at < text.length; at++) {
    const code = unitAt(text, at)
    if (code === 10 || (code === 13 && unitAt(text, at + 1) !== 10)) starts.push(at + 1)
  }
  return starts
}

/** The point of an offset, by binary search over `lines` (see `lineStarts`). */
export function pointAt(lines: ReadonlyArray<number>, offset: number): Point {
  const line = lineAt(lines, offset)
  return {line: line + 1, column: offset - (lines[line] as number) + 1, offset}
}

/** The index of the line that holds an offset. */
export function lineAt(lines: ReadonlyArray<number>, offset: number): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** The position of a run of source characters. */
export function positionOf(lines: ReadonlyArray<number>, start: number, end: number): Position {
  return {start: pointAt(lines, start), end: pointAt(lines, end)}
}

/** The points of offsets that mostly rise: a line is looked for only where one leaves the line before. */
export class Points {
  private line = 0
  private readonly lines: ReadonlyArray<number>

  constructor(lines: ReadonlyArray<number>) {
    this.lines = lines
  }

  at(offset: number): Point {
    const {lines, line} = this
    const start = lines[line] as number
    if (offset >= start && offset < (lines[line + 1] ?? Number.POSITIVE_INFINITY))
      return {line: line + 1, column: offset - start + 1, offset}
    const point = pointAt(lines, offset)
    this.line = point.line - 1
    return point
  }
}

/** The point of an offset within a block; without a search where the block is one line. */
export function pointWithin({start, end}: Position, lines: ReadonlyArray<number>, offset: number): Point {
  return start.line === end.line
    ? {line: start.line, column: start.column + offset - start.offset, offset}
    : pointAt(lines, offset)
}

/**
 * Where a character of a block’s value stands in the source.
 *
 * @param at Offset into `block.value`, 0 … its length.
 * @param side With `end`, an offset between two runs belongs to the run before it.
 */
export function sourceOffset(block: Block, at: number, side: 'start' | 'end' = 'start'): number {
  const {map} = block
  if (!map) return block.position.start.offset + at
  let pair = pairFrom(map, at)
  if (side === 'end') {
    if (pair === 0 || map[pair] === at) return map[pair + 1] as number
  } else {
    while (map[pair] === at && map[pair + 2] === at) pair += 2
    if (map[pair] === at) return map[pair + 1] as number
  }
  return (map[pair - 1] as number) + (at - (map[pair - 2] as number))
}

/** The first pair of a map that stands at or after an offset of the value; its length where there is none. */
function pairFrom(map: ReadonlyArray<number>, at: number): number {
  let low = 0
  let high = map.length >> 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((map[middle * 2] as number) < at) low = middle + 1
    else high = middle
  }
  return low * 2
}

/** The offset into a block’s value of a place in the source, 0 … its length; by bisection, since both rise together. */
export function valueOffset(block: Block, offset: number): number {
  if (!block.map) return Math.min(Math.max(0, offset - block.position.start.offset), block.value.length)
  let low = 0
  let high = block.value.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sourceOffset(block, middle) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The source run of a part of a block’s value. */
export function sourceSpan(block: Block, from: number, to: number): Span {
  return {start: sourceOffset(block, from), end: sourceOffset(block, to, 'end')}
}

/** The part `from … to` of a block’s value as a block of its own, white space at its ends left out. */
export function cut(block: Block, lines: ReadonlyArray<number>, from: number, to: number): Block {
  const {value} = block
  while (from < to && isSpace(unitAt(value, from))) from++
  while (to > from && isSpace(unitAt(value, to - 1))) to--
  if (from === 0 && to === value.length) return block
  const {start, end} =
    from < to ? sourceSpan(block, from, to) : {start: sourceOffset(block, from), end: sourceOffset(block, from)}
  const part = copyOf(block)
  part.value = partOf(value, from, to)
  part.position = {
    start: from === 0 ? block.position.start : pointAt(lines, start),
    end: to === value.length ? block.position.end : pointAt(lines, end)
  }
  if (block.map) part.map = cutMap(block.map, from, to)
  if (block.strong) part.strong = cutRuns(block.strong, from, to)
  if (block.italic) part.italic = cutRuns(block.italic, from, to)
  return part
}

function cutRuns(runs: ReadonlyArray<Span>, from: number, to: number): Span[] {
  return runs
    .filter((run) => run.end > from && run.start < to)
    .map((run) => ({start: Math.max(run.start, from) - from, end: Math.min(run.end, to) - from}))
}

function cutMap(map: ReadonlyArray<number>, from: number, to: number): number[] {
  let pair = pairFrom(map, from)
  while (map[pair] === from && map[pair + 2] === from) pair += 2
  const kept: number[] = []
  if (map[pair] !== from && pair > 0) kept.push(0, (map[pair - 1] as number) + (from - (map[pair - 2] as number)))
  for (; pair < map.length; pair += 2) {
    const at = map[pair] as number
    if (at > to || (at === to && kept.length > 0 && map[pair - 2] === to)) break
    kept.push(at - from, map[pair + 1] as number)
  }
  return kept
}

/** Space, tab, line break, no-break space and the other blanks that Unicode counts as white space. */
export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    (code > 0x167f &&
      (code === 0x1680 ||
        (code >= 0x2000 && code <= 0x200a) ||
        code === 0x2028 ||
        code === 0x2029 ||
        code === 0x202f ||
        code === 0x205f ||
        code === 0x3000 ||
        code === 0xfeff))
  )
}

/** A block’s value as one line: hard-wrapped lines joined by a space, all else verbatim. */
export function unwrapped(value: string): string {
  return /[\n\r\u2028\u2029\u0085]/.test(value)
    ? value.replace(/[ \t\u00a0]*(?:\r\n|[\n\r\u2028\u2029\u0085])\s*/g, ' ')
    : value
}

/** What a map leaves out between two runs of a block, as source runs in order. */
export function gapsOf({map}: Block): Span[] {
  const gaps: Span[] = []
  for (let pair = 2; map && pair + 2 < map.length; pair += 2) {
    const [start, end] = [map[pair + 1] as number, map[pair + 3] as number]
    if (map[pair] === map[pair + 2] && end > start) gaps.push({start, end})
  }
  return gaps
}

/** Source runs without what stands in gaps; both in order. */
export function withoutGaps(runs: ReadonlyArray<Span>, gaps: ReadonlyArray<Span>): Span[] {
  const kept: Span[] = []
  for (const run of runs) {
    let {start} = run
    for (const gap of gaps) {
      if (gap.start <= start || gap.end >= run.end) continue
      kept.push({start, end: gap.start})
      start = gap.end
    }
    kept.push({start, end: run.end})
  }
  return kept
}
