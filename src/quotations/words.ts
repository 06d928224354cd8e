/**
 * One word: where it ends, and what it is.
 *
 * Points inside it belong to it: U.S., R-Pa., 3.5, O’Neill. Its hash is reckoned on the way, so that looking it up
 * makes no string.
 */
import {unitAt} from '../units.ts'
import {digit, letter, lower, type Spelling, space, upper} from './characters.ts'
import {is, type Lexicon} from './lexicon.ts'
import {hook, pushWord, type Tokens} from './tokens.ts'

const wordy = letter | digit
const apostrophe = 39
const hyphen = 45
const stop = 46

/** Words that open a sentence more often than they are a name. */
const small = is.pronoun | is.determiner | is.preposition | is.conjunction | is.subordinator | is.auxiliary | is.be

/** Reads the word that begins at `at` into `tokens`; gives where the next token may begin. */
export function word(spelling: Spelling, at: number, limit: number, lexicon: Lexicon, tokens: Tokens): number {
  const {value, units} = spelling
  const {words} = lexicon
  const first = units[at] as number
  let hash = first & lower
  let end = at + 1
  // The first point within; the last apostrophe, and the hash before it.
  let joint = -1
  let elision = -1
  let stemHash = 0
  for (; end < limit; end++) {
    const unit = units[end] as number
    const code = unit & lower
    if (!(unit & wordy)) {
      if (unit & space) break
      const next = end + 1 < limit ? (units[end + 1] as number) : space
      if (code === apostrophe) {
        if (!(next & letter)) break
        elision = end
        stemHash = hash
      } else if (!joins(units, at, end, code, next)) break
      else if (joint < 0) joint = end
    }
    hash = (Math.imul(hash, 31) + code) | 0
  }
  let flags = first & upper ? is.capital : first & digit ? is.number : 0
  // al-Rashid is a name for all its small letter.
  if (flags === 0 && joint > at && joint - at < 5 && (units[joint + 1] as number) & upper) {
    const prefix = find(units, at, joint, lexicon)
    if (prefix >= 0 && (lexicon.flags[prefix] as number) & is.particle) flags = is.capital
  }
  let stem = end
  const next = end < limit ? (units[end] as number) & lower : 32
  if (elision >= 0 || next === apostrophe) {
    if (((units[end - 1] as number) & lower) === 115) {
      if (elision >= 0 && elision === end - 2) {
        flags |= is.possessive
        stem = elision
      } else if (next === apostrophe && (units[end + 1] as number) & space) {
        // Democrats’ plan
        flags |= is.possessive
      }
    }
  }
  let index = words.indexOf(hash, units, at, end)
  if (stem !== end) {
    // he’s is a word of its own, Reyes’s is not.
    if (index >= 0) flags &= ~is.possessive
    else index = words.indexOf(stemHash, units, at, stem)
  }
  if (index >= 0) flags |= lexicon.flags[index] as number
  else if (elision > at && elision - at < 3 && splitsElision(units, at, elision, lexicon)) {
    pushKnown(tokens, units, at, elision + 1, lexicon)
    return elision + 1
  } else {
    if (joint > 0 && pushEnclitic(spelling, at, end, lexicon, tokens)) return end
    flags |= adverb(spelling, at, stem, flags, tokens.size, lexicon, tokens)
    if (elision > at && unitAt(value, end - 1) === 116 && unitAt(value, elision - 1) === 110) flags |= is.negation
  }
  // A full stop that ends no sentence belongs to the word: Mr., Jan., U.S., J.
  if (next === stop && end - at < 8) {
    const initial = end - at === 1 && (flags & is.capital) !== 0 && (first & lower) !== 105
    if (
      (initial || isAbbreviated(units, at, end, joint >= 0, lexicon)) &&
      !endsSentence(spelling, end + 1, initial || (flags & is.title) !== 0, lexicon)
    ) {
      end++
      hash = (Math.imul(hash, 31) + stop) | 0
      // A. is no article.
      if (initial) {
        flags &= is.capital | is.title
        index = -1
      }
    }
  }
  if (flags & is.capital && lexicon.reporting.nouns && isNoun(tokens, tokens.size, units, end)) flags &= ~is.capital
  pushWord(tokens, at, end, flags, index, hash)
  if (index >= 0 && lexicon.forms[index]) hook(tokens)
  return flags & is.possessive && stem === end && ((units[end] as number) & lower) !== stop ? end + 1 : end
}

/** The index in the lexicon of the word `from … to`; −1 of an unknown one. */
function find(units: Int32Array, from: number, to: number, {words}: Lexicon): number {
  return words.indexOf(hashOf(units, from, to), units, from, to)
}

function hashOf(units: Int32Array, from: number, to: number): number {
  let hash = 0
  for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + ((units[at] as number) & lower)) | 0
  return hash
}

/** Is this point or hyphen part of the word around it? */
function joins(units: Int32Array, at: number, end: number, code: number, next: number): boolean {
  if (code === hyphen || code === 0x2010 || code === 0x2011) return (next & wordy) !== 0
  const before = units[end - 1] as number
  if (code === stop) {
    // Between digits, after a single letter, or before one: Ph.D.
    if (before & next & digit) return true
    if (before & letter && next & upper && ((units[end + 2] as number) & lower) === stop) return true
    return (before & next & letter) !== 0 && (end - 1 === at || !((units[end - 2] as number) & letter))
  }
  if (code === 44 || code === 58) return (before & next & digit) !== 0
  if (code === 47) return (before & next & wordy) !== 0
  return (code === 38 || code === 64) && (next & letter) !== 0
}

/** l’élu, qu’elle: two words, unless a name goes on (d’Estaing). */
function splitsElision(units: Int32Array, at: number, elision: number, lexicon: Lexicon): boolean {
  return ((units[elision + 1] as number) & upper) === 0 && find(units, at, elision + 1, lexicon) >= 0
}

/** dit-il: a verb and its subject, two tokens. */
function pushEnclitic({value, units}: Spelling, at: number, end: number, lexicon: Lexicon, tokens: Tokens): boolean {
  for (const enclitic of lexicon.reporting.enclitics) {
    const verb = end - enclitic.length
    if (verb <= at || !value.endsWith(enclitic, end)) continue
    pushKnown(tokens, units, at, verb, lexicon)
    pushKnown(tokens, units, value.lastIndexOf('-', end - 1) + 1, end, lexicon)
    return true
  }
  return false
}

function pushKnown(tokens: Tokens, units: Int32Array, start: number, end: number, lexicon: Lexicon): void {
  const hash = hashOf(units, start, end)
  const index = lexicon.words.indexOf(hash, units, start, end)
  pushWord(tokens, start, end, index < 0 ? 0 : (lexicon.flags[index] as number), index, hash)
  if (index >= 0 && lexicon.forms[index]) hook(tokens)
}

/** `is.adverb` where a word that the lexicon does not know ends so, else nothing. Mrs. Schlafly is no adverb. */
export function adverb(
  {value, units}: Spelling,
  at: number,
  end: number,
  flags: number,
  token: number,
  lexicon: Lexicon,
  tokens: Tokens
): number {
  if (end - at < 5 || lexicon.adverbLast[(units[end - 1] as number) & 255] === 0) return 0
  if (flags & is.capital && token > 0 && (tokens.flags[token - 1] as number) & (is.capital | is.title)) return 0
  for (const ending of lexicon.reporting.adverbEndings) if (value.endsWith(ending, end)) return is.adverb
  return 0
}

/** `mr`, `u.s`, `r-pa`: of a word with hyphens the last part counts. */
function isAbbreviated(units: Int32Array, at: number, end: number, jointed: boolean, lexicon: Lexicon): boolean {
  // $3.80. ends a sentence, and `said no.` where no number follows.
  if ((units[end - 1] as number) & digit) return false
  if (end - at === 2 && ((units[at] as number) & lower) === 110 && ((units[at + 1] as number) & lower) === 111)
    return ((units[end + 2] as number) & digit) !== 0
  let from = at
  if (jointed) {
    from = end
    while (from > at && ((units[from - 1] as number) & lower) !== hyphen) {
      from--
      if (((units[from] as number) & lower) === stop) return true
    }
  }
  return lexicon.abbreviations.indexOf(hashOf(units, from, end), units, from, end) >= 0
}

/** After an abbreviation’s full stop: does a small word with a capital follow, so that a sentence begins? */
function endsSentence({units, size}: Spelling, at: number, titled: boolean, lexicon: Lexicon): boolean {
  if (at >= size) return true
  if (!((units[at] as number) & space)) return false
  while (at < size && (units[at] as number) & space) at++
  if (at >= size) return true
  const unit = units[at] as number
  // `Fresno, Calif. “I think …”`, but `Mr. “Shorty” Hill`
  if (!titled && opensMarks(unit & lower)) return true
  if (!(unit & upper)) return false
  let end = at + 1
  while (end < size && end - at < 14 && (units[end] as number) & letter) end++
  const index = find(units, at, end, lexicon)
  const flags = index < 0 ? 0 : (lexicon.flags[index] as number)
  return (flags & small) !== 0 && (flags & (is.title | is.particle)) === 0
}

function opensMarks(code: number): boolean {
  return code === 34 || code === 0x201c || code === 0xab || code === 0x201e
}

/** In German: one word with a capital after an article, adjectives between them. `die Deutsche Bank` are two. */
export function isNoun({flags, start}: Tokens, token: number, units: Int32Array, end: number): boolean {
  let before = token - 1
  while (
    before > 0 &&
    token - before < 4 &&
    flags[before] === 0 &&
    !((units[start[before] as number] as number) & upper)
  )
    before--
  if (before < 0 || !((flags[before] as number) & is.determiner)) return false
  return !((units[end] as number) & space && (units[end + 1] as number) & upper)
}
