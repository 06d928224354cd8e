/**
 * The words that the body of a page begins with: a title is taken up there, a section or a list of other pages is not.
 */
import type {Layout, Line} from './layout.ts'

/** Characters of the body that are read. */
const read = 4000

/** Words that say what a text is about have this many letters at least. */
const content = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]{3,}/gu

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
  return new Set((text.toLowerCase().match(content) ?? []).map((word) => word.slice(0, stem)))
}
