/** Classes of characters, by code unit: what a word is made of. */
import {isSpace} from '../place.ts'

const letter = 1
const digit = 2
const upper = 4
const space = 8

/** Classes of the first 0x2000 code units, so that a look costs one read. */
const classes = new Uint8Array(0x2000)
for (let code = 0; code < classes.length; code++) {
  const character = String.fromCharCode(code)
  if (/[\p{L}\p{M}]/u.test(character)) classes[code] = letter | (/\p{Lu}/u.test(character) ? upper : 0)
  else if (/\p{N}/u.test(character)) classes[code] = digit
  else if (isSpace(code)) classes[code] = space
}

/** Letters and combining marks; of the scripts beyond the table everything that is no punctuation. */
export function isLetter(code: number): boolean {
  if (code < 0x2000) return ((classes[code] as number) & letter) !== 0
  return (code >= 0x2c00 && code < 0x2e00) || (code >= 0x3040 && code < 0xfe00) || (code >= 0xfe70 && code < 0xfeff)
}

/** Letters, marks and digits. */
export function isWordCode(code: number): boolean {
  return code < 0x2000 ? ((classes[code] as number) & (letter | digit)) !== 0 : isLetter(code)
}

export function isDigit(code: number): boolean {
  return code < 0x2000 && ((classes[code] as number) & digit) !== 0
}

export function isUpper(code: number): boolean {
  return code < 0x2000 && ((classes[code] as number) & upper) !== 0
}

export function isSpaceCode(code: number): boolean {
  return code < 0x2000 ? ((classes[code] as number) & space) !== 0 : isSpace(code)
}
