/**
 * JSON: one array of all items, or one object a line.
 *
 * The data is exact. What could act on a terminal is written as `\u`.
 */
import {safeJson} from './escape.ts'
import {itemValue} from './values.ts'
import type {Item, Style, Writer} from './writer.ts'

export const json: Writer = {
  about: 'one JSON array, `[]` when empty',
  extensions: ['json'],
  head: () => '[',
  *body(items, style) {
    let before = '\n'
    for (const item of items) {
      yield before + safeJson(dataOf(item, style))
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
    for (const item of items) yield `${safeJson(dataOf(item, style))}\n`
  }
}

/** The object that an item is in JSON. */
function dataOf(item: Item, {fields}: Style): unknown {
  if (fields) return Object.fromEntries(fields.map((field) => [field, itemValue(item, field)]))
  if (item.type === 'row') return item.row
  return item.explanation ? {...item.record, explanation: item.explanation} : item.record
}
