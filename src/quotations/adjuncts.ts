/**
 * What stands between a report and what it reports: phrases of time and place, a colon before marks.
 */
import {is, point} from './lexicon.ts'
import type {Sentence} from './sentences.ts'
import type {Tokens} from './tokens.ts'

/** How far from the cue the word that opens its clause is looked for. */
export const reach = 30

/** More than `But,` or `Then,`. */
export function hasWords(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (
      !(
        (tokens.flags[at] as number) &
        (point | is.conjunction | is.adverb | is.time | is.subordinator | is.preposition)
      )
    )
      return true
  }
  return false
}

/** Where `, Reyes said earlier at the port,` has its comma: phrases of time and place without a verb are skipped. */
export function adjunctsEnd(tokens: Tokens, sentence: Sentence, from: number): number {
  const {flags} = tokens
  if (from >= sentence.to || !((flags[from] as number) & (is.time | is.preposition | is.adverb))) return from
  const verbal = is.that | is.be | is.auxiliary | is.pronoun | is.firstPerson | is.colon | is.quote | is.stop
  for (let at = from; at < Math.min(sentence.to, from + 14); at++) {
    const flag = flags[at] as number
    if (flag & is.comma) return at
    if (flag & verbal && !(flag & is.capital)) return from
  }
  return from
}

/** Nothing but phrases of time, place and hearer up to the end or a comma: no verb that could be reported. */
export function onlyAdjuncts(tokens: Tokens, sentence: Sentence, from: number): boolean {
  for (let at = from; at < sentence.to; at++) {
    const flag = tokens.flags[at] as number
    if (flag & (is.stop | is.comma | is.dash)) return true
    if (
      flag & (is.that | is.be | is.auxiliary | is.pronoun | is.firstPerson | is.colon | is.quote) &&
      !(flag & is.capital)
    )
      return false
    if (at - from > 20) return false
  }
  return true
}

/** The colon before marks beats everything in between. */
export function colonBeforeMarks(tokens: Tokens, sentence: Sentence, from: number): number {
  const {flags} = tokens
  for (let at = from; at + 1 < Math.min(sentence.to, from + 2 * reach); at++) {
    const flag = flags[at] as number
    if (flag & (is.quote | is.stop)) return -1
    if (flag & is.colon && (flags[at + 1] as number) & is.quote) return at
  }
  return -1
}

/** True where the tokens hold nothing but quotations, points and small joining words. */
export function onlyQuotations(tokens: Tokens, from: number, to: number): boolean {
  let any = false
  for (let at = from; at < to; at++) {
    const flag = tokens.flags[at] as number
    if (flag & is.quote) any = true
    else if (!(flag & (point | is.that | is.conjunction))) return false
  }
  return any
}

/** `vowed to build`, but not `said to reporters`. */
export function isInfinitive({flags, size}: Tokens, at: number): boolean {
  if (!((flags[at] as number) & is.infinitive) || at + 1 >= size) return false
  return !((flags[at + 1] as number) & (is.determiner | is.capital | is.object | is.role | is.body | is.number))
}
