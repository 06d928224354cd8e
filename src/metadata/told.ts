/**
 * The words that the body of a page begins with: a title is taken up there, a section or a list of other pages is not.
 */
import {isWordUnit} from '../names/index.ts'
import {unitAt} from '../units.ts'
import type {Layout, Line} from './layout.ts'

/** Characters of the body that are read. */
const read = 4000

/** Words that say what a text is about have this many letters at least. */
const content = 4

/** Words that begin alike are one: `council`, `councillors`. */
const stem = 6

/**
 * Of each of some lines that may be the title, the share of its words that other lines at the beginning of the body have
 * too, in order; 0 for a line that has only one. The body is read for these words alone.
 */
export function toldBy(page: Layout, titles: ReadonlyArray<{text: string; at: number}>): number[] {
  /** Of each word the first two lines of the body that have it. */
  const seen = new Map<string, [number, number]>()
  const openings = new Uint8Array(1024)
  const words = titles.map(({text}) => wordsOf(text, seen, openings))
  readBody(page, seen, openings)
  return titles.map(({at}, index) => {
    const own = words[index] as Set<string>
    if (own.size < 2) return 0
    let told = 0
    for (const word of own) {
      const [first, second] = seen.get(word) as [number, number]
      if (second >= 0 || (first >= 0 && first !== at)) told++
    }
    return told / own.size
  })
}

/** The words of a line, each noted with its opening as one to look for. */
function wordsOf(text: string, wanted: Map<string, [number, number]>, openings: Uint8Array): Set<string> {
  const words = new Set<string>()
  for (let at = wordFrom(text, 0), end = 0; at < text.length; at = wordFrom(text, end)) {
    end = endOf(text, at)
    if (end - at < content) continue
    const word = stemOf(text, at, end)
    words.add(word)
    wanted.set(word, [-1, -1])
    openings[openingAt(text, at)] = 1
  }
  return words
}

function readBody({lines, start, end}: Layout, wanted: Map<string, [number, number]>, openings: Uint8Array): void {
  for (let line = start, left = read; line <= end && left > 0; line++) {
    const {text} = lines[line] as Line
    left -= text.length
    for (let at = wordFrom(text, 0), to = 0; at < text.length; at = wordFrom(text, to)) {
      to = endOf(text, at)
      if (to - at < content || !openings[openingAt(text, at)]) continue
      const known = wanted.get(stemOf(text, at, to))
      if (!known) continue
      if (known[0] < 0) known[0] = line
      else if (known[1] < 0 && known[0] !== line) known[1] = line
    }
  }
}

/** Where the next word begins, from an offset on; the length of the text where none does. */
function wordFrom(text: string, from: number): number {
  let at = from
  while (at < text.length && !isWordUnit(unitAt(text, at))) at++
  return at
}

function endOf(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && isInWord(unitAt(text, at))) at++
  return at
}

const isInWord = (code: number): boolean => isWordUnit(code) || code === 0x27 || code === 0x2019 || code === 0x2d

function stemOf(text: string, start: number, end: number): string {
  return text.slice(start, Math.min(end, start + stem)).toLowerCase()
}

/** The first three letters as one number: few words of the body begin as one of the title does. */
function openingAt(text: string, at: number): number {
  const letters = (letter(unitAt(text, at)) * 31 + letter(unitAt(text, at + 1))) * 31
  return (letters + letter(unitAt(text, at + 2))) & 1023
}

/** An ASCII letter in lower case; all other units alike. */
const letter = (code: number): number => (code < 128 ? code | 32 : 0)
