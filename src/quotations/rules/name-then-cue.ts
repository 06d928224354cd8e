/**
 * Speaker named right before the cue.
 *
 *     Maria Reyes has repeatedly said that …
 *     ^^^^^^^^^^^ mention
 *                                ^^^^ cue
 *
 * Blind spot: a noun that only looks like the subject (`the man who met Reyes said`: see `relative`).
 */
import {phraseAfter} from '../construct-phrase.ts'
import {is, point} from '../lexicon.ts'
import {mentionBefore} from '../mention-before.ts'
import {type Found, isNumeral, isPlural} from '../mentions.ts'
import type {AttributionRule} from '../scene.ts'
import {cuesOf, isOneOf, type Tokens, wordList} from '../tokens.ts'

const many = wordList('who many some most both these those few several')
const nor = wordList('nor neither')
/** Pronouns of German that are subjects alone; `sie` and `es` may be objects. */
const subjects = wordList('er ich wir man')
const shares = wordList('percent third quarter')

export const nameThenCue: AttributionRule = {
  id: 'name-then-cue',
  find({tokens, from, to, cue, cueTo, group, lexicon}) {
    if (group <= from) return undefined
    const last = group - 1
    const before = mentionBefore(tokens, last, from)
    const source = before && !lexicon.reporting.capitals ? phraseAfter(tokens, before.from, before.to) : before
    if (!source || isObject(tokens, source.from, from)) return undefined
    // Neither Hill nor Reyes said
    if (source.from > from && isOneOf(tokens, source.from - 1, nor)) return undefined
    // Dem Sender sagte Reyes, …
    if (isOneOf(tokens, source.from, lexicon.datives)) return undefined
    // Auf Nachfrage unserer Zeitung schrieb er: …
    if (lexicon.reporting.nouns && isOneOf(tokens, cueTo, subjects)) return undefined
    if (cue.form === 'base' && isAsked(tokens, source.from, from, to)) return undefined
    // A bare form has a subject in the plural: `officials say`, not `the official say`.
    if (
      cue.form === 'base' &&
      !((tokens.flags[group] as number) & (is.auxiliary | is.negation | is.raising)) &&
      source.kind !== 'pronoun' &&
      source.kind !== 'first-person'
    ) {
      if (!isPlural(tokens, last) && !several(tokens, source)) return undefined
    }
    if (cue.form === 'third' && source.kind === 'group' && !source.name) return undefined
    // `Companies say` opens a sentence: no name has a verb in the plural.
    if (cue.form === 'base' && source.from === from && isPluralAlone(tokens, source, group)) {
      return {source: {from: last, to: group, kind: 'group'}, from: last, to: cueTo, certainty: 'stated'}
    }
    // « … », a-t-il déclaré
    const inverted =
      source.kind === 'pronoun' &&
      source.from > from &&
      ((tokens.flags[source.from - 1] as number) & is.auxiliary) !== 0
    return {source, from: inverted ? source.from - 1 : source.from, to: cueTo, certainty: 'stated'}
  }
}

/** A word in the plural alone before a bare form that is no past. */
function isPluralAlone(tokens: Tokens, {from, to, kind}: Found, verb: number): boolean {
  return (
    kind === 'name' &&
    to - from === 1 &&
    isPlural(tokens, from) &&
    !((tokens.flags[verb] as number) & (is.auxiliary | is.negation)) &&
    cuesOf(tokens, verb).every(({form}) => form !== 'past')
  )
}

/** `Do you support the plan?`, `What do they think of it?`: nothing is said, it is asked. */
function isAsked({flags, value, end}: Tokens, at: number, from: number, to: number): boolean {
  if (at <= from || !((flags[at - 1] as number) & is.auxiliary) || value[(end[to - 1] as number) - 1] !== '?')
    return false
  return at - 1 === from || ((flags[at - 2] as number) & is.subordinator) !== 0
}

/** `the men who ran the desk said`: the desk is what the clause about them is of. */
function isObject({flags}: Tokens, at: number, from: number): boolean {
  for (let look = at - 1; look > Math.max(from, at - 5); look--) {
    const flag = flags[look] as number
    if (flag & (point | is.cue | is.that | is.subordinator | is.conjunction)) return false
    if (flag & is.relative) return look < at - 1
  }
  return false
}

/** One in five, those surveyed, critics like Reyes: a plural that does not show in the last word. */
function several(tokens: Tokens, {from, to}: Found): boolean {
  const {flags} = tokens
  if (isOneOf(tokens, from, many)) return true
  for (let at = from; at < to; at++) {
    const flag = flags[at] as number
    if (flag & is.conjunction || isNumeral(tokens, at) || isOneOf(tokens, at, shares)) return true
    if (flag & is.preposition) return at > from && isPlural(tokens, at - 1)
  }
  return false
}
