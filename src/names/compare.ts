/**
 * Whether two printed names can be one person’s.
 *
 * Units are paired one to one. What both names state and does not pair is a contradiction: it is never averaged away,
 * since a wrong merge puts words into another person’s mouth.
 */
import {distance} from './distance.ts'
import {canStartAlike, type Fit, faint, fitOf, fits, initial, none, soft, sound} from './fit.ts'
import {sharedSounds, soundsAgree, type Word} from './key.ts'
import {appended, inOrder} from './order.ts'
import {joined, type Name, nameOf, type Unit} from './unit.ts'

export interface NameComparison {
  /** `partial`: one is only part of the other and fits; `possible`: near, not to be merged. */
  verdict: 'same' | 'partial' | 'possible' | 'different'
  /** Sentences for `--explain`. */
  reasons: string[]
}

interface Pair {
  /** Index into the shorter and the longer name. */
  a: number
  b: number
  /** Further unit of `b` or of `a` that is written together with it. */
  with?: {side: 'a' | 'b'; at: number}
  fit: Fit
}

/** Whether two printed names can be one person; symmetric, and any strings compare. */
export function compareNames(a: string, b: string): NameComparison {
  return compare(a, b, true)
}

/**
 * Whether two names are one by spelling or sound in every unit that both have: none of them only resembles the other.
 *
 * What joins names of different documents, where nothing else speaks for it. One word that fits is not enough where
 * either name has a title that may be a name: Hassan is not surely Hassan al-Sayyid.
 */
export function isSurelySame(a: string, b: string): boolean {
  if (compare(a, b, false).verdict !== 'same') return false
  const [x, y] = [nameOf(a), nameOf(b)]
  const pairs = pairsOf(x, y)
  if (pairs.length === 1 && Math.max(x.units.length, y.units.length) > 1) return false
  return !pairs.some(({fit}) => fit <= soft)
}

function pairsOf(x: Name, y: Name): Pair[] {
  const [short, long] = x.units.length <= y.units.length ? [x, y] : [y, x]
  return certain(align(short.units, long.units))
}

/**
 * The verdict alone, for rooms that compare many.
 *
 * @param x,y The units of the names, where they are at hand.
 */
export function verdictOf(a: string, b: string, x?: Name, y?: Name): NameComparison['verdict'] {
  return compare(a, b, false, x, y).verdict
}

function compare(a: string, b: string, explain: boolean, x: Name = nameOf(a), y: Name = nameOf(b)): NameComparison {
  if (x.units.length === 0 || y.units.length === 0) {
    const same = a.trim() === b.trim() && a.trim() !== ''
    return {verdict: same ? 'same' : 'different', reasons: [same ? 'equal as printed' : 'no name to compare']}
  }
  return x.units.length <= y.units.length ? compareUnits(x, y, explain) : compareUnits(y, x, explain)
}

function compareUnits(short: Name, long: Name, explain: boolean): NameComparison {
  const pairs = certain(align(short.units, long.units))
  const left = unpaired(short.units, pairs, 'a')
  const over = unpaired(long.units, pairs, 'b')
  const say = (verdict: NameComparison['verdict'], why?: string): NameComparison => {
    if (!explain) return {verdict, reasons: []}
    const reasons = pairs.map((pair) => reason(short.units[pair.a] as Unit, long.units[pair.b] as Unit, pair.fit))
    return {verdict, reasons: why ? [...reasons, why] : reasons}
  }
  if (left.length > 0 && over.length > 0) {
    const near =
      pairs.length > 0 && left.length === 1 && nearly(short.units[left[0] as number] as Unit, over, long.units)
    return say(near ? 'possible' : 'different', explain ? `${text(short, left)} against ${text(long, over)}` : '')
  }
  if (pairs.length === 0) return say('different', 'nothing in common')
  if (short.generation !== long.generation && short.generation && long.generation) {
    return say('different', 'of two generations')
  }
  if (initialsContradict(short.units, long.units)) return say('different', 'initials contradict')
  if ((short.descent || long.descent) && isTurned(pairs)) return say('different', 'crossed around a word of descent')
  const strong = pairs.filter(({fit}) => fit >= sound).length
  const initials = pairs.filter(({fit}) => fit === initial).length
  const softs = pairs.filter(({fit}) => fit <= soft).length
  if (strong === 0) return say('possible', 'no unit fits for certain')
  if (initials > 0 && !initialsFit(pairs)) return say('different', 'initials contradict')
  if (initials > 1 || softs > 1) return say('possible', 'more than one unit fits only nearly')
  const rest = left.length > 0 ? left.length : over.length
  const count = pairs.length
  if (count === 1 && rest > 0) return say('partial')
  const last = pairs.some(({b, with: more}) => b === long.units.length - 1 || more?.at === long.units.length - 1)
  const first = pairs.some(({b}) => b === 0)
  if (!first && !last) return say('possible', 'neither the first nor the last unit is covered')
  return say('same')
}

/** `qassim~qassem (K.S.M, vowels a/i~a/e)`; `araji equals araji`. */
function reason(a: Unit, b: Unit, fit: Fit): string {
  const [one, other] = [a.words[0]?.text, b.words[0]?.text]
  if (fit !== sound) return `${one} ${fits[fit]} ${other}`
  for (const x of a.words) {
    for (const y of b.words) {
      const why = soundsAgree(x, y) ? sharedSounds(x, y) : null
      if (why) return `${x.text}~${y.text} (${why})`
    }
  }
  return `${one}~${other} (spellings of one name)`
}

const text = (name: Name, at: number[]): string => at.map((index) => name.units[index]?.words[0]?.text).join(' ')

/** The best pairing, in order of the shorter name: strongest fits first, ties by nearness of place from either end. */
function align(short: Unit[], long: Unit[]): Pair[] {
  let candidates: Pair[] = []
  for (let a = 0; a < short.length; a++) {
    for (let b = 0; b < long.length; b++) {
      const fit = fitOf(short[a] as Unit, long[b] as Unit)
      if (fit !== none) candidates = appended(candidates, {a, b, fit})
    }
  }
  const pairs = picked(candidates, short.length, long.length)
  if (candidates.length === 0 || (pairs.length === short.length && short.length === long.length)) return pairs
  const joint = [...joins(short, long, 'a'), ...joins(long, short, 'b')]
  return joint.length > 0 ? picked([...candidates, ...joint], short.length, long.length) : pairs
}

/** The candidates that exclude each other the least, in order of the shorter name. */
function picked(candidates: Pair[], short: number, long: number): Pair[] {
  const apart = ({a, b}: Pair): number => Math.min(Math.abs(a - b), Math.abs(short - a - (long - b)))
  if (candidates.length > 1)
    inOrder(candidates, (p, q) => q.fit - p.fit || apart(p) - apart(q) || p.a - q.a || p.b - q.b)
  let pairs: Pair[] = []
  // No name has as many units as a number has bits.
  let usedA = 0
  let usedB = 0
  for (const pair of candidates) {
    const a = unitsOf(pair, 'a')
    const b = unitsOf(pair, 'b')
    if (usedA & a || usedB & b) continue
    usedA |= a
    usedB |= b
    pairs = appended(pairs, pair)
  }
  return inOrder(pairs, (p, q) => p.a - q.a)
}

/** The units of a name that a pair holds, one bit each. */
function unitsOf(pair: Pair, side: 'a' | 'b'): number {
  return (1 << pair[side]) | (pair.with?.side === side ? 1 << pair.with.at : 0)
}

/** Pairs where one name writes as one word what the other writes as two. */
function joins(one: Unit[], two: Unit[], sideOfOne: 'a' | 'b'): Pair[] {
  const pairs: Pair[] = []
  for (let at = 0; at + 1 < two.length; at++) {
    const first = two[at] as Unit
    const second = two[at + 1] as Unit
    const length = (first.words[0] as Word).text.length + (second.words[0] as Word).text.length
    for (let index = 0; index < one.length; index++) {
      const unit = one[index] as Unit
      const core = unit.words[0] as Word
      // The word that two make is only read where one is about as long and begins as they do.
      if (unit.mark || unit.tail || core.initial || !isAboutAsLong(core, length)) continue
      if (!canStartAlike(core, first.words[0] as Word)) continue
      const word = joined(first, second)
      if (!word) break
      if (!(core.text === word.text || soundsAgree(core, word))) continue
      pairs.push(
        sideOfOne === 'a'
          ? {a: index, b: at, with: {side: 'b', at: at + 1}, fit: sound}
          : {a: at, b: index, with: {side: 'a', at: at + 1}, fit: sound}
      )
    }
  }
  return pairs
}

function isAboutAsLong({text}: Word, length: number): boolean {
  return Math.min(text.length, length) / Math.max(text.length, length) >= 0.72
}

/** Units of a name that no pair holds, titles that are names as well left out. */
function unpaired(units: Unit[], pairs: Pair[], side: 'a' | 'b'): number[] {
  let used = 0
  for (const pair of pairs) used |= unitsOf(pair, side)
  let left: number[] = []
  for (let at = 0; at < units.length; at++) if (!(used & (1 << at)) && !units[at]?.optional) left = appended(left, at)
  return left
}

/** Mohammed bin Salman and Salman bin Mohammed: around a word of descent the order is the meaning. */
function isTurned(pairs: Pair[]): boolean {
  return pairs.some((pair, index) => index > 0 && (pairs[index - 1] as Pair).b > pair.b)
}

/**
 * An initial stands for a name only in its own place: in order with the other pairs, and first with first where only
 * two units fit. George W. is not George H. W.
 */
function initialsFit(pairs: Pair[]): boolean {
  if (isTurned(pairs)) return false
  return pairs.length > 2 || pairs.every(({a, b, fit}) => fit !== initial || a === b)
}

/** Both names hold initials, and not the same ones. */
function initialsContradict(a: Unit[], b: Unit[]): boolean {
  const x = initialsOf(a)
  return x !== '' && (initialsOf(b) || x) !== x
}

function initialsOf(units: Unit[]): string {
  let letters = ''
  for (const unit of units) if (isInitial(unit)) letters += unit.words[0]?.text
  return letters
}

const isInitial = (unit: Unit): boolean => unit.words[0]?.initial === true

/** A faint likeness counts only beside two strong fits, and never for the given name: brothers share all the rest. */
function certain(pairs: Pair[]): Pair[] {
  if (!pairs.some(({fit}) => fit === faint)) return pairs
  const strong = pairs.filter(({fit}) => fit >= sound).length
  return pairs.filter(({a, b, fit}) => fit !== faint || (strong > 1 && a > 0 && b > 0))
}

/** Whether a unit left over resembles one left over on the other side. */
function nearly(unit: Unit, over: number[], units: Unit[]): boolean {
  const word = unit.words[0] as Word
  return over.some((index) => {
    const other = units[index]?.words[0] as Word
    const length = Math.max(word.text.length, other.text.length)
    return length >= 4 && 1 - distance(word.text, other.text) / length >= 0.6
  })
}
