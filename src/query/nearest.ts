/**
 * Names that somebody may have meant who asked for a person that nobody is.
 */
import {compareNames, distance, nameOf} from '../names/index.ts'

/** Of some names those most like the one asked for, the likest first, then the most frequent. */
export function nearestNames(asked: string, present: ReadonlyMap<string, number>, most = 3): string[] {
  const scored = [...present].map(([name, count]) => ({name, count, score: likeness(asked, name)}))
  scored.sort((a, b) => b.score - a.score || b.count - a.count || (a.name < b.name ? -1 : 1))
  return scored.slice(0, most).map(({name}) => name)
}

/** 0–1: how much the unit of either name that resembles the other’s most does so; more where all of the name does. */
function likeness(asked: string, name: string): number {
  const {verdict} = compareNames(asked, name)
  const best = nameOf(asked).units.map((a) => Math.max(0, ...nameOf(name).units.map((b) => ofWords(a, b))))
  const mean = best.reduce((sum, one) => sum + one, 0) / Math.max(1, best.length)
  return (verdict === 'different' ? 0 : 0.5) + (Math.max(0, ...best) + mean) / 4
}

type Unit = ReturnType<typeof nameOf>['units'][number]

function ofWords(a: Unit, b: Unit): number {
  const [one, other] = [a.words[0]?.text ?? '', b.words[0]?.text ?? '']
  const longest = Math.max(one.length, other.length)
  return longest === 0 ? 0 : 1 - distance(one, other) / longest
}
