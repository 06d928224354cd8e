/**
 * Values of an item by the names of its columns, for the formats that are tables.
 */
import {fieldValue, recordColumns} from '../record.ts'
import type {Item, Style} from './writer.ts'

/** Columns to write: those asked for, else those of the kind of item. */
export function columnsOf(style: Style): ReadonlyArray<string> {
  return style.fields ?? (style.columns.length > 0 ? style.columns : recordColumns)
}

/** Value of one column; null where unknown. */
export function itemValue(item: Item, column: string): unknown {
  if (item.type === 'record') return fieldValue(item.record, column)
  return Object.hasOwn(item.row, column) ? (item.row[column] ?? null) : null
}

/** A value as the text of one cell: clauses joined by ` … `, other lists by `; `, null empty. */
export function cellText(value: unknown, column = ''): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) {
    return value.join(column === 'content' ? ' … ' : '; ')
  }
  if (Array.isArray(value) && column === 'forms') {
    return (value as Array<{form: string; count: number}>).map(({form, count}) => `${form} (${count})`).join('; ')
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
