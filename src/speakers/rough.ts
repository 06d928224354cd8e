/**
 * Rough keys: words that can be spellings of one name share one. Only there to keep comparisons few.
 */
import {fold, type Unit} from '../names/index.ts'
import {unitAt} from '../units.ts'

export interface Rough {
  folded: string
  /** Consonants in broad classes; the folded word where it is not in Latin letters. */
  key: string
}

/** Words met lately. Emptied when full, so memory stays flat. */
const known = new Map<string, Rough>()
const capacity = 50_000

/** The rough key of a printed or folded word. */
export function rough(printed: string): Rough {
  let found = known.get(printed)
  if (!found) {
    const folded = fold(printed)
    found = {folded, key: keyAt(folded, 0, folded.length) ?? folded}
    if (known.size >= capacity) known.clear()
    known.set(printed, found)
  }
  return found
}

/** The rough key of the word `from … to` of a text, cut out only where it has letters beyond a to z. */
export function roughKeyAt(text: string, from: number, to: number): string {
  return keyAt(text, from, to) ?? rough(text.slice(from, to)).key
}

/** The classes that a key is made of, by their number; 0 is a vowel or what is near one. */
const classes = ['', 'k', 'b', 'f', 'l', 'm', 'n', 'r']
const classOf = new Uint8Array(128)
for (const [index, letters] of ['aeiouywv', 'kqcgxhjszdt', 'pb', 'f', 'l', 'm', 'n', 'r'].entries()) {
  for (const letter of letters) {
    classOf[unitAt(letter, 0)] = index
    classOf[letter.toUpperCase().charCodeAt(0)] = index
  }
}

/** Every key of up to three classes, by three bits a class: so that no key is put together twice. */
const keys = Array.from(
  {length: 512},
  (_, code) => `${classes[code >> 6]}${classes[(code >> 3) & 7]}${classes[code & 7]}`
)

/** The key of a word of the letters a to z, an article glued to its front left out; null for any other. */
function keyAt(text: string, from: number, to: number): string | null {
  if (from === to) return null
  let code = 0
  let last = 0
  for (let at = hasArticle(text, from, to) ? from + 2 : from; at < to; at++) {
    const unit = unitAt(text, at)
    if ((unit | 32) < 97 || (unit | 32) > 122) return null
    const kind = classOf[unit] as number
    if (kind === 0 || kind === last || code > 63) continue
    last = kind
    code = (code << 3) | kind
  }
  return keys[code] as string
}

/** `al` or `el`, and four letters after it. */
function hasArticle(text: string, from: number, to: number): boolean {
  const first = unitAt(text, from) | 32
  return to - from > 5 && (first === 97 || first === 101) && (unitAt(text, from + 1) | 32) === 108
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
