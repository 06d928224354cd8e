/**
 * Nouns that have a capital only because they open a sentence: `Video shows that …`, `Companies said …`.
 *
 * Written like a name; but the document also prints the word in lower case, and nowhere with a capital within a sentence.
 */
import {isAllOf, isLower, isUpper} from '../characters.ts'
import {beginsSentence, isWordUnit} from '../names/index.ts'
import {valueOffset} from '../place.ts'
import type {Block, Root, Source} from '../tree.ts'
import {unitAt} from '../units.ts'
import {lowerCased, searched} from './doubts.ts'
import {firstBehind} from './places.ts'

/** The mentions of a document, of one word each, that name nobody. */
export function commons(root: Root): ReadonlySet<string> {
  const doubted = new Set<string>()
  const sure = new Set<string>()
  const blocks = blocksOf(root)
  for (const {mention} of root.utterances) {
    if (!mention || (mention.kind !== 'name' && mention.kind !== 'body') || !isOneWord(mention)) continue
    const {value, position} = mention
    if (sure.has(value)) continue
    const block = firstBehind(blocks, position.start.offset)
    if (block && beginsSentence(block.value, valueOffset(block, position.start.offset))) doubted.add(value)
    else sure.add(value)
  }
  // The text is searched for each: in a long one the first of them are asked about.
  const asked = [...doubted].filter((word) => !sure.has(word)).slice(0, searched)
  if (asked.length === 0) return none
  const small = lowerCased(root, new Set(asked.map((word) => word.toLowerCase())))
  return new Set(
    asked.filter((word) => small.has(word.toLowerCase()) && !blocks.some((block) => holdsName(block, word)))
  )
}

const none: ReadonlySet<string> = new Set()

function blocksOf(root: Root): Block[] {
  const blocks: Block[] = []
  for (const node of root.children) {
    if (node.type !== 'turn') blocks.push(node)
    else for (const block of node.children) blocks.push(block)
  }
  return blocks
}

/** A word with one capital; not `NATO`, not `McCain`. */
const isOneWord = ({value}: Source): boolean =>
  value.length > 1 && isUpper(unitAt(value, 0)) && isAllOf(value, isLower, 1)

/** Whether a word stands in a paragraph within a sentence; a headline has capitals for other reasons. */
function holdsName({value, zone, type}: Block, word: string): boolean {
  if (type === 'heading' || zone === 'headline' || zone === 'deck') return false
  for (let at = value.indexOf(word); at >= 0; at = value.indexOf(word, at + word.length)) {
    const end = at + word.length
    if (end < value.length && isWordUnit(unitAt(value, end))) continue
    if (at > 0 && !isWordUnit(unitAt(value, at - 1)) && !beginsSentence(value, at)) return true
  }
  return false
}
