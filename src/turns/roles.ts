/**
 * Who asks and who answers.
 *
 * Answerers hold the floor and rarely end in a question mark; the others ask. Where nobody asks there is no
 * interview, and every turn is a statement.
 */
import type {Turn} from '../tree.ts'
import type {Segment} from './segments.ts'
import type {Words} from './shape.ts'

interface Voice {
  turns: number
  questions: number
  length: number
}

/** The role of each segment, in order. `lengths`: characters of each. */
export function rolesOf(
  segments: ReadonlyArray<Segment>,
  lengths: ReadonlyArray<number>,
  words: Words
): Array<Turn['role']> {
  const voices = new Map<string, Voice>()
  segments.forEach(({label, asks}, at) => {
    if (!label || asks !== null) return
    const voice = voices.get(label.voice) ?? {turns: 0, questions: 0, length: 0}
    voices.set(label.voice, voice)
    voice.turns++
    voice.length += lengths[at] as number
    if (label.question) voice.questions++
  })
  const unlabelledAsk = segments.some((segment) => segment.asks === true)
  const longest = Math.max(0, ...[...voices.values()].map((voice) => voice.length))
  const askers = new Set<string>()
  for (const [key, voice] of voices) if (conducts(key, voice, longest, words) && !unlabelledAsk) askers.add(key)
  const interview = unlabelledAsk || askers.size > 0
  return segments.map(({label, asks}) => {
    if (asks !== null) return asks ? 'question' : 'answer'
    if (!interview || !label) return 'statement'
    return askers.has(label.voice) ? 'question' : 'answer'
  })
}

function conducts(key: string, {turns, questions, length}: Voice, longest: number, words: Words): boolean {
  const bare = key.replace(/\s*#?\d+$/, '').replace(/^the /, '')
  if (words.question.has(bare) || words.conductor.has(bare)) return true
  if (words.answer.has(bare)) return false
  const share = questions / turns
  if (share >= 0.5) return length < longest || share > 0.8
  return length < longest * 0.5 && share >= 0.3
}
