/**
 * A long turn cut into its paragraphs, each a record.
 */
import {positionOf, sourceSpan, unwrapped} from '../place.ts'
import {digest, type QuoteRecord} from '../record.ts'
import type {Block, Root, Turn} from '../tree.ts'

/** Turns of a document by the offset at which they begin. */
export function turnsByOffset(root: Root): Map<number, Turn> {
  const turns = new Map<number, Turn>()
  for (const node of root.children) if (node.type === 'turn') turns.set(node.position.start.offset, node)
  return turns
}

/** One record a paragraph, in order; a record of another kind, or of one paragraph, as it is. */
export function paragraphs(record: QuoteRecord, turn: Turn | undefined, root: Root): QuoteRecord[] {
  const groups = turn ? gather(turn.children) : []
  if (groups.length < 2) return [record]
  return groups.map((blocks, at) => {
    const first = blocks[0] as Block
    const last = blocks.at(-1) as Block
    const {start} = sourceSpan(first, 0, first.value.length)
    const {end} = sourceSpan(last, 0, last.value.length)
    const text = blocks.map((block) => unwrapped(block.value)).join(' ')
    const position = positionOf(root.lines, start, end)
    return {...record, id: digest(`${record.id}\n${at}`), text, source: {path: record.source.path, ...position}}
  })
}

/** The blocks of each paragraph: caption cues run on, all else stands alone. */
function gather(blocks: ReadonlyArray<Block>): Block[][] {
  const groups: Block[][] = []
  for (const block of blocks) {
    const group = groups.at(-1)
    if (group && block.type === 'cue' && group[0]?.type === 'cue') group.push(block)
    else groups.push([block])
  }
  return groups
}
