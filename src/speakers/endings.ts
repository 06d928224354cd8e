/**
 * How a word of a spelled text ends, and what follows it.
 */
import {isDigit, isLetter} from '../characters.ts'
import {classes, lower, type Spelled} from '../names/index.ts'
import {unitAt} from '../units.ts'

const {wordy, capital, space} = classes

/** An apostrophe as it is typed and as it is set. */
export const isMark = (unit: number): boolean => (unit & lower) === 39 && !(unit & wordy)

/** `Asked`, `Standing`. */
export function isParticiple(units: Int32Array, end: number): boolean {
  const last = (units[end - 1] as number) & lower
  const before = (units[end - 2] as number) & lower
  if (last === 100) return before === 101
  return last === 103 && before === 110 && ((units[end - 3] as number) & lower) === 105
}

/** Whether an apostrophe ends a word here, an s after it or not. */
export function ownsAt(units: Int32Array, end: number): boolean {
  if (!isMark(units[end] as number)) return false
  let next = units[end + 1] as number
  if ((next & (lower | capital)) === 115) next = units[end + 2] as number
  return !(next & wordy && (isLetter(next & lower) || isDigit(next & lower)))
}

/** `Her boat`: a letter follows, after white space. */
export function precedesWord({text, units, from}: Spelled, end: number): boolean {
  let at = end
  while (at < end + 7 && (units[at] as number) & space) at++
  return at > end && ((units[at] as number) & wordy) !== 0 && isLetter(unitAt(text, at - from))
}
