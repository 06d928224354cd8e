/**
 * Who an office means where no name stands: `THE PRESIDENT`, `the minister`; and who signs the page.
 */
import {letterOrMarkRuns} from '../characters.ts'
import {languageOf} from '../languages/index.ts'
import {fold, isInstitution, isOfficeWord, nameRuns, splitName} from '../names/index.ts'
import {openingOf} from '../pattern.ts'
import type {Root} from '../tree.ts'
import type {Person} from './person.ts'
import type {Persons} from './persons.ts'

/** Offices met lately, as their words. Emptied when full, so memory stays flat. */
const known = new Map<string, ReadonlyArray<string>>()
const capacity = 5_000

const articles: ReadonlySet<string> = new Set('the la le el der die das dem den des'.split(' '))

/** Words of an office, folded, without article and number. */
export function officeWords(office: string): ReadonlyArray<string> {
  let words = known.get(office)
  if (!words) {
    words = letterOrMarkRuns(office.toLowerCase())
      .map(fold)
      .filter((word) => !articles.has(word))
    if (known.size >= capacity) known.clear()
    known.set(office, words)
  }
  return words
}

/**
 * The one person whose office in the document is the one named; null where nobody’s is, or two persons’.
 *
 * `a spokesman` is not `the spokesman`: an indefinite article names nobody.
 */
export function holderOf(role: string, persons: Persons): Person | null {
  if (!persons.hasOffices) return null
  if (/^(?:an?|one|another|some|two|three|several|many|other|eine?[mnrs]?|une?|una|unos)\s/i.test(role.trim()))
    return null
  const wanted = officeWords(role)
  const named = wanted.length > 0 ? persons.ofOffice(wanted[0] as string) : []
  if (named.length === 0 || !wanted.some(isOfficeWord)) return null
  const holders = named.filter(({offices}) => offices.all.some(({value}) => isOffice(officeWords(value), wanted)))
  return holders.length === 1 ? (holders[0] as Person) : null
}

/** Whether an office as printed is the one wanted, or the one wanted `of` something: not Vice President for president. */
function isOffice(office: ReadonlyArray<string>, wanted: ReadonlyArray<string>): boolean {
  if (!wanted.every((word, at) => office[at] === word)) return false
  return office.length === wanted.length || office[wanted.length] === 'of'
}

/** What an office is called that stands in short before a name. */
const inFull: ReadonlyMap<string, ReadonlyArray<string>> = new Map([
  ['sen', ['senator', 'lawmaker']],
  ['senator', ['lawmaker']],
  ['rep', ['representative', 'congressman', 'congresswoman', 'lawmaker']],
  ['representative', ['congressman', 'congresswoman', 'lawmaker']],
  ['gov', ['governor']],
  ['pres', ['president']],
  ['prof', ['professor']],
  ['gen', ['general']],
  ['capt', ['captain']],
  ['col', ['colonel']],
  ['dr', ['doctor']],
  ['nominee', ['candidate']],
  ['ceo', ['executive', 'chief']]
])

/** Titles that are printed with a name. */
const titling = /^(\p{L}+)\.?\s/u

/** Whether one of the words may be what a person’s office is: `the Florida senator` of Sen. Maria Reyes. */
export function mayHold(person: Person, nouns: ReadonlyArray<string>): boolean {
  const words = callingsOf(person)
  return words.size > 0 && nouns.some((noun) => words.has(noun))
}

/** With these an office is another one: the vice president is not the president. */
const ranks: ReadonlySet<string> = new Set(
  'vice deputy assistant attorney prime general lieutenant under acting'.split(' ')
)

/** Whether what tells one office from another of the same noun is said of a person’s office too. */
export function isOfRank(person: Person, words: ReadonlyArray<string>): boolean {
  return words.every((word) => !ranks.has(word) || callingsOf(person).has(word))
}

/** The words of a person’s offices and titles, those in short in full too; until another is seen beside the name. */
function callingsOf(person: Person): ReadonlySet<string> {
  const {callings} = person
  const offices = person.offices.all
  const forms = person.forms.all
  if (callings?.offices === offices.length && callings.forms === forms.length) return callings.words
  let words: Set<string> | null = null
  const add = (word: string): void => {
    words ??= new Set()
    words.add(word)
    for (const other of inFull.get(word) ?? []) words.add(other)
  }
  for (const {value} of offices) for (const word of officeWords(value)) add(word)
  for (const {value} of forms) {
    const title = titling.exec(value)?.[1]?.toLowerCase()
    if (title && inFull.has(title)) add(title)
  }
  const found = words ?? none
  person.callings = {offices: offices.length, forms: forms.length, words: found}
  return found
}

const none: ReadonlySet<string> = new Set()

/** Who signs the document: the one name of its bylines; null where it has none, or two. */
export function signer(root: Root): string | null {
  const names = new Set<string>()
  const {by, months} = languageOf(root.language).dates
  for (const node of root.children) {
    if (node.type === 'turn' || node.zone === 'caption' || node.zone === 'teaser' || node.value.length > 120) continue
    const line = node.value.trim()
    const opening = openingOf(line, by)
    if (!opening) continue
    const signed = line.slice(opening.length + 1).trimStart()
    const [run, other] = nameRuns(signed, 2)
    // By Ana Okafor and Tom Petersen
    if (run?.start !== 0 || (other && /^\W*(?:and|und|et|y|&)\s/i.test(signed.slice(run.end)))) return null
    // By Ana Okafor Dec 18
    const words = splitName(signed.slice(0, run.end)).name.split(' ')
    const day = words.findIndex((word, at) => at > 1 && months.some((names) => names.includes(word.toLowerCase())))
    const name = words.slice(0, day < 0 ? words.length : day).join(' ')
    if (isInstitution(name)) return null
    names.add(name)
  }
  return names.size === 1 ? ([...names][0] as string) : null
}
