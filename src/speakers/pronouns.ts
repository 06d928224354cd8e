/**
 * Who `he` or `she` is: the last speaker of the chain of quotations who fits, or who was named as a subject since;
 * else the last fitting person named in the lines before.
 *
 * Blind spot: a pronoun that refers forward (`As she said later, Reyes …`).
 */
import {nameRuns, splitName} from '../names/index.ts'
import {sourceOffset} from '../place.ts'
import type {Block} from '../tree.ts'
import type {Cast} from './cast.ts'
import {type Gender, genderOf} from './gender.ts'
import {isBare, type Person} from './persons.ts'

/** A speaker found before. */
export interface Link {
  person: Person
  /** Where the words end, offset into the source. */
  end: number
  /** A body, spoken of as `it`. */
  body: boolean
}

/** A chain does not reach further back than so many characters. */
const far = 2_500
/** So many characters before a pronoun are searched for names. */
const near = 700

const he = new Set(['he', 'il', 'er', 'él', 'he himself'])
const she = new Set(['she', 'elle', 'sie', 'ella', 'she herself'])

/** Which persons a pronoun fits; null for those that name several, or nobody. */
export function genderOfPronoun(pronoun: string): Gender | 'it' | null {
  const word = pronoun.toLowerCase().replace(/[’']\p{L}+$/u, '')
  if (he.has(word)) return 'he'
  if (she.has(word)) return 'she'
  return word === 'it' ? 'it' : null
}

/**
 * The person of a pronoun.
 *
 * @param blocks The block that holds it, and the one before it.
 * @param at Where it stands, offset into the source.
 */
export function antecedent(
  pronoun: string,
  at: number,
  blocks: ReadonlyArray<Block>,
  chain: ReadonlyArray<Link>,
  cast: Cast
): Person | null {
  const gender = genderOfPronoun(pronoun)
  if (gender === null) return null
  const recent = chain.filter(({end}) => end <= at && at - end < far)
  if (gender === 'it') return recent.findLast(({body}) => body)?.person ?? null
  const link = recent.findLast(({person, body}) => !body && fits(person, gender))
  const named = namedBefore(blocks, at, cast, gender)
  const subject = named.findLast((name) => name.subject && name.at > (link?.end ?? -1))
  return subject?.person ?? link?.person ?? named.at(-1)?.person ?? null
}

const fits = (person: Person, gender: Gender): boolean => person.gender === null || person.gender === gender

/** Persons named in the lines before a place, in order; strangers only where their name tells their gender. */
function namedBefore(
  blocks: ReadonlyArray<Block>,
  at: number,
  cast: Cast,
  gender: Gender
): Array<{person: Person; at: number; subject: boolean}> {
  const found: Array<{person: Person; at: number; subject: boolean}> = []
  for (const block of blocks) {
    const start = block.position.start.offset
    if (start >= at) continue
    const text = block.value
    const last = block.position.end.offset <= at ? text.length : Math.min(text.length, at - start)
    const from = Math.max(0, last - near)
    for (const run of nameRuns(text.slice(from, last))) {
      const printed = text.slice(from + run.start, from + run.end)
      const place = sourceOffset(block, from + run.start)
      const person = personOf(printed, place, cast, gender)
      if (person && fits(person, gender)) found.push({person, at: place, subject: run.initial})
    }
  }
  return found
}

function personOf(printed: string, at: number, cast: Cast, gender: Gender): Person | null {
  const {name} = splitName(printed)
  const known = cast.known(name, at)
  if (known) return known
  if (isBare(name) || genderOf(printed, name) !== gender) return null
  return cast.persons.addFull({name, printed, office: null, at, from: 'text', front: false}, true)
}
