/**
 * The rows of a Markdown table that holds sentences, each a block: `Maria Reyes | The water had risen.`
 *
 * Remark without extensions reads a table as one paragraph. Tables of numbers and short words stay one.
 */
import {cut} from '../place.ts'
import type {Block} from '../tree.ts'

/** With more columns it is no list of who said what. */
const MOST_COLUMNS = 4
/** The last column is as long as this on average, in characters. */
const SENTENCE = 16

const delimiter = /^\|[ \t:|-]+\|[ \t]*$/

/** The rows of a table, its delimiter row left out; the block itself where it is none, or no text. */
export function rowsOf(block: Block, lines: ReadonlyArray<number>): Block[] {
  const {value, type} = block
  if (type !== 'paragraph' || value.charCodeAt(0) !== 124) return [block]
  const rows = value.split('\n')
  if (rows.length < 4 || !delimiter.test(rows[1] as string)) return [block]
  const columns = columnsOf(rows[1] as string)
  if (columns < 2 || columns > MOST_COLUMNS) return [block]
  let said = 0
  for (const row of rows) {
    if (!row.startsWith('|') || !row.trimEnd().endsWith('|') || columnsOf(row) < columns) return [block]
    const text = row.trimEnd()
    said += text.length - text.lastIndexOf('|', text.length - 2) - 4
  }
  if (said < SENTENCE * rows.length) return [block]
  const found: Block[] = []
  let start = 0
  rows.forEach((row, at) => {
    const end = start + row.trimEnd().length
    if (at !== 1) found.push(cut(block, lines, start + 1, end - 1))
    start += row.length + 1
  })
  return found
}

/** One less than bars. */
const columnsOf = (row: string): number => row.split('|').length - 2
