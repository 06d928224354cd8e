/**
 * Rough keys: words that can be spellings of one name share one. Only there to keep comparisons few.
 */
import {fold, type Unit} from '../names/index.ts'

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
    found = {folded, key: /^[a-z]+$/.test(folded) ? classes(folded) : folded}
    if (known.size >= capacity) known.clear()
    known.set(printed, found)
  }
  return found
}

function classes(word: string): string {
  return word
    .replace(/^(?:al|el)(?=[a-z]{4})/, '')
    .replace(/[kqcgxhjszdt]+/g, 'k')
    .replace(/[pb]+/g, 'b')
    .replace(/[aeiouywv]/g, '')
    .replace(/(.)\1+/g, '$1')
    .slice(0, 3)
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
