/**
 * The key of one word of a name: which consonants it can stand for, and which vowels lie between them.
 *
 * One sound has many spellings (q, k, c, g for qaf), one spelling many sounds, so each consonant is a *set* of classes
 * and two words agree where the sets meet at every place. That is not transitive, on purpose: Kadhimi agrees with
 * Kazemi and with Kademi, which do not agree with each other. Vowels are compared too, else Hassan were Hussein.
 */
import {familyOf} from './families.ts'
import {fold, foldAgain, isUnvowelled} from './fold.ts'
import {A, FIRST, HAS_U, LAST, LONG, likeliest, WEAK} from './letters.ts'
import {type Reading, readingsOf, unvowelledReadings} from './reading.ts'
import {Recent} from './recent.ts'
import {patronymicOf, slavicEnding} from './slavic.ts'
import {withoutRespect} from './turkic.ts'

export {isUnvowelled}

export interface Word {
  /** Folded. */
  text: string
  /** Irregular family that the word belongs to (see `families.ts`), or -1. */
  family: number
  /** Son or daughter of the name whose family it is: Mykolaiovych, Nikolayevna. */
  patronymic: boolean
  /** A single letter that stands for a name. */
  initial: boolean
  /** Short vowels are not written. */
  unvowelled: boolean
  /** Empty for scripts that the key does not read: such words are equal or different. */
  readings: Reading[]
}

/** Words met lately; names repeat in every document. */
const known = new Recent<Word>(20_000)

/** The key of one printed word of a name. Any string has one. */
export function wordKey(printed: string): Word {
  const found = known.get(printed)
  if (found) return found
  const text = fold(printed)
  const unvowelled = isUnvowelled(printed)
  const patronymic = patronymicOf(text)
  const word: Word = {
    text,
    family: familyOf(patronymic ?? text),
    patronymic: patronymic !== null,
    initial: text.length === 1 && !unvowelled,
    unvowelled,
    readings: unvowelled ? unvowelledReadings(text) : readingsOf(text)
  }
  const again = foldAgain(printed)
  if (again !== null) word.readings.push(...readingsOf(again))
  const ending = slavicEnding(text)
  if (ending !== null) word.readings.push(...readingsOf(ending))
  const bare = withoutRespect(text)
  if (bare !== null) word.readings.push(...readingsOf(bare))
  known.set(printed, word)
  return word
}

/** Whether two gaps can be one vowel or diphthong: they begin alike, end alike, and both or neither hold u. */
function vowelsMeet(a: number, b: number): boolean {
  return (a & HAS_U) === (b & HAS_U) && (a & b & FIRST) !== 0 && (a & b & LAST) !== 0
}

/** Whether two readings share every consonant. */
function consonantsAgree(a: Reading, b: Reading): boolean {
  if (a.consonants.length !== b.consonants.length) return false
  for (let at = 0; at < a.consonants.length; at++) {
    if (((a.consonants[at] as number) & (b.consonants[at] as number)) === 0) return false
  }
  return true
}

/** Whether the vowels of two readings of equal consonants can be one word's. */
function vowelsAgree(a: Reading, b: Reading, unvowelled: boolean): boolean {
  const last = a.consonants.length
  let missing = 0
  for (let gap = 0; gap <= last; gap++) {
    const x = a.vowels[gap] as number
    const y = b.vowels[gap] as number
    if (x === 0 && y === 0) continue
    if (x !== 0 && y !== 0) {
      if (unvowelled ? ((x | (x >> 3)) & (y | (y >> 3)) & 7) === 0 : !vowelsMeet(x, y)) return false
      continue
    }
    if (unvowelled) {
      if ((x | y) & LONG) return false
      continue
    }
    if (gap === last) {
      if (((x | y) & WEAK) === 0) return false
    } else if (gap === 0 || last < 3 || ++missing > 1) return false
  }
  return true
}

/** Whether two words can be spellings of one name by sound alone. */
export function soundsAgree(a: Word, b: Word): boolean {
  const unvowelled = a.unvowelled || b.unvowelled
  const least = unvowelled ? 2 : 1
  for (let i = 0; i < a.readings.length; i++) {
    const x = a.readings[i] as Reading
    if (x.consonants.length < least) continue
    for (let j = 0; j < b.readings.length; j++) {
      const y = b.readings[j] as Reading
      if (!consonantsAgree(x, y) || !vowelsAgree(x, y, unvowelled)) continue
      if (x.consonants.length > 1 || Math.abs(lengthOf(a) - lengthOf(b)) < 2) return true
    }
  }
  return false
}

/** Letters, doubled ones once. Where there is but one consonant, spellings of one name differ by no more than one: Ali, Aliye. */
function lengthOf({text}: Word): number {
  let length = 0
  for (let at = 0; at < text.length; at++) if (text[at] !== text[at - 1]) length++
  return length
}

/** The classes by their bits, for people to read. */
const classes = ['K', 'G', 'J', 'S', 'C', 'SH', 'X', 'H', 'D', 'Z', 'T', 'B', 'P', 'W', 'F', 'L', 'M', 'N', 'R', 'KS']

/** Why two words agree by sound: `K.S.M, vowels a/i~a/e`; null where they do not. */
export function sharedSounds(a: Word, b: Word): string | null {
  const unvowelled = a.unvowelled || b.unvowelled
  for (const x of a.readings) {
    for (const y of b.readings) {
      if (!consonantsAgree(x, y) || !vowelsAgree(x, y, unvowelled)) continue
      const shared = x.consonants.map((set, at) => classes[31 - Math.clz32(lowest(set & (y.consonants[at] as number)))])
      return `${shared.join('.')}, ${unvowelled ? 'short vowels not written' : `vowels ${vowelsOf(a)}~${vowelsOf(b)}`}`
    }
  }
  return null
}

const lowest = (set: number): number => set & -set

function vowelsOf({text}: Word): string {
  return text.match(/[aeiouy]+/g)?.join('/') ?? 'none'
}

/** Whether two words share their consonants and still are two names: Hassan and Hussein, Hamid and Hamad. */
export function vowelsContradict(a: Word, b: Word): boolean {
  let shared = false
  for (const x of a.readings) {
    for (const y of b.readings) {
      if (!consonantsAgree(x, y)) continue
      if (vowelsAgree(x, y, false)) return false
      shared = true
    }
  }
  return shared
}

/** A word as one string of its likeliest sounds; null where the key does not read it. */
export function soundOf(word: Word): string | null {
  const reading = word.readings[0]
  if (!reading || word.unvowelled) return null
  let sound = ''
  reading.vowels.forEach((gap, at) => {
    if (gap !== 0 && !(at === reading.consonants.length && gap & WEAK)) sound += gap & HAS_U ? 'u' : vowelOf(gap)
    const set = reading.consonants[at]
    if (set !== undefined) sound += likeliest.get(set) ?? '?'
  })
  return sound
}

/** `a` for what is a throughout, else `i`: e, ai and ei are heard so. */
function vowelOf(gap: number): string {
  return (gap & FIRST) === A && (gap & LAST) === A << 3 ? 'a' : 'i'
}
