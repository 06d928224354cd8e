/**
 * Where the sentences of a paragraph end.
 *
 * Works on tokens, so abbreviations, decimal points and initials are already words. A quotation that ends in a full
 * stop may end its sentence (`“We knew.” Reyes left.`) or not (`“Why?” Reyes asked.`). A sentence longer than
 * `longest` tokens is cut, so that nothing that looks at a sentence can run away.
 */
import {unitAt} from '../units.ts'
import {afterDateline} from './dateline.ts'
import {forms, is} from './lexicon.ts'
import {hasForm, isOneOf, type Tokens, wordList} from './tokens.ts'

/** Open a clause that tells when something was said, never what. */
const whens = wordList('when as while before after')

/** A sentence, as token indexes, end exclusive. */
export interface Sentence {
  from: number
  to: number
  /** Its first hook, as an index into `hooks` of the tokens; one of a later sentence where it has none. */
  hook: number
}

const longest = 200

/** Sentences in order; together they are all tokens. */
export function sentences(tokens: Tokens): Sentence[] {
  if (tokens.size === 0) return []
  const opening = afterDateline(tokens)
  let last = opening > 0 ? {from: 0, to: opening, hook: 0} : sentenceFrom(tokens, 0, 0)
  const found = [last]
  while (last.to < tokens.size) {
    last = sentenceFrom(tokens, last.to, last.hook)
    found.push(last)
  }
  return found
}

function sentenceFrom(tokens: Tokens, from: number, hook: number): Sentence {
  const {hooks, hooked} = tokens
  while (hook < hooked && (hooks[hook] as number) < from) hook++
  return {from, to: endFrom(tokens, from), hook}
}

/** Where the sentence ends that begins at `from`. */
function endFrom(tokens: Tokens, from: number): number {
  const {size, flags, value} = tokens
  const ends = is.stop | is.quote
  const limit = Math.min(size, from + longest)
  for (let at = from; at < limit; at++) {
    const flag = flags[at] as number
    if (!(flag & ends)) continue
    if (flag & is.stop) {
      let to = at + 1
      // Marks that close after the full stop belong to the sentence.
      while (to < size && (flags[to] as number) & is.stop) to++
      if (to < size && isClosingBracket(value, tokens.start[to] as number)) to++
      if (to >= size || opensSentence(tokens, to)) return to
    } else if (quotationEnds(tokens, at)) return at + 1
  }
  return limit
}

function isClosingBracket(value: string, at: number): boolean {
  const code = unitAt(value, at)
  return code === 41 || code === 93
}

/** A word in lower case goes on with the sentence before it. */
function opensSentence(tokens: Tokens, at: number): boolean {
  const flag = tokens.flags[at] as number
  if (flag & (is.capital | is.quote | is.number)) return true
  const code = unitAt(tokens.value, tokens.start[at] as number)
  // Scripts without capitals.
  return code > 0x24f || code === 40 || code === 91 || code === 45 || code === 39
}

function quotationEnds(tokens: Tokens, at: number): boolean {
  const run = tokens.runs[tokens.run[at] as number]
  if (!run) return false
  if (!run.closed) return at + 1 >= tokens.size || ((tokens.flags[at + 1] as number) & is.quote) !== 0
  const last = lastWord(tokens.value, run.to)
  if (last !== '.' && last !== '!' && last !== '?' && last !== '…' && last !== '؟') return false
  const next = at + 1
  if (next >= tokens.size) return false
  const flag = tokens.flags[next] as number
  if (flag & is.quote) return true
  // “We knew.” — Maria Reyes
  if (flag & is.dash) return false
  if (!opensSentence(tokens, next) || unitAt(tokens.value, tokens.start[next] as number) === 45) return false
  // `“Why?” Reyes asked.` goes on; `“Why.” Reyes said that …` begins anew.
  return !attributes(tokens, next, last === '.')
}

function lastWord(value: string, end: number): string {
  let at = end - 1
  while (at >= 0 && (value[at] === ' ' || '’\'"”'.includes(value[at] as string))) at--
  return value[at] ?? ''
}

/** Does an attribution of the quotation before it begin here: a name or pronoun, a cue, and nothing that is said after it? */
function attributes(tokens: Tokens, from: number, asserted: boolean): boolean {
  const {flags, size} = tokens
  let at = from
  const limit = Math.min(size, from + 7)
  if ((flags[at] as number) & (is.pronoun | is.firstPerson)) at++
  else if ((flags[at] as number) & is.cue && !((flags[at] as number) & (is.title | is.role))) {
    return at + 1 < size && ((flags[at + 1] as number) & is.capital) !== 0
  } else {
    while (
      at < limit &&
      (flags[at] as number) & (is.capital | is.title | is.particle | is.determiner | is.role | is.number)
    ) {
      if ((flags[at] as number) & is.cue && !((flags[at] as number) & is.capital)) break
      at++
    }
    if (at === from) return false
  }
  if (at < size && (flags[at] as number) & is.comma) {
    // Rep. Thompson, a doctor from the port, said
    const aside = at
    do at++
    while (at < size && at - aside < 24 && !((flags[at] as number) & (is.comma | is.stop | is.quote)))
    if (at >= size || !((flags[at] as number) & is.comma)) return false
    at++
  }
  while (at < size && (flags[at] as number) & (is.adverb | is.auxiliary) && !((flags[at] as number) & is.cue)) at++
  if (at >= size || !((flags[at] as number) & is.cue) || (flags[at] as number) & is.capital) return false
  const after = at + 1
  if (after >= size) return true
  const next = flags[after] as number
  // “Why?” he asked when she came.
  if (!asserted && next & is.subordinator && isOneOf(tokens, after, whens)) return true
  const tells = hasForm(tokens, at, forms.tells)
  // “It rained.” Reyes plans to visit.
  if (asserted && next & is.infinitive) return false
  if (
    next & (is.stop | is.time | is.preposition | is.adverb | is.infinitive) ||
    (tells && next & (is.determiner | is.role))
  ) {
    // “Why?” he asked in a letter. / “No.” He said in a letter that …
    for (let look = after; look < size && look < after + 14 && !((flags[look] as number) & is.stop); look++) {
      if ((flags[look] as number) & (is.that | is.quote | is.colon)) return false
    }
    return true
  }
  // “… here.” He added, “Nobody came.” begins anew; “Why?” he asked, “and when?” goes on.
  if (next & is.comma && asserted && after + 1 < size && (flags[after + 1] as number) & is.quote) return false
  // “It rained.” She says it did; but “It rained.” she told him.
  if (asserted && next & (is.object | is.capital))
    return tells && ((tokens.flags[after + 1] ?? is.stop) & is.stop) !== 0
  return (next & (is.comma | is.object | is.capital)) !== 0 && (next & is.that) === 0
}
