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
import {isParticle, particleEnd} from './particles.ts'
import {classes, lower, type Spelled, Speller} from './spelled.ts'
import {honorifics, offices} from './titles.ts'

export interface NameRun {
  /** Offsets into the text. */
  start: number
  end: number
  /** Words in it, particles included. */
  words: number
}

/** No name has more words. */
const most = 9

const {wordy, capital: upper, blank, hyphen} = classes

/** A class of units among which the capitals of all scripts are, for patterns without the flag `u`. */
export const capital =
  '[A-Z\\u00c0-\\u00de\\u0100-\\u024e\\u0370-\\u0556\\u10a0-\\u10cd\\u13a0-\\u13f5\\u1c89-\\u1cbf\\u1e00-\\u1ffc' +
  '\\u2102-\\u2183\\u2c00-\\u2cf2\\ua640-\\ua7f5\\uff21-\\uff3a]'

/** The runs of a spelled text one after the other, none overlapping; only those of so many words at least. */
export class Runs {
  /** Where the run stands. */
  start = 0
  end = 0
  /** Where its last word begins. */
  last = 0
  words = 0
  private readonly spelled: Spelled
  private readonly least: number
  private index: number

  constructor(spelled: Spelled, least = 1) {
    this.spelled = spelled
    this.least = least
    this.index = spelled.first
  }

  /** Goes to the next run; false where none is left. */
  next(): boolean {
    const {spelled, least} = this
    const {capitals, last} = spelled
    while (this.index < last) {
      const at = capitals[this.index++] as number
      if (at < this.end) continue
      this.read(at)
      if (this.words < least) continue
      this.start = withArticle(spelled, at)
      return true
    }
    return false
  }

  /**
   * Where a run ends that begins with the word at a place, its article there or not; -1 where none begins.
   *
   * @param mark Where the word ends, or its first part if there is an apostrophe within.
   */
  endAt(at: number, mark: number): number {
    const {units} = this.spelled
    if ((units[at] as number) & upper) return this.read(at)
    const next = mark + 1
    if (next - at > longestArticle || ((units[next] as number) & upper) === 0) return -1
    return isJoint(units[mark] as number) && withArticle(this.spelled, next) === at ? this.read(next) : -1
  }

  /** Reads the run whose first capital stands at a place; gives where it ends. */
  private read(from: number): number {
    const {spelled} = this
    const {units} = spelled
    let words = 1
    let last = from
    let end = nameWordEnd(units, from)
    for (let next = following(spelled, from, end); next >= 0 && words < most; ) {
      let after = next
      let small = 0
      // Particles in lower case, if a capital follows: al, bin, van der.
      while (after >= 0 && small < 3 && !((units[after] as number) & upper)) {
        const ends = particleEnd(units, after)
        after = ends < 0 ? -1 : separatorEnd(units, ends)
        small++
      }
      if (after < 0 || !((units[after] as number) & upper)) break
      last = after
      end = nameWordEnd(units, last)
      words += small + 1
      next = following(spelled, last, end)
    }
    this.words = words
    this.last = last
    this.end = end
    return end
  }
}

const short = new Speller()

/** The runs of a text in order, none overlapping; only those of so many words at least. */
export function nameRuns(text: string, least = 1): NameRun[] {
  short.clear()
  const spelled = short.spell(text)
  const {from} = spelled
  const runs = new Runs(spelled, least)
  const found: NameRun[] = []
  while (runs.next()) found.push({start: runs.start - from, end: runs.end - from, words: runs.words})
  return found
}

/** Where the word that begins at a place ends; apostrophes within a word belong to it. */
function wordEnd(units: Int32Array, start: number): number {
  let at = start
  for (;;) {
    while ((units[at] as number) & wordy) at++
    if (!((units[at] as number) & classes.apostrophe && (units[at + 1] as number) & wordy)) return at
    at++
  }
}

/** Where a name’s word ends, a possessive left out. */
function nameWordEnd(units: Int32Array, start: number): number {
  const end = wordEnd(units, start)
  if (end - start < 2 || ((units[end - 1] as number) & lower) !== 115) return end
  const mark = units[end - 2] as number
  return !(mark & wordy) && ((mark & lower) === 39 || (mark & lower) === 0x60) ? end - 2 : end
}

/** The next word if only a space, a hyphen, a nickname, or the full stop of an initial or a title stands between; else -1. */
function following(spelled: Spelled, start: number, end: number): number {
  const {units} = spelled
  if (((units[end] as number) & lower) !== 46) {
    const opens = ((units[end] as number) & blank) !== 0 && isQuote(units[end + 1] as number)
    return opens ? nicknameEnd(units, end + 2) : separatorEnd(units, end)
  }
  const length = end - start
  const abbreviates = length === 1 || (length < 5 && isTitle(spelled.slice(start, end)))
  if (!abbreviates) return -1
  const next = separatorEnd(units, end + 1)
  return next < 0 && length === 1 && (units[end + 1] as number) & wordy ? end + 1 : next
}

const isTitle = (word: string): boolean => {
  const folded = fold(word)
  return honorifics.has(folded) || offices.has(folded)
}

/** `Lou “Whisper” Reyes`: where the name goes on behind one word in marks; -1 where it does not. */
function nicknameEnd(units: Int32Array, start: number): number {
  if (!((units[start] as number) & upper)) return -1
  let at = start
  while ((units[at] as number) & wordy && at - start < longestNickname) at++
  if (!isQuote(units[at] as number) || !((units[at + 1] as number) & blank)) return -1
  return (units[at + 2] as number) & upper ? at + 2 : -1
}

const longestNickname = 16

const isQuote = (unit: number): boolean => {
  const code = unit & lower
  return code === 34 || code === 0x201c || code === 0x201d
}

/** Where the next word begins after one space, one line break or one hyphen; -1 after anything else. */
function separatorEnd(units: Int32Array, end: number): number {
  let at = end
  const first = units[end] as number
  if (first & hyphen) at++
  else if (first & blank) {
    const last = end + widest
    let breaks = 0
    for (; at < last; at++) {
      const unit = units[at] as number
      if (!(unit & blank)) break
      if ((unit & lower) === 10) breaks++
    }
    if (breaks > 1) return -1
  } else return -1
  return (units[at] as number) & wordy ? at : -1
}

/** No more blanks stand between two words of a name. */
const widest = 12

/** No article has more letters, counted with its mark. */
const longestArticle = 4

/** The start moved before an article joined by a hyphen: `al-Araji`, `d'Estaing`. */
function withArticle(spelled: Spelled, start: number): number {
  const {units} = spelled
  if (!isJoint(units[start - 1] as number)) return start
  let at = start - 1
  while (start - at < longestArticle && (units[at - 1] as number) & wordy) at--
  if (at === start - 1 || (units[at - 1] as number) & wordy) return start
  const word = spelled.slice(at, start - 1)
  return isParticle(fold(word)) || /^[dlo]$/i.test(word) ? at : start
}

/** A hyphen or an apostrophe, which join an article to its word. */
const isJoint = (unit: number): boolean => (unit & hyphen) !== 0 || ((unit & lower) === 39 && (unit & wordy) === 0)

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
