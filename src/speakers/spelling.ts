/**
 * One spelling of a name and what the room asks of it again and again, worked out once.
 */
import {fold, type Name, nameOf, type Unit} from '../names/index.ts'
import {type Gender, genderOfGiven} from './gender.ts'
import {bitsOf, type Hint, hintOf} from './hints.ts'
import {type Rough, rough, roughKeys} from './rough.ts'

export interface Spelling {
  /** As printed. */
  name: string
  whole: Name
  /** The units, titles that are names as well left out. */
  own: ReadonlyArray<Unit>
  /** Has one unit only. */
  bare: boolean
  /** How many of them are written out. */
  full: number
  /** Rough keys of the last of them. */
  familyKeys: ReadonlyArray<string>
  /** The same for `Hints`: to be added, and to be asked for. */
  familyBits: ReadonlyArray<number>
  hint: Hint
  /** The first of them, folded; undefined where there is none. */
  given: string | undefined
  /** Of whoever is called so alone: the likely gender of a given name. */
  likely: Gender | null
  /** Each unit’s irregular family, or the class of its first consonant. */
  heads: ReadonlyArray<string>
  /** Rough keys of the words that the last unit of all can be. */
  lastKeys: ReadonlyArray<Rough>
  /** The code of the one that there is; −1 where it has none, or they are several. */
  lastCode: number
  /** How many units there are, titles that are names as well counted in. */
  size: number
}

/** Spellings met lately. Emptied when full, so memory stays flat. */
const known = new Map<string, Spelling>()
const capacity = 20_000

/** What is to be known of a printed name, titles off. */
export function spellingOf(name: string): Spelling {
  let found = known.get(name)
  if (!found) {
    const whole = nameOf(name)
    const {units} = whole
    const own = units.some(({optional}) => optional) ? units.filter((unit, at) => isOwn(unit, units[at + 1])) : units
    const familyKeys = roughKeys(own.at(-1))
    // Words that are equal have an equal rough key.
    const familyBits = bitsOf(familyKeys.filter((key) => !key.startsWith('=')))
    const lastKeys = units.at(-1)?.words.map(({text}) => rough(text)) ?? []
    found = {
      name,
      whole,
      own,
      bare: own.length < 2,
      full: own.filter(({words: [word]}) => word && !word.initial).length,
      familyKeys,
      familyBits,
      hint: hintOf(familyBits),
      given: own[0]?.words[0]?.text,
      likely: genderOfGiven(fold(name)),
      heads: own.map(headOf),
      lastKeys,
      lastCode: lastKeys.length === 1 ? (lastKeys[0] as Rough).code : -1,
      size: units.length
    }
    if (known.size >= capacity) known.clear()
    known.set(name, found)
  }
  return found
}

/** No title: Larry King has one as a family name; Don before a family name is a given name, Don Quill, not Don Pedro. */
function isOwn({optional, words: [word]}: Unit, next: Unit | undefined): boolean {
  return !optional || !next || (word?.text === 'don' && genderOfGiven(next.words[0]?.text) === null)
}

function headOf({words: [word]}: Unit): string {
  if (!word) return ''
  return word.family >= 0 && !word.initial ? `#${word.family}` : (rough(word.text).key[0] ?? '')
}
