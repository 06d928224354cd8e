/**
 * Names in the running text of a document: one pass over all blocks, and only runs whose last word, first word or
 * initials somebody asks for are looked at.
 *
 * Pictures’ captions and credits, teasers and furniture name nobody; so do bylines.
 */
import {languageOf} from '../languages/index.ts'
import {
  beginsSentence,
  fold,
  isDemonym,
  isInstitution,
  isTitleWord,
  isTitling,
  isWordUnit,
  nameRuns,
  splitName
} from '../names/index.ts'
import {isSpace, sourceOffset} from '../place.ts'
import type {Block, Root, Zone} from '../tree.ts'
import {unitAt} from '../units.ts'
import {type Doubted, withoutDoubts} from './doubts.ts'
import {type Gender, genderOf} from './gender.ts'
import {officeAround} from './office.ts'
import type {Sighting} from './person.ts'
import {rough, roughKeyAt} from './rough.ts'
import {type Spelling, spellingOf} from './spelling.ts'

/** What names are wanted: rough keys of last words, folded first words, initials in capitals. */
export interface Wanted {
  last: ReadonlySet<string>
  first: ReadonlySet<string>
  initials: ReadonlySet<string>
}

export interface TextSighting extends Sighting {
  /** First letters of the words as printed. */
  initials: string
  /** How trusty the place is: `front` before the conversation, `early` in its first turns, `prose`, `late` in a turn. */
  where: 'front' | 'early' | 'prose' | 'late'
}

/** Zones whose names are other pages’, pictures’ or authors’. */
export const silent: ReadonlySet<Zone | null> = new Set<Zone>(['caption', 'teaser', 'furniture', 'byline'])
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

/** A run of this document that is asked for. */
interface Wish {
  reading: Reading
  initials: string
  /** How often an office was looked for beside it. */
  looked: number
}

/** The full names wanted that stand in the text, in document order. */
export function sightings(root: Root, wanted: Wanted): TextSighting[] {
  if (wanted.last.size === 0) return []
  const calendar = calendarOf(root)
  const found: Doubted[] = []
  const wishes = new Map<string, Wish | null>()
  const lastDecides = wanted.first.size === 0 && wanted.initials.size === 0
  const hasTurns = root.children.some(({type}) => type === 'turn')
  let turns = 0
  if (hasTurns)
    for (const {value} of root.head) if (value.length < 500) lookIn(value.replace(/\s+/g, ' '), 'front', null)
  for (const node of root.children) {
    if (node.type === 'turn') {
      turns++
      const where = turns <= introducing ? 'early' : 'late'
      for (const block of node.children) look(block, where)
    } else if (!silent.has(node.zone)) {
      const heads = node.zone === 'headline' || node.zone === 'deck' || node.zone === 'heading'
      // A headline’s capitals are no names’: only a conversation is known to introduce its speakers there.
      if (heads && !hasTurns) continue
      look(node, turns === 0 && hasTurns ? 'front' : 'prose')
    }
  }
  return withoutDoubts(root, found)

  function look(block: Block, where: TextSighting['where']): void {
    lookIn(block.value, where, block)
  }

  function lookIn(text: string, where: TextSighting['where'], block: Block | null): void {
    for (const run of nameRuns(text, 2)) {
      // Most runs are asked for by nobody: not worth remembering where their last word alone tells.
      if (lastDecides && !endsAsWanted(text, run.start, run.end)) continue
      const whole = text.slice(run.start, run.end)
      let wish = wishes.get(whole)
      if (wish === undefined) wishes.set(whole, (wish = wishFor(whole)))
      if (wish === null) continue
      const {name, spelling, printed, gender, skipped, opening, office: own} = wish.reading
      const start = run.start + skipped
      const office = own ?? (wish.looked++ < lookedFor ? officeAround(text, start, run.end) : null)
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
        initials: wish.initials,
        doubt: skipped === 0 && name === printed && beginsSentence(text, run.start) ? opening : null
      })
    }
  }

  function wishFor(whole: string): Wish | null {
    const reading = mayBeWanted(whole) ? readingOf(whole, calendar) : null
    if (!reading) return null
    return {reading, initials: wanted.initials.size > 0 ? initialsOf(reading.name.split(' ')) : '', looked: 0}
  }

  /** Whether a run’s last word, its last before a day or month, its first or its initials are asked for. */
  function mayBeWanted(run: string): boolean {
    if (lastDecides || endsAsWanted(run, 0, run.length)) return true
    if (wanted.first.size > 0 && wanted.first.has(rough(/^\S*/.exec(run)?.[0] as string).folded)) return true
    return wanted.initials.size > 0 && wanted.initials.has(initialsOf(run.split(/\s+/)))
  }

  function endsAsWanted(text: string, from: number, to: number): boolean {
    const last = lastWord(text, from, to)
    if (wanted.last.has(roughKeyAt(text, last, to))) return true
    if (!calendar.has(text.slice(last, to).toLowerCase())) return false
    let end = last
    while (end > from && isSpace(unitAt(text, end - 1))) end--
    return wanted.last.has(roughKeyAt(text, lastWord(text, from, end), end))
  }
}

/** Runs read lately, by calendar. Emptied when full, so memory stays flat. */
const readings = new WeakMap<ReadonlySet<string>, Map<string, Reading | null>>()
const capacity = 10_000

/** What a run reads as; null where no full name is left of it. */
function readingOf(whole: string, calendar: ReadonlySet<string>): Reading | null {
  let known = readings.get(calendar)
  if (!known) readings.set(calendar, (known = new Map()))
  let reading = known.get(whole)
  if (reading === undefined) {
    reading = read(whole, calendar)
    if (known.size >= capacity) known.clear()
    known.set(whole, reading)
  }
  return reading
}

function read(whole: string, calendar: ReadonlySet<string>): Reading | null {
  const words = whole.split(/\s+/)
  while (words.length > 1 && calendar.has(fold(words.at(-1) as string))) words.pop()
  let skipped = 0
  while (words.length > 1 && calendar.has(fold(words[0] as string))) skipped += (words.shift() as string).length + 1
  const printed = words.join(' ')
  const {name: full, office} = splitName(printed)
  const name = withoutTitles(full)
  // `Iraq-US relations`: a pair, not a body in full.
  if (name.includes('-') && /^\p{Lu}\p{Ll}+-\p{Lu}{2,}$/u.test(name)) return null
  const spelling = spellingOf(name)
  if (spelling.bare || name.split(' ').length > 5 || isTitling(name)) return null
  if (isDemonym(fold(name.slice(lastWord(name, 0, name.length))))) return null
  return {name, spelling, printed, gender: genderOf(printed, name), office, skipped, opening: words[0] as string}
}

/** Polite address that is no part of any name. */
const address: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr'])

/** `House Newton Reyes`, `Warning Office Amal Reyes`: words of an office broken off before a full name. */
function withoutTitles(name: string): string {
  const words = name.split(' ')
  let first = 0
  for (let at = words.length - 2; at >= 0 && first === 0; at--) {
    const word = fold((words[at] as string).replace('.', ''))
    // `Enter Mr. Reyes`: address begins the name, whatever stands before it.
    if (address.has(word) || (at < words.length - 2 && isInstitution(word))) first = at + 1
  }
  while (words.length - first > 2 && isTitleWord(fold(words[first] as string))) first++
  return first > 0 ? words.slice(first).join(' ') : name
}

/** Where the last word of `from … to` begins; an apostrophe within it is part of it: O’Neil. */
function lastWord(text: string, from: number, to: number): number {
  let at = to
  while (at > from && isWordUnit(unitAt(text, at - 1))) at--
  const mark = at > from + 1 ? unitAt(text, at - 1) : 0
  if (mark === 39 || mark === 0x2019) for (at--; at > from && isWordUnit(unitAt(text, at - 1)); ) at--
  return at
}

const initialsOf = (words: string[]): string =>
  words
    .flatMap((word) => word.split(/[-‐‑]/))
    .map((word) => (/^\p{Lu}/u.test(word) ? word[0] : ''))
    .join('')

/** Months and weekdays: capitalised, beside a name, and no part of it. */
function calendarOf(root: Root): ReadonlySet<string> {
  const {tag, dates} = languageOf(root.language)
  const known = calendars.get(tag)
  if (known) return known
  const words = new Set([...dates.weekdays, ...dates.months].flat().filter((word) => word.length > 3))
  calendars.set(tag, words)
  return words
}

const calendars = new Map<string, ReadonlySet<string>>()
