/**
 * What single characters are: a table that is filled as characters are met, read far faster than a pattern is tried.
 *
 * By UTF-16 unit; halves of a surrogate pair are none of these.
 */

const letter = 1
const mark = 2
const upper = 4
const lower = 8
const number = 16
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

/** `\p{Ll}`. */
export const isLower = (code: number): boolean => (kindOf(code) & lower) !== 0

/** `\p{N}`. */
export const isNumber = (code: number): boolean => (kindOf(code) & number) !== 0

/** `\d`. */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** Half of a character beyond the first 65,536, of which this table knows nothing. */
export const isHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdfff

/**
 * The runs of such units in a text, as `text.match(/[…]+/gu) ?? []` gives them; a text with other characters than the
 * table knows is left to that.
 */
export function runsOf(text: string, isIn: (code: number) => boolean, pattern: () => RegExp): string[] {
  const runs: string[] = []
  for (let at = 0; at < text.length; at++) {
    const start = at
    while (at < text.length && isIn(text.charCodeAt(at))) at++
    if (at < text.length && isHalf(text.charCodeAt(at))) return text.match(pattern()) ?? []
    if (at > start) runs.push(text.slice(start, at))
  }
  return runs
}

/** The runs of `\p{L}`. */
export const letterRuns = (text: string): string[] => runsOf(text, isLetter, () => /\p{L}+/gu)

/** The runs of `[\p{L}\p{M}]`. */
export const letterOrMarkRuns = (text: string): string[] => runsOf(text, isLetterOrMark, () => /[\p{L}\p{M}]+/gu)

function kindOf(code: number): number {
  return kinds[code] || read(code)
}

function read(code: number): number {
  const kind = known | (code < 128 ? readAscii(code) : isPunctuation(code) ? 0 : readOther(code))
  kinds[code] = kind
  return kind
}

function readAscii(code: number): number {
  if (code >= 65 && code <= 90) return letter | upper
  if (code >= 97 && code <= 122) return letter | lower
  return isDigit(code) ? number : 0
}

/** The block of quotation marks, dashes and dots, which hardly a text is without: no pattern is compiled for them. */
const isPunctuation = (code: number): boolean => code >= 0x2000 && code <= 0x206f

/** `À` to `ÿ`, but for the signs of multiplication and division: what most texts have, and no pattern is compiled for. */
const isLatin = (code: number): boolean => code >= 0xc0 && code <= 0xff && code !== 0xd7 && code !== 0xf7

function readOther(code: number): number {
  if (isLatin(code)) return letter | (code < 0xdf ? upper : lower)
  classes ??= /(\p{Lu})|(\p{Ll})|(\p{L})|(\p{N})|\p{M}/u
  const found = classes.exec(String.fromCharCode(code))
  if (!found) return 0
  if (found[1] !== undefined) return letter | upper
  if (found[2] !== undefined) return letter | lower
  if (found[3] !== undefined) return letter
  return found[4] === undefined ? mark : number
}
