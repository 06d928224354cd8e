/**
 * A paragraph as tokens: words with what the lexicon knows of them, points, and quotations as one token each.
 *
 * One pass by hand. The arrays are filled anew for each paragraph, so a document needs them once.
 */
import {ascii, hashStep} from '../dictionary.ts'
import {isDigit, isLetter, isSpaceCode, isUpper, isWordCode} from './characters.ts'
import {type Entry, is, type Lexicon} from './lexicon.ts'
import type {Run} from './marks.ts'
import {isTitle} from './titles.ts'

/** Tokens of one paragraph; `start` and `end` are offsets into its value. */
export interface Tokens {
  value: string
  size: number
  start: Int32Array
  end: Int32Array
  /** What each is: see `is`. */
  flags: Int32Array
  /** Of a quotation the index of its run. */
  run: Int32Array
  /** What the lexicon knows. */
  entry: Array<Entry | undefined>
  /** 1 for a quotation that somebody is found to have said. */
  taken: Uint8Array
  runs: ReadonlyArray<Run>
}

export function emptyTokens(): Tokens {
  const room = 1024
  return {
    value: '',
    size: 0,
    start: new Int32Array(room),
    end: new Int32Array(room),
    flags: new Int32Array(room),
    run: new Int32Array(room),
    entry: [],
    taken: new Uint8Array(room),
    runs: []
  }
}

function grow(tokens: Tokens): void {
  const wider = (from: Int32Array): Int32Array => {
    const to = new Int32Array(from.length * 2)
    to.set(from)
    return to
  }
  tokens.start = wider(tokens.start)
  tokens.end = wider(tokens.end)
  tokens.flags = wider(tokens.flags)
  tokens.run = wider(tokens.run)
  const taken = new Uint8Array(tokens.start.length)
  taken.set(tokens.taken)
  tokens.taken = taken
}

/** Fill `tokens` with those of `value`, or of a part of it that holds these runs. */
export function tokenize(
  value: string,
  runs: ReadonlyArray<Run>,
  lexicon: Lexicon,
  tokens: Tokens,
  from = 0,
  size = value.length
): Tokens {
  tokens.value = value
  tokens.runs = runs
  tokens.size = 0
  let nextRun = 0
  let at = from
  while (at < size) {
    const run = runs[nextRun]
    if (run && at >= run.open) {
      const named = isNameInMarks(tokens, run, lexicon)
      push(tokens, run.open, run.close, named ? is.capital : is.quote, undefined, nextRun)
      // … on “Harbour Nights.” The full stop is the sentence’s.
      if (named) {
        const last = pointFlags(value.charCodeAt(run.to - 1)) & (is.stop | is.comma)
        if (last) push(tokens, run.close, run.close, last, undefined, -1)
      }
      at = Math.max(at, run.close)
      nextRun++
      continue
    }
    const code = value.charCodeAt(at)
    if (isSpaceCode(code)) {
      at++
      continue
    }
    const limit = run ? run.open : size
    if (isLetter(code) || isDigit(code) || (code === 39 && isLetter(value.charCodeAt(at + 1))) || isSign(code)) {
      at = word(value, at, limit, lexicon, tokens)
      continue
    }
    const flags = pointFlags(code)
    if (code === 46 && value.charCodeAt(at + 1) === 46) {
      let end = at + 1
      while (end < limit && value.charCodeAt(end) === 46) end++
      // Dots within a sentence end nothing.
      let next = end
      while (next < limit && isSpaceCode(value.charCodeAt(next))) next++
      push(tokens, at, end, isUpper(value.charCodeAt(next)) || next >= size ? is.stop : is.dash, undefined, -1)
      at = end
      continue
    }
    if (code === 45) {
      let end = at + 1
      while (end < limit && value.charCodeAt(end) === 45) end++
      push(tokens, at, end, is.dash, undefined, -1)
      at = end
      continue
    }
    push(tokens, at, at + 1, flags, undefined, -1)
    at++
  }
  return tokens
}

function push(tokens: Tokens, start: number, end: number, flags: number, entry: Entry | undefined, run: number): void {
  if (tokens.size === tokens.start.length) grow(tokens)
  const at = tokens.size++
  tokens.start[at] = start
  tokens.end[at] = end
  tokens.flags[at] = flags
  tokens.run[at] = run
  tokens.entry[at] = entry
  tokens.taken[at] = 0
}

/** `NBC’s “Meet the Press”`, `in “Harbour Lights”`: the name of a thing is a word like others. */
function isNameInMarks({value, size, flags, start, end}: Tokens, run: Run, lexicon: Lexicon): boolean {
  if (size === 0 || run.to - run.from > 80 || !run.closed) return false
  const before = flags[size - 1] as number
  const last = value.slice(start[size - 1], end[size - 1]).toLowerCase()
  // the “Meet the Press” studio: a word goes on after it.
  const attributive =
    (before & is.determiner) !== 0 &&
    isSpaceCode(value.charCodeAt(run.close)) &&
    isLetter(value.charCodeAt(run.close + 1))
  if (!attributive && !((before & is.possessive) !== 0 && !(before & is.determiner)) && !lexicon.places.has(last))
    return false
  const words = value.slice(run.from, run.to).replace(/[.,!?]$/, '')
  return isTitle(words) && (words.includes(' ') || words.length === run.to - run.from)
}

/** $ # @ € £ open a word. */
function isSign(code: number): boolean {
  return code === 36 || code === 35 || code === 64 || code === 0x20ac || code === 0xa3
}

function pointFlags(code: number): number {
  if (code === 44 || code === 0x60c || code === 0x3001 || code === 0xff0c) return is.comma
  if (code === 58 || code === 0xff1a) return is.colon
  if (code === 59 || code === 0x61b) return is.dash
  if (code === 0x2013 || code === 0x2014 || code === 0x2015 || code === 0x2026) return is.dash
  if (code === 46 || code === 33 || code === 63 || code === 0x61f || code === 0x6d4 || code === 0x3002) return is.stop
  if (code === 0xff01 || code === 0xff1f || code === 0x964) return is.stop
  if (code === 40 || code === 41 || code === 91 || code === 93) return is.bracket
  return is.dash
}

/**
 * Reads one word from `at`, gives where it ends. Points inside it belong to it: U.S., R-Pa., 3.5, O’Neill.
 *
 * Its hash is reckoned on the way, so that looking it up makes no string.
 */
function word(value: string, at: number, limit: number, lexicon: Lexicon, tokens: Tokens): number {
  const first = value.charCodeAt(at)
  let hash = hashStep(0, first)
  let end = at + 1
  // Where the last apostrophe stands, and the hash before it.
  let apostrophe = -1
  let hyphen = -1
  let stemHash = 0
  for (; end < limit; end++) {
    const code = value.charCodeAt(end)
    const plain = code < 128 ? (ascii[code] as number) : 0
    if (plain !== 0) {
      hash = (Math.imul(hash, 31) + plain) | 0
      continue
    }
    if (code === 32) break
    if (isWordCode(code)) {
      hash = hashStep(hash, code)
      continue
    }
    if (isSpaceCode(code)) break
    const next = end + 1 < limit ? value.charCodeAt(end + 1) : 32
    if (code === 39 || code === 0x2019 || code === 0x2bc) {
      if (!isLetter(next)) break
      apostrophe = end
      stemHash = hash
    } else if (!joins(value, at, end, code, next)) break
    else if (hyphen < 0) hyphen = end
    hash = hashStep(hash, code)
  }
  let flags = isUpper(first) ? is.capital : isDigit(first) ? is.number : 0
  // al-Rashid is a name for all its small letter.
  if (flags === 0 && hyphen > at && hyphen - at < 5 && isUpper(value.charCodeAt(hyphen + 1))) {
    const prefix = lexicon.words.get(value.slice(at, hyphen).toLowerCase())
    if (prefix && prefix.flags & is.particle) flags = is.capital
  }
  let stem = end
  const next = value.charCodeAt(end)
  if (apostrophe >= 0 && apostrophe === end - 2 && (value.charCodeAt(end - 1) | 32) === 115) {
    flags |= is.possessive
    stem = apostrophe
  } else if ((next === 0x2019 || next === 39) && end < limit) {
    // Democrats’ plan
    if ((value.charCodeAt(end - 1) | 32) === 115 && isSpaceCode(value.charCodeAt(end + 1))) flags |= is.possessive
  }
  let entry = lexicon.words.find(hash, value, at, end)
  // he’s is a word of its own, Reyes’s is not.
  if (entry && stem !== end) flags &= ~is.possessive
  if (!entry && stem !== end) entry = lexicon.words.find(stemHash, value, at, stem)
  if (!entry && hyphen > 0) {
    const verb = encliticAt(value, at, end, lexicon)
    if (verb > at) {
      // dit-il: a verb and its subject.
      push(tokens, at, verb, 0, undefined, -1)
      const known = lexicon.words.get(value.slice(at, verb).toLowerCase())
      tokens.flags[tokens.size - 1] = known?.flags ?? 0
      tokens.entry[tokens.size - 1] = known
      const pronoun = value.lastIndexOf('-', end - 1) + 1
      const subject = lexicon.words.get(value.slice(pronoun, end))
      push(tokens, pronoun, end, subject?.flags ?? 0, subject, -1)
      return end
    }
  }
  if (entry) flags |= entry.flags
  else if (!(flags & is.capital && followsName(tokens)) && isAdverb(value, at, stem, lexicon)) flags |= is.adverb
  if (!entry && apostrophe > at && value.charCodeAt(end - 1) === 116 && value.charCodeAt(apostrophe - 1) === 110)
    flags |= is.negation
  // A full stop that ends no sentence belongs to the word: Mr., Jan., U.S., J.
  if (next === 46 && end < limit && end - at < 8) {
    const text = value.slice(at, end).toLowerCase()
    const short = text.slice(text.lastIndexOf('-') + 1)
    const initial = end - at === 1 && (flags & is.capital) !== 0 && text !== 'i'
    const abbreviated = initial || short.includes('.') || lexicon.abbreviations.has(short)
    if (abbreviated && !endsSentence(value, end + 1, initial || (flags & is.title) !== 0, lexicon)) {
      end++
      // A. is no article.
      if (initial) {
        flags = is.capital
        entry = undefined
      }
    }
  }
  if (flags & is.capital && lexicon.reporting.nouns && isNoun(tokens, end)) flags &= ~is.capital
  push(tokens, at, end, flags, entry, -1)
  return (flags & is.possessive) !== 0 && stem === end && value.charCodeAt(end) !== 46 ? end + 1 : end
}

/** In German: one word with a capital after an article. `die Deutsche Bank` are two. */
function isNoun({value, size, flags}: Tokens, end: number): boolean {
  if (size === 0 || !((flags[size - 1] as number) & is.determiner)) return false
  return !(isSpaceCode(value.charCodeAt(end)) && isUpper(value.charCodeAt(end + 1)))
}

/** Where the verb ends to which a pronoun is glued; 0 where none is. */
function encliticAt(value: string, at: number, end: number, lexicon: Lexicon): number {
  for (const enclitic of lexicon.reporting.enclitics) {
    if (value.endsWith(enclitic, end) && end - enclitic.length > at) return end - enclitic.length
  }
  return 0
}

/** Is this point or hyphen part of the word around it? */
function joins(value: string, at: number, end: number, code: number, next: number): boolean {
  if (code === 45 || code === 0x2010 || code === 0x2011) return isLetter(next) || isDigit(next)
  const before = value.charCodeAt(end - 1)
  if (code === 46) {
    // Between digits, or after a single letter.
    if (isDigit(before) && isDigit(next)) return true
    return isLetter(before) && isLetter(next) && (end - 1 === at || !isLetter(value.charCodeAt(end - 2)))
  }
  if (code === 44 || code === 58) return isDigit(before) && isDigit(next)
  if (code === 47) return (isLetter(before) && isLetter(next)) || (isDigit(before) && isDigit(next))
  return (code === 38 || code === 64) && isLetter(next)
}

/** Mrs. Schlafly is no adverb. */
function followsName({flags, size}: Tokens): boolean {
  return size > 0 && ((flags[size - 1] as number) & (is.capital | is.title)) !== 0
}

function isAdverb(value: string, at: number, end: number, lexicon: Lexicon): boolean {
  if (end - at < 5 || lexicon.adverbLast[value.charCodeAt(end - 1) & 255] === 0) return false
  return lexicon.reporting.adverbEndings.some((ending) => value.endsWith(ending, end))
}

/** After an abbreviation’s full stop: does a small word with a capital follow, so that a sentence begins? */
function endsSentence(value: string, at: number, titled: boolean, lexicon: Lexicon): boolean {
  if (at >= value.length) return true
  if (!isSpaceCode(value.charCodeAt(at))) return false
  while (at < value.length && isSpaceCode(value.charCodeAt(at))) at++
  if (at >= value.length) return true
  // `Fresno, Calif. “I think …”`, but `Mr. “Shorty” Hill`
  if (!titled && /["“«„]/.test(value[at] as string)) return true
  if (!isUpper(value.charCodeAt(at))) return false
  let end = at + 1
  while (end < value.length && end - at < 14 && isLetter(value.charCodeAt(end))) end++
  const entry = lexicon.words.get(value.slice(at, end).toLowerCase())
  const small = is.pronoun | is.determiner | is.preposition | is.conjunction | is.subordinator | is.auxiliary | is.be
  return entry !== undefined && (entry.flags & small) !== 0 && (entry.flags & (is.title | is.particle)) === 0
}

/** The run of a quotation’s token. */
export function runOf(tokens: Tokens, at: number): Run {
  return tokens.runs[tokens.run[at] as number] as Run
}

/** The word of a token as printed. */
function textOf(tokens: Tokens, at: number): string {
  return tokens.value.slice(tokens.start[at], tokens.end[at])
}

/** The word of a token, lower case. */
export function lowerOf(tokens: Tokens, at: number): string {
  const text = textOf(tokens, at)
  return (tokens.flags[at] as number) & is.capital ? text.toLowerCase() : text
}

/** Is the token this word? Makes no string. */
export function isWord(tokens: Tokens, at: number, word: string): boolean {
  const start = tokens.start[at] as number
  if ((tokens.end[at] as number) - start !== word.length) return false
  const {value} = tokens
  if ((value.charCodeAt(start) | 32) !== word.charCodeAt(0)) return false
  for (let index = 1; index < word.length; index++) {
    if (value.charCodeAt(start + index) !== word.charCodeAt(index)) return false
  }
  return true
}

/** Do these words stand at `at`, all of them before `to`? */
export function follows(tokens: Tokens, at: number, to: number, words: ReadonlyArray<string>): boolean {
  for (let index = 0; index < words.length; index++) {
    if (at + index >= to || !isWord(tokens, at + index, words[index] as string)) return false
  }
  return true
}
