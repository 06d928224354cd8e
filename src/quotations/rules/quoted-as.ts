/**
 * Speaker quoted by another.
 *
 *     Maria Reyes was quoted as saying …
 *     The Harbour Post quoted Maria Reyes as saying …
 *     Maria Reyes can be heard saying …
 *
 * Blind spot: other verbs than quote, cite and report.
 */
import {is} from '../lexicon.ts'
import {mentionAfter} from '../mention-after.ts'
import {mentionBefore} from '../mention-before.ts'
import {namedAfter} from '../named-after.ts'
import type {AttributionRule, Proposal} from '../scene.ts'
import {isOneOf, isWord, type Tokens, wordList} from '../tokens.ts'

/** Verbs of whoever passes on what another says. */
export const quoting = wordList('quoted cited quotes cites quoting citing reported')

export const quotedAs: AttributionRule = {
  id: 'quoted-as',
  find({tokens, from, cueFrom, cueTo, free}) {
    if (!free || cueFrom - 2 < from) return undefined
    if (!isWord(tokens, cueFrom - 1, 'as')) return heard(tokens, from, cueFrom, cueTo)
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

/** `Maria Reyes can be heard saying`: whoever listens tells nothing. */
function heard(tokens: Tokens, from: number, cueFrom: number, cueTo: number): Proposal | undefined {
  const {flags} = tokens
  let verb = cueFrom - 1
  // caught on tape saying
  if (!isOneOf(tokens, verb, hearing) && cueFrom - 3 > from && (flags[verb - 1] as number) & is.preposition) verb -= 2
  if (verb <= from || !isOneOf(tokens, verb, hearing)) return undefined
  let group = verb
  while (group > from && (flags[group - 1] as number) & (is.be | is.auxiliary | is.adverb)) group--
  const source = group < verb ? mentionBefore(tokens, group - 1, from) : undefined
  return source && {source, from: source.from, to: cueTo, certainty: 'stated'}
}

const hearing = wordList('heard seen overheard recorded caught filmed shown captured')
