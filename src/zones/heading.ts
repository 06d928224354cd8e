/**
 * A heading between paragraphs of a page whose other paragraphs read like prose.
 *
 * Blind spot: one-line exclamations of a speaker that end without a mark.
 */
import {isUpper} from '../characters.ts'
import {unitAt} from '../units.ts'
import type {Evidence, Proposal} from './index.ts'

const LONGEST = 90

export const heading: Evidence = ({blocks, sentence, prose, posts}) => {
  const found = new Map<number, Proposal>()
  if (posts) return found
  const long = prose.filter(Boolean).length
  if (long * 4 < blocks.length) return found
  blocks.forEach(({value, type}, index) => {
    if (type === 'heading') found.set(index, {zone: 'heading', because: 'marked as a heading'})
    else if (
      type === 'paragraph' &&
      value.length <= LONGEST &&
      !sentence[index] &&
      !/[:：,;\-–—)\]]\s*$/.test(value.slice(-3)) &&
      !/[:：\n\t]|\s{2}/.test(value) &&
      isUpper(unitAt(value, '"“‘„«('.includes(value.charAt(0)) ? 1 : 0)) &&
      index + 1 < blocks.length
    ) {
      found.set(index, {zone: 'heading', because: 'a short line between paragraphs that is no sentence'})
    }
  })
  return found
}
