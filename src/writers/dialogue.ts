/**
 * Records as dialogue: an answer’s question goes before it, unless the question is there itself.
 */
import type {QuoteRecord} from '../record.ts'
import type {Item} from './writer.ts'

/** Something said, in the order it is to be read. */
export interface Line {
  speaker: string | null
  text: string
  /** What it was made of: a record, or the question that one of them answers. */
  record: QuoteRecord
  isQuestion: boolean
}

/** The lines of some records; a question that several answers share is said once. */
export function* dialogue(items: Iterable<Item>): Generator<Line> {
  let path: string | null = null
  let asked: string | null = null
  for (const item of items) {
    if (item.type !== 'record') continue
    const {record} = item
    if (record.source.path !== path) asked = null
    path = record.source.path
    if (record.kind === 'question') asked = record.text
    else if (record.question !== null && record.question !== asked) {
      asked = record.question
      yield {speaker: record.questioner, text: record.question, record, isQuestion: true}
    }
    yield {speaker: record.speaker ?? record.label, text: record.text, record, isQuestion: false}
  }
}
