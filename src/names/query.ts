/**
 * Whether a name fits a name that somebody asks for.
 *
 * Stricter than comparison: nothing fits by resemblance, since the asker sees every find. Looser too: one word asks for
 * any part of a name.
 */
import {fitOf, fitOfWords, initial} from './fit.ts'
import {wordKey} from './key.ts'
import {nameOf, type Unit} from './unit.ts'
import {withoutPossessive} from './words.ts'

/**
 * Compile a question for a person into a test of printed names.
 *
 * Every unit asked for fits another unit of the name; a name that has fewer units than were asked for fits if all of
 * them do and its last is the last asked for: `Al Araji` for `Qasim al-Araji`.
 */
export function holdsName(query: string): (name: string) => boolean {
  const asked = nameOf(query)
  const wanted = asked.units.filter((unit) => !unit.optional)
  const units = wanted.length > 0 ? wanted : asked.units
  return (printed) => {
    const name = nameOf(printed)
    const held = name.units
    if (units.length === 0 || held.length === 0) return units.length === held.length && query.trim() === printed.trim()
    if (asked.generation && name.generation && asked.generation !== name.generation) return false
    const own = held.filter((unit) => !unit.optional)
    if (own.length > 0 && own.length < units.length) {
      return fits(own.at(-1) as Unit, units.at(-1) as Unit) && pairsUp(own, units, false)
    }
    return pairsUp(units, held, asked.descent || name.descent)
  }
}

/**
 * Compile a question for a person into a test of single printed words: whether a name that fits can be written with it.
 *
 * Every name that fits holds a word which passes, whatever its other words are. Null where that cannot be told of one
 * word: two can make the name (`Abd Allah`), or it is written with none of its own.
 */
export function fitsWord(query: string): ((word: string) => boolean) | null {
  const {units} = nameOf(query)
  const wanted = units.filter(({optional}) => !optional).at(-1) ?? units.at(-1)
  if (wanted?.mark !== '' || wanted.tail !== '') return null
  if (wanted.words.some(({text, readings}) => text === 'abdullah' || (readings.length === 0 && text.length > 1)))
    return null
  return (printed) =>
    spellingsOf(printed).some((spelling) =>
      [wordKey(spelling), ...nameOf(spelling).units.flatMap(({words}) => words)].some((word) =>
        wanted.words.some((other) => fitOfWords(word, other) >= initial)
      )
    )
}

/** A word as it stands, without a possessive, up to an apostrophe, without a genitive that is glued to it. */
function spellingsOf(printed: string): string[] {
  const bare = withoutPossessive(printed)
  const before = /^[^'’`]+(?=['’`])/.exec(printed)?.[0]
  const genitive = /^(.{4,})[uo][lrdsnz]$/iu.exec(bare)?.[1]
  return [printed, bare, before, genitive].filter((spelling) => spelling !== undefined)
}

/** Whether each unit fits another of the other name, in order where a word of descent fixes it. */
function pairsUp(units: Unit[], others: Unit[], ordered: boolean): boolean {
  const used = new Set<number>()
  let from = 0
  for (const unit of units) {
    const at = others.findIndex((other, index) => index >= from && !used.has(index) && fits(unit, other))
    if (at < 0) return false
    used.add(at)
    if (ordered) from = at + 1
  }
  return true
}

const fits = (a: Unit, b: Unit): boolean => fitOf(a, b) >= initial
