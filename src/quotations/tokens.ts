/**
 * A paragraph as tokens: words with what the lexicon knows of them, points, and quotations as one token each.
 *
 * The arrays are filled anew for each paragraph (`tokenize.ts`), so a document needs them once.
 */
import type {Dictionary} from '../dictionary.ts'
import {unitAt} from '../units.ts'
import {exact, lower} from './characters.ts'
import {type Cue, type Entry, follower, is, type Lexicon, listed} from './lexicon.ts'
import type {Run} from './marks.ts'

/** Tokens of one paragraph; `start` and `end` are offsets into its value. */
export interface Tokens {
  value: string
  /** The characters of `value`. */
  units: Int32Array
  lexicon: Lexicon | null
  size: number
  start: Int32Array
  end: Int32Array
  /** What each is: see `is`. */
  flags: Int32Array
  /** Of a quotation the index of its run. */
  run: Int32Array
  /** Its index in the lexicon’s words; −1 of what it does not know. */
  word: Int16Array
  /** Of a word the hash. */
  hash: Int32Array
  /** 1 for a quotation that somebody is found to have said. */
  taken: Uint8Array
  runs: ReadonlyArray<Run>
  /** The first `hooked` are the tokens that anything can begin at: quotations, cues, openers of source phrases. */
  hooks: Int32Array
  hooked: number
}

/** Past the last token stand some that are nothing, for whoever looks at the next but one. */
const spare = 4

export function emptyTokens(): Tokens {
  const room = 1024
  return {
    value: '',
    units: new Int32Array(0),
    lexicon: null,
    size: 0,
    start: new Int32Array(room),
    end: new Int32Array(room),
    flags: new Int32Array(room),
    run: new Int32Array(room),
    word: new Int16Array(room),
    hash: new Int32Array(room),
    taken: new Uint8Array(room),
    runs: [],
    hooks: new Int32Array(room),
    hooked: 0
  }
}

/** Empties the tokens and makes room for those of so many characters: no token is without one but a point after marks. */
export function reserve(tokens: Tokens, characters: number): void {
  tokens.size = 0
  tokens.hooked = 0
  const least = characters + spare
  if (least <= tokens.start.length) return
  const room = Math.max(least, 2 * tokens.start.length)
  tokens.start = new Int32Array(room)
  tokens.end = new Int32Array(room)
  tokens.flags = new Int32Array(room)
  tokens.run = new Int32Array(room)
  tokens.hooks = new Int32Array(room)
  tokens.word = new Int16Array(room)
  tokens.hash = new Int32Array(room)
  tokens.taken = new Uint8Array(room)
}

/**
 * Adds a word.
 *
 * @param word Its index in the lexicon’s words, or −1.
 */
export function pushWord(tokens: Tokens, start: number, end: number, flags: number, word: number, hash: number): void {
  const at = tokens.size++
  tokens.start[at] = start
  tokens.end[at] = end
  tokens.flags[at] = flags
  tokens.word[at] = word
  tokens.hash[at] = hash
}

/** Adds a point, or a quotation with the index of its run. */
export function push(tokens: Tokens, start: number, end: number, flags: number, run = -1): void {
  const at = tokens.size
  pushWord(tokens, start, end, flags, -1, 0)
  tokens.run[at] = run
  tokens.taken[at] = 0
}

/** Anything may begin at the last token. */
export function hook(tokens: Tokens): void {
  tokens.hooks[tokens.hooked++] = tokens.size - 1
}

/** All tokens are there. */
export function close({size, start, end, flags, word}: Tokens): void {
  for (let at = size; at < size + spare; at++) {
    start[at] = 0
    end[at] = 0
    flags[at] = 0
    word[at] = -1
  }
}

/** The run of a quotation’s token. */
export function runOf(tokens: Tokens, at: number): Run {
  return tokens.runs[tokens.run[at] as number] as Run
}

/** A list of words that a rule asks for: in lower case, a blank apart. */
export function wordList(words: string): Dictionary<true> {
  return listed(words.split(' '))
}

/** Is the token one of these words? Makes no string. */
export function isOneOf(tokens: Tokens, at: number, words: Dictionary<true>): boolean {
  const {hash, units, start, end} = tokens
  return words.indexOf(hash[at] as number, units, start[at] as number, end[at] as number) >= 0
}

/** Do the letters of a token end so? Makes no string. */
export function endsIn(tokens: Tokens, at: number, ending: string): boolean {
  const {units} = tokens
  const from = (tokens.end[at] as number) - ending.length
  if (from < (tokens.start[at] as number)) return false
  for (let index = 0; index < ending.length; index++) {
    if (((units[from + index] as number) & lower) !== unitAt(ending, index)) return false
  }
  return true
}

/** What the lexicon knows of a token. */
export function entryOf({lexicon, word}: Tokens, at: number): Entry | undefined {
  const index = word[at] as number
  return index >= 0 ? lexicon?.words.at(index) : undefined
}

/** The ways in which a token reports. */
export function cuesOf(tokens: Tokens, at: number): ReadonlyArray<Cue> {
  return entryOf(tokens, at)?.cues ?? none
}

const none: ReadonlyArray<Cue> = []

/** Has the token a cue of one of these forms? See `forms`. */
export function hasForm({lexicon, word}: Tokens, at: number, mask: number): boolean {
  const index = word[at] as number
  return index >= 0 && lexicon !== null && ((lexicon.forms[index] as number) & mask) !== 0
}

/** May the token report, with the token that follows it? Told without a look at its cues. */
export function mayReport({lexicon, word, hash}: Tokens, at: number): boolean {
  const index = word[at] as number
  if (index < 0 || lexicon === null) return false
  return ((lexicon.followers[index] as number) & follower(hash[at + 1] as number)) !== 0
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
  const {units} = tokens
  if (((units[start] as number) & lower) !== unitAt(word, 0)) return false
  for (let index = 1; index < word.length; index++) {
    if (((units[start + index] as number) & exact) !== unitAt(word, index)) return false
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
