/**
 * What a document prints where it names who speaks: labels of turns and mentions of utterances, titles set aside.
 */
import {isHalf, isUpper} from '../characters.ts'
import {languageOf} from '../languages/index.ts'
import {
  fold,
  isDemonym,
  isEpithet,
  isFamily,
  isHonorific,
  isOfficeAlone,
  isTitling,
  Recent,
  splitName
} from '../names/index.ts'
import type {Root, Source} from '../tree.ts'
import {unitAt} from '../units.ts'
import {behindCalling, isOfOffice, memberIn, personIn} from './affiliation.ts'
import {commons} from './commons.ts'
import {familyAlone} from './families.ts'
import {type Gender, genderOf} from './gender.ts'
import type {Sighting} from './person.ts'
import {officeOf} from './printed-office.ts'
import {RoughKeys, rough} from './rough.ts'
import type {Wanted} from './sightings.ts'
import {type Spelling, spellingOf} from './spelling.ts'

export interface Labelled extends Sighting {
  /** Initials in brackets beside the name: `Stephan Livera (SL)`. */
  abbreviation: string | null
}

export interface Spoken {
  sightings: Sighting[]
  /** Of the mention of each utterance; undefined where that names nobody. */
  ofUtterance: ReadonlyArray<Sighting | undefined>
}

/** A turn’s label as a name; `office` is what it prints beside it. */
export function labelled(printed: string, at: number): Labelled {
  let label = labels.get(printed)
  if (!label) labels.set(printed, (label = readLabel(printed)))
  // Field by field: sightings of few forms are read faster.
  const {name, spelling, gender, office, abbreviation} = label
  return {name, spelling, printed, gender, office, at, from: 'label', front: true, abbreviation}
}

/** Initials as one word: `T. E.` → `TE`. */
export function closed(name: string): string {
  return name.length < 12 && name.endsWith('.') && /^(?:\p{Lu}\.\s?){1,3}\p{Lu}\.$/u.test(name)
    ? name.replace(/[.\s]/g, '')
    : name
}

/** Labels read lately; a conversation repeats its own. */
const labels = new Recent<Labelled>(10_000)

/** `The Secretary of State for Ports (Sir Otto Linden)` */
const holding =
  /^(?:The|Le|La|Der|Die|El)\s(?!(?:Rt\.?\s|Right\s)?Hon)([^()]{3,100}?)\s\((\p{Lu}[^()\d—–,;]*\s\p{Lu}[^()\d—–,;]*)\)$/u

function readLabel(whole: string): Labelled {
  // `Chancellor Otto Brandt     Brandt Otto  (retranslated)`: once more behind a gap
  const once = /\S\s{3,}/.test(whole) ? whole.slice(0, whole.search(/\s{3,}/)) : whole
  // `Maria Reyes -- Chief Pilot`
  const printed = /\s(?:--?|[–—|])\s/.test(once) ? once.replace(/\s(?:--?|[–—|])\s/, ', ') : once
  const held = printed.endsWith(')') ? holding.exec(printed) : null
  // `Joel Pike (Port Elin) (Con)`
  const second = /\)\s*\(/.exec(printed)
  const {name, office} = held
    ? {...splitName(held[2] as string), office: held[1] as string}
    : splitName((second ? printed.slice(0, second.index + 1) : printed).replace(/^The\s+(?=(?:Rt|Right|Hon)\b)/, ''))
  const brackets = printed.includes('(') ? /\((\p{Lu}{2,4})\)/u.exec(printed) : null
  return {
    name,
    spelling: spellingOf(closed(name)),
    printed: whole,
    gender: genderOf(printed, name),
    office,
    at: 0,
    from: 'label',
    front: true,
    abbreviation: brackets ? (brackets[1] as string) : null
  }
}

/** A name with nothing beside it, whose place in the text nobody knows. */
export function nameAlone(name: string, front: boolean): Sighting {
  const gender = genderOf(name, name)
  return {name, spelling: spellingOf(name), printed: name, gender, office: null, at: 0, from: 'text', front}
}

/** `Someone else said`. */
const nobody =
  /^(?:some|any|every|no)(?:one|body)\b|^(?:none|who(?:ever)?)$|^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b/iu

/** Peoples and parties, which are written like names: `Democrats`, `Friends of Mr. Reyes`. */
export function isPeople(name: string): boolean {
  return (
    (/s$/i.test(name) && /(?:^|\s)(?:democrats|republicans|conservatives|liberals|americans)$/i.test(name)) ||
    (name.includes('s of') && /^\p{Lu}\p{Ll}+s of\s(?!the\s)/u.test(name))
  )
}

/** Two persons under one verb: nobody in particular. With `&` they are a firm. */
const together = (name: string): boolean =>
  /\s(?:and|und|et|y)\s/.test(name) && /\p{L}\s+(?:and|und|et|y)\s+\p{Lu}/u.test(name)

/** Two, a broken phrase, or a headline in capitals. */
const isNotOne = (name: string): boolean => together(name) || opening.test(name) || name.split(' ').length > 7

/** `Harbour council leader Otto Brandt and ferry chief Maria Reyes`: each has an office and a name. */
const areTwo = (mention: string): boolean =>
  mention.includes(' and ') &&
  /(?<!\b(?:of|for|the))\s\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ and\s(?:\S+\s){0,4}\p{Ll}+\s\p{Lu}/u.test(mention)

/** A name or body mentioned as source; null where the mention holds no name. */
function mentioned(mention: Source, nouns: boolean): Sighting | null {
  const {value, position, kind, name, office} = mention
  let reading = readings.get(value)
  if (
    !reading ||
    reading.kind !== kind ||
    reading.part !== name ||
    reading.beside !== office ||
    reading.nouns !== nouns
  ) {
    reading = {kind, part: name, beside: office, nouns, found: read(mention, nouns)}
    if (readings.size >= capacity) readings.clear()
    readings.set(value, reading)
  }
  const {found} = reading
  if (!found) return null
  return {
    name: found.name,
    spelling: found.spelling,
    printed: value,
    gender: found.gender,
    office: found.office,
    at: position.start.offset,
    from: 'mention',
    front: false
  }
}

/** What a mention reads as; beside it what else that depends on. */
interface Reading {
  kind: Source['kind']
  part: string | undefined
  beside: string | undefined
  /** All nouns of the language have capitals. */
  nouns: boolean
  found: {name: string; spelling: Spelling; gender: Gender | null; office: string | null} | null
}

/** Mentions read lately, by what is printed. Emptied when full, so memory stays flat. */
const readings = new Map<string, Reading>()
const capacity = 10_000

function read(mention: Source, nouns: boolean): Reading['found'] {
  const split = splitName(mention.value)
  const inside = nameIn(mention, split.name)
  const person = inside && (mention.kind === 'name' ? personIn(inside, mention.office !== undefined) : memberIn(inside))
  const name = person && nouns ? behindCalling(person) : person
  // the elder Reyes: one of two, told apart by no name
  if (/^(?:the\s+)?(?:elder|younger|older)\s/i.test(mention.value)) return null
  const titling = name && isTitling(name) && !isAddressed(mention.value, name)
  if (!name || titling || isPeople(name) || isNobody(name, mention.kind) || isOfOffice(mention.value)) return null
  if (mention.kind === 'name' && (isNotOne(name) || areTwo(mention.value))) return null
  // a Pentagon [official], its Amazon
  if (!name.includes(' ') && unspecific.test(mention.value)) return null
  const office = officeOf((split.name === name ? split.office : null) ?? mention.office, mention.value)
  return {name, spelling: spellingOf(name), gender: genderOf(mention.value, name), office}
}

/** `Mr. King`, `Ms. Dean`: behind a polite title an office is a family’s name. */
function isAddressed(printed: string, name: string): boolean {
  if (!isFamily(fold(name)) || !printed.endsWith(` ${name}`)) return false
  const title = printed.slice(0, -name.length - 1)
  return isHonorific(fold(title.replace('.', '')), title)
}

/** An article or an owner right before a name, which is one of many’s or a thing’s; an `an` may be somebody’s name. */
const unspecific = /^(?:an?|my|our|your|his|her|its|their)\s(?:former\s|new\s|old\s)?\p{Lu}\S*$/u

/** The name within a mention: what `quotations/` found, or less where titles were left in it. */
function nameIn({kind, name}: Source, split: string): string | null {
  if (!name) return kind === 'name' ? split : null
  const own = splitName(name).name
  return own !== split && own.endsWith(` ${split}`) ? split : own
}

/** `a Port Elin Democrat`, `the Conservative MP`, `Harbour CEO`, `Iraqi`, `Someone else`: of many. */
function isNobody(name: string, kind: Source['kind']): boolean {
  const last = fold(name.slice(name.lastIndexOf(' ') + 1))
  // The Economist is a body.
  const office = kind === 'name' && name.includes(' ') && isOfficeAlone(last)
  return (
    isEpithet(last) ||
    office ||
    isDemonym(fold(name).replace(/s$/, '')) ||
    adjectives.has(fold(name)) ||
    nobody.test(name)
  )
}

/** Alone they name nobody, though they are written like names. */
const adjectives: ReadonlySet<string> = new Set(
  'conservative liberal democratic federal national international'.split(' ')
)

/** Begins in the middle of a phrase. */
const opening = /^(?:of|and|for|in|at|to|by|from|with|on|or)\s/i

/** Which names in the text could tell more of the names said: for all the family name, for labels the given one too. */
export function wantedBy(sightings: Iterable<Sighting>): Wanted {
  const last = new RoughKeys()
  let bare: Set<string> | null = null
  for (const {name, spelling, from} of sightings) {
    if (spelling.lastCode >= 0) last.addCode(spelling.lastCode)
    else for (const key of spelling.lastKeys) last.add(key)
    if (!spelling.bare || (from !== 'label' && !spelling.likely)) continue
    bare ??= new Set()
    bare.add(name)
  }
  const firstKeys = new RoughKeys()
  if (!bare) return {last, first: none, firstKeys, initials: none}
  const names = [...bare]
  const initials = names
    .map(closed)
    .filter(isAbbreviation)
    .map((name) => name.replaceAll('.', ''))
  for (const name of names) firstKeys.add(rough(name))
  return {last, first: new Set(names.map(fold)), firstKeys, initials: new Set(initials)}
}

const none: ReadonlySet<string> = new Set()

/** Two to four capitals: `MJ`, `R.S.` */
export function isAbbreviation(name: string): boolean {
  let capitals = 0
  for (let at = 0; at < name.length; at++, capitals++) {
    const code = unitAt(name, at)
    if (isHalf(code)) return /^(?:\p{Lu}\.?){2,4}$/u.test(name)
    if (!isUpper(code)) return false
    if (unitAt(name, at + 1) === 46) at++
  }
  return capitals >= 2 && capitals <= 4
}

/** Everything in a document that names a speaker: labels in order, then mentions, and whose each utterance’s is. */
export function spoken(root: Root, isNobody: (label: string) => boolean): Spoken {
  const found: Sighting[] = []
  const outlets = new Set(root.about?.outletLabels ?? [])
  for (const node of root.children) {
    if (node.type !== 'turn' || !node.label || outlets.has(node.label.value) || isNobody(node.label.value)) continue
    found.push(labelled(node.label.value, node.label.position.start.offset))
  }
  const common = commons(root)
  const borne = new Map<string, boolean>()
  const {nouns = false, capitals = true} = languageOf(root.language).reporting ?? {}
  // Where no capitals tell names, only whoever says something before the first turn is known to be introduced.
  const turn = capitals ? undefined : root.children.find(({type}) => type === 'turn')
  const ofUtterance = root.utterances.map(({mention}) => {
    if (!mention || (mention.kind !== 'name' && mention.kind !== 'body') || common.has(mention.value)) return undefined
    const sighting = mentioned(mention, nouns) ?? familyAlone(root, mention, borne) ?? undefined
    if (sighting && turn && sighting.at < turn.position.start.offset) sighting.front = true
    if (sighting) found.push(sighting)
    return sighting
  })
  return {sightings: found, ofUtterance}
}
