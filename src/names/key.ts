/**
 * The key of one word of a name: which consonants it can stand for, and which vowels lie between them.
 *
 * One sound has many spellings (q, k, c, g for qaf), one spelling many sounds, so each consonant is a *set* of classes
 * and two words agree where the sets meet at every place. That is not transitive, on purpose: Kadhimi agrees with
 * Kazemi and with Kademi, which do not agree with each other. Vowels are compared too, else Hassan were Hussein.
 */
import {familyOf} from './families.ts'
import {fold, foldAgain, isUnvowelled} from './fold.ts'
import {patronymicOf, slavicEnding} from './slavic.ts'

export {isUnvowelled}

/** One way to read a word; `vowels[i]` lie before `consonants[i]`, the last after them all. */
export interface Reading {
  consonants: number[]
  vowels: number[]
}

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

const K = 1 << 0,
  G = 1 << 1,
  J = 1 << 2,
  S = 1 << 3,
  C = 1 << 4,
  SH = 1 << 5,
  X = 1 << 6,
  H = 1 << 7,
  D = 1 << 8
const Z = 1 << 9,
  T = 1 << 10,
  B = 1 << 11,
  P = 1 << 12,
  W = 1 << 13,
  F = 1 << 14,
  L = 1 << 15,
  M = 1 << 16
const N = 1 << 17,
  R = 1 << 18,
  KS = 1 << 19

/** Vowel classes. */
const A = 1,
  I = 2,
  U = 4
/**
 * A gap holds the classes of its first vowel, of its last, whether any is u, and whether it is a lone final e, o or u,
 * which spellings add and drop. Saud and Suad differ in the order alone; au is one vowel (Hawl, Hol).
 */
const FIRST = 7,
  LAST = 7 << 3,
  HAS_U = 1 << 6,
  WEAK = 1 << 7
/** A long vowel that Arabic script writes: ei, ai, ee. */
const LONG = 1 << 8

/** Consonants of more than one letter, longest first; read before single letters. */
const groups: Readonly<Record<string, ReadonlyArray<readonly [string, number]>>> = {
  c: [
    ['ch', C | SH | X | J],
    ['ck', K],
    ['cz', C],
    ['cs', C | KS]
  ],
  d: [
    ['dzh', J],
    ['dj', J],
    ['dh', D | Z]
  ],
  g: [['gh', G]],
  k: [
    ['kh', X | H],
    ['ks', KS]
  ],
  p: [['ph', F]],
  q: [['qu', K]],
  s: [
    ['shch', SH | C],
    ['sch', SH],
    ['sh', SH]
  ],
  t: [
    ['tsch', C],
    ['tch', C],
    ['th', T | S | Z]
  ],
  z: [['zh', J | Z]]
}

const singles: Readonly<Record<string, number>> = {
  b: B,
  d: D,
  f: F,
  g: G | J,
  h: H,
  j: J,
  k: K,
  l: L,
  m: M,
  n: N,
  p: P | B,
  q: K | G,
  r: R,
  s: S,
  t: T,
  v: W,
  w: W,
  x: KS | X,
  z: Z
}

const vowelLetters: Readonly<Record<string, number>> = {a: A, e: A | I, i: I, o: U, u: U, y: I}

/** Words met lately; names repeat in every document. Emptied when full, so memory stays flat. */
const known = new Map<string, Word>()
const capacity = 20_000

/** The key of one printed word of a name. Any string has one. */
export function wordKey(printed: string): Word {
  const found = known.get(printed)
  if (found) return found
  const text = fold(printed)
  const unvowelled = isUnvowelled(printed)
  const word: Word = {
    text,
    family: familyOf(patronymicOf(text) ?? text),
    patronymic: patronymicOf(text) !== null,
    initial: text.length === 1 && !unvowelled,
    unvowelled,
    readings: unvowelled ? unvowelledReadings(text) : readingsOf(text)
  }
  const again = foldAgain(printed)
  if (again !== null) word.readings.push(...readingsOf(again))
  const ending = slavicEnding(text)
  if (ending !== null) word.readings.push(...readingsOf(ending))
  if (known.size >= capacity) known.clear()
  known.set(printed, word)
  return word
}

function readingsOf(text: string): Reading[] {
  if (!spellable(text)) return []
  const readings = [read(text, false, false)]
  const hasW = text.includes('w')
  const hasJ = text.includes('j')
  if (hasW) readings.push(read(text, true, false))
  if (hasJ) readings.push(read(text, false, true))
  if (hasW && hasJ) readings.push(read(text, true, true))
  return readings
}

/** Arabic script doubles no letter, and a final h may be silent. */
function unvowelledReadings(text: string): Reading[] {
  const spaced = text.replace(/([a-z])(?=\1)/g, '$1.')
  const readings = spellable(text) ? [read(spaced, false, false), read(spaced, true, false)] : []
  if (text.endsWith('h') && text.length > 2) readings.push(...unvowelledReadings(text.slice(0, -1)))
  return readings
}

const spellable = (text: string): boolean => text.length > 1 && text.length <= 40 && /^[a-z]+$/.test(text)

/**
 * One reading of a folded word.
 *
 * @param softW Take w as the vowel u: Marwan, Marouane.
 * @param softJ Take j as the vowel i: Sergej, Jusuf.
 */
function read(text: string, softW: boolean, softJ: boolean): Reading {
  const consonants: number[] = []
  const vowels: number[] = []
  let at = 0
  for (;;) {
    const from = at
    if (text[at] === '.') at++
    while (at < text.length && vowelAt(text, at, softW, softJ) !== 0) at++
    const silent = at > from && at === text.length - 1 && text[at] === 'h'
    vowels.push(gapOf(text, from, at, softW, softJ))
    if (at === text.length || silent) return {consonants, vowels}
    const [set, length] = consonantAt(text, at)
    consonants.push(set)
    at += length
  }
}

/** The classes of the letter at a place as a vowel; 0 for a consonant. */
function vowelAt(text: string, at: number, softW: boolean, softJ: boolean): number {
  const letter = text[at] as string
  if (letter === 'w') return softW ? U : 0
  if (letter === 'j') return softJ ? I : 0
  if (letter === 'e' && (text[at + 1] === 'e' || text[at - 1] === 'e' || text[at - 1] === 'i')) return I
  return vowelLetters[letter] ?? 0
}

/** The gap that a run of vowel letters makes; 0 for an empty run. */
function gapOf(text: string, from: number, to: number, softW: boolean, softJ: boolean): number {
  if (from === to) return 0
  let first = vowelAt(text, from, softW, softJ)
  const last = vowelAt(text, to - 1, softW, softJ)
  let hasU = 0
  for (let at = from; at < to; at++) if (vowelAt(text, at, softW, softJ) & U) hasU = HAS_U
  if (to - from > 1 && vowelAt(text, from + 1, softW, softJ) & U) first |= U
  const weak = to - from === 1 && to === text.length && 'eou'.includes(text[from] as string) ? WEAK : 0
  const long = to - from > 1 && !hasU && /[iy]|ee/.test(text.slice(from, to)) ? LONG : 0
  return first | (last << 3) | hasU | weak | long
}

/** The set of the consonant at a place, and how many letters it takes; a doubled letter counts once. */
function consonantAt(text: string, at: number): [number, number] {
  const letter = text[at] as string
  const next = text[at + 1] ?? ''
  if (next === letter) {
    const [set, length] = consonantAt(text, at + 1)
    return [set, length + 1]
  }
  const candidates = groups[letter]
  if (candidates) {
    for (const [group, set] of candidates) {
      if (!text.startsWith(group, at)) continue
      if (group === 'qu' && !/[ei]/.test(text[at + 2] ?? '')) continue
      return [set, group.length]
    }
  }
  if (letter === 'c') return [next === 'e' || next === 'i' || next === 'y' ? S | C | J : K | J | C, 1]
  return [singles[letter] ?? 0, 1]
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
  for (const x of a.readings) {
    for (const y of b.readings) {
      if (x.consonants.length + (unvowelled ? 0 : 1) < 2) continue
      if (consonantsAgree(x, y) && vowelsAgree(x, y, unvowelled)) return true
    }
  }
  return false
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

/** The likeliest sound of each set that a spelling makes. */
const likeliest = new Map<number, string>([
  [K | G, 'k'],
  [K, 'k'],
  [K | J | C, 'k'],
  [G | J, 'g'],
  [G, 'g'],
  [J, 'j'],
  [J | Z, 'j'],
  [X | H, 'x'],
  [H, 'h'],
  [D | Z, 'z'],
  [Z, 'z'],
  [D, 'd'],
  [T | S | Z, 't'],
  [T, 't'],
  [S, 's'],
  [S | C | J, 's'],
  [C | SH | X | J, 'c'],
  [C, 'c'],
  [C | KS, 'c'],
  [SH, '$'],
  [SH | C, '$'],
  [W, 'w'],
  [P | B, 'p'],
  [B, 'b'],
  [F, 'f'],
  [L, 'l'],
  [M, 'm'],
  [N, 'n'],
  [R, 'r'],
  [KS, 'q'],
  [KS | X, 'q']
])

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
