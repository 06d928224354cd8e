/**
 * Records → text; one file a format.
 */
import {annotation} from './annotation.ts'
import {bibtex} from './bibtex.ts'
import {cslJson} from './csl-json.ts'
import {csv, tsv} from './csv.ts'
import {html} from './html/index.ts'
import {json, jsonl} from './json.ts'
import {markdown} from './markdown.ts'
import {ris} from './ris.ts'
import {schema} from './schema.ts'
import {tei} from './tei.ts'
import {text} from './text.ts'
import {transcript} from './transcript.ts'
import type {Item, Style, Writer} from './writer.ts'

export {type Source, sourceItem} from './citation.ts'
export {escapeControls, oneLine, safeJson} from './escape.ts'
export {type Cited, keyed, type ReferenceFormat, referenceFormats, references} from './references.ts'
export {columns, wrap} from './wrap.ts'
export {
  type Explanation,
  type Item,
  type Paint,
  plainPaint,
  plainStyle,
  type RecordItem,
  type Selection,
  type Style,
  type Writer
} from './writer.ts'

/** `--format`, `--help` and the README are all read from here. */
export const writers = {
  text,
  json,
  jsonl,
  csv,
  tsv,
  markdown,
  'csl-json': cslJson,
  bibtex,
  ris,
  annotation,
  tei,
  schema,
  transcript,
  html
} satisfies Record<string, Writer>
export type WriterName = keyof typeof writers

/** All of an output, from its head to its tail. */
export function* write(name: WriterName, items: Iterable<Item>, style: Style): Generator<string> {
  const writer: Writer = writers[name]
  let any = false
  if (writer.head) yield writer.head(style)
  for (const piece of writer.body(items, style)) {
    any = true
    yield piece
  }
  if (writer.tail) yield writer.tail(any, style)
}
