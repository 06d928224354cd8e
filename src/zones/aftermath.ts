/**
 * What follows the text: once most of the prose is read, a line such as `Related` or `Comments` ends it.
 *
 * Readers’ comments end it for good. The title of a list of other pages (`Related`) does not where the story goes on
 * below the list, in two paragraphs on end; a button (`Share`, `Sign up`) not where even one paragraph soon follows.
 */
import {isLetter} from '../characters.ts'
import {isSpace} from '../place.ts'
import type {Block} from '../tree.ts'
import {unitAt} from '../units.ts'
import type {Evidence, Proposal} from './index.ts'
import {asks, isComments, type Page} from './page.ts'

/** Blocks below a line among which the story may go on: with two paragraphs on end, and with one below a button. */
const PAIR = 16
const ONE = 6

export const aftermath: Evidence = (page) => {
  const found = new Map<number, Proposal>()
  const {blocks, before} = page
  // Below each posting stand buttons.
  if (before.at(-1) === 0 || page.posts) return found
  const starts = [0, ...page.starts, blocks.length]
  for (let part = 0; part + 1 < starts.length; part++) {
    const [from, to] = [starts[part] as number, starts[part + 1] as number]
    const end = endOf(page, from, to)
    for (let index = end; index < to; index++) found.set(index, {zone: 'teaser', because: 'after the end of the text'})
  }
  return found
}

/** The line between two blocks that ends the text there; the second where none does. */
function endOf(page: Page, from: number, to: number): number {
  const {blocks, before} = page
  const half = ((before[from] as number) + (before[to] as number)) / 2
  let nearest: Nearest | undefined
  for (let index = from; index < to; index++) {
    if ((before[index] as number) < half || (blocks[index] as Block).value.length > 60) continue
    const kind = endingOf(page, index)
    if (kind === null) continue
    if (kind === 'comments') return index
    nearest ??= nearestProse(page)
    const {one, two} = nearest
    const [next, pair] = [one[index] as number, two[index] as number]
    if (pair < to && pair - index <= PAIR) continue
    if (next >= to || next - index > ONE) return index
    if (kind === 'list' && !goesOn(page, index, next)) return index
  }
  return to
}

/** Whether a quotation is left open above a line and opened again below it. */
function goesOn({blocks, prose}: Page, index: number, next: number): boolean {
  const {value} = blocks[prose.lastIndexOf(true, index - 1)] ?? {value: ''}
  return value.lastIndexOf('“') > value.lastIndexOf('”') && (blocks[next] as Block).value.startsWith('“')
}

function endingOf({words, plain}: Page, index: number): 'comments' | 'list' | 'button' | null {
  const line = plain[index] as string
  if (line === '') return null
  if (isComments(words, line)) return 'comments'
  if (words.teaser.has(line)) return 'list'
  return words.furniture.has(line) ? 'button' : null
}

/** Prose, and sentences behind a label that comes three times: short turns are no comments. */
function withSpeech({blocks, prose, sentence}: Page): boolean[] {
  const labels = blocks.map(({value}, at) => (sentence[at] || prose[at] ? labelOf(value) : undefined))
  const counts = new Map<string | undefined, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return prose.map((runs, at) => {
    const label = labels[at]
    return runs || (label !== undefined && (counts.get(label) as number) >= 3 && (sentence[at] as boolean))
  })
}

/**
 * Of an interview without labels the questions right above a sentence: a question alone may be a title, and a few that
 * are less than the prose above them may be teasers.
 */
function answeredIn({blocks, sentence, before}: Page): Set<number> {
  const found = new Set<number>()
  let length = 0
  blocks.forEach(({value, type}, at) => {
    const below = blocks[at + 1]?.value ?? ''
    if (value.length >= 300 || !asks(value) || type === 'cue' || !sentence[at + 1] || asks(below)) return
    found.add(at)
    length += value.length + below.length
  })
  const [first = 0] = found
  const above = before[first] as number
  return found.size < 3 || (above * 2 > (before.at(-1) as number) && above > length) ? new Set() : found
}

/** What stands before the colon that a block begins with: `Reyes: `. */
function labelOf(value: string): string | undefined {
  if (!isLetter(unitAt(value, 0))) return undefined
  // `R. Durante años, nadie.`
  if (unitAt(value, 1) === 46 && isSpace(unitAt(value, 2))) return value.charAt(0)
  const limit = Math.min(value.length - 1, longestLabel)
  for (let at = 1; at < limit; at++) {
    const code = unitAt(value, at)
    if (code === 58) return isSpace(unitAt(value, at + 1)) ? value.slice(0, at) : undefined
    if (code === 46 || code === 63 || code === 33) return undefined
  }
  return undefined
}

const longestLabel = 40

interface Nearest {
  one: number[]
  two: number[]
}

/** By block: the next of prose, and the next that follows another of prose, before comments begin. */
function nearestProse(page: Page): Nearest {
  const {blocks} = page
  const prose = withSpeech(page)
  const asked = answeredIn(page)
  const nearest: Nearest = {one: [], two: []}
  let one = Number.POSITIVE_INFINITY
  let two = Number.POSITIVE_INFINITY
  for (let index = blocks.length - 1; index >= 0; index--) {
    nearest.one[index] = one
    nearest.two[index] = two
    if (isComments(page.words, page.plain[index] as string)) one = two = Number.POSITIVE_INFINITY
    if (asked.has(index)) two = index + 1
    if (!prose[index] && !asked.has(index)) continue
    one = index
    if (prose[index + 1]) two = index + 1
  }
  return nearest
}
