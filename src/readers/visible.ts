/**
 * What a person sees of a marked-up text, put together from runs of its source, with the map back.
 *
 * The readers of Markdown, HTML and captions write their blocks through it; see `map` in tree.ts for what it keeps.
 */
import {cut, positionOf} from '../place.ts'
import type {Block, Span} from '../tree.ts'

/** Soft hyphens and spaces without width: they only tell where a line may break. */
const unseen = /[\u00ad\u200b]/
const isUnseen = (code: number): boolean => code === 0xad || code === 0x200b

/** Runs of a text that are set off from the rest. */
export interface SetOff {
  strong: ReadonlyArray<Span>
  italic: ReadonlyArray<Span>
}

const none: SetOff = {strong: [], italic: []}

export class Visible {
  value = ''
  readonly map: number[] = []
  #end = -1
  #verbatim = true
  readonly #source: string

  constructor(source: string) {
    this.#source = source
  }

  /** A run of the source, as printed; what is not seen in it is left out. */
  add(text: string, at: number): void {
    if (!unseen.test(text)) {
      this.#run(text, at)
      return
    }
    let run = 0
    for (let end = 0; end <= text.length; end++) {
      if (end < text.length && !isUnseen(text.charCodeAt(end))) continue
      this.#run(text.slice(run, end), at + run)
      run = end + 1
    }
  }

  #run(text: string, at: number): void {
    if (!text) return
    this.#open(at, this.#verbatim)
    this.value += text
    this.#end = at + text.length
    this.#verbatim = true
  }

  /** A text that stands for the source run `at … end`: a resolved entity, a line break. */
  put(stands: string, at: number, end: number): void {
    const text = unseen.test(stands) ? stands.replace(/[\u00ad\u200b]/g, '') : stands
    if (!text) return
    if (end - at === text.length && this.#source.startsWith(text, at)) {
      this.add(text, at)
      return
    }
    this.#open(at, false)
    this.value += text
    this.#end = end
    this.#verbatim = false
  }

  /** The block of all that was added, white space at its ends left out; none where nothing is seen. */
  block(type: Block['type'], lines: ReadonlyArray<number>, {strong, italic}: SetOff = none): Block | undefined {
    const {value, map} = this
    const text = value.trim()
    if (!text) return
    if (!this.#verbatim) map.push(value.length, this.#end)
    const whole: Block = {type, value, map, zone: null, position: positionOf(lines, map[1] as number, this.#end)}
    if (strong.length > 0) whole.strong = [...strong]
    if (italic.length > 0) whole.italic = [...italic]
    return plain(text.length < value.length ? trimmed(whole, lines, text) : whole)
  }

  /** The same as several blocks, parted at the lines that hold nothing a person sees. */
  blocks(type: Block['type'], lines: ReadonlyArray<number>, look: SetOff = none): Block[] {
    const whole = this.block(type, lines, look)
    if (!whole) return []
    const runs = paragraphs(whole.value)
    if (runs.length < 2) return [whole]
    return runs.map((run) => cut(whole, lines, run.start, run.end)).filter((part) => part.value !== '')
  }

  #open(at: number, joins: boolean): void {
    const {length} = this.value
    if (at === this.#end) {
      if (!joins) this.map.push(length, at)
      return
    }
    if (length > 0) this.map.push(length, this.#end)
    this.map.push(length, at)
  }
}

function trimmed(block: Block, lines: ReadonlyArray<number>, text: string): Block {
  const from = block.value.indexOf(text)
  return cut(block, lines, from, from + text.length)
}

/** A block whose value is the source itself needs no map. */
function plain(block: Block): Block {
  const {map, value} = block
  if (!map) return block
  const runs = map[2] === value.length && map[3] === (map[1] as number) + value.length ? 4 : 2
  if (map.length === runs) delete block.map
  return block
}

/** The runs of a text between its blank lines. */
function paragraphs(value: string): Span[] {
  if (!value.includes('\n')) return []
  const runs: Span[] = []
  const blank = /\n[ \t\u00a0]*(?:\r?\n[ \t\u00a0]*)+/g
  let start = 0
  for (let match = blank.exec(value); match; match = blank.exec(value)) {
    runs.push({start, end: match.index})
    start = blank.lastIndex
  }
  return [...runs, {start, end: value.length}]
}
