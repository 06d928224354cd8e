/**
 * What was in doubt when a dialogue was split: messages for `quotes check`.
 *
 * - `turns:unlabelled-answer`: an answer was given to whoever answers, though no label says so
 * - `turns:single-label`: a label that stands once was taken for a speaker
 * - `turns:breaks-off`: a paragraph ends in mid-sentence, as where a page was cut
 */
import type {Message, Turn} from '../tree.ts'
import {endsLikeSentence} from './ends.ts'

/** Shorter paragraphs are interruptions, greetings and stage directions. */
const LONG = 100

/** Messages on the turns of one document, in document order. */
export function doubts(turns: ReadonlyArray<Turn>): Message[] {
  const counts = new Map<string, number>()
  for (const {label} of turns) if (label) counts.set(label.value, (counts.get(label.value) ?? 0) + 1)
  const few = new Set([...counts.values()].filter((count) => count > 1)).size === 0
  const found: Message[] = []
  for (const turn of turns) {
    const {label, rule, position} = turn
    if (rule === 'unlabelled-answer') {
      found.push(
        message(
          position.start,
          'info',
          rule,
          'Unexpected answer without a label, expected one; given to whoever answers'
        )
      )
    }
    if (label && !few && counts.get(label.value) === 1) {
      const reason = `Unexpected label \`${label.value}\` only here, expected it to come again; taken for a speaker`
      found.push(message(label.position.start, 'info', 'single-label', reason))
    }
    turn.children.forEach((child, at) => {
      if (child.type === 'cue' || child.value.length < LONG || endsLikeSentence(child.value)) return
      if (turn.children[at + 1]?.after) return
      const reason = `Unexpected end of a paragraph in mid-sentence, expected a full stop after \`${child.value.slice(-20).trimStart()}\``
      found.push(message(child.position.end, 'warning', 'breaks-off', reason))
    })
  }
  return found
}

function message(
  {line, column}: {line: number; column: number},
  severity: Message['severity'],
  rule: string,
  reason: string
): Message {
  return {line, column, severity, rule: `turns:${rule}`, reason}
}
