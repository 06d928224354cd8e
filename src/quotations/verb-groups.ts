/**
 * A verb with its helpers: `has repeatedly` said, `was` told, `went on to` say.
 */
import {is} from './lexicon.ts'
import type {Sentence} from './sentences.ts'
import {isWord, lowerOf, type Tokens} from './tokens.ts'

export interface Helpers {
  group: number
  passive: boolean
  helped: boolean
  negated: boolean
  /** A participle without helper: `, going on to` say. */
  free: boolean
  /** An infinitive that is no fact. */
  unreal: boolean
}

export function alone(at: number): Helpers {
  return {group: at, passive: false, helped: false, negated: false, free: false, unreal: true}
}

/** The helpers of a verb: where they begin, and what they make of it. Nothing where the infinitive is no fact. */
export function verbGroup(tokens: Tokens, sentence: Sentence, at: number): Helpers | undefined {
  const {flags} = tokens
  let group = at
  let passive = false
  let helped = false
  let negated = false
  let raised = -1
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
      raised = main
      continue
    } else if (before & is.time) {
      // had earlier warned, has this week said; Reyes, the mayor, today warned; but on Monday said
      let helper = group - 2
      while (helper > sentence.from && (flags[helper] as number) & (is.time | is.adverb)) helper--
      if (helper < sentence.from || !((flags[helper] as number) & (is.auxiliary | is.comma))) break
      group = helper + 1
      continue
    } else if (!(before & is.adverb) || before & (is.role | is.title | is.document)) break
    if (passive || helped) helped = true
    group--
  }
  const free = raised === group && lowerOf(tokens, group).endsWith('ing')
  return {group, passive, helped, negated, free, unreal: false}
}
