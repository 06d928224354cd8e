/**
 * What follows the text: once most of the prose is read, a line such as `Related` or `Comments` ends it.
 *
 * Readers’ comments end it for good. The title of a list of other pages (`Related`) does not where the story goes on
 * below the list, in two paragraphs on end; a button (`Share`, `Sign up`) not where even one paragraph soon follows.
 */
import type {Evidence, Proposal} from './index.ts'
import type {Page} from './page.ts'

/** Blocks below a line among which the story may go on: with two paragraphs on end, and with one below a button. */
const PAIR = 16
const ONE = 6

export const aftermath: Evidence = (page) => {
  const found = new Map<number, Proposal>()
  const {blocks, before} = page
  const all = before.at(-1) as number
  if (all === 0) return found
  const nearest = nearestProse(page)
  const end = blocks.findIndex(({value}, index) => {
    if (value.length > 60 || (before[index] as number) * 2 < all) return false
    const kind = endingOf(page, index)
    if (kind === null || kind === 'comments') return kind !== null
    if ((nearest.two[index] as number) - index <= PAIR) return false
    return kind === 'list' || (nearest.one[index] as number) - index > ONE
  })
  if (end < 0) return found
  for (let index = end; index < blocks.length; index++)
    found.set(index, {zone: 'teaser', because: 'after the end of the text'})
  return found
}

function endingOf({words, plain}: Page, index: number): 'comments' | 'list' | 'button' | null {
  const line = plain[index] as string
  if (words.comments.has(uncounted(line))) return 'comments'
  if (words.teaser.has(line)) return 'list'
  return words.furniture.has(line) ? 'button' : null
}

/** `comments (12` and `12 comments` without their number. */
function uncounted(line: string): string {
  return /\d/.test(line) ? line.replace(/^\d+\s+|\s*\(?\d+\)?$/g, '') : line
}

/** By block: the next of prose, and the next that follows another of prose, before comments begin. */
function nearestProse(page: Page): {one: number[]; two: number[]} {
  const {blocks, prose} = page
  const nearest: {one: number[]; two: number[]} = {one: [], two: []}
  let one = Number.POSITIVE_INFINITY
  let two = Number.POSITIVE_INFINITY
  for (let index = blocks.length - 1; index >= 0; index--) {
    nearest.one[index] = one
    nearest.two[index] = two
    if (endingOf(page, index) === 'comments') one = two = Number.POSITIVE_INFINITY
    if (!prose[index]) continue
    one = index
    if (prose[index + 1]) two = index + 1
  }
  return nearest
}
