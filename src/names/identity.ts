/**
 * The key of a whole name: who is who across documents, decided from the name alone.
 *
 * Unlike agreement of two words (`key.ts`) a key is transitive, so it takes of each spelling the likeliest sound only.
 * Names of one key are one person; names of two keys may still be (`compareNames` tells), and are shown as possibly so.
 */
import {soundOf, type Word} from './key.ts'
import {nameOf, type Unit} from './unit.ts'

/** The key of a printed name, titles and offices off; the folded string itself where no name is left. */
export function nameKey(printed: string): string {
  const name = nameOf(printed)
  const units = name.units.filter((unit) => !unit.optional)
  const keys = (units.length > 0 ? units : name.units).map(unitKey)
  if (keys.length === 0) return printed.trim().toLowerCase()
  return name.generation ? `${keys.join(' ')} ${name.generation}` : keys.join(' ')
}

/** The key of one unit. */
export function unitKey(unit: Unit): string {
  const core = wordKeyText(unit.words.at(-1) as Word)
  return `${unit.mark}${unit.mark && '+'}${core}${unit.tail && '+'}${unit.tail}`
}

function wordKeyText(word: Word): string {
  if (word.family >= 0) return `${word.patronymic ? 'p' : ''}#${word.family}`
  return soundOf(word) ?? word.text
}
