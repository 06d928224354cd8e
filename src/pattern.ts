/**
 * Word lists → the source of a regular expression, or a cheap look at a text for one of the words.
 */
import {unitAt} from './units.ts'

/** A text as a regular expression that matches just it. */
export function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

/** Any of the words, longest first so that `file photo` wins over `file`; one that matches nothing for no words. */
export function anyOf(words: Iterable<string>): string {
  const sorted = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return sorted.length > 0 ? `(?:${sorted.map(literal).join('|')})` : '(?!)'
}

/** A cheap test whether a text may begin with one of the words, case aside: by the first two characters, if both are ASCII. */
export function opener(words: Iterable<string>): (text: string) => boolean {
  const heads = new Uint8Array(128 * 128)
  const headOf = (text: string): number => ((unitAt(text, 0) | 32) << 7) | unitAt(text, 1) | 32
  for (const word of words) if (isAscii(word)) heads[headOf(word)] = 1
  return (text) => !isAscii(text) || heads[headOf(text)] === 1
}

/** The first two characters are; a single one never is. */
const isAscii = (text: string): boolean => unitAt(text, 0) < 128 && unitAt(text, 1) < 128

/** The word or phrase, of those in lower case, that a line opens with before a space. */
export function openingOf(line: string, words: ReadonlyArray<string>): string | undefined {
  const small = line.toLowerCase()
  return words.find((word) => unitAt(small, word.length) === 32 && small.startsWith(word))
}
