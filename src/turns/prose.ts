/**
 * What prose has, and labels or speech lack.
 */
import {isLower} from '../characters.ts'
import {isSpace} from '../place.ts'

/** Two small letters, a mark that ends sentences or clauses, and a blank. */
export function hasInnerStop(text: string): boolean {
  for (let at = text.search(/[.!?:;]\s/); at >= 0 && at < text.length - 1; at++) {
    const marked = '.!?:;'.includes(text.charAt(at)) && isSpace(text.charCodeAt(at + 1))
    if (marked && isLower(text.charCodeAt(at - 1)) && isLower(text.charCodeAt(at - 2))) return true
  }
  return false
}

/** Two words of small letters alone, a blank around each, and the beginning of a third. */
export function hasSmallWords(text: string): boolean {
  let words = -1
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) words = at > 0 && isSpace(text.charCodeAt(at - 1)) ? 0 : words + 1
    else if (!isLower(code)) words = -1
    else if (words === 2) return true
  }
  return false
}

const reported = /[”"»“][,.]?\s\p{L}{3,14}\s\p{Lu}\p{Ll}|,[”"»“]\s(?:\p{Lu}[\p{L}’-]+\s){1,3}\p{Ll}{3,}/u

/** A quotation with who says it beside it: `“…,” said Reyes`, `“…,” Reyes said`. */
export function isReported(text: string): boolean {
  return /[”"»“]/.test(text) && reported.test(text)
}
