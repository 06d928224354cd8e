/**
 * Words of running text: where they begin and end, without cutting the text up.
 */
import {isHalf, isInk} from '../characters.ts'
import {unitAt} from '../units.ts'

/** 1 for letters, digits and marks, 2 for everything else, 0 where not yet asked. */
const kinds = new Uint8Array(65_536)

/** Whether a UTF-16 unit belongs to a word. Halves of surrogate pairs count as letters; beyond a text’s end is none. */
export function isWordUnit(code: number): boolean {
  return (kinds[code & 0xffff] || kindOf(code)) === 1
}

function kindOf(unit: number): number {
  const code = unit & 0xffff
  const kind = isInk(code) || isHalf(code) || code === 0x200c || code === 0x200d ? 1 : 2
  kinds[code] = kind
  return kind
}

/** An apostrophe, or a sign written for one. */
export const isApostrophe = (code: number): boolean =>
  code === 39 || code === 0x2019 || code === 0x2bf || code === 0x2be || code === 0x60

/** Where the word that begins at an offset ends; apostrophes within a word belong to it. */
export function wordEnd(text: string, start: number): number {
  const {length} = text
  let at = start
  for (;;) {
    while (at < length && isWordUnit(unitAt(text, at))) at++
    if (at + 1 < length && isApostrophe(unitAt(text, at)) && isWordUnit(unitAt(text, at + 1))) at++
    else return at
  }
}

/** The word without a possessive: `Gaza’s`, `PKKs'`. */
export function withoutPossessive(word: string): string {
  return word.replace(/['’`](?:s|S)?$/, '')
}
