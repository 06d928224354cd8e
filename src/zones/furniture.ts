/**
 * Lines that are furniture wherever they stand: menu words, clocks, page numbers, sharing buttons.
 *
 * Blind spot: a menu item that is a name or a topic; `head.ts` and `aftermath.ts` see those by their place.
 */
import {isAllOf, isDigit, isLetter, isUpper} from '../characters.ts'
import {isSpace} from '../place.ts'
import {unitAt} from '../units.ts'
import type {Evidence, Proposal} from './index.ts'

const clock =
  /^\W*(?:\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{3} --> [\d:]{4,8}[.,]\d{3})?|\d{1,2}[.:]\d{2}\s?(?:[ap]\.?\s?m|uhr|h)|\d{1,2}\s?(?:noon|midnight)|\d{1,4}|-?\d{1,2}\s?°\s?[CF]?|p(?:age|\.)?\s?\d{1,4}(?:\s?(?:of|\/)\s?\d{1,4})?)\W*$/i

/** `We use cookies to improve your experience. Accept all`; in every language they ask for leave or tell of privacy. */
const onCookies =
  /\bcookies\b.*\b(?:accept|agree|consent|your experience|privacy|policy|preferences|akzept|zustimm|datenschutz|accepte|refuse|confidentialité|acept|rechaz|privacidad)/isu

/** `22 HARBOUR VOICES`, `HARBOUR VOICES 23`, `[[Page H52]]`: the head or foot of a printed page. */
function isRunningHead(value: string): boolean {
  if (value.startsWith('[[')) return /^\[\[[^[\]]{1,40}\]\]$/.test(value)
  if (!isDigit(unitAt(value, 0)) && !isDigit(unitAt(value, value.length - 1))) return false
  const number = /^\d{1,4}\s+|\s\d{1,4}$/.exec(value)
  if (!number) return false
  const words = number.index === 0 ? value.slice(number[0].length) : value.slice(0, number.index)
  return words.length > 2 && words.length < 62 && isUpper(unitAt(words, 0)) && isAllOf(words, isInCapitals)
}

/** `[\p{Lu}\s.,'’&-]` */
const isInCapitals = (code: number): boolean =>
  isUpper(code) || isSpace(code) || ".,'’&-".includes(String.fromCharCode(code))

/** A digit, and no more letters than in `page 3 of 4`. */
function mayBeClock(value: string): boolean {
  let digits = 0
  let letters = 0
  for (let at = 0; at < value.length; at++) {
    const code = unitAt(value, at)
    if (isDigit(code)) digits++
    else if (code > 127 && isLetter(code)) return false
    else if ((code | 32) >= 97 && (code | 32) <= 122 && ++letters > 6) return false
  }
  return digits > 0
}

export const furniture: Evidence = ({blocks, words, plain}) => {
  const found = new Map<number, Proposal>()
  blocks.forEach(({value, type}, index) => {
    if (unitAt(value, 0) === 124 && isTable(value)) {
      found.set(index, {zone: 'furniture', because: 'a table'})
      return
    }
    if (type === 'cue') {
      if ('♪♫'.includes(value.charAt(0)) && /^[♪♫](?:[^♪♫]*[♪♫])*$/.test(value))
        found.set(index, {zone: 'furniture', because: 'a song'})
      return
    }
    if (type === 'code') return
    if (isReference(value)) {
      found.set(index, {zone: 'furniture', because: 'a reference'})
      return
    }
    if (isLink(value, words.teaser)) {
      found.set(index, {zone: 'teaser', because: 'leads to another page'})
      return
    }
    if (value.length < 600 && value.includes('kies') && onCookies.test(value)) {
      found.set(index, {zone: 'furniture', because: 'a note on cookies'})
      return
    }
    if (value.length > 80) return
    const line = plain[index] as string
    if (line === '') {
      found.set(index, {zone: 'furniture', because: 'no letter and no digit'})
      return
    }
    if (words.furniture.has(line)) found.set(index, {zone: 'furniture', because: `the line \`${line}\``})
    else if (words.teaser.has(line) || words.leads(value))
      found.set(index, {zone: 'teaser', because: 'leads to another page'})
    else if (isRunningHead(value)) found.set(index, {zone: 'furniture', because: 'the head of a printed page'})
    else if (mayBeClock(value) && clock.test(value))
      found.set(index, {zone: 'furniture', because: 'a clock or a page number'})
  })
  return found
}

/** `^ "Low Tide". Harbour Post. Retrieved 4 May 2021.`: an entry of a list of references, led back to its place by an arrow. */
function isReference(value: string): boolean {
  const first = unitAt(value, 0)
  return (first === 94 || first === 0x2191) && /^[\^↑]\s?\S/.test(value) && value.length > 3
}

/** Words before the colon, and a title, are no longer. */
const longestLead = 24
const longestLink = 240

/** `READ MORE: Harbour hall “to close” after fire`: the title of another page on a line of its own, however long. */
function isLink(value: string, teaser: ReadonlySet<string>): boolean {
  let colon = 0
  while (colon <= longestLead && colon < value.length && unitAt(value, colon) !== 58) colon++
  if (colon < 4 || colon > longestLead || colon >= value.length) return false
  if (value.length > longestLink || value.includes('\n')) return false
  const lead = value.slice(0, colon).trim().toLowerCase()
  return teaser.has(lead) || teaser.has(`${lead}:`)
}

/** Every line begins with a bar. */
function isTable(value: string): boolean {
  return value.split('\n').every((line) => line.trimStart().startsWith('|'))
}
