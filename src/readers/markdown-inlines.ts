/**
 * What a person sees of the text within a Markdown block: links without addresses, no pictures, marks of emphasis off.
 *
 * CommonMark 0.31 §6, in one pass: whatever looks ahead remembers that it found nothing, so no text takes longer than
 * its length.
 */
import type {Span} from '../tree.ts'
import {type Delimiter, delimiter, pairEmphasis} from './emphasis.ts'
import {linkEnd} from './markdown-links.ts'
import {referenceAt} from './references.ts'
import {Visible} from './visible.ts'

/** The content of a block: its lines joined by `\n`, and pairs of an offset in it and in the source, one a line. */
export interface Content {
  text: string
  map: number[]
  /** Offset in the source where it ends. */
  end: number
}

interface Piece {
  from: number
  to: number
  /** What stands for it; undefined for the text as printed. */
  text?: string
  /** Index into the delimiters. */
  delimiter?: number
  /** A `<b>` or its end. */
  bold?: 1 | -1
}

interface Bracket {
  piece: number
  at: number
  delimiter: number
  image: boolean
  /** Another `[` follows, so that it is no label. */
  nested: boolean
}

const special = /[\\`*_[\]!&<\n]/g
const autolink = /<([A-Za-z][A-Za-z0-9.+-]{1,31}:[^<>\x00-\x20\x7f]*)>/y
const email =
  /<([a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*)>/y
const tag =
  /<([A-Za-z][A-Za-z0-9-]*)(?:\s+[a-zA-Z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>|<\/([A-Za-z][A-Za-z0-9-]*)\s*>/y
/** Other markup: what it begins with and what ends it. */
const sections = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
  ['<!', '>']
] as const

/** Read the inline content of a block into what is seen, and which runs of that are bold. */
export function inlines(
  source: string,
  content: Content,
  defined: ReadonlySet<string>
): {seen: Visible; strong: Span[]} {
  const {text} = content
  const pieces: Piece[] = []
  const delimiters: Delimiter[] = []
  const brackets: Bracket[] = []
  const strong: Array<{open: number; close: number}> = []
  /** Links below this one in `brackets` hold a link already. */
  let spent = 0
  /** Delimiters below this one stand in links. */
  let retired = 0
  /** Ends that do not stand in the rest of the text, by what they are. */
  const missing = new Set<string>()
  let ticks: Map<number, number> | null = null
  let ticksSeen = 0
  let from = 0
  let at = 0
  special.lastIndex = 0
  for (;;) {
    special.lastIndex = at
    const match = special.exec(text)
    if (!match) break
    at = match.index
    const next = markup(text.charCodeAt(at))
    if (next < 0) at++
    else from = at = next
  }
  flush(text.length)
  strong.push(...pairEmphasis(delimiters, 0))
  return seen(source, content, pieces, delimiters, strong)

  /** Reads the markup at `at`; gives where it ends, −1 where it is text. */
  function markup(code: number): number {
    if (code === 10) return put('\n', at, at + 1)
    if (code === 92) return escaped()
    if (code === 96) return codeSpan()
    if (code === 42 || code === 95) return emphasis(code)
    if (code === 38) {
      const reference = referenceAt(text, at, true)
      return reference ? put(reference.text, at, reference.end) : -1
    }
    if (code === 60) return angle()
    if (code === 93) return closeBracket()
    const image = code === 33
    if (image && text.charCodeAt(at + 1) !== 91) return -1
    return openBracket(image)
  }

  function flush(to: number): void {
    if (to > from) pieces.push({from, to})
    from = to
  }

  function put(value: string, start: number, end: number): number {
    flush(start)
    pieces.push({from: start, to: end, text: value})
    return end
  }

  function escaped(): number {
    const next = text.charCodeAt(at + 1)
    if (next === 10) return put('', at, at + 1)
    if (!/[!-/:-@[-`{-~]/.test(text.charAt(at + 1))) return -1
    return put(text.charAt(at + 1), at, at + 2)
  }

  function codeSpan(): number {
    const opening = runEnd(text, at)
    const close = closingTicks(opening, opening - at)
    if (close < 0) {
      flush(at)
      pieces.push({from: at, to: opening})
      return opening
    }
    put('', at, opening)
    const padded = /^[ \n][\s\S]*[ \n]$/.test(text.slice(opening, close)) && text.slice(opening, close).trim() !== ''
    const last = padded ? close - 1 : close
    for (let start = padded ? opening + 1 : opening; start < last; ) {
      const end = text.indexOf('\n', start)
      const stop = end < 0 || end > last ? last : end
      if (stop > start) pieces.push({from: start, to: stop})
      if (stop < last) pieces.push({from: stop, to: stop + 1, text: ' '})
      start = stop + 1
    }
    return close + opening - at
  }

  /** Where the run of that many ticks begins that closes a code span. */
  function closingTicks(after: number, length: number): number {
    ticks ??= new Map()
    // Every run is looked at once: the last place of each length is kept.
    if (ticksSeen === Number.POSITIVE_INFINITY && (ticks.get(length) ?? -1) < after) return -1
    for (let start = text.indexOf('`', after); start >= 0; ) {
      const end = runEnd(text, start)
      if (start >= ticksSeen) ticks.set(end - start, start)
      if (end - start === length) {
        ticksSeen = Math.max(ticksSeen, end)
        return start
      }
      start = text.indexOf('`', end)
    }
    ticksSeen = Number.POSITIVE_INFINITY
    return -1
  }

  function emphasis(mark: number): number {
    let end = at + 1
    while (text.charCodeAt(end) === mark) end++
    flush(at)
    pieces.push({from: at, to: end, delimiter: delimiters.length})
    delimiters.push(delimiter(text, at, end))
    return end
  }

  function angle(): number {
    for (const pattern of [autolink, email]) {
      pattern.lastIndex = at
      const match = pattern.exec(text)
      if (!match) continue
      put('', at, at + 1)
      pieces.push({from: at + 1, to: pattern.lastIndex - 1})
      return pattern.lastIndex
    }
    tag.lastIndex = at
    const match = tag.exec(text)
    if (match) return element(match[1] ?? match[2] ?? '', match[2] !== undefined, tag.lastIndex)
    for (const [open, close] of sections) {
      if (!text.startsWith(open, at)) continue
      if (open === '<!' && !/[A-Za-z]/.test(text.charAt(at + 2))) return -1
      const short = open === '<!--' ? /^<!--(?:>|->)/.exec(text.slice(at, at + 6)) : null
      const end = short ? at + short[0].length : missing.has(close) ? -1 : text.indexOf(close, at + open.length)
      if (end < 0) missing.add(close)
      return end < 0 ? -1 : put('', at, short ? end : end + close.length)
    }
    return -1
  }

  function element(name: string, ends: boolean, end: number): number {
    const lower = name.toLowerCase()
    if (lower === 'br') return put('\n', at, text.charCodeAt(end) === 10 ? end + 1 : end)
    put('', at, end)
    const piece = pieces[pieces.length - 1] as Piece
    if (lower === 'b' || lower === 'strong') piece.bold = ends ? -1 : 1
    return end
  }

  function openBracket(image: boolean): number {
    const end = image ? at + 2 : at + 1
    flush(at)
    const last = brackets[brackets.length - 1]
    if (last) last.nested = true
    brackets.push({piece: pieces.length, at: end, delimiter: delimiters.length, image, nested: false})
    pieces.push({from: at, to: end})
    return end
  }

  function closeBracket(): number {
    const bracket = brackets.pop()
    if (!bracket) return -1
    const active = bracket.image || brackets.length >= spent
    spent = Math.min(spent, brackets.length)
    const end = active ? linkEnd(text, at + 1, bracket.nested ? null : text.slice(bracket.at, at), defined) : -1
    if (end < 0) return -1
    flush(at)
    if (bracket.image) {
      pieces.length = bracket.piece
      delimiters.length = bracket.delimiter
      retired = Math.min(retired, bracket.delimiter)
      while ((strong[strong.length - 1]?.open ?? -1) >= bracket.delimiter) strong.pop()
      return put('', bracket.at - 2, end)
    }
    ;(pieces[bracket.piece] as Piece).text = ''
    strong.push(...pairEmphasis(delimiters, bracket.delimiter))
    retire(bracket.delimiter)
    spent = brackets.length
    return put('', at, end)
  }

  /** Emphasis does not reach out of a link. */
  function retire(first: number): void {
    for (let index = Math.max(first, retired); index < delimiters.length; index++) {
      const done = delimiters[index] as Delimiter
      done.opens = done.closes = false
    }
    retired = delimiters.length
  }
}

/** Adds the pieces up and translates their offsets into the source’s. */
function seen(
  source: string,
  content: Content,
  pieces: ReadonlyArray<Piece>,
  delimiters: ReadonlyArray<Delimiter>,
  pairs: ReadonlyArray<{open: number; close: number}>
): {seen: Visible; strong: Span[]} {
  const visible = new Visible(source)
  const {text, map} = content
  const opens: number[] = []
  const closes: number[] = []
  const strong: Span[] = []
  let line = 0
  let bold = -1
  const place = (offset: number) => {
    while (line + 2 < map.length && (map[line + 2] as number) <= offset) line += 2
    return (map[line + 1] as number) + offset - (map[line] as number)
  }
  for (const piece of pieces) {
    const {from, to} = piece.delimiter === undefined ? piece : (delimiters[piece.delimiter] as Delimiter)
    if (piece.delimiter !== undefined) closes[piece.delimiter] = visible.value.length
    if (piece.text === undefined) visible.add(text.slice(from, to), place(from))
    else if (piece.text) visible.put(piece.text, place(from), place(to - 1) + 1)
    if (piece.delimiter !== undefined) opens[piece.delimiter] = visible.value.length
    if (piece.bold === 1 && bold < 0) bold = visible.value.length
    if (piece.bold === -1 && bold >= 0) {
      strong.push({start: bold, end: visible.value.length})
      bold = -1
    }
  }
  for (const {open, close} of pairs) strong.push({start: opens[open] as number, end: closes[close] as number})
  return {seen: visible, strong: merged(strong)}
}

/** Runs in order, none within or next to another. */
function merged(runs: Span[]): Span[] {
  const sorted = runs.filter(({start, end}) => end > start).sort((a, b) => a.start - b.start || a.end - b.end)
  const kept: Span[] = []
  for (const run of sorted) {
    const last = kept[kept.length - 1]
    if (last && run.start <= last.end) last.end = Math.max(last.end, run.end)
    else kept.push(run)
  }
  return kept
}

function runEnd(text: string, at: number): number {
  let end = at
  while (text.charCodeAt(end) === 96) end++
  return end
}
