/**
 * Who is in a reader’s mind at a place of the text, and how much: what a pronoun is resolved by.
 *
 * Every mention adds to whom it names, the subject of a sentence more than its object; with every sentence read half of
 * it is gone. After Lappin and Leass, An Algorithm for Pronominal Anaphora Resolution (1994).
 */
import type {Gender} from './gender.ts'
import type {Person} from './person.ts'

/** Somebody spoken of: a person known by name, or one only called `the girl`. */
export interface Referent {
  person: Person | null
  /** What somebody without a name is called. */
  noun: string | null
  gender: Gender | null
  /** How much is known that this is a person at all, and one that the pronoun fits: 0 to 1. */
  trust: number
  weight: number
  /** Counts mentions: of two that weigh the same the later one is meant. */
  last: number
}

/** What a mention is in its sentence, and what it adds. */
const weights = {
  speaker: 220,
  subject: 180,
  embedded: 120,
  leading: 120,
  object: 100,
  oblique: 70,
  owner: 50
} as const
export type Place = keyof typeof weights

/** What is left after a sentence. */
const decay = 0.5
/** Nobody is remembered who weighs less, nor more than so many. */
const faintest = 4
const most = 40
/** What of the lesser weight is added where somebody remembered is mentioned again. */
const more = 0.3
/** Nobody weighs more, so that whoever is new can be meant soon. */
const heaviest = 300

export class Salience {
  #referents: Referent[] = []
  #count = 0

  /** Nothing before is remembered. */
  clear(): void {
    this.#referents = []
  }

  /** One sentence is over. */
  nextSentence(): void {
    const referents = this.#referents
    let kept = 0
    for (let at = 0; at < referents.length; at++) {
      const referent = referents[at] as Referent
      referent.weight *= decay
      if (referent.weight >= faintest) referents[kept++] = referent
    }
    // A length is set by a call.
    if (kept < referents.length) referents.length = kept
  }

  /** The referent of a person, new if nobody remembers. */
  ofPerson(person: Person, gender: Gender | null, trust: number): Referent {
    for (const known of this.#referents) {
      if (known.person !== person) continue
      known.gender ??= gender
      known.trust = Math.max(known.trust, trust)
      return known
    }
    return this.#add(person, gender, trust)
  }

  /** Somebody without a name: whoever was called by the noun before where that is meant, else somebody new. */
  stranger(gender: Gender | null, trust: number, noun: string, definite: boolean): Referent {
    const known = definite && this.#referents.find((referent) => referent.noun === noun)
    return known || this.#add(null, gender, trust, noun)
  }

  mention(referent: Referent, place: Place): void {
    const {weight} = referent
    const added = weights[place]
    referent.weight = Math.min(heaviest, Math.max(weight, added) + more * Math.min(weight, added))
    referent.last = ++this.#count
    if (!this.#referents.includes(referent)) this.#referents.push(referent)
  }

  /**
   * Who a pronoun means: whoever fits and weighs most; null where nobody does.
   *
   * @param chance How likely somebody is for reasons of the place: 1 as anybody else, 0 not at all.
   */
  of(gender: Gender, chance: (referent: Referent) => number = () => 1): Referent | null {
    let best: Referent | null = null
    let most = 0
    for (const referent of this.#referents) {
      if (referent.gender !== null && referent.gender !== gender) continue
      const score = referent.weight * (referent.gender === null ? referent.trust : 1) * chance(referent)
      if (score > most || (score === most && best && referent.last > best.last)) {
        best = referent
        most = score
      }
    }
    return best
  }

  /** The person remembered best of those that pass. */
  best(passes: (person: Person) => boolean): Referent | null {
    let best: Referent | null = null
    for (const referent of this.#referents) {
      if (referent.person && passes(referent.person) && (!best || referent.weight > best.weight)) best = referent
    }
    return best
  }

  #add(person: Person | null, gender: Gender | null, trust: number, noun: string | null = null): Referent {
    const referent = {person, noun, gender, trust, weight: 0, last: 0}
    if (this.#referents.length >= most) this.#forget()
    this.#referents.push(referent)
    return referent
  }

  /** The faintest half goes. */
  #forget(): void {
    this.#referents = this.#referents.sort((a, b) => b.weight - a.weight || b.last - a.last).slice(0, most / 2)
  }
}
