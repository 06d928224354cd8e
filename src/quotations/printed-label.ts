/**
 * Labels of speakers within the marks of a printed transcript: `“REYES: We knew by noon.”`
 */
import {unitAt} from '../units.ts'
import {isSpaceCode, isUpper} from './characters.ts'

/** The label, in capitals, of a speaker within the marks of a printed transcript; nothing where there is none. */
export function labelAt(value: string, at: number): string | undefined {
  if (isSmall(unitAt(value, at)) || isSmall(unitAt(value, at + 1))) return undefined
  if (!isUpper(unitAt(value, at))) return undefined
  let end = at + 1
  while (end - at < 31 && isInLabel(unitAt(value, end))) end++
  return end - at > 1 && value.charAt(end) === ':' && isSpaceCode(unitAt(value, end + 1))
    ? value.slice(at, end + 2)
    : undefined
}

/** `[\p{Lu} .'’-]` */
const isInLabel = (code: number): boolean => isUpper(code) || " .'’-".includes(String.fromCharCode(code))

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122
}
