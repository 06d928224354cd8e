/**
 * What prose tells: a sentence, somebody quoted by name, an interview to come.
 */
import {isLetter, isLower, isUpper} from '../characters.ts'
import {isSpace} from '../place.ts'
import type {Block} from '../tree.ts'
import {unitAt} from '../units.ts'

/** Two small letters, a mark that ends sentences or clauses, and a blank. */
export function hasInnerStop(text: string): boolean {
  for (let at = text.search(/[.!?:;]\s/); at >= 0 && at < text.length - 1; at++) {
    const marked = '.!?:;'.includes(text.charAt(at)) && isSpace(unitAt(text, at + 1))
    if (marked && isLower(unitAt(text, at - 1)) && isLower(unitAt(text, at - 2))) return true
  }
  return false
}

/** Two words of small letters alone, a blank around each, and the beginning of a third. */
export function hasSmallWords(text: string): boolean {
  let words = -1
  for (let at = 0; at < text.length; at++) {
    const code = unitAt(text, at)
    if (isSpace(code)) words = at > 0 && isSpace(unitAt(text, at - 1)) ? 0 : words + 1
    else if (!isLower(code)) words = -1
    else if (words === 2) return true
  }
  return false
}

/** The few blocks before an index call the page an interview. */
export function isAnnounced(blocks: ReadonlyArray<Block>, from: number, words: ReadonlyArray<string>): boolean {
  return blocks.slice(Math.max(0, from - 8), from).some(({value}) => {
    const lower = value.slice(0, 600).toLowerCase()
    return words.some((word) => lower.includes(word))
  })
}

/** A quotation with who says it beside it: `“…,” said Reyes`, `“…,” Reyes said`. */
export function isReported(text: string): boolean {
  for (let at = 0; at < text.length - 5; at++) {
    if (marks.has(unitAt(text, at)) && (cueFollows(text, at + 1) || nameFollows(text, at + 1))) return true
  }
  return false
}

const marks: ReadonlySet<number> = new Set([...'”"»“'].map((mark) => unitAt(mark, 0)))

/** ` said Reyes`: a word and a name behind a mark. */
function cueFollows(text: string, from: number): boolean {
  const stop = text.charAt(from) === ',' || text.charAt(from) === '.'
  const start = stop ? from + 1 : from
  if (!isSpace(unitAt(text, start))) return false
  const end = runEnd(text, start + 1, isLetter)
  const letters = end - start - 1
  return (
    letters > 2 &&
    letters < 15 &&
    isSpace(unitAt(text, end)) &&
    isUpper(unitAt(text, end + 1)) &&
    isLower(unitAt(text, end + 2))
  )
}

/** `,” Maria Reyes said`: up to three words of a name and another, where a comma closes the words. */
function nameFollows(text: string, from: number): boolean {
  if (text.charAt(from - 2) !== ',' || !isSpace(unitAt(text, from))) return false
  let at = from + 1
  for (let words = 0; words < 3 && isUpper(unitAt(text, at)); words++) {
    const end = runEnd(text, at, isInName)
    if (end - at < 2 || !isSpace(unitAt(text, end))) return false
    at = end + 1
    if (runEnd(text, at, isLower) - at > 2) return true
  }
  return false
}

/** `[\p{L}’-]` */
const isInName = (code: number): boolean => isLetter(code) || code === 0x2019 || code === 45

function runEnd(text: string, from: number, isIn: (code: number) => boolean): number {
  let at = from
  while (at < text.length && isIn(unitAt(text, at))) at++
  return at
}
