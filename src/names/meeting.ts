/**
 * Keys under which spellings of one person’s name meet, so that of many names few are compared.
 *
 * Two names of one person share the key of a first or last unit, and in one more unit at least what all spellings of a
 * sound have in common. Meeting is no verdict: `compareNames` gives it.
 */
import {unitKey} from './identity.ts'
import type {Word} from './key.ts'
import {B, F, L, M, N, P, R, W} from './letters.ts'
import type {Reading} from './reading.ts'
import {joined, nameOf, type Unit} from './unit.ts'

/** What a name is filed under, and what it looks under for others: an initial looks for words in full, and they for it. */
export interface Meeting {
  offers: string[]
  asks: string[]
}

/** Keys of a printed name; those of two spellings meet where `compareNames` can call them one person’s for sure. */
export function meetingKeys(printed: string): Meeting {
  const name = nameOf(printed)
  const stated = name.units.filter((unit) => !unit.optional)
  const units = stated.length > 0 ? stated : name.units
  if (units.length === 0) return {offers: [printed.trim()], asks: [printed.trim()]}
  if (units.length === 1) {
    const key = unitKey(units[0] as Unit)
    return {offers: [key], asks: [key]}
  }
  const offers = new Set<string>()
  const asks = new Set<string>()
  for (const at of [0, units.length - 1]) {
    const key = unitKey(units[at] as Unit)
    units.forEach((unit, other) => {
      if (other === at) return
      const first = unit.words[0] as Word
      for (const sound of soundsOf(units, other, at)) both(`${key} ${sound}`)
      offers.add(`${key} ${first.initial ? '.' : '^'}${first.text[0]}`)
      asks.add(`${key} ${first.initial ? '^' : '.'}${first.text[0]}`)
    })
  }
  return {offers: [...offers], asks: [...asks]}

  function both(key: string): void {
    offers.add(key)
    asks.add(key)
  }
}

/** Keys of a name by the sounds of its first and last unit alone, the same in every script. Empty for a bare name. */
export function soundKeys(printed: string): string[] {
  const {units} = nameOf(printed)
  if (units.length < 2) return []
  const last = (units.at(-1) as Unit).words.flatMap(soundsOfWord)
  return (units[0] as Unit).words.flatMap(soundsOfWord).flatMap((first) => last.map((other) => `${first} ${other}`))
}

/** What any spelling of a unit shares with the others; of the word too that it makes with the next. */
function soundsOf(units: ReadonlyArray<Unit>, at: number, except: number): string[] {
  const unit = units[at] as Unit
  const sounds = unit.words.flatMap(soundsOfWord)
  const next = units[at + 1]
  const word = next && at + 1 !== except ? joined(unit, next) : null
  return word ? [...sounds, ...soundsOfWord(word)] : sounds
}

function soundsOfWord({text, family, readings}: Word): string[] {
  if (family >= 0) return [`#${family}`, ...readings.map(coarse)]
  return readings.length > 0 ? readings.map(coarse) : [text]
}

/** Sounds that no spelling confuses with others; all the rest are one, since each shares a letter with the next. */
const clear: ReadonlyArray<readonly [number, string]> = [
  [B | P, 'b'],
  [W, 'w'],
  [F, 'f'],
  [L, 'l'],
  [M, 'm'],
  [N, 'n'],
  [R, 'r']
]

function coarse({consonants}: Reading): string {
  let key = ''
  for (const set of consonants) key += clear.find(([sounds]) => sounds & set)?.[1] ?? 'k'
  return key
}
