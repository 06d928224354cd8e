/**
 * One person of a document: the names and offices seen, and which of them to show.
 */
import type {Gender} from './gender.ts'
import type {Spelling} from './spelling.ts'
import {Tally} from './tally.ts'

export interface Form {
  name: string
  spelling: Spelling
  units: number
  /** Those that are no initials. */
  full: number
  count: number
  first: number
}

export interface Person {
  /** Printed names, titles off, each once. */
  names: ReadonlyArray<Form>
  /** As printed. */
  forms: Tally
  offices: Tally
  /** Says something in the document. */
  speaks: boolean
  /** Is the label of a turn in full. */
  labelled: boolean
  /** A body or an outlet, never he or she. */
  body: boolean
  /** Named in the headline, or before the first turn. */
  front: boolean
  /** Offsets at which it is named, ascending once all are known. */
  places: number[]
  /** The same, where they are many. */
  seen: Set<number> | null
  gender: Gender | null
  /** Somebody else of the document has the same bare name: Mr. and Mrs. Reyes. */
  namesake: boolean
  /** Names joined so far; before they are counted they are no `names`. */
  joined: ReadonlyArray<Spelling>
  /** What it may be called by office, as far as that was worked out. */
  callings: Callings | null
  /** What is shown of it, until another sighting is counted. */
  shown: Shown | null
}

/** The words of a person’s offices and titles; of how many offices and forms they are. */
interface Callings {
  offices: number
  forms: number
  words: ReadonlySet<string>
}

/** A person as it is printed beside what it says. */
export interface Shown {
  readonly speaker: string | null
  readonly office: string | null
}

export interface Sighting {
  /** Titles and offices off. */
  name: string
  spelling: Spelling
  printed: string
  /** The gender that the print makes certain. */
  gender: Gender | null
  /** What the next `he said` makes of a name that stands alone. */
  agrees?: Gender | null
  office: string | null
  /** Offset into the source. */
  at: number
  from: 'label' | 'mention' | 'text'
  front: boolean
  /** Another sighting covers the same words: its form is counted already. */
  again?: boolean
}

const none: ReadonlyArray<never> = []

/** Somebody of whom nothing is known yet. */
export function somebody(): Person {
  return {
    names: none,
    forms: new Tally(),
    offices: new Tally(),
    speaks: false,
    labelled: false,
    body: false,
    front: false,
    places: [],
    seen: null,
    gender: null,
    namesake: false,
    joined: none,
    callings: null,
    shown: null
  }
}

/** So many places are looked through one by one. */
const few = 16

/** Whether a person was seen at an offset. */
export function isSeenAt(person: Person, at: number): boolean {
  const {places} = person
  if (places.length <= few) return places.includes(at)
  person.seen ??= new Set(places)
  return person.seen.has(at)
}

/** A printed name of a person; undefined where it was not counted. */
export function formOf({names}: Person, name: string): Form | undefined {
  for (let at = 0; at < names.length; at++) if ((names[at] as Form).name === name) return names[at]
  return undefined
}

/** Whether somebody may be spoken of as a gender: nobody knows that it is the other. */
export function fits({gender}: Person, wanted: Gender | null): boolean {
  return !wanted || !gender || gender === wanted
}

/** Name and office to show. */
export function shown(person: Person): Shown {
  return (person.shown ??= {speaker: displayName(person) || null, office: mainOffice(person)})
}

/**
 * The form to show: the fullest, of those the most frequent, of those the first. Titles are off, unless only they tell
 * two persons apart.
 */
export function displayName(person: Person): string {
  let best: Form | null = null
  for (const form of person.names) {
    if (isPadded(form, person)) continue
    if (!best || isFuller(form, best)) best = form
  }
  if (!best) return ''
  return person.namesake && best.units < 2 ? titled(person, best.name) : best.name
}

/** Laurence Meyer is fuller than L. H. Meyer, Donald J. Trump than Donald Trump. */
function isFuller(form: Form, best: Form): boolean {
  if (form.full !== best.full) return form.full > best.full
  if (form.units !== best.units) return form.units > best.units
  return form.count > best.count || (form.count === best.count && form.first < best.first)
}

/** A bare name as it is mostly printed with a title before it, the one thing that tells its bearers apart. */
function titled({forms}: Person, name: string): string {
  let best = name
  let most = 0
  for (const {value: form, count} of forms.all) {
    if (count > most && form.length > name.length && form.endsWith(` ${name}`) && !/\s.*\s/.test(form)) {
      best = form
      most = count
    }
  }
  return best
}

/** `Democrat Jane Roe` where `Jane Roe` is printed as often: a word before the name, not a part of it. */
function isPadded(form: Form, person: Person): boolean {
  if (form.units < 3) return false
  const rest = formOf(person, form.name.replace(/^\S+\s+/, ''))
  // Maria Smith-Jones: what is left is a family name of two words.
  return rest !== undefined && rest.units > 1 && rest.count >= form.count && /\s/.test(rest.name)
}

/** The office printed beside the name most often, of those the first. */
function mainOffice(person: Person): string | null {
  let best: string | null = null
  let most = 0
  for (const {value: office, count} of person.offices.all) {
    if (count > most) {
      best = office
      most = count
    }
  }
  return best
}
