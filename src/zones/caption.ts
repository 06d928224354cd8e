/**
 * A picture’s legend or credit: what ends in `AGENCY/Name`, `(Name/ Agency)` or a © line, or opens with `Photo:`.
 *
 *     A ferry leaves the harbour of Arden, June 12, 2023. AGENCY/Lena Lind
 *     Photo: Lena Lind
 *
 * Blind spot: a legend without a credit reads like a sentence of the story.
 */
import {isLetter, isUpper} from '../characters.ts'
import {isSpace} from '../place.ts'
import type {Block} from '../tree.ts'
import type {Evidence, Proposal} from './index.ts'
import {lettersBefore, type Words} from './page.ts'

/** Longer blocks are stories, even with a credit at their end. */
const LONGEST = 700

/** `REUTERS/Lena Lind` at the end; an agency in capitals, or a pair of names in brackets. */
const agency =
  /(?:^|[\s(.])(?:\p{Lu}{2,}(?:\s\p{L}+)?\s?\/\s?\p{Lu}[\p{L}.'’ -]{2,40}|\((?:\p{Lu}[\p{L}.'’-]*\s?){1,4}\/\s?\p{Lu}[\p{L}.'’ -]{1,40}\))[\s).]*$/u
const bracketed = /[([](?:photo|image|picture|credit|foto|bild|crédit|صورة)[^)\]]{0,120}[)\]]\.?\s*$/iu
const copyright = /(?:^|\s)©\s?\S[^\n]{0,80}$/u

/** Characters at the end of a block that are looked at. */
const TAIL = 160

export const caption: Evidence = ({blocks, words}) => {
  const found = new Map<number, Proposal>()
  for (let index = 0; index < blocks.length; index++) {
    const {value, type} = blocks[index] as Block
    if (value.length > LONGEST || type === 'code' || type === 'cue') continue
    // Each pattern has a mark that it needs; most paragraphs have none of them.
    const mark = markBefore(value, value.length)
    const short = value.length < 300
    if (
      (mark >= 0 && isAgency(value, mark)) ||
      (mark >= 0 && isSigned(value, mark, words)) ||
      (endsInBracket(value) && bracketed.test(value.slice(-TAIL)))
    )
      found.set(index, {zone: 'caption', because: 'ends in a photo credit'})
    else if (short && words.mayBeCredit(value) && words.credit.test(value))
      found.set(index, {zone: 'caption', because: 'opens with a photo credit'})
    else if (short && value.includes('©') && copyright.test(value.slice(-TAIL)))
      found.set(index, {zone: 'caption', because: 'ends in a copyright line'})
  }
  return found
}

const COLON = 58
const SLASH = 47
const COPYRIGHT = 0xa9

/** The colon, slash or © that nothing but a name stands behind, up to an offset; -1 where none does. */
function markBefore(value: string, end: number): number {
  let at = end - 1
  const from = Math.max(0, value.length - TAIL)
  while (at >= from && kindOf(value.charCodeAt(at)) === inName) at--
  const code = at < from ? 0 : value.charCodeAt(at)
  return code === COLON || code === SLASH || code === COPYRIGHT ? at : -1
}

/** Capitals before the last slash, or a bracket, and a capital behind it. */
function isAgency(value: string, slash: number): boolean {
  if (value.charCodeAt(slash) !== SLASH) return false
  const next = isSpace(value.charCodeAt(slash + 1)) ? slash + 2 : slash + 1
  if (!isUpper(value.charCodeAt(next))) return false
  const end = isSpace(value.charCodeAt(slash - 1)) ? slash - 1 : slash
  let word = end
  while (isLetter(value.charCodeAt(word - 1))) word--
  const tail = value.slice(-TAIL)
  return (endsInCapitals(value, end) || endsInCapitals(value, word - 1) || tail.includes('(')) && agency.test(tail)
}

const endsInCapitals = (value: string, end: number): boolean =>
  isUpper(value.charCodeAt(end - 1)) && isUpper(value.charCodeAt(end - 2))

/** A word for pictures stands before one of the marks at the end. */
function isSigned(value: string, last: number, {signs, signed}: Words): boolean {
  for (let mark = last; mark >= 0; mark = markBefore(value, mark)) {
    const end = isSpace(value.charCodeAt(mark - 1)) ? mark - 1 : mark
    if (signs.has(lettersBefore(value, end))) return signed.test(value.slice(-TAIL))
    if (value.charCodeAt(mark) !== SLASH) return false
  }
  return false
}

const inName = 1
const kinds = new Uint8Array(65_536)

function kindOf(code: number): number {
  let kind = kinds[code] as number
  if (kind === 0) {
    kind = isInName(code) ? inName : 2
    kinds[code] = kind
  }
  return kind
}

/** Letters, halves of rarer ones, blanks, and marks of names or at the end of a credit: `.`, `'`, `’`, `-`, `)`. */
const isInName = (code: number): boolean =>
  isLetter(code) || isSpace(code) || (code >= 0xd800 && code <= 0xdfff) || ".'’-)".includes(String.fromCharCode(code))

/** A bracket is closed by one of the last three characters. */
function endsInBracket(value: string): boolean {
  for (let at = Math.max(0, value.length - 3); at < value.length; at++) {
    const code = value.charCodeAt(at)
    if (code === 41 || code === 93) return true
  }
  return false
}
