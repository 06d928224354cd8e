/**
 * A block of HTML text while it is read: white space collapsed, references resolved, bold runs noted.
 */
import {cut} from '../place.ts'
import type {Block, Span} from '../tree.ts'
import {referenceAt} from './references.ts'
import {Visible} from './visible.ts'

export class Line {
  readonly #source: string
  #visible: Visible
  #strong: Span[] = []
  /** Runs of `cite` and `time`, while the line holds nothing else; null once it does. */
  #labels: Span[] | null = []
  #label = -1
  /** White space here would be at the begin of a line or follow other. */
  #spaced = true

  constructor(source: string) {
    this.#source = source
    this.#visible = new Visible(source)
  }

  /** Text at `from … to` as printed. With `kept` its white space stays, as in `pre`. */
  text(from: number, to: number, strong: boolean, kept: boolean): void {
    const before = this.#visible.value.length
    if (kept) this.#kept(from, to)
    else this.#collapsed(from, to)
    const {value} = this.#visible
    if (value.length === before) return
    if (strong) this.#bold(before, value.length)
    if (this.#labels && this.#label < 0 && value.slice(before).trim() !== '') this.#labels = null
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
    const labels = this.#labels
    const whole = visible.value === '' ? undefined : visible.block(type, lines, this.#strong)
    if (visible.value !== '') this.#visible = new Visible(this.#source)
    this.#strong = []
    this.#labels = []
    this.#label = -1
    this.#spaced = true
    if (!whole) return []
    const runs = labels && labels.length > 1 && visible.value.startsWith(whole.value) ? labels : paragraphs(whole)
    if (runs.length < 2) return [whole]
    return runs.map((run) => cut(whole, lines, run.start, run.end)).filter((part) => part.value !== '')
  }

  #kept(from: number, to: number): void {
    let run = from
    for (let at = from; at < to; at++) {
      if (this.#source.charCodeAt(at) !== 38) continue
      const end = this.#reference(run, at)
      if (end < 0) continue
      run = end
      at = end - 1
    }
    this.#visible.add(this.#source.slice(run, to), run)
  }

  #collapsed(from: number, to: number): void {
    const source = this.#source
    let run = from
    let spaced = this.#spaced
    for (let at = from; at < to; at++) {
      const code = source.charCodeAt(at)
      if (code > 38 || (code > 32 && code < 38)) {
        spaced = false
      } else if (code === 32 && !spaced) {
        spaced = true
      } else if (isBlank(code)) {
        let after = at + 1
        while (after < to && isBlank(source.charCodeAt(after))) after++
        this.#visible.add(source.slice(run, at), run)
        if (!spaced) this.#visible.put(' ', at, after)
        run = after
        at = after - 1
        spaced = true
      } else {
        const end = code === 38 ? this.#reference(run, at) : -1
        if (end >= 0) {
          run = end
          at = end - 1
        }
        spaced = false
      }
    }
    this.#visible.add(source.slice(run, to), run)
    this.#spaced = spaced
  }

  /** Resolves the reference at `at`, the text from `run` before it; gives where it ends, −1 where there is none. */
  #reference(run: number, at: number): number {
    const reference = referenceAt(this.#source, at, false)
    if (!reference) return -1
    this.#visible.add(this.#source.slice(run, at), run)
    this.#visible.put(reference.text, at, reference.end)
    return reference.end
  }

  #bold(start: number, end: number): void {
    const last = this.#strong[this.#strong.length - 1]
    if (last && last.end === start) last.end = end
    else this.#strong.push({start, end})
  }
}

/** The runs of a block between its blank lines. */
function paragraphs({type, value}: Block): Span[] {
  if (type === 'code' || !value.includes('\n')) return []
  const runs: Span[] = []
  const blank = /\n[ \t\u00a0]*(?:\r?\n[ \t\u00a0]*)+/g
  let start = 0
  for (let match = blank.exec(value); match; match = blank.exec(value)) {
    runs.push({start, end: match.index})
    start = blank.lastIndex
  }
  return [...runs, {start, end: value.length}]
}

function isBlank(code: number): boolean {
  return code === 32 || (code < 14 && code > 8)
}
