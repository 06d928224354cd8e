/**
 * JSON: one array of all items, or one object a line.
 *
 * The data is exact. What could act on a terminal is written as `\u`.
 */
import {safeJson} from './escape.ts'
import {recordWriter} from './record-json.ts'
import {itemValue} from './values.ts'
import type {Item, Style, Writer} from './writer.ts'

export const json: Writer = {
  about: 'one JSON array, `[]` when empty',
  extensions: ['json'],
  head: () => '[',
  *body(items, style) {
    const jsonOf = itemWriter(style)
    let before = '\n'
    for (const item of items) {
      yield before + jsonOf(item)
      before = ',\n'
    }
  },
  between: ',',
  tail: (any) => (any ? '\n]\n' : ']\n')
}

export const jsonl: Writer = {
  about: 'one JSON object a line',
  extensions: ['jsonl', 'ndjson'],
  *body(items, style) {
    const jsonOf = itemWriter(style)
    for (const item of items) yield `${jsonOf(item)}\n`
  }
}

/** The JSON of one item after the other. */
function itemWriter({fields}: Style): (item: Item) => string {
  if (fields) return (item) => safeJson(Object.fromEntries(fields.map((field) => [field, itemValue(item, field)])))
  const recordJson = recordWriter()
  return (item) => {
    if (item.type === 'row') return safeJson(item.row)
    const {record, explanation} = item
    return explanation ? safeJson({...record, explanation}) : recordJson(record)
  }
}
