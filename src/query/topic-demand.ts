/**
 * What a topic demands of a whole source: each word of it, or of one of its other names, stands somewhere.
 *
 * Looser than the finder of `topic.ts` in all that may differ between a source and the texts cut from it: where words
 * are cut, and what stands between them.
 */
import {isWordUnit, Recent, withoutPossessive, wordEnd} from '../names/index.ts'
import {aliasesOf} from './aliases.ts'
import {all, type Demand, literal, type Raw, some} from './raw.ts'
import {
  candidatePattern,
  isArticled,
  isBare,
  isWanted,
  sureLetters,
  type TopicOptions,
  unspaced,
  type Wanted,
  wantedOf
} from './topic.ts'

/** The demand of a topic, as written where it asks for that. */
export function topicDemand(query: string, {exact = false, synonyms = []}: TopicOptions = {}): Demand {
  const words = query.trim()
  const asWritten = (): Demand => all(words.split(/\s+/).map((part) => literal(part)))
  if (exact || unspaced(words)) return asWritten()
  const names = [words, ...aliasesOf(words, synonyms)].map((name) => wantedOf(name)).filter(({length}) => length > 0)
  if (names.length === 0) return asWritten()
  // Long words are rare, so they tell most documents apart.
  return some(names.map((wanted) => all([...wanted].sort((a, b) => b.stem.length - a.stem.length).map(wordDemand))))
}

/** A word stands somewhere, with or without its article. */
function wordDemand(wanted: Wanted): Demand {
  const known = new Recent<boolean>(20_000)
  const fits = (word: string): boolean => {
    let found = known.get(word)
    if (found === undefined) {
      found = wanted.article ? isArticled(word, wanted) || isBare(word, wanted) : isWanted(word, wanted)
      known.set(word, found)
    }
    return found
  }
  const text = textTest(wanted, fits)
  const plain = plainTest(wanted, fits)
  const initials = initialsOf(wanted)
  return {text, bytes: (raw) => plain === null || plain(raw) || text(raw.marked(initials))}
}

/** ASCII letters with which a word may begin that is tried. */
function initialsOf({folded, article}: Wanted): Uint8Array {
  const initials = new Uint8Array(128)
  const letters = folded.map(([first = '']) => first + first.toUpperCase()).join('')
  for (const letter of article ? `${letters}ABCDEFGHIJKLMNOPQRSTUVWXYZ` : letters) {
    if (letter < '\x80') initials[letter.charCodeAt(0)] = 1
  }
  return initials
}

/** Tried on each word of a text where the wanted one may begin; digits before it may be a time that is cut off. */
function textTest(wanted: Wanted, fits: (word: string) => boolean): (source: string) => boolean {
  const candidate = wanted.article
    ? new RegExp(`[${wanted.folded.map((word) => word[0]).join('')}A-Z\\u0080-\\uffff]`, 'g')
    : candidatePattern(wanted)
  return (source) => {
    candidate.lastIndex = 0
    for (let match = candidate.exec(source); match; match = candidate.exec(source)) {
      const start = match.index
      candidate.lastIndex = start + 1
      const before = source.charCodeAt(start - 1)
      if (start > 0 && isWordUnit(before) && !(before > 47 && before < 58)) continue
      const end = wordEnd(source, start)
      if (end === start) continue
      const word = source.slice(start, end)
      if (fits(withoutPossessive(word))) return true
      // What is quoted may end where the word goes on after an apostrophe.
      const mark = word.search(/['’`\u02be\u02bf]/)
      if (mark > 0 && fits(word.slice(0, mark))) return true
    }
    return false
  }
}

/**
 * The same on words of nothing but ASCII letters and digits, which all begin with the letters that no ending changes;
 * null where such a word may be wanted that cannot be told by its letters.
 */
function plainTest(wanted: Wanted, fits: (word: string) => boolean): ((raw: Raw) => boolean) | null {
  if (!wanted.folded.every((form) => /^[a-z0-9]+$/.test(form))) return null
  const patterns = wanted.article
    ? [
        new RegExp(`(?<![a-z])(?:(?:[ae]l)?(?:${wanted.folded.join('|')}))[a-z0-9]*`, 'gi'),
        // Of one sound it is only after an article, whatever that is written with.
        /(?<=(?<![A-Za-z])(?:[aeuAEU][A-Za-z]{1,2}|[A-Za-z]?[\x80-\xff][A-Za-z\x80-\xff]{0,9})[^A-Za-z0-9]{1,80})[A-Z][A-Za-z0-9]*/g
      ]
    : [new RegExp(`(?<![a-z])(?:${wanted.folded.map((form) => sureLetters(form, wanted)).join('|')})[a-z0-9]*`, 'gi')]
  return ({bytes}) =>
    patterns.some((pattern) => {
      pattern.lastIndex = 0
      for (let match = pattern.exec(bytes); match; match = pattern.exec(bytes)) if (fits(match[0])) return true
      return false
    })
}
