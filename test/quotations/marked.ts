/**
 * Marked sources: a case is one line with the expected spans written into it.
 *
 *     {Q:“We knew by noon,”} {C:said} {M:Maria Reyes}, who ran the desk.
 *
 * `Q` direct speech with its marks, `X` a reported clause with words in marks, `I` one without, `B` a belief,
 * `C` a cue, `M` a mention. `¶` is a line break. What is not marked must not be found.
 */
import {languages} from '../../src/languages/index.ts'
import {lineStarts, positionOf} from '../../src/place.ts'
import {quotations} from '../../src/quotations/index.ts'
import type {Block, Root, Utterance} from '../../src/tree.ts'

/** A document of prose: a block a line, or a block a run of lines with `wrapped`. */
export function prose(source: string, {language = 'en', wrapped = false} = {}): Root {
  const lines = lineStarts(source)
  const children: Block[] = []
  for (const match of source.matchAll(wrapped ? /[^\n]+(?:\n[^\n]+)*/g : /[^\n\r]+/g)) {
    const start = match.index
    const end = start + match[0].length
    children.push({type: 'paragraph', value: match[0], zone: null, position: positionOf(lines, start, end)})
  }
  return {
    type: 'root',
    format: 'text',
    path: null,
    language,
    head: [],
    lines,
    children,
    utterances: [],
    about: null,
    persons: [],
    messages: []
  }
}

export function read(source: string, options: {language?: string; wrapped?: boolean} = {}): Utterance[] {
  if (options.language && !languages[options.language]) throw new Error(`expected data of ${options.language}`)
  return quotations(prose(source, options), {now: null}).utterances
}

/** The case without its labels. */
export function unmarked(line: string): string {
  return line.replaceAll('¶', '\n').replace(/\{[A-Z]:([^{}]*)\}/g, '$1')
}

/** Labelled words in order of the source, as `label:words`. */
export function expected(line: string): string[] {
  return [...line.replaceAll('¶', '\n').matchAll(/\{([A-Z]):([^{}]*)\}/g)]
    .map(([, label = '', words = '']) => `${label}:${label === 'Q' ? bare(words) : words}`)
    .sort()
}

/** The same of what is found; a mention or cue that several utterances share counts once. */
export function found(source: string, utterances: ReadonlyArray<Utterance>): string[] {
  const spans = new Map<string, string>()
  const add = (label: string, start: number, end: number): void => {
    spans.set(`${label}${start}`, `${label}:${source.slice(start, end)}`)
  }
  for (const {kind, pieces, clauses, cue, mention} of utterances) {
    if (kind === 'direct') for (const {start, end} of pieces) add('Q', start, end)
    const label = kind === 'mixed' ? 'X' : kind === 'belief' ? 'B' : 'I'
    for (const {start, end} of clauses ?? []) add(label, start, end)
    if (cue) add('C', cue.position.start.offset, cue.position.end.offset)
    if (mention) add('M', mention.position.start.offset, mention.position.end.offset)
  }
  return [...spans.values()].sort()
}

function bare(words: string): string {
  return words.replace(/^(?:''|``|[“"‘'«„»])\s?/, '').replace(/\s?(?:''|[”"’'»“«])$/, '')
}
