/**
 * What runs of capitals read as in a language, whatever their place: a name with its titles, or nobody’s.
 */
import {isAllOf, isLower, isUpper} from '../characters.ts'
import {Dictionary} from '../dictionary.ts'
import {languageOf, type Reporting} from '../languages/index.ts'
import {
  beginsBodies,
  classes,
  fold,
  isDemonym,
  isEpithet,
  isInstitution,
  isParticle,
  isTitleWord,
  isTitling,
  lower,
  RecentRuns,
  Speller,
  splitName
} from '../names/index.ts'
import {unitAt} from '../units.ts'
import {behindCalling, isOfOffice, personIn} from './affiliation.ts'
import {type Gender, genderOf, genderOfGiven} from './gender.ts'
import {type Spelling, spellingOf} from './spelling.ts'

/** What a run of words reads as, whatever its place. */
export interface Reading {
  name: string
  spelling: Spelling
  printed: string
  gender: Gender | null
  office: string | null
  /** Characters of a day or month before the name. */
  skipped: number
  /** Its first word. */
  opening: string
  /** Ends as the names of bodies do. */
  body: boolean
}

/** Words of a language that stand beside names. */
interface Lists {
  /** Months and weekdays. */
  names: ReadonlySet<string>
  /** Prepositions before those. */
  before: ReadonlySet<string>
  /** Articles, prepositions, conjunctions: none begins a name. */
  small: ReadonlySet<string>
  /** Nouns that end the name of a body. */
  bodies: ReadonlySet<string>
  /** All nouns have capitals. */
  nouns: boolean
}

/** Months and weekdays of a language: capitalised, beside a name, and no part of it. */
export interface Calendar {
  words: Dictionary<string>
  /** What runs read as beside them; null where no full name is left. */
  readings: RecentRuns<Reading | null>
}

/** No name of a day or month is looked for that is shorter: they are words as well. */
export const shortest = 4

/** So many runs met lately are remembered. */
const capacity = 8_000

/** The calendar of a language, made once. */
export function calendarOf(language: string | null): Calendar {
  const {tag, dates, reporting} = languageOf(language)
  let found = calendars.get(tag)
  if (!found) {
    const names = new Set([...dates.weekdays, ...dates.months].flat().filter(({length}) => length >= shortest))
    const words = new Dictionary(new Map([...names].map((name) => [name, name])))
    const lists: Lists = {
      names,
      before: new Set(reporting?.timePrepositions),
      small: new Set(smallOf(reporting).filter((word) => !isParticle(word))),
      bodies: new Set(reporting?.bodies),
      nouns: reporting?.nouns ?? false
    }
    found = {words, readings: new RecentRuns(capacity, (whole) => read(whole, lists))}
    calendars.set(tag, found)
  }
  return found
}

const calendars = new Map<string, Calendar>()

/** But for `Per`, whom it would cost his name. */
function smallOf(reporting: Reporting | null): string[] {
  if (!reporting) return []
  const {determiners, owners, prepositions, conjunctions, subordinators} = reporting
  const words = [determiners, prepositions, conjunctions, subordinators].flat()
  return words.filter((word) => word !== 'per' && !owners.includes(word) && word !== 'our')
}

/** What a run reads as; null where no full name is left of it. */
function read(whole: string, {names, before, small, bodies, nouns}: Lists): Reading | null {
  const words = whole.split(/\s+/)
  while (words.length > 1 && names.has(fold(words.at(-1) as string))) words.pop()
  let skipped = 0
  // `The Reyes campaign`, `But as Reyes left`: capitals of a headline or a sentence.
  while (words.length > 1 && small.has((words[0] as string).toLowerCase()))
    skipped += (words.shift() as string).length + 1
  // `On Monday Reyes`, `In April Amal Reyes`
  if (words.length > 2 && before.has((words[0] as string).toLowerCase()) && names.has(fold(words[1] as string)))
    skipped = (words.shift() as string).length + 1
  // `I’m Lena Brandt`, `Port Elin I’m Lena Brandt`
  const self = words.findIndex((word) => /^I['’]m$/.test(word))
  if (self >= 0 && words.length - self > 1) for (const word of words.splice(0, self + 1)) skipped += word.length + 1
  while (words.length > 1 && names.has(fold(words[0] as string))) skipped += (words.shift() as string).length + 1
  const printed = words.join(' ')
  const {name: full, office} = splitName(printed)
  const body = bodies.has(full.slice(full.lastIndexOf(' ') + 1).toLowerCase())
  const person = body ? full : personIn(withoutTitles(full), false)
  const name = nouns && !body ? behindCalling(person) : person
  // `Iraq-US relations`: a pair, not a body in full.
  if (isInitialled(name) || isOfOffice(name)) return null
  const spelling = spellingOf(name)
  if (spelling.bare || (!body && isLong(name)) || isTitling(name)) return null
  const last = fold(lastOf(name))
  if (isDemonym(last) || isEpithet(last)) return null
  return {name, spelling, printed, gender: genderOf(printed, name), office, skipped, opening: words[0] as string, body}
}

/** `Otto Brandt Calls Maria Reyes`: a headline in capitals; particles make no name long. */
const isLong = (name: string): boolean => name.split(' ').filter((word) => !isParticle(fold(word))).length > 4

/** `Iraq-US` */
function isInitialled(name: string): boolean {
  const hyphen = name.indexOf('-')
  if (hyphen < 2 || name.length - hyphen < 3 || !isUpper(unitAt(name, 0))) return false
  return isAllOf(name, isLower, 1, hyphen) && isAllOf(name, isUpper, hyphen + 1)
}

/** Polite address that is no part of any name. */
const address: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr'])

/** What a heading in capitals says somebody gives. */
const statements: ReadonlySet<string> = new Set(['STATEMENT', 'TESTIMONY', 'REMARKS', 'DEPOSITION', 'INTERVIEW'])

/** `House Newton Reyes`, `Warning Office Amal Reyes`: words of an office broken off before a full name. */
function withoutTitles(name: string): string {
  const words = name.split(' ')
  let first = 0
  for (let at = words.length - 2; at >= 0 && first === 0; at--) {
    const word = fold((words[at] as string).replace('.', ''))
    // `Enter Mr. Reyes`: address begins the name, whatever stands before it.
    if (address.has(word) || (at < words.length - 2 && isInstitution(word))) first = at + 1
  }
  // `STATEMENT OF HON. OTTO LINDEN`: capitals hide what is no name.
  if (statements.has(words[first] as string) && words[first + 1] === 'OF') first++
  if (words[first] === 'OF') first++
  // `New York Post`, `South Wales Police`
  while (words.length - first > 2 && (words[first] === 'HON.' || isTitle(words[first] as string, words[first + 1])))
    first++
  return first > 0 ? words.slice(first).join(' ') : name
}

/** `[Secretary of] State Maria Reyes`: before a given name it is of an office. */
const isTitle = (word: string, next = ''): boolean =>
  isTitleWord(fold(word)) && (!beginsBodies(fold(word)) || genderOfGiven(fold(next)) !== null)

/** Where the last word of `from … to` begins; an apostrophe within it is part of it: O’Neil. */
export function lastWord(units: Int32Array, from: number, to: number): number {
  let at = to
  while (at > from && (units[at - 1] as number) & classes.wordy) at--
  const mark = at > from + 1 ? (units[at - 1] as number) & lower : 0
  if (mark === 39) for (at--; at > from && (units[at - 1] as number) & classes.wordy; ) at--
  return at
}

const short = new Speller()

/** The last word of a name. */
function lastOf(name: string): string {
  short.clear()
  const spelled = short.spell(name)
  const {units, from, to} = spelled
  return spelled.slice(lastWord(units, from, to), to)
}
