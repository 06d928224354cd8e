/**
 * Names and their initials: the runs of capitalised words in a text, and which stretch of a run initials stand for.
 *
 *     … he told the Harbour News Agency of Northland that …      HNA
 *                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ phrase
 */
import {isLetterOrMark, isNumber, isUpper} from '../characters.ts'
import {capital} from '../names/index.ts'
import {isSpace} from '../place.ts'
import {unitAt} from '../units.ts'

/** Words that stand inside names and lend no initial, or do: both are tried. */
const small: ReadonlySet<string> = new Set(
  'of the and for in on de la le du des der die das und el los y al &'.split(' ')
)

/** Phrases of more words are cut. */
const longest = 13

/** A run of capitalised words, small words between them allowed. */
export interface Phrase {
  words: Word[]
  /** Where the next may begin. */
  end: number
}

interface Word {
  start: number
  end: number
}

/** A stretch of a phrase. */
interface Stretch extends Word {
  name: string
}

/** Whether a word stands inside names in small letters, case aside. */
export function isSmall(word: string): boolean {
  return word.length <= 3 && small.has(word.toLowerCase())
}

/** Whether the last word before an offset, two marks behind it at most, may be the last of a phrase. */
export function endsPhrase(text: string, to: number): boolean {
  let end = to
  while (end > to - 2 && !isInWord(unitAt(text, end - 1))) end--
  let start = end
  while (start > 0 && isInWord(unitAt(text, start - 1))) start--
  return start < end && (isUpper(unitAt(text, start)) || isSmall(text.slice(start, end)))
}

/** The next phrase of two words at least; null where none follows. */
export function phraseFrom(text: string, from: number): Phrase | null {
  for (let at = beginningAfter(text, from); at >= 0; ) {
    const words: Word[] = []
    let start = at
    while (start < text.length && words.length < longest) {
      const end = wordEnd(text, start)
      if (!isUpper(unitAt(text, start)) && (words.length === 0 || !isSmall(text.slice(start, end)))) break
      words.push({start, end})
      at = end
      start = nextNear(text, end)
      if (start < 0) break
    }
    if (words.length > 1) return {words, end: at}
    at = beginningAfter(text, at)
  }
  return null
}

/** Where the word begins that a blank or a full stop, or both, stand before; -1 where none does. */
function nextNear(text: string, end: number): number {
  let at = end
  while (at < end + 2 && isGap(unitAt(text, at))) at++
  return at < text.length && isInWord(unitAt(text, at)) ? at : -1
}

/** A blank or a full stop, no line break. */
const isGap = (code: number): boolean => code === 46 || (code !== 10 && isSpace(code))

/** `[\p{L}\p{M}\p{N}’'&-]`. */
const isInWord = (code: number): boolean =>
  isLetterOrMark(code) || isNumber(code) || code === 0x2019 || code === 39 || code === 38 || code === 45

function wordEnd(text: string, start: number): number {
  let at = start
  while (at < text.length && isInWord(unitAt(text, at))) at++
  return at
}

/** The engine of regular expressions skips what is no capital several times faster than a loop does. */
const beginning = new RegExp(capital, 'g')

/** Where the next word begins that has a capital; -1 where none does. */
function beginningAfter(text: string, from: number): number {
  beginning.lastIndex = from
  while (beginning.test(text)) {
    const at = beginning.lastIndex - 1
    if (isUpper(unitAt(text, at)) && (at === 0 || !isInWord(unitAt(text, at - 1)))) return at
  }
  return -1
}

/** The stretches of a phrase whose initials are the letters, with small words counted or not. */
export function spelled(text: string, {words}: Phrase, letters: string): Stretch[] {
  const found: Stretch[] = []
  for (let from = 0; from < words.length; from++) {
    const {start} = words[from] as Word
    if (text.charAt(start).toUpperCase() !== letters[0]) continue
    for (const counting of [false, true]) {
      const to = spelledTo(text, words, from, letters, counting)
      if (to - from < 2) continue
      const stretch = words.slice(from, to).map(({start, end}) => text.slice(start, end))
      if (!counting && isSmall(stretch[0] as string)) continue
      found.push({name: stretch.join(' '), start, end: (words[to - 1] as Word).end})
    }
  }
  return found
}

/** The word after the last whose initial is the last of the letters; -1 where the words do not spell them. */
function spelledTo(text: string, words: ReadonlyArray<Word>, from: number, letters: string, counting: boolean): number {
  let letter = 0
  let to = from
  for (; to < words.length && letter < letters.length; to++) {
    const {start, end} = words[to] as Word
    const word = text.slice(start, end)
    if (!counting && to > from && isSmall(word)) continue
    const initials = initialsOf(word)
    if (initials.length > 1 && letters.startsWith(initials, letter)) letter += initials.length
    else if (isAbbreviation(word) && letters.startsWith(word, letter)) letter += word.length
    else if (word.charAt(0).toUpperCase() === letters[letter]) letter++
    else return -1
  }
  return letter === letters.length ? to : -1
}

/** `SA` of `South-Arden`; of most words the first letter. */
function initialsOf(word: string): string {
  if (!word.includes('-')) return word.charAt(0)
  const parts = word.split('-')
  return parts
    .map((part) => part.charAt(0))
    .join('')
    .toUpperCase()
}

/** Two to four capitals. */
function isAbbreviation(word: string): boolean {
  if (word.length < 2 || word.length > 4) return false
  for (let at = 0; at < word.length; at++) if (!isUpper(unitAt(word, at))) return false
  return true
}
