/**
 * Utterances by the words that name their speaker: several may have the same, as those of a dialogue that an `alternation`
 * gives to whoever spoke before the last.
 */
import type {Source, Utterance} from '../tree.ts'
import {called} from './vocatives.ts'

export interface Said {
  mention: Source
  /** Where the mention begins, as an offset into the source. */
  at: number
  /** Where the first of the utterances begins that the mention stands beside. */
  start: number
  /** Where the words begin that these answer. */
  answers: number | undefined
  /** Names called in the words. */
  called(): ReadonlyArray<string>
}

/** So many quotations, and so large a share of them cries, questions and a word or two, make a story. */
const least = 12
const lively = 0.3
/** A word or two. */
const brief = 25

/**
 * Whether a document tells a story: it has a dialogue, or its people ask and cry out. Newspapers quote statements.
 */
export function isStory(utterances: ReadonlyArray<Utterance>): boolean {
  let all = 0
  let alive = 0
  for (const {kind, value, answers} of utterances) {
    if (answers !== undefined) return true
    if (kind !== 'direct') continue
    all++
    if (value.length < brief || /[?!]$/.test(value)) alive++
  }
  return all >= least && alive >= lively * all
}

/** What is said, by the mention that stands beside it, in the order of mentions. */
export function saidBy(utterances: ReadonlyArray<Utterance>): Said[] {
  const found = new Map<number, {said: Said; words: string[]}>()
  for (const {mention, answers, rule, position, value, kind} of utterances) {
    if (!mention) continue
    const at = mention.position.start.offset
    const known = found.get(at)
    const words = kind === 'direct' && rule !== 'alternation' ? [value] : []
    if (known) {
      if (rule !== 'alternation' && Math.abs(position.start.offset - at) < Math.abs(known.said.start - at)) {
        known.said.start = position.start.offset
        known.said.answers = answers
      }
      known.words.push(...words)
      continue
    }
    const group = {words, names: undefined as string[] | undefined}
    const said: Said = {
      mention,
      at,
      start: position.start.offset,
      answers,
      called: () => (group.names ??= group.words.flatMap(called))
    }
    found.set(at, {said, words})
  }
  return [...found.values()].map(({said}) => said).sort((a, b) => a.at - b.at)
}
