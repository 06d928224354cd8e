/**
 * Words of an answer that a page prints once more between the paragraphs, to be seen from afar.
 *
 *     We have had seventy quiet years. Quiet is not the same as safe. …
 *     “Quiet is not the same as safe.”      ← nobody says it twice
 *
 * Blind spot: words that were shortened or changed.
 */
import {inZone} from '../copies.ts'
import type {Block} from '../tree.ts'

const SHORTEST = 24
const LONGEST = 300
/** So many blocks above and below the words may stand. */
const FAR = 12

/** Blocks that repeat what a longer one near them says; those with a label or a question are never looked at. */
export function pullQuotes(blocks: ReadonlyArray<Block>, said: ReadonlySet<number>): Set<number> {
  const found = new Set<number>()
  const plain: string[] = []
  blocks.forEach(({value, type, zone}, at) => {
    if (said.has(at) || zone !== null || value.length < SHORTEST || value.length > LONGEST) return
    if (type !== 'paragraph' && type !== 'quote') return
    const words = wordsAt(at).replace(/^[\s*_"'>]+|[\s*_"'.,…!]+$/g, '')
    if (words.length < SHORTEST) return
    for (let near = Math.max(0, at - FAR); near <= at + FAR && near < blocks.length; near++) {
      if (near === at || (blocks[near] as Block).value.length <= value.length || !wordsAt(near).includes(words))
        continue
      found.add(at)
      break
    }
  })
  return found

  /** Whatever marks and capitals are used. */
  function wordsAt(at: number): string {
    plain[at] ??= (blocks[at] as Block).value
      .replace(/[“”„«»]/g, '"')
      .replace(/[‘’]/g, "'")
      .replace(/\s+/g, ' ')
      .toLowerCase()
    return plain[at] as string
  }
}

/** The blocks, those marked as furniture that repeat an answer. */
export function withoutPullQuotes(blocks: Block[], said: ReadonlySet<number>): Block[] {
  const repeats = pullQuotes(blocks, said)
  if (repeats.size === 0) return blocks
  return blocks.map((block, at) =>
    repeats.has(at) ? inZone(block, 'furniture', 'repeats what is said beside it') : block
  )
}
