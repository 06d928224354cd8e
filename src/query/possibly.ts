/**
 * Who may be one person with whom: shown to the user, never joined.
 */
import {compareNames, meetingKeys, nameKey, soundKeys, verdictOf} from '../names/index.ts'
import {Buckets} from './buckets.ts'
import {KnownPersons, type KnownSpeaker} from './known.ts'

/** A name that more persons share is no hint: all the Mohammeds of a large corpus. */
const crowd = 50

/**
 * Of all persons those that may be one with a given one and are not joined; two that the corpus file names are two.
 *
 * In the order of the persons given.
 */
export function possiblySame(
  persons: Iterable<string>,
  known: ReadonlyArray<KnownSpeaker> = []
): (name: string) => string[] {
  const given = new KnownPersons(known)
  const order = new Map<string, number>()
  const byUnit = new Buckets<string>()
  const byTwo = new Buckets<string>()
  for (const name of persons) {
    order.set(name, order.size)
    byUnit.add(ends(name), name)
    byTwo.add(new Set([...meetingKeys(name).offers, ...soundKeys(name)]), name)
  }
  return (name) => {
    const near = new Set([
      ...byUnit.at(ends(name), crowd),
      ...byTwo.at(meetingKeys(name).asks),
      ...byTwo.at(soundKeys(name), crowd)
    ])
    near.delete(name)
    const own = given.spelled(name)
    return [...near]
      .filter((other) => !(own && given.spelled(other)) && verdictOf(name, other) !== 'different')
      .sort((a, b) => (order.get(a) as number) - (order.get(b) as number))
  }
}

/** Why two names are shown as possibly one. */
export function whyPossibly(name: string, other: string): string {
  const {verdict, reasons} = compareNames(name, other)
  return [...reasons, ...(verdict === 'partial' ? ['no more of the name is printed'] : [])].join(' · ')
}

/** Keys of the first unit and the last. */
function ends(name: string): string[] {
  const units = nameKey(name).split(' ')
  return [...new Set([units[0] as string, units.at(-1) as string])]
}
