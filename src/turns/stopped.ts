/**
 * Labels that a full stop, a dash or bold type sets off.
 *
 *     Mr. LIND. Madam President, the levee held.
 *     M. Luc Ferrand. Madame la ministre, quand ?
 *     Pregunta. ¿Por qué la huelga?
 *     REPORTER — Who turned it?
 *     **Maria Reyes** I did.
 */
import {isLower, isUpper} from '../characters.ts'
import {isSpace} from '../place.ts'
import type {Block} from '../tree.ts'
import {unitAt} from '../units.ts'
import {type LabelLine, type Printed, skipMarks, skipSpaces} from './label.ts'
import type {Words} from './shape.ts'

/** Longer labels have not been seen; behind a title an office may follow the name. */
const LONGEST = 60
const LONGEST_TITLED = 120

/**
 * A name that ends in a full stop; null without one.
 *
 * The stop must be followed by a dash or two blanks, or the last word before it stand in capitals, or the label be a
 * word for questions and answers, or open with a title; that of a title or an initial does not end the name.
 */
export function stoppedAt(value: string, {start, end, stop}: LabelLine, words: Words): Printed | null {
  if (stop >= end) return null
  const opening = skipMarks(value, start, end)
  const from = opening.at
  const first = unitAt(value, from)
  if (stop >= from + LONGEST || (!(first >= 65 && first <= 90) && first < 0xc0)) return null
  const titled = isTitle(firstWord(value, from, end), words)
  const limit = Math.min(end, from + (titled ? LONGEST_TITLED : LONGEST))
  for (let at = Math.max(from, stop); at < limit; at++) {
    if (unitAt(value, at) !== 46) continue
    let next = at + 1
    while (next < end && (unitAt(value, next) === 42 || unitAt(value, next) === 95)) next++
    const closed = next > at + 1
    const dash = isDash(unitAt(value, next))
    const spaces = skipSpaces(value, next, end) - next
    if (!dash && spaces === 0) continue
    const word = lastWord(value, from, at)
    if (word.includes('.') || (word.length < 5 && words.title.has(word.toLowerCase()))) continue
    if (word.length < 3) continue
    const capitals = !isLower(unitAt(value, at - 1)) && word === word.toUpperCase() && word !== word.toLowerCase()
    const label = value.slice(from, at)
    const open =
      dash ||
      spaces > 1 ||
      capitals ||
      closed ||
      (titled && isNamed(label, words)) ||
      isLetter(label, words) ||
      isHeld(label, words)
    if (!open) {
      if (titled) return null
      continue
    }
    const body = skipSpaces(value, dash ? next + 1 : next, end)
    if (body >= end) return null
    return {start, from, to: at, body, separator: 'stop', time: null, bold: opening.bold, handle: false}
  }
  return null
}

/** A name in capitals, or each word of it with one, that ends in a dash between blanks; null without one. */
export function dashedAt(value: string, {start, end}: LabelLine): Printed | null {
  // Most lines begin with a word of two small letters or more.
  if (isUpper(unitAt(value, start)) && isLower(unitAt(value, start + 1)) && !mayBeDashed(value, start)) return null
  const opening = skipMarks(value, start, end)
  const from = opening.at
  if (!isUpper(unitAt(value, from))) return null
  const limit = Math.min(end, from + LONGEST)
  for (let at = from + 1; at < limit; at++) {
    const code = unitAt(value, at)
    // Digits and most marks: a dateline, a sentence.
    if (code > 32 && code < 65 && code !== 45 && code !== 46 && code !== 39) return null
    if (code !== 32 && code !== 0xa0) continue
    const next = unitAt(value, at + 1)
    if (isDash(next)) {
      let dash = at + 1
      while (isDash(unitAt(value, dash))) dash++
      const body = skipSpaces(value, dash, end)
      if (body === dash || body >= end || !isCapital(value.slice(from, at))) return null
      return {start, from, to: at, body, separator: 'stop', time: null, bold: opening.bold, dashed: true, handle: false}
    }
    if (!isUpper(next)) return null
  }
  return null
}

/** `Maria Reyes -- Chief Pilot`: capitals on both sides of the dash, and no sentence. */
export const isTwoNames = (value: string): boolean =>
  value.length <= LONGEST_TITLED && value.split(/\s+/).every((word) => !/^\p{Ll}{4}/u.test(word))

/** Whether a dash or a capital follows the first word. */
function mayBeDashed(value: string, start: number): boolean {
  let at = start
  while (at < value.length && !isSpace(unitAt(value, at))) at++
  const next = unitAt(value, at + 1)
  return isDash(next) || isUpper(next)
}

/** A name that bold type alone sets off, `**Maria Reyes** The water had risen.`; null without one. */
export function boldAt({value, strong}: Block, start: number, end: number): Printed | null {
  const run = strong?.find((bold) => bold.start === start)
  if (!run || run.end - start < 2 || run.end - start > LONGEST) return null
  let to = run.end
  while (isSpace(unitAt(value, to - 1))) to--
  const body = skipSpaces(value, run.end, end)
  if ((to === run.end && body === run.end) || body >= end || '.!?:;,'.includes(value.charAt(to - 1))) return null
  return {start, from: start, to, body, separator: 'stop', time: null, bold: true, handle: false}
}

const isDash = (code: number): boolean => code === 45 || code === 0x2013 || code === 0x2014

/** One word in capitals, or up to five that begin with one. */
function isCapital(label: string): boolean {
  const tokens = label.split(/\s+/)
  if (tokens.length === 1) return label.length > 1 && label === label.toUpperCase()
  return tokens.length <= 5 && tokens.every((token) => isUpper(unitAt(token, 0)))
}

/** `M. Luc Ferrand`, `Mme la présidente`, `Mme Vasseur, ministre des ports`: no sentence that opens with a title. */
function isNamed(label: string, {role, small}: Words): boolean {
  const comma = label.indexOf(',')
  const [, ...tokens] = (comma < 0 ? label : label.slice(0, comma)).split(/\s+/)
  const lower = tokens.filter((token) => isLower(unitAt(token, 0)) && !small.has(token))
  return tokens.length < 7 && (lower.length === 0 || (small.has(tokens[0] as string) && role.has(tokens.join(' '))))
}

/** `The Chairman`, `The witness`: an office that the language has an article for. */
function isHeld(label: string, {role, conductor, small}: Words): boolean {
  const blank = label.indexOf(' ')
  if (blank < 1 || blank > 3 || !small.has(label.slice(0, blank).toLowerCase())) return false
  const office = label.slice(blank + 1).toLowerCase()
  return role.has(office) || conductor.has(office)
}

function isLetter(label: string, {question, answer, longest}: Words): boolean {
  if (label.length > longest) return false
  const lower = label.toLowerCase()
  return question.has(lower) || answer.has(lower)
}

const isTitle = (word: string, {title, mayBeTitle}: Words): boolean =>
  word !== '' && mayBeTitle(word) && title.has(word.toLowerCase())

/** Without its full stop; empty where it is longer than titles are. */
function firstWord(value: string, from: number, end: number): string {
  let at = from
  while (at < end && !isSpace(unitAt(value, at))) if (++at > from + 14) return ''
  return value.slice(from, unitAt(value, at - 1) === 46 ? at - 1 : at)
}

function lastWord(value: string, from: number, to: number): string {
  let at = to
  while (at > from && !isSpace(unitAt(value, at - 1))) at--
  return value.slice(at, to)
}
