/**
 * Who each `he` and `she` is that says something: whoever weighs most in a reader’s mind at that place (`salience.ts`).
 *
 * The text is read once around the pronouns, all that stands in quotation marks left out; who is named as a speaker adds
 * more than who is only named. A noun without a name (`the mayor`) can be meant too: then nobody is named. In a dialogue
 * a pronoun is neither whoever speaks in the paragraph before or after nor whoever is called by name in the words.
 *
 * Blind spot: a pronoun that refers forward (`As she said later, Reyes …`).
 */
import {fold, isDemonym, isTitling, splitName} from '../names/index.ts'
import {sourceOffset, valueOffset} from '../place.ts'
import type {Block, Root, Source, Utterance} from '../tree.ts'
import type {Cast} from './cast.ts'
import {charactersOf} from './characters.ts'
import {lowerCased} from './doubts.ts'
import type {Gender} from './gender.ts'
import {nameAlone} from './mentions.ts'
import {narratorOf} from './narrator.ts'
import type {Page} from './page.ts'
import {fits, type Person, type Sighting} from './person.ts'
import {type Phrase, phrasesOf} from './phrases.ts'
import {blankQuoted} from './quoted.ts'
import {stretchesOf} from './reach.ts'
import {Referents} from './referents.ts'
import {calledIn, isStory, type Said, saidBy} from './said.ts'
import {type Referent, Salience} from './salience.ts'
import {spellingOf} from './spelling.ts'
import {called} from './vocatives.ts'

/** How likely two paragraphs of a dialogue that follow each other are one speaker’s. */
const unlikely = 0.2
/** How much likelier whoever spoke last goes on. */
const likely = 1.25

/** Whom mentions mean that are no names. */
export interface Antecedents {
  /** By the offset of the mention into the source; null where nobody named is meant. */
  of: ReadonlyMap<number, Person | null>
  /** Who tells a story as `I`. */
  narrator: Person | null
  /** Who is called by name in the words of an utterance. */
  hearers: (utterance: Utterance) => Person[]
}

/** Whom the pronouns mean that speak, and in a story the nouns too. */
export function antecedents(
  root: Root,
  page: Page,
  cast: Cast,
  sightingOf: ReadonlyMap<Source, Sighting>
): Antecedents {
  const found = new Map<number, Person | null>()
  const said = saidBy(root.utterances)
  const story = isStory(root.utterances)
  if (!story && !said.some(({gender}) => gender)) return {of: found, narrator: null, hearers: () => []}
  const {blocks} = page
  const known: Array<Phrase[] | undefined> = []
  const salience = new Salience()
  const stretches = stretchesOf(blocks, said, story)
  const characters = story ? charactersOf(root, blocks, stretches, phrasesIn) : null
  const referents = new Referents(cast, salience, root.language, characters)
  const calls = new Map<Utterance, ReadonlyArray<string>>()
  const byMention = new Map<number, Referent>()
  const byStart = new Map<number, Said>()
  const replies = new Map<number, Said>()
  for (const each of said) {
    byStart.set(each.start, each)
    if (each.answers !== undefined) replies.set(each.answers, each)
  }
  let next = 0
  let voice: Referent | null = null
  for (const {first, last, until} of stretches) {
    salience.clear()
    for (let index = first; index < last; index++) read(index)
    read(last, until)
  }
  return {
    of: found,
    narrator: story ? narrator() : null,
    hearers: (utterance) => persons(calledOf(utterance), utterance.position.start.offset)
  }

  /** Names called in the words of an utterance. */
  function calledOf(utterance: Utterance): ReadonlyArray<string> {
    let names = calls.get(utterance)
    if (!names) calls.set(utterance, (names = called(utterance.value)))
    return names
  }

  function persons(names: ReadonlyArray<string>, at: number): Person[] {
    return names.flatMap((name) => referents.called(name, at) ?? [])
  }

  function narrator(): Person | null {
    const named = new Set<Person>()
    for (const {mention} of said) {
      const sighting = sightingOf.get(mention)
      const person = sighting && cast.ofMention(sighting)
      if (person && 'person' in person) named.add(person.person)
    }
    const name = narratorOf(
      root.utterances,
      (utterance) => calledOf(utterance).map((printed) => splitName(printed).name),
      (name) => {
        const known = cast.known(spellingOf(name), 0)
        if (known) return named.has(known)
        return lowerCased(root, new Set([name.toLowerCase()])).size > 0 || isDemonym(fold(name)) || isTitling(name)
      }
    )
    if (name === null) return null
    return cast.known(spellingOf(name), 0) ?? cast.stranger(nameAlone(name, false))
  }

  /** The phrases of a block in a story, which is read twice. */
  function phrasesIn(index: number): Phrase[] {
    return (known[index] ??= phrasesUntil(index, (blocks[index] as Block).value.length))
  }

  /** The phrases of a block up to an offset, what is quoted left out. */
  function phrasesUntil(index: number, until: number): Phrase[] {
    const spelled = page.at(index)
    blankQuoted(spelled, until)
    return phrasesOf(spelled, root.language, until)
  }

  /** @param until In news what follows the last pronoun that speaks is not read. */
  function read(index: number, until: number | null = null): void {
    const block = blocks[index] as Block
    const here = saidIn(block)
    const phrases = story
      ? phrasesIn(index)
      : phrasesUntil(index, until === null ? block.value.length : valueOffset(block, until))
    // Words without a cue: nothing is told.
    if (here.length === 0 && phrases.length === 0) return
    let at = 0
    let sentence = 0
    let clause = -1
    let subject: Referent | null = null
    let last: Referent | null = null
    for (const phrase of phrases) {
      for (; sentence < phrase.sentence; sentence++) salience.nextSentence()
      if (phrase.clause !== clause) subject = null
      clause = phrase.clause
      while (at < here.length && (here[at] as Here).end <= phrase.start) speak(here[at++] as Here)
      const spoken = here[at]
      if (spoken && spoken.start < phrase.end) {
        if (!spoken.done) last = speak(spoken)
        subject ??= last
        continue
      }
      const referent = referents.ofPhrase(phrase, block.value, sourceOffset(block, phrase.start), last, subject)
      if (!referent) continue
      salience.mention(referent, phrase.place)
      if (phrase.place !== 'owner' && referent !== voice) voice = null
      if (phrase.place === 'subject' || phrase.place === 'embedded') subject ??= referent
      last = referent
    }
    while (at < here.length) speak(here[at++] as Here)
    salience.nextSentence()
  }

  /** The mentions in a block; blocks are asked for in order. */
  function saidIn(block: Block): Here[] {
    const {start, end} = block.position
    const here: Here[] = []
    for (; next < said.length; next++) {
      const each = said[next] as Said
      if (each.at >= end.offset) break
      if (each.at < start.offset) continue
      const from = valueOffset(block, each.at)
      here.push({start: from, end: from + each.mention.value.length, said: each, done: false})
    }
    return here
  }

  function speak(here: Here): Referent | null {
    if (here.done) return null
    here.done = true
    const {mention, at, gender} = here.said
    const referent = gender
      ? resolve(here.said, gender)
      : referents.ofMention(mention, sightingOf.get(mention), () => hearersOf(here.said))
    if (gender || (story && mention.kind === 'role')) found.set(at, referent?.person ?? null)
    if (!referent) return null
    salience.mention(referent, 'speaker')
    voice = referent
    byMention.set(at, referent)
    return referent
  }

  function resolve(here: Said, gender: Gender): Referent | null {
    const asked = here.answers === undefined ? undefined : byStart.get(here.answers)
    const other = asked && byMention.get(asked.at)
    const hearers = hearersOf(here)
    // Whoever was called by name before answers.
    const called = asked && hearersOf(asked).find((person) => fits(person, gender))
    if (called && !hearers.includes(called)) {
      const referent = referents.ofPerson(called)
      if (referent !== other && (referent.gender ?? gender) === gender) return referent
    }
    const replier = replierTo(here.start)
    const referent = salience.of(gender, (referent) => {
      if (referent.person && hearers.includes(referent.person)) return 0
      return referent === other || (replier !== null && referent.person === replier)
        ? unlikely
        : referent === voice
          ? likely
          : 1
    })
    // Whoever is once spoken of as `she` stays so.
    if (referent) referent.gender ??= gender
    return referent
  }

  /** Who is called by name in the words. */
  function hearersOf(said: Said): Person[] {
    return persons(calledIn(said), said.at)
  }

  /** Who is named as answering. */
  function replierTo(start: number): Person | null {
    const reply = replies.get(start)
    const sighting = reply && sightingOf.get(reply.mention)
    const answerer = sighting && cast.ofMention(sighting)
    return answerer && 'person' in answerer ? answerer.person : null
  }
}

/** A mention in a block, as offsets into its value. */
interface Here {
  start: number
  end: number
  said: Said
  done: boolean
}
