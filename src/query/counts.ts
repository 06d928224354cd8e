/**
 * Counts of records by the values of their fields.
 */
import {fieldValue, type QuoteRecord} from '../record.ts'

/** One combination of values and how many records have it. */
export type CountRow = {[field: string]: unknown} & {count: number}

/** Counts records by fields; rows by falling count, then in the order first met. */
export function countBy(fields: ReadonlyArray<string>): {add(record: QuoteRecord): void; rows(): CountRow[]} {
  const rows = new Map<string, CountRow>()
  return {
    add(record) {
      const values = fields.map((field) => fieldValue(record, field))
      const key = JSON.stringify(values)
      const row = rows.get(key)
      if (row) row.count++
      else rows.set(key, {...Object.fromEntries(fields.map((field, at) => [field, values[at]])), count: 1})
    },
    rows: () => [...rows.values()].sort((a, b) => b.count - a.count)
  }
}
