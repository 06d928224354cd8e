/**
 * A block of HTML text while it is read: white space collapsed, runs in bold and italics noted.
 */
import {cut} from '../place.ts'
import type {Block, Span} from '../tree.ts'
import {align, type Runs} from './alignment.ts'
import {Visible} from './visible.ts'

/** How a text looks. */
export interface Look {
  strong: boolean
  italic: boolean
  /** White space stays, as in `pre`. */
  kept: boolean
}

export class Line implements Runs {
  readonly #source: string
  #visible: Visible
  #strong: Span[] = []
  #italic: Span[] = []
  /** Runs of `cite` and `time`, while the line holds nothing else; null once it does. */
  #labels: Span[] | null = []
  #label = -1
  /** White space here would be at the begin of a line or follow other. */
  #spaced = true
  /** White space stays, as in `pre`. */
  #kept = false

  constructor(source: string) {
    this.#source = source
    this.#visible = new Visible(source)
  }

  /** Text that stands at `from … to`. */
  text(value: string, from: number, to: number, {strong, italic, kept}: Look): void {
    const before = this.#visible.value.length
    this.#kept = kept
    align(this.#source, from, to, value, 'html', this)
    const {value: seen} = this.#visible
    if (seen.length === before) return
    if (strong) add(this.#strong, before, seen.length)
    if (italic) add(this.#italic, before, seen.length)
    if (this.#labels && this.#label < 0 && seen.slice(before).trim() !== '') this.#labels = null
  }

  /** A line break that is printed as a tag. */
  lineBreak(from: number, to: number): void {
    this.#visible.put('\n', from, to)
    this.#spaced = true
  }

  /** A mark that browsers set for a tag. */
  mark(value: string, from: number, to: number): void {
    this.#labels = null
    this.#visible.put(value, from, to)
    this.#spaced = false
  }

  /** A `cite` or `time` begins or ends. */
  label(begins: boolean): void {
    const {length} = this.#visible.value
    if (begins) this.#label = length
    else {
      if (this.#label >= 0 && this.#label < length) this.#labels?.push({start: this.#label, end: length})
      this.#label = -1
    }
  }

  /**
   * The line as blocks, in order, and a new line begun.
   *
   * A blank line within parts it, as two `<br>` do; `cite` and `time` alone on a line are blocks of their own.
   */
  take(type: Block['type'], lines: ReadonlyArray<number>): Block[] {
    const visible = this.#visible
    if (visible.value === '') {
      this.#begin()
      return []
    }
    const labels = this.#labels
    const runs = {strong: this.#strong, italic: this.#italic}
    this.#visible = new Visible(this.#source)
    this.#begin()
    if (!labels || labels.length < 2) {
      return type === 'code' ? [visible.block(type, lines, runs) ?? []].flat() : visible.blocks(type, lines, runs)
    }
    const whole = visible.block(type, lines, runs)
    if (!whole) return []
    const shift = visible.value.indexOf(whole.value)
    return labels
      .map(({start, end}) => cut(whole, lines, Math.max(0, start - shift), Math.min(whole.value.length, end - shift)))
      .filter((part) => part.value !== '')
  }

  /** Of text printed as it is. */
  add(text: string, at: number): void {
    if (this.#kept) this.#visible.add(text, at)
    else this.#collapse(text, at)
  }

  /** Of a reference or of a line break of two characters. */
  put(text: string, at: number, end: number): void {
    if (this.#kept || text !== '\n' || !isBlank(this.#source.charCodeAt(at))) {
      this.#visible.put(this.#kept ? text : text.replace(/[\t\n\f\r ]+/g, ' '), at, end)
      this.#spaced = false
    } else if (!this.#spaced) {
      this.#visible.put(' ', at, end)
      this.#spaced = true
    }
  }

  #begin(): void {
    this.#strong = []
    this.#italic = []
    this.#labels = []
    this.#label = -1
    this.#spaced = true
  }

  #collapse(text: string, begin: number): void {
    let run = 0
    let spaced = this.#spaced
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code > 32) {
        spaced = false
      } else if (code === 32 && !spaced) {
        spaced = true
      } else if (isBlank(code)) {
        let after = at + 1
        while (after < text.length && isBlank(text.charCodeAt(after))) after++
        this.#visible.add(text.slice(run, at), begin + run)
        if (!spaced) this.#visible.put(' ', begin + at, begin + after)
        run = after
        at = after - 1
        spaced = true
      }
    }
    this.#visible.add(text.slice(run), begin + run)
    this.#spaced = spaced
  }
}

function add(runs: Span[], start: number, end: number): void {
  const last = runs[runs.length - 1]
  if (last && last.end === start) last.end = end
  else runs.push({start, end})
}

function isBlank(code: number): boolean {
  return code === 32 || (code < 14 && code > 8)
}
