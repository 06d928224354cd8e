/**
 * What single characters are: a table that is filled as characters are met, read far faster than a pattern is tried.
 *
 * By UTF-16 unit; halves of a surrogate pair are none of these.
 */
import {unitAt} from './units.ts'

const letter = 1
const mark = 2
const upper = 4
const lower = 8
const number = 16
const titled = 32
const known = 128

const kinds = new Uint8Array(65_536)
let classes: RegExp | undefined

/** `\p{L}`. */
export const isLetter = (code: number): boolean => (kindOf(code) & letter) !== 0

/** `[\p{L}\p{M}]`. */
export const isLetterOrMark = (code: number): boolean => (kindOf(code) & (letter | mark)) !== 0

/** `[\p{L}\p{N}]`. */
export const isLetterOrNumber = (code: number): boolean => (kindOf(code) & (letter | number)) !== 0

/** `[\p{L}\p{M}\p{N}]`. */
export const isInk = (code: number): boolean => (kindOf(code) & (letter | mark | number)) !== 0

/** `\p{Lu}`. */
export const isUpper = (code: number): boolean => (kindOf(code) & upper) !== 0

/** `[\p{Lu}\p{Lt}]`. */
export const isCapital = (code: number): boolean => (kindOf(code) & (upper | titled)) !== 0

/** `\p{Ll}`. */
export const isLower = (code: number): boolean => (kindOf(code) & lower) !== 0

/** `\p{N}`. */
export const isNumber = (code: number): boolean => (kindOf(code) & number) !== 0

/** `\d`. */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** Half of a character beyond the first 65,536, of which this table knows nothing. */
export const isHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdfff

/** Whether there is nothing but such units between two offsets; true of nothing. */
export function isAllOf(text: string, isIn: (code: number) => boolean, from = 0, to = text.length): boolean {
  for (let at = from; at < to; at++) if (!isIn(unitAt(text, at))) return false
  return true
}

/**
 * The runs of such units in a text, as `text.match(/[…]+/gu) ?? []` gives them; a text with other characters than the
 * table knows is left to that.
 */
export function runsOf(text: string, isIn: (code: number) => boolean, pattern: () => RegExp): string[] {
  const runs: string[] = []
  for (let at = 0; at < text.length; at++) {
    const start = at
    while (at < text.length && isIn(unitAt(text, at))) at++
    if (at < text.length && isHalf(unitAt(text, at))) return text.match(pattern()) ?? []
    if (at > start) runs.push(text.slice(start, at))
  }
  return runs
}

/** The runs of `\p{L}`. */
export const letterRuns = (text: string): string[] => runsOf(text, isLetter, () => /\p{L}+/gu)

/** The runs of `[\p{L}\p{M}]`. */
export const letterOrMarkRuns = (text: string): string[] => runsOf(text, isLetterOrMark, () => /[\p{L}\p{M}]+/gu)

/** What is past the end of a text is what `\0` is: no key that is not a number is looked for in the table. */
function kindOf(code: number): number {
  return kinds[code | 0] || read(code | 0)
}

function read(code: number): number {
  const kind = known | (code < 128 ? readAscii(code) : readOther(code))
  kinds[code] = kind
  return kind
}

function readAscii(code: number): number {
  if (code >= 65 && code <= 90) return letter | upper
  if (code >= 97 && code <= 122) return letter | lower
  return isDigit(code) ? number : 0
}

function readOther(code: number): number {
  for (const [from, to, kind] of common)
    if (code >= from && code <= to) return typeof kind === 'number' ? kind : kind(code)
  return readRare(code)
}

/**
 * What most texts are written with, told without the pattern, which takes the engine half a millisecond to compile:
 * longer than to read a page.
 */
const common: ReadonlyArray<readonly [from: number, to: number, kind: number | ((code: number) => number)]> = [
  // Quotation marks, dashes, dots.
  [0x2000, 0x206f, 0],
  // `À` to `ÿ`, but for the signs of multiplication and division.
  [0xc0, 0xff, (code) => (code === 0xd7 || code === 0xf7 ? 0 : letter | (code < 0xdf ? upper : lower))],
  // No-break spaces, `§`, `©`, `«`, `°`; `ª`, `µ`, `º`; `²`, `½`.
  [
    0x80,
    0xbf,
    (code) => (code === 0xb5 ? letter | lower : code === 0xaa || code === 0xba ? letter : isFigure(code) ? number : 0)
  ],
  // `Ā` to `ſ`.
  [0x100, 0x17f, (code) => letter | (isChangedInLowerCase(code) ? upper : lower)],
  // Currencies, arrows, boxes and bullets.
  [0x20a0, 0x20bf, 0],
  [0x2190, 0x23ff, 0],
  [0x2500, 0x2775, 0],
  // Halves of rarer ones.
  [0xd800, 0xdfff, 0],
  [0x430, 0x45f, letter | lower],
  [0x400, 0x42f, letter | upper],
  // Arabic: letters, vowel signs, digits.
  [0x620, 0x64a, letter],
  [0x64b, 0x65f, mark],
  [0x660, 0x669, number],
  [0x60c, 0x60f, 0],
  [0x61b, 0x61f, 0],
  [0x671, 0x6d3, letter],
  [0x5d0, 0x5ea, letter],
  // Chinese, with its marks; Japanese; Korean.
  [0x4e00, 0x9fff, letter],
  [0x3000, 0x3004, 0],
  [0x3008, 0x3020, 0],
  [0xff01, 0xff0f, 0],
  [0xff1a, 0xff20, 0],
  [0x3041, 0x3096, letter],
  [0x30a1, 0x30fa, letter],
  [0xac00, 0xd7a3, letter]
]

/** `²`, `³`, `¹`, `¼` to `¾`. */
const isFigure = (code: number): boolean =>
  code === 0xb2 || code === 0xb3 || code === 0xb9 || (code >= 0xbc && code <= 0xbe)

function isChangedInLowerCase(code: number): boolean {
  const unit = String.fromCharCode(code)
  return unit.toLowerCase() !== unit
}

function readRare(code: number): number {
  classes ??= /(\p{Lu})|(\p{Ll})|(\p{Lt})|(\p{L})|(\p{N})|\p{M}/u
  const found = classes.exec(String.fromCharCode(code))
  if (!found) return 0
  if (found[1] !== undefined) return letter | upper
  if (found[2] !== undefined) return letter | lower
  if (found[3] !== undefined) return letter | titled
  if (found[4] !== undefined) return letter
  return found[5] === undefined ? mark : number
}
