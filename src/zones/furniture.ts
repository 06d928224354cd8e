/**
 * Lines that are furniture wherever they stand: menu words, clocks, page numbers, sharing buttons.
 *
 * Blind spot: a menu item that is a name or a topic; `head.ts` and `aftermath.ts` see those by their place.
 */
import {isDigit} from '../characters.ts'
import type {Evidence, Proposal} from './index.ts'

const clock =
  /^[^\p{L}\p{N}]*(?:\d{1,2}:\d{2}(?::\d{2})?|\d{1,4}|-?\d{1,2}\s?°\s?[CF]?|p(?:age|\.)?\s?\d{1,4}(?:\s?(?:of|\/)\s?\d{1,4})?)[^\p{L}\p{N}]*$/iu

/** `22 HARBOUR VOICES`, `HARBOUR VOICES 23`, `[[Page H52]]`: the head or foot of a printed page. */
const runningHead =
  /^(?:\d{1,4}\s+\p{Lu}[\p{Lu}\s.,'’&-]{2,60}|\p{Lu}[\p{Lu}\s.,'’&-]{2,60}\s\d{1,4}|\[\[[^[\]]{1,40}\]\])$/u

/** A digit at one end and no small letter, or two brackets: most lines have neither. */
const mayBeRunningHead = (value: string): boolean =>
  value.startsWith('[[') ||
  ((isDigit(value.charCodeAt(0)) || isDigit(value.charCodeAt(value.length - 1))) && !/[a-z]/.test(value))

/** A digit, and no more letters than in `page 3 of 4`. */
function mayBeClock(value: string): boolean {
  let digits = 0
  let letters = 0
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at)
    if (isDigit(code)) digits++
    else if ((code | 32) >= 97 && (code | 32) <= 122) letters++
  }
  return digits > 0 && letters <= 6
}

export const furniture: Evidence = ({blocks, words, plain}) => {
  const found = new Map<number, Proposal>()
  blocks.forEach(({value, type}, index) => {
    if (value.charCodeAt(0) === 124 && isTable(value)) {
      found.set(index, {zone: 'furniture', because: 'a table'})
      return
    }
    if (value.length > 80 || type === 'code' || type === 'cue') return
    const line = plain[index] as string
    if (line === '') {
      found.set(index, {zone: 'furniture', because: 'no letter and no digit'})
      return
    }
    if (words.furniture.has(line)) found.set(index, {zone: 'furniture', because: `the line \`${line}\``})
    else if (words.teaser.has(line) || words.leads(value))
      found.set(index, {zone: 'teaser', because: 'leads to another page'})
    else if (mayBeRunningHead(value) && runningHead.test(value))
      found.set(index, {zone: 'furniture', because: 'the head of a printed page'})
    else if (mayBeClock(value) && clock.test(value))
      found.set(index, {zone: 'furniture', because: 'a clock or a page number'})
  })
  return found
}

/** Every line begins with a bar. */
function isTable(value: string): boolean {
  return value.split('\n').every((line) => line.trimStart().startsWith('|'))
}
