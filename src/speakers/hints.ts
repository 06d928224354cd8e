/**
 * What is surely not among the keys of a document, told without looking for it.
 *
 * A key is one bit of some; two may share one, so that only a no is certain. Most names in a text are places and bodies:
 * nobody’s family is called so, and no more than this is asked about them.
 */
import {hashOf} from '../dictionary.ts'

/** A bit is told by so many bits of a number: three of them fit into one. */
const width = 10
const words = 1 << (width - 5)

/** The bits of up to three keys as one number. */
export type Hint = number

/** Where nothing is known beforehand; and what no key has. */
export const anything: Hint = -1
export const nothing: Hint = -2

/** The bits of keys, each once, for `Hints`. */
export function bitsOf(keys: ReadonlyArray<string>): ReadonlyArray<number> {
  return [...new Set(keys.map((key) => spread(hashOf(key)) & ((1 << width) - 1)))]
}

const spread = (hash: number): number => hash ^ (hash >>> width) ^ (hash >>> (2 * width))

/** Bits as one number; `anything` where they are none, or more than three. */
export function hintOf(bits: ReadonlyArray<number>): Hint {
  const [one, two = one, three = two] = bits
  if (one === undefined || two === undefined || three === undefined || bits.length > 3) return anything
  return one | (two << width) | (three << (2 * width))
}

export class Hints {
  private readonly bits: number[] = new Array(words).fill(0)

  add(bits: ReadonlyArray<number>): void {
    for (const bit of bits) this.bits[bit >> 5] = (this.bits[bit >> 5] as number) | (1 << (bit & 31))
  }

  /** False where none of the keys was added. */
  mayHave(hint: Hint): boolean {
    if (hint < 0) return hint === anything
    return this.has(hint) || this.has(hint >> width) || this.has(hint >> (2 * width))
  }

  /** @param hint Its lowest bits tell which. */
  private has(hint: Hint): boolean {
    return ((this.bits[(hint >> 5) & (words - 1)] as number) & (1 << (hint & 31))) !== 0
  }
}
