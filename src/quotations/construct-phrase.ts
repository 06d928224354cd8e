/**
 * Where no capitals tell names: the noun phrase that begins at a token, as Arabic builds it.
 *
 *     وزير خارجية مارينا نادر الحسن      office, of what, name
 *     الأمين العام للأمم المتحدة          office with its adjectives: nobody’s name
 *     مصدر أمني                           an office without article takes the word behind it
 *
 * Blind spot: a family name that is an adjective too, alone behind an office: `الرئيس العراقي`.
 */
import {is, point} from './lexicon.ts'
import {type Found, isPronoun, pronoun, widest} from './mentions.ts'
import {isOneOf, type Tokens, wordList} from './tokens.ts'

/** Ends every phrase. */
const walls =
  point |
  is.that |
  is.preposition |
  is.conjunction |
  is.subordinator |
  is.relative |
  is.time |
  is.auxiliary |
  is.adverb |
  is.be |
  is.cue

/** Prepositions that are glued to the article, and to the affairs that somebody is adviser for. */
const joined = ['لل', 'بال', 'كال', 'لشؤون', 'لشئون']

/** The phrase that begins at token `first`, no further than `ceiling`. */
export function phraseAfter(tokens: Tokens, first: number, ceiling: number): Found | undefined {
  const {flags} = tokens
  if (first >= ceiling) return undefined
  if (isPronoun(tokens, first)) return pronoun(tokens, first)
  const end = phraseEnd(tokens, first, Math.min(ceiling, first + widest))
  if (end === first) return undefined
  const opening = flags[first] as number
  if (opening & (is.document | is.body) && !(opening & (is.role | is.title)))
    return {from: first, to: end, kind: 'role'}
  const name = officeEnd(tokens, first, end)
  let to = name
  // اتهم نادر الحسن البلدية: what he accuses is no part of his name
  while (to < end && (to === name || goesOn(tokens, to))) to++
  if (to === name) return {from: first, to: end, kind: 'role'}
  const found: Found = {from: first, to, kind: 'name', name: {from: name, to}}
  if (name > first) found.office = {from: first, to: name}
  return found
}

/** Whether a name goes on: عبد الملك, but not نادر الحسن [البلدية]. */
function goesOn(tokens: Tokens, at: number): boolean {
  const {flags} = tokens
  if ((flags[at - 1] as number) & is.particle) return true
  return !((flags[at] as number) & (is.body | is.role)) && !isJoined(tokens, at)
}

/** The name after an office and a comma, with another comma behind it. */
export function namedBehindComma(tokens: Tokens, source: Found, ceiling: number): Found | undefined {
  const {flags} = tokens
  if (source.kind !== 'role' || source.to + 2 >= ceiling || !((flags[source.to] as number) & is.comma)) return undefined
  const found = phraseAfter(tokens, source.to + 1, ceiling)
  if (found?.kind !== 'name' || found.office || found.to - found.from < 2) return undefined
  if (!((flags[found.to] ?? is.stop) & (is.comma | is.stop))) return undefined
  return {...found, office: {from: source.from, to: source.to}}
}

/** Whom a verb of quoting quotes: `ونقلت صحيفة الساحل عن مصدر حكومي قوله إن …` */
export function quotedBehind(tokens: Tokens, verb: number, ceiling: number): Found | undefined {
  if (!isOneOf(tokens, verb, quoting)) return undefined
  for (let at = verb + 1; at < Math.min(ceiling, verb + 9); at++) {
    if ((tokens.flags[at] as number) & point) return undefined
    if (!isOneOf(tokens, at, from)) continue
    return phraseAfter(tokens, at + 1, ceiling)
  }
  return undefined
}

const quoting = wordList('نقل ونقل فنقل نقلت ونقلت فنقلت ينقل وينقل تنقل وتنقل')
const from = wordList('عن')

function phraseEnd(tokens: Tokens, first: number, most: number): number {
  const {flags} = tokens
  let to = (flags[first] as number) & is.particle ? first + 1 : first
  while (to < most && (!((flags[to] as number) & walls) || isBehalf(tokens, first, to))) to++
  return to
}

/** Where the office ends that a phrase begins with; its beginning where there is none. */
function officeEnd(tokens: Tokens, first: number, end: number): number {
  const {flags} = tokens
  let at = first
  while (at < end) {
    const flag = flags[at] as number
    const office = (flag & (is.role | is.body)) !== 0
    if (!office && !(flag & (is.determiner | is.title)) && !isBehalf(tokens, first, at)) break
    const definite = isDefinite(tokens, at)
    at++
    if (!office || at >= end) continue
    if (definite) at = adjectivesEnd(tokens, at, end)
    else if (!((flags[at] as number) & (is.role | is.body | is.title)) && !isBehalf(tokens, first, at)) {
      // وزير النقل, سفير مارينا, مصدر أمني
      const known = isDefinite(tokens, at)
      at = adjectivesEnd(tokens, at + 1, end)
      // مسؤول أمني كبير: one word more is no name
      if (!known && end - at === 1) return end
    }
  }
  return at
}

/** Past the adjectives of a noun, and words with the article but the last: `الوزير الحسن`. */
function adjectivesEnd(tokens: Tokens, at: number, end: number): number {
  const isOffice = (word: number): boolean =>
    isAdjective(tokens, word) ||
    isJoined(tokens, word) ||
    (isDefinite(tokens, word) && (word + 1 < end || isJoined(tokens, word - 1)))
  while (at < end && isOffice(at)) at++
  return at
}

/** `المتحدث باسم الوزارة`; باسم is a name too. */
function isBehalf(tokens: Tokens, first: number, at: number): boolean {
  return (
    at > first && tokens.lexicon !== null && isOneOf(tokens, at, tokens.lexicon.named) && isDefinite(tokens, at + 1)
  )
}

/** Whether a word has the article glued to it. */
function isDefinite({lexicon, value, start}: Tokens, at: number): boolean {
  const article = lexicon?.reporting.definite
  return article !== undefined && at < start.length && value.startsWith(article, start[at])
}

function isJoined({value, start}: Tokens, at: number): boolean {
  return joined.some((letters) => value.startsWith(letters, start[at]))
}

/** An adjective of the list, whatever its article and gender. */
function isAdjective(tokens: Tokens, at: number): boolean {
  const {lexicon, value, start, end} = tokens
  if (!lexicon) return false
  const {definite = ''} = lexicon.reporting
  const word = value.slice((start[at] as number) + (isDefinite(tokens, at) ? definite.length : 0), end[at])
  return lexicon.adjectives.has(word.endsWith('ة') ? word.slice(0, -1) : word)
}
