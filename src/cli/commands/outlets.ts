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

/** The name that an outlet goes by: of its spellings the most frequent, of those the first by letters. */
export class OutletNames {
  private readonly spellings = new Map<string, Map<string, number>>()

  add(outlet: string): void {
    const key = outletKey(outlet)
    let spelled = this.spellings.get(key)
    if (!spelled) this.spellings.set(key, (spelled = new Map()))
    spelled.set(outlet, (spelled.get(outlet) ?? 0) + 1)
  }

  of(outlet: string): string {
    const spelled = [...(this.spellings.get(outletKey(outlet)) ?? [])]
    return spelled.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? outlet
  }
}
