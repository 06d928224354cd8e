/**
 * Who each `he` and `she` is that says something: whoever weighs most in a reader’s mind at that place (`salience.ts`).
 *
 * The text is read once around the pronouns, all that stands in quotation marks left out; who is named as a speaker adds
 * more than who is only named. A noun without a name (`the mayor`) can be meant too: then nobody is named. In a dialogue
 * a pronoun is neither whoever speaks in the paragraph before or after nor whoever is called by name in the words.
 *
 * Blind spot: a pronoun that refers forward (`As she said later, Reyes …`).
 */
import {languageOf} from '../languages/index.ts'
import {fold, isDemonym, isTitling, splitName} from '../names/index.ts'
import {valueOffset} from '../place.ts'
import type {Block, Root, Utterance} from '../tree.ts'
import type {Cast} from './cast.ts'
import {charactersOf} from './characters.ts'
import {lowerCased} from './doubts.ts'
import type {Gender} from './gender.ts'
import {nameAlone} from './mentions.ts'
import {narratorOf} from './narrator.ts'
import type {Page} from './page.ts'
import {fits, type Person, type Sighting} from './person.ts'
import {type Phrase, type Phrases, Remembered} from './phrase.ts'
import {phrasesOf} from './phrase-list.ts'
import {Reading} from './phrases.ts'
import {blankQuoted} from './quoted.ts'
import {stretchesOf} from './reach.ts'
import {Referents} from './referents.ts'
import {Replies} from './replies.ts'
import {calledIn, type Here, isSpokenOf, isStory, type Said, saidBy} from './said.ts'
import {type Place, type Referent, Salience} from './salience.ts'
import {spellingOf} from './spelling.ts'
import {called} from './vocatives.ts'

/** How likely two paragraphs of a dialogue that follow each other are one speaker’s, and whoever spoke last goes on. */
const unlikely = 0.2
const likely = {named: 1.25, nameless: 2}

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
  sightings: ReadonlyArray<Sighting | undefined>
): Antecedents {
  const said = saidBy(root.utterances, sightings)
  const story = isStory(root.utterances)
  if (!story && !said.some(({gender}) => gender)) return nobodyMeant
  const reader = new Reader(root, page, cast, said, story)
  return {
    of: reader.found,
    narrator: story ? reader.narrator() : null,
    hearers: (utterance) => reader.calledIn(utterance)
  }
}

const nobodyMeant: Antecedents = {of: new Map(), narrator: null, hearers: () => []}

/** A document as it is read for whom its pronouns mean. */
class Reader {
  readonly found = new Map<number, Person | null>()
  private readonly root: Root
  private readonly page: Page
  private readonly cast: Cast
  private readonly said: ReadonlyArray<Said>
  private readonly isStory: boolean
  private readonly salience = new Salience()
  private readonly referents: Referents
  /** The phrases of the blocks of a story, which is read twice. */
  private readonly phrases: Array<Phrase[] | undefined> = []
  private calls: Map<Utterance, ReadonlyArray<string>> | null = null
  /** Of a dialogue; null in a text without. */
  private readonly replies: Replies | null
  /** The first of `said` that is not passed yet. */
  private next = 0
  /** Whoever spoke last, while nobody else is spoken of. */
  private voice: Referent | null = null
  /** Whoever spoke last in this paragraph, and the words. */
  private spoke: {referent: Referent; said: Said; sentence: number} | null = null
  /** Counted from the start of the paragraph. */
  private sentence = 0
  /** Forms of cues that answer. */
  private readonly answering: ReadonlyArray<string>

  constructor(root: Root, page: Page, cast: Cast, said: ReadonlyArray<Said>, isStory: boolean) {
    this.root = root
    this.page = page
    this.cast = cast
    this.said = said
    this.isStory = isStory
    this.answering = languageOf(root.language).reporting?.answering ?? []
    const stretches = stretchesOf(page.blocks, said, isStory)
    const characters = isStory ? charactersOf(root, page.blocks, stretches, (index) => this.phrasesIn(index)) : null
    this.referents = new Referents(cast, this.salience, root.language, characters)
    this.replies = said.some(({answers}) => answers !== undefined) ? new Replies(said) : null
    for (const {first, last, until} of stretches) {
      this.salience.clear()
      for (let index = first; index < last; index++) this.read(index, null)
      this.read(last, until)
    }
  }

  /** Who is called by name in the words of an utterance. */
  calledIn(utterance: Utterance): Person[] {
    return this.persons(this.namesCalled(utterance), utterance.position.start.offset)
  }

  /** Who tells the story as `I`. */
  narrator(): Person | null {
    const {cast, root} = this
    const named = new Set<Person>()
    for (const {sighting} of this.said) {
      const person = sighting && cast.ofMention(sighting)
      if (person && 'person' in person) named.add(person.person)
    }
    const name = narratorOf(
      root.utterances,
      (utterance) => this.namesCalled(utterance).map((printed) => splitName(printed).name),
      (name) => {
        const known = cast.known(spellingOf(name), 0)
        if (known) return named.has(known)
        return lowerCased(root, new Set([name.toLowerCase()])).size > 0 || isDemonym(fold(name)) || isTitling(name)
      }
    )
    if (name === null) return null
    return cast.known(spellingOf(name), 0) ?? cast.stranger(nameAlone(name, false))
  }

  private namesCalled(utterance: Utterance): ReadonlyArray<string> {
    this.calls ??= new Map()
    let names = this.calls.get(utterance)
    if (!names) this.calls.set(utterance, (names = called(utterance.value)))
    return names
  }

  private persons(names: ReadonlyArray<string>, at: number): Person[] {
    const found: Person[] = []
    for (const name of names) {
      const person = this.referents.called(name, at)
      if (person) found.push(person)
    }
    return found
  }

  /** The phrases of a block of a story. */
  private phrasesIn(index: number): Phrase[] {
    let phrases = this.phrases[index]
    if (!phrases) {
      const spelled = this.page.at(index)
      blankQuoted(spelled)
      this.phrases[index] = phrases = phrasesOf(spelled, this.root.language)
    }
    return phrases
  }

  /** The phrases of a block of news up to an offset, what is quoted left out. */
  private phrasesUntil(index: number, until: number): Phrases {
    const spelled = this.page.at(index)
    blankQuoted(spelled, until)
    return new Reading(spelled, this.root.language, until)
  }

  /** @param until In news what follows the last pronoun that speaks is not read. */
  private read(index: number, until: number | null): void {
    const {salience, referents} = this
    const block = this.page.blocks[index] as Block
    const here = this.saidIn(block)
    this.spoke = null
    const phrases = this.isStory
      ? new Remembered(this.phrasesIn(index))
      : this.phrasesUntil(index, until === null ? block.value.length : valueOffset(block, until))
    let phrase = phrases.next()
    // Words without a cue: nothing is told.
    if (here.length === 0 && phrase === null) return
    let at = 0
    this.sentence = 0
    let clause = -1
    let subject: Referent | null = null
    let last: Referent | null = null
    let place: Place = 'object'
    const spelled = this.page.at(index)
    for (; phrase; phrase = phrases.next()) {
      for (; this.sentence < phrase.sentence; this.sentence++) salience.nextSentence()
      if (phrase.clause !== clause) subject = null
      clause = phrase.clause
      while (at < here.length && (here[at] as Here).end <= phrase.start) this.speak(here[at++] as Here)
      const spoken = here[at]
      if (spoken && spoken.start < phrase.end) {
        if (!spoken.done) last = this.speak(spoken)
        subject ??= last
        continue
      }
      const referent = referents.ofPhrase(phrase, block, spelled, last, subject)
      if (!referent) continue
      // The mayor, Maria Reyes, left: she is what the office is in the sentence.
      const {kind, beside} = phrase
      place = kind === 'name' && beside && last && !last.person ? place : phrase.place
      salience.mention(referent, place)
      if (phrase.place !== 'owner' && referent !== this.voice) this.voice = null
      if (phrase.place === 'subject' || phrase.place === 'embedded') subject ??= referent
      last = referent
    }
    while (at < here.length) this.speak(here[at++] as Here)
    salience.nextSentence()
  }

  /** The mentions in a block; blocks are asked for in order. */
  private saidIn(block: Block): ReadonlyArray<Here> {
    const {said} = this
    const {start, end} = block.position
    let here: Here[] | null = null
    for (; this.next < said.length; this.next++) {
      const each = said[this.next] as Said
      if (each.at >= end.offset) break
      if (each.at < start.offset) continue
      const from = valueOffset(block, each.at)
      here ??= []
      here.push({start: from, end: from + each.mention.value.length, said: each, done: false})
    }
    return here ?? silence
  }

  private speak(here: Here): Referent | null {
    if (here.done) return null
    here.done = true
    const {said} = here
    const {mention, at, gender} = said
    const referent = gender
      ? this.resolve(said, gender)
      : this.referents.ofMention(mention, said.sighting, () => this.hearersOf(said))
    if (gender || (this.isStory && mention.kind === 'role')) this.found.set(at, referent?.person ?? null)
    if (!referent) return null
    this.salience.mention(referent, said.passive ? 'oblique' : 'speaker')
    if (!said.passive) this.voice = referent
    this.spoke = {referent, said, sentence: this.sentence}
    this.replies?.byMention.set(at, referent)
    return referent
  }

  private resolve(here: Said, gender: Gender): Referent | null {
    const {voice, referents} = this
    const asked = here.answers === undefined ? undefined : this.replies?.byStart.get(here.answers)
    const other = asked && this.replies?.byMention.get(asked.at)
    const hearers = this.hearersOf(here)
    // Whoever was called by name before answers.
    const called = asked && this.hearersOf(asked).find((person) => fits(person, gender))
    if (called && !hearers.includes(called)) {
      const referent = referents.ofPerson(called)
      if (referent !== other && (referent.gender ?? gender) === gender) return referent
    }
    const replier = this.replierTo(here.start)
    const asker = this.askerOf(here)
    const chance = (referent: Referent): number => {
      if (referent === asker || (referent.person && hearers.includes(referent.person))) return 0
      if (referent === other || (replier !== null && referent.person === replier)) return unlikely
      if (referent !== voice) return 1
      return referent.person || this.isStory ? likely.named : likely.nameless
    }
    let referent = this.salience.of(gender, chance)
    if (referent && isSpokenOf(referent.person, here)) {
      const [best, weight] = [referent, referent.weight / 2]
      referent = this.salience.of(gender, (other) => (other === best || other.weight < weight ? 0 : chance(other)))
    }
    // Whoever is once spoken of as `she` stays so.
    if (referent) referent.gender ??= gender
    return referent
  }

  /** `“Is it safe?” Hill asked. “It is,” she replied.`, `Asked by Hill, she said`: nobody answers a question of his own. */
  private askerOf({cue}: Said): Referent | null {
    const {spoke} = this
    const asked = spoke?.said.passive
      ? spoke.sentence === this.sentence
      : spoke?.said.words.at(-1)?.endsWith('?') && this.answering.includes(cue)
    return (asked && spoke?.referent) || null
  }

  /** Who is called by name in the words. */
  private hearersOf(said: Said): Person[] {
    return this.persons(calledIn(said), said.at)
  }

  /** Who is named as answering. */
  private replierTo(start: number): Person | null {
    const sighting = this.replies?.to.get(start)?.sighting
    const answerer = sighting && this.cast.ofMention(sighting)
    return answerer && 'person' in answerer ? answerer.person : null
  }
}

const silence: ReadonlyArray<Here> = []
