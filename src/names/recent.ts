/**
 * Answers given lately: names repeat in every document, and memory stays flat.
 */

import {partOf} from '../units.ts'

/** Remembers the last answers of a function, some `capacity` to twice as many; none of them is `undefined`. */
export class Recent<Answer> {
  readonly #capacity: number
  #young = new Map<string, Answer>()
  #old = new Map<string, Answer>()

  constructor(capacity: number) {
    this.#capacity = capacity
  }

  get(question: string): Answer | undefined {
    const answer = this.#young.get(question)
    if (answer !== undefined || this.#old.size === 0) return answer
    const before = this.#old.get(question)
    if (before !== undefined) this.set(question, before)
    return before
  }

  set(question: string, answer: Answer): void {
    if (this.#young.size >= this.#capacity) {
      this.#old = this.#young
      this.#young = new Map()
    }
    this.#young.set(partOf(question), answer)
  }
}
