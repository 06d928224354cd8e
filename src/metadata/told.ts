/**
 * The words that the body of a page begins with: a title is taken up there, a section or a list of other pages is not.
 */
import {isWordUnit} from '../names/index.ts'
import type {Layout, Line} from './layout.ts'

/** Characters of the body that are read. */
const read = 4000

/** Words that say what a text is about have this many letters at least. */
const content = 4

/** Words that begin alike are one: `council`, `councillors`. */
const stem = 6

/** Share of the words of a line that other lines at the beginning of the body have too; 0 where it has only one. */
export function toldBy({lines, start, end}: Layout): (text: string, at: number) => number {
  /** The first two lines that have a word. */
  const seen = new Map<string, [number, number]>()
  for (let at = start, left = read; at <= end && left > 0; at++) {
    const {text} = lines[at] as Line
    left -= text.length
    for (const word of wordsOf(text)) {
      const known = seen.get(word)
      if (!known) seen.set(word, [at, -1])
      else if (known[1] < 0 && known[0] !== at) known[1] = at
    }
  }
  return (text, at) => {
    const words = wordsOf(text)
    if (words.size < 2) return 0
    let told = 0
    for (const word of words) {
      const known = seen.get(word)
      if (known && (known[0] !== at || known[1] >= 0)) told++
    }
    return told / words.size
  }
}

function wordsOf(text: string): Set<string> {
  const words = new Set<string>()
  for (let at = 0; at < text.length; ) {
    const start = at
    if (!isWordUnit(text.charCodeAt(at++))) continue
    while (at < text.length && isInWord(text.charCodeAt(at))) at++
    if (at - start >= content) words.add(text.slice(start, Math.min(at, start + stem)).toLowerCase())
  }
  return words
}

const isInWord = (code: number): boolean => isWordUnit(code) || code === 0x27 || code === 0x2019 || code === 0x2d
