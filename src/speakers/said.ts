/**
 * Utterances by the words that name their speaker: several may have the same, as those of a dialogue that an `alternation`
 * gives to whoever spoke before the last.
 */
import {isLetter} from '../characters.ts'
import type {Source, Utterance} from '../tree.ts'
import {unitAt} from '../units.ts'
import {type Gender, genderOfPronoun} from './gender.ts'
import type {Person, Sighting} from './person.ts'
import {called} from './vocatives.ts'

export interface Said {
  mention: Source
  /** What the mention names; undefined where it names nobody. */
  sighting: Sighting | undefined
  /** Where the mention begins, as an offset into the source. */
  at: number
  /** Where the first of the utterances begins that the mention stands beside. */
  start: number
  /** Where the words begin that these answer. */
  answers: number | undefined
  /** The word that reports the first of them, in small letters. */
  cue: string
  /** Is done by whoever is mentioned to whoever the sentence is about: `Asked by Hill`. */
  passive: boolean
  /** Of `he` and `she`; null for other mentions. */
  gender: Gender | null
  /** What is quoted. */
  words: string[]
  /** Names called in the words, once somebody has asked. */
  names: ReadonlyArray<string> | null
}

/** A mention in a block, as offsets into its value. */
export interface Here {
  start: number
  end: number
  said: Said
  done: boolean
}

/** So many quotations, and so large a share of them cries, questions and a word or two, make a story. */
const least = 12
const lively = 0.3
/** A word or two. */
const brief = 25

/**
 * Whether a document tells a story: it has a dialogue, or its people ask and cry out. Newspapers quote statements.
 */
export function isStory(utterances: ReadonlyArray<Utterance>): boolean {
  let all = 0
  let alive = 0
  for (const {kind, value, answers} of utterances) {
    if (answers !== undefined) return true
    if (kind !== 'direct') continue
    all++
    if (value.length < brief || value.endsWith('?') || value.endsWith('!')) alive++
  }
  return all >= least && alive >= lively * all
}

/** What is said, by the mention that stands beside it, in the order of mentions. */
export function saidBy(utterances: ReadonlyArray<Utterance>, sightings: ReadonlyArray<Sighting | undefined>): Said[] {
  const found: Said[] = []
  for (let index = 0; index < utterances.length; index++) {
    const {mention, answers, rule, position, value, kind, cue} = utterances[index] as Utterance
    if (!mention) continue
    const at = mention.position.start.offset
    const start = position.start.offset
    // Utterances are in order, and so are their mentions nearly.
    let place = found.length
    while (place > 0 && (found[place - 1] as Said).at > at) place--
    let said = place > 0 ? found[place - 1] : undefined
    if (said?.at !== at) {
      const gender = genderOfMention(mention)
      said = {
        mention,
        sighting: sightings[index],
        at,
        start,
        answers,
        cue: cue ? cue.value.toLowerCase() : '',
        passive: rule === 'passive',
        gender,
        words: [],
        names: null
      }
      if (place === found.length) found.push(said)
      else found.splice(place, 0, said)
    } else if (rule !== 'alternation' && Math.abs(start - at) < Math.abs(said.start - at)) {
      said.start = start
      said.answers = answers
    }
    if (kind === 'direct' && rule !== 'alternation') said.words.push(value)
  }
  return found
}

/** Whether a mention is `he` or `she`, and which. */
function genderOfMention({kind, value}: Source): Gender | null {
  return kind === 'pronoun' ? genderOfPronoun(value.toLowerCase()) : null
}

/** Names called in the words. */
export function calledIn(said: Said): ReadonlyArray<string> {
  said.names ??= said.words.flatMap(called)
  return said.names
}

/** `“Bo’s still mad,” he says.`: nobody speaks of himself by his first name, nor of what is his by the last. */
export function isSpokenOf(person: Person | null, {words}: Said): boolean {
  if (!person || words.length === 0) return false
  for (const {name} of person.names) {
    const space = name.indexOf(' ')
    if (space < 3) continue
    const given = name.slice(0, space)
    const family = name.slice(name.lastIndexOf(' ') + 1)
    if (words.some((said) => !introducing.test(said) && (holdsName(said, given, '') || holdsName(said, family, "'s"))))
      return true
  }
  return false
}

const introducing = /\b(?:I['’]m|I am|[Mm]y name|call me|called me)\b/

/** Whether a name stands in a text as a word of its own, before no other name, with an ending or any. */
function holdsName(text: string, name: string, ending: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    // They say, “Well, Bo, …”: called by name.
    if (at > 0 && (isLetter(unitAt(text, at - 1)) || text.startsWith(', ', at - 2))) continue
    const rest = text.slice(at + name.length, at + name.length + 3).replace('’', "'")
    if (ending ? rest.startsWith(ending) : !/^(?:\p{L}|[-,!?]| \p{Lu})/u.test(rest)) return true
  }
  return false
}
