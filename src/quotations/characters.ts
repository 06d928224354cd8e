/**
 * Characters as numbers: of each code unit its lower case and its classes in one number, so that a look costs one read.
 *
 * A unit is learnt when it is first met: few texts hold more than a hundred.
 */
import {isUpper as isCapitalLetter, isLetterOrMark, isNumber} from '../characters.ts'
import {lowerCode} from '../dictionary.ts'
import {isSpace} from '../place.ts'
import {unitAt} from '../units.ts'

/** Classes, above the sixteen bits of the lower case. */
export const letter = 0x10000
export const digit = 0x20000
export const upper = 0x40000
export const space = 0x80000
/** May be a quotation mark or an apostrophe. */
const mark = 0x100000
/** Ends a line within a paragraph. */
const lineBreak = 0x200000
const known = 0x400000

/** The lower case of a unit. */
export const lower = 0xffff

/** The lower case of a unit, and whether it is a capital: equal to the code of a small letter only where it is that. */
export const exact = lower | upper

/** By code unit; 0 where it is not learnt yet. */
const units = new Int32Array(0x10000)

/** What is known of a code unit; 0 of none, past the end of a text. */
export function unitOf(code: number): number {
  return code >= 0 ? units[code] || learn(code) : 0
}

function learn(code: number): number {
  let unit = known | lowerCode(code)
  if (isAnyLetter(code)) unit |= letter
  if (code < 0x2000 && isNumber(code)) unit |= digit
  if (code < 0x2000 && isCapitalLetter(code)) unit |= upper
  if (isSpace(code)) unit |= space
  if (mayBeMark(code)) unit |= mark
  if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029 || code === 0x85) unit |= lineBreak
  units[code] = unit
  return unit
}

/** Letters and combining marks; of the scripts from 0x2000 on everything that is no punctuation. */
function isAnyLetter(code: number): boolean {
  if (code < 0x2000) return isLetterOrMark(code)
  return (code >= 0x2c00 && code < 0x2e00) || (code >= 0x3040 && code < 0xfe00) || (code >= 0xfe70 && code < 0xfeff)
}

/** Straight marks and back-ticks, guillemets, high and low marks, corner brackets. */
function mayBeMark(code: number): boolean {
  return '"\'`«»‘’‚‛“”„‟‹›「」『』'.includes(String.fromCharCode(code))
}

export function isLetter(code: number): boolean {
  return (unitOf(code) & letter) !== 0
}

export function isDigit(code: number): boolean {
  return (unitOf(code) & digit) !== 0
}

export function isUpper(code: number): boolean {
  return (unitOf(code) & upper) !== 0
}

export function isSpaceCode(code: number): boolean {
  return (unitOf(code) & space) !== 0
}

/** A paragraph spelled out for all who read it; filled anew for each. */
export interface Spelling {
  value: string
  size: number
  /** What is known of each code unit of `value`, and 0 after the last. */
  units: Int32Array
  /** Where the first `marked` units stand that could be quotation marks: apostrophes between letters are none. */
  marks: Int32Array
  marked: number
  /** Whether it runs over several lines. */
  broken: boolean
}

export function emptySpelling(): Spelling {
  return {value: '', size: 0, units: new Int32Array(4096), marks: new Int32Array(4096), marked: 0, broken: false}
}

/** Fill `spelling` with the characters of `value`. */
export function spell(value: string, spelling: Spelling): Spelling {
  const size = value.length
  if (size >= spelling.units.length) spelling.units = new Int32Array(2 * size)
  if (size > spelling.marks.length) spelling.marks = new Int32Array(2 * size)
  const into = spelling.units
  const {marks} = spelling
  // At hand: what a bundle keeps outside is read anew at each use.
  const table = units
  const special = mark | lineBreak
  let marked = 0
  let broken = false
  for (let at = 0; at < size; at++) {
    const code = unitAt(value, at)
    const unit = table[code] || learn(code)
    into[at] = unit
    if (unit & special) {
      if (unit & mark) marks[marked++] = at
      else broken = true
    }
  }
  into[size] = 0
  spelling.value = value
  spelling.size = size
  spelling.broken = broken
  spelling.marked = marked > 0 ? withoutApostrophes(spelling, marked) : 0
  return spelling
}

/** Keeps the marks that are no apostrophes between letters; gives how many. */
function withoutApostrophes({value, units, marks}: Spelling, marked: number): number {
  let kept = 0
  for (let index = 0; index < marked; index++) {
    const at = marks[index] as number
    if (((units[at] as number) & lower) === 39) {
      if (at > 0 && (units[at - 1] as number) & (units[at + 1] as number) & letter) continue
      // It only closes, and nothing is open.
      if (kept === 0 && unitAt(value, at) === 0x2019) continue
    }
    marks[kept++] = at
  }
  return kept
}
