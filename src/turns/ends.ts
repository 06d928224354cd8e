/**
 * How a text ends: like a sentence, or like a question.
 */
import {isSpace} from '../place.ts'
import {unitAt} from '../units.ts'

/** What marks do where words begin or end, a bit each, by character. */
const kinds = new Uint8Array(65_536)
export const opening = kind(1, '"\'“”„«‘»')
const closing = kind(2, '"\'”“’‘»›*_')
const ending = kind(4, '.!?…:,)]-–—。！？؟۔।')
const asking = kind(8, '?？؟')
const closingOrBracket = kind(16, '"\'”“’‘»›*_)]')

function kind(bit: number, marks: string): number {
  for (const mark of marks) kinds[unitAt(mark, 0)] = (kinds[unitAt(mark, 0)] as number) | bit
  return bit
}

export const is = (code: number, kind: number): boolean => ((kinds[code | 0] as number) & kind) !== 0

/** The last character that is no white space and of no kind to be skipped; 0 without one. */
function lastCode(value: string, skipped: number): number {
  let at = value.length - 1
  while (at >= 0 && (is(unitAt(value, at), skipped) || isSpace(unitAt(value, at)))) at--
  return at < 0 ? 0 : unitAt(value, at)
}

/** Ends in a full stop, a mark, an ellipsis, a dash that breaks off, a salutation’s comma or a bracket; closing quotation marks aside. */
export function endsLikeSentence(value: string): boolean {
  return is(lastCode(value, closing), ending)
}

/** Ends in a question mark; closing marks and brackets aside. */
export function asksAtEnd(value: string): boolean {
  return is(lastCode(value, closingOrBracket), asking)
}
