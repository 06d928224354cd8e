/**
 * Folding: a printed word with case, marks and apostrophes set aside, for comparison only.
 *
 * Never shown to anyone. Used for words of names and of topics alike.
 */

import {unitAt} from '../units.ts'
import {romanise, romaniseAgain} from './romanise.ts'

/** Letters that decomposition leaves as they are. */
const letters: Readonly<Record<string, string>> = {
  ı: 'i',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ə: 'a',
  ħ: 'h',
  ŋ: 'n'
}

/**
 * Letters with a second reading, because the press writes both Kilicdaroglu and Kılıçdaroğlu, both Dacic and
 * Dachich. Keys are composed lower-case letters.
 */
const secondReadings: Readonly<Record<string, string>> = {
  ş: 'sh',
  ș: 'sh',
  š: 'sh',
  ç: 'ch',
  č: 'ch',
  ć: 'ch',
  ž: 'zh',
  ğ: 'gh',
  ḫ: 'kh',
  ḏ: 'dh',
  ṯ: 'th',
  ä: 'ae',
  ö: 'oe',
  ü: 'ue'
}

/** Apostrophes and the signs written for ayn and hamza. */
const apostrophes = /['’‘`´ʿʾʻʼʹʺ′‛]/g
const unfoldable = /[ıßøłđðþæœəħŋ]/g
const twoWays = /[şșšçčćžğḫḏṯäöü]/g
const marks = /[\p{M}\u0640\u200c-\u200f]/gu

/** Nothing that folding changes: ASCII without capitals and apostrophes. A loop tells it several times faster than a pattern. */
function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = unitAt(word, at)
    if (code > 127 || (code > 64 && code < 91) || code === 39 || code === 96) return false
  }
  return true
}

/**
 * One word folded: lower case, no marks, no apostrophes, Latin letters where the script is romanised.
 *
 * Any string folds; folding twice changes nothing.
 */
export function fold(word: string): string {
  if (isPlain(word)) return word
  const lower = word.toLowerCase()
  if (isPlain(lower)) return lower
  const bare = lower
    .normalize('NFC')
    .replace(apostrophes, '')
    .replace(unfoldable, (letter) => letters[letter] as string)
  if (isPlain(bare)) return bare
  const decomposed = bare.normalize('NFKD').toLowerCase()
  return romanise(decomposed.replace(marks, '')).replace(unfoldable, (letter) => letters[letter] as string)
}

/** The word folded by the second reading of its marked letters; null where there is only one reading. */
export function foldAgain(word: string): string | null {
  const lower = word.toLowerCase()
  if (isPlain(lower)) return null
  const composed = lower.normalize('NFC')
  const other = composed.replace(twoWays, (letter) => secondReadings[letter] as string)
  if (other !== composed) return fold(other)
  return romaniseAgain(lower.normalize('NFKD').replace(marks, ''))
}

/** Whether a word is written without its short vowels, as in Arabic script. */
export function isUnvowelled(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = unitAt(word, at)
    if ((code >= 0x620 && code <= 0x6ff) || (code >= 0xfb50 && code <= 0xfefc && code !== 0xfdfd)) return true
  }
  return false
}
