/**
 * Where a Markdown text may be cut so that each piece reads the same alone, and which pieces are no Markdown at all.
 *
 * remark-parse takes quadratic time on texts of nothing but marks. Cut into pieces whose marks are few for their length
 * it takes linear time; where marks are dense as in no document that somebody wrote, the piece is told.
 */

/** A piece is at least this long, where it can be. */
const SMALL = 4_000
/** So many times as long it is cut before any line that is not indented, twice as long before any line at all. */
const LARGE = 16

/** The square of the number of marks in a piece may be this many times its length: one mark every nine characters of 4 kB. */
const DENSEST = 50
/** Lists and quotations are not nested deeper than this on one line. */
const DEEPEST = 32
/** Comments and the like that never end, runs of different numbers of ticks: each is sought to the end of the piece. */
const MOST_SEARCHES = 32

/**
 * The line at which the piece that begins at line `first` ends: the first line not in it.
 *
 * @param least How long it is at least, in characters.
 */
export function pieceEnd(source: string, lines: ReadonlyArray<number>, first: number, least = SMALL): number {
  const begin = lines[first] as number
  for (let line = first + 1; line < lines.length; line++) {
    const at = lines[line] as number
    const size = at - begin
    if (size < least) continue
    if (size >= least * LARGE * 2) return line
    const code = source.charCodeAt(at)
    // The parser drops a byte-order mark at the beginning of what it reads.
    if (isBlank(code) || Number.isNaN(code) || code === 0xfeff) continue
    if (size >= least * LARGE || opening.test(source.slice(at, at + 8))) return line
    if (blankLine(source, lines[line - 1] as number, at)) return line
  }
  return lines.length
}

/** Begins a heading or an item of a list, whatever stands before. */
const opening = /^(?:[-*+][ \t]+[^\s*+-]|#{1,6}[ \t])/

function blankLine(source: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isBlank(source.charCodeAt(at))) return false
  return true
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13)
}

const nested = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/gm
const underlined = /^[ \t>]*(?:=+|-+)[ \t]*$/gm
const sections: ReadonlyArray<readonly [open: RegExp, close: string]> = [
  [/<!--/g, '-->'],
  [/<\?/g, '?>'],
  [/<!\[CDATA\[/g, ']]>'],
  [/<![A-Za-z]/g, '>']
]

/** What a piece has too much of to be Markdown, in words; nothing where it is fine. */
export function tooDense(piece: string): string | undefined {
  let deepest = 0
  let marks = Math.max(count(piece, /\[/g), count(piece, /\]/g)) + count(piece, /[*_]+/g) + count(piece, underlined)
  for (const [run] of piece.matchAll(nested)) {
    const depth = count(run, /[>+*.)-]/g)
    deepest = Math.max(deepest, depth)
    marks += depth
  }
  if (deepest > DEEPEST) return `lists and quotations nested ${deepest} deep`
  if (marks * marks > DENSEST * piece.length) return `${marks} marks in ${piece.length} characters`
  for (const [open, close] of sections) {
    const unclosed = count(piece.slice(piece.lastIndexOf(close) + 1), open)
    if (unclosed > MOST_SEARCHES) return `${unclosed} \`${open.source.slice(0, 2)}\` that nothing closes`
  }
  const ticks = new Set(Array.from(piece.matchAll(/`+/g), ([run]) => run.length))
  if (ticks.size > MOST_SEARCHES) return `runs of ${ticks.size} different numbers of ticks`
}

function count(text: string, pattern: RegExp): number {
  let found = 0
  pattern.lastIndex = 0
  while (pattern.test(text)) found++
  return found
}
