/**
 * How far before a mention the text is read for whom it means.
 */
import type {Block} from '../tree.ts'
import type {Said} from './said.ts'

/** So many blocks before a mention are read, until they have so many characters: a dialogue may go on long without a cue. */
const within = {blocks: 6, characters: 2_500}
const withinStory = {blocks: 40, characters: 2_000}

/** Blocks that are read one after the other. */
export interface Stretch {
  /** Indexes of the first block and of the last. */
  first: number
  last: number
  /** Where the last mention begins for which they are read, as an offset into the source. */
  until: number
}

/** Where a pronoun speaks, in a story a noun too, and what stands before; in order, none touching the next. */
export function stretchesOf(blocks: ReadonlyArray<Block>, said: ReadonlyArray<Said>, story: boolean): Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  for (const {mention, gender, at: offset} of said) {
    if (!gender && !(story && mention.kind === 'role')) continue
    while (at < blocks.length && (blocks[at] as Block).position.end.offset <= offset) at++
    const last = Math.min(at, blocks.length - 1)
    const first = firstBefore(blocks, last, offset, story ? withinStory : within)
    const before = stretches.at(-1)
    if (before && first <= before.last + 1) {
      before.last = last
      before.until = offset
    } else if (last >= 0) stretches.push({first, last, until: offset})
  }
  return stretches
}

/** The first block that is read for a mention. */
function firstBefore(blocks: ReadonlyArray<Block>, last: number, offset: number, reach: typeof within): number {
  let first = last
  let characters = offset - (blocks[last]?.position.start.offset ?? 0)
  while (first > 0 && last - first < reach.blocks && characters < reach.characters)
    characters += (blocks[--first] as Block).value.length
  return first
}
