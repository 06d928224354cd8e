/**
 * Who is named: a noun phrase, and what it is made of.
 *
 *     longtime spokesman Todd Mesek said         ← found from its end: `mention-before.ts`
 *     said a spokesman for the port, who …       ← from its beginning: `mention-after.ts`
 *
 * A shallow reading: no grammar is known but small words, capitals and the words of office in the lexicon.
 */
import type {MentionKind} from '../tree.ts'
import {exact} from './characters.ts'
import {is, point} from './lexicon.ts'
import {isOneOf, type Tokens, wordList} from './tokens.ts'

/** A mention as token indexes, end exclusive. */
export interface Found {
  from: number
  to: number
  kind: MentionKind
  /** The name within. */
  name?: {from: number; to: number}
  /** Office beside it. */
  office?: {from: number; to: number}
}

/** How many tokens a mention may have. */
export const widest = 14

const numerals = wordList(
  'one two three four five six seven eight nine ten eleven twelve half third quarter dozen two-thirds three-quarters one-third'
)
/** `Someone cried`: a capital only because it opens the sentence. */
const anybody = wordList('another someone somebody anyone anybody everyone everybody noone nobody')
/** Pronouns by themselves. */
const several = wordList('some many most several few both others one two three all another each these those')
/** Plurals that do not end so. */
const plurals = wordList(
  'people men women children police others majority data media half third quarter percent two-thirds'
)
const the = wordList('the')
/** Secretary of state Reyes is one office. */
const serving = wordList('for to')

export function isNumeral(tokens: Tokens, at: number): boolean {
  return ((tokens.flags[at] as number) & is.number) !== 0 || isOneOf(tokens, at, numerals)
}

/** A word or two in marks that no point closes. */
export function isNickname(tokens: Tokens, at: number): boolean {
  const run = tokens.runs[tokens.run[at] as number]
  return run !== undefined && run.to - run.from < 24 && !/[,.!?]$/.test(tokens.value.slice(run.from, run.to))
}

export function isPronoun(tokens: Tokens, at: number): boolean {
  return (
    ((tokens.flags[at] as number) & (is.pronoun | is.firstPerson)) !== 0 &&
    !((tokens.flags[at] as number) & is.possessive)
  )
}

export function pronoun(tokens: Tokens, at: number): Found {
  const kind = (tokens.flags[at] as number) & is.firstPerson ? 'first-person' : 'pronoun'
  return {from: at, to: at + 1, kind}
}

/** Tells what a phrase is and where in it the name stands; nothing where no head is seen. */
export function settle(tokens: Tokens, from: number, to: number): Found | undefined {
  const {flags} = tokens
  // Only-small-word phrases name nobody.
  if (from >= to || (to - from === 1 && isParty(tokens, from))) return undefined
  const first = flags[from] as number
  const last = flags[to - 1] as number
  const name = to - from === 1 && isCommon(tokens, from) ? undefined : nameWithin(tokens, from, to)
  if (!name) {
    if (last & (is.preposition | is.adverb | is.auxiliary | is.possessive | is.time) && !(last & is.role))
      return undefined
    const headed = from < to && hasHead(tokens, from, to)
    if (!headed && !(first & (is.determiner | is.number)) && !isPlural(tokens, to - 1)) return undefined
    if (
      to - from === 1 &&
      first & is.determiner &&
      !isPlural(tokens, from) &&
      !(first & is.role) &&
      !counts(tokens, from)
    )
      return undefined
    const kind: MentionKind =
      has(tokens, from, to, is.body) && !has(tokens, from, to, is.role)
        ? 'body'
        : isPlural(tokens, head(tokens, from, to))
          ? 'group'
          : 'role'
    return {from, to, kind}
  }
  // State television: the word of a body alone is no name.
  if (name.to - name.from === 1 && name.to < to && name.from === from && first & is.body)
    return {from, to, kind: 'body'}
  const found: Found = {from, to, kind: 'name', name}
  const body =
    has(tokens, name.from, name.to, is.body) ||
    (name.from > 0 && isOneOf(tokens, name.from - 1, the) && name.from === from + 1)
  const titled = has(tokens, from, name.from, is.title | is.role)
  if (body && !titled) {
    found.kind = 'body'
    // told The Hill: the article is a part of such a name.
    if (name.from === from + 1 && name.to - name.from === 1 && isCapitalWithin(tokens, from)) name.from = from
  }
  // The name is only what the office is of: a spokesman for Reyes, Reyes’s spokesman.
  let link = name.from - 1
  while (link > from && (flags[link] as number) & is.determiner) link--
  const genitive = link > from && link < name.from - 1 && (flags[link] as number) & is.role
  if (
    name.from > from &&
    ((flags[link] as number) & is.preposition || genitive || isOfAnother(tokens, from, name.from))
  )
    return {from, to, kind: 'role'}
  if (name.to < to) {
    const plural = isPlural(tokens, to - 1)
    // Reyes aides, Ohio officials, a Harbour memo.
    const owned = ((flags[name.to - 1] as number) & is.possessive) !== 0
    // the FBI agent
    const noun = (first & is.determiner) !== 0 && !(last & (is.capital | is.time | is.adverb | is.quote))
    if (owned || plural || noun || last & (is.role | is.document)) return {from, to, kind: plural ? 'group' : 'role'}
  }
  if (name.from > from) {
    let office = from
    while (office < name.from && (flags[office] as number) & is.determiner) office++
    if (office < name.from && has(tokens, office, name.from, is.role | is.title))
      found.office = {from: office, to: name.from}
  }
  return found
}

/** `Maria Reyes, R-Ohio, said`: her party and state. */
function isParty({value, start}: Tokens, at: number): boolean {
  const first = start[at] as number
  return value.charAt(first + 1) === '-' && 'RDI'.includes(value.charAt(first))
}

/** `a spokesman for mayor Reyes`, `a friend of retired teacher Reyes`: the second office is hers, and the first one speaks. */
function isOfAnother(tokens: Tokens, from: number, name: number): boolean {
  const {flags} = tokens
  if (!((flags[from] as number) & is.determiner) || !((flags[name - 1] as number) & is.role)) return false
  let at = name - 1
  while (at > from && !((flags[at] as number) & (is.preposition | is.determiner | is.conjunction))) at--
  if (!((flags[at] as number) & is.preposition && (flags[at - 1] as number) & is.role)) return false
  return name - at > 2 || isOneOf(tokens, at, serving)
}

/** A word with a capital that no sentence begins with. */
function isCapitalWithin({flags}: Tokens, at: number): boolean {
  return (
    at > 0 &&
    ((flags[at] as number) & is.capital) !== 0 &&
    !((flags[at - 1] as number) & (point | is.quote | is.bracket))
  )
}

/** A name and at most titles before it: Maria Reyes, Dr. Maria Reyes, President Reyes. */
export function isBareName({flags}: Tokens, {from, kind, name}: Found): boolean {
  if (!name || kind !== 'name') return false
  const titled = is.title | is.capital
  for (let at = from; at < name.from; at++) if (((flags[at] as number) & titled) !== titled) return false
  return true
}

/** An office in capitals, taken for a name: `the bank’s Head of Communications`. */
export function isTitled({flags}: Tokens, {from, name}: Found): boolean {
  if (!name || name.from === from) return false
  const first = flags[name.from] as number
  return (first & (is.role | is.title)) !== 0 || !(first & is.capital)
}

/** `Officials say`, `Someone cried`, `Report: …`: a capital only because it opens the sentence. */
function isCommon(tokens: Tokens, at: number): boolean {
  const flag = tokens.flags[at] as number
  if (flag & is.document || (flag & is.role && isPlural(tokens, at))) return true
  return isOneOf(tokens, at, anybody)
}

/** Every one, some, several, both: pronouns by themselves. */
function counts(tokens: Tokens, at: number): boolean {
  return isOneOf(tokens, at, several)
}

function head(tokens: Tokens, from: number, to: number): number {
  for (let at = from + 1; at < to; at++) if ((tokens.flags[at] as number) & is.preposition) return at - 1
  return to - 1
}

function hasHead(tokens: Tokens, from: number, to: number): boolean {
  return has(tokens, from, to, is.role | is.body | is.document)
}

function has(tokens: Tokens, from: number, to: number, mask: number): boolean {
  for (let at = from; at < to; at++) if ((tokens.flags[at] as number) & mask) return true
  return false
}

export function isPlural(tokens: Tokens, at: number): boolean {
  const end = tokens.end[at] as number
  const {units} = tokens
  if ((tokens.flags[at] as number) & is.possessive) return false
  if (end - (tokens.start[at] as number) < 4) return false
  if (((units[end - 1] as number) & exact) === 115) return ((units[end - 2] as number) & exact) !== 115
  return isOneOf(tokens, at, plurals)
}

/** The longest run of capitals, titles at its front left out; a lower-case particle may stand inside. */
function nameWithin(tokens: Tokens, from: number, to: number): {from: number; to: number} | undefined {
  const {flags} = tokens
  let best: {from: number; to: number} | undefined
  let at = from
  while (at < to) {
    if (!isNamePart(tokens, at)) {
      at++
      continue
    }
    let end = at + 1
    while (end < to) {
      if (isNamePart(tokens, end)) end++
      else if ((flags[end] as number) & is.quote && end + 1 < to && isNamePart(tokens, end + 1)) end += 2
      else if ((flags[end] as number) & is.particle && end + 1 < to && isNamePart(tokens, end + 1)) end += 2
      else if (end + 1 < to && isAmpersand(tokens, end) && isNamePart(tokens, end + 1)) end += 2
      else break
      if ((flags[end - 1] as number) & is.possessive) break
    }
    let start = at
    while (start < end - 1 && (flags[start] as number) & is.title && !((flags[start] as number) & is.body)) start++
    // Chief Executive Maria Reyes
    if (start > at && start < end - 2 && (flags[start] as number) & is.role) start++
    // A name of several words is the last one: “Harbour Post reporter Maria Reyes”.
    if (!best || end - start >= best.to - best.from || !((flags[best.to - 1] as number) & is.possessive))
      best = {from: start, to: end}
    at = end
    // `Maria Reyes of the Harbour Institute`: what follows is where she belongs.
    if (best.from === from && best.to - best.from > 1 && isPlain(tokens, best) && end < to && isLink(tokens, end)) break
  }
  return best
}

/** Lark & Finch */
function isAmpersand({flags, units, start}: Tokens, at: number): boolean {
  return flags[at] === is.conjunction && ((units[start[at] as number] as number) & exact) === 38
}

function isPlain(tokens: Tokens, {from, to}: {from: number; to: number}): boolean {
  return !has(tokens, from, to, is.title | is.role | is.body | is.document | is.possessive | is.time)
}

function isLink({flags}: Tokens, at: number): boolean {
  return ((flags[at] as number) & (is.preposition | is.capital)) === is.preposition
}

function isNamePart(tokens: Tokens, at: number): boolean {
  const flag = tokens.flags[at] as number
  if (!(flag & is.capital)) return false
  if (flag & (is.title | is.body | is.role) && !(flag & is.determiner)) return true
  // Opening words of a sentence have capitals too.
  if (
    flag &
    (is.determiner |
      is.preposition |
      is.pronoun |
      is.firstPerson |
      is.conjunction |
      is.subordinator |
      is.adverb |
      is.time |
      is.that)
  ) {
    return false
  }
  return true
}

/** The printed words. */
export function printed(tokens: Tokens, span: {from: number; to: number}): string {
  return tokens.value.slice(tokens.start[span.from], tokens.end[span.to - 1])
}
