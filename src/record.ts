/**
 * The record: what the tool prints about one turn or one quotation.
 *
 * The contract that other programs rely on; a field is never renamed or reused
 * within a major version. `records` is the only place that makes one.
 */
import {gapsOf, sourceSpan, unwrapped, withoutGaps} from './place.ts'
import type {Block, Certainty, Point, Root, Span, Time, Turn, Utterance} from './tree.ts'
import {unitAt} from './units.ts'

/** Every kind, turns first. The default of `--kind` is all but `question` and `belief`. */
export const kinds = ['question', 'answer', 'statement', 'direct', 'mixed', 'indirect', 'belief'] as const
export type Kind = (typeof kinds)[number]

/** One turn or one quotation; null stands for unknown throughout. */
export interface QuoteRecord {
  /** 12 hex digits: hash of kind, text and how many-eth such pair in the document it is. */
  id: string
  kind: Kind
  /** Verbatim; paragraphs of a turn a blank line apart, pieces of a split quotation joined by ` … `. */
  text: string
  speaker: string | null
  label: string | null
  office: string | null
  question: string | null
  questioner: string | null
  content: string[] | null
  cue: string | null
  outlet: string | null
  /** EDTF. */
  date: string | null
  dateRole: 'published' | 'updated' | 'held' | 'given' | null
  title: string | null
  url: string | null
  language: string | null
  rule: string
  certainty: Certainty
  /** Captions and time-stamped transcripts only. */
  time?: Time
  /** Sentences of prose around a quotation, where they are asked for; never of a turn. */
  context?: string
  source: {path: string | null; start: Point; end: Point; pieces?: Span[]}
}

export interface RecordOptions {
  nested?: boolean
  /** How often each pair of kind and text was met in the document, by the digest of its first. Counted on. */
  seen?: Map<string, number>
}

/**
 * The records of an annotated document, in document order.
 *
 * Every kind is made, nested quotations only with `nested`; which are wanted is the query’s business.
 */
export function records(root: Root, {nested = false, seen = new Map()}: RecordOptions = {}): Iterable<QuoteRecord> {
  const {path, language, utterances, children} = root
  const {outlet = null, date = null, dateRole = null, title = null, url = null} = root.about ?? {}
  const made: QuoteRecord[] = []
  const gaps = root.format === 'text' ? gapsWithin(children) : null
  let asked: Turn | null = null
  let askedText: string | null = null
  let next = 0
  for (const node of children) {
    addQuotations(node.position.start.offset)
    if (node.type !== 'turn') continue
    const text = addTurn(node)
    if (node.role === 'question') {
      asked = node
      askedText = text
    }
  }
  addQuotations(Number.POSITIVE_INFINITY)
  return made

  function addTurn(turn: Turn): string {
    const text = turnText(turn)
    const question = turn.role === 'answer' ? asked : null
    const record: QuoteRecord = {
      id: id(turn.role, text),
      kind: turn.role,
      text,
      speaker: turn.speaker,
      label: turn.label?.value ?? null,
      office: turn.office,
      question: question && askedText,
      questioner: question?.speaker ?? null,
      content: null,
      cue: null,
      outlet,
      date,
      dateRole,
      title,
      url,
      language,
      rule: turn.rule,
      certainty: turn.certainty,
      source: {path, start: turn.position.start, end: turn.position.end}
    }
    if (turn.time) record.time = turn.time
    if (gaps)
      place(
        record,
        turn.children.map((block) => sourceSpan(block, 0, block.value.length))
      )
    else if (isInterrupted(turn)) record.source.pieces = turnPieces(turn)
    made.push(record)
    return text
  }

  /** Those that begin before an offset and are not there yet. */
  function addQuotations(before: number): void {
    for (; next < utterances.length; next++) {
      const utterance = utterances[next] as Utterance
      if (utterance.nested && !nested) continue
      if (utterance.position.start.offset >= before) return
      const {kind, value, position, pieces} = utterance
      const record: QuoteRecord = {
        id: id(kind, value),
        kind,
        text: value,
        speaker: utterance.speaker,
        label: utterance.mention?.value ?? null,
        office: utterance.office,
        question: null,
        questioner: null,
        content: utterance.content,
        cue: utterance.cue?.value ?? null,
        outlet,
        date,
        dateRole,
        title,
        url,
        language,
        rule: utterance.rule,
        certainty: utterance.certainty,
        source: {path, start: position.start, end: position.end}
      }
      if (gaps) place(record, pieces)
      else if (pieces.length > 1) record.source.pieces = pieces
      made.push(record)
    }
  }

  /** Line numbers in the margin of plain text part the words too. */
  function place(record: QuoteRecord, pieces: Span[]): void {
    const parted = withoutGaps(pieces, gaps ?? [])
    if (parted.length > 1) record.source.pieces = parted
  }

  function id(kind: Kind, text: string): string {
    const first = digest(`${kind}\n`, text, '\n1')
    const count = (seen.get(first) ?? 0) + 1
    seen.set(first, count)
    return count === 1 ? first : digest(`${kind}\n`, text, `\n${count}`)
  }
}

/** What stands in the margin between the lines of plain text; null where its blocks are the source itself. */
function gapsWithin(children: ReadonlyArray<Block | Turn>): Span[] | null {
  let gaps: Span[] | null = null
  for (const node of children) {
    for (const block of node.type === 'turn' ? node.children : [node]) {
      if (!block.map) return gaps
      gaps ??= []
      gaps.push(...gapsOf(block))
    }
  }
  return gaps
}

/**
 * A turn’s words: paragraphs a blank line apart; caption cues, hard-wrapped lines and the two halves of a sentence
 * that a page number cuts a space apart.
 */
export function turnText(turn: Turn): string {
  const {children} = turn
  let text = ''
  for (let at = 0; at < children.length; at++) {
    const {type, after, value} = children[at] as Block
    if (at > 0) text += type === 'cue' || (after && /[\p{L},-]$/u.test(text) && /^\p{Ll}/u.test(value)) ? ' ' : '\n\n'
    text += unwrapped(value)
  }
  return text
}

/** Whether something that is not the speaker’s stands in between. */
function isInterrupted({children}: Turn): boolean {
  for (let at = 1; at < children.length; at++) if ((children[at] as Block).after) return true
  return false
}

/** Source runs of a turn: one, unless it is interrupted. */
function turnPieces(turn: Turn): Span[] {
  const pieces: Span[] = []
  for (const block of turn.children) {
    const span = sourceSpan(block, 0, block.value.length)
    const last = pieces.at(-1)
    if (last && !block.after) last.end = span.end
    else pieces.push(span)
  }
  return pieces
}

/** Columns of CSV and TSV, in their order; more may be named with dots (`source.start.line`). */
export const recordColumns = [
  'id',
  'kind',
  'speaker',
  'label',
  'office',
  'text',
  'question',
  'questioner',
  'content',
  'cue',
  'outlet',
  'date',
  'dateRole',
  'title',
  'url',
  'language',
  'path',
  'line',
  'column',
  'offset',
  'length'
] as const

/** Every name that `--fields`, `--sort` and `--count-by` take. */
export const fieldNames: ReadonlyArray<string> = [
  ...recordColumns,
  'rule',
  'certainty',
  'context',
  'time',
  'time.start',
  'time.end',
  'source',
  'source.path',
  'source.start',
  'source.start.line',
  'source.start.column',
  'source.start.offset',
  'source.end',
  'source.end.line',
  'source.end.column',
  'source.end.offset',
  'source.pieces'
]

/** Value of a field; null where it is unknown or absent. */
export function fieldValue(record: QuoteRecord, name: string): unknown {
  const {start, end, path} = record.source
  switch (name) {
    case 'path':
      return path
    case 'line':
      return start.line
    case 'column':
      return start.column
    case 'offset':
      return start.offset
    case 'length':
      return end.offset - start.offset
  }
  let value: unknown = record
  for (const part of name.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return null
    value = (value as {[part: string]: unknown})[part]
  }
  return value ?? null
}

/**
 * 48 bits of a text as 12 hex digits; the text may come in parts, which need not be joined for it.
 *
 * Not a secret-keeping hash: it names records. Two multiply-xorshift lanes (after MurmurHash3’s finaliser), 24 bits of each.
 */
export function digest(...parts: ReadonlyArray<string>): string {
  let a = 0x9e3779b9
  let b = 0x85ebca6b
  let length = 0
  for (const text of parts) {
    const size = text.length
    length += size
    for (let at = 0; at < size; at++) {
      const code = unitAt(text, at)
      a = Math.imul(a ^ code, 0x9e3779b1)
      b = Math.imul(b ^ code, 0x5f356495)
      a ^= a >>> 15
      b ^= b >>> 13
    }
  }
  a = finish(a ^ length)
  b = finish(b ^ a)
  return hex(a >>> 8) + hex(b >>> 8)
}

/** 24 bits as six hex digits. */
function hex(bits: number): string {
  return (bytes[bits >>> 16] as string) + (bytes[(bits >>> 8) & 255] as string) + (bytes[bits & 255] as string)
}

/** The two hex digits of each byte. */
const bytes: ReadonlyArray<string> = Array.from({length: 256}, (_, byte) => byte.toString(16).padStart(2, '0'))

function finish(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}
