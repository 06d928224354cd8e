/**
 * Somebody spoken of in running text, and as what.
 */
import type {Gender} from './gender.ts'
import type {Place} from './salience.ts'

export interface Phrase {
  kind: 'name' | 'pronoun' | 'noun'
  /** Offsets into the text. */
  start: number
  end: number
  /** The noun, or the pronoun, in lower case. */
  head: string
  gender: Gender | null
  place: Place
  /** The first word of a noun phrase, in lower case: `the`, `her`. */
  determiner: string
  /** Counts the sentences of the text. */
  sentence: number
  /** Counts its clauses. */
  clause: number
  /** Stands in a clause before the one whose subject it may mean: `Asked about it, he`. */
  opening: boolean
  /** Follows the phrase before with only a comma between, or nothing. */
  beside: boolean
}

/** Phrases one after the other; each holds until the next is asked for. */
export interface Phrases {
  next(): Phrase | null
}

/** Phrases that were read before. */
export class Remembered implements Phrases {
  private readonly phrases: ReadonlyArray<Phrase>
  private at = 0

  constructor(phrases: ReadonlyArray<Phrase>) {
    this.phrases = phrases
  }

  next(): Phrase | null {
    return this.phrases[this.at++] ?? null
  }
}
