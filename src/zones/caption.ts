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
import {unitAt} from '../units.ts'
import type {Evidence, Proposal} from './index.ts'
import {lettersBefore, type Words} from './page.ts'

/** Longer blocks are stories, even with a credit at their end. */
const LONGEST = 700

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
    else if (short && isCredited(value, words)) found.set(index, {zone: 'caption', because: 'ends in a photo credit'})
    else if (short && words.mayBeCredit(value) && words.credit.test(value))
      found.set(index, {zone: 'caption', because: 'opens with a photo credit'})
    else if (short && value.includes('©') && copyright.test(value.slice(-TAIL)))
      found.set(index, {zone: 'caption', because: 'ends in a copyright line'})
  }
  return found
}

/** `Cape Skerrow in July. Photo by Kit Bassey on Unsplash`: behind the last full stop a credit, and no verb in it. */
function isCredited(value: string, {mayBeCredit, credit}: Words): boolean {
  const tail = value.slice(-80)
  const at = tail.lastIndexOf('. ', tail.length - 3) + 2
  if (at < 2 || value.length - tail.length + at < 12) return false
  const last = tail.slice(at)
  if (!mayBeCredit(last) || !credit.test(last)) return false
  return last
    .split(' ')
    .every((word, index) => index < 2 || isUpper(unitAt(word, 0)) || inCredits.has(word.toLowerCase()))
}

const inCredits: ReadonlySet<string> = new Set(
  'the author. author artist. artist of on for via by and & / courtesy with permission'.split(' ')
)

const COLON = 58
const SLASH = 47
const COPYRIGHT = 0xa9

/** The colon, slash or © that nothing but a name stands behind, up to an offset; -1 where none does. */
function markBefore(value: string, end: number): number {
  let at = end - 1
  const from = Math.max(0, value.length - TAIL)
  while (at >= from && kindOf(unitAt(value, at)) === unmarked) at--
  const code = at < from ? 0 : unitAt(value, at)
  return code === COLON || code === SLASH || code === COPYRIGHT ? at : -1
}

/**
 * `REUTERS/Lena Lind`, `(Lena Lind/ Harbour News)` at the end: before the last slash an agency in capitals, or up to
 * four names behind a bracket, behind it a name.
 */
function isAgency(value: string, slash: number): boolean {
  if (unitAt(value, slash) !== SLASH) return false
  const name = isSpace(unitAt(value, slash + 1)) ? slash + 2 : slash + 1
  if (!isUpper(unitAt(value, name))) return false
  const behind = name + 1
  let end = behind
  while (end < value.length && isInName(unitAt(value, end))) end++
  // Where nothing is left but blanks, brackets and full stops.
  let rest = value.length
  while (rest > behind && isClosing(unitAt(value, rest - 1))) rest--
  const from = Math.max(0, value.length - TAIL)
  const before = isSpace(unitAt(value, slash - 1)) ? slash - 1 : slash
  if (Math.max(rest, behind + 2) <= Math.min(end, behind + longestName) && isInCapitals(value, from, before))
    return true
  const closed = unitAt(value, end) === CLOSED && end > behind && end - behind <= longestName && rest <= end + 1
  return closed && areNamesInBracket(value, from, before)
}

const OPEN = 40
const CLOSED = 41
const longestName = 40

/** Two or more capitals, and perhaps another word behind them, up to an offset: `AFP`, `EPA Images`. */
function isInCapitals(value: string, from: number, end: number): boolean {
  let word = end
  while (word > from && isLetter(unitAt(value, word - 1))) word--
  return (
    endsInCapitals(value, from, end) ||
    (word < end && isSpace(unitAt(value, word - 1)) && endsInCapitals(value, from, word - 1))
  )
}

function endsInCapitals(value: string, from: number, end: number): boolean {
  let at = end
  while (at > from && isUpper(unitAt(value, at - 1))) at--
  return end - at >= 2 && mayBegin(value, from, at)
}

/** Up to four words with capitals behind an opening bracket, up to an offset. */
function areNamesInBracket(value: string, from: number, end: number): boolean {
  let words = 0
  for (let at = end; at > from; words++) {
    const last = at
    while (at > from && isInNameWord(unitAt(value, at - 1))) at--
    if (at === last || words > 3 || !isUpper(unitAt(value, at))) return false
    const code = unitAt(value, at - 1)
    if (code === OPEN && at > from) return mayBegin(value, from, at - 1)
    if (!isSpace(code)) return false
    at--
  }
  return false
}

/** The start of what is looked at, or a blank, a bracket or a full stop before it. */
function mayBegin(value: string, from: number, at: number): boolean {
  const code = unitAt(value, at - 1)
  return at === from || code === OPEN || code === STOP || isSpace(code)
}

const STOP = 46
const isClosing = (code: number): boolean => code === CLOSED || code === STOP || isSpace(code)
/** `[\p{L}.'’-]` */
const isInNameWord = (code: number): boolean =>
  isLetter(code) || code === STOP || code === 39 || code === 0x2019 || code === 45
const isInName = (code: number): boolean => code === 32 || isInNameWord(code)

/** A word for pictures stands before one of the marks at the end. */
function isSigned(value: string, last: number, {signs, signed}: Words): boolean {
  for (let mark = last; mark >= 0; mark = markBefore(value, mark)) {
    const end = isSpace(unitAt(value, mark - 1)) ? mark - 1 : mark
    if (signs.has(lettersBefore(value, end))) return signed.test(value.slice(-TAIL))
    if (unitAt(value, mark) !== SLASH) return false
  }
  return false
}

const unmarked = 1
const kinds = new Uint8Array(65_536)

function kindOf(code: number): number {
  let kind = kinds[code] as number
  if (kind === 0) {
    kind = isUnmarked(code) ? unmarked : 2
    kinds[code] = kind
  }
  return kind
}

/** Letters, halves of rarer ones, blanks, and marks of names or at the end of a credit: `.`, `'`, `’`, `-`, `)`. */
const isUnmarked = (code: number): boolean =>
  isLetter(code) || isSpace(code) || (code >= 0xd800 && code <= 0xdfff) || ".'’-)".includes(String.fromCharCode(code))

/** A bracket is closed by one of the last three characters. */
function endsInBracket(value: string): boolean {
  for (let at = Math.max(0, value.length - 3); at < value.length; at++) {
    const code = unitAt(value, at)
    if (code === 41 || code === 93) return true
  }
  return false
}
