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
import {isWordUnit, nameRuns, wordEnd} from '../names/index.ts'
import {isSpace} from '../place.ts'
import {type Gender, genderOfNoun, genderOfPronoun} from './gender.ts'
import type {Place} from './salience.ts'
import {articles, type SmallWords, smallWordsOf} from './small-words.ts'

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
  const words = smallWordsOf(language)
  const found: Phrase[] = []
  const runs = nameRuns(text)
  let run = 0
  let at = 0
  let before = -1
  let last = ''
  let sentence = 0
  let clause = 0
  let embedded = false
  /** The sentence began with a clause that a comma ends. */
  let opening = false
  let taken = false
  let noun: {start: number; determiner: string; words: number; place: Place} | undefined
  let previous = -1
  while (at < text.length) {
    if (!isWordUnit(text.charCodeAt(at))) {
      at++
      continue
    }
    const end = wordEnd(text, at)
    const word = lowered(text.slice(at, end))
    const gap = before < 0 ? '' : at === before + 1 && text.charCodeAt(before) === 32 ? ' ' : text.slice(before, at)
    if (before >= 0 && gap !== ' ') {
      if (endsSentence(gap, last, text.charCodeAt(at), words)) {
        sentence++
        clause++
        embedded = false
        opening = false
        taken = false
        noun = undefined
        last = ''
      } else {
        if (/[,;:—–()]/.test(gap)) noun = undefined
        if (gap.includes(',') && opening) {
          opening = false
          embedded = false
          taken = false
          clause++
        }
        if (gap.includes(';')) {
          embedded = false
          taken = false
          clause++
        }
      }
    }
    while (run < runs.length && (runs[run] as {end: number}).end <= at) run++
    const named = runs[run]
    if (named && named.start <= at && !words.small.has(word)) {
      const {end: until} = named
      push({kind: 'name', start: at, end: until, head: '', gender: null, determiner: ''}, placeOf(until))
      taken = true
      noun = undefined
      last = word
      before = at = until
      continue
    }
    const tells = words.telling.has(word)
    const gender = tells ? genderOfPronoun(word) : null
    if (gender) {
      const subject = /^(?:s?he|il|elle|er|sie|él|ella)(?:'|$)/.test(word)
      const owner = word === 'his' || (word === 'her' && /^\s+\p{L}/u.test(text.slice(end, end + 8)))
      const place = subject
        ? embedded
          ? 'embedded'
          : 'subject'
        : owner
          ? 'owner'
          : words.prepositions.has(last)
            ? 'oblique'
            : 'object'
      push({kind: 'pronoun', start: at, end, head: word, gender, determiner: ''}, place)
      if (subject) taken = true
      noun = owner ? {start: at, determiner: word, words: 0, place: placeOf(-1)} : undefined
    } else if (tells && articles.has(word)) {
      // `Reyes was a teacher`: no second person.
      noun = words.predicates.has(last) ? undefined : {start: at, determiner: word, words: 0, place: placeOf(-1)}
    } else if (noun && words.nouns.has(singular(word))) {
      const head = singular(word)
      const owner = head !== word
      // A role before another noun is no person: `the captain’s`, but not `the student debt`.
      push(
        {kind: 'noun', start: noun.start, end, head, gender: genderOfNoun(head), determiner: noun.determiner},
        owner ? 'owner' : noun.place
      )
      taken = true
      noun = undefined
    } else if (tells && (words.embedding.has(word) || word === 'that')) {
      noun = undefined
      if (last === '') opening = true
      embedded = true
      taken = false
      clause++
    } else if (tells && words.joining.has(word)) {
      noun = undefined
      if (gap.includes(',') || word === 'but') {
        taken = false
        clause++
      }
    } else if (tells && words.prepositions.has(word)) {
      if (last === '') opening = true
      noun = undefined
    } else {
      // `Asked about the rope, Tobias …`
      if (last === '' && /(?:ed|ing)$/.test(word)) opening = true
      if (noun && ++noun.words >= widest) noun = undefined
    }
    last = word
    before = end
    at = end
  }
  return found

  function placeOf(end: number): Place {
    if (end >= 0 && isApostrophe(text.charCodeAt(end)) && /^s?(?![\p{L}\d])/u.test(text.slice(end + 1, end + 3)))
      return taken || words.prepositions.has(last) ? 'owner' : 'leading'
    if (words.prepositions.has(last)) return 'oblique'
    if (taken) return 'object'
    return embedded ? 'embedded' : 'subject'
  }

  function push(
    {kind, start, end, head, gender, determiner}: Omit<Phrase, 'place' | 'sentence' | 'clause' | 'beside' | 'opening'>,
    place: Place
  ): void {
    const beside = previous >= 0 && isBeside(text, previous, start)
    found.push({kind, start, end, head, gender, determiner, place, sentence, clause, beside, opening})
    previous = end
  }
}

/** Whether nothing but white space, a comma before it at most, stands between two places. */
function isBeside(text: string, from: number, to: number): boolean {
  let at = text[from] === ',' ? from + 1 : from
  if (at >= to) return false
  while (at < to && isSpace(text.charCodeAt(at))) at++
  return at === to
}

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019

/** In lower case, with one kind of apostrophe. */
function lowered(word: string): string {
  const lower = word.toLowerCase()
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower
}

const singular = (word: string): string => (word.endsWith("'s") ? word.slice(0, -2) : word)

/** A full stop after an abbreviation or a single letter ends no sentence, nor does one before a small letter. */
function endsSentence(gap: string, last: string, next: number, {abbreviations}: SmallWords): boolean {
  if (/\n\s*\n/.test(gap)) return true
  const stop = /[.!?…]/.exec(gap)
  if (!stop || !/\s/.test(gap)) return false
  if (stop[0] === '.' && stop.index === 0 && (abbreviations.has(last) || (last.length === 1 && last !== 'i')))
    return false
  const letter = String.fromCharCode(next)
  return letter !== letter.toLowerCase() || !/[a-z]/i.test(letter)
}

/** A text with what stands in double marks blanked, so that offsets hold; a stop before a closing mark stays. */
export function withoutQuoted(text: string): string {
  return /["“„«]|''/.test(text)
    ? text.replace(/[“„«][^“”„«»]*[”“»]?|"[^"]*"?|''[^']*(?:'(?!')[^']*)*(?:'')?/g, (quoted) => {
        const stop = /[.!?…](?:["”“»]|'')$/.test(quoted)
        const blank = ' '.repeat(quoted.length)
        return stop ? `${blank.slice(2)}. ` : blank
      })
    : text
}

/** The last words of a name and shorter ones: what may be known of `Republican Maria Reyes`. */
export function* endingsOf(name: string): Iterable<string> {
  let rest = name
  for (let left = 4; left > 0; left--) {
    yield rest
    const space = rest.search(/\s/)
    if (space < 0) return
    rest = rest.slice(space).trimStart()
  }
}
