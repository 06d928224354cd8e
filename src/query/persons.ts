/**
 * Who is who across documents: names of one person get one name.
 *
 * Decided by the names alone, never by the order in which they come: the fullest name first, then the most
 * frequent, then by letters; a name joins another only where `compareNames` is sure. A name that fits two
 * persons who differ stays alone.
 */
import {compareNames, nameKey} from '../names/index.ts'

/** Name under which each of the given speakers is filed; one entry of `speakers` per record. */
export function resolvePersons(speakers: Iterable<string>): (speaker: string) => string {
  const counts = new Map<string, number>()
  for (const speaker of speakers) counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  const names = [...counts.keys()].sort(
    (a, b) => units(b) - units(a) || (counts.get(b) as number) - (counts.get(a) as number) || (a < b ? -1 : 1)
  )
  const filed = new Map<string, string>()
  const buckets = new Map<string, string[]>()
  for (const name of names) {
    const near = new Set(keys(name).flatMap((key) => buckets.get(key) ?? []))
    const same = [...near].filter((other) => compareNames(name, other).verdict === 'same')
    const one = same.every((other) => other === same[0] || compareNames(other, same[0] as string).verdict === 'same')
    const home = same.length > 0 && one ? (same[0] as string) : name
    filed.set(name, home)
    if (home !== name) continue
    for (const key of keys(name)) {
      const bucket = buckets.get(key)
      if (bucket) bucket.push(name)
      else buckets.set(key, [name])
    }
  }
  return (speaker) => filed.get(speaker) ?? speaker
}

/** Others that may be the same person and are not merged. */
export function possiblySame(name: string, others: Iterable<string>): string[] {
  const found: string[] = []
  const near = new Set(keys(name))
  for (const other of others) {
    if (other === name || !keys(other).some((key) => near.has(key))) continue
    const {verdict} = compareNames(name, other)
    if (verdict === 'possible' || verdict === 'partial') found.push(other)
  }
  return found
}

function units(name: string): number {
  return nameKey(name).split(' ').length
}

/** Keys under which spellings of one name meet, of its first unit and its last; only there to keep comparisons few. */
function keys(name: string): string[] {
  const units = nameKey(name).split(' ')
  return [...new Set([units[0] as string, units.at(-1) as string])]
}
