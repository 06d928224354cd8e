/**
 * What all evidence looks at: the blocks of a page, with the measures that more than one kind needs.
 */
import {isDigit, isLetter, isLetterOrNumber, isLower} from '../characters.ts'
import type {TurnWords} from '../languages/index.ts'
import {anyOf, opener} from '../pattern.ts'
import {isSpace} from '../place.ts'
import {type Posts, postsOf} from '../posts.ts'
import type {Block} from '../tree.ts'
import {unitAt} from '../units.ts'
import {startsOf} from './stories.ts'

export interface Words {
  furniture: ReadonlySet<string>
  teaser: ReadonlySet<string>
  comments: ReadonlySet<string>
  box: ReadonlySet<string>
  form: ReadonlySet<string>
  credit: RegExp
  /** What `credit` needs at least. */
  mayBeCredit: (value: string) => boolean
  /** The letters that credits end with, lower case. */
  signs: ReadonlySet<string>
  /** `Photo: Lena Lind` at the end of a line. */
  signed: RegExp
  /** Begins as a teaser does. */
  leads: (value: string) => boolean
}

export interface Page {
  blocks: ReadonlyArray<Block>
  words: Words
  /** By block: a short one without its marks, lower case, for word lists; empty for a long one. */
  plain: string[]
  /** By block: ends like a sentence. */
  sentence: boolean[]
  /** By block: long enough to be running text, and ends like a sentence or is very long. */
  prose: boolean[]
  /** Characters of prose before each block, and of all after the last. */
  before: number[]
  /** Blocks with which another story begins, ascending. */
  starts: number[]
  /** Of a page that was copied from a forum. */
  posts: Posts | null
}

/** Shorter paragraphs are not counted as prose. */
const PROSE = 80

const compiled = new WeakMap<TurnWords, Words>()

/** Measure a page. */
export function compile(blocks: ReadonlyArray<Block>, turns: TurnWords): Page {
  const short: string[] = []
  const sentence: boolean[] = []
  const prose: boolean[] = []
  const before: number[] = [0]
  let sum = 0
  for (const {value, type} of blocks) {
    const ends = endsSentence(value)
    const runs = type !== 'heading' && type !== 'code' && ((ends && value.length >= PROSE) || value.length >= 4 * PROSE)
    short.push(value.length <= 80 ? plain(value) : '')
    sentence.push(ends)
    prose.push(runs)
    if (runs) sum += value.length
    before.push(sum)
  }
  const words = wordsOf(turns)
  const starts = startsOf({blocks, prose, sentence, before})
  const page: Page = {blocks, words, plain: short, sentence, prose, before, starts, posts: postsOf(blocks)}
  return page.posts && isStory(page, page.posts) ? {...page, posts: null} : page
}

/** What was posted stands below a story, under a line such as `Comments`. */
function isStory({plain: short, before, words}: Page, {authors}: Posts): boolean {
  const line = short.findIndex((text, at) => (before[at] as number) > 2 * PROSE && isComments(words, text))
  if (line < 0) return false
  const below = [...authors.keys()].filter((at) => at > line).length
  return below * 2 > authors.size
}

/** `comments`, `comments (12`, `12 comments` */
export function isComments({comments}: Words, line: string): boolean {
  const counted = isDigit(unitAt(line, 0)) || isDigit(unitAt(line, line.length - 1)) || line.endsWith(')')
  return comments.has(counted ? line.replace(/^\d+\s+|\s*\(?\d+\)?$/g, '') : line)
}

function wordsOf(turns: TurnWords): Words {
  let words = compiled.get(turns)
  if (!words) {
    words = {
      furniture: new Set(turns.furniture),
      teaser: new Set(turns.teaser),
      comments: new Set(turns.comments),
      box: new Set(turns.box),
      form: new Set(turns.form),
      credit: new RegExp(`^${anyOf(turns.credit)}(?:\\s*[:/|©]|\\s+(?:by|via|von|par|de|courtesy)\\b)`, 'iu'),
      mayBeCredit: opener(turns.credit),
      signs: new Set(turns.credit.map((words) => lettersBefore(words, words.length))),
      signed: new RegExp(`(?:^|[.!?)\\s])${anyOf(turns.credit)}\\s?[:/©]\\s?\\p{Lu}[\\p{L}.'’ /-]{1,50}$`, 'iu'),
      leads: leads(turns.teaser)
    }
    compiled.set(turns, words)
  }
  return words
}

/** Ends in a question mark; closing marks and brackets aside. */
export const asks = (value: string): boolean => /[?？؟]\W*$/.test(value.slice(-4))

/** The letters right before an offset, lower case. */
export function lettersBefore(text: string, end: number): string {
  let at = end
  while (at > 0 && isLetter(unitAt(text, at - 1))) at--
  return text.slice(at, end).toLowerCase()
}

/** A teaser’s opening, in small letters or with a capital first, that does not run on into a longer word. */
function leads(words: ReadonlyArray<string>): (value: string) => boolean {
  const byInitial = new Map<string, string[]>()
  for (const word of words) {
    for (const initial of new Set([word.charAt(0), word.charAt(0).toUpperCase()])) {
      const form = initial + word.slice(1)
      const others = byInitial.get(initial)
      if (others) others.push(form)
      else byInitial.set(initial, [form])
    }
  }
  return (value) =>
    byInitial.get(value.charAt(0))?.some((form) => value.startsWith(form) && !isLower(unitAt(value, form.length))) ??
    false
}

function plain(value: string): string {
  let from = 0
  let to = value.length
  while (from < to && !isLetterOrNumber(unitAt(value, from))) from++
  while (to > from && !isLetterOrNumber(unitAt(value, to - 1))) to--
  return value.slice(from, to).toLowerCase()
}

/** Ends in a full stop, a question or exclamation mark or an ellipsis; closing marks and brackets aside. */
function endsSentence(value: string): boolean {
  let at = value.length - 1
  while (at >= 0 && isCloser(unitAt(value, at))) at--
  return at >= 0 && isEnder(unitAt(value, at))
}

/** One of `"'”’»“‘)]*_›`, or a blank. */
function isCloser(code: number): boolean {
  if (code < 128)
    return code === 34 || code === 39 || code === 41 || code === 93 || code === 42 || code === 95 || isSpace(code)
  return (
    code === 0x201d ||
    code === 0x2019 ||
    code === 0xbb ||
    code === 0x201c ||
    code === 0x2018 ||
    code === 0x203a ||
    isSpace(code)
  )
}

/** One of `.!?…。！？؟۔।`. */
function isEnder(code: number): boolean {
  if (code < 128) return code === 46 || code === 33 || code === 63
  return enders.includes(code)
}

const enders: ReadonlyArray<number> = [...'…。！？؟۔।'].map((mark) => unitAt(mark, 0))
