/**
 * A dictionary that is looked up by a run of characters, without making a string of them.
 *
 * Open addressing; keys are lower case with a straight apostrophe, and so is what is looked up for.
 */
import {unitAt} from './units.ts'

/** Lower case of the scripts that have it, apostrophes straight. */
const lowerCodes = new Uint16Array(0x600)
for (let code = 0; code < lowerCodes.length; code++) {
  lowerCodes[code] = code === 0x2bc ? 39 : String.fromCharCode(code).toLowerCase().charCodeAt(0)
}

/** Lower case of a code unit; apostrophes straight. */
export function lowerCode(code: number): number {
  if (code < 0x600) return lowerCodes[code] as number
  return code === 0x2019 ? 39 : code
}

/** The hash of a word grows by one character at a time. */
export function hashStep(hash: number, code: number): number {
  return (Math.imul(hash, 31) + lowerCode(code)) | 0
}

/** Entries whose hashes are known. */
export interface Hashed<Value> {
  keys: ReadonlyArray<string>
  values: Value[]
  hashes: Int32Array
}

/** The two halves of a number in `slots`. */
const upper = ~0xffff
const lower = 0xffff

export class Dictionary<Value> {
  /** Of each entry its index plus one, and above it the upper half of its hash: few others are looked at. */
  private readonly slots: Int32Array
  private readonly mask: number
  /** The keys, one after the other; where each begins, and the last ends. */
  private readonly letters: Uint16Array
  private readonly starts: Int32Array
  private readonly values: Value[]

  constructor(entries: ReadonlyMap<string, Value> | Hashed<Value>) {
    const known = 'hashes' in entries ? entries : null
    const keys = known ? known.keys : [...(entries as ReadonlyMap<string, Value>).keys()]
    let size = 16
    // Small enough to stay near: nearly every word of a text is looked up.
    while (size < keys.length * 3) size *= 2
    this.slots = new Int32Array(size)
    this.mask = size - 1
    this.values = known ? known.values : [...(entries as ReadonlyMap<string, Value>).values()]
    const {slots, mask} = this
    // In one loop without calls: a large dictionary is made where nothing has been optimised yet.
    const letters = unitsOf(keys.join(''))
    const starts = new Int32Array(keys.length + 1)
    for (let index = 0, at = 0; index < keys.length; index++) {
      const end = at + (keys[index] as string).length
      let hash = known ? (known.hashes[index] as number) : 0
      if (known) at = end
      for (; at < end; at++) {
        const code = letters[at] as number
        hash = (Math.imul(hash, 31) + (code < 0x600 ? (lowerCodes[code] as number) : lowerCode(code))) | 0
      }
      let slot = spread(hash) & mask
      while (slots[slot]) slot = (slot + 1) & mask
      slots[slot] = (hash & upper) | (index + 1)
      starts[index + 1] = end
    }
    this.letters = letters
    this.starts = starts
  }

  /** The entry of `text[from … to]`, whose hash is given. */
  find(hash: number, text: string, from: number, to: number): Value | undefined {
    for (let slot = spread(hash) & this.mask; ; slot = (slot + 1) & this.mask) {
      const entry = this.slots[slot] as number
      if (entry === 0) return undefined
      const index = (entry & lower) - 1
      if (((entry ^ hash) & upper) === 0 && this.isKey(index, text, from, to)) return this.values[index]
    }
  }

  /**
   * Which entry the run `from … to` of a spelled text is, whose hash is given; −1 where it is none.
   *
   * @param units Lower case of each unit in the lower sixteen bits, apostrophes straight.
   */
  indexOf(hash: number, units: Int32Array, from: number, to: number): number {
    const {slots, mask} = this
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const entry = slots[slot] as number
      if (entry === 0) return -1
      const index = (entry & lower) - 1
      if (((entry ^ hash) & upper) === 0 && this.isSpelled(index, units, from, to)) return index
    }
  }

  /** The entry of an index that `indexOf` gave. */
  at(index: number): Value | undefined {
    return this.values[index]
  }

  private isSpelled(index: number, units: Int32Array, from: number, to: number): boolean {
    const {letters} = this
    const start = this.starts[index] as number
    if ((this.starts[index + 1] as number) - start !== to - from) return false
    for (let at = from; at < to; at++) {
      if (letters[start + at - from] !== ((units[at] as number) & 0xffff)) return false
    }
    return true
  }

  private isKey(index: number, text: string, from: number, to: number): boolean {
    const start = this.starts[index] as number
    if ((this.starts[index + 1] as number) - start !== to - from) return false
    for (let at = from; at < to; at++) {
      const code = unitAt(text, at)
      const expected = this.letters[start + at - from] as number
      if (expected !== code && expected !== lowerCode(code)) return false
    }
    return true
  }

  get(word: string): Value | undefined {
    return this.find(hashOf(word), word, 0, word.length)
  }
}

/** The units of a text; all at once where each is ASCII. */
function unitsOf(text: string): Uint16Array {
  const bytes = new TextEncoder().encode(text)
  if (bytes.length === text.length) return new Uint16Array(bytes)
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) units[at] = unitAt(text, at)
  return units
}

/** The hash of a word. */
export function hashOf(word: string): number {
  let hash = 0
  for (let at = 0; at < word.length; at++) hash = hashStep(hash, unitAt(word, at))
  return hash
}

function spread(hash: number): number {
  return hash ^ (hash >>> 15)
}
