/**
 * Names in the running text of a document: one pass over all blocks, and only runs whose last word, first word or
 * initials somebody asks for are looked at.
 *
 * Pictures’ captions and credits, teasers and furniture name nobody; so do bylines.
 */
import {languageOf} from '../languages/index.ts'
import {fold, isTitleWord, isTitling, nameRuns, splitName} from '../names/index.ts'
import {sourceOffset} from '../place.ts'
import type {Block, Root, Zone} from '../tree.ts'
import {officeAround} from './office.ts'
import {isBare, rough, type Sighting} from './persons.ts'

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

/** The full names wanted that stand in the text, in document order. */
export function sightings(root: Root, wanted: Wanted): TextSighting[] {
  const calendar = calendarOf(root)
  const found: Array<TextSighting & {doubt: string | null}> = []
  const hasTurns = root.children.some(({type}) => type === 'turn')
  const keys = new Map<string, boolean>()
  let turns = 0
  if (hasTurns)
    for (const {value} of root.head) if (value.length < 500) lookIn(value.replace(/\s+/g, ' '), 'front', () => 0)
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
    lookIn(block.value, where, (at) => sourceOffset(block, at))
  }

  function lookIn(text: string, where: TextSighting['where'], place: (at: number) => number): void {
    for (const run of nameRuns(text)) {
      if (run.words < 2) continue
      const words = text.slice(run.start, run.end).split(/\s+/)
      while (words.length > 1 && calendar.has(fold(words.at(-1) as string))) words.pop()
      let skipped = 0
      while (words.length > 1 && calendar.has(fold(words[0] as string))) skipped += (words.shift() as string).length + 1
      if (words.length < 2 && !/[-‐‑]/.test(words[0] as string)) continue
      const initials = initialsOf(words)
      if (!isWanted(words, initials)) continue
      const printed = words.join(' ')
      const {name, office} = splitName(printed)
      if (isBare(name) || name.split(' ').length > 5 || isTitling(name)) continue
      const doubtful = run.initial && skipped === 0 && name === printed
      const start = run.start + skipped
      found.push({
        name,
        printed,
        office: office ?? officeAround(text, start, run.end),
        at: place(start),
        from: 'text',
        front: where === 'front',
        where,
        initials: name === printed ? initials : initialsOf(name.split(' ')),
        doubt: doubtful ? (words[0] as string) : null
      })
    }
  }

  function isWanted(words: string[], initials: string): boolean {
    const last = words.at(-1) as string
    let known = keys.get(last)
    if (known === undefined) {
      const folded = fold(last.replace(/^.*[-‐‑]/, ''))
      keys.set(last, (known = wanted.last.has(rough(folded)) || wanted.last.has(folded)))
    }
    return known || wanted.first.has(fold(words[0] as string)) || wanted.initials.has(initials)
  }
}

const initialsOf = (words: string[]): string =>
  words
    .flatMap((word) => word.split(/[-‐‑]/))
    .map((word) => (/^\p{Lu}/u.test(word) ? word[0] : ''))
    .join('')

/** Months and weekdays: capitalised, beside a name, and no part of it. */
function calendarOf(root: Root): ReadonlySet<string> {
  const {dates} = languageOf(root.language)
  return new Set([...dates.weekdays, ...dates.months].flat().filter((word) => word.length > 3))
}

/** Runs that begin a sentence lose a first word that the document also prints in lower case: `But Reyes`. */
function withoutDoubts(root: Root, found: Array<TextSighting & {doubt: string | null}>): TextSighting[] {
  const endings = languageOf(root.language).reporting?.adverbEndings ?? []
  const small = openers(root)
  const sure = new Set(found.filter(({doubt}) => doubt === null).map(({name}) => name))
  const doubted = new Set<string>()
  for (const {doubt, name} of found) if (doubt !== null && !sure.has(name)) doubted.add(doubt.toLowerCase())
  if (doubted.size === 0) return found
  const lower = lowerCased(root, doubted)
  return found.filter(({doubt, name}) => {
    if (doubt === null || sure.has(name)) return true
    const word = doubt.toLowerCase()
    return (
      !lower.has(word) &&
      !small.has(word) &&
      !isTitleWord(fold(word)) &&
      !endings.some((ending) => word.endsWith(ending))
    )
  })
}

/** Which of the words the document prints in lower case; one pass. */
function lowerCased(root: Root, words: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>()
  const pattern = /\p{Ll}[\p{L}\p{M}'’]*/gu
  const look = ({value}: Block): void => {
    for (const [word] of value.matchAll(pattern)) if (words.has(word)) found.add(word)
  }
  for (const node of root.children) {
    if (node.type === 'turn') node.children.forEach(look)
    else look(node)
  }
  return found
}

const openersOf = new Map<string, ReadonlySet<string>>()

/** Small words that open a sentence before a name, for documents too short to print them in lower case. */
function openers(root: Root): ReadonlySet<string> {
  const {tag, frequent, reporting, turns} = languageOf(root.language)
  let words = openersOf.get(tag)
  if (!words) {
    const lists = reporting
      ? [
          reporting.pronouns,
          reporting.firstPerson,
          reporting.relatives,
          reporting.determiners,
          reporting.prepositions,
          reporting.auxiliaries,
          reporting.be,
          reporting.adverbs,
          reporting.conjunctions,
          reporting.subordinators,
          reporting.times,
          reporting.cues.map(({word}) => word)
        ]
      : []
    words = new Set(
      [...frequent, ...turns.asking, ...turns.small, ...lists.flat()].flatMap((phrase) => phrase.split(' '))
    )
    openersOf.set(tag, words)
  }
  return words
}
