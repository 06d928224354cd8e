/**
 * How well two units of names fit: equal, alike in sound, an initial, or no more than near.
 */
import {distance} from './distance.ts'
import {soundsAgree, vowelsContradict, type Word} from './key.ts'
import type {Unit} from './unit.ts'

/** How two units fit; higher is better. From `initial` on it is no mere resemblance, from `sound` on the words stand in full. */
const none = 0,
  faint = 1,
  soft = 2,
  initial = 3,
  sound = 4,
  exact = 5

export {faint, initial, none, soft, sound}
export type Fit = typeof none | typeof faint | typeof soft | typeof initial | typeof sound | typeof exact
export const fits = ['unlike', 'resembles', 'nearly', 'initial of', 'sounds like', 'equals'] as const

/**
 * The best fit of two units.
 *
 * @param least A lesser fit need not be found: from `initial` on no mere resemblance is looked for.
 */
export function fitOf(a: Unit, b: Unit, least: Fit = faint): Fit {
  if (a.mark !== b.mark || a.tail !== b.tail) return none
  let best: Fit = none
  for (let i = 0; i < a.words.length; i++) {
    for (let j = 0; j < b.words.length; j++) {
      const fit = fitOfWords(a.words[i] as Word, b.words[j] as Word, least)
      if (fit > best) best = fit
    }
  }
  return best
}

/** The fit of two words that are no compounds. */
export function fitOfWords(a: Word, b: Word, least: Fit = faint): Fit {
  if (a.text === b.text) return exact
  if (a.family >= 0 && a.family === b.family && a.patronymic === b.patronymic) return sound
  if (a.initial || b.initial) return a.text[0] === b.text[0] && a.initial !== b.initial ? initial : none
  if (soundsAgree(a, b)) return sound
  return least > soft ? none : nearness(a, b)
}

/** Last resort: a slip or a spelling that no rule covers. */
function nearness(a: Word, b: Word): Fit {
  const length = Math.max(a.text.length, b.text.length)
  const least = Math.min(a.text.length, b.text.length)
  if (least < 4 || length - least > 3) return none
  if (!canStartAlike(a, b)) return none
  const likeness = 1 - distance(a.text, b.text) / length
  if (likeness >= 0.75 && least > 4 && (length > 6 || !vowelsContradict(a, b)) && startAlike(a, b)) return soft
  return likeness >= 0.6 ? faint : none
}

/** One first letter, letters that can be one sound (Qadari, Kadari), or an h that many languages leave out: Haroun, Aroun. */
function startAlike(a: Word, b: Word): boolean {
  if (a.text[0] === b.text[0]) return true
  if (afterH(a) === afterH(b)) return true
  for (const x of a.readings) {
    if (x.vowels[0]) continue
    const sound = x.consonants[0] ?? 0
    for (const y of b.readings) if (!y.vowels[0] && (sound & (y.consonants[0] ?? 0)) !== 0) return true
  }
  return false
}

/** The same, or both begin with a vowel, which spellings change most: Amri, Oamri. */
export function canStartAlike(a: Word, b: Word): boolean {
  return startAlike(a, b) || (startsOpen(a) && startsOpen(b))
}

const afterH = ({text}: Word): string | undefined => (text[0] === 'h' ? text[1] : text[0])

const startsOpen = ({readings}: Word): boolean => (readings[0]?.vowels[0] ?? 0) !== 0
