/**
 * The words of a language that tell what a phrase is in its sentence, compiled for looking up.
 */
import {Dictionary} from '../dictionary.ts'
import {languageOf} from '../languages/index.ts'
import {type Gender, genderOfNoun, nouns, pronouns} from './gender.ts'

/** What a word can be; it may be several of them. */
export const is = {
  preposition: 1,
  /** Begins a clause within the sentence. */
  embedding: 1 << 1,
  joining: 1 << 2,
  /** Begins a phrase for somebody in particular, or for somebody new. */
  article: 1 << 3,
  /** A noun for one person. */
  noun: 1 << 4,
  /** A verb that says what somebody is. */
  predicate: 1 << 5,
  abbreviation: 1 << 6,
  he: 1 << 7,
  she: 1 << 8,
  /** A pronoun that acts: `he`, not `him`. */
  acting: 1 << 9,
  /** His; and her where a word follows. */
  owner: 1 << 10,
  mayOwn: 1 << 11,
  /** `But`, which sets a clause apart without a comma. */
  but: 1 << 12,
  /** No name begins with it. */
  small: 1 << 13
} as const

const articles = ['the', 'a', 'an', 'this', 'one', 'another', 'his', 'her', 'their', 'my', 'our']

/** Participles that open a sentence before whom they are about: `Asked again, Mrs. Reyes laughed.` */
const openers = 'asked told pressed questioned reached contacted cross-examined speaking writing standing'.split(' ')

const several = new Set(
  'people men women children police others everyone everybody majority someone somebody another'.split(' ')
)

/** The words of a language, and by their index in `entries` what is known of each. */
export interface SmallWords {
  entries: Dictionary<number>
  flags: Int32Array
  /** In lower case. */
  printed: ReadonlyArray<string>
  /** Of whoever is called by it. */
  genders: ReadonlyArray<Gender | null>
  /** Nouns have capitals too. */
  capitals: boolean
  /** The index of `a`, whatever the language. */
  indefinite: number
}

const compiled = new Map<string, SmallWords>()

/** What the words of a language are; compiled once. */
export function smallWordsOf(tag: string | null): SmallWords {
  const language = languageOf(tag)
  let found = compiled.get(language.tag)
  if (!found) compiled.set(language.tag, (found = compile(language)))
  return found
}

function compile({tag, reporting}: ReturnType<typeof languageOf>): SmallWords {
  const flags = new Map<string, number>()
  const add = (flag: number, words: Iterable<string> = []): void => {
    // What is looked up is lower case with straight apostrophes; no other row is ever found.
    for (const word of words) if (word === lowered(word)) flags.set(word, (flags.get(word) ?? 0) | flag)
  }
  add(is.small | is.preposition, reporting?.prepositions)
  for (const list of [reporting?.subordinators, reporting?.relatives, reporting?.that])
    add(is.small | is.embedding, list)
  add(is.embedding, ['that'])
  add(is.small | is.joining, reporting?.conjunctions)
  for (const list of [
    reporting?.determiners,
    reporting?.adverbs,
    reporting?.pronouns,
    reporting?.firstPerson,
    reporting?.auxiliaries,
    reporting?.be,
    reporting?.times
  ])
    add(is.small, list)
  add(is.article, articles)
  if (tag !== 'en') add(is.article, reporting?.determiners)
  add(is.small, openers)
  const roles = new Set([...(reporting?.roles ?? []), ...nouns.he, ...nouns.she])
  for (const role of roles) if (!isPlural(role, roles) && role !== 'head') add(is.noun, [role])
  add(is.abbreviation, reporting?.abbreviations)
  add(is.predicate, reporting?.be)
  add(is.predicate, ['as', 'become', 'became', 'becomes'])
  add(is.he, pronouns.he)
  add(is.she, pronouns.she)
  const acting = /^(?:s?he|il|elle|er|sie|él|ella)(?:'|$)/
  add(
    is.acting,
    [...pronouns.he, ...pronouns.she].filter((word) => acting.test(word))
  )
  add(is.owner, ['his'])
  add(is.mayOwn, ['her'])
  add(is.but, ['but'])
  const printed = [...flags.keys()]
  const genders = printed.map((word) => ((flags.get(word) as number) & is.noun ? genderOfNoun(word) : null))
  const capitals = reporting?.nouns === true
  const indefinite = printed.indexOf('a')
  return {
    entries: new Dictionary(flags),
    flags: Int32Array.from(flags.values()),
    printed,
    genders,
    capitals,
    indefinite
  }
}

/** In lower case, with one kind of apostrophe. */
function lowered(word: string): string {
  const lower = word.toLowerCase()
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower
}

function isPlural(role: string, roles: ReadonlySet<string>): boolean {
  return several.has(role) || (role.endsWith('s') && roles.has(role.slice(0, -1)))
}

/** Whether a word in lower case is a noun for one person. */
export function isPersonNoun(word: string, language: string | null): boolean {
  return ((smallWordsOf(language).entries.get(word) ?? 0) & is.noun) !== 0
}

/** The words of a noun phrase before those that tell of whom or where, in lower case: `die Schwester` of `die Schwester des Opfers`. */
export function headOf(words: ReadonlyArray<string>, language: string | null): ReadonlyArray<string> {
  const {entries} = smallWordsOf(language)
  const end = words.findIndex((word, at) => at > 1 && ((entries.get(word) ?? 0) & (is.preposition | is.article)) !== 0)
  return end < 0 ? words : words.slice(0, end)
}
