/**
 * A folded word of a name as its consonants and the vowels between them, in every way that it can be read.
 */
import {C, groups, HAS_U, I, J, K, LONG, S, singles, U, vowelLetters, WEAK} from './letters.ts'

/** One way to read a word; `vowels[i]` lie before `consonants[i]`, the last after them all. */
export interface Reading {
  consonants: number[]
  vowels: number[]
}

/** The ways to read a folded word: w and j are consonants or vowels. Empty for scripts that the key does not read. */
export function readingsOf(text: string): Reading[] {
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
export function unvowelledReadings(text: string): Reading[] {
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
