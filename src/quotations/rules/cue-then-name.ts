/**
 * Speaker named after the cue.
 *
 *     “We knew by noon,” said Maria Reyes, who ran the desk.
 *                        ^^^^ cue
 *                             ^^^^^^^^^^^ mention
 *
 * Only after marks, after a comma that closes what was said, or at the sentence’s front.
 * Blind spot: a place that stands for its people (`“No,” said Paris`).
 */

import {namedBehindComma, phraseAfter, quotedBehind} from '../construct-phrase.ts'
import {is, type Lexicon, point} from '../lexicon.ts'
import {mentionAfter} from '../mention-after.ts'
import {isPlural} from '../mentions.ts'
import {namedAfter} from '../named-after.ts'
import type {AttributionRule} from '../scene.ts'
import {isOneOf, isWord, type Tokens} from '../tokens.ts'

export const cueThenName: AttributionRule = {
  id: 'cue-then-name',
  find({tokens, from, to, cue, cueTo, cueFrom, group, lexicon}) {
    const {flags} = tokens
    const before = group > from ? (flags[group - 1] as number) : is.stop
    const marked =
      (before & is.quote) !== 0 ||
      (group - 2 >= from && before & (is.comma | is.dash) && (flags[group - 2] as number) & is.quote)
    const verbFirst = !lexicon.reporting.capitals
    // Hill, for her part, sided with Reyes, told Reyes.
    if (!marked && !verbFirst && (cue.object || cue.tells)) return undefined
    // Gestern sagte Reyes, dass …
    const second =
      lexicon.reporting.nouns === true && !marked && cueFrom > from && isOpening(tokens, lexicon, from, cueFrom)
    const likewise = !marked && isAside(tokens, lexicon, from, group)
    if (!marked && !verbFirst && !second && !likewise && !(before & (is.comma | is.stop | is.colon | is.dash)))
      return undefined
    if (group !== cueFrom && !verbFirst && !marked && !second) return undefined
    const first = lexicon.reporting.nouns
      ? behindAdverbs(tokens, cueTo, to)
      : marked && lexicon.reporting.hearersFirst
        ? behindHearers(tokens, cueTo, to)
        : cueTo
    const source = verbFirst
      ? (quotedBehind(tokens, cueFrom, to) ?? phraseAfter(tokens, first, to))
      : mentionAfter(tokens, first, to)
    // gibt es
    if (!source || (second && isWord(tokens, first, 'es'))) return undefined
    // say some pilots
    if (cue.form === 'base' && !(group > from && isPlural(tokens, source.to - 1))) return undefined
    const next = source.to < to ? (flags[source.to] as number) : is.stop
    if (
      group === from &&
      !verbFirst &&
      !second &&
      !(source.name && next & (is.comma | is.colon | is.quote) && cue.after.length === 0)
    )
      return undefined
    if (!marked && !verbFirst) {
      // …, sagte er der Zeitung.
      const inverts = second || (lexicon.reporting.nouns && source.kind === 'pronoun')
      if ((source.kind === 'pronoun' && !inverts) || source.kind === 'first-person') return undefined
      // `Reyes, a doctor, said officials had …` is no inversion: nothing but an end may follow.
      if (
        !inverts &&
        !(next & (is.comma | is.stop | is.colon | is.relative | is.preposition | is.subordinator | is.time))
      )
        return undefined
    } else if (next & (is.be | is.auxiliary | is.negation) && !(next & point)) return undefined
    const named = verbFirst ? namedBehindComma(tokens, source, to) : namedAfter(tokens, source, to)
    return {source: named ?? source, from: group, to: (named ?? source).to, certainty: 'stated'}
  }
}

/** `Comme l’explique Reyes`, `Como explica Reyes` */
function isAside(tokens: Tokens, {likewise}: Lexicon, from: number, verb: number): boolean {
  let before = verb - 1
  if (before > from && (tokens.flags[before] as number) & is.determiner) before--
  return before >= from && isOneOf(tokens, before, likewise)
}

/** `Am Montag`, `Darin`, `Dem Sender`, `In einem Brief`: a phrase at the front of a sentence, which the verb follows. */
function isOpening(tokens: Tokens, {datives}: Lexicon, from: number, verb: number): boolean {
  const {flags} = tokens
  if (!((flags[from] as number) & (is.adverb | is.preposition | is.time)) && !isOneOf(tokens, from, datives))
    return false
  for (let at = from; at < verb; at++) if ((flags[at] as number) & point) return false
  return true
}

/** Past `gestern`, `im Interview`: adverbs between the verb and its subject. */
function behindAdverbs({flags}: Tokens, from: number, to: number): number {
  let at = from
  while (at < to && (flags[at] as number) & (is.adverb | is.time) && !((flags[at] as number) & is.capital)) at++
  return at
}

/** Past `à l’AFP`, `au téléphone`, `lors d’une conférence de presse`: phrases between the verb and its subject. */
function behindHearers({flags}: Tokens, from: number, to: number): number {
  const start = is.determiner | is.capital
  if (!((flags[from] as number) & is.preposition)) return from
  for (let at = from + 1; at < Math.min(to, from + 10); at++) {
    const flag = flags[at] as number
    if (flag & (point | is.quote | is.that | is.cue)) return from
    // A word behind its preposition or article, or a name that goes on, is part of the phrase.
    const before = flags[at - 1] as number
    const within = before & (is.preposition | is.determiner) || (before & is.capital && flag & is.capital)
    if (flag & start && !within) return at
  }
  return from
}
