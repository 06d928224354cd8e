/**
 * How much of a document is labelled.
 */
import type {Block} from '../tree.ts'
import type {Candidate} from './candidates.ts'
import type {Family} from './families.ts'
import type {Words} from './shape.ts'

/** Most paragraphs that are sentences bear a label, or follow one that stands alone. */
export function isMostlyLabelled(families: ReadonlyArray<Family>, blocks: ReadonlyArray<Block>): boolean {
  let labelled = 0
  let alone = 0
  let [first, last] = [blocks.length, -1]
  for (const {groups, shape, size} of families) {
    if (shape === 'none' || shape === 'phrase') continue
    for (const {members} of groups) {
      for (const member of members) {
        // Once a name in capitals says enough: `MARIA REYES: We had nothing left.`
        if (size < 2 && !(isShouted(member) && (shape === 'name' || shape === 'role'))) continue
        if (member.separator === 'line' || (!member.sentence && member.length < 60)) continue
        labelled++
        if (member.length === 0) alone++
        first = Math.min(first, member.block)
        last = Math.max(last, member.block)
      }
    }
  }
  if (labelled < 4) return false
  // Where labels stand alone the page before and after them is no part of it.
  const lines = alone * 2 > labelled
  const running = blocks.filter(
    ({value, zone}, at) =>
      (!lines || (at >= first && at <= last + 1)) &&
      value.length >= 20 &&
      zone !== 'furniture' &&
      zone !== 'teaser' &&
      zone !== 'caption'
  )
  return labelled * 2 >= running.length
}

export const isShouted = ({text}: Candidate): boolean => text.length > 2 && text === text.toUpperCase()

/** Two or more lines with a colon. */
export const isReturning = ({size, separator, shape}: Family): boolean =>
  size > 1 && separator === 'colon' && shape !== 'none' && shape !== 'phrase'

/**
 * Nearly every line is labelled, and a label says who conducts: notes without full stops.
 *
 *     Interviewer: so tell us how did it begin
 *     Reyes: well it began at noon
 */
export function isCareless(families: ReadonlyArray<Family>, blocks: ReadonlyArray<Block>, words: Words): boolean {
  const returning = families.filter(isReturning)
  const conducts = ({groups}: Family) =>
    groups.some(({key}) => words.conductor.has(key) || (key.length > 1 && words.question.has(key)))
  if (returning.length < 2 || !returning.some(conducts)) return false
  let [from, to, labelled] = [blocks.length, -1, 0]
  for (const {groups} of returning) {
    for (const {members} of groups) {
      for (const {block} of members) {
        from = Math.min(from, block)
        to = Math.max(to, block)
        labelled++
      }
    }
  }
  return labelled >= 6 && labelled * 5 >= (to - from + 1) * 4
}
