/**
 * Whether a name fits a name that somebody asks for.
 *
 * Stricter than comparison: nothing fits by resemblance, since the asker sees every find. Looser too: one word asks for
 * any part of a name.
 */
import {fitOf, initial} from './fit.ts'
import {nameOf, type Unit} from './unit.ts'

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
