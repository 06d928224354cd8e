/**
 * Utterances while they grow: pieces and paragraphs are still being added.
 */
import {positionOf, sourceSpan, unwrapped} from '../place.ts'
import type {Block, Certainty, Mention, Source, Span, Utterance} from '../tree.ts'
import type {Spelling} from './characters.ts'
import {type Found, printed} from './mentions.ts'
import type {Report} from './scene.ts'
import type {Tokens} from './tokens.ts'

export interface Draft {
  kind: Utterance['kind']
  /** Words of each piece. */
  words: string[]
  pieces: Span[]
  content: string[] | null
  clauses: Span[] | null
  cue: Mention | null
  mention: Source | null
  rule: string
  certainty: Certainty
  nested: boolean
  lost: Array<{rule: string; mention: string}>
  /** In a dialogue, where the words begin that these answer. */
  answers?: number
  /** Where in its block the last clause begins. */
  clauseFrom?: number
}

/** What a block offers for making spans. */
export interface Place {
  block: Block
  lines: ReadonlyArray<number>
  spelling: Spelling
  tokens: Tokens
  /** For reading a quotation’s own words. */
  spare: Tokens
  nested: boolean
}

/** Who says it and how we know. */
export interface Credit {
  source: Source | null
  cue: Mention | null
  rule: string
  certainty: Certainty
  lost: Array<{rule: string; mention: string}>
}

export const nobody: Credit = {source: null, cue: null, rule: 'none', certainty: 'implied', lost: []}

/** A run of a block as a draft of direct speech. */
export function direct(place: Place, from: number, to: number, credit: Credit): Draft {
  const draft: Draft = {
    kind: 'direct',
    words: [],
    pieces: [],
    content: null,
    clauses: null,
    cue: credit.cue,
    mention: credit.source,
    rule: credit.rule,
    certainty: credit.certainty,
    nested: place.nested,
    lost: credit.lost
  }
  addPiece(draft, place, from, to)
  return draft
}

export function addPiece(draft: Draft, {block}: Place, from: number, to: number): void {
  draft.words.push(unwrapped(block.value.slice(from, to)))
  draft.pieces.push(sourceSpan(block, from, to))
}

/** The quotation goes on in this paragraph: its mark was never closed. The mark that opens it again stays, as printed. */
export function extend(draft: Draft, {block}: Place, from: number, to: number): void {
  const last = draft.pieces.at(-1) as Span
  last.end = sourceSpan(block, from, to).end
  draft.words[draft.words.length - 1] += `\n\n${unwrapped(block.value.slice(0, to).trimStart())}`
}

export function creditOf(place: Place, report: Report): Credit {
  return {
    source: report.source && sourceOf(place, report.source),
    cue: mentionOf(place, report.cueFrom, report.cueTo),
    rule: report.rule,
    certainty: report.certainty,
    lost: report.lost
  }
}

/** A run of tokens as a mention. */
export function mentionOf({block, lines, tokens}: Place, from: number, to: number): Mention {
  return charactersOf({block, lines}, tokens.start[from] as number, tokens.end[to - 1] as number)
}

function charactersOf({block, lines}: Pick<Place, 'block' | 'lines'>, from: number, to: number): Mention {
  const {start, end} = sourceSpan(block, from, to)
  return {value: unwrapped(block.value.slice(from, to)), position: positionOf(lines, start, end)}
}

/** A label printed within the marks: `“WALLACE: …”`. */
export function labelCredit(place: Place, from: number, to: number): Credit {
  const mention = charactersOf(place, from, to)
  return {
    source: {...mention, kind: 'name', name: mention.value},
    cue: charactersOf(place, to, to + 1),
    rule: 'colon',
    certainty: 'stated',
    lost: []
  }
}

export function sourceOf(place: Place, found: Found): Source {
  const {tokens, block} = place
  const start = tokens.start[found.from] as number
  const end = withoutEnding(found.kind, block.value, start, tokens.end[found.to - 1] as number)
  const {value, position} = charactersOf(place, start, end)
  const source: Source = {value, position, kind: found.kind}
  if (found.name) {
    const text = unwrapped(printed(tokens, found.name))
    source.name = text.slice(0, withoutGenitive(text, 0, text.length))
  }
  if (found.office) source.office = unwrapped(printed(tokens, found.office))
  return source
}

/** Of Reyes’s remains Reyes, of he’s he. */
function withoutEnding(kind: Source['kind'], value: string, start: number, end: number): number {
  if (kind !== 'pronoun' && kind !== 'first-person') return withoutGenitive(value, start, end)
  const word = value.slice(start, end)
  const apostrophe = word.search(/['’]/)
  return apostrophe > 0 ? start + apostrophe : end
}

/** Reyes’s is Reyes. */
function withoutGenitive(value: string, start: number, end: number): number {
  if (end - start > 3 && /['’]s$/.test(value.slice(end - 2, end))) return end - 2
  return end
}

export function finish(draft: Draft, lines: ReadonlyArray<number>): Utterance {
  const first = draft.pieces[0] as Span
  const last = draft.pieces.at(-1) as Span
  const utterance: Utterance = {
    type: 'utterance',
    kind: draft.kind,
    value: draft.words.join(' … '),
    pieces: draft.pieces,
    content: draft.content,
    clauses: draft.clauses,
    cue: draft.cue,
    mention: draft.mention,
    rule: draft.rule,
    certainty: draft.certainty,
    speaker: null,
    office: null,
    nested: draft.nested,
    position: positionOf(lines, first.start, last.end)
  }
  if (draft.answers !== undefined) utterance.answers = draft.answers
  if (draft.lost.length > 0) utterance.lost = draft.lost
  return utterance
}
