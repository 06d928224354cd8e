/**
 * Who is who across documents: names of one person get one name.
 *
 * Decided by the names alone, never by the order in which they come: the fullest name first, then the most
 * frequent, then by letters; a name joins another only where every unit is one by spelling or sound. A name that fits two
 * persons who differ stays alone. What the user’s corpus file says comes before all this: two persons that it names
 * are two, however alike.
 */
import {compareNames, isSurelySame, meetingKeys, nameKey, nameOf, splitName} from '../names/index.ts'
import {Buckets} from './buckets.ts'
import {KnownPersons, type KnownSpeaker, spellingsOf} from './known.ts'

/** A spelling that names are compared with, and the name that its person is filed under. */
interface Home {
  spelling: string
  name: string
  known: boolean
}

/**
 * Name under which each of the given speakers is filed.
 *
 * @param speakers One entry a record, or how many records each has.
 */
export function resolvePersons(
  speakers: Iterable<string> | ReadonlyMap<string, number>,
  known: ReadonlyArray<KnownSpeaker> = []
): (speaker: string) => string {
  const counts =
    speakers instanceof Map ? (speakers as ReadonlyMap<string, number>) : counted(speakers as Iterable<string>)
  const names = [...counts].map(([name, count]) => ({name, count, words: words(name), units: units(name)}))
  names.sort((a, b) => b.words - a.words || b.units - a.units || b.count - a.count || (a.name < b.name ? -1 : 1))
  const persons = new KnownPersons(known)
  const filed = new Map<string, string>()
  const homes = new Buckets<Home>()
  for (const speaker of persons.all) {
    for (const spelling of spellingsOf(speaker)) {
      homes.add(meetingKeys(spelling).offers, {spelling, name: speaker.name, known: true})
    }
  }
  for (const {name} of names) {
    const written = persons.spelled(name)
    const {offers, asks} = meetingKeys(name)
    const home = written ? written.name : (homeOf(name, asks) ?? name)
    filed.set(name, home)
    if (home === name && !written) homes.add(offers, {spelling: name, name, known: false})
  }
  return (speaker) => filed.get(speaker) ?? speaker

  /** The person that a name surely is; null where it is nobody’s, or fits two who differ. */
  function homeOf(name: string, asks: ReadonlyArray<string>): string | null {
    const same = homes.at(asks).filter(({spelling}) => isSurelySame(name, spelling))
    const [first] = same
    if (!first) return null
    return same.every((other) => isOne(first, other)) ? first.name : null
  }
}

function counted(speakers: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const speaker of speakers) counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  return counts
}

function isOne(a: Home, b: Home): boolean {
  if (a.name === b.name) return true
  return !(a.known && b.known) && isSurelySame(a.spelling, b.spelling)
}

/**
 * Why a printed form is filed under a name, in words: `qassim~qassem (K.S.M, vowels a/i~a/e) · title dropped`.
 *
 * Null where the form is the name itself.
 */
export function whyJoined(name: string, form: string, known: ReadonlyArray<KnownSpeaker> = []): string | null {
  if (form === name) return null
  const bare = splitName(form).name
  const why: string[] = []
  const {verdict, reasons} = compareNames(bare, name)
  const given = new KnownPersons(known).spelled(bare)
  if (given && verdict === 'different') why.push('named in the corpus file')
  else if (verdict === 'different') why.push('introduced by the document')
  else if (verdict === 'possible') why.push(...reasons)
  else {
    why.push(...reasons.filter((reason) => !reason.includes(' equals ')))
    if (verdict === 'partial') why.push('part of the name that the document gives in full')
  }
  if (bare !== form.trim()) why.push('title dropped')
  if (why.length === 0)
    why.push(units(bare) === units(name) ? 'letters and hyphens alone differ' : 'the rest is left out')
  return why.join(' · ')
}

/** Units in full: an initial is less than the name it stands for. */
function words(name: string): number {
  return nameOf(name).units.filter(({words}) => !words[0]?.initial).length
}

function units(name: string): number {
  return nameKey(name).split(' ').length
}
