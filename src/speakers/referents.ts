/**
 * Whom a phrase of the text means: a person of the document, or somebody whom it only calls `the girl`.
 *
 * A noun means whoever holds that office, and of several the one remembered best. `His wife` is the lady of his family
 * name, if the document knows one.
 */
import {letterRuns} from '../characters.ts'
import {languageOf} from '../languages/index.ts'
import {fold, type Spelled} from '../names/index.ts'
import {sourceOffset} from '../place.ts'
import type {Block, Source} from '../tree.ts'
import {behindCalling} from './affiliation.ts'
import type {Cast} from './cast.ts'
import {type Gender, genderOfNoun, genderOfPronoun} from './gender.ts'
import {hintAt, named, namedAt} from './named.ts'
import {fits, type Person, type Sighting} from './person.ts'
import type {Phrase} from './phrase.ts'
import {holderOf, isOfRank, mayHold} from './roles.ts'
import type {Referent, Salience} from './salience.ts'
import {headOf, isPersonNoun} from './small-words.ts'

/** What a story calls somebody again whom it has named. */
const echoes = new Set('candidate nominee incumbent actor actress author'.split(' '))

/** Who is of the same house, and mostly of the same name: by marriage, or as a parent. */
const kin = new Set('wife lady husband mother father'.split(' '))

export class Referents {
  private readonly cast: Cast
  private readonly salience: Salience
  private readonly language: string | null
  /** All its nouns have capitals. */
  private readonly nouns: boolean
  /** Names that stand alone and are persons’ all the same. */
  private readonly characters: ReadonlySet<string>
  private readonly isStory: boolean
  private readonly holders = new Map<string, Person | null>()
  private known: Map<string, Person[]> | undefined

  constructor(cast: Cast, salience: Salience, language: string | null, characters: ReadonlySet<string> | null) {
    this.cast = cast
    this.salience = salience
    this.language = language
    this.nouns = languageOf(language).reporting?.nouns ?? false
    this.characters = characters ?? new Set()
    this.isStory = characters !== null
  }

  /** Whoever is named as speaking; null for bodies, groups and things. */
  ofMention(mention: Source, sighting: Sighting | undefined, hearers: () => ReadonlyArray<Person>): Referent | null {
    if (mention.kind === 'role' || (!sighting && (mention.kind === 'name' || mention.kind === 'body'))) {
      const words = letterRuns(mention.value.toLowerCase())
      // one of the suspects
      const one = words[0] === 'one' && words[1] === 'of' ? words.at(-1) : undefined
      const isNoun = (word: string): boolean => isPersonNoun(word, this.language)
      // the sister of the victim
      const noun = headOf(words, this.language).findLast(isNoun) ?? words.findLast(isNoun) ?? one
      if (!noun || words.length < 2 || !begins.test(words[0] as string)) return null
      return this.ofNoun(mention.value, [words[0] as string, ...words.slice(1)], noun, true, hearers)
    }
    const found = sighting && this.cast.ofMention(sighting)
    if (!found || !('person' in found) || found.person.body) return null
    if (mention.kind === 'body' && found.person.gender === null) return null
    return this.ofPerson(found.person)
  }

  /** @param subject Who acts in the clause: not the `him` of it. */
  ofPhrase(
    phrase: Phrase,
    block: Block,
    spelled: Spelled,
    last: Referent | null,
    subject: Referent | null
  ): Referent | null {
    switch (phrase.kind) {
      case 'pronoun': {
        // `After he left, Reyes said`: he may be Reyes.
        if (phrase.opening) return null
        const barred = phrase.place === 'object' ? subject : null
        return this.salience.of(phrase.gender as Gender, (referent) => (referent === barred ? 0 : 1))
      }
      case 'noun':
        // `Maria Reyes, the mayor,`: one person.
        if (phrase.beside && last) {
          last.gender ??= phrase.gender
          return null
        }
        return this.ofNoun(
          block.value.slice(phrase.start, phrase.end),
          [phrase.determiner, phrase.head],
          phrase.head,
          false,
          none
        )
      case 'name': {
        // The elder Reyes: one of two, and nobody tells which.
        if (elder.test(block.value.slice(Math.max(0, phrase.start - 13), phrase.start)))
          return this.salience.stranger(null, 1, 'elder', true)
        const beside = phrase.beside && last && !last.person ? last : null
        const person = this.personOf(phrase, block, spelled, beside)
        if (!person || person.body) return null
        const referent = this.ofPerson(person)
        // `his wife, Jane`
        if (beside) {
          referent.gender ??= beside.gender
          beside.weight = 0
        }
        return referent
      }
    }
  }

  ofPerson(person: Person): Referent {
    const full = isFull(person)
    return this.salience.ofPerson(
      person,
      person.gender ?? genderAlone(person),
      full || (this.isStory && person.speaks) ? 0.8 : 0.5
    )
  }

  /** Who a name means that is called in a quotation; null where the document does not know it. */
  called(printed: string, at: number): Person | null {
    const {spelling, gender} = named(printed)
    const person = this.cast.known(spelling, at, gender)
    return person && !person.body ? person : null
  }

  /** Who is called by a noun: whoever has that office and is remembered best, else somebody without a name. */
  private ofNoun(
    printed: string,
    words: ReadonlyArray<string>,
    noun: string,
    speaks: boolean,
    hearers: () => ReadonlyArray<Person>
  ): Referent | null {
    const {persons} = this.cast
    const holder = persons.hasOffice(fold(noun)) ? holderOf(printed, persons) : null
    if (holder) return this.ofPerson(holder)
    const gender = genderOfNoun(noun)
    const definite = !indefinite.test(words[0] as string)
    const relative = kin.has(noun) ? this.relativeOf(words[0] as string, noun, gender, hearers) : null
    if (relative) return this.ofPerson(relative)
    // Not for the `state` of `state attorney general`.
    const nouns = words.filter((word) => word === noun || isPersonNoun(word, this.language))
    const known = definite
      ? this.salience.best(
          (person) =>
            !person.body &&
            fits(person, gender) &&
            (echoes.has(noun) || (mayHold(person, nouns) && isOfRank(person, words)))
        )
      : null
    if (known) return known
    const titled = definite && this.isStory ? this.titled(words) : null
    if (titled) return this.ofPerson(titled)
    const trust = gender ? 1 : speaks ? 0.5 : definite ? (/^(?:th|d|l|el)/.test(words[0] as string) ? 0.65 : 0.35) : 0.2
    return this.salience.stranger(gender, trust, noun, definite)
  }

  /** The doctor of a story that has one Dr. */
  private titled(words: ReadonlyArray<string>): Person | null {
    const noun = words.at(-1) as string
    let found = this.holders.get(noun)
    if (found === undefined) {
      const holders = this.cast.persons.all.filter((person) => !person.body && mayHold(person, [noun]))
      this.holders.set(noun, (found = holders.length === 1 ? (holders[0] as Person) : null))
    }
    return found
  }

  /** `His wife`: the one lady who bears his family’s name, and a title for it. */
  private relativeOf(
    owner: string,
    noun: string,
    gender: Gender | null,
    hearers: () => ReadonlyArray<Person>
  ): Person | null {
    const of = genderOfPronoun(owner)
    if (!of || !gender) return null
    const hearer = hearers().find((person) => fits(person, of))
    const person = hearer ?? this.salience.of(of)?.person
    const found = person ? this.eldersOf(`${gender} ${familyOf(person)}`).filter((other) => other !== person) : []
    if (found.length > 0) return found.length === 1 ? (found[0] as Person) : null
    return /^(?:mother|father)$/.test(noun) ? this.parent(gender) : null
  }

  /** The father or the mother of the one couple of a story. */
  private parent(gender: Gender): Person | null {
    const couples = [...this.elders().keys()].filter((key) => key.startsWith('he ') && this.elders().has(`s${key}`))
    const found = couples.length === 1 ? this.eldersOf(`${gender} ${(couples[0] as string).slice(3)}`) : []
    return found.length === 1 ? (found[0] as Person) : null
  }

  private eldersOf(key: string): ReadonlyArray<Person> {
    return this.elders().get(key) ?? []
  }

  /** Fathers and mothers by gender and family name. */
  private elders(): ReadonlyMap<string, ReadonlyArray<Person>> {
    if (this.known) return this.known
    this.known = new Map()
    for (const person of this.cast.persons.all) {
      if (!person.gender || !isMarried(person, person.gender)) continue
      const key = `${person.gender} ${familyOf(person)}`
      this.known.set(key, [...(this.known.get(key) ?? []).slice(0, 2), person])
    }
    return this.known
  }

  private personOf({start, end}: Phrase, block: Block, spelled: Spelled, beside: Referent | null): Person | null {
    const {cast} = this
    const from = spelled.from + start
    const to = spelled.from + end
    // Most names of a text are places’ and bodies’.
    if (!beside && !this.isStory && !cast.persons.mayHave(hintAt(spelled, from, to))) return null
    const whole = namedAt(spelled, from, to)
    // In German an article ends a name: `als Bruno Brandt das Licht anmacht`.
    const own = this.nouns ? behindCalling(whole.name) : whole.name
    const {printed, name, spelling, office, gender, endings, standsAlone} = own === whole.name ? whole : named(own)
    if (endings.length === 0) return null
    const at = sourceOffset(block, start)
    for (const ending of endings) {
      // Polly Lunn is not the Beatrice Lunn whom the document knows.
      if (ending.bare && gender !== null && !spelling.bare) break
      const person = cast.known(ending, at, gender)
      if (person && this.isPerson(person)) return person
    }
    const {bare} = spelling
    const stands =
      standsAlone ||
      (bare
        ? this.characters.has(name) || (beside !== null && beside.gender !== null && spelling.likely === beside.gender)
        : beside !== null)
    if (!stands) return null
    const sighting: Sighting = {name, spelling, printed, gender, office, at, from: 'text', front: false}
    return bare ? cast.stranger(sighting) : cast.persons.addFull(sighting)
  }

  /** Known to be a person, not a place or a people: printed in full somewhere, or of a gender that is certain. */
  private isPerson(person: Person): boolean {
    if (person.gender !== null || genderAlone(person) !== null) return true
    // In a story it is persons who say something.
    if (this.isStory && person.speaks) return true
    for (const {name, units} of person.names) if (units > 1 || this.characters.has(name)) return true
    return false
  }
}

const begins =
  /^(?:the|an?|this|that|one|another|his|her|their|my|our|d(?:er|ie|as|em|en)|(?:ein|sein|ihr|mein|unser)e?[mnrs]?|l[ae]s?|une?|el|los|una|sus?|son|sa|ses)$/
const indefinite = /^(?:an?|one|another|eine?[mnrs]?|une?|una)$/

const elder = /\b[Tt]he\s(?:elder|younger|older)\s$/

const none = (): ReadonlyArray<Person> => []

/** Printed in full somewhere. */
function isFull(person: Person): boolean {
  for (const {units} of person.names) if (units > 1) return true
  return false
}

/** The last unit of a person’s fullest name, folded. */
function familyOf(person: Person): string {
  let best = ''
  let most = 0
  for (const {spelling, units} of person.names) {
    if (units <= most) continue
    most = units
    best = spelling.own.at(-1)?.words[0]?.text ?? ''
  }
  return best
}

/** Called Mrs. or Mr. somewhere: a mother or a father, not a child of the name. */
function isMarried(person: Person, gender: Gender): boolean {
  const title = gender === 'she' ? /^(?:mrs|lady|madam)\b/i : /^(?:mr|sir|lord)\b/i
  for (const {value} of person.forms.all) if (title.test(value)) return true
  return false
}

/** The likely gender of somebody of whom the document prints a given name only. */
function genderAlone(person: Person): Gender | null {
  for (const {spelling, units} of person.names) {
    if (units > 1) return null
    if (spelling.likely) return spelling.likely
  }
  return null
}
