/**
 * `quotes outlets`: who published the documents that have records, and how many.
 */
import {outletNamed} from '../../outlets.ts'
import type {Session} from '../session.ts'
import {DateRange, gather, writeRows} from './gather.ts'

const columns = {
  all: ['outlet', 'aliases', 'documents', 'records', 'first', 'last'],
  text: ['outlet', 'records', 'documents', 'first', 'last']
}

export async function outlets(session: Session): Promise<0 | 1> {
  const found = new Map<string, {aliases: Set<string>; documents: number; records: number; range: DateRange}>()
  for await (const {items = []} of gather(session, 'records')) {
    const outlet = items[0]?.record.outlet
    if (!outlet) continue
    const key = outletKey(outlet)
    const row = found.get(key) ?? {aliases: new Set(), documents: 0, records: 0, range: new DateRange()}
    found.set(key, row)
    row.aliases.add(outlet)
    row.documents++
    row.records += items.length
    for (const {record} of items) row.range.add(record)
  }
  const rows = [...found.values()].map(({aliases, documents, records, range}) => {
    const [outlet, ...others] = aliases
    return {outlet, aliases: others, documents, records, first: range.first, last: range.last}
  })
  rows.sort((a, b) => b.records - a.records || ((a.outlet ?? '') < (b.outlet ?? '') ? -1 : 1))
  return await writeRows(rows, columns, session)
}

/** What the spellings of one outlet have in common: they differ in capitals, marks and an article at most. */
function outletKey(outlet: string): string {
  const known = outletNamed(outlet)
  if (known) return known.name
  const words = outlet
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [outlet]
  return words.join(' ').replace(/^the /, '')
}

/**
 * The name that each spelling of an outlet goes by: of all its spellings the most frequent, of those the first by letters.
 *
 * @param counts How often each spelling stands there.
 */
export function outletNames(counts: ReadonlyMap<string, number>): (outlet: string) => string {
  const byKey = new Map<string, [outlet: string, count: number]>()
  for (const [outlet, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const key = outletKey(outlet)
    const best = byKey.get(key)
    if (!best || count > best[1]) byKey.set(key, [outlet, count])
  }
  const names = new Map([...counts.keys()].map((outlet) => [outlet, byKey.get(outletKey(outlet))?.[0] ?? outlet]))
  return (outlet) => names.get(outlet) ?? outlet
}
