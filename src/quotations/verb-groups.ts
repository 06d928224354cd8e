/**
 * A verb with its helpers: `has repeatedly` said, `was` told, `went on to` say.
 */
import {is} from './lexicon.ts'
import type {Sentence} from './sentences.ts'
import {isWord, type Tokens} from './tokens.ts'

export interface Helpers {
  group: number
  passive: boolean
  helped: boolean
  negated: boolean
  /** An infinitive that is no fact. */
  unreal: boolean
}

export function alone(at: number): Helpers {
  return {group: at, passive: false, helped: false, negated: false, unreal: true}
}

/** The helpers of a verb: where they begin, and what they make of it. Nothing where the infinitive is no fact. */
export function verbGroup(tokens: Tokens, sentence: Sentence, at: number): Helpers | undefined {
  const {flags} = tokens
  let group = at
  let passive = false
  let helped = false
  let negated = false
  while (group > sentence.from) {
    const before = flags[group - 1] as number
    if (before & is.capital && group - 1 !== sentence.from) break
    if (before & is.negation) negated = true
    else if (before & is.be) passive = true
    else if (before & is.auxiliary) {
      helped = true
      // he’s, they’ve: helper and subject in one word.
      if (before & (is.pronoun | is.firstPerson)) break
    } else if (before & is.infinitive) {
      // went on to say
      let main = isWord(tokens, group - 2, 'on') ? group - 3 : group - 2
      while (main > sentence.from && (flags[main] as number) & is.adverb && !((flags[main] as number) & is.raising)) {
        main--
      }
      if (main < sentence.from || !((flags[main] as number) & is.raising)) return undefined
      helped = true
      group = main
      continue
    } else if (!(before & is.adverb) || before & (is.role | is.title | is.document)) break
    if (passive || helped) helped = true
    group--
  }
  return {group, passive, helped, negated, unreal: false}
}
