/**
 * A paragraph → its tokens. One pass by hand over characters that are spelled out.
 */
import {unitAt} from '../units.ts'
import {digit, isLetter, isSpaceCode, letter, lower, type Spelling, space, upper} from './characters.ts'
import {is, type Lexicon} from './lexicon.ts'
import type {Run} from './marks.ts'
import {isTitle} from './titles.ts'
import {close, hook, isOneOf, push, reserve, type Tokens} from './tokens.ts'
import {adverb, isNoun, word} from './words.ts'

/** Fill `tokens` with those of a paragraph, or of a part of it that holds these runs. */
export function tokenize(
  spelling: Spelling,
  runs: ReadonlyArray<Run>,
  lexicon: Lexicon,
  tokens: Tokens,
  from = 0,
  size = spelling.size
): Tokens {
  const {value, units} = spelling
  tokens.value = value
  tokens.units = units
  tokens.lexicon = lexicon
  tokens.runs = runs
  reserve(tokens, size - from)
  // At hand: what a bundle imports is read anew at each use.
  const wordy = letter | digit
  const blank = space
  const small = lower
  const capital = upper
  const number = digit
  const {words, forms} = lexicon
  const {nouns} = lexicon.reporting
  const known = lexicon.flags
  const {start, end: ends, flags: kinds, word: indexes, hash: hashes} = tokens
  let nextRun = 0
  let run = runs[0]
  let limit = run ? run.open : size
  let at = from
  while (at < size) {
    if (run && at >= limit) {
      pushRun(tokens, run, nextRun, lexicon)
      at = Math.max(at, run.close)
      run = runs[++nextRun]
      limit = run ? run.open : size
      continue
    }
    const unit = units[at] as number
    if (unit & blank) {
      at++
      continue
    }
    let end = at
    let hash = 0
    let next = unit
    while (next & wordy && end < limit) {
      hash = (Math.imul(hash, 31) + (next & small)) | 0
      next = units[++end] as number
    }
    // Most words are letters up to a blank.
    if (end > at && next & blank && end < limit) {
      const index = words.indexOf(hash, units, at, end)
      const flags = unit & capital ? is.capital : unit & number ? is.number : 0
      const token = tokens.size++
      start[token] = at
      ends[token] = end
      indexes[token] = index
      hashes[token] = hash
      if (index >= 0) {
        kinds[token] = flags | (known[index] as number)
        if (forms[index]) tokens.hooks[tokens.hooked++] = token
      } else kinds[token] = flags | adverb(spelling, at, end, flags, token, lexicon, tokens)
      if (nouns && flags & is.capital && isNoun(tokens, token, units, end))
        kinds[token] = (kinds[token] as number) & ~is.capital
      at = end + 1
    } else {
      at = opensWord(spelling, at, unit)
        ? word(spelling, at, limit, lexicon, tokens)
        : readPoint(spelling, at, limit, size, tokens)
    }
  }
  close(tokens)
  readNames(tokens, lexicon)
  return tokens
}

/**
 * Names that are small words elsewhere. `Jan Brandt`, `said April Reyes`: a month before a name that no other word is,
 * nothing of time before it; `Mr. Long`, `“…,” Long said`.
 */
function readNames(tokens: Tokens, lexicon: Lexicon): void {
  const {size, flags, start, end, word} = tokens
  const {givenTimes, timePrepositions, familyAdverbs} = lexicon
  const time = is.time | is.capital
  const adverb = is.adverb | is.capital
  for (let at = 0; at + 1 < size; at++) {
    const flag = flags[at] as number
    if ((flag & adverb) === adverb && isOneOf(tokens, at, familyAdverbs) && isFamily(tokens, at)) {
      flags[at] = is.capital
      word[at] = -1
      continue
    }
    if ((flag & time) !== time || flags[at + 1] !== is.capital) continue
    if (start[at + 1] !== (end[at] as number) + 1 || !isOneOf(tokens, at, givenTimes)) continue
    const timed =
      at > 0 && ((flags[at - 1] as number) & (is.number | is.time) || isOneOf(tokens, at - 1, timePrepositions))
    if (timed) continue
    flags[at] = is.capital
    word[at] = -1
  }
}

/** `Brock Long`, `said Long`, `“…,” Long said`; not `Long before that`. */
function isFamily({flags, value, end}: Tokens, at: number): boolean {
  const before = at > 0 ? (flags[at - 1] as number) : is.stop
  const next = flags[at + 1] as number
  if (before & is.capital && !(before & (is.determiner | is.preposition | is.subordinator | is.conjunction)))
    return true
  if (before & is.cue && !(before & is.capital)) return true
  const open = before & is.comma || (before & is.quote && value.charAt((end[at - 1] as number) - 2) === ',')
  return open !== 0 && (next & is.cue) !== 0
}

/** `'tis` too, and what a sign opens: $ # @ € £. */
function opensWord({value, units}: Spelling, at: number, unit: number): boolean {
  if (unit & (letter | digit)) return true
  const code = unit & lower
  if (code === 39) return unitAt(value, at) === 39 && ((units[at + 1] as number) & letter) !== 0
  return code === 36 || code === 35 || code === 64 || code === 0x20ac || code === 0xa3
}

/** Reads the point that stands at `at`, several dots or hyphens as one; gives where it ends. */
function readPoint({units}: Spelling, at: number, limit: number, size: number, tokens: Tokens): number {
  const code = (units[at] as number) & lower
  let end = at + 1
  let flags = pointFlags(code)
  if (code === 46 && ((units[end] as number) & lower) === 46) {
    while (end < limit && ((units[end] as number) & lower) === 46) end++
    // Dots within a sentence end nothing.
    let next = end
    while (next < limit && (units[next] as number) & space) next++
    flags = (units[next] as number) & upper || next >= size ? is.stop : is.dash
  } else if (code === 45) while (end < limit && ((units[end] as number) & lower) === 45) end++
  push(tokens, at, end, flags)
  return end
}

function pushRun(tokens: Tokens, run: Run, index: number, lexicon: Lexicon): void {
  if (!isNameInMarks(tokens, run, lexicon)) {
    push(tokens, run.open, run.close, is.quote, index)
    hook(tokens)
    return
  }
  push(tokens, run.open, run.close, is.capital, index)
  // … on “Harbour Nights.” The full stop is the sentence’s.
  const last = pointFlags(unitAt(tokens.value, run.to - 1)) & (is.stop | is.comma)
  if (last) push(tokens, run.close, run.close, last)
}

/** `NBC’s “Meet the Press”`, `in “Harbour Lights”`: the name of a thing is a word like others. */
function isNameInMarks(tokens: Tokens, run: Run, lexicon: Lexicon): boolean {
  const {value, size, flags} = tokens
  if (size === 0 || run.to - run.from > 80 || !run.closed) return false
  const before = flags[size - 1] as number
  // the “Meet the Press” studio: a word goes on after it.
  const attributive =
    (before & is.determiner) !== 0 &&
    // sagte er der „Harbour Post“.
    (lexicon.reporting.nouns === true ||
      (isSpaceCode(unitAt(value, run.close)) && isLetter(unitAt(value, run.close + 1))))
  const owned = (before & is.possessive) !== 0 && !(before & is.determiner)
  if (!attributive && !owned && !isOneOf(tokens, size - 1, lexicon.places)) return false
  const words = value.slice(run.from, run.to).replace(/[.,!?]$/, '')
  return isTitle(words) && (words.includes(' ') || words.length === run.to - run.from)
}

function pointFlags(code: number): number {
  if (code === 44 || code === 0x60c || code === 0x3001 || code === 0xff0c) return is.comma
  if (code === 58 || code === 0xff1a) return is.colon
  if (code === 46 || code === 33 || code === 63 || code === 0x61f || code === 0x6d4 || code === 0x3002) return is.stop
  if (code === 0xff01 || code === 0xff1f || code === 0x964) return is.stop
  if (code === 40 || code === 41 || code === 91 || code === 93) return is.bracket
  if (code === 38) return is.conjunction
  return is.dash
}
