/**
 * The persons of a document, and who of them a label or a mention means.
 */
import {isLetter, isUpper} from '../characters.ts'
import {inOrder} from '../names/index.ts'
import type {Root} from '../tree.ts'
import {unitAt} from '../units.ts'
import {bodyTest} from './bodies.ts'
import type {Gender} from './gender.ts'
import {closed, isAbbreviation, labelled, nameAlone, type Spoken, wantedBy} from './mentions.ts'
import type {Page} from './page.ts'
import {fits, isSeenAt, type Person, type Sighting} from './person.ts'
import {type Found, Persons} from './persons.ts'
import {countBefore, lastBefore} from './places.ts'
import {sightings, type TextSighting} from './sightings.ts'
import type {Spelling} from './spelling.ts'

/** The persons of a document, from everything that names a speaker and the full names in its text. */
export class Cast {
  readonly persons: Persons
  private readonly labels = new Map<string, Person>()
  /** Of whom the document prints a bare name only. */
  private readonly bare = new Map<string, Person[]>()

  constructor(
    root: Root,
    page: Page,
    {sightings: spoken}: Spoken,
    apart: ReadonlyArray<readonly [string, string]> = [],
    earlier: ReadonlyArray<string> = []
  ) {
    this.persons = new Persons(apart)
    const text = withoutEchoes(sightings(root, page, wantedBy(spoken)), spoken)
    const full: Sighting[] = []
    // Who spoke in the text before this stretch of it was introduced there.
    for (const name of earlier) {
      const before = nameAlone(name, true)
      if (!before.spelling.bare) full.push({...before, again: true})
    }
    for (const sighting of spoken) if (!sighting.spelling.bare) full.push(sighting)
    for (const sighting of text) if (!sighting.spelling.bare) full.push(sighting)
    addInOrder(this.persons, full)
    this.addLabels(spoken, text)
    for (const sighting of spoken) if (sighting.spelling.bare) this.addBare(sighting)
    const isBody = bodyTest(root)
    for (const person of this.persons.all) {
      person.body = person.names.some(({name}) => isBody(name))
      if (person.places.length > 1) inOrder(person.places, (a, b) => a - b)
    }
  }

  /** Who a label means. */
  ofLabel(printed: string): Person | null {
    return this.labels.get(printed) ?? null
  }

  /** Who a mention means; several where two fit and nothing decides. */
  ofMention(sighting: Sighting): Found {
    if (!sighting.spelling.bare) return {person: this.persons.join(sighting.spelling)}
    const found = this.candidates(sighting)
    if (found.length === 0) return {person: this.familiar(sighting) ?? this.stranger(sighting)}
    const person = decided(found, sighting.at)
    if (!person) return {ambiguous: [...found]}
    return found.length > 1 ? {person, chosen: true} : {person}
  }

  /** Somebody whom only the text names, by title and family name. */
  stranger(sighting: Sighting): Person {
    const {name, gender, at} = sighting
    let person = this.ofBare(name, at, gender)
    if (!person) {
      person = this.persons.addBare(name, gender)
      const list = this.bare.get(name)
      if (!list) this.bare.set(name, [person])
      else if (!list.includes(person)) list.push(person)
    }
    if (!isSeenAt(person, at)) this.persons.see(person, sighting)
    return person
  }

  /** Who a name in the text before a pronoun means, if the document knows him. */
  known(spelling: Spelling, at: number, gender: Gender | null = null): Person | null {
    const {persons} = this
    const familiar = spelling.bare && spelling.likely ? this.familiar({spelling, gender, at}) : null
    if (!persons.mayHave(spelling.hint)) return familiar
    if (!spelling.bare) return persons.byName(spelling.name)
    return (
      decided(ofGender(persons.ofFamily(spelling), gender), at) ?? this.ofBare(spelling.name, at, gender) ?? familiar
    )
  }

  private addLabels(spoken: ReadonlyArray<Sighting>, text: ReadonlyArray<TextSighting>): void {
    if (!spoken.some(({from}) => from === 'label')) return
    const abbreviations = abbreviationsOf(spoken, text, this.persons)
    for (const sighting of spoken) {
      if (sighting.from !== 'label' || this.labels.has(sighting.printed)) continue
      this.labels.set(sighting.printed, this.personOfLabel(sighting, abbreviations))
    }
  }

  private addBare(sighting: Sighting): void {
    const found = sighting.from === 'label' ? null : this.candidates(sighting)
    const known = found ? decided(found, sighting.at) : this.labels.get(sighting.printed)
    if (known) this.persons.see(known, sighting)
    else if (found?.length === 0) {
      const familiar = this.familiar(sighting)
      if (familiar) this.persons.see(familiar, sighting)
      else this.stranger(sighting)
    }
  }

  private personOfLabel(sighting: Sighting, abbreviations: ReadonlyMap<string, Person>): Person {
    const {persons} = this
    const {name, spelling} = sighting
    if (!spelling.bare) return persons.join(spelling)
    const letters = closed(name)
    const initials = isAbbreviation(letters) ? abbreviations.get(letters.replaceAll('.', '')) : undefined
    const family = introduced(persons.ofFamily(spelling), sighting)
    const [first] = family
    const given = first && endsIn(first, name) ? [] : introduced(persons.ofGiven(name), sighting)
    if (first && family.length === 1) return (given.length === 1 && given[0]) || first
    if (!first) {
      if (initials) return initials
      if (given.length === 1) return given[0] as Person
    }
    return persons.addBare(sighting.name)
  }

  /**
   * Whoever is called by the given name alone, or by the first of two family names (Julián Ortega Prieto): the one who
   * bears it, named in full and never by a family name alone; of family names, named before.
   */
  private familiar({spelling, gender, at}: Pick<Sighting, 'spelling' | 'gender' | 'at'>): Person | null {
    const {persons} = this
    const {given} = spelling
    if (!given) return null
    const bearers = spelling.likely ? persons.ofGiven(given) : persons.all.filter((person) => isMiddle(given, person))
    const found = bearers.filter(
      (person) =>
        !person.body &&
        fits(person, gender) &&
        (spelling.likely !== null || person.places.some((place) => place < at)) &&
        person.names.every(({spelling: other}) => !other.bare || other.given === given)
    )
    return found.length === 1 ? (found[0] as Person) : null
  }

  private candidates({name, spelling, gender, agrees = null, from}: Sighting): ReadonlyArray<Person> {
    const found = ofGender(this.persons.ofFamily(spelling), gender ?? agrees)
    // The UN is not Kim Jong Un.
    return from === 'mention' && isAbbreviation(name)
      ? found.filter(({names}) => names.some((form) => form.name.endsWith(name)))
      : found
  }

  /** Of whom the document prints a bare name only: who bore it last, if the title fits. */
  private ofBare(name: string, at: number, gender: Gender | null): Person | null {
    const found = this.bare.get(name)
    return found ? decided(ofGender(found, gender), at) : null
  }
}

/** Whether a word is the last but one of a person’s name of three words or more. */
function isMiddle(word: string, {names}: Person): boolean {
  return names.some(({spelling: {own}}) => own.length > 2 && own[own.length - 2]?.words[0]?.text === word)
}

/** Persons that a label may stand for: speakers in full, else those that the document introduces. */
function introduced(found: ReadonlyArray<Person>, {gender}: Sighting): Person[] {
  const fitting = found.filter((person) => fits(person, gender))
  const speakers = fitting.filter(({labelled}) => labelled)
  return speakers.length > 0 ? speakers : fitting.filter(({front}) => front)
}

/** Those of whom somebody of a gender may be spoken; all where it is not known. */
function ofGender(found: ReadonlyArray<Person>, gender: Gender | null): ReadonlyArray<Person> {
  return gender && !found.every((person) => fits(person, gender))
    ? found.filter((person) => fits(person, gender))
    : found
}

/** One of the person’s names is printed with just this family name. */
const endsIn = ({names}: Person, family: string): boolean =>
  names.some(({name}) => name.toLowerCase().endsWith(` ${family.toLowerCase()}`))

/** So many times as often as all others of the family somebody must be named for the bare name to be his. */
const dominant = 3

/** Of several whose family name is said, the one named far more often, else last before; null where two stand alike. */
function decided(found: ReadonlyArray<Person>, at: number): Person | null {
  if (found.length < 2) return found[0] ?? null
  const total = found.reduce((sum, {places}) => sum + places.length, 0)
  const chief = found.find(
    ({places}) => places.length >= dominant && places.length >= dominant * (total - places.length)
  )
  if (chief) return chief
  let best: Person | null = null
  let nearest = -1
  for (const person of found) {
    const place = lastBefore(person.places, at)
    if (place > nearest) {
      best = person
      nearest = place
    }
  }
  return best
}

/** The text is searched for names whole, mentions and all: those are the same words seen twice. */
function withoutEchoes(text: TextSighting[], spoken: ReadonlyArray<Sighting>): TextSighting[] {
  if (text.length === 0) return text
  const rising = inOrder([...spoken], (a, b) => a.at - b.at)
  const starts: number[] = []
  const ends: number[] = []
  for (const {at, printed} of rising) {
    const last = starts.length - 1
    const end = at + printed.length
    if (last >= 0 && starts[last] === at) ends[last] = Math.max(ends[last] as number, end)
    else {
      starts.push(at)
      ends.push(end)
    }
  }
  for (const sighting of text) {
    const before = countBefore(starts, sighting.at + sighting.printed.length)
    sighting.again = before > 0 && (ends[before - 1] as number) > sighting.at
  }
  return text
}

/** The longest names first, so that a short one joins what it is surely part of, whatever the order of print. */
function addInOrder(persons: Persons, full: ReadonlyArray<Sighting>): void {
  const bySpelling = new Map<Spelling, First>()
  const firsts: First[] = []
  const ofEach = full.map(({spelling, at}) => {
    let first = bySpelling.get(spelling)
    if (!first) {
      first = {spelling, at, person: null}
      bySpelling.set(spelling, first)
      firsts.push(first)
    } else if (at < first.at) first.at = at
    return first
  })
  inOrder(firsts, (a, b) => b.spelling.size - a.spelling.size || a.at - b.at)
  for (const first of firsts) first.person = persons.join(first.spelling)
  for (let at = 0; at < full.length; at++) persons.see(ofEach[at]?.person as Person, full[at] as Sighting)
}

/** A spelling, where it is first, and whose it is. */
interface First {
  spelling: Spelling
  at: number
  person: Person | null
}

/** Who initials stand for: as the document says in brackets, else whose name they begin, if one speaker’s or one’s introduced. */
function abbreviationsOf(
  spoken: ReadonlyArray<Sighting>,
  text: ReadonlyArray<TextSighting>,
  persons: Persons
): ReadonlyMap<string, Person> {
  const found = new Map<string, Set<Person>>()
  const add = (initials: string, name: string): void => {
    const person = initials.length < 2 ? null : persons.byName(name)
    if (!person) return
    const set = found.get(initials)
    if (set) set.add(person)
    else found.set(initials, new Set([person]))
  }
  const seen = new Set<string>()
  for (const {name, spelling, printed, from, at} of spoken) {
    if (from !== 'label' || spelling.bare || seen.has(printed)) continue
    seen.add(printed)
    add(labelled(printed, at).abbreviation ?? lettersOf(name), name)
  }
  for (const {name, initials, where} of text) if (where !== 'late') add(initials, name)
  const sole = new Map<string, Person>()
  for (const [initials, [first, second]] of found) if (first && !second) sole.set(initials, first)
  return sole
}

function lettersOf(name: string): string {
  let letters = ''
  for (let at = 0; at < name.length; at++)
    if (isUpper(unitAt(name, at)) && !isLetter(unitAt(name, at - 1))) letters += name.charAt(at)
  return letters
}
