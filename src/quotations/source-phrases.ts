/**
 * Sources that no verb has: `according to Maria Reyes`, `in the latest poll`.
 */

import {phraseAfter} from './construct-phrase.ts'
import {goesOn} from './endings.ts'
import {type Cue, forms, is, type Lexicon, point} from './lexicon.ts'
import {mentionAfter} from './mention-after.ts'
import type {Found} from './mentions.ts'
import {namedAfter} from './named-after.ts'
import type {Report} from './scene.ts'
import type {Sentence} from './sentences.ts'
import {entryOf, follows, hasForm, isOneOf, type Tokens, wordList} from './tokens.ts'

const sourcePhrase: Cue = {
  form: 'finite',
  takes: 'any',
  belief: false,
  tells: false,
  noun: false,
  object: false,
  aloud: false,
  after: [],
  next: 0
}

const persons = wordList('him her them lui elle eux elles él ella ellos ellas ihm ihr ihnen')

/** Tokens of an aside. */
const longestAside = 24

/** How far from its preposition a survey may stand. */
const longestSurvey = 12

/** `According to Maria Reyes`, `in the words of Maria Reyes` */
export function fromPhrase(tokens: Tokens, sentence: Sentence, at: number): Report | undefined {
  if (!hasForm(tokens, at, forms.phrase)) return undefined
  for (const rest of entryOf(tokens, at)?.phrases ?? []) {
    if (!follows(tokens, at + 1, sentence.to, rest)) continue
    const cueTo = at + 1 + rest.length
    const capitals = tokens.lexicon?.reporting.capitals !== false
    const source = capitals
      ? (mentionAfter(tokens, cueTo, sentence.to) ?? hearerAt(tokens, cueTo))
      : phraseAfter(tokens, cueTo, sentence.to)
    if (source && isMarked(tokens, at) && !opensMarks(tokens, source.to, sentence.to)) continue
    const named = source && namedAfter(tokens, source, sentence.to)
    return source && accordingTo(at, cueTo, named && !hasAside(tokens, named.to, sentence.to) ? named : source)
  }
  return undefined
}

/** `Pour Maria Reyes`: it may be a purpose as well. */
const isMarked = (tokens: Tokens, at: number): boolean =>
  tokens.lexicon !== null && isOneOf(tokens, at, tokens.lexicon.markedPhrases)

/** A comma and marks. */
function opensMarks({flags}: Tokens, at: number, to: number): boolean {
  return at + 1 < to && ((flags[at] as number) & is.comma) !== 0 && ((flags[at + 1] as number) & is.quote) !== 0
}

/** `According to a spokesman, Maria Reyes, a nurse, had left`: the name begins the clause, an aside behind it. */
function hasAside(tokens: Tokens, comma: number, to: number): boolean {
  const {flags} = tokens
  let close = comma + 1
  while (close < to && close - comma < longestAside && !((flags[close] as number) & (is.comma | is.quote))) close++
  return close < to && ((flags[close] as number) & is.comma) !== 0 && goesOn(tokens, close + 1, to)
}

/** `According to him` */
function hearerAt(tokens: Tokens, at: number): Found | undefined {
  return isOneOf(tokens, at, persons) ? {from: at, to: at + 1, kind: 'pronoun'} : undefined
}

/** `In the latest Harbour poll, Hill leads`: what a survey found. */
export function fromSurvey(tokens: Tokens, sentence: Sentence, lexicon: Lexicon): Report | undefined {
  // Within a sentence nothing tells how much of it the survey found.
  const at = sentence.from
  if (!isOneOf(tokens, at, lexicon.places)) return undefined
  const {flags} = tokens
  const wall = point | is.preposition | is.be | is.auxiliary | is.pronoun | is.that | is.relative
  for (let look = at + 1; look < Math.min(sentence.to, at + longestSurvey); look++) {
    if ((flags[look] as number) & wall && !((flags[look] as number) & is.capital)) return undefined
    if (!((flags[look] as number) & is.document) || !isOneOf(tokens, look, lexicon.surveys)) continue
    const source = mentionAfter(tokens, at + 1, sentence.to)
    return source && source.to > look ? accordingTo(at, at + 1, source) : undefined
  }
  return undefined
}

function accordingTo(from: number, cueTo: number, source: Found): Report {
  return {
    rule: 'according-to',
    certainty: 'stated',
    cue: sourcePhrase,
    cueFrom: from,
    cueTo,
    from,
    to: source.to,
    source,
    inverted: true,
    free: false,
    lost: []
  }
}
