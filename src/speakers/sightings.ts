/**
 * Names in the running text of a document: one pass over all blocks, and only runs whose last word, first word or
 * initials somebody asks for are looked at.
 *
 * Pictures’ captions and credits, teasers and furniture name nobody; so do bylines.
 */
import {isAllOf, isLower, isUpper} from '../characters.ts'
import {Dictionary} from '../dictionary.ts'
import {languageOf} from '../languages/index.ts'
import {
  beginsSentence,
  classes,
  fold,
  isDemonym,
  isInstitution,
  isTitleWord,
  isTitling,
  lower,
  RecentRuns,
  Runs,
  type Spelled,
  Speller,
  splitName
} from '../names/index.ts'
import {sourceOffset} from '../place.ts'
import type {Block, Root} from '../tree.ts'
import {type Doubted, withoutDoubts} from './doubts.ts'
import {type Gender, genderOf} from './gender.ts'
import {officeAround} from './office.ts'
import {type Page, silent} from './page.ts'
import type {Sighting} from './person.ts'
import {type RoughKeys, rough} from './rough.ts'
import {type Spelling, spellingOf} from './spelling.ts'

/** What names are wanted: rough keys of last words, folded first words, initials in capitals. */
export interface Wanted {
  last: RoughKeys
  first: ReadonlySet<string>
  /** Rough keys of those. */
  firstKeys: RoughKeys
  initials: ReadonlySet<string>
}

export interface TextSighting extends Sighting {
  /** First letters of the words as printed. */
  initials: string
  /** How trusty the place is: `front` before the conversation, `early` in its first turns, `prose`, `late` in a turn. */
  where: 'front' | 'early' | 'prose' | 'late'
}

/** So many turns at the start may introduce who speaks. */
const introducing = 4

/** So many places of one name are searched for an office beside it. */
const lookedFor = 2

/** What a run of words reads as, whatever its place. */
interface Reading {
  name: string
  spelling: Spelling
  printed: string
  gender: Gender | null
  office: string | null
  /** Characters of a day or month before the name. */
  skipped: number
  /** Its first word. */
  opening: string
}

/** The full names wanted that stand in the text, in document order. */
export function sightings(root: Root, page: Page, wanted: Wanted): TextSighting[] {
  if (wanted.last.size === 0) return []
  const calendar = calendarOf(root)
  const found: Doubted[] = []
  const readings = calendar.readings
  /** How often an office was looked for beside a name. */
  const looked = new Map<Reading, number>()
  const lastDecides = wanted.first.size === 0 && wanted.initials.size === 0
  const hasTurns = root.children.some(({type}) => type === 'turn')
  let turns = 0
  let index = 0
  if (hasTurns)
    for (const {value} of root.head)
      if (value.length < 500) lookIn(page.spell(value.replace(/\s+/g, ' ')), 'front', null)
  for (const node of root.children) {
    if (node.type === 'turn') {
      turns++
      const where = turns <= introducing ? 'early' : 'late'
      for (const block of node.children) lookIn(page.at(index++), where, block)
    } else if (!silent.has(node.zone)) {
      const at = index++
      const heads = node.zone === 'headline' || node.zone === 'deck' || node.zone === 'heading'
      // A headline’s capitals are no names’: only a conversation is known to introduce its speakers there.
      if (heads && !hasTurns) continue
      lookIn(page.at(at), turns === 0 && hasTurns ? 'front' : 'prose', node)
    }
  }
  return withoutDoubts(root, found)

  function lookIn(spelled: Spelled, where: TextSighting['where'], block: Block | null): void {
    const {text, from} = spelled
    const runs = new Runs(spelled, 2)
    while (runs.next()) {
      // Most runs are asked for by nobody.
      if (!isWanted(spelled, runs)) continue
      const reading = readings.of(spelled, runs.start, runs.end)
      if (reading === null) continue
      const {name, spelling, printed, gender, skipped, opening, office: own} = reading
      const start = runs.start - from + skipped
      const office = own ?? (mayLook(reading) ? officeAround(spelled, runs.start + skipped, runs.end) : null)
      found.push({
        name,
        spelling,
        printed,
        gender,
        office,
        at: block ? sourceOffset(block, start) : 0,
        from: 'text',
        front: hasTurns && where !== 'late',
        again: false,
        where,
        initials: wanted.initials.size > 0 ? initialsOf(name.split(' ')) : '',
        doubt: skipped === 0 && name === printed && beginsSentence(text, start) ? opening : null
      })
    }
  }

  function mayLook(reading: Reading): boolean {
    const times = looked.get(reading) ?? 0
    looked.set(reading, times + 1)
    return times < lookedFor
  }

  /** Whether a run’s last word, its last before a day or month, its first or its initials are asked for. */
  function isWanted(spelled: Spelled, {start, end}: Runs): boolean {
    if (endsAsWanted(spelled, start, end)) return true
    if (lastDecides) return false
    const first = behindIAm(spelled.units, start, end)
    if (wanted.initials.size === 0 && !wanted.firstKeys.hasAt(spelled, first, firstEnd(spelled.units, first, end)))
      return false
    const run = spelled.slice(first, end)
    if (wanted.first.size > 0 && wanted.first.has(rough(/^\S*/.exec(run)?.[0] as string).folded)) return true
    return wanted.initials.size > 0 && wanted.initials.has(initialsOf(run.split(/\s+/)))
  }

  function endsAsWanted(spelled: Spelled, from: number, to: number): boolean {
    const {units} = spelled
    const last = lastWord(units, from, to)
    if (wanted.last.hasAt(spelled, last, to)) return true
    if (to - last < shortest || calendar.words.indexOf(hashAt(units, last, to), units, last, to) < 0) return false
    let end = last
    while (end > from && (units[end - 1] as number) & classes.space) end--
    return wanted.last.hasAt(spelled, lastWord(units, from, end), end)
  }
}

/** What a run reads as; null where no full name is left of it. */
function read(whole: string, names: ReadonlySet<string>, before: ReadonlySet<string>): Reading | null {
  const words = whole.split(/\s+/)
  while (words.length > 1 && names.has(fold(words.at(-1) as string))) words.pop()
  let skipped = 0
  // `On Monday Reyes`, `In April Amal Reyes`
  if (words.length > 2 && before.has((words[0] as string).toLowerCase()) && names.has(fold(words[1] as string)))
    skipped = (words.shift() as string).length + 1
  // `I’m Lena Brandt`
  if (words.length > 2 && /^I['’]m$/.test(words[0] as string)) skipped = (words.shift() as string).length + 1
  while (words.length > 1 && names.has(fold(words[0] as string))) skipped += (words.shift() as string).length + 1
  const printed = words.join(' ')
  const {name: full, office} = splitName(printed)
  const name = withoutTitles(full)
  // `Iraq-US relations`: a pair, not a body in full.
  if (isInitialled(name)) return null
  const spelling = spellingOf(name)
  if (spelling.bare || name.split(' ').length > 5 || isTitling(name)) return null
  if (isDemonym(fold(lastOf(name)))) return null
  return {name, spelling, printed, gender: genderOf(printed, name), office, skipped, opening: words[0] as string}
}

/** `Iraq-US` */
function isInitialled(name: string): boolean {
  const hyphen = name.indexOf('-')
  if (hyphen < 2 || name.length - hyphen < 3 || !isUpper(name.charCodeAt(0))) return false
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
  while (words.length - first > 2 && (words[first] === 'HON.' || isTitleWord(fold(words[first] as string)))) first++
  return first > 0 ? words.slice(first).join(' ') : name
}

/** `I’m Lena Brandt`: where the name begins. */
function behindIAm(units: Int32Array, from: number, to: number): number {
  const isUnit = (at: number, code: number): boolean => ((units[at] as number) & lower) === code
  return from + 4 < to && isUnit(from, 105) && isUnit(from + 1, 39) && isUnit(from + 2, 109) && isUnit(from + 3, 32)
    ? from + 4
    : from
}

/** Where the first word of `from … to` ends. */
function firstEnd(units: Int32Array, from: number, to: number): number {
  let at = from
  while (at < to && (units[at] as number) & classes.wordy) at++
  return at
}

/** Where the last word of `from … to` begins; an apostrophe within it is part of it: O’Neil. */
function lastWord(units: Int32Array, from: number, to: number): number {
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

function hashAt(units: Int32Array, from: number, to: number): number {
  let hash = 0
  for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + ((units[at] as number) & lower)) | 0
  return hash
}

const initialsOf = (words: string[]): string =>
  words
    .flatMap((word) => word.split(/[-‐‑]/))
    .map((word) => (/^\p{Lu}/u.test(word) ? word[0] : ''))
    .join('')

/** Months and weekdays of a language: capitalised, beside a name, and no part of it. */
interface Calendar {
  words: Dictionary<string>
  /** What runs read as beside them; null where no full name is left. */
  readings: RecentRuns<Reading | null>
}

/** No name of a day or month is looked for that is shorter: they are words as well. */
const shortest = 4

/** So many runs met lately are remembered. */
const capacity = 8_000

function calendarOf(root: Root): Calendar {
  const {tag, dates, reporting} = languageOf(root.language)
  let found = calendars.get(tag)
  if (!found) {
    const names = new Set([...dates.weekdays, ...dates.months].flat().filter(({length}) => length >= shortest))
    const words = new Dictionary(new Map([...names].map((name) => [name, name])))
    const before = new Set(reporting?.timePrepositions)
    found = {words, readings: new RecentRuns(capacity, (whole) => read(whole, names, before))}
    calendars.set(tag, found)
  }
  return found
}

const calendars = new Map<string, Calendar>()
