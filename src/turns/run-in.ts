/**
 * Questions set in bold or in italics at the head of the paragraph that answers them.
 *
 *     **Who closed the gate?**      ← a block of its own from here on
 *     The keeper closed it.
 */
import {cut} from '../place.ts'
import type {Block} from '../tree.ts'
import {asksAtEnd, endsLikeSentence} from './ends.ts'

/** A single one may be an advertisement. */
const FEWEST = 2
/** Longer runs are text. */
const LONGEST = 400

/** The blocks, with what is set off at the head of a paragraph parted from it where at least two such runs ask. */
export function withoutRunIn(blocks: Block[], lines: ReadonlyArray<number>): Block[] {
  if (!blocks.some(({strong, italic}) => strong !== undefined || italic !== undefined)) return blocks
  const ends = blocks.map(headEnd)
  const asking = blocks.filter(({value}, at) => (ends[at] as number) > 0 && asksAtEnd(value.slice(0, ends[at])))
  if (asking.length < (asking.some(({strong}) => strong !== undefined) ? FEWEST : FEWEST + 1)) return blocks
  return blocks.flatMap((block, at) => {
    const end = ends[at] as number
    if (end === 0) return [block]
    const {marker, ...answer} = cut(block, lines, end, block.value.length)
    return [cut(block, lines, 0, end), {...answer, type: answer.type === 'item' ? 'paragraph' : answer.type}]
  })
}

/** Where the sentence in bold or italics ends that a paragraph begins with; 0 without one, or with nothing behind it. */
function headEnd({type, value, strong, italic}: Block): number {
  const run = strong?.[0]?.start === 0 ? strong[0] : italic?.[0]
  if (!run || run.start > 0 || run.end >= value.length || run.end > LONGEST) return 0
  if (type !== 'paragraph' && type !== 'item') return 0
  return endsLikeSentence(value.slice(0, run.end)) && !/[:,]\s*$/.test(value.slice(0, run.end)) ? run.end : 0
}
