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
import {classes, lower, Runs, type Spelled} from '../names/index.ts'
import {unitAt} from '../units.ts'
import {isMark, isParticiple, ownsAt, precedesWord} from './endings.ts'
import {gapAt, holds, isBeside} from './gap.ts'
import type {Gender} from './gender.ts'
import type {Phrase, Phrases} from './phrase.ts'
import type {Place} from './salience.ts'
import {is, type SmallWords, smallWordsOf} from './small-words.ts'

/** No noun phrase has more words. */
const widest = 5

const {wordy, capital, apostrophe, hyphen} = classes

/** One text as it is read, word by word. */
export class Reading implements Phrases {
  private readonly phrase: Phrase = {
    kind: 'name',
    start: 0,
    end: 0,
    head: '',
    gender: null,
    place: 'object',
    determiner: '',
    sentence: 0,
    clause: 0,
    beside: false,
    opening: false
  }
  private readonly spelled: Spelled
  private readonly units: Int32Array
  private readonly to: number
  private readonly words: SmallWords
  private readonly runs: Runs
  /** Where the next word may begin, where the word before ended, and where the name ends that was met last. */
  private at: number
  private before = -1
  private named = 0
  /** The phrase is one that was not given yet. */
  private isNew = false
  private sentence = 0
  private clause = 0
  private embedded = false
  /** The sentence began with a clause that a comma ends. */
  private opening = false
  private taken = false
  /** An article or owner whose noun is still to come: where it begins, or −1; which word it is. */
  private noun = -1
  private article = 0
  private nounPlace: Place = 'object'
  /** Words between the two. */
  private between = 0
  /** The word before in its sentence: where it stands, and what it is. */
  private lastStart = -1
  private lastEnd = -1
  private last = 0
  /** A comma stands before the word. */
  private comma = false
  /** Where the phrase before ends. */
  private previous = -1

  /** @param until An offset beyond which nothing is read. */
  constructor(spelled: Spelled, language: string | null, until: number) {
    this.spelled = spelled
    this.units = spelled.units
    this.at = spelled.from
    this.to = spelled.from + until
    this.words = smallWordsOf(language)
    this.runs = new Runs(spelled)
  }

  next(): Phrase | null {
    const {units, to, runs} = this
    const {entries, flags: kinds} = this.words
    // Nothing is read over a 0.
    const beyond = units[to] as number
    units[to] = 0
    this.isNew = false
    let {at, before, named} = this
    while (at < to && !this.isNew) {
      const first = units[at] as number
      if (!(first & wordy)) {
        at++
        continue
      }
      if (before >= 0 && (at !== before + 1 || ((units[before] as number) & lower) !== 32)) this.pass(before, at)
      else this.comma = false
      let hash = 0
      let end = at
      // Up to its first apostrophe, and up to its last.
      let mark = -1
      let stem = 0
      let stemEnd = at
      for (let unit = first; ; ) {
        do {
          hash = (Math.imul(hash, 31) + (unit & lower)) | 0
          unit = units[++end] as number
        } while (unit & wordy)
        if (!(unit & (apostrophe | hyphen))) break
        const next = units[end + 1] as number
        if (unit & hyphen || !(next & wordy)) break
        stem = hash
        stemEnd = end
        if (mark < 0) mark = end
        hash = (Math.imul(hash, 31) + (unit & lower)) | 0
        end++
        unit = next
      }
      const index = entries.indexOf(hash, units, at, end)
      const flags = index < 0 ? 0 : (kinds[index] as number)
      if (at >= named && (first & capital || mark >= 0 || (units[end] as number) & hyphen))
        named = runs.endAt(at, mark < 0 ? end : mark)
      let until = end
      // die Schwester, but die Schwester Anne
      const noun = this.noun >= 0 && named === end && this.words.capitals && (flags & is.noun) !== 0
      if (at < named && !(flags & is.small) && !noun) {
        this.name(at, named)
        until = named
      } else if (flags & (is.he | is.she)) this.pronoun(at, end, index, flags)
      else if (flags & is.article) this.open(at, index, (this.last & is.predicate) === 0)
      else if (this.noun < 0 || !this.role(at, end, index, stem, stemEnd)) this.word(end, flags)
      this.lastStart = at
      this.lastEnd = end
      this.last = flags
      before = at = until
    }
    units[to] = beyond
    this.at = at
    this.before = before
    this.named = named
    return this.isNew ? this.phrase : null
  }

  /** What stands between two words, unless it is a space. */
  private pass(from: number, to: number): void {
    const gap = gapAt(this.units, from, to)
    this.comma = (gap & holds.comma) !== 0
    if (gap & holds.paragraph || this.endsSentence(gap, this.units[to] as number)) {
      this.sentence++
      this.clause++
      this.embedded = this.opening = this.taken = false
      this.noun = -1
      this.lastStart = this.lastEnd = -1
      this.last = 0
      return
    }
    if (gap & (holds.comma | holds.semicolon | holds.point)) this.noun = -1
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
    const {spelled, last, lastStart, lastEnd} = this
    if (gap & holds.dot) {
      if (last & is.abbreviation) return false
      if (lastEnd - lastStart === 1 && (unitAt(spelled.text, lastStart - spelled.from) | 32) !== 105) return false
    }
    const letter = next & lower
    return (next & capital) !== 0 || letter < 97 || letter > 122
  }

  private name(start: number, end: number): void {
    const owns = ownsAt(this.units, end)
    this.push('name', start, end, '', null, '', owns ? this.ownerPlace() : this.namePlace())
    // Helen’s brother
    this.open(end, this.words.indefinite, owns)
    this.taken = true
  }

  private pronoun(start: number, end: number, index: number, flags: number): void {
    const acts = (flags & is.acting) !== 0
    const owns = (flags & is.owner) !== 0 || ((flags & is.mayOwn) !== 0 && precedesWord(this.spelled, end))
    const place = acts
      ? this.embedded
        ? 'embedded'
        : 'subject'
      : owns
        ? 'owner'
        : this.last & is.preposition
          ? 'oblique'
          : 'object'
    const head = this.words.printed[index] as string
    this.push('pronoun', start, end, head, flags & is.he ? 'he' : 'she', '', place)
    if (acts) this.taken = true
    this.open(start, index, owns)
  }

  /** A noun may follow; not in `Reyes was a teacher`, which names no second person. */
  private open(start: number, index: number, opens: boolean): void {
    this.noun = opens ? start : -1
    if (!opens) return
    this.article = index
    this.between = 0
    this.nounPlace = this.place()
  }

  /** Whether a word is the noun of a phrase that an article began; `stem` is the hash of what stands before its apostrophe. */
  private role(start: number, end: number, index: number, stem: number, stemEnd: number): boolean {
    const {units, noun} = this
    const {entries, flags, printed, genders} = this.words
    const owns = stemEnd === end - 2 && ((units[end - 1] as number) & lower) === 115 && isMark(units[stemEnd] as number)
    const entry = owns ? entries.indexOf(stem, units, start, stemEnd) : index
    if (entry < 0 || !((flags[entry] as number) & is.noun)) return false
    const head = printed[entry] as string
    const determiner = printed[this.article] as string
    // A role before another noun is no person: `the captain’s`, but not `the student debt`.
    this.push('noun', noun, end, head, genders[entry] as Gender | null, determiner, owns ? 'owner' : this.nounPlace)
    this.taken = true
    this.noun = -1
    return true
  }

  /** A word that is no phrase’s. */
  private word(end: number, flags: number): void {
    const begins = this.lastStart < 0
    if (flags & is.embedding) {
      this.noun = -1
      if (begins) this.opening = true
      this.embedded = true
      this.taken = false
      this.clause++
    } else if (flags & is.joining) {
      this.noun = -1
      if (this.comma || flags & is.but) {
        this.taken = false
        this.clause++
      }
    } else if (flags & is.preposition) {
      if (begins) this.opening = true
      this.noun = -1
    } else {
      // `Asked about the rope, Tobias …`
      if (begins && isParticiple(this.units, end)) this.opening = true
      if (this.noun >= 0 && ++this.between >= widest) this.noun = -1
    }
  }

  /** What a phrase is that begins here. */
  private place(): Place {
    if (this.last & is.preposition) return 'oblique'
    if (this.taken) return 'object'
    return this.embedded ? 'embedded' : 'subject'
  }

  /** `Mercer coach Dana Reyes`: the last name is what the whole is. */
  private namePlace(): Place {
    const beside = this.last & is.noun && !this.comma && this.phrase.kind === 'name'
    return beside && this.previous + 1 === this.lastStart ? this.phrase.place : this.place()
  }

  private ownerPlace(): Place {
    return this.taken || this.last & is.preposition ? 'owner' : 'leading'
  }

  private push(
    kind: Phrase['kind'],
    from: number,
    to: number,
    head: string,
    gender: Gender | null,
    determiner: string,
    place: Place
  ): void {
    const {phrase, previous} = this
    phrase.kind = kind
    phrase.start = from - this.spelled.from
    phrase.end = to - this.spelled.from
    phrase.head = head
    phrase.gender = gender
    phrase.place = place
    phrase.determiner = determiner
    phrase.sentence = this.sentence
    phrase.clause = this.clause
    phrase.opening = this.opening
    phrase.beside = previous >= 0 && isBeside(this.units, previous, from)
    this.isNew = true
    this.previous = to
  }
}
