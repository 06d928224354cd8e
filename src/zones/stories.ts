/**
 * Where a file holds several stories: their heads, in the middle of it.
 *
 *     ==========================
 *     2 of 3 DOCUMENTS
 *     Mayor defends ferry contract
 *     PORT ELIN, March 6 (HNA) - The mayor …
 *
 * A row of marks, a number among documents or a dateline tells that another story begins; lines above it that are no
 * sentences are its head too.
 *
 * Blind spot: stories that follow one another with a headline alone.
 */
import {isDigit, isLetterOrNumber, isUpper} from '../characters.ts'
import type {Block} from '../tree.ts'
import {unitAt} from '../units.ts'
import type {Evidence, Proposal} from './index.ts'
import type {Page} from './page.ts'

/** So many lines may stand above a dateline, and between a row of marks and the text. */
const HEAD = 8

const row = /^(?:[=*_#~+]\s?){5,}$|^[-–—]{8,}$/
const numbered = /^\d{1,4} (?:of|de|von|sur) \d{1,4} (?:documents?|dokumenten?|documentos?)$/iu
const labelled = /^\p{Lu}[^.?!:]{1,60}:\s/u

export const stories: Evidence = (page) => {
  const found = new Map<number, Proposal>()
  const {blocks, sentence, starts} = page
  for (const start of starts) {
    for (let at = start; at < blocks.length && at < start + HEAD + 2 && !sentence[at]; at++)
      if (!isRow((blocks[at] as Block).value)) found.set(at, {zone: 'headline', because: 'another story begins'})
  }
  return found
}

/** The first block of each story but the first, ascending. */
export function startsOf({
  blocks,
  prose,
  sentence,
  before
}: Pick<Page, 'blocks' | 'prose' | 'sentence' | 'before'>): number[] {
  const starts: number[] = []
  let told = false
  for (let index = 0; index < blocks.length; index++) {
    const {value, type} = blocks[index] as Block
    if (type === 'cue' || type === 'code') continue
    if (prose[index]) {
      if (isUpper(unitAt(value, 1)) && isPlaced(value)) {
        const start = headAbove(index)
        // The first dateline of a page is its own.
        if (told && start !== index && start > (starts.at(-1) ?? 0)) starts.push(start)
        told = true
      }
      continue
    }
    if (before[index] === 0 || value.length > 120) continue
    if (isNumbered(value) || (isRow(value) && isHead(index + 1))) starts.push(index)
  }
  return starts

  function headAbove(index: number): number {
    let at = index
    while (at > 0 && index - at < HEAD && !sentence[at - 1] && (blocks[at - 1] as Block).value.length <= 160) at--
    return at
  }

  /** One to eight lines that are no sentences, and text, be it a short turn with its label. */
  function isHead(index: number): boolean {
    for (let at = index; at < blocks.length && at <= index + HEAD; at++) {
      if (prose[at]) return at > index
      if (sentence[at] && at > index && labelled.test((blocks[at] as Block).value)) return true
      if (sentence[at] || (blocks[at] as Block).value.length > 160) return false
    }
    return false
  }
}

const isNumbered = (value: string): boolean => isDigit(unitAt(value, 0)) && numbered.test(value)

const isRow = (value: string): boolean => value.length >= 5 && !isLetterOrNumber(unitAt(value, 0)) && row.test(value)

/** A dateline opens the text: `ARDEN, March 8 (HNA) - The island`. */
function isPlaced(value: string): boolean {
  if (!isUpper(unitAt(value, 0))) return false
  const dash = /\s[-–—]{1,2}\s/.exec(value.slice(0, longestDateline))
  if (!dash) return false
  const next = dash.index + dash[0].length
  if (!isUpper(unitAt(value, next)) && !'“"«„'.includes(value.charAt(next))) return false
  let end = 0
  while (end < dash.index && isInPlace(unitAt(value, end))) end++
  if (end < 3 || end > 31) return false
  // Nothing more, or a state, a day, an agency; of a month the capital is among those of the place.
  const rest = value.slice(end, dash.index)
  return rest.length < 50 && !/[!?;:“”"]/.test(rest) && !/^[a-z]+ [a-z]/.test(rest)
}

const longestDateline = 80

/** `[\p{Lu} .'’-]` */
const isInPlace = (code: number): boolean => isUpper(code) || " .'’-".includes(String.fromCharCode(code))
