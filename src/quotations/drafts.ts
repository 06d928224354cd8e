/**
 * Utterances while they grow: pieces and paragraphs are still being added.
 */
import {type Points, pointWithin, sourceOffset, sourceSpan, unwrapped} from '../place.ts'
import type {Block, Certainty, Mention, Position, Source, Span, Utterance} from '../tree.ts'
import {unitAt} from '../units.ts'
import type {Spelling} from './characters.ts'
import type {Found} from './mentions.ts'
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
  /** It is open, and something else stands behind its last piece. */
  apart?: boolean
  /** In a dialogue, where the words begin that these answer. */
  answers?: number
  /** Where in its block the last clause begins. */
  clauseFrom: number
  /** Of reported clauses: what those of one source and kind have in common. */
  group: number | null
}

/** What a block offers for making spans. Blocks have many forms, so what is asked of one often is read once. */
export interface Place {
  block: Block
  value: string
  position: Position
  /** Its value is the source itself. */
  verbatim: boolean
  lines: ReadonlyArray<number>
  spelling: Spelling
  tokens: Tokens
  /** For reading a quotation’s own words. */
  spare: Tokens
  nested: boolean
}

export function placeOf(
  block: Block,
  lines: ReadonlyArray<number>,
  spelling: Spelling,
  tokens: Tokens,
  spare: Tokens,
  nested: boolean
): Place {
  const {position, map} = block
  const {value} = spelling
  return {block, value, position, verbatim: map === undefined, lines, spelling, tokens, spare, nested}
}

/** The source run of a part of a block’s value. */
export function spanIn({block, position, verbatim}: Place, from: number, to: number): Span {
  if (!verbatim) return sourceSpan(block, from, to)
  const {offset} = position.start
  return {start: offset + from, end: offset + to}
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
  return {
    kind: 'direct',
    words: [wordsOf(place, from, to)],
    pieces: [spanIn(place, from, to)],
    content: null,
    clauses: null,
    cue: credit.cue,
    mention: credit.source,
    rule: credit.rule,
    certainty: credit.certainty,
    nested: place.nested,
    lost: credit.lost,
    clauseFrom: from,
    group: null
  }
}

export function addPiece(draft: Draft, place: Place, from: number, to: number): void {
  draft.words.push(wordsOf(place, from, to))
  draft.pieces.push(spanIn(place, from, to))
}

/** A run of a block’s value, as one line. */
export function wordsOf({value, spelling}: Place, from: number, to: number): string {
  const words = value.slice(from, to)
  return spelling.broken ? unwrapped(words) : words
}

/** The quotation goes on in this paragraph: its mark was never closed. The mark that opens it again stays, as printed. */
export function extend(draft: Draft, place: Place, from: number, to: number): void {
  if (draft.apart) {
    draft.apart = false
    addPiece(draft, place, from, to)
    return
  }
  const last = draft.pieces.at(-1) as Span
  last.end = spanIn(place, from, to).end
  draft.words[draft.words.length - 1] += `\n\n${unwrapped(place.value.slice(0, to).trimStart())}`
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
export function mentionOf(place: Place, from: number, to: number): Mention {
  const {tokens} = place
  return charactersOf(place, tokens.start[from] as number, tokens.end[to - 1] as number)
}

function charactersOf(place: Place, from: number, to: number): Mention {
  return {value: wordsOf(place, from, to), position: positionIn(place, from, to)}
}

function positionIn({block, position, verbatim, lines}: Place, from: number, to: number): Position {
  const {offset} = position.start
  return {
    start: pointWithin(position, lines, verbatim ? offset + from : sourceOffset(block, from)),
    end: pointWithin(position, lines, verbatim ? offset + to : sourceOffset(block, to, 'end'))
  }
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
  const {tokens, value} = place
  const start = tokens.start[found.from] as number
  const end = withoutEnding(found.kind, value, start, tokens.end[found.to - 1] as number)
  const source: Source = {
    value: wordsOf(place, start, end),
    position: positionIn(place, start, end),
    kind: found.kind
  }
  if (found.name) {
    const {from, to} = found.name
    const first = tokens.start[from] as number
    source.name = wordsOf(place, first, withoutGenitive(value, first, tokens.end[to - 1] as number))
  }
  if (found.office) source.office = tokensOf(place, found.office)
  return source
}

function tokensOf(place: Place, {from, to}: {from: number; to: number}): string {
  const {start, end} = place.tokens
  return wordsOf(place, start[from] as number, end[to - 1] as number)
}

/** Of Reyes’s remains Reyes, of he’s he. */
function withoutEnding(kind: Source['kind'], value: string, start: number, end: number): number {
  if (kind !== 'pronoun' && kind !== 'first-person') return withoutGenitive(value, start, end)
  for (let at = start; at < end; at++) if (isApostrophe(unitAt(value, at))) return at > start ? at : end
  return end
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019
}

/** Reyes’s is Reyes. */
function withoutGenitive(value: string, start: number, end: number): number {
  if (end - start <= 3 || unitAt(value, end - 1) !== 115) return end
  return isApostrophe(unitAt(value, end - 2)) ? end - 2 : end
}

export function finish(draft: Draft, points: Points): Utterance {
  const {pieces} = draft
  const first = pieces[0] as Span
  const last = pieces[pieces.length - 1] as Span
  const utterance: Utterance = {
    type: 'utterance',
    kind: draft.kind,
    value: draft.words.length === 1 ? (draft.words[0] as string) : draft.words.join(' … '),
    pieces,
    content: draft.content,
    clauses: draft.clauses,
    cue: draft.cue,
    mention: draft.mention,
    rule: draft.rule,
    certainty: draft.certainty,
    speaker: null,
    office: null,
    nested: draft.nested,
    position: {start: points.at(first.start), end: points.at(last.end)}
  }
  if (draft.answers !== undefined) utterance.answers = draft.answers
  if (draft.lost.length > 0) utterance.lost = draft.lost
  return utterance
}
