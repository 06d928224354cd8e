/**
 * The printed lines of a document, and where on the page its body stands.
 *
 * Other stages may not have told body from furniture, and a date is judged by where it stands: so the densest run of
 * long lines is found here, and the zones and turns that are known are counted in.
 */
import {isSpace, sourceOffset, unwrapped} from '../place.ts'
import type {Block, Root} from '../tree.ts'
import {unitAt} from '../units.ts'
import type {Dateline} from './dateline.ts'

/** A printed line that is short enough to be looked at. */
export interface Line {
  /** As printed, white space at its ends off; a short wrapped paragraph joined to one line. */
  text: string
  block: Block
  /** Offset of `text` in the value of its block. */
  from: number
  /** Length of the paragraph it is part of. */
  paragraph: number
  /** Part of a turn. */
  turn: boolean
  /** The dateline that it opens with, once that is asked for (`dateline.ts`). */
  dateline: Dateline | null | undefined
}

export interface Layout {
  lines: Line[]
  /** Index of the first line of the body. */
  start: number
  /** Index of the last line of the body; `start - 1` where the document has none. */
  end: number
}

/** Lines are cut here: a date, a title or a name further on is part of running text. */
const longest = 600

/** A paragraph no longer than this is one line, however it was wrapped: a title of two lines is one title. */
const shortest = 200

/** Reads the lines of a tree and finds the body. Linear in the length of the document. */
export function layout(root: Root): Layout {
  const lines: Line[] = []
  for (const node of root.children) {
    if (node.type === 'turn') for (const block of node.children) addLines(lines, block, true)
    else addLines(lines, node, false)
  }
  const {start, end} = body(lines)
  return {lines, start, end}
}

/** The source line of a place in a line, from 1. */
export function lineNumber(root: Root, line: Line): number {
  const offset = sourceOffset(line.block, line.from)
  let low = 0
  let high = root.lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((root.lines[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return low + 1
}

/** An address on a line of its own is no part of a wrapped paragraph. */
const hasAddressLine = (value: string): boolean => value.includes('://') && /^https?:\S+$/m.test(value)

function addLines(lines: Line[], block: Block, turn: boolean): void {
  const {value} = block
  const paragraph = value.length
  let to = value.indexOf('\n')
  const apart = to >= 0 && paragraph <= 2 * shortest && hasAddressLine(value)
  if (to >= 0 && paragraph <= shortest && !apart) {
    lines.push({text: unwrapped(value.trim()), block, from: 0, paragraph, turn, dateline: undefined})
    return
  }
  for (let from = 0; from <= paragraph; to = value.indexOf('\n', from)) {
    if (to < 0) to = paragraph
    let first = from
    from = to + 1
    while (first < to && isSpace(unitAt(value, first))) first++
    if (first === to) continue
    const end = Math.min(to, first + longest)
    const text = first === 0 && end === paragraph ? value : value.slice(first, end)
    lines.push({
      text: isSpace(unitAt(text, text.length - 1)) ? text.trimEnd() : text,
      block,
      from: first,
      paragraph: apart ? text.length : paragraph,
      turn,
      dateline: undefined
    })
  }
}

/** The run of lines with the greatest weight: Kadane’s maximum subarray. */
function body(lines: ReadonlyArray<Line>): {start: number; end: number} {
  let best = 0
  let found = {start: 0, end: -1}
  let sum = 0
  let from = 0
  for (let at = 0; at < lines.length; at++) {
    if (sum <= 0) {
      sum = 0
      from = at
    }
    sum += weight(lines[at] as Line)
    if (sum > best) {
      best = sum
      found = {start: from, end: at}
    }
  }
  return {start: afterConsent(lines, found.start, found.end), end: found.end}
}

/** What pages ask of their readers before they show anything is long, and no text of theirs. */
const consent =
  /cookie|consent|privacy|newsletter|sign up|subscri|your email|javascript|browser|log in|datenschutz|confidentialité|privacidad/i

/** The first line of the body that is no request to the reader. */
function afterConsent(lines: ReadonlyArray<Line>, start: number, end: number): number {
  let from = start
  for (let at = start; at <= Math.min(end, start + 12); at++) {
    const {text, turn} = lines[at] as Line
    if (turn) break
    if (consent.test(text)) from = at + 1
    else if (text.length >= 80 && at - from >= 2) break
  }
  return from > end ? start : from
}

/** How much a line looks like running text: long, ending as sentences end. */
function weight({text, block, paragraph, turn}: Line): number {
  if (turn) return 2
  if (isNote(text)) return -0.2
  const length = Math.min(text.length * (isWide(text) ? 2.5 : 1), 400)
  const sentence = endsSentence(text)
  // A line of a wrapped paragraph counts by the paragraph it is part of.
  const long = length >= 80 || (length >= 40 && paragraph > length * 2)
  const plain = long
    ? (length / 150) * (sentence || paragraph > text.length ? 1 : 0.35)
    : sentence && length >= 40
      ? 0.3
      : -0.3
  if (block.zone === 'body') return Math.max(plain, 0.1)
  return block.zone === 'furniture' || block.zone === 'teaser' ? Math.min(plain, -0.2) : plain
}

/** A note with the mark that leads back to its place in the text: `^ Reyes, M. (2015).` */
function isNote(text: string): boolean {
  const code = unitAt(text, 0)
  return code === 94 || code === 0x2191
}

/** Whether a line ends as a sentence does: a full stop or a mark that closes one. */
export function endsSentence(text: string): boolean {
  if (text === '') return true
  const code = unitAt(text, text.length - 1)
  if (code < 128) return code === 46 || code === 34 || code === 63 || code === 33 || code === 58 || code === 59
  return closing.includes(code)
}

/** Beside `."?!:;`. */
const closing: ReadonlyArray<number> = [...'…”»。？！؟۔’'].map((mark) => unitAt(mark, 0))

/** Written without spaces, a character for a word: Chinese and Japanese. */
export function isWide(text: string): boolean {
  const code = unitAt(text, text.length >> 1)
  return code >= 0x3040 && code <= 0x9fff
}
