/**
 * Names as pages print their own: up to five words with capitals, an article before and small words between them.
 *
 *     the Harbour Post · Voice of the Harbour · 24 Hours
 */
import {isDigit, isInk, isUpper} from '../characters.ts'
import {isSpace} from '../place.ts'
import {unitAt} from '../units.ts'

/** Words of a name at most, and characters of each. */
const words = 5
const characters = 25

/** Between two words of a name, a blank behind each. */
const joints = ['of', 'and', '&', 'de', 'for', 'the']

/** Where each name that begins at an offset may end, the longest first; empty where none begins. */
export function nameEnds(text: string, from: number): ReadonlyArray<number> {
  const first = unitAt(text, from)
  const behind = (first | 32) === 116 ? afterWord(text, from, articles) : from
  if (behind === from) return isUpper(first) || isDigit(first) ? endsFrom(text, from) : none
  return [...endsFrom(text, behind), ...endsFrom(text, from)]
}

const articles = ['the', 'The']
const none: ReadonlyArray<number> = []

function endsFrom(text: string, from: number): number[] {
  const ends: number[] = []
  for (let start = from; ends.length < words; ) {
    const end = wordEnd(text, start)
    if (end === start) break
    ends.push(end)
    if (!isSpace(unitAt(text, end))) break
    start = afterWord(text, end + 1, joints)
  }
  return ends.reverse()
}

/** Behind one of the words and its blank, where it stands there; else the offset itself. */
function afterWord(text: string, from: number, some: ReadonlyArray<string>): number {
  for (const word of some) {
    const end = from + word.length
    if (text.startsWith(word, from) && isSpace(unitAt(text, end))) return end + 1
  }
  return from
}

/** `[\p{Lu}\d][\p{L}\p{M}\p{N}.’'!-]{0,24}`; the offset itself where no such word begins. */
function wordEnd(text: string, start: number): number {
  const first = unitAt(text, start)
  if (!isUpper(first) && !isDigit(first)) return start
  const limit = Math.min(text.length, start + characters)
  let at = start + 1
  while (at < limit && (isInk(unitAt(text, at)) || ".’'!-".includes(text.charAt(at)))) at++
  return at
}
