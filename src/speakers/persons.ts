/**
 * Persons of one document: which printed names are one person.
 *
 * Full names join where comparison is sure and no member contradicts; a bare family name joins the full name it
 * ends, if there is only one, or one that its place decides. Words in the wrong mouth are the worst that can happen:
 * where two persons fit and nothing decides, nobody is named.
 */
import {fitOf, fold, soundFit, type Unit, verdictOf} from '../names/index.ts'
import type {Gender} from './gender.ts'
import {fits, type Person, type Sighting} from './person.ts'
import {officeWords} from './roles.ts'
import type {Spelling} from './spelling.ts'

/** Who a bare name is, or why nobody. */
export type Found = {person: Person} | {ambiguous: Person[]} | null

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
  #joined = new Map<Person, string[]>()
  /** First consonants of all units of a person’s names. */
  #heads = new Map<Person, Set<string>>()
  /** Answers of `ofFamily`, until a name is added. */
  #ofFamily = new Map<Spelling, ReadonlyArray<Person>>()
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
      push(this.#joined, person, name)
      this.#index(spelling, person)
      this.#forget()
    }
    return person
  }

  /** The person of a full name seen, counted unless it was before. */
  addFull(sighting: Sighting, count: boolean): Person {
    const person = this.join(sighting.spelling)
    if (count) this.#count(person, sighting)
    return person
  }

  /**
   * A person of whom the document prints a bare name only; spellings of one sound are one, Mr. and Mrs. Reyes are two.
   */
  addBare(name: string, gender: Gender | null = null): Person {
    const known = this.#byName.get(name)
    if (known && fits(known, gender)) return known
    const alike = this.#bare.find(
      (person) =>
        fits(person, gender) &&
        !this.#isApart(name, person) &&
        this.#namesOf(person).some((form) => verdictOf(form, name) === 'same')
    )
    const person = alike ?? this.#make()
    person.gender ??= gender
    if (!known) this.#byName.set(name, person)
    else if (known !== person) known.namesake = person.namesake = true
    push(this.#joined, person, name)
    if (!alike && this.#bare.length < crowd) this.#bare.push(person)
    return person
  }

  /** Whoever bears just this printed name. */
  byName(name: string): Person | null {
    return this.#byName.get(name) ?? null
  }

  /** Count one more sighting of a person known. */
  see(person: Person, sighting: Sighting): void {
    this.#count(person, sighting)
  }

  /** The persons whose family name a bare name can be, those that spell it alike first and alone. */
  ofFamily(spelling: Spelling): ReadonlyArray<Person> {
    let found = this.#ofFamily.get(spelling)
    if (!found) this.#ofFamily.set(spelling, (found = this.#fitting(spelling)))
    return found
  }

  /** The persons whose given name is spelled just so. */
  ofGiven(name: string): Person[] {
    const wanted = fold(name)
    const found = (this.#byGiven.get(wanted) ?? []).slice(0, crowd)
    return [...new Set(found)]
  }

  /** The persons who have an office that begins with a word, folded. */
  ofOffice(first: string): ReadonlyArray<Person> {
    return this.#byOffice.get(first) ?? []
  }

  #fitting({own, familyKeys}: Spelling): Person[] {
    const unit = own[0]
    if (!unit || own.length > 1) return []
    let best: number = soundFit
    let found: Person[] = []
    for (const person of this.#near(familyKeys)) {
      const fit = familyFit(unit, person)
      if (fit < best) continue
      if (fit > best) found = []
      best = fit
      found.push(person)
    }
    return found
  }

  /** The persons whose family name has one of the keys, each once. */
  #near(familyKeys: ReadonlyArray<string>): ReadonlyArray<Person> {
    let near: Person[] | null = null
    for (const key of familyKeys) {
      const list = this.#byFamily.get(key)
      if (!list) continue
      if (!near) near = [...list]
      else for (const person of list) if (!near.includes(person)) near.push(person)
    }
    return near ?? nobody
  }

  /** The person that a full name is surely of; null if none or several. */
  #sure({name, familyKeys, heads}: Spelling): Person | null {
    let sure: Person | null = null
    const given = heads[0] ?? ''
    for (const person of this.#near(familyKeys)) {
      // What the first unit sounds like at all must be heard somewhere in the other name.
      if (!this.#heads.get(person)?.has(given) || this.#isApart(name, person)) continue
      if (!this.#isSurely(name, person)) continue
      if (sure) return null
      sure = person
    }
    return sure
  }

  /** Whether a name is the same as one of a person’s, and different from none. */
  #isSurely(name: string, person: Person): boolean {
    let same = false
    for (const form of this.#namesOf(person).slice(0, 12)) {
      const verdict = verdictOf(name, form)
      if (verdict === 'different') return false
      if (verdict === 'same') same = true
    }
    return same
  }

  /** Whether the user says that whoever bears a name is not this person. */
  #isApart(name: string, person: Person): boolean {
    const others = this.#apart.size > 0 ? this.#apart.get(fold(name)) : undefined
    return others !== undefined && this.#namesOf(person).some((form) => others.has(fold(form)))
  }

  /** Names joined so far; before they are counted they are only in the index. */
  #namesOf(person: Person): ReadonlyArray<string> {
    return this.#joined.get(person) ?? []
  }

  #make(): Person {
    const person: Person = {
      names: new Map(),
      forms: new Map(),
      offices: new Map(),
      speaks: false,
      labelled: false,
      body: false,
      front: false,
      places: [],
      seen: new Set(),
      gender: null,
      namesake: false
    }
    this.all.push(person)
    return person
  }

  #index({own, bare, familyKeys, heads}: Spelling, person: Person): void {
    if (bare) return
    for (const key of familyKeys) push(this.#byFamily, key, person)
    const given = own[0]?.words[0]?.text
    if (given) push(this.#byGiven, given, person)
    const known = this.#heads.get(person)
    if (known) for (const head of heads) known.add(head)
    else this.#heads.set(person, new Set(heads))
  }

  #forget(): void {
    // An empty map would get a new table all the same.
    if (this.#ofFamily.size > 0) this.#ofFamily.clear()
  }

  #count(person: Person, {name, spelling, printed, gender, office, at, from, front, again}: Sighting): void {
    const form = person.names.get(name)
    if (form) {
      form.count++
      form.first = Math.min(form.first, at)
    } else {
      person.names.set(name, {name, spelling, units: spelling.own.length, count: 1, first: at})
      // A bare name is no family’s to others.
      if (!spelling.bare) this.#forget()
    }
    if (!again && !person.seen.has(at)) person.forms.set(printed, (person.forms.get(printed) ?? 0) + 1)
    person.seen.add(at)
    if (office) {
      if (!person.offices.has(office)) push(this.#byOffice, officeWords(office)[0] ?? '', person)
      person.offices.set(office, (person.offices.get(office) ?? 0) + 1)
    }
    if (from === 'label' && (person.names.get(name)?.units ?? 0) > 1) person.labelled = true
    if (from !== 'text') person.speaks = true
    if (front) person.front = true
    person.places.push(at)
    person.gender ??= gender
  }
}

/** How well a unit fits the family name of a person, at best, mere resemblance left out. */
function familyFit(unit: Unit, person: Person): number {
  let best = 0
  let looked = 0
  for (const {spelling} of person.names.values()) {
    if (looked++ === 12) break
    const {own, bare} = spelling
    if (!bare) best = Math.max(best, fitOf(unit, own[own.length - 1] as Unit, soundFit))
  }
  return best
}

function push<Key, Value>(index: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = index.get(key)
  if (!list) index.set(key, [value])
  else if (list.length < crowd && !list.includes(value)) list.push(value)
}
