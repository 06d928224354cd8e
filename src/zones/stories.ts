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
import type {Evidence, Proposal} from './index.ts'
import type {Page} from './page.ts'

/** So many lines may stand above a dateline, and between a row of marks and the text. */
const HEAD = 8

const row = /^(?:[=*_#~+]\s?){5,}$|^[-–—]{8,}$/
const numbered = /^\d{1,4} (?:of|de|von|sur) \d{1,4} (?:documents?|dokumenten?|documentos?)$/iu
const placed =
  /^\p{Lu}[\p{Lu} .'’-]{2,30}(?:,? (?:\p{Lu}[\p{L}.]+,? )?(?:\p{Lu}[\p{L}.]{2,9} \d{1,2}(?:, \d{4})?)?)?\s?(?:\(\p{Lu}[\p{L} .]{1,30}\))?\s[-–—]{1,2}\s(?=[\p{Lu}“"«„])/u

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
export function startsOf({blocks, prose, sentence, before}: Omit<Page, 'starts'>): number[] {
  const starts: number[] = []
  let told = false
  for (let index = 0; index < blocks.length; index++) {
    const {value, type} = blocks[index] as Block
    if (type === 'cue' || type === 'code') continue
    if (prose[index]) {
      if (isUpper(value.charCodeAt(1)) && isPlaced(value)) {
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

const isNumbered = (value: string): boolean => isDigit(value.charCodeAt(0)) && numbered.test(value)

const isRow = (value: string): boolean => value.length >= 5 && !isLetterOrNumber(value.charCodeAt(0)) && row.test(value)

/** A dateline opens the text: `ARDEN, March 8 (HNA) - The island`. */
function isPlaced(value: string): boolean {
  if (!isUpper(value.charCodeAt(0))) return false
  const dash = value.slice(0, 80).search(/\s[-–—]/)
  return dash > 0 && placed.test(value)
}
