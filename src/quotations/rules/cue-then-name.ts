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
import {is, point} from '../lexicon.ts'
import {mentionAfter, wordsAfter} from '../mention-after.ts'
import {isPlural} from '../mentions.ts'
import {namedAfter} from '../named-after.ts'
import type {AttributionRule} from '../scene.ts'

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
    if (!marked && !verbFirst && !(before & (is.comma | is.stop | is.colon | is.dash))) return undefined
    if (group !== cueFrom && !verbFirst && !marked) return undefined
    const source = verbFirst ? wordsAfter(tokens, cueTo, to) : mentionAfter(tokens, cueTo, to)
    if (!source) return undefined
    // say some pilots
    if (cue.form === 'base' && !(group > from && isPlural(tokens, source.to - 1))) return undefined
    const next = source.to < to ? (flags[source.to] as number) : is.stop
    if (
      group === from &&
      !verbFirst &&
      !(source.name && next & (is.comma | is.colon | is.quote) && cue.after.length === 0)
    )
      return undefined
    if (!marked && !verbFirst) {
      // …, sagte er der Zeitung.
      const inverts = lexicon.reporting.nouns && source.kind === 'pronoun'
      if ((source.kind === 'pronoun' && !inverts) || source.kind === 'first-person') return undefined
      // `Reyes, a doctor, said officials had …` is no inversion: nothing but an end may follow.
      if (
        !inverts &&
        !(next & (is.comma | is.stop | is.colon | is.relative | is.preposition | is.subordinator | is.time))
      )
        return undefined
    } else if (next & (is.be | is.auxiliary | is.negation) && !(next & point)) return undefined
    const named = namedAfter(tokens, source, to)
    return {source: named ?? source, from: group, to: (named ?? source).to, certainty: 'stated'}
  }
}
