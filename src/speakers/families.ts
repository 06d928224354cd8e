/**
 * Family names that are offices too, printed alone: `Dean said`, where the document also prints `Howard Dean`.
 */
import {fold, isFamily, isWordUnit} from '../names/index.ts'
import type {Root, Source} from '../tree.ts'
import {unitAt} from '../units.ts'
import {genderOfGiven} from './gender.ts'
import type {Sighting} from './person.ts'
import {spellingOf} from './spelling.ts'

/**
 * Who an office without an article means that a family is called by too; null where nobody of the document is.
 *
 * @param borne Words that were looked for in the document, and whether somebody is called so.
 */
export function familyAlone(root: Root, {value, kind, position}: Source, borne: Map<string, boolean>): Sighting | null {
  if (kind !== 'name' || value.includes(' ') || !isFamily(fold(value))) return null
  let known = borne.get(value)
  if (known === undefined) borne.set(value, (known = isBorne(root, value)))
  if (!known) return null
  return {
    name: value,
    spelling: spellingOf(value),
    printed: value,
    gender: null,
    office: null,
    at: position.start.offset,
    from: 'mention',
    front: false
  }
}

/** Whether a given name stands before the word somewhere, and nothing of a name behind it. */
function isBorne(root: Root, family: string): boolean {
  for (const node of root.children) {
    for (const {value} of node.type === 'turn' ? node.children : [node]) {
      for (let at = value.indexOf(family); at >= 0; at = value.indexOf(family, at + family.length)) {
        const end = at + family.length
        if (end < value.length && isWordUnit(unitAt(value, end))) continue
        if (endsInGiven(value.slice(Math.max(0, at - longest), at)) && !goesOn.test(value.slice(end, end + 3)))
          return true
      }
    }
  }
  return false
}

/** Two given names are no longer. */
const longest = 30

/** `Dean Reyes`: whose given name or office it is. */
const goesOn = /^ \p{Lu}\p{Ll}/u

/** `Howard `, `Martin Luther ` */
function endsInGiven(before: string): boolean {
  const [, first, second] = /(?:(\p{Lu}\p{Ll}+) )?(\p{Lu}\p{Ll}+) $/u.exec(before) ?? []
  return isGiven(second) || isGiven(first)
}

const isGiven = (word: string | undefined): boolean => word !== undefined && genderOfGiven(fold(word)) !== null
