/**
 * Persons of one document: which printed names are one person.
 *
 * Full names join where comparison is sure and no member contradicts; a bare family name joins the full name it
 * ends, if there is only one, or one that its place decides. Words in the wrong mouth are the worst that can happen:
 * where two persons fit and nothing decides, nobody is named.
 */
import {appended, fitOf, fold, soundFit, type Unit, verdictOf} from '../names/index.ts'
import type {Gender} from './gender.ts'
import {type Hint, Hints} from './hints.ts'
import {type Form, fits, formOf, isSeenAt, type Person, type Sighting, somebody} from './person.ts'
import {officeWords} from './roles.ts'
import {type Spelling, spellingOf} from './spelling.ts'

/** Who a bare name is, chosen of several or not, or why nobody. */
export type Found = {person: Person; chosen?: true} | {ambiguous: Person[]} | null

/** No more persons of one family name are looked at for one name. */
const crowd = 40

const nobody: ReadonlyArray<Person> = []

export class Persons {
  readonly all: Person[] = []
  #byName = new Map<string, Person>()
  #byFamily = new Map<string, Person[]>()
  #byGiven = new Map<string, Person[]>()
  #byOffice = new Map<string, Person[]>()
  #bare: Person[] = []
  /** Whose family or bare name may be asked for. */
  #families = new Hints()
  /** Words of all offices. */
  #offices = new Set<string>()
  /** Persons by given name, those of the first `filed` full names; few ask. */
  #full: Array<{given: string; person: Person}> = []
  #filed = 0
  /** The last answers of `ofFamily`, until a name is added. */
  #asked: Spelling[] = []
  #answers: Array<ReadonlyArray<Person>> = []
  /** Names that are never one person’s, folded, by each of them. */
  #apart = new Map<string, Set<string>>()

  constructor(apart: ReadonlyArray<readonly [string, string]> = []) {
    for (const [one, other] of apart) {
      for (const [a, b] of [
        [fold(one), fold(other)],
        [fold(other), fold(one)]
      ] as const) {
        this.#apart.set(a, (this.#apart.get(a) ?? new Set()).add(b))
      }
    }
  }

  /** The person of a full name: whose it surely is, else a new one. */
  join(spelling: Spelling): Person {
    const {name} = spelling
    let person = this.#byName.get(name)
    if (!person) {
      person = this.#sure(spelling) ?? this.#make()
      this.#byName.set(name, person)
      this.#index(spelling, person)
      this.#forget()
    }
    return person
  }

  /** The person of a full name seen, and that counted. */
  addFull(sighting: Sighting): Person {
    const person = this.join(sighting.spelling)
    this.see(person, sighting)
    return person
  }

  /**
   * A person of whom the document prints a bare name only; spellings of one sound are one, Mr. and Mrs. Reyes are two.
   */
  addBare(name: string, gender: Gender | null = null): Person {
    const known = this.#byName.get(name)
    if (known && fits(known, gender)) return known
    const spelling = spellingOf(name)
    const alike = this.#bare.find(
      (person) =>
        fits(person, gender) &&
        !this.#isApart(name, person) &&
        person.joined.some((form) => verdictOf(form.name, name, form.whole, spelling.whole) === 'same')
    )
    const person = alike ?? this.#make()
    person.gender ??= gender
    if (!known) this.#byName.set(name, person)
    else if (known !== person) {
      known.namesake = person.namesake = true
      known.shown = person.shown = null
    }
    joins(person, spelling)
    this.#families.add(spelling.familyBits)
    if (!alike && this.#bare.length < crowd) this.#bare.push(person)
    return person
  }

  /** Whoever bears just this printed name. */
  byName(name: string): Person | null {
    return this.#byName.get(name) ?? null
  }

  /** Whether anybody may have a name, full or bare, of such a hint; only a no is certain. */
  mayHave(hint: Hint): boolean {
    return this.#families.mayHave(hint)
  }

  /** The persons whose family name a bare name can be, those that spell it alike first and alone. */
  ofFamily(spelling: Spelling): ReadonlyArray<Person> {
    if (!this.mayHave(spelling.hint)) return nobody
    const known = this.#asked.indexOf(spelling)
    if (known >= 0) return this.#answers[known] as ReadonlyArray<Person>
    if (this.#asked.length >= crowd) this.#forget()
    const found = this.#fitting(spelling)
    this.#asked.push(spelling)
    this.#answers.push(found)
    return found
  }

  /** The persons whose given name is spelled just so. */
  ofGiven(name: string): Person[] {
    for (; this.#filed < this.#full.length; this.#filed++) {
      const {given, person} = this.#full[this.#filed] as {given: string; person: Person}
      push(this.#byGiven, given, person)
    }
    return [...(this.#byGiven.get(fold(name)) ?? nobody)]
  }

  /** Whether anybody has an office. */
  get hasOffices(): boolean {
    return this.#offices.size > 0
  }

  /** Whether a word, folded, is one of anybody’s office. */
  hasOffice(word: string): boolean {
    return this.#offices.has(word)
  }

  /** The persons who have an office that begins with a word, folded. */
  ofOffice(first: string): ReadonlyArray<Person> {
    return this.#byOffice.get(first) ?? []
  }

  #fitting(spelling: Spelling): ReadonlyArray<Person> {
    const {own} = spelling
    const unit = own[0]
    if (!unit || own.length > 1) return nobody
    let best: number = soundFit
    let found: Person[] = []
    for (const person of this.#near(spelling)) {
      const fit = familyFit(unit, person)
      if (fit < best) continue
      if (fit > best) found = []
      best = fit
      found.push(person)
    }
    return found
  }

  /** The persons whose family name has one of the keys, each once. */
  #near({familyKeys, hint}: Spelling): ReadonlyArray<Person> {
    if (!this.mayHave(hint)) return nobody
    let near: ReadonlyArray<Person> | null = null
    let merged: Person[] | null = null
    for (const key of familyKeys) {
      const list = this.#byFamily.get(key)
      if (!list) continue
      if (!near) near = list
      else if (!list.every((person) => near?.includes(person))) {
        if (!merged) near = merged = [...near]
        for (const person of list) if (!merged.includes(person)) merged.push(person)
      }
    }
    return near ?? nobody
  }

  /** The person that a full name is surely of; null if none or several. */
  #sure(spelling: Spelling): Person | null {
    let sure: Person | null = null
    const given = spelling.heads[0] ?? ''
    for (const person of this.#near(spelling)) {
      // What the first unit sounds like at all must be heard somewhere in the other name.
      if (!isHeard(given, person) || this.#isApart(spelling.name, person)) continue
      if (!isSurely(spelling, person)) continue
      if (sure) return null
      sure = person
    }
    return sure
  }

  /** Whether the user says that whoever bears a name is not this person. */
  #isApart(name: string, person: Person): boolean {
    const others = this.#apart.size > 0 ? this.#apart.get(fold(name)) : undefined
    return others !== undefined && person.joined.some((form) => others.has(fold(form.name)))
  }

  #make(): Person {
    const person = somebody()
    this.all.push(person)
    return person
  }

  #index(spelling: Spelling, person: Person): void {
    joins(person, spelling)
    this.#families.add(spelling.familyBits)
    const {bare, familyKeys, given} = spelling
    if (bare) return
    for (const key of familyKeys) push(this.#byFamily, key, person)
    if (given) this.#full.push({given, person})
  }

  /** A length is set by a call, and mostly nothing was asked. */
  #forget(): void {
    if (this.#asked.length === 0) return
    this.#asked = []
    this.#answers = []
  }

  /** Count one more sighting of a person known. */
  see(person: Person, {name, spelling, printed, gender, office, at, from, front, again}: Sighting): void {
    const form = formOf(person, name)
    if (form) {
      form.count++
      form.first = Math.min(form.first, at)
    } else {
      const units = spelling.own.length
      person.names = appended(person.names as Form[], {
        name,
        spelling,
        units,
        full: spelling.full,
        count: 1,
        first: at
      })
      // A bare name is no family’s to others.
      if (!spelling.bare) this.#forget()
    }
    if (!again && !isSeenAt(person, at)) person.forms.add(printed)
    if (office && person.offices.add(office)) {
      const words = officeWords(office)
      push(this.#byOffice, words[0] ?? '', person)
      for (const word of words) this.#offices.add(word)
    }
    if (from === 'label' && !spelling.bare) person.labelled = true
    if (from !== 'text') person.speaks = true
    if (front) person.front = true
    person.places.push(at)
    person.seen?.add(at)
    person.gender ??= gender
    person.shown = null
  }
}

/** One more name of a person. */
function joins(person: Person, spelling: Spelling): void {
  const {joined} = person
  if (joined.length < crowd && !joined.some(({name}) => name === spelling.name))
    person.joined = appended(joined as Spelling[], spelling)
}

/** Whether a first consonant is that of a unit of one of a person’s full names. */
function isHeard(head: string, {joined}: Person): boolean {
  for (const {heads, bare} of joined) if (!bare && heads.includes(head)) return true
  return false
}

/** Whether a name is the same as one of a person’s, and different from none. */
function isSurely({name, whole}: Spelling, {joined}: Person): boolean {
  let same = false
  for (let at = 0; at < joined.length && at < most; at++) {
    const form = joined[at] as Spelling
    const verdict = verdictOf(name, form.name, whole, form.whole)
    if (verdict === 'different') return false
    if (verdict === 'same') same = true
  }
  return same
}

/** So many names of a person are compared. */
const most = 12

/** How well a unit fits the family name of a person, at best, mere resemblance left out. */
function familyFit(unit: Unit, person: Person): number {
  let best = 0
  const {names} = person
  for (let at = 0; at < names.length && at < most; at++) {
    const {own, bare} = (names[at] as Form).spelling
    if (!bare) best = Math.max(best, fitOf(unit, own[own.length - 1] as Unit, soundFit))
  }
  return best
}

function push<Key, Value>(index: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = index.get(key)
  if (!list) index.set(key, [value])
  else if (list.length < crowd && !list.includes(value)) list.push(value)
}
