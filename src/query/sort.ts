/**
 * Order of records: by the fields asked for, unknown ones last, ties as they stand in the sources.
 */
import {compareDates} from '../dates.ts'
import {fieldValue, type QuoteRecord} from '../record.ts'

export interface SortKey {
  field: string
  descending: boolean
}

/** `date,-speaker` → keys, the weightiest first. */
export function sortKeys(list: string): SortKey[] {
  return list.split(',').map((part) => ({field: part.replace(/^-/, ''), descending: part.startsWith('-')}))
}

/**
 * A comparison for `Array.sort`.
 *
 * @param person Name under which a speaker is filed; records of one person stand together.
 */
export function compareRecords(
  keys: ReadonlyArray<SortKey>,
  person: (speaker: string) => string = (speaker) => speaker
): (a: QuoteRecord, b: QuoteRecord) => number {
  return (a, b) => {
    for (const {field, descending} of keys) {
      const left = sortValue(a, field, person)
      const right = sortValue(b, field, person)
      if (left === right) continue
      if (left === null) return 1
      if (right === null) return -1
      const order = field === 'date' ? compareDates(String(left), String(right)) : compareValues(left, right)
      if (order !== 0) return descending ? -order : order
    }
    return compareValues(a.source.path ?? '', b.source.path ?? '') || a.source.start.offset - b.source.start.offset
  }
}

function sortValue(record: QuoteRecord, field: string, person: (speaker: string) => string): string | number | null {
  const value = fieldValue(record, field)
  if (value === null) return null
  if (typeof value === 'number') return value
  if (field === 'speaker') return fold(person(String(value)))
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** By code units, so that no locale decides. */
function compareValues(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function fold(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
