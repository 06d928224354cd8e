/**
 * Rough keys: words that can be spellings of one name share one. Only there to keep comparisons few.
 */
import {fold, lower, type Spelled, Speller, type Unit} from '../names/index.ts'
import {unitAt} from '../units.ts'

export interface Rough {
  folded: string
  /** Consonants in broad classes; the folded word where it is not in Latin letters. */
  key: string
  /** The key as a number; −1 where it is the word itself. */
  code: number
}

/** Words met lately. Emptied when full, so memory stays flat. */
const known = new Map<string, Rough>()
const capacity = 50_000

const speller = new Speller()

/** The rough key of a printed or folded word. */
export function rough(printed: string): Rough {
  let found = known.get(printed)
  if (!found) {
    const folded = fold(printed)
    speller.clear()
    const {units, from, to} = speller.spell(folded)
    const code = codeAt(units, from, to)
    found = {folded, key: code < 0 ? folded : (keys[code] as string), code}
    if (known.size >= capacity) known.clear()
    known.set(printed, found)
  }
  return found
}

/** Rough keys of words, asked for words of a text. */
export class RoughKeys {
  size = 0
  /** A bit for each code. */
  private readonly codes: number[] = new Array(16).fill(0)
  private others: Set<string> | null = null

  add({key, code}: Rough): void {
    if (code >= 0) this.addCode(code)
    else {
      this.size++
      this.others ??= new Set()
      this.others.add(key)
    }
  }

  addCode(code: number): void {
    this.size++
    this.codes[code >> 5] = (this.codes[code >> 5] as number) | (1 << (code & 31))
  }

  /** Whether the key of a word is among them that stands in a spelled text; it is cut out only where it has letters beyond a to z. */
  hasAt(spelled: Spelled, from: number, to: number): boolean {
    const code = codeAt(spelled.units, from, to)
    return code < 0 ? this.has(rough(spelled.slice(from, to))) : this.hasCode(code)
  }

  private has({key, code}: Rough): boolean {
    return code < 0 ? this.others?.has(key) === true : this.hasCode(code)
  }

  private hasCode(code: number): boolean {
    return ((this.codes[code >> 5] as number) & (1 << (code & 31))) !== 0
  }
}

/** The classes that a key is made of, by their number; 0 is a vowel or what is near one. */
const classes = ['', 'k', 'b', 'f', 'l', 'm', 'n', 'r']
const classOf = new Uint8Array(128)
for (const [index, letters] of ['aeiouywv', 'kqcgxhjszdt', 'pb', 'f', 'l', 'm', 'n', 'r'].entries()) {
  for (const letter of letters) classOf[unitAt(letter, 0)] = index
}

/** Every key of up to three classes, by three bits a class: so that no key is put together twice. */
const keys = Array.from(
  {length: 512},
  (_, code) => `${classes[code >> 6]}${classes[(code >> 3) & 7]}${classes[code & 7]}`
)

/** The key of a word of the letters a to z, an article glued to its front left out; −1 for any other. */
function codeAt(units: Int32Array, from: number, to: number): number {
  if (from === to) return -1
  let code = 0
  let last = 0
  for (let at = hasArticle(units, from, to) ? from + 2 : from; at < to; at++) {
    const letter = (units[at] as number) & lower
    if (letter < 97 || letter > 122) return -1
    const kind = classOf[letter] as number
    if (kind === 0 || kind === last || code > 63) continue
    last = kind
    code = (code << 3) | kind
  }
  return code
}

/** `al` or `el`, and four letters after it. */
function hasArticle(units: Int32Array, from: number, to: number): boolean {
  const first = (units[from] as number) & lower
  return to - from > 5 && (first === 97 || first === 101) && ((units[from + 1] as number) & lower) === 108
}

/** The keys of a unit, the word itself first: of its core, and of its irregular family where it has one. */
export function roughKeys(unit: Unit | undefined): string[] {
  const keys: string[] = []
  for (const {text, family} of unit?.words ?? []) {
    keys.push(`=${text}`, rough(text).key)
    if (family >= 0) keys.push(`#${family}`)
  }
  return keys
}
