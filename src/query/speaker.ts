/**
 * `--speaker`: whether a printed name can be the person asked for.
 *
 * Case, titles, article, hyphens and romanisation do not matter; parts of words never match (`ali` is not in al-Maliki).
 */
import {holdsName, sizeOf} from '../names/index.ts'

/** Names asked about lately, per question; the same few speakers come thousands of times. */
const capacity = 5_000

/**
 * Compile a name into a test of printed names.
 *
 * @param query A name or part of one: `al-Araji`, `q. al-araji`, `Mr Araji`.
 */
export function speakerMatcher(query: string): (name: string) => boolean {
  const holds = holdsName(query)
  const known = new Map<string, boolean>()
  return (name) => {
    let answer = known.get(name)
    if (answer === undefined) {
      answer = holds(name)
      if (known.size >= capacity) known.clear()
      known.set(name, answer)
    }
    return answer
  }
}

/**
 * Compile a name into a test of persons, told by all their printed names.
 *
 * What is left of a name does not fit where more of it is known: `al-Araji` is no Qasim where he is Hussein al-Araji.
 */
export function personMatcher(query: string): (names: ReadonlyArray<string>) => boolean {
  const fits = speakerMatcher(query)
  const asked = sizeOf(query)
  return (names) => {
    const least = Math.min(asked, Math.max(...names.map(sizeOf)))
    return names.some((name) => sizeOf(name) >= least && fits(name))
  }
}

/** A printed name without whom its bearer works for: `aide Lena Torvik` of `Reyes’s aide Lena Torvik`. */
export const withoutOwner = (form: string): string => form.replace(/^.*(?:['’]s|s['’])\s+(?=\S)/su, '')
