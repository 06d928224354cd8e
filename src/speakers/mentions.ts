/**
 * What a document prints where it names who speaks: labels of turns and mentions of utterances, titles set aside.
 */
import {fold, isTitling, nameOf, splitName} from '../names/index.ts'
import type {Root, Source} from '../tree.ts'
import {isBare, type Sighting} from './persons.ts'
import {roughKeys} from './rough.ts'
import type {Wanted} from './sightings.ts'

export interface Labelled extends Sighting {
  /** Initials in brackets beside the name: `Stephan Livera (SL)`. */
  abbreviation: string | null
}

export interface Spoken {
  sightings: Sighting[]
  ofMention: ReadonlyMap<Source, Sighting>
}

/** A turn’s label as a name; `office` is what it prints beside it. */
export function labelled(printed: string, at: number): Labelled {
  const {name, office} = splitName(printed)
  const brackets = /\((\p{Lu}{2,4})\)/u.exec(printed)
  return {
    name,
    printed,
    office,
    at,
    from: 'label',
    front: true,
    abbreviation: brackets ? (brackets[1] as string) : null
  }
}

/** Two persons under one verb: nobody in particular. */
const together = /\p{L}\s+(?:and|und|et|y|&)\s+\p{Lu}/u

/** A name or body mentioned as source; null where the mention holds no name. */
export function mentioned(mention: Source): Sighting | null {
  const split = splitName(mention.value)
  const name = mention.name ? splitName(mention.name).name : mention.kind === 'name' ? split.name : null
  if (!name || isTitling(name) || (mention.kind === 'name' && together.test(name))) return null
  const office = split.name === name ? split.office : officeOf(mention.office)
  return {name, printed: mention.value, office, at: mention.position.start.offset, from: 'mention', front: false}
}

/** An office as `quotations/` found it, the article and polite address at its ends off. */
function officeOf(printed: string | undefined): string | null {
  const office = printed
    ?.trim()
    .replace(/^(?:the|an?|its|his|her)\s+/i, '')
    .replace(/\s+(?:Mr|Mrs|Ms|Dr)\.?$/, '')
  return office || null
}

/** Which names in the text could tell more of the names said: for all the family name, for labels the given one too. */
export function wantedBy(sightings: Iterable<Sighting>): Wanted {
  const last = new Set<string>()
  const first = new Set<string>()
  const initials = new Set<string>()
  for (const {name, from} of sightings) {
    const {units} = nameOf(name)
    for (const key of roughKeys(units.at(-1))) last.add(key)
    for (const word of units.at(-1)?.words ?? []) last.add(word.text)
    if (from !== 'label' || !isBare(name)) continue
    first.add(fold(name))
    if (isAbbreviation(name)) initials.add(name.replaceAll('.', ''))
  }
  return {last, first, initials}
}

/** Two to four capitals: `MJ`, `R.S.` */
export function isAbbreviation(name: string): boolean {
  return /^(?:\p{Lu}\.?){2,4}$/u.test(name)
}

/** Everything in a document that names a speaker: labels in order, then mentions, and whose each mention is. */
export function spoken(root: Root, isNobody: (label: string) => boolean): Spoken {
  const found: Sighting[] = []
  const ofMention = new Map<Source, Sighting>()
  const outlets = new Set(root.about?.outletLabels ?? [])
  for (const node of root.children) {
    if (node.type !== 'turn' || !node.label || outlets.has(node.label.value) || isNobody(node.label.value)) continue
    found.push(labelled(node.label.value, node.label.position.start.offset))
  }
  for (const {mention} of root.utterances) {
    if (!mention || (mention.kind !== 'name' && mention.kind !== 'body')) continue
    const sighting = mentioned(mention)
    if (!sighting) continue
    found.push(sighting)
    ofMention.set(mention, sighting)
  }
  return {sightings: found, ofMention}
}
