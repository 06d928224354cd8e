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
import {fold} from './fold.ts'
import {isParticle, particleWords} from './particles.ts'
import {honorifics, offices} from './titles.ts'
import {isWordUnit, wordEnd} from './words.ts'

export interface NameRun {
  /** Offsets into the text. */
  start: number
  end: number
  /** Words in it, particles included. */
  words: number
  /** Begins a sentence, as far as the character before it tells: its first capital may mean nothing. */
  initial: boolean
}

/** No name has more words. */
const most = 9

/** 1 for capitals, 2 for all else, 0 where not yet asked. */
const cases = new Uint8Array(65_536)

function isCapital(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90
  let kind = cases[code]
  if (kind === 0) cases[code] = kind = /[\p{Lu}\p{Lt}]/u.test(String.fromCharCode(code)) ? 1 : 2
  return kind === 1
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
    if (!isCapital(text.charCodeAt(at)) || (at > 0 && isWordUnit(text.charCodeAt(at - 1)))) continue
    const {end, words} = runAt(text, at)
    if (words >= least) {
      const start = withArticle(text, at)
      runs.push({start, end, words, initial: beginsSentence(text, start)})
    }
    beginning.lastIndex = end
  }
  return runs
}

/** Where a run ends that begins with the word at an offset, its article there or not; -1 where none begins. */
export function runEnd(text: string, at: number): number {
  if (isCapital(text.charCodeAt(at))) return runAt(text, at).end
  for (let mark = at + 1; mark < at + 4; mark++) {
    const code = text.charCodeAt(mark)
    if (isWordUnit(code)) continue
    const joins = isJoint(code) && isCapital(text.charCodeAt(mark + 1)) && withArticle(text, mark + 1) === at
    return joins ? runAt(text, mark + 1).end : -1
  }
  return -1
}

function plainEnd(text: string, start: number): number {
  let at = start
  while (at < text.length && isWordUnit(text.charCodeAt(at))) at++
  return at
}

function runAt(text: string, from: number): {end: number; words: number} {
  let words = 1
  let end = nameWordEnd(text, from)
  for (let next = following(text, from, end); next >= 0 && words < most; ) {
    let after = next
    let small = 0
    // Particles in lower case, if a capital follows: al, bin, van der.
    while (after >= 0 && small < 3 && !isCapital(text.charCodeAt(after))) {
      const last = plainEnd(text, after)
      if (last - after > 4 || !isParticle(text.slice(after, last))) after = -1
      else {
        after = separatorEnd(text, last)
        small++
      }
    }
    if (after < 0 || !isCapital(text.charCodeAt(after))) break
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
  if (end - start < 2 || (text.charCodeAt(end - 1) | 32) !== 115) return end
  const mark = text.charCodeAt(end - 2)
  return mark === 39 || mark === 0x2019 || mark === 0x60 ? end - 2 : end
}

/** The next word if only a space, a hyphen, or the full stop of an initial or a title stands between; else -1. */
function following(text: string, start: number, end: number): number {
  if (text.charCodeAt(end) !== 46) return separatorEnd(text, end)
  const length = end - start
  const abbreviates = length === 1 || (length < 5 && isTitle(text.slice(start, end)))
  if (!abbreviates) return -1
  const next = separatorEnd(text, end + 1)
  return next < 0 && isWordUnit(text.charCodeAt(end + 1)) && length === 1 ? end + 1 : next
}

const isTitle = (word: string): boolean => {
  const folded = fold(word)
  return honorifics.has(folded) || offices.has(folded)
}

/** Where the next word begins after one space, one line break or one hyphen; -1 after anything else. */
function separatorEnd(text: string, end: number): number {
  const code = text.charCodeAt(end)
  let at = end
  if (code === 45 || code === 0x2010 || code === 0x2011) at = end + 1
  else {
    let breaks = 0
    while (at < text.length && at - end < 12) {
      const unit = text.charCodeAt(at)
      if (unit === 10) breaks++
      else if (unit !== 32 && unit !== 0xa0 && unit !== 9 && unit !== 13) break
      at++
    }
    if (breaks > 1) return -1
  }
  return at > end && at < text.length && isWordUnit(text.charCodeAt(at)) ? at : -1
}

/** The start moved before an article joined by a hyphen: `al-Araji`, `d'Estaing`. */
function withArticle(text: string, start: number): number {
  if (!isJoint(text.charCodeAt(start - 1))) return start
  let at = start - 1
  while (at > 0 && start - at < 4 && isWordUnit(text.charCodeAt(at - 1))) at--
  const word = text.slice(at, start - 1)
  const boundary = at === 0 || !isWordUnit(text.charCodeAt(at - 1))
  return boundary && word.length > 0 && (isParticle(fold(word)) || /^[dlo]$/i.test(word)) ? at : start
}

/** A hyphen or an apostrophe, which join an article to its word. */
const isJoint = (code: number): boolean =>
  code === 45 || code === 0x2011 || code === 0x2010 || code === 0x2019 || code === 39

function beginsSentence(text: string, start: number): boolean {
  let at = start - 1
  while (at >= 0 && start - at < 8 && isOpening(text.charCodeAt(at))) at--
  return at < 0 || ends.has(text.charCodeAt(at))
}

const codes = (text: string): ReadonlySet<number> => new Set([...text].map((letter) => letter.charCodeAt(0)))
const marks = codes('"\'“”‘’«»„([*_>')
const ends = codes('.!?:;…。！？—–\n')

/** What may stand between the end of a sentence and the beginning of the next. */
const isOpening = (code: number): boolean => isSpace(code) || marks.has(code)
