/**
 * What an attribution rule may look at: one sentence and one cue in it.
 */
import type {Cue, Lexicon} from './lexicon.ts'
import type {Found} from './mentions.ts'
import type {Tokens} from './tokens.ts'

/** One sentence with its cue. All numbers are token indexes, ends exclusive. */
export interface Scene {
  tokens: Tokens
  lexicon: Lexicon
  /** The sentence. */
  from: number
  to: number
  cue: Cue
  /** The reporting words: `pointed out`. */
  cueFrom: number
  cueTo: number
  /** Where the verb’s helpers begin: `has repeatedly` said. */
  group: number
  /** A participle without helper, which takes its subject from the clause around it. */
  free: boolean
  /** The reports before this one in the sentence. */
  earlier: ReadonlyArray<Report>
}

/** What a rule proposes: the source, and how far the attribution reaches. */
export interface Proposal {
  source: Found
  /** Attribution from the source to the cue, whichever is first. */
  from: number
  to: number
  /** Printed as the subject of this cue, or inferred from the sentence. */
  certainty: 'stated' | 'implied'
}

/** A rule: data plus a pure closure. It looks, and never touches the tree. */
export interface AttributionRule {
  id: string
  find: (scene: Scene) => Proposal | undefined
}

/** A cue with its source. */
export interface Report {
  rule: string
  certainty: 'stated' | 'implied'
  cue: Cue
  cueFrom: number
  cueTo: number
  from: number
  to: number
  source: Found | null
  /** The source stands after the cue. */
  inverted: boolean
  /** `saying`, `adding`: hangs on another clause. */
  free: boolean
  lost: Array<{rule: string; mention: string}>
}
