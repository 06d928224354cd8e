/**
 * What is surely not among the keys of a document, told without looking for it.
 *
 * A key is one bit of some; two may share one, so that only a no is certain. Most names in a text are places and bodies:
 * nobody’s family is called so, and no more than this is asked about them.
 */
import {hashOf} from '../dictionary.ts'

const words = 32

/** The bits of keys, each once, for `Hints`. */
export function bitsOf(keys: ReadonlyArray<string>): ReadonlyArray<number> {
  return [...new Set(keys.map((key) => spread(hashOf(key)) & (32 * words - 1)))]
}

const spread = (hash: number): number => hash ^ (hash >>> 10) ^ (hash >>> 20)

export class Hints {
  private readonly bits: number[] = new Array(words).fill(0)

  add(bits: ReadonlyArray<number>): void {
    for (const bit of bits) this.bits[bit >> 5] = (this.bits[bit >> 5] as number) | (1 << (bit & 31))
  }

  /** False where none of the keys was added; nobody knows where there are none. */
  mayHave(bits: ReadonlyArray<number>): boolean {
    for (let at = 0; at < bits.length; at++) {
      const bit = bits[at] as number
      if ((this.bits[bit >> 5] as number) & (1 << (bit & 31))) return true
    }
    return bits.length === 0
  }
}
