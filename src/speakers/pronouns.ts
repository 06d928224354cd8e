/**
 * Who `he` or `she` is: the last speaker of the chain of quotations who fits, or whoever was named as a subject since;
 * else the last fitting person named in the lines before. A pronoun repeated in a paragraph keeps its person: whoever
 * is named after the first of them, and not as a subject, is spoken with or of.
 *
 * Blind spot: a pronoun that refers forward (`As she said later, Reyes …`).
 */
import {fold, isDemonym, isTitling, nameRuns, splitName} from '../names/index.ts'
import {sourceOffset} from '../place.ts'
import type {Block} from '../tree.ts'
import type {Cast} from './cast.ts'
import {type Gender, genderOf} from './gender.ts'
import type {Person} from './person.ts'
import {isBare} from './spelling.ts'

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
function genderOfPronoun(pronoun: string): Gender | 'it' | null {
  const word = pronoun.toLowerCase().replace(/[’']\p{L}+$/u, '')
  if (he.has(word)) return 'he'
  if (she.has(word)) return 'she'
  return word === 'it' ? 'it' : null
}

/**
 * The person of a pronoun.
 *
 * @param blocks The block that holds it, after those before it.
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
  if (gender === 'it') return lastOf(chain, at, ({body}) => body)?.person ?? null
  const link = lastOf(chain, at, ({person, body}) => !body && fits(person, gender))
  const here = blocks.at(-1)
  const named = namedBefore(blocks.slice(-2), link?.end ?? 0, at, cast, gender)
  const subject = named.findLast((name) => name.subject)
  if (subject) return subject.person
  if (link) return link.person
  const first = here ? firstPronoun(here, gender, at) : at
  return named.findLast((name) => name.at < first)?.person ?? onlyOne(namedBefore(blocks, 0, first, cast, gender))
}

/** The last link before a place that passes, no further back than a chain reaches. */
function lastOf(chain: ReadonlyArray<Link>, at: number, passes: (link: Link) => boolean): Link | null {
  for (let index = chain.length - 1; index >= 0; index--) {
    const link = chain[index] as Link
    if (at - link.end >= far) return null
    if (link.end <= at && passes(link)) return link
  }
  return null
}

/** Where the same pronoun stands first in a block, up to a place. */
function firstPronoun(block: Block, gender: Gender, at: number): number {
  const start = block.position.start.offset
  const last = Math.max(0, at - start)
  const from = Math.max(0, last - far)
  const found = pronouns[gender].exec(block.value.slice(from, last))
  return found ? sourceOffset(block, from + found.index) : at
}

/** The one person of a stretch of text who is known to speak; null if there are two. */
function onlyOne(named: ReadonlyArray<{person: Person}>): Person | null {
  const persons = new Set(named.map(({person}) => person))
  return persons.size === 1 ? ([...persons][0] as Person) : null
}

const fits = (person: Person, gender: Gender): boolean =>
  !person.body && (person.gender === null || person.gender === gender)

/** Known to be a person, not a place or a people: printed in full somewhere, or of a gender that is certain. */
function isPerson(person: Person): boolean {
  if (person.gender !== null) return true
  for (const {units} of person.names.values()) if (units > 1) return true
  return false
}

interface Named {
  person: Person
  at: number
  /** The first person named in a sentence: mostly its subject. */
  subject: boolean
}

/**
 * Persons named between two places of the source, in order, those within quotation marks left out; strangers only where
 * their name tells their gender.
 */
function namedBefore(blocks: ReadonlyArray<Block>, since: number, at: number, cast: Cast, gender: Gender): Named[] {
  const found: Named[] = []
  for (const block of blocks) {
    const start = block.position.start.offset
    if (start >= at || block.position.end.offset <= since) continue
    const text = block.value
    const last = block.position.end.offset <= at ? text.length : Math.min(text.length, at - start)
    const from = Math.max(0, last - near, Math.min(last, since - start))
    const part = withoutQuoted(text.slice(from, last))
    let before = from > 0 ? -1 : 0
    for (const run of nameRuns(part)) {
      const place = sourceOffset(block, from + run.start)
      const person = personOf(part.slice(run.start, run.end), place, cast, gender)
      if (!person || !isPerson(person)) continue
      const subject = isSubject(part.slice(Math.max(0, before), run.start), before, gender)
      before = run.end
      if (fits(person, gender)) found.push({person, at: place, subject})
    }
  }
  return found
}

const boundary = /[.!?…]["”’']?\s+|\n+/g
const pronouns: Readonly<Record<Gender, RegExp>> = {he: /\b(?:he|his|him)\b/i, she: /\b(?:she|her|hers)\b/i}

/**
 * Whether a name is the first person of its sentence, no pronoun for another before it.
 *
 * @param between The text since the last person named, or since the beginning.
 * @param before Where that text begins: 0 where a paragraph does, -1 where nobody knows.
 */
function isSubject(between: string, before: number, gender: Gender): boolean {
  let start = before === 0 ? 0 : -1
  boundary.lastIndex = 0
  while (boundary.test(between)) start = boundary.lastIndex
  return start >= 0 && !pronouns[gender].test(between.slice(start))
}

/** A text with what stands in double marks blanked, so that offsets hold. */
function withoutQuoted(text: string): string {
  if (!/["“„«]|''/.test(text)) return text
  return text.replace(/[“„«][^“”„«»]*[”“»]?|"[^"]*"|''[^']*''/g, (quoted) => ' '.repeat(quoted.length))
}

function personOf(printed: string, at: number, cast: Cast, gender: Gender): Person | null {
  const {name} = splitName(printed)
  if (isTitling(name) || isDemonym(fold(name))) return null
  const known = cast.known(name, at)
  if (known) return known
  if (isBare(name) || genderOf(printed, name) !== gender) return null
  return cast.persons.addFull({name, printed, office: null, at, from: 'text', front: false}, true)
}
