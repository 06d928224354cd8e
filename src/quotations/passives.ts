/**
 * Reports whose subject does not speak: somebody was asked, something is expected.
 */
import {isInfinitive} from './adjuncts.ts'
import {marksFollow} from './cue-surroundings.ts'
import {type Cue, forms, is} from './lexicon.ts'
import {mentionAfter} from './mention-after.ts'
import {mentionBefore} from './mention-before.ts'
import type {Found} from './mentions.ts'
import type {Report} from './scene.ts'
import type {Sentence} from './sentences.ts'
import {entryOf, hasForm, isWord, type Tokens} from './tokens.ts'

/** `was asked by Hill whether`, `asked about the road, she`, `were told that`: by whom, if it is said. */
export function fromPassive(tokens: Tokens, sentence: Sentence, at: number): Report | undefined {
  const {flags} = tokens
  const cue = hasForm(tokens, at, forms.told) ? entryOf(tokens, at)?.told : undefined
  if (!cue || ((flags[at] as number) & is.capital && at > sentence.from)) return undefined
  let group = at
  while (group > sentence.from && (flags[group - 1] as number) & is.adverb) group--
  const before = group > sentence.from ? (flags[group - 1] as number) : is.stop
  const helped = (before & is.be) !== 0
  if (!helped && !(before & (is.comma | is.stop | is.dash | is.subordinator | is.quote))) return undefined
  let to = at + 1
  const skipped = is.adverb | is.time | is.conjunction
  let source: Found | null = null
  while (to < sentence.to && to < at + 8) {
    if (isWord(tokens, to, 'by')) {
      source = mentionAfter(tokens, to + 1, sentence.to) ?? null
      if (!source) return undefined
      to = source.to
    } else if ((flags[to] as number) & skipped && !((flags[to] as number) & is.subordinator)) to++
    else if (isWord(tokens, to, 'on') && (flags[to + 1] ?? 0) & is.time) to += 2
    else break
  }
  const next = to < sentence.to ? (flags[to] as number) : is.stop
  const about = isWord(tokens, to, 'about')
  if (
    !(next & (is.that | is.subordinator)) &&
    !about &&
    !isWord(tokens, to, 'who') &&
    // were asked to leave: by whom is not said, nor in which words
    !(helped && source && isInfinitive(tokens, to))
  )
    return undefined
  // What marks stand in a topic are nobody’s: asked about “the harbour’s luck”.
  if (about && marksFollow(tokens, sentence, to)) return undefined
  return {
    rule: 'passive',
    certainty: 'stated',
    cue,
    cueFrom: at,
    cueTo: at + 1,
    from: group,
    to,
    source,
    inverted: false,
    free: true,
    lost: []
  }
}

/** `The dam is expected to hold`: a clause with its cue in it, and nobody who is said to think so. */
export function ofNobody(
  tokens: Tokens,
  sentence: Sentence,
  cue: Cue,
  group: number,
  cueFrom: number,
  cueTo: number
): Report | undefined {
  const who = group - 1
  const relative = who > sentence.from && ((tokens.flags[who] as number) & is.relative) !== 0
  const subject = relative ? {from: who} : mentionBefore(tokens, who, sentence.from)
  if (!subject) return undefined
  return {
    rule: 'passive',
    certainty: 'implied',
    cue,
    cueFrom,
    cueTo,
    from: subject.from,
    to: cueTo,
    source: null,
    inverted: false,
    free: false,
    lost: []
  }
}

/** `Reyes was told`: where the participle stands that makes her the hearer; -1 if none does. */
export function toldAt(tokens: Tokens, verb: number, to: number): number {
  const {flags} = tokens
  let at = verb
  while (at < to && (flags[at] as number) & (is.be | is.auxiliary | is.adverb)) at++
  return at > verb && at < to && hasForm(tokens, at, forms.told) ? at : -1
}
