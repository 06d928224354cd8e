/**
 * Headings that name who says what stands below them, as programs write minutes and transcripts.
 *
 *     ### Lena Torvik
 *     Shall we begin with the ice plant?
 *     ### Otto Linden
 *     We have two offers.
 */
import type {Block} from '../tree.ts'
import {endsLikeSentence} from './ends.ts'
import {LONGEST_LINE} from './label.ts'

/** Headings of the level on which at least two come again, each above a sentence; empty for other texts. */
export function headedBy(blocks: ReadonlyArray<Block>): Set<number> {
  const seen = new Map<string, number>()
  const named: number[] = []
  blocks.forEach(({type, value}, at) => {
    const below = blocks[at + 1]
    if (type !== 'heading' || value.length > LONGEST_LINE || endsLikeSentence(value)) return
    if (!below || below.type === 'heading' || !endsLikeSentence(below.value)) return
    named.push(at)
    seen.set(value, (seen.get(value) ?? 0) + 1)
  })
  const again = named.filter((at) => (seen.get((blocks[at] as Block).value) as number) > 1)
  const depth = blocks[again[0] ?? -1]?.depth
  const names = new Set(again.map((at) => (blocks[at] as Block).value))
  return new Set(names.size < 2 ? [] : named.filter((at) => blocks[at]?.depth === depth))
}
