/**
 * Labels in the middle of a line, where a transcript lost its line break.
 *
 *     … and the wall? BROCK: It is gone.
 *
 * Only labels that the document has accepted elsewhere are looked for, as printed there; one in mixed case must
 * follow the end of a sentence, one in capitals may cut another off.
 */
import {isSpace} from '../place.ts'
import type {Block} from '../tree.ts'
import {unitAt} from '../units.ts'
import type {Candidate} from './candidates.ts'

/** The labels found within lines, in document order. Linear: one look-up a colon. */
export function midline(blocks: ReadonlyArray<Block>, labels: ReadonlyArray<Candidate>): Candidate[] {
  const known = byLastWord(labels)
  const first = labels[0]
  const last = labels.at(-1)
  if (known.size === 0 || !first || !last) return []
  const found: Candidate[] = []
  let next = 0
  for (let index = first.block; index <= Math.min(last.block + 1, blocks.length - 1); index++) {
    const {value, type} = blocks[index] as Block
    if (type === 'heading' || type === 'code') continue
    while (next < labels.length && (labels[next] as Candidate).block < index) next++
    for (let colon = value.indexOf(':'); colon >= 0; colon = value.indexOf(':', colon + 1)) {
      const like = labelBefore(value, colon, known)
      if (like && !isKnown(labels, next, index, colon)) found.push(candidateAt(like, index, value, colon))
    }
  }
  return found
}

/** Whether one of the labels of a block, the first of which is given, ends at a colon. */
function isKnown(labels: ReadonlyArray<Candidate>, first: number, block: number, colon: number): boolean {
  for (let at = first; at < labels.length; at++) {
    const label = labels[at] as Candidate
    if (label.block !== block) return false
    if (label.to === colon) return true
  }
  return false
}

function byLastWord(labels: ReadonlyArray<Candidate>): Map<string, Candidate[]> {
  const known = new Map<string, Candidate[]>()
  const seen = new Set<string>()
  for (const label of labels) {
    if (label.separator !== 'colon' || label.from === label.to || seen.has(label.text) || label.text.length < 3)
      continue
    seen.add(label.text)
    const word = label.text.slice(label.text.lastIndexOf(' ') + 1)
    const row = known.get(word)
    if (row) row.push(label)
    else known.set(word, [label])
  }
  return known
}

function labelBefore(value: string, colon: number, known: ReadonlyMap<string, Candidate[]>): Candidate | null {
  const next = unitAt(value, colon + 1)
  if (!isSpace(next)) return null
  let at = colon
  while (at > 0 && colon - at < 40 && !isSpace(unitAt(value, at - 1))) at--
  const rows = known.get(value.slice(at, colon))
  if (!rows) return null
  for (const row of rows) {
    const from = colon - row.text.length
    if (from < 2 || value.slice(from, colon) !== row.text || !isSpace(unitAt(value, from - 1))) continue
    if (
      row.text === row.text.toUpperCase() ||
      /[.!?…)\]"”’—-]$/.test(value.slice(Math.max(0, from - 4), from).trimEnd())
    )
      return row
  }
  return null
}

function candidateAt(like: Candidate, block: number, value: string, colon: number): Candidate {
  let body = colon + 1
  while (body < value.length && isSpace(unitAt(value, body))) body++
  const from = colon - like.text.length
  return {
    ...like,
    block,
    start: from,
    from,
    to: colon,
    body,
    end: value.length,
    time: null,
    length: value.length - body,
    question: value.endsWith('?')
  }
}
