/**
 * Words in marks that are a name: titles of works, nicknames.
 */

import {isHalf, isLetter, isNumber, isUpper} from '../characters.ts'
import {unitAt} from '../units.ts'

/** Words that titles print without a capital. */
const small = /^(?:a|an|the|of|in|on|at|by|for|to|and|or|but|as|with|from|de|la|le|du|des|und|der|die|das|y|el|los)$/

/** Every word but small ones has a capital, and no full stop closes them. */
export function isTitle(words: string): boolean {
  if (words.length > 120 || /[.?…,;]$/.test(words)) return false
  const list = words.trim().split(/\s+/)
  return list.every((word) => small.test(word) || opensAsTitle(word))
}

/** Its first letter is a capital or follows a number, or it has none. */
function opensAsTitle(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = unitAt(word, at)
    if (isHalf(code)) return /^[^\p{L}]*(?:\p{Lu}|\p{N}|$)/u.test(word)
    if (isNumber(code)) return true
    if (isLetter(code)) return isUpper(code)
  }
  return true
}

/** A title of several words, closed by the point of the sentence around it: `“Make Your Kid a Sailor,”` */
export function isName(words: string): boolean {
  return words.includes(' ') && isTitle(words.replace(/[.,]$/, ''))
}
