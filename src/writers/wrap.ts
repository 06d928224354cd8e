/**
 * Text broken into lines of a terminal, its matches marked.
 */
import type {Span} from '../tree.ts'
import {escapeControls} from './escape.ts'
import type {Style} from './writer.ts'

/** Lines longer than this are hard to read, however wide the screen. */
const widest = 100

/**
 * Lines of one paragraph, no line wider than the screen unless a single word is.
 *
 * @param marks Offsets into the whole text, of which the paragraph begins at `from`.
 */
export function wrap(
  paragraph: string,
  marks: ReadonlyArray<Span>,
  {width, paint}: Pick<Style, 'width' | 'paint'>,
  first: string,
  indent: string,
  from = 0
): string[] {
  const limit = Math.max(20, Math.min(width, widest))
  const lines: string[] = []
  let line = first
  let used = columns(first)
  let empty = true
  for (const match of paragraph.matchAll(/\S+/gu)) {
    const word = match[0]
    const wide = columns(escapeControls(word))
    if (!empty && used + 1 + wide > limit) {
      lines.push(line)
      line = indent
      used = columns(indent)
      empty = true
    }
    line += (empty ? '' : ' ') + marked(word, from + match.index, marks, paint.mark)
    used += (empty ? 0 : 1) + wide
    empty = false
  }
  if (!empty) lines.push(line)
  return lines
}

/** A word with the parts that lie in a mark painted. */
function marked(word: string, at: number, marks: ReadonlyArray<Span>, mark: (text: string) => string): string {
  let out = ''
  let done = 0
  for (const {start, end} of marks) {
    const from = Math.max(start - at, done)
    const to = Math.min(end - at, word.length)
    if (from >= to) continue
    out += escapeControls(word.slice(done, from)) + mark(escapeControls(word.slice(from, to)))
    done = to
  }
  return out + escapeControls(word.slice(done))
}

/** Columns that a text takes up: two for wide East Asian characters, none for marks and joiners. */
export function columns(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length
  let count = 0
  for (const character of text) {
    if (/[\p{M}\p{Cf}]/u.test(character)) continue
    count += wide.test(character) ? 2 : 1
  }
  return count
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u
