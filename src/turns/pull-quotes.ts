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
import {unitAt} from '../units.ts'

const SHORTEST = 24
const LONGEST = 300
/** So many blocks above and below the words may stand. */
const FAR = 12

/** Blocks that repeat what a longer one near them says; those with a label or a question are never looked at. */
export function pullQuotes(blocks: ReadonlyArray<Block>, said: ReadonlySet<number>): Set<number> {
  const found = new Set<number>()
  const alone: number[] = []
  for (let at = 0; at < blocks.length; at++) {
    const {value, type, zone} = blocks[at] as Block
    if (zone !== null || value.length < SHORTEST || value.length > LONGEST || said.has(at)) continue
    if (type === 'paragraph' || type === 'quote') alone.push(at)
  }
  if (alone.length === 0) return found
  const plain: string[] = []
  counts.fill(0)
  for (const {value} of blocks) if (value.length >= SHORTEST) count(value)
  for (const at of alone) {
    const {value} = blocks[at] as Block
    if (!mayRepeat(value)) continue
    for (let near = Math.max(0, at - FAR); near <= at + FAR && near < blocks.length; near++) {
      if (near === at || (blocks[near] as Block).value.length <= value.length) continue
      const words = wordsAt(at).replace(/^[\s*_"'>]+|[\s*_"'.,…!]+$/g, '')
      if (words.length < SHORTEST || !wordsAt(near).includes(words)) continue
      found.add(at)
      break
    }
  }
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

const BITS = 14
const MASK = (1 << BITS) - 1
/** How often two words follow each other on the page, up to twice, as far as a few bits of a hash tell. */
const counts = new Uint8Array(1 << BITS)

const isSmall = (code: number): boolean => code >= 97 && code <= 122

/** Counts the pairs of words of a text; words are runs of small letters, whatever stands between them. */
function count(value: string): void {
  let word = 0
  let before = 0
  for (let at = 0; at <= value.length; at++) {
    const code = at < value.length ? unitAt(value, at) : 0
    if (isSmall(code)) {
      word = (word * 31 + code) & 0xffffff
      continue
    }
    if (word === 0) continue
    const pair = (before * 7 + word) & MASK
    if ((counts[pair] as number) < 2) counts[pair] = (counts[pair] as number) + 1
    before = word
    word = 0
  }
}

/** Whether all pairs of words but the first and the last stand on the page twice. */
function mayRepeat(value: string): boolean {
  let word = 0
  let before = 0
  let words = 0
  for (let at = 0; at < value.length; at++) {
    const code = unitAt(value, at)
    if (isSmall(code)) {
      word = (word * 31 + code) & 0xffffff
      continue
    }
    if (word === 0) continue
    // The first two words may have a capital here and none there.
    if (++words > 3 && (counts[(before * 7 + word) & MASK] as number) < 2) return false
    before = word
    word = 0
  }
  return true
}

/** The blocks, those marked as furniture that repeat an answer. */
export function withoutPullQuotes(blocks: Block[], said: ReadonlySet<number>): Block[] {
  const repeats = pullQuotes(blocks, said)
  if (repeats.size === 0) return blocks
  return blocks.map((block, at) =>
    repeats.has(at) ? inZone(block, 'furniture', 'repeats what is said beside it') : block
  )
}
