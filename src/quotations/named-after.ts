/**
 * The name after an office and a comma: `said the mayor of Riverton, Ana Silva.`
 */
import {is} from './lexicon.ts'
import {mentionAfter} from './mention-after.ts'
import {type Found, isBareName, isTitled} from './mentions.ts'
import type {Tokens} from './tokens.ts'

/** The name after a comma is that of whom the office means, where the phrase ends with it. */
export function namedAfter(
  tokens: Tokens,
  source: Found,
  to: number,
  ends = is.stop | is.comma | is.relative
): Found | undefined {
  if (
    (source.kind !== 'role' && !isTitled(tokens, source)) ||
    source.to + 1 >= to ||
    !((tokens.flags[source.to] as number) & is.comma)
  )
    return undefined
  const found = mentionAfter(tokens, source.to + 1, to)
  if (!found || !isBareName(tokens, found)) return undefined
  const next = found.to < to ? (tokens.flags[found.to] as number) : is.stop
  if (!(next & ends)) return undefined
  const from = (tokens.flags[source.from] as number) & is.determiner ? source.from + 1 : source.from
  return {...found, office: {from, to: source.to}}
}
