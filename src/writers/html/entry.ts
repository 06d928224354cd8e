/**
 * What the page tells of one record: the record itself, and under which names and dates it is counted.
 */
import {monthsOf} from '../../dates.ts'
import type {Kind} from '../../record.ts'
import type {RecordItem} from '../writer.ts'

export interface Entry {
  item: RecordItem
  /** The name that the person has in all documents; null where nobody is named. */
  person: string | null
  outlet: string | null
  kind: Kind
  date: string | null
  /** First and last month that it can be of; null where that end is open or the year unknown. */
  first: string | null
  last: string | null
}

/** Kinds in words, in their order. */
export const kindNames: Readonly<Record<Kind, string>> = {
  question: 'question',
  answer: 'answer',
  statement: 'statement',
  direct: 'direct quotation',
  mixed: 'partly quoted',
  indirect: 'reported',
  belief: 'reported belief'
}

export function entryOf(item: RecordItem): Entry {
  const {speaker, outlet, kind, date} = item.record
  const filed = item.filed ?? {speaker, outlet}
  const {first, last} = date === null ? {first: null, last: null} : monthsOf(date)
  return {item, person: filed.speaker, outlet: filed.outlet, kind, date, first, last}
}
