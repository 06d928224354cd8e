/**
 * Capitals that only begin a sentence: `But Reyes`, `Injecting Reyes into a talk`.
 *
 * A word before a name is no part of it where the document also prints it in lower case, or the language does.
 */
import {languageOf} from '../languages/index.ts'
import {beginsBodies, fold, isTitleWord, isWordUnit} from '../names/index.ts'
import type {Root} from '../tree.ts'
import {unitAt} from '../units.ts'
import {genderOf} from './gender.ts'
import type {TextSighting} from './sightings.ts'
import {type Spelling, spellingOf} from './spelling.ts'

/** A name in the text, and its first word where that may only begin a sentence. */
export interface Doubted extends TextSighting {
  doubt: string | null
  /** Named as bodies are. */
  body: boolean
}

/** Runs that begin a sentence lose a first word that the document also prints in lower case: `But Reyes`. */
export function withoutDoubts(root: Root, found: Doubted[]): TextSighting[] {
  if (found.every(({doubt}) => doubt === null)) return found
  const sure = new Set<string>()
  for (const {doubt, name} of found) if (doubt === null) sure.add(name)
  const doubted = new Set<string>()
  for (const {doubt, name} of found) if (doubt !== null && !sure.has(name)) doubted.add(doubt.toLowerCase())
  if (doubted.size === 0) return found
  const endings = languageOf(root.language).reporting?.adverbEndings ?? []
  const isOpener = (word: string): boolean =>
    endings.some((ending) => word.endsWith(ending)) || participle.test(word) || openers(root).has(word)
  // The document is searched only for what the language does not tell.
  const smalls = new Set<string>()
  const titles = new Set<string>()
  const left = new Set<string>()
  let looked = 0
  for (const word of doubted) {
    if (isOpener(word) || looked >= searched) smalls.add(word)
    else {
      if (isTitleWord(fold(word)) && !beginsBodies(fold(word))) titles.add(word)
      left.add(word)
    }
    looked++
  }
  for (const word of lowerCased(root, left)) smalls.add(word)
  const kept: TextSighting[] = []
  for (const sighting of found) {
    const {doubt, name, at, body} = sighting
    const word = doubt?.toLowerCase() ?? ''
    // `National Harbour Trust`: what qualifies an office may begin the name of a body.
    const isSmall = body ? smalls.has(word) && !titles.has(word) : smalls.has(word) || titles.has(word)
    if (doubt === null || sure.has(name) || !isSmall) kept.push(sighting)
    else {
      const rest = name.slice(doubt.length).trimStart()
      const spelling = spellingOf(rest)
      if (spelling.bare) continue
      kept.push(called(sighting, rest, spelling, at + name.length - rest.length))
    }
  }
  return kept
}

/** The sighting under what is left of its name, as `sightings` would make it: of one form all are read faster. */
function called(sighting: Doubted, name: string, spelling: Spelling, at: number): Doubted {
  const {office, from, front, again, where, initials, doubt, body} = sighting
  const gender = genderOf(name, name)
  return {
    name,
    spelling,
    printed: name,
    gender,
    office,
    at,
    from,
    front,
    again: again === true,
    where,
    initials,
    doubt,
    body
  }
}

/** `Injecting Reyes` into a talk: an English participle, no given name. */
const participle = /^[a-z]{3,}ing$/

/** So many words are looked for in a document; the rest count as printed in lower case, since nobody knows. */
export const searched = 64

/** Which of the words the document prints in lower case. */
export function lowerCased(root: Root, words: ReadonlySet<string>): ReadonlySet<string> {
  if (words.size === 0) return words
  const texts = textsOf(root)
  return new Set([...words].filter((word, at) => at >= searched || texts.some((text) => holdsWord(text, word))))
}

/** So many blocks are searched one by one; a document of many small ones is searched faster in one text. */
const several = 50

/** Of the documents at hand; each is asked for several times. */
const joined = new WeakMap<Root, ReadonlyArray<string>>()

function textsOf(root: Root): ReadonlyArray<string> {
  let texts = joined.get(root)
  if (!texts) {
    const values: string[] = []
    for (const node of root.children) {
      if (node.type !== 'turn') values.push(node.value)
      else for (const {value} of node.children) values.push(value)
    }
    joined.set(root, (texts = values.length > several ? [values.join('\n')] : values))
  }
  return texts
}

function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const end = at + word.length
    if ((at === 0 || !isWordUnit(unitAt(text, at - 1))) && !(end < text.length && isWordUnit(unitAt(text, end))))
      return true
  }
  return false
}

const openersOf = new Map<string, Set<string>>()

/** Small words that open a sentence before a name, for documents too short to print them in lower case. */
function openers(root: Root): ReadonlySet<string> {
  const {tag, frequent, reporting, turns} = languageOf(root.language)
  let words = openersOf.get(tag)
  if (!words) {
    const lists = reporting
      ? [
          reporting.pronouns,
          reporting.firstPerson,
          reporting.relatives,
          reporting.determiners,
          reporting.prepositions,
          reporting.auxiliaries,
          reporting.be,
          reporting.adverbs,
          reporting.conjunctions,
          reporting.subordinators,
          reporting.times,
          reporting.sourcePhrases,
          reporting.cueWords?.() ?? reporting.cues.map(({word}) => word)
        ]
      : []
    words = new Set<string>()
    for (const phrase of [...frequent, ...turns.asking, ...turns.small, ...lists.flat()]) {
      if (phrase.includes(' ')) for (const word of phrase.split(' ')) words.add(word)
      else words.add(phrase)
    }
    openersOf.set(tag, words)
  }
  return words
}
