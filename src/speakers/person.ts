/**
 * One person of a document: the names and offices seen, and which of them to show.
 */
import type {Gender} from './gender.ts'
import type {Spelling} from './spelling.ts'

interface Form {
  name: string
  spelling: Spelling
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
  /** The same, each once. */
  seen: Set<number>
  gender: Gender | null
  /** Somebody else of the document has the same bare name: Mr. and Mrs. Reyes. */
  namesake: boolean
}

export interface Sighting {
  /** Titles and offices off. */
  name: string
  spelling: Spelling
  printed: string
  /** The gender that the print makes certain. */
  gender: Gender | null
  office: string | null
  /** Offset into the source. */
  at: number
  from: 'label' | 'mention' | 'text'
  front: boolean
  /** Another sighting covers the same words: its form is counted already. */
  again?: boolean
}

/** Whether somebody may be spoken of as a gender: nobody knows that it is the other. */
export function fits({gender}: Person, wanted: Gender | null): boolean {
  return !wanted || !gender || gender === wanted
}

/**
 * The form to show: the fullest, of those the most frequent, of those the first. Titles are off, unless only they tell
 * two persons apart.
 */
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
  if (!best) return ''
  return person.namesake && best.units < 2 ? titled(person, best.name) : best.name
}

/** A bare name as it is mostly printed with a title before it, the one thing that tells its bearers apart. */
function titled({forms}: Person, name: string): string {
  let best = name
  let most = 0
  for (const [form, count] of forms) {
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
