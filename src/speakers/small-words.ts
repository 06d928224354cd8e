/**
 * The words of a language that tell what a phrase is in its sentence, compiled for looking up.
 */
import {languageOf} from '../languages/index.ts'
import {genderedPronouns, nouns} from './gender.ts'

/** Begin a phrase for somebody in particular, or for somebody new. */
export const articles: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'this',
  'one',
  'another',
  'his',
  'her',
  'their',
  'my',
  'our'
])

/** Small words of a language, compiled once. */
export interface SmallWords {
  prepositions: ReadonlySet<string>
  /** Begin a clause within the sentence. */
  embedding: ReadonlySet<string>
  joining: ReadonlySet<string>
  /** Nouns for one person. */
  nouns: ReadonlySet<string>
  /** Any of them, and others that no name begins with. */
  small: ReadonlySet<string>
  /** All but the nouns that tell something: a word that is none of them is passed over at one look. */
  telling: ReadonlySet<string>
  abbreviations: ReadonlySet<string>
  /** Verbs that say what somebody is. */
  predicates: ReadonlySet<string>
}

const compiled = new Map<string, SmallWords>()

export function smallWordsOf(tag: string | null): SmallWords {
  const language = languageOf(tag)
  let found = compiled.get(language.tag)
  if (!found) {
    const {reporting} = language
    const prepositions = new Set(reporting?.prepositions)
    const embedding = new Set([
      ...(reporting?.subordinators ?? []),
      ...(reporting?.relatives ?? []),
      ...(reporting?.that ?? [])
    ])
    const joining = new Set(reporting?.conjunctions)
    const roles = new Set([...(reporting?.roles ?? []), ...nouns.he, ...nouns.she])
    found = {
      prepositions,
      embedding,
      joining,
      nouns: new Set([...roles].filter((role) => !isPlural(role, roles) && role !== 'head')),
      small: new Set([
        ...prepositions,
        ...embedding,
        ...joining,
        ...(reporting?.determiners ?? []),
        ...(reporting?.adverbs ?? []),
        ...(reporting?.pronouns ?? []),
        ...(reporting?.firstPerson ?? []),
        ...(reporting?.auxiliaries ?? []),
        ...(reporting?.be ?? []),
        ...(reporting?.times ?? [])
      ]),
      telling: new Set([...prepositions, ...embedding, 'that', ...joining, ...articles, ...genderedPronouns]),
      abbreviations: new Set(reporting?.abbreviations),
      predicates: new Set([...(reporting?.be ?? []), 'as', 'become', 'became', 'becomes'])
    }
    compiled.set(language.tag, found)
  }
  return found
}

/** Whether a word in lower case is a noun for one person. */
export function isPersonNoun(word: string, language: string | null): boolean {
  return smallWordsOf(language).nouns.has(word)
}

const several = new Set(
  'people men women children police others everyone everybody majority someone somebody another'.split(' ')
)

function isPlural(role: string, roles: ReadonlySet<string>): boolean {
  return several.has(role) || (role.endsWith('s') && roles.has(role.slice(0, -1)))
}
