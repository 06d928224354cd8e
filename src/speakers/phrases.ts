/**
 * Who is spoken of in running text, in order: names, pronouns, and nouns for a person with their article.
 *
 *     When the girl left, Tobias told her mother.
 *          ^^^^^^^^ noun, in a clause of its own
 *                         ^^^^^^ name, the subject
 *                                     ^^^ pronoun, an owner
 *                                     ^^^^^^^^^^ noun, the object
 *
 * A shallow reading: what a phrase is in its sentence is told by small words and its place alone. Words in quotation
 * marks are somebody else’s text: they are blanked before.
 */
import {ascii, type Dictionary, hashStep, lowerCode} from '../dictionary.ts'
import {isApostrophe, isWordUnit, runEnd} from '../names/index.ts'
import {isSpace} from '../place.ts'
import {unitAt} from '../units.ts'
import {gapAt, holds} from './gap.ts'
import {type Gender, genderOfNoun} from './gender.ts'
import type {Place} from './salience.ts'
import {is, lowered, smallWordsOf} from './small-words.ts'

export interface Phrase {
  kind: 'name' | 'pronoun' | 'noun'
  /** Offsets into the text. */
  start: number
  end: number
  /** The noun, or the pronoun, in lower case. */
  head: string
  gender: Gender | null
  place: Place
  /** The first word of a noun phrase, in lower case: `the`, `her`. */
  determiner: string
  /** Counts the sentences of the text. */
  sentence: number
  /** Counts its clauses. */
  clause: number
  /** Stands in a clause before the one whose subject it may mean: `Asked about it, he`. */
  opening: boolean
  /** Follows the phrase before with only a comma between, or nothing. */
  beside: boolean
}

/** No noun phrase has more words. */
const widest = 5

/** The phrases of a text, in order, none overlapping but an owner and what is owned. */
export function phrasesOf(text: string, language: string | null): Phrase[] {
  return new Reading(text, smallWordsOf(language)).phrases
}

/** An article or owner whose noun is still to come. */
interface Opened {
  start: number
  /** Where the article ends. */
  end: number
  words: number
  place: Place
}

/** One text as it is read, word by word. */
class Reading {
  readonly phrases: Phrase[] = []
  private readonly text: string
  private readonly words: Dictionary<number>
  private sentence = 0
  private clause = 0
  private embedded = false
  /** The sentence began with a clause that a comma ends. */
  private opening = false
  private taken = false
  private noun: Opened | null = null
  /** The word before in its sentence: where it stands, and what it is. */
  private lastStart = -1
  private lastEnd = -1
  private last = 0
  /** A comma stands before the word. */
  private comma = false
  /** Where the phrase before ends. */
  private previous = -1

  constructor(text: string, words: Dictionary<number>) {
    this.text = text
    this.words = words
    this.read()
  }

  private read(): void {
    const {text, words} = this
    const {length} = text
    let before = -1
    let named = 0
    for (let at = 0; at < length; ) {
      let letter = letterOf(unitAt(text, at))
      if (letter === 0) {
        at++
        continue
      }
      if (before >= 0 && (at !== before + 1 || unitAt(text, before) !== 32)) this.pass(before, at)
      else this.comma = false
      let hash = 0
      let end = at
      // Up to its first apostrophe, and up to its last.
      let mark = -1
      let stem = 0
      let stemEnd = at
      for (;;) {
        let code = 32
        while (letter !== 0) {
          hash = (Math.imul(hash, 31) + letter) | 0
          code = ++end < length ? unitAt(text, end) : 32
          letter = letterOf(code)
        }
        if (!isApostrophe(code) || end + 1 >= length) break
        letter = letterOf(unitAt(text, end + 1))
        if (letter === 0) break
        stem = hash
        stemEnd = end
        if (mark < 0) mark = end
        hash = hashStep(hash, code)
        end++
      }
      const flags = words.find(hash, text, at, end) ?? 0
      if (at >= named) named = runEnd(text, at, mark < 0 ? end : mark)
      let until = end
      if (at < named && !(flags & is.small)) {
        this.name(at, named)
        until = named
      } else if (flags & (is.he | is.she)) this.pronoun(at, end, flags)
      else if (flags & is.article) this.article(at, end)
      else if (!this.noun || !this.role(this.noun, at, end, flags, stem, stemEnd)) this.word(end, flags)
      this.lastStart = at
      this.lastEnd = end
      this.last = flags
      before = at = until
    }
  }

  /** What stands between two words, unless it is a space. */
  private pass(from: number, to: number): void {
    const gap = gapAt(this.text, from, to)
    this.comma = (gap & holds.comma) !== 0
    if (gap & holds.paragraph || this.endsSentence(gap, unitAt(this.text, to))) {
      this.sentence++
      this.clause++
      this.embedded = this.opening = this.taken = false
      this.noun = null
      this.lastStart = this.lastEnd = -1
      this.last = 0
      return
    }
    if (gap & (holds.comma | holds.semicolon | holds.point)) this.noun = null
    if (this.comma && this.opening) {
      this.opening = this.embedded = this.taken = false
      this.clause++
    }
    if (gap & holds.semicolon) {
      this.embedded = this.taken = false
      this.clause++
    }
  }

  /** A full stop after an abbreviation or a single letter ends no sentence, nor does one before a small letter. */
  private endsSentence(gap: number, next: number): boolean {
    if (!(gap & holds.stop && gap & holds.space)) return false
    const {text, last, lastStart, lastEnd} = this
    if (gap & holds.dot) {
      if (last & is.abbreviation) return false
      if (lastEnd - lastStart === 1 && (unitAt(text, lastStart) | 32) !== 105) return false
    }
    return next < 97 || next > 122
  }

  private name(start: number, end: number): void {
    this.push('name', start, end, '', null, '', this.placeOf(end))
    this.taken = true
    this.noun = null
  }

  private pronoun(start: number, end: number, flags: number): void {
    const acts = (flags & is.acting) !== 0
    const owns =
      (flags & is.owner) !== 0 || ((flags & is.mayOwn) !== 0 && /^\s+\p{L}/u.test(this.text.slice(end, end + 8)))
    const place = acts
      ? this.embedded
        ? 'embedded'
        : 'subject'
      : owns
        ? 'owner'
        : this.last & is.preposition
          ? 'oblique'
          : 'object'
    this.push('pronoun', start, end, lowered(this.text.slice(start, end)), flags & is.he ? 'he' : 'she', '', place)
    if (acts) this.taken = true
    this.noun = owns ? {start, end, words: 0, place: this.placeOf(-1)} : null
  }

  private article(start: number, end: number): void {
    // `Reyes was a teacher`: no second person.
    this.noun = this.last & is.predicate ? null : {start, end, words: 0, place: this.placeOf(-1)}
  }

  /** Whether a word is the noun of a phrase that an article began; `stem` is the hash of what stands before its apostrophe. */
  private role(noun: Opened, start: number, end: number, flags: number, stem: number, stemEnd: number): boolean {
    const {text, words} = this
    const owns = stemEnd === end - 2 && (unitAt(text, end - 1) | 32) === 115 && isMark(unitAt(text, stemEnd))
    if (!((owns ? (words.find(stem, text, start, stemEnd) ?? 0) : flags) & is.noun)) return false
    const head = lowered(text.slice(start, owns ? stemEnd : end))
    const determiner = lowered(text.slice(noun.start, noun.end))
    // A role before another noun is no person: `the captain’s`, but not `the student debt`.
    this.push('noun', noun.start, end, head, genderOfNoun(head), determiner, owns ? 'owner' : noun.place)
    this.taken = true
    this.noun = null
    return true
  }

  /** A word that is no phrase’s. */
  private word(end: number, flags: number): void {
    const begins = this.lastStart < 0
    if (flags & is.embedding) {
      this.noun = null
      if (begins) this.opening = true
      this.embedded = true
      this.taken = false
      this.clause++
    } else if (flags & is.joining) {
      this.noun = null
      if (this.comma || flags & is.but) {
        this.taken = false
        this.clause++
      }
    } else if (flags & is.preposition) {
      if (begins) this.opening = true
      this.noun = null
    } else {
      // `Asked about the rope, Tobias …`
      if (begins && /(?:ed|ing)$/i.test(this.text.slice(end - 3, end))) this.opening = true
      if (this.noun && ++this.noun.words >= widest) this.noun = null
    }
  }

  private placeOf(end: number): Place {
    const {text} = this
    const follows = (this.last & is.preposition) !== 0
    if (end >= 0 && isMark(unitAt(text, end)) && /^s?(?![\p{L}\d])/u.test(text.slice(end + 1, end + 3)))
      return this.taken || follows ? 'owner' : 'leading'
    if (follows) return 'oblique'
    if (this.taken) return 'object'
    return this.embedded ? 'embedded' : 'subject'
  }

  private push(
    kind: Phrase['kind'],
    start: number,
    end: number,
    head: string,
    gender: Gender | null,
    determiner: string,
    place: Place
  ): void {
    const {sentence, clause, opening, previous} = this
    const beside = previous >= 0 && isBeside(this.text, previous, start)
    this.phrases.push({kind, start, end, head, gender, determiner, place, sentence, clause, beside, opening})
    this.previous = end
  }
}

/** A unit of a word in lower case; 0 for one that belongs to none. */
function letterOf(code: number): number {
  if (code < 128) return ascii[code] as number
  return isWordUnit(code) ? lowerCode(code) : 0
}

/** Whether nothing but white space, a comma before it at most, stands between two places. */
function isBeside(text: string, from: number, to: number): boolean {
  let at = text[from] === ',' ? from + 1 : from
  if (at >= to) return false
  while (at < to && isSpace(unitAt(text, at))) at++
  return at === to
}

/** An apostrophe as it is typed and as it is set. */
const isMark = (code: number): boolean => code === 0x27 || code === 0x2019
