/**
 * A picture’s legend or credit: what ends in `AGENCY/Name`, `(Name/ Agency)` or a © line, or opens with `Photo:`.
 *
 *     A ferry leaves the harbour of Arden, June 12, 2023. AGENCY/Lena Lind
 *     Photo: Lena Lind
 *
 * Blind spot: a legend without a credit reads like a sentence of the story.
 */
import type {Evidence, Proposal} from './index.ts'

/** Longer blocks are stories, even with a credit at their end. */
const LONGEST = 700

/** `REUTERS/Lena Lind` at the end; an agency in capitals, or a pair of names in brackets. */
const agency =
  /(?:^|[\s(.])(?:\p{Lu}{2,}(?:\s\p{L}+)?\s?\/\s?\p{Lu}[\p{L}.'’ -]{2,40}|\((?:\p{Lu}[\p{L}.'’-]*\s?){1,4}\/\s?\p{Lu}[\p{L}.'’ -]{1,40}\))[\s).]*$/u
const bracketed = /[([](?:photo|image|picture|credit|foto|bild|crédit|صورة)[^)\]]{0,120}[)\]]\.?\s*$/iu
const copyright = /(?:^|\s)©\s?\S[^\n]{0,80}$/u

export const caption: Evidence = ({blocks, words}) => {
  const found = new Map<number, Proposal>()
  blocks.forEach(({value, type}, index) => {
    if (value.length > LONGEST || type === 'code' || type === 'cue') return
    const tail = value.slice(-160)
    // Each pattern has a mark that it needs; most paragraphs have none of them.
    const ends =
      (tail.includes('/') && agency.test(tail)) ||
      (/[)\]]/.test(tail.slice(-3)) && bracketed.test(tail)) ||
      (/[:/©]/.test(tail) && words.signed.test(tail))
    if (ends) found.set(index, {zone: 'caption', because: 'ends in a photo credit'})
    else if (words.credit.test(value) && value.length < 300)
      found.set(index, {zone: 'caption', because: 'opens with a photo credit'})
    else if (value.length < 300 && tail.includes('©') && copyright.test(tail))
      found.set(index, {zone: 'caption', because: 'ends in a copyright line'})
  })
  return found
}
