/**
 * Speaker quoted by another.
 *
 *     Maria Reyes was quoted as saying …
 *     The Harbour Post quoted Maria Reyes as saying …
 *
 * Blind spot: other verbs than quote, cite and report.
 */
import {is} from '../lexicon.ts'
import {mentionAfter} from '../mention-after.ts'
import {mentionBefore} from '../mention-before.ts'
import {namedAfter} from '../named-after.ts'
import type {AttributionRule} from '../scene.ts'
import {isOneOf, isWord, wordList} from '../tokens.ts'

/** Verbs of whoever passes on what another says. */
export const quoting = wordList('quoted cited quotes cites quoting citing reported')

export const quotedAs: AttributionRule = {
  id: 'quoted-as',
  find({tokens, from, cueFrom, cueTo, free}) {
    if (!free || cueFrom - 2 < from || !isWord(tokens, cueFrom - 1, 'as')) return undefined
    for (let at = cueFrom - 2; at >= Math.max(from, cueFrom - 12); at--) {
      if (!isOneOf(tokens, at, quoting)) continue
      let group = at
      while (group > from && (tokens.flags[group - 1] as number) & (is.be | is.auxiliary | is.adverb)) group--
      const passive = group < at
      const source = passive ? mentionBefore(tokens, group - 1, from) : mentionAfter(tokens, at + 1, cueFrom - 1)
      // quoted the commissioner, Aisha Bello, as saying
      const named = source && !passive ? namedAfter(tokens, source, cueFrom - 1, is.comma) : undefined
      return source && {source: named ?? source, from: passive ? source.from : at, to: cueTo, certainty: 'stated'}
    }
    return undefined
  }
}
