/**
 * The name in a noun phrase: its longest run of capitals.
 *
 *     longtime Harbour Post reporter Maria Reyes
 *                                    ^^^^^^^^^^^
 */
import {exact} from './characters.ts'
import {is} from './lexicon.ts'
import {isOneOf, type Tokens, wordList} from './tokens.ts'

/** Whether one of the tokens has one of the flags. */
export function has(tokens: Tokens, from: number, to: number, mask: number): boolean {
  for (let at = from; at < to; at++) if ((tokens.flags[at] as number) & mask) return true
  return false
}

/** The longest run of capitals, titles at its front left out; a lower-case particle may stand inside. */
export function nameWithin(tokens: Tokens, from: number, to: number): {from: number; to: number} | undefined {
  const {flags} = tokens
  let best: {from: number; to: number} | undefined
  let at = from
  while (at < to) {
    if (!isNamePart(tokens, at)) {
      at++
      continue
    }
    let end = at + 1
    while (end < to) {
      if (isNamePart(tokens, end) || isTimeOfName(tokens, end)) end++
      else if ((flags[end] as number) & is.quote && end + 1 < to && isNamePart(tokens, end + 1)) end += 2
      else if ((flags[end] as number) & is.particle && end + 1 < to && isNamePart(tokens, end + 1)) end += 2
      else if (end + 1 < to && isPurpose(tokens, end) && isNamePart(tokens, end + 1)) end += 2
      else if (end + 1 < to && isAmpersand(tokens, end) && isNamePart(tokens, end + 1)) end += 2
      else break
      if ((flags[end - 1] as number) & is.possessive) break
    }
    let start = at
    // National Harbour Council
    const body = ((flags[end - 1] as number) & is.body) !== 0
    while (!body && start < end - 1 && (flags[start] as number) & is.title && !((flags[start] as number) & is.body))
      start++
    // Chief Executive Maria Reyes
    if (start > at && start < end - 2 && (flags[start] as number) & is.role) start++
    // A name of several words is the last one: “Harbour Post reporter Maria Reyes”.
    if (!best || end - start >= best.to - best.from || !((flags[best.to - 1] as number) & is.possessive))
      best = {from: start, to: end}
    at = end
    // `Maria Reyes of the Harbour Institute`, `Mr. Reyes of the Harbour Institute`: what follows is where she belongs.
    const opens = best.from === from ? best.to - best.from > 1 : isTitled(tokens, from, best.from)
    if (opens && isPlain(tokens, best) && end < to && isLink(tokens, end)) break
  }
  return best
}

/** Department for Education, Council on Ferries */
function isPurpose(tokens: Tokens, at: number): boolean {
  const body = is.body | is.capital
  return ((tokens.flags[at - 1] as number) & body) === body && isOneOf(tokens, at, purpose)
}

const purpose = wordList('for on')

/** `Theresa May`, `USA Today`; not `Reyes May 5`. */
function isTimeOfName(tokens: Tokens, at: number): boolean {
  const {flags} = tokens
  const time = is.time | is.capital
  if (((flags[at] as number) & time) !== time || !isOneOf(tokens, at, ofNames)) return false
  return !((flags[at + 1] ?? 0) & is.number)
}

/** Words for times that names end in. */
const ofNames = wordList('jan april may june august today tonight week')

/** Lark & Finch */
function isAmpersand({flags, units, start}: Tokens, at: number): boolean {
  return flags[at] === is.conjunction && ((units[start[at] as number] as number) & exact) === 38
}

/** Nothing but titles in capitals from one token to another. */
function isTitled({flags}: Tokens, from: number, to: number): boolean {
  const title = is.title | is.capital
  for (let at = from; at < to; at++) if (((flags[at] as number) & title) !== title) return false
  return true
}

function isPlain(tokens: Tokens, {from, to}: {from: number; to: number}): boolean {
  return !has(tokens, from, to, is.title | is.role | is.body | is.document | is.possessive | is.time)
}

function isLink({flags}: Tokens, at: number): boolean {
  return ((flags[at] as number) & (is.preposition | is.capital)) === is.preposition
}

function isNamePart(tokens: Tokens, at: number): boolean {
  const flag = tokens.flags[at] as number
  if (!(flag & is.capital)) return false
  if (flag & (is.title | is.body | is.role) && !(flag & is.determiner)) return true
  // Opening words of a sentence have capitals too.
  if (
    flag &
    (is.determiner |
      is.preposition |
      is.pronoun |
      is.firstPerson |
      is.conjunction |
      is.subordinator |
      is.adverb |
      is.time |
      is.that)
  ) {
    return false
  }
  return true
}
