/**
 * How far before a mention the text is read for whom it means.
 */
import type {Block, Root} from '../tree.ts'
import type {Said} from './said.ts'
import {silent} from './sightings.ts'

/** So many blocks before a pronoun are read; a dialogue may go on long without a cue. */
const within = 6
const withinStory = 40

/** Blocks of text in order, those that name nobody left out. */
export function readable(root: Root): Block[] {
  const blocks: Block[] = []
  for (const node of root.children) {
    if (node.type === 'turn') for (const block of node.children) blocks.push(block)
    else if (!silent.has(node.zone)) blocks.push(node)
  }
  return blocks
}

/** Indexes of the blocks with a pronoun that speaks, in a story with a noun too, and of those before them. */
export function blocksWanted(blocks: ReadonlyArray<Block>, said: ReadonlyArray<Said>, story: boolean): number[] {
  const wanted = new Set<number>()
  let at = 0
  for (const {mention, gender, at: offset} of said) {
    if (!gender && !(story && mention.kind === 'role')) continue
    while (at < blocks.length && (blocks[at] as Block).position.end.offset <= offset) at++
    for (
      let index = Math.max(0, at - (story ? withinStory : within));
      index <= Math.min(at, blocks.length - 1);
      index++
    )
      wanted.add(index)
  }
  return [...wanted].sort((a, b) => a - b)
}
