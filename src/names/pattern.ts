/**
 * Runs of words that are written like names, in running text: capitals, with small particles between them.
 *
 *     Yesterday the minister, Qasim al-Araji, met Mr. Jan van der Berg’s envoy.
 *     ^^^^^^^^^               ^^^^^^^^^^^^^^      ^^^^^^^^^^^^^^^^^^^^
 *
 * Whether a run is a name its finder must judge: sentences begin with capitals too. One pass, no backtracking;
 * scripts without capitals have no runs.
 */
import {isSpace} from '../place.ts'
import {unitAt} from '../units.ts'
import {fold} from './fold.ts'
import {isParticle, particleEnd, particleWords} from './particles.ts'
import {honorifics, offices} from './titles.ts'
import {isWordUnit, wordEnd} from './words.ts'

export interface NameRun {
  /** Offsets into the text. */
  start: number
  end: number
  /** Words in it, particles included. */
  words: number
}

/** No name has more words. */
const most = 9

/** 1 for capitals, 2 for all else, 0 where not yet asked. */
const cases = new Uint8Array(65_536)

function isCapital(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90
  return (cases[code & 0xffff] || caseOf(code)) === 1
}

function caseOf(code: number): number {
  const kind = /[\p{Lu}\p{Lt}]/u.test(String.fromCharCode(code)) ? 1 : 2
  cases[code & 0xffff] = kind
  return kind
}

/** A class of units among which the capitals of all scripts are, for patterns without the flag `u`; `isCapital` decides. */
export const capital =
  '[A-Z\\u00c0-\\u00de\\u0100-\\u024e\\u0370-\\u0556\\u10a0-\\u10cd\\u13a0-\\u13f5\\u1c89-\\u1cbf\\u1e00-\\u1ffc' +
  '\\u2102-\\u2183\\u2c00-\\u2cf2\\ua640-\\ua7f5\\uff21-\\uff3a]'
const inner = "[0-9A-Za-z'`\\u0080-\\u009f\\u00a1-\\u200f\\u2012-\\uffff]"
const gap = '(?:\\.?(?:[ \\n\\r\\t\\u00a0]{1,12}|[-\\u2010\\u2011])|\\.)'

/**
 * Where a run may begin: any capital, and one that a second capital or a particle seems to follow. The engine of regular
 * expressions skips the text between several times faster than a loop over its units does.
 */
const anyCapital = new RegExp(capital, 'g')
const capitalOfSeveral = new RegExp(
  `${capital}(?=${inner}{0,39}${gap}(?:${capital}|(?:${particleWords.filter((word) => word.length < 5).join('|')})${gap})|${inner}{40})`,
  'g'
)

/** The runs of a text in order, none overlapping; only those of so many words at least. */
export function nameRuns(text: string, least = 1): NameRun[] {
  const runs: NameRun[] = []
  const beginning = least > 1 ? capitalOfSeveral : anyCapital
  beginning.lastIndex = 0
  while (beginning.test(text)) {
    const at = beginning.lastIndex - 1
    if (!isCapital(unitAt(text, at)) || (at > 0 && isWordUnit(unitAt(text, at - 1)))) continue
    const {end, words} = runAt(text, at)
    if (words >= least) {
      runs.push({start: withArticle(text, at), end, words})
    }
    beginning.lastIndex = end
  }
  return runs
}

/**
 * Where a run ends that begins with the word at an offset, its article there or not; -1 where none begins.
 *
 * @param mark Where the word ends, or its first part if there is an apostrophe within.
 */
export function runEnd(text: string, at: number, mark: number): number {
  if (isCapital(unitAt(text, at))) return runAt(text, at).end
  const next = mark + 1
  if (next - at > longestArticle || next >= text.length || !isCapital(unitAt(text, next))) return -1
  return isJoint(unitAt(text, mark)) && withArticle(text, next) === at ? runAt(text, next).end : -1
}

function runAt(text: string, from: number): {end: number; words: number} {
  let words = 1
  let end = nameWordEnd(text, from)
  for (let next = following(text, from, end); next >= 0 && words < most; ) {
    let after = next
    let small = 0
    // Particles in lower case, if a capital follows: al, bin, van der.
    while (after >= 0 && small < 3 && !isCapital(unitAt(text, after))) {
      const last = particleEnd(text, after)
      after = last < 0 ? -1 : separatorEnd(text, last)
      small++
    }
    if (after < 0 || !isCapital(unitAt(text, after))) break
    const start = after
    end = nameWordEnd(text, start)
    words += small + 1
    next = following(text, start, end)
  }
  return {end, words}
}

/** Where a name’s word ends, a possessive left out. */
function nameWordEnd(text: string, start: number): number {
  const end = wordEnd(text, start)
  if (end - start < 2 || (unitAt(text, end - 1) | 32) !== 115) return end
  const mark = unitAt(text, end - 2)
  return mark === 39 || mark === 0x2019 || mark === 0x60 ? end - 2 : end
}

/** The next word if only a space, a hyphen, or the full stop of an initial or a title stands between; else -1. */
function following(text: string, start: number, end: number): number {
  if (end + 1 >= text.length) return -1
  if (unitAt(text, end) !== 46) return separatorEnd(text, end)
  const length = end - start
  const abbreviates = length === 1 || (length < 5 && isTitle(text.slice(start, end)))
  if (!abbreviates) return -1
  const next = separatorEnd(text, end + 1)
  return next < 0 && length === 1 && isWordUnit(unitAt(text, end + 1)) ? end + 1 : next
}

const isTitle = (word: string): boolean => {
  const folded = fold(word)
  return honorifics.has(folded) || offices.has(folded)
}

/** Where the next word begins after one space, one line break or one hyphen; -1 after anything else. */
function separatorEnd(text: string, end: number): number {
  const {length} = text
  let at = end
  if (end < length && isHyphen(unitAt(text, end))) at++
  else {
    const last = Math.min(length, end + widest)
    let breaks = 0
    for (; at < last; at++) {
      const code = unitAt(text, at)
      if (code === 10) breaks++
      else if (code !== 32 && code !== 0xa0 && code !== 9 && code !== 13) break
    }
    if (breaks > 1) return -1
  }
  return at > end && at < length && isWordUnit(unitAt(text, at)) ? at : -1
}

/** No more blanks stand between two words of a name. */
const widest = 12

const isHyphen = (code: number): boolean => code === 45 || code === 0x2010 || code === 0x2011

/** No article has more letters, counted with its mark. */
const longestArticle = 4

/** The start moved before an article joined by a hyphen: `al-Araji`, `d'Estaing`. */
function withArticle(text: string, start: number): number {
  if (start === 0 || !isJoint(unitAt(text, start - 1))) return start
  let at = start - 1
  while (at > 0 && start - at < longestArticle && isWordUnit(unitAt(text, at - 1))) at--
  const word = text.slice(at, start - 1)
  const boundary = at === 0 || !isWordUnit(unitAt(text, at - 1))
  return boundary && word.length > 0 && (isParticle(fold(word)) || /^[dlo]$/i.test(word)) ? at : start
}

/** A hyphen or an apostrophe, which join an article to its word. */
const isJoint = (code: number): boolean => isHyphen(code) || code === 0x2019 || code === 39

/** Whether a run begins a sentence, as far as the character before it tells: its first capital may mean nothing. */
export function beginsSentence(text: string, start: number): boolean {
  let at = start - 1
  while (at >= 0 && start - at < 8 && isOpening(unitAt(text, at))) at--
  return at < 0 || ends.has(unitAt(text, at))
}

const codes = (text: string): ReadonlySet<number> => new Set([...text].map((letter) => unitAt(letter, 0)))
const marks = codes('"\'“”‘’«»„([*_>')
const ends = codes('.!?:;…。！？—–\n')

/** What may stand between the end of a sentence and the beginning of the next. */
const isOpening = (code: number): boolean => isSpace(code) || marks.has(code)
