/**
 * The characters of a story: names that stand alone and are persons’ all the same.
 *
 *     Rolfe laughed. Then Rolfe and I went to Jamestown.      Rolfe acts; Jamestown never does
 *
 * A news story prints its persons in full; a novel may never. Asked only of documents with a dialogue.
 */
import {isAllOf, isLetter} from '../characters.ts'
import type {Block, Root} from '../tree.ts'
import {unitAt} from '../units.ts'
import {lowerCased} from './doubts.ts'
import type {Phrase} from './phrase.ts'
import type {Stretch} from './reach.ts'

/** So often a name must stand where only a person’s does: at the head of a clause. */
const often = 2

/** `[\p{L}’'-]` */
const isInWord = (code: number): boolean => isLetter(code) || code === 0x2019 || code === 39 || code === 45

export function charactersOf(
  root: Root,
  blocks: ReadonlyArray<Block>,
  stretches: ReadonlyArray<Stretch>,
  phrasesIn: (index: number) => ReadonlyArray<Phrase>
): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const {first, last} of stretches) for (let index = first; index <= last; index++) count(index)
  const names = [...counts].filter(([, count]) => count >= often).map(([name]) => name)
  const common = lowerCased(root, new Set(names.map((name) => name.toLowerCase())))
  return new Set(names.filter((name) => !common.has(name.toLowerCase())))

  function count(index: number): void {
    const {value} = blocks[index] as Block
    for (const {kind, place, start, end} of phrasesIn(index)) {
      if (kind !== 'name') continue
      const name = value.slice(start, end)
      if (name.length < 2 || !isLetter(unitAt(name, 0)) || !isAllOf(name, isInWord, 1)) continue
      const acts = place === 'subject' || place === 'embedded' || place === 'leading'
      counts.set(name, (counts.get(name) ?? 0) + (acts ? 1 : place === 'oblique' ? -1 : 0))
    }
  }
}
