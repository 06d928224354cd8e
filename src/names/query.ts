/**
 * Whether a name fits a name that somebody asks for.
 *
 * Stricter than comparison: nothing fits by resemblance, since the asker sees every find. Looser too: one word asks for
 * any part of a name.
 */
import {type Fit, fitOf, fitOfWords, initial, none, sound} from './fit.ts'
import {wordKey} from './key.ts'
import {type Name, nameOf, type Unit} from './unit.ts'
import {withoutPossessive} from './words.ts'

/**
 * Compile a question for a person into a test of printed names.
 *
 * Every unit asked for fits another unit of the name, and one of them in full: an initial stands for a name only beside
 * another (`Q. al-Araji`), since `A. Reyes` is no al-Araji. A name that has fewer units than were asked for fits if all of
 * them do and its last is the last asked for: `Al Araji` for `Qasim al-Araji`.
 */
export function holdsName(query: string): (name: string) => boolean {
  const asked = nameOf(query)
  const units = unitsAsked(asked)
  const spelled = units.some((unit) => !isInitial(unit))
  return (printed) => {
    const name = nameOf(printed)
    const held = name.units
    if (units.length === 0 || held.length === 0) return units.length === held.length && query.trim() === printed.trim()
    if (asked.generation && name.generation && asked.generation !== name.generation) return false
    const own = held.filter((unit) => !unit.optional)
    if (own.length > 0 && own.length < units.length) {
      const last = fitOf(own.at(-1) as Unit, units.at(-1) as Unit)
      return last >= initial && pairsUp(own, units, false, spelled)
    }
    return pairsUp(units, held, asked.descent || name.descent, spelled)
  }
}

/** Those that must be found: titles that may be names too, only where there is nothing else. */
function unitsAsked({units}: Name): Unit[] {
  const wanted = units.filter((unit) => !unit.optional)
  return wanted.length > 0 ? wanted : units
}

/** How much of a person a name tells: its units, titles left out. */
export const sizeOf = (name: string): number => unitsAsked(nameOf(name)).length

const isInitial = ({words}: Unit): boolean => words.every(({initial}) => initial)

/**
 * Compile a question for a person into a test of single printed words: whether a name that fits can be written with it.
 *
 * Every name that fits holds a word which passes, whatever its other words are. Null where that cannot be told of one
 * word: two can make the name (`Abd Allah`), it is written with none of its own, or nothing but initials is asked for.
 */
export function fitsWord(query: string): ((word: string) => boolean) | null {
  const wanted = unitsAsked(nameOf(query)).filter((unit) => !isInitial(unit))
  if (wanted.length === 0 || !wanted.every(isOneWord)) return null
  const words = wanted.flatMap((unit) => unit.words)
  return (printed) =>
    spellingsOf(printed).some((spelling) =>
      [wordKey(spelling), ...nameOf(spelling).units.flatMap((unit) => unit.words)].some((word) =>
        words.some((other) => fitOfWords(word, other, sound) >= sound)
      )
    )
}

/** Whether a unit is always written as one word, in letters whose sounds are known. */
function isOneWord({mark, tail, words}: Unit): boolean {
  if (mark !== '' || tail !== '') return false
  return !words.some(({text, readings}) => text === 'abdullah' || (readings.length === 0 && text.length > 1))
}

/** A word as it stands, without a possessive, up to an apostrophe, without a genitive that is glued to it. */
function spellingsOf(printed: string): string[] {
  const bare = withoutPossessive(printed)
  const before = /^[^'’`]+(?=['’`])/.exec(printed)?.[0]
  const genitive = /^(.{4,})[uo][lrdsnz]$/iu.exec(bare)?.[1]
  return [printed, bare, before, genitive].filter((spelling) => spelling !== undefined)
}

/**
 * Whether each unit fits another of the other name, in order where a word of descent fixes it.
 *
 * @param spelled One of them must fit in full.
 */
function pairsUp(units: Unit[], others: Unit[], ordered: boolean, spelled: boolean): boolean {
  const used = new Set<number>()
  let from = 0
  let full = !spelled
  for (const unit of units) {
    let best: Fit = none
    let place = -1
    for (let at = from; at < others.length; at++) {
      const fit = used.has(at) ? none : fitOf(unit, others[at] as Unit)
      // An initial may stand for several; what is spelled out is the one.
      if (fit >= initial && (place < 0 || (fit >= sound && best < sound))) [best, place] = [fit, at]
    }
    if (place < 0) return false
    used.add(place)
    if (ordered) from = place + 1
    if (best >= sound && !isInitial(unit)) full = true
  }
  return full
}
