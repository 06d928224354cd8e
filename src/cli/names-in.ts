/**
 * Who speaks in some documents, and who published them: as many as can be read in a moment.
 */
import {load, walk} from '../corpus/index.ts'
import {records} from '../record.ts'
import {reader} from './reading.ts'

/** How much is looked at. */
interface Bounds {
  /** Milliseconds. */
  patience: number
  filesMost: number
  /** Of each file. */
  bytesMost: number
}

/** Names in the order of how many records have them; nothing that is wrong with a path is told. */
export async function namesIn(
  what: 'speaker' | 'outlet',
  paths: ReadonlyArray<string>,
  today: string,
  {patience, filesMost, bytesMost}: Bounds
): Promise<string[]> {
  const until = performance.now() + patience
  const understand = reader(null, today)
  const counts = new Map<string, number>()
  let files = 0
  for (const path of paths.filter((path) => path !== '-')) {
    for (const entry of walk(path, {ignore: true})) {
      if (performance.now() > until || ++files > filesMost) return sorted(counts)
      const loaded = 'reason' in entry ? entry : await load(entry, {maxBytes: bytesMost})
      if ('reason' in loaded) continue
      for (const record of records(understand(loaded))) {
        const name = record[what]
        if (name !== null && record.kind !== 'question') counts.set(name, (counts.get(name) ?? 0) + 1)
      }
    }
  }
  return sorted(counts)
}

function sorted(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name)
}
