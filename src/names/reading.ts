/**
 * A folded word of a name as its consonants and the vowels between them, in every way that it can be read.
 */

import {unitAt} from '../units.ts'
import {A, C, groups, HAS_U, I, J, K, LONG, S, singles, U, vowelLetters, WEAK} from './letters.ts'

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

function spellable(text: string): boolean {
  if (text.length < 2 || text.length > 40) return false
  for (let at = 0; at < text.length; at++) {
    const code = unitAt(text, at)
    if (code < 97 || code > 122) return false
  }
  return true
}

/** Codes of the letters that the rules below name. */
const dot = 46,
  e = 101,
  h = 104,
  i = 105,
  j = 106,
  o = 111,
  u = 117,
  w = 119,
  y = 121

/** Classes by the letters’ codes. */
const vowelSets = byCode(vowelLetters)
const singleSets = byCode(singles)

function byCode(sets: Readonly<Record<string, number>>): Int32Array {
  const table = new Int32Array(128)
  for (const [letter, set] of Object.entries(sets)) table[unitAt(letter, 0)] = set
  return table
}

/**
 * One reading of a folded word; a full stop between two letters keeps them apart.
 *
 * @param softW Take w as the vowel u: Marwan, Marouane.
 * @param softJ Take j as the vowel i: Sergej, Jusuf.
 */
function read(text: string, softW: boolean, softJ: boolean): Reading {
  const consonants: number[] = []
  const vowels: number[] = []
  const length = text.length
  for (let at = 0; ; ) {
    const from = at
    let first = 0
    let last = 0
    let count = 0
    let hasU = 0
    let long = 0
    for (; at < length; at++) {
      const code = unitAt(text, at)
      if (code === dot) continue
      const set = vowelOf(text, at, code, softW, softJ)
      if (set === 0) break
      // The second letter of au and ou tells as much as the first.
      if (count === 0 || (count === 1 && set & U)) first |= count === 0 ? set : U
      last = set
      hasU |= set & U
      if (code === i || code === y || (code === e && count > 0 && unitAt(text, at - 1) === e)) long = LONG
      count++
    }
    const isLast = at === length
    const weak = isLast && count === 1 && isWeak(unitAt(text, at - 1)) ? WEAK : 0
    vowels.push(count === 0 ? 0 : first | (last << 3) | (hasU ? HAS_U : count > 1 ? long : 0) | weak)
    const silent = at > from && at === length - 1 && unitAt(text, at) === h
    if (isLast || silent) return {consonants, vowels}
    at = consonantAt(text, at, consonants)
  }
}

const isWeak = (code: number): boolean => code === e || code === o || code === u

/** The classes of the letter at a place as a vowel; 0 for a consonant. */
function vowelOf(text: string, at: number, code: number, softW: boolean, softJ: boolean): number {
  if (code === w) return softW ? U : 0
  if (code === j) return softJ ? I : 0
  if (code === e) {
    const before = at > 0 ? unitAt(text, at - 1) : 0
    return before === e || before === i || unitAt(text, at + 1) === e ? I : A | I
  }
  return vowelSets[code] as number
}

/** Adds the set of the consonant at a place; a doubled letter counts once. Returns where the next letter stands. */
function consonantAt(text: string, from: number, consonants: number[]): number {
  let at = from
  const code = unitAt(text, at)
  while (unitAt(text, at + 1) === code) at++
  for (const [group, set] of groups[text[at] as string] ?? none) {
    if (!text.startsWith(group, at)) continue
    if (group === 'qu' && !isFront(unitAt(text, at + 2))) continue
    consonants.push(set)
    return at + group.length
  }
  const next = unitAt(text, at + 1)
  consonants.push(code === 99 ? (isFront(next) || next === y ? S | C | J : K | J | C) : (singleSets[code] as number))
  return at + 1
}

const none: ReadonlyArray<readonly [string, number]> = []

const isFront = (code: number): boolean => code === e || code === i
