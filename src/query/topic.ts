/**
 * `--topic`: where a text speaks of what was asked for, however it is spelled.
 *
 *     al-Hol       al Hol, Al-Hawl, Alhol, Hol camp; not alcohol, not a hole
 *     militia      militias
 *     foreign troops   one phrase, in this order, side by side
 *
 * English words are compared by their stems. Words that bear an Arabic article are compared by sound too, but only
 * with capitalised words that bear one: bare English words never are.
 */
import {
  articles,
  fold,
  foldAgain,
  isArticleOf,
  isUnvowelled,
  isWordUnit,
  soundsAgree,
  withoutPossessive,
  wordEnd,
  wordKey
} from '../names/index.ts'
import {literal} from '../pattern.ts'
import type {Span} from '../tree.ts'
import {aliasesOf, isAcronym} from './aliases.ts'
import {stem, sureLength} from './stem.ts'

/** One word asked for. */
export interface Wanted {
  printed: string
  /** Folded, the second reading of marked letters after the first. */
  folded: string[]
  stem: string
  /** Stands after an Arabic article. */
  article: boolean
  acronym: boolean
  capital: boolean
}

export interface TopicOptions {
  /** As written: case, spelling and all. */
  exact?: boolean
  /** Rows of names for one thing, in place of ours that hold the same name. */
  synonyms?: ReadonlyArray<ReadonlyArray<string>>
}

/** Scripts that write no spaces between words. */
export const unspaced = (words: string): boolean =>
  /[\u0e00-\uffff]/.test(words) &&
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u.test(words)

/** Compile words into a finder of their places: spans are offsets into the text, in order, none overlapping. */
export function topicMatcher(
  query: string,
  {exact = false, synonyms = []}: TopicOptions = {}
): (text: string) => Span[] {
  const words = query.trim()
  if (words === '') return () => []
  if (exact || unspaced(words)) return asWritten(words, exact && !unspaced(words))
  const finders = [words, ...aliasesOf(words, synonyms)].map(phraseFinder).filter((finder) => finder !== null)
  const [only] = finders
  if (!only) return asWritten(words, false)
  return finders.length === 1 ? only : (text) => merged(finders.map((find) => find(text)))
}

/** The string itself, white space in it free; between word boundaries if wanted. */
function asWritten(words: string, bounded: boolean): (text: string) => Span[] {
  const parts = words.split(/\s+/).map(literal)
  const pattern = new RegExp(parts.join('\\s+'), 'gu')
  return (text) => {
    const spans: Span[] = []
    for (const match of text.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (!bounded || (isBoundary(text, start) && isBoundary(text, end))) spans.push({start, end})
    }
    return spans
  }
}

function isBoundary(text: string, at: number): boolean {
  return at <= 0 || at >= text.length || !isWordUnit(text.charCodeAt(at - 1)) || !isWordUnit(text.charCodeAt(at))
}

function merged(found: Span[][]): Span[] {
  const all = found.flat().sort((a, b) => a.start - b.start || b.end - a.end)
  const spans: Span[] = []
  for (const span of all) if (span.start >= (spans.at(-1)?.end ?? 0)) spans.push(span)
  return spans
}

/** The words of a query; an article joins the word after it. */
export function wantedOf(query: string): Wanted[] {
  const parts = query
    .replace(/\b(\p{Lu})\.(?=\p{Lu}\b)/gu, '$1')
    .split(/[^\p{L}\p{N}\p{M}'’`ʿʾʻʼ]+/u)
    .filter(Boolean)
  const wanted: Wanted[] = []
  for (let at = 0; at < parts.length; at++) {
    const next = parts[at + 1]
    const article = next !== undefined && isArticleOf(fold(parts[at] as string), fold(next)) && fold(next).length > 2
    if (article) at++
    const printed = withoutPossessive(parts[at] as string)
    const folded = [fold(printed), foldAgain(printed)].filter((word): word is string => Boolean(word))
    if (folded.length === 0) continue
    const acronym = isAcronym(printed) && printed.length < 5
    wanted.push({
      printed,
      folded,
      stem: stem(folded[0] as string),
      article,
      acronym,
      capital: printed[0] !== printed[0]?.toLowerCase()
    })
  }
  return wanted
}

/** Finds a phrase; null where the query holds no word. */
function phraseFinder(query: string): ((text: string) => Span[]) | null {
  const wanted = wantedOf(query)
  const [first, ...rest] = wanted
  if (!first) return null
  const candidate = candidatePattern(first)
  return (text) => {
    const spans: Span[] = []
    candidate.lastIndex = 0
    let from = 0
    for (let match = candidate.exec(text); match; match = candidate.exec(text)) {
      const start = match.index
      if (start < from || (start > 0 && isWordUnit(text.charCodeAt(start - 1)))) {
        candidate.lastIndex = start + 1
        continue
      }
      let end = matchAt(text, start, first)
      for (const word of rest) {
        if (end < 0) break
        const next = nextWord(text, end)
        end = next < 0 ? -1 : matchAt(text, next, word)
      }
      if (end > start) {
        spans.push({start, end})
        from = end
        candidate.lastIndex = end
      } else candidate.lastIndex = start + 1
    }
    return spans
  }
}

/** The first letters of a wanted word, which every word shares that is the same or of one stem. */
export function sureLetters(form: string, {stem}: Wanted): string {
  return form.slice(0, sureLength(stem))
}

/** Places where a phrase can begin, by letters alone; letters beyond ASCII can fold to anything. */
export function candidatePattern(first: Wanted): RegExp {
  const starts = first.folded.map((word) => {
    return [...sureLetters(word, first).slice(0, 3)]
      .map((letter) => `[${letter}${letter.toUpperCase()}'’\\u0080-\\uffff]`)
      .join('')
  })
  const articled = first.article
    ? [String.raw`[aeuAEU][lL][-\s‐‑’'a-zA-Z\u0080-\uffff]`, '[aeuAEU][dnrstzDNRSTZ][hH]?[-‐‑]']
    : []
  return new RegExp([...starts, ...articled].join('|'), 'g')
}

/** The next word if nothing but a space, a hyphen or a mark stands between; else -1. */
function nextWord(text: string, end: number): number {
  let at = end
  let breaks = 0
  // A possessive belongs to the word before.
  if (/^['’][sS]?(?![\p{L}\p{N}])/u.test(text.slice(at, at + 3))) at += /[sS]/.test(text[at + 1] ?? '') ? 2 : 1
  for (; at < text.length && at - end < 80; at++) {
    const code = text.charCodeAt(at)
    if (isWordUnit(code)) return at > end ? at : -1
    if (code === 10 && ++breaks > 1) return -1
    if (!/[\s\-‐‑'"“”‘’«»]/u.test(text[at] as string)) return -1
  }
  return -1
}

/** Where a wanted word that begins at an offset ends; -1 if another word stands there. */
function matchAt(text: string, start: number, wanted: Wanted): number {
  const end = wordEnd(text, start)
  if (end === start) return -1
  const printed = text.slice(start, end)
  const word = withoutPossessive(printed)
  if (!wanted.article) return isWanted(word, wanted) ? start + word.length : -1
  const core = articledCore(text, start, end)
  if (core >= 0) {
    const last = wordEnd(text, core)
    const after = withoutPossessive(text.slice(core, last))
    return isArticled(after, wanted) ? core + after.length : -1
  }
  return isBare(word, wanted) ? start + word.length : -1
}

/** Where the word after an article begins; -1 if the word at `start` is none. */
function articledCore(text: string, start: number, end: number): number {
  if (end - start > 3 || end >= text.length - 1) return -1
  const article = fold(text.slice(start, end))
  const hyphen = /[-‐‑’']/.test(text[end] as string)
  let next = end
  while (next < text.length && next - end < 3 && /[\s\-‐‑’']/.test(text[next] as string)) next++
  if (next === end || !isWordUnit(text.charCodeAt(next))) return -1
  if (articles.has(article)) return next
  return hyphen && isArticleOf(article, fold(text.slice(next, wordEnd(text, next)))) ? next : -1
}

const isCapital = (word: string): boolean => /^['’‘ʿʾ`]?\p{Lu}/u.test(word)

/** A word after an article: the same letters, or capitalised and of the same sound. */
export function isArticled(word: string, wanted: Wanted): boolean {
  if (wanted.folded.includes(fold(word))) return true
  return isCapital(word) && soundsAgree(wordKey(word), wordKey(wanted.printed))
}

/** A word without article before it: capitalised and the same, or with the article glued to it. */
export function isBare(word: string, wanted: Wanted): boolean {
  if (isUnvowelled(word)) return isArabic(word, wanted)
  if (!isCapital(word)) return false
  const folded = fold(word)
  return wanted.folded.some((form) => form === folded || `al${form}` === folded || `el${form}` === folded)
}

/** A word in Arabic script: the same letters, or three consonants of one sound. */
function isArabic(word: string, wanted: Wanted): boolean {
  const bare = word
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/^ال(?=..)/, '')
  if (wanted.folded.includes(fold(bare))) return true
  const asked = wordKey(wanted.printed)
  return (
    (asked.readings[0]?.consonants.length ?? 0) > 2 &&
    !isUnvowelled(wanted.printed) &&
    soundsAgree(wordKey(bare), asked)
  )
}

/** An ordinary word: the same, or of one stem. */
export function isWanted(word: string, wanted: Wanted): boolean {
  const acronym = /^(\p{Lu}[\p{Lu}\p{N}]+)s$/u.exec(word)
  const own = acronym ? (acronym[1] as string) : word
  if (wanted.acronym) return own === wanted.printed
  if (isUnvowelled(word)) return isArabic(word, wanted)
  const folded = fold(own)
  if (wanted.folded.includes(folded)) return true
  if (acronym || isAcronym(word)) return isAcronym(word) && word.length > 4 && stem(folded) === wanted.stem
  if (wanted.capital && isCapital(word)) return wanted.folded.some((form) => singular(form) === singular(folded))
  return stem(folded) === wanted.stem
}

/** Names take no stem, but a plural: Kurds, Houthis. */
const singular = (word: string): string => (word.length > 3 ? word.replace(/s$/, '') : word)
