/**
 * What follows the text: once most of the prose is read, a line such as `Related` or `Comments` ends it.
 */
import type {Evidence, Proposal} from './index.ts'

export const aftermath: Evidence = ({blocks, words, plain, before}) => {
  const found = new Map<number, Proposal>()
  const all = before.at(-1) as number
  if (all === 0) return found
  const end = blocks.findIndex(({value}, index) => {
    if (value.length > 60 || (before[index] as number) * 2 < all) return false
    const line = plain[index] as string
    return words.furniture.has(line) || words.teaser.has(line)
  })
  if (end < 0) return found
  for (let index = end; index < blocks.length; index++)
    found.set(index, {zone: 'teaser', because: 'after the end of the text'})
  return found
}
