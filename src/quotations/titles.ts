/**
 * Words in marks that are a name: titles of works, nicknames.
 */

/** Words that titles print without a capital. */
const small = /^(?:a|an|the|of|in|on|at|by|for|to|and|or|but|as|with|from|de|la|le|du|des|und|der|die|das|y|el|los)$/

/** Every word but small ones has a capital, and no full stop closes them. */
export function isTitle(words: string): boolean {
  if (words.length > 120 || /[.?…,;]$/.test(words)) return false
  const list = words.trim().split(/\s+/)
  return list.every((word) => small.test(word) || /^[^\p{L}]*(?:\p{Lu}|\p{N}|$)/u.test(word))
}

/** A title of several words, closed by the point of the sentence around it: `“Make Your Kid a Sailor,”` */
export function isName(words: string): boolean {
  return words.includes(' ') && isTitle(words.replace(/[.,]$/, ''))
}
