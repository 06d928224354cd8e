/**
 * Persons of one document: which printed names are one person, and which form to show.
 *
 * Full names join where comparison is sure and no member contradicts; a bare family name joins the full name it
 * ends, if there is only one, or one that its place decides. Words in the wrong mouth are the worst that can happen:
 * where two persons fit and nothing decides, nobody is named.
 */
import {fitOf, fold, type Name, nameOf, soundFit, type Unit, verdictOf} from '../names/index.ts'
import {type Gender, genderOf} from './gender.ts'
import {rough, roughKeys} from './rough.ts'

interface Form {
  name: string
  units: number
  count: number
  first: number
}

export interface Person {
  /** Printed names, titles off. */
  names: Map<string, Form>
  /** As printed, with their counts. */
  forms: Map<string, number>
  offices: Map<string, number>
  /** Says something in the document. */
  speaks: boolean
  /** Is the label of a turn in full. */
  labelled: boolean
  /** A body or an outlet, never he or she. */
  body: boolean
  /** Named in the headline, or before the first turn. */
  front: boolean
  /** Offsets at which it is named, ascending. */
  places: number[]
  gender: Gender | null
}

export interface Sighting {
  /** Titles and offices off. */
  name: string
  printed: string
  office: string | null
  /** Offset into the source. */
  at: number
  from: 'label' | 'mention' | 'text'
  front: boolean
}

/** Who a bare name is, or why nobody. */
export type Found = {person: Person} | {ambiguous: Person[]} | null

/** No more persons of one family name are looked at for one name. */
const crowd = 40

const own = (name: Name): Unit[] => name.units.filter((unit) => !unit.optional)

export class Persons {
  readonly all: Person[] = []
  #byName = new Map<string, Person>()
  #byFamily = new Map<string, Person[]>()
  #byGiven = new Map<string, Person[]>()
  #bare: Person[] = []
  #joined = new Map<Person, string[]>()
  /** First consonants of all units of a person’s names. */
  #heads = new Map<Person, Set<string>>()
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
  join(name: string): Person {
    let person = this.#byName.get(name)
    if (!person) {
      person = this.#sure(name) ?? this.#make()
      this.#byName.set(name, person)
      push(this.#joined, person, name)
      this.#index(name, person)
    }
    return person
  }

  /** The person of a full name seen, counted unless it was before. */
  addFull(sighting: Sighting, count: boolean): Person {
    const person = this.join(sighting.name)
    if (count) this.#count(person, sighting)
    return person
  }

  /** A person of whom the document prints a bare name only; spellings of one sound are one. */
  addBare(name: string): Person {
    const known = this.#byName.get(name)
    if (known) return known
    const alike = this.#bare.find(
      (person) =>
        !this.#isApart(name, person) && [...this.#namesOf(person)].some((form) => verdictOf(form, name) === 'same')
    )
    const person = alike ?? this.#make()
    this.#byName.set(name, person)
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
  ofFamily(name: string): Person[] {
    return this.#fitting(name, this.#byFamily, (unit, units) => fitOf(unit, units.at(-1) as Unit))
  }

  /** The persons whose given name is spelled just so. */
  ofGiven(name: string): Person[] {
    const wanted = fold(name)
    const found = (this.#byGiven.get(wanted) ?? []).slice(0, crowd)
    return [...new Set(found)]
  }

  #fitting(
    name: string,
    index: ReadonlyMap<string, Person[]>,
    fitness: (unit: Unit, units: Unit[]) => number
  ): Person[] {
    const bare = own(nameOf(name))
    const unit = bare[0]
    if (!unit || bare.length > 1) return []
    const seen = new Set<Person>()
    let best: number = soundFit
    let found: Person[] = []
    for (const key of roughKeys(unit)) {
      for (const person of (index.get(key) ?? []).slice(0, crowd)) {
        if (seen.has(person)) continue
        seen.add(person)
        const own_ = Math.max(0, ...[...person.names.keys()].slice(0, 12).map((form) => bestFit(unit, form, fitness)))
        if (own_ < best) continue
        if (own_ > best) found = []
        best = own_
        found.push(person)
      }
    }
    return found
  }

  /** The person that a full name is surely of; null if none or several. */
  #sure(name: string): Person | null {
    const last = own(nameOf(name)).at(-1)
    const near = new Set(roughKeys(last).flatMap((key) => (this.#byFamily.get(key) ?? []).slice(0, crowd)))
    const sure: Person[] = []
    const given = headOf(own(nameOf(name))[0])
    for (const person of near) {
      // What the first unit sounds like at all must be heard somewhere in the other name.
      if (!this.#heads.get(person)?.has(given) || this.#isApart(name, person)) continue
      const verdicts = [...this.#namesOf(person)].slice(0, 12).map((form) => verdictOf(name, form))
      if (verdicts.includes('same') && !verdicts.includes('different')) sure.push(person)
    }
    return sure.length === 1 ? (sure[0] as Person) : null
  }

  /** Whether the user says that whoever bears a name is not this person. */
  #isApart(name: string, person: Person): boolean {
    const others = this.#apart.size > 0 ? this.#apart.get(fold(name)) : undefined
    return others !== undefined && [...this.#namesOf(person)].some((form) => others.has(fold(form)))
  }

  /** Names joined so far; before they are counted they are only in the index. */
  #namesOf(person: Person): Iterable<string> {
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
      gender: null
    }
    this.all.push(person)
    return person
  }

  #index(name: string, person: Person): void {
    const units = own(nameOf(name))
    if (units.length < 2) return
    for (const key of roughKeys(units.at(-1))) push(this.#byFamily, key, person)
    const given = units[0]?.words[0]?.text
    if (given) push(this.#byGiven, given, person)
    const heads = this.#heads.get(person) ?? new Set()
    for (const unit of units) heads.add(headOf(unit))
    this.#heads.set(person, heads)
  }

  #count(person: Person, {name, printed, office, at, from, front}: Sighting): void {
    const form = person.names.get(name)
    if (form) {
      form.count++
      form.first = Math.min(form.first, at)
    } else person.names.set(name, {name, units: own(nameOf(name)).length, count: 1, first: at})
    person.forms.set(printed, (person.forms.get(printed) ?? 0) + 1)
    if (office) person.offices.set(office, (person.offices.get(office) ?? 0) + 1)
    if (from === 'label' && (person.names.get(name)?.units ?? 0) > 1) person.labelled = true
    if (from !== 'text') person.speaks = true
    if (front) person.front = true
    person.places.push(at)
    person.gender ??= genderOf(printed, name)
  }
}

/** The irregular family of a unit, or the class of its first consonant. */
function headOf(unit: Unit | undefined): string {
  const word = unit?.words[0]
  if (!word) return ''
  return word.family >= 0 && !word.initial ? `#${word.family}` : (rough(word.text).key[0] ?? '')
}

function bestFit(unit: Unit, form: string, fitness: (unit: Unit, units: Unit[]) => number): number {
  const units = own(nameOf(form))
  return units.length > 1 ? fitness(unit, units) : 0
}

function push<Key, Value>(index: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = index.get(key)
  if (!list) index.set(key, [value])
  else if (list.length < crowd && !list.includes(value)) list.push(value)
}

/** Whether a name has one unit only. */
export function isBare(name: string): boolean {
  return own(nameOf(name)).length < 2
}

/** The form to show: the fullest, of those the most frequent, of those the first. */
export function displayName(person: Person): string {
  let best: Form | null = null
  for (const form of person.names.values()) {
    if (isPadded(form, person)) continue
    if (
      !best ||
      form.units > best.units ||
      (form.units === best.units && (form.count > best.count || (form.count === best.count && form.first < best.first)))
    ) {
      best = form
    }
  }
  return best?.name ?? ''
}

/** `Democrat Jane Roe` where `Jane Roe` is printed as often: a word before the name, not a part of it. */
function isPadded(form: Form, person: Person): boolean {
  if (form.units < 3) return false
  const rest = person.names.get(form.name.replace(/^\S+\s+/, ''))
  return rest !== undefined && rest.units > 1 && rest.count >= form.count
}

/** The office printed beside the name most often, of those the first. */
export function mainOffice(person: Person): string | null {
  let best: string | null = null
  let most = 0
  for (const [office, count] of person.offices) {
    if (count > most) {
      best = office
      most = count
    }
  }
  return best
}
