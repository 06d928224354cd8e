/**
 * Trees of documents for the tests of `speakers/`, built by hand: paragraphs, turns, and utterances by the words of
 * their mention.
 */
import {lineStarts, positionOf} from '../../src/place.ts'
import type {Block, Root, Source, Turn, Utterance, Zone} from '../../src/tree.ts'

type Part =
  | string
  | {zone: Zone; text: string}
  | {label: string | null; text: string; role?: Turn['role']; rule?: string}

/** A document of paragraphs and turns, a blank line between them. */
export function documentOf(parts: ReadonlyArray<Part>, outlet: {name: string; labels: string[]} | null = null): Root {
  const printed = parts.map((part) =>
    typeof part === 'string' ? part : 'label' in part && part.label ? `${part.label}: ${part.text}` : part.text
  )
  const source = printed.join('\n\n')
  const lines = lineStarts(source)
  let at = 0
  const children = parts.map((part, index) => {
    const start = at
    const whole = printed[index] as string
    at += whole.length + 2
    const block = (from: number, zone: Zone | null): Block => ({
      type: 'paragraph',
      value: source.slice(from, start + whole.length),
      zone,
      position: positionOf(lines, from, start + whole.length)
    })
    if (typeof part === 'string') return block(start, null)
    if ('zone' in part) return block(start, part.zone)
    const {label} = part
    const turn: Turn = {
      type: 'turn',
      role: part.role ?? 'answer',
      label: label ? {value: label, position: positionOf(lines, start, start + label.length)} : null,
      rule: part.rule ?? (label ? 'label' : 'unlabelled-answer'),
      certainty: label ? 'stated' : 'implied',
      speaker: null,
      office: null,
      children: [block(label ? start + label.length + 2 : start, null)],
      position: positionOf(lines, start, start + whole.length)
    }
    return turn
  })
  return {
    type: 'root',
    format: 'text',
    path: null,
    language: 'en',
    head: [],
    lines,
    children,
    utterances: [],
    about: outlet && {
      title: null,
      outlet: outlet.name,
      outletLabels: outlet.labels,
      date: null,
      dateRole: null,
      notBefore: null,
      notAfter: null,
      captured: null,
      url: null,
      evidence: {title: null, outlet: null, date: null},
      rejected: []
    },
    persons: [],
    messages: []
  }
}

/** The document with an utterance at each given piece of its text; `[kind, mention, name]`, found in order. */
export function withUtterances(
  root: Root,
  source: string,
  mentions: ReadonlyArray<readonly [kind: Source['kind'], value: string, name?: string]>
): Root {
  let from = 0
  const utterances = mentions.map(([kind, value, name]): Utterance => {
    const at = source.indexOf(value, from)
    from = at + value.length
    const position = positionOf(root.lines, at, from)
    return {
      type: 'utterance',
      kind: 'indirect',
      value,
      pieces: [{start: at, end: from}],
      content: [],
      clauses: [],
      cue: null,
      mention: {kind, value, position, ...(name && {name})},
      rule: 'name-then-cue',
      certainty: kind === 'pronoun' ? 'implied' : 'stated',
      speaker: null,
      office: null,
      nested: false,
      position
    }
  })
  return {...root, utterances}
}

/** A prose document and its utterances in one step. */
export function prose(
  text: string,
  mentions: ReadonlyArray<readonly [kind: Source['kind'], value: string, name?: string]>
): Root {
  return withUtterances(documentOf(text.split('\n\n')), text, mentions)
}
