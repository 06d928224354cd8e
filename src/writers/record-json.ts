/**
 * Records as JSON, faster than any value can be: their fields are known, and most do not change within a document.
 *
 * To the byte what `safeJson` makes of a record.
 */
import type {QuoteRecord} from '../record.ts'
import type {Point, Span} from '../tree.ts'
import {safeJson} from './escape.ts'

/** The JSON of one record after the other, best of one document. */
export function recordWriter(): (record: QuoteRecord) => string {
  let last: QuoteRecord | null = null
  let about = ''
  let path = ''
  return (record) => {
    const {kind, rule, certainty, source, time, context} = record
    if (last === null || !isOfSame(last, record)) {
      about = `"outlet":${quoted(record.outlet)},"date":${quoted(record.date)},"dateRole":${quoted(record.dateRole)},"title":${quoted(record.title)},"url":${quoted(record.url)},"language":${quoted(record.language)}`
      path = quoted(source.path)
    }
    last = record
    const said = `"text":${quoted(record.text)},"speaker":${quoted(record.speaker)},"label":${quoted(record.label)},"office":${quoted(record.office)},"question":${quoted(record.question)},"questioner":${quoted(record.questioner)},"content":${list(record.content)},"cue":${quoted(record.cue)}`
    const pieces = source.pieces ? `,"pieces":[${source.pieces.map(spanJson).join()}]` : ''
    const place = `{"path":${path},"start":${pointJson(source.start)},"end":${pointJson(source.end)}${pieces}}`
    const more = `${time ? `,"time":${safeJson(time)}` : ''}${context === undefined ? '' : `,"context":${quoted(context)}`}`
    return `{"id":${quoted(record.id)},"kind":"${kind}",${said},${about},"rule":${quoted(rule)},"certainty":"${certainty}","source":${place}${more}}`
  }
}

/** Whether what is known of the document is the same. */
function isOfSame(a: QuoteRecord, b: QuoteRecord): boolean {
  return (
    a.source.path === b.source.path &&
    a.title === b.title &&
    a.url === b.url &&
    a.outlet === b.outlet &&
    a.date === b.date &&
    a.dateRole === b.dateRole &&
    a.language === b.language
  )
}

/** What `safeJson` writes otherwise than JSON, and more; and what JSON writes otherwise than it is. */
const unsafe = String.raw`\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb\ud800-\udfff`
const mayBeUnsafe = new RegExp(`[${unsafe}]`)
const special = new RegExp(String.raw`["\\\0-\x1f${unsafe}]`)

function quoted(text: string | null): string {
  if (text === null) return 'null'
  if (!special.test(text)) return `"${text}"`
  return mayBeUnsafe.test(text) ? safeJson(text) : JSON.stringify(text)
}

function list(texts: ReadonlyArray<string> | null): string {
  if (texts === null) return 'null'
  let json = ''
  for (const text of texts) json += json === '' ? quoted(text) : `,${quoted(text)}`
  return `[${json}]`
}

function spanJson({start, end}: Span): string {
  return `{"start":${start},"end":${end}}`
}

function pointJson({line, column, offset}: Point): string {
  return `{"line":${line},"column":${column},"offset":${offset}}`
}
