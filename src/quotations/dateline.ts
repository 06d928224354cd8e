/**
 * The dateline that a report opens with: no word of its first sentence.
 *
 *     PORT ELIN, Northland (HNA) — The mayor, Maria Reyes, said …
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * Told by a place in capitals, an agency in brackets or a day, before a dash; in India by capitals before a colon. Blind spot: a place alone in small
 * letters (`Port Elin – `), which a name before an aside looks like.
 */
import {unitAt} from '../units.ts'
import {isLetter, isUpper} from './characters.ts'
import {is} from './lexicon.ts'
import {isOneOf, type Tokens, wordList} from './tokens.ts'

/** No dateline has more tokens. */
const longest = 18

/** The token behind it; 0 where the text opens otherwise. */
export function afterDateline(tokens: Tokens): number {
  const {flags} = tokens
  if (!((flags[0] as number) & is.capital)) return 0
  let sure = false
  const limit = Math.min(tokens.size, longest)
  for (let at = 1; at < limit; at++) {
    const flag = flags[at] as number
    if (flag & is.dash) return opensReport(tokens, at + 1) && (sure || isSetOff(tokens, at)) ? at + 1 : 0
    if (flag & is.colon) return opensStory(tokens, at + 1) && isSetOff(tokens, at) ? at + 1 : 0
    if (flag & is.bracket) {
      const dated = numberIn(tokens, at + 1, limit)
      const close = closing(tokens, at + 1, limit)
      if (close < 0) return 0
      // MARLOW (Wire - 29 April) It is late.
      if (dated && isInCapitals(tokens, 0) && opensStory(tokens, close + 1)) return close + 1
      sure = true
      at = close
    } else if (flag & is.number) sure = true
    else if (!(flag & (is.capital | is.comma | is.particle | is.time)) && !isOneOf(tokens, at, joints)) return 0
  }
  return 0
}

/** The bracket that closes; -1 where a sentence ends before it. */
function closing({flags}: Tokens, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    if ((flags[at] as number) & is.bracket) return at
    if ((flags[at] as number) & (is.stop | is.quote)) return -1
  }
  return -1
}

/** Whether a number stands before the next bracket. */
function numberIn({flags}: Tokens, from: number, limit: number): boolean {
  for (let at = from; at < limit && !((flags[at] as number) & is.bracket); at++)
    if ((flags[at] as number) & is.number) return true
  return false
}

/** Not as in `NATO — which stayed — said`. */
const opensReport = ({flags, size}: Tokens, at: number): boolean =>
  at < size && ((flags[at] as number) & (is.capital | is.quote | is.number)) !== 0

/** A sentence of the story itself: before marks, capitals and a colon name whose words follow. */
const opensStory = ({flags, size}: Tokens, at: number): boolean =>
  at < size && ((flags[at] as number) & (is.capital | is.number)) !== 0

/** Whether capitals stand before a mark and others behind it: not in `NOW OPEN—HARBOUR HALL: …`. */
const isSetOff = (tokens: Tokens, mark: number): boolean => isInCapitals(tokens, 0) && !isInCapitals(tokens, mark + 1)

/** A word of three letters or more, all of them capitals. */
function isInCapitals({value, start, end}: Tokens, token: number): boolean {
  const from = start[token] as number
  const to = end[token] as number
  for (let at = from; at < to; at++) if (!isUpper(unitAt(value, at)) && isLetter(unitAt(value, at))) return false
  return to - from > 2
}

/** Rio de Janeiro */
const joints = wordList('of de del da do la las los al el and upon sur am an der')
