/**
 * Lines among the paragraphs of a turn that nobody says: subheadings, links to other pages, notes.
 *
 *     Reyes: I will not.
 *     Level Crossings                 ← no sentence, where all turns end like one
 *     Brandt: When will it be read?
 *
 * Blind spot: a last word without its full stop, where all others have theirs.
 */
import {isLower, isUpper} from '../characters.ts'
import type {Block} from '../tree.ts'
import {unitAt} from '../units.ts'
import {endsLikeSentence} from './ends.ts'
import type {Part, Segment} from './segments.ts'

/** Strays are no longer, and no more of them stand on end: verse has more lines. */
const LONGEST = 80
const MOST = 6
/** So many turns are needed to tell, of which so small a share may end like no sentence. */
const TURNS = 6
const SHARE = 20

/** The segments without such lines. */
export function withoutStrays(segments: ReadonlyArray<Segment>, blocks: ReadonlyArray<Block>): Segment[] {
  if (segments.length < TURNS || !segments.some(({parts}) => parts.length > 1)) return [...segments]
  let unfinished = 0
  for (const {label, parts} of segments) {
    const [{block, from, to}] = parts as [Part]
    const {value, type} = blocks[block] as Block
    if (type === 'cue' || type === 'quote' || label?.handle) return [...segments]
    if (!endsLikeSentence(value.slice(from, to)) && ++unfinished * SHARE > segments.length) return [...segments]
  }
  return segments.map((segment) =>
    segment.parts.length > 1 ? {...segment, parts: said(segment.parts, blocks)} : segment
  )
}

function said(parts: ReadonlyArray<Part>, blocks: ReadonlyArray<Block>): Part[] {
  const kept: Part[] = []
  for (let at = 0; at < parts.length; ) {
    let end = at
    while (end < parts.length && kept.length > 0 && isStray(parts[end] as Part, blocks)) end++
    const before = kept.at(-1)
    const finished = before !== undefined && endsLikeSentence((blocks[before.block] as Block).value.slice(0, before.to))
    const next = parts[end]
    const runsOn = next !== undefined && isLower(unitAt((blocks[next.block] as Block).value, next.from))
    if (end === at || end - at > MOST || !finished || runsOn) {
      end = Math.max(end, at + 1)
      kept.push(...parts.slice(at, end))
    }
    at = end
  }
  return kept
}

/** A whole paragraph of few words that begins like a title and ends in a letter or a digit. */
function isStray({block, from, to}: Part, blocks: ReadonlyArray<Block>): boolean {
  const {value, type} = blocks[block] as Block
  if (from > 0 || to < value.length || value.length > LONGEST || type !== 'paragraph') return false
  return !isLower(unitAt(value, 0)) && /[\p{L}\p{N}»]$/u.test(value.slice(-2)) && startsPlainly(value)
}

/** With a capital, a number or an arrow, not with a quotation or a dash. */
const startsPlainly = (value: string): boolean => isUpper(unitAt(value, 0)) || /^(?:\d|[«‹←»]\s)/.test(value)
