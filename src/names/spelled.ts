/**
 * Texts spelled out: of each unit its lower case and its classes in one number, so that a look costs one read.
 *
 * Who looks for names in a text reads it several times over; the string itself is read once.
 */
import {isCapital} from '../characters.ts'
import {lowerCode} from '../dictionary.ts'
import {isSpace} from '../place.ts'
import {unitAt} from '../units.ts'
import {isApostrophe, isWordUnit} from './words.ts'

/** The lower case of a unit, apostrophes straight. */
export const lower = 0xffff

/** Classes, above the sixteen bits of the lower case. */
export const classes = {
  /** Belongs to a word. */
  wordy: 1 << 16,
  capital: 1 << 17,
  space: 1 << 18,
  /** White space as it stands between the words of a name. */
  blank: 1 << 19,
  hyphen: 1 << 20,
  apostrophe: 1 << 21
} as const

/** A space, as what is blanked becomes one. */
export const aSpace = 32 | classes.space | classes.blank

/** Set for every unit that is learnt. */
const known = 1 << 22

/** By code unit; 0 where it is not learnt yet. A unit is learnt when it is first met: few texts hold more than a hundred. */
const table = new Int32Array(0x10000)

function learn(code: number): number {
  let unit = known | lowerCode(code)
  if (isWordUnit(code)) unit |= classes.wordy
  if (isCapital(code)) unit |= classes.capital
  if (isSpace(code)) unit |= classes.space
  if (code === 32 || code === 9 || code === 10 || code === 13 || code === 0xa0) unit |= classes.blank
  if (code === 45 || code === 0x2010 || code === 0x2011) unit |= classes.hyphen
  if (isApostrophe(code)) unit |= classes.apostrophe
  table[code] = unit
  return unit
}

/** One text, spelled out in an array that it may share with others. */
export class Spelled {
  readonly text: string
  /** `text[at]` is `units[from + at]`; 0 before the first and after the last. All places below are places in it. */
  readonly units: Int32Array
  readonly from: number
  readonly to: number
  /** Where words begin with a capital: those from the first to the last but one of these, ascending. */
  readonly capitals: Int32Array
  readonly first: number
  readonly last: number

  constructor(text: string, units: Int32Array, from: number, capitals: Int32Array, first: number, last: number) {
    this.text = text
    this.units = units
    this.from = from
    this.to = from + text.length
    this.capitals = capitals
    this.first = first
    this.last = last
  }

  /** What is printed between two places. */
  slice(start: number, end: number): string {
    return this.text.slice(start - this.from, end - this.from)
  }
}

/** Room for so many units is kept from one document to the next, for so many at most. */
const room = {least: 1 << 15, most: 1 << 20}

/** Spells one text after the other; all of them hold until it is cleared. */
export class Speller {
  private units = new Int32Array(0)
  private capitals = new Int32Array(0)
  private used = 1
  private begun = 0

  /** What was spelled before may be overwritten. */
  clear(): void {
    if (this.units.length > room.most) this.units = new Int32Array(0)
    this.used = 1
    this.begun = 0
  }

  spell(text: string): Spelled {
    const size = text.length
    if (this.used + size >= this.units.length) {
      this.units = new Int32Array(Math.max(room.least, 2 * this.units.length, size + 2))
      // At least one unit that is no capital stands between two words.
      this.capitals = new Int32Array((this.units.length >> 1) + 1)
      this.used = 1
      this.begun = 0
    }
    const {units, capitals, used, begun} = this
    // At hand: what a bundle keeps outside is read anew at each use.
    const of = table
    let found = begun
    let before = 0
    for (let at = 0; at < size; at++) {
      const code = unitAt(text, at)
      const unit = of[code] || learn(code)
      units[used + at] = unit
      if (unit & classes.capital && !(before & classes.wordy)) capitals[found++] = used + at
      before = unit
    }
    units[used + size] = 0
    this.used = used + size + 1
    this.begun = found
    return new Spelled(text, units, used, capitals, begun, found)
  }
}
