/**
 * Reporting words within the marks, as the press of some languages sets them.
 *
 *     « Le pont est perdu, a déclaré Maria Reyes. Nous partons. »
 *       ^^^^^^^^^^^^^^^^^                         ^^^^^^^^^^^^ pieces
 *     «El puente —explicó Maria Reyes— está perdido.»
 *
 * Blind spot: two of them in one quotation.
 */
import {type Credit, mentionOf, type Place, sourceOf} from './drafts.ts'
import {forms, is, type Lexicon} from './lexicon.ts'
import type {Run} from './marks.ts'
import {mentionAfter} from './mention-after.ts'
import {type Found, isPronoun, pronoun} from './mentions.ts'
import {tokenize} from './tokenize.ts'
import {hasForm, type Tokens} from './tokens.ts'

/** Tokens that an office behind the name may have. */
const longestOffice = 12

/** Who the words within the marks say it is, and what is left of the quotation; nothing where they say nothing. */
export function incised(
  place: Place,
  run: Run,
  lexicon: Lexicon
): {credit: Credit; pieces: Array<{from: number; to: number}>} | undefined {
  const {asides} = lexicon.reporting
  if (!asides || !run.closed || !holdsOne(place.value, run, asides)) return undefined
  const tokens = tokenize(place.spelling, run.inner, lexicon, place.spare, run.from, run.to)
  for (let at = 1; at < tokens.size - 2; at++) {
    if (!opens(tokens, at, asides)) continue
    const found = reporting(tokens, at)
    if (!found) continue
    const here = {...place, tokens}
    const {cue, source, end} = found
    const pieces = [{from: run.from, to: tokens.end[at - 1] as number}]
    if (end + 1 < tokens.size) pieces.push({from: tokens.start[end + 1] as number, to: run.to})
    const certainty = source.kind === 'pronoun' ? 'implied' : 'stated'
    const rule = source.from < cue ? 'name-then-cue' : 'cue-then-name'
    return {
      credit: {source: sourceOf(here, source), cue: mentionOf(here, cue, cue + 1), rule, certainty, lost: []},
      pieces
    }
  }
  return undefined
}

function holdsOne(value: string, {from, to}: Run, asides: string): boolean {
  for (let at = from; at < to; at++) if (asides.includes(value.charAt(at))) return true
  return false
}

function opens({flags, value, start}: Tokens, at: number, asides: string): boolean {
  return ((flags[at] as number) & (is.comma | is.dash)) !== 0 && asides.includes(value.charAt(start[at] as number))
}

/** `, a-t-il déclaré,`, `, explique Maria Reyes, maire de la ville.`: the verb, whose it is, and the point that ends it. */
function reporting(tokens: Tokens, aside: number): {cue: number; source: Found; end: number} | undefined {
  const {flags, size} = tokens
  let cue = aside + 1
  let source: Found | undefined
  while (cue < size && (flags[cue] as number) & (is.auxiliary | is.adverb | is.pronoun)) {
    if (isPronoun(tokens, cue)) source = pronoun(tokens, cue)
    cue++
  }
  // il a dit, que dit: no inversion
  if (source && source.from === aside + 1) return undefined
  if (cue >= size || !hasForm(tokens, cue, forms.personal) || (flags[cue] as number) & is.capital) return undefined
  source ??= subjectAfter(tokens, cue + 1)
  if (!source || source.kind === 'first-person' || source.kind === 'group') return undefined
  const dash = ((flags[aside] as number) & is.dash) !== 0
  const ends = dash ? is.dash : is.comma | is.stop
  let end = Math.max(source.to, cue + 1)
  // lundi, dans un communiqué
  if (end < size && (flags[end] as number) & (is.time | is.preposition))
    for (const last = end + longestOffice; end < size && end < last && !((flags[end] as number) & ends); ) end++
  if (end < size && !dash) end = officeEnd(tokens, end)
  if (end >= size || !((flags[end] as number) & ends)) return undefined
  if (dash && (flags[end + 1] ?? 0) & is.comma) end++
  return {cue, source, end}
}

/** `Maria Reyes`, `à la presse Maria Reyes`: the subject behind the verb, and behind a hearer. */
function subjectAfter(tokens: Tokens, at: number): Found | undefined {
  const found = mentionAfter(tokens, at, tokens.size)
  if (found || !((tokens.flags[at] as number) & is.preposition)) return found
  const hearer = mentionAfter(tokens, at + 1, tokens.size)
  return hearer && mentionAfter(tokens, hearer.to, tokens.size)
}

/** `, maire de la ville,`: the comma behind an office; where none is, the first. */
function officeEnd({flags, size}: Tokens, comma: number): number {
  if (!((flags[comma] as number) & is.comma) || !((flags[comma + 1] ?? 0) & (is.role | is.title))) return comma
  for (let at = comma + 2; at < Math.min(size, comma + longestOffice); at++)
    if ((flags[at] as number) & (is.comma | is.stop)) return at
  return comma
}
