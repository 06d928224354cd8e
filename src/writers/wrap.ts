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
  let before = first
  let words: Word[] = []
  let used = columns(before)
  const end = (): void => {
    lines.push(before + painted(words, marks, paint.mark))
    before = indent
    words = []
    used = columns(indent)
  }
  for (const match of paragraph.matchAll(/\S+/gu)) {
    const text = match[0]
    const wide = columns(escapeControls(text))
    if (words.length > 0 && used + 1 + wide > limit) end()
    used += (words.length > 0 ? 1 : 0) + wide
    words.push({text, at: from + match.index})
  }
  if (words.length > 0) end()
  return lines
}

interface Word {
  text: string
  /** Offset in the text that the marks count in. */
  at: number
}

/** The words of a line a space apart, each run that lies in a mark painted as one. */
function painted(words: ReadonlyArray<Word>, marks: ReadonlyArray<Span>, mark: (text: string) => string): string {
  let out = ''
  let run = ''
  let inMark = false
  const add = (text: string, isMarked: boolean): void => {
    if (!text) return
    if (isMarked !== inMark) {
      out += inMark ? mark(run) : run
      run = ''
      inMark = isMarked
    }
    run += text
  }
  let next = 0
  for (const [index, {text, at}] of words.entries()) {
    while (next < marks.length && (marks[next] as Span).end <= at) next++
    const here = marks[next]
    if (index > 0) add(' ', here !== undefined && here.start < at)
    let done = 0
    for (let one = next; one < marks.length && (marks[one] as Span).start < at + text.length; one++) {
      const {start, end} = marks[one] as Span
      const cut = Math.max(start - at, done)
      add(escapeControls(text.slice(done, cut)), false)
      done = Math.min(end - at, text.length)
      add(escapeControls(text.slice(cut, done)), true)
    }
    if (done < text.length) add(escapeControls(text.slice(done)), false)
  }
  return out + (inMark ? mark(run) : run)
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
