/**
 * Which of the words that a cue reports are direct speech: marks that hold all of them, or that only a joining word
 * parts from the cue. Words of the author’s own with marks in them are not.
 */
import {unitAt} from '../units.ts'
import {onlyQuotations} from './adjuncts.ts'
import {isUpper} from './characters.ts'
import type {Content} from './contents.ts'
import {is, type Lexicon} from './lexicon.ts'
import type {Report} from './scene.ts'
import {isTitle} from './titles.ts'
import {isOneOf, runOf, type Tokens, wordList} from './tokens.ts'

/** The tokens of a content that are direct speech; nothing where it is words of the author’s own with marks in them. */
export function quotedPart(
  tokens: Tokens,
  lexicon: Lexicon,
  report: Report,
  content: Content
): {from: number; to: number} | undefined {
  const {flags} = tokens
  const {from, to, side, opened} = content
  if (onlyQuotations(tokens, from, to)) {
    if (opened === 'bare' && side === 'after' && !report.cue.aloud && opensWithTitle(tokens, content)) return undefined
    return content
  }
  if (side === 'before') {
    const last = to - 1
    if (!((flags[last] as number) & is.quote)) return undefined
    const lead = flags[last - 1] as number
    if (lead & (is.colon | is.bracket) || (lead & (is.comma | is.dash) && opensUpper(tokens, lexicon, last)))
      return {from: last, to}
    for (let at = from; at < last; at++) {
      if (!((flags[at] as number) & (is.conjunction | is.adverb | is.comma | is.time))) return undefined
    }
    return {from: last, to}
  }
  if (
    side === 'after' &&
    (flags[from] as number) & is.quote &&
    (opened === 'colon' || (opened === 'comma' && opensUpper(tokens, lexicon, from)))
  ) {
    let end = from + 1
    while (
      end + 1 < to &&
      (flags[end] as number) & (is.comma | is.conjunction) &&
      (flags[end + 1] as number) & is.quote
    )
      end += 2
    return {from, to: end}
  }
  return undefined
}

export function opensUpper(tokens: Tokens, lexicon: Lexicon, at: number): boolean {
  return isUpper(unitAt(tokens.value, runOf(tokens, at).from)) || !lexicon.reporting.capitals
}

/** `read “The Long Road”`: what a verb’s object is called, not what was said. */
export function opensWithTitle(tokens: Tokens, {from, side}: Content): boolean {
  if (side !== 'after' || !((tokens.flags[from] as number) & is.quote)) return false
  const run = runOf(tokens, from)
  return isTitle(tokens.value.slice(run.from, run.to))
}

const nothing = wordList('this that it so otherwise nothing little much more as likewise anonymity')

/** `confirmed this`, `said so`: a word that says nothing by itself. */
export function isEmpty(tokens: Tokens, {from, to}: Content): boolean {
  return to - from === 1 && isOneOf(tokens, from, nothing)
}
