/**
 * Who is named: a noun phrase, and what it is made of.
 *
 *     longtime spokesman Todd Mesek said         ← found from its end: `mention-before.ts`
 *     said a spokesman for the port, who …       ← from its beginning: `mention-after.ts`
 *
 * A shallow reading: no grammar is known but small words, capitals and the words of office in the lexicon.
 */
import {isLower, isUpper} from '../characters.ts'
import type {MentionKind} from '../tree.ts'
import {unitAt} from '../units.ts'
import {exact} from './characters.ts'
import {is, point} from './lexicon.ts'
import {has, nameWithin} from './name-within.ts'
import {endsIn, isOneOf, type Tokens, wordList} from './tokens.ts'

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
/** Titles that an office can be for. */
const affairs = wordList('justice security national general attorney prime vice')

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
  if (followsVerb(tokens, from, to)) from++
  if (endsInParticiple(tokens, from, to)) to--
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
  // el portavoz del Gobierno Óscar Brandt
  const person = name.from > from && titled ? behindBody(tokens, name) : -1
  if (person > 0) {
    let office = from
    while (office < name.from && (flags[office] as number) & is.determiner) office++
    return {from, to, kind: 'name', name: {from: person, to: name.to}, office: {from: office, to: person}}
  }
  // The name is only what the office is of: a spokesman for Reyes, Reyes’s spokesman.
  let link = name.from - 1
  while (link > from && (flags[link] as number) & is.determiner) link--
  const held = (flags[link] as number) & is.role || isArticledNoun(tokens, link)
  const belongs = link > from && link < name.from - 1 && held
  if (name.from > from && ((flags[link] as number) & is.preposition || belongs)) return {from, to, kind: 'role'}
  // a critic of President Reyes
  while (link > from && isAddress(tokens, link)) link--
  if (link > from && (flags[link] as number) & is.preposition) return {from, to, kind: 'role'}
  const owned = headOf(tokens, from, name.from)
  if (owned >= 0) return {from, to, kind: isPlural(tokens, owned) ? 'group' : 'role'}
  // Maria Reyes of the Centre for Harbour Studies
  const linked = name.to - name.from > 1 && ((flags[name.to] ?? 0) & is.preposition) !== 0
  // Members of the crew
  if (name.from === from && isManyOf(tokens, name, to)) return {from, to, kind: 'group'}
  if (name.to < to && !linked) {
    const plural = isPlural(tokens, to - 1) || isPlural(tokens, head(tokens, name.to - 1, to))
    // Reyes aides, Ohio officials, a Harbour memo.
    const genitive = ((flags[name.to - 1] as number) & is.possessive) !== 0
    // the FBI agent
    const noun = (first & is.determiner) !== 0 && !(last & (is.capital | is.time | is.adverb | is.quote))
    // Reyes’s memoir: her words. Reyes’s campaign statement: others’.
    const written = genitive && last & is.document && !has(tokens, name.to, to, is.role | is.body | is.preposition)
    if (written && !has(tokens, name.from, name.to, is.body | is.role)) return found
    // Preliminary inquiry
    const plain = last === 0 && !endsIn(tokens, to - 1, 'ing') && !endsIn(tokens, to - 1, 'ed')
    if (genitive || plural || noun || plain || last & (is.role | is.document))
      return {from, to, kind: plural ? 'group' : 'role'}
  }
  if (name.from > from) {
    let office = from
    while (office < name.from && (flags[office] as number) & is.determiner) office++
    if (office < name.from && has(tokens, office, name.from, is.role | is.title))
      found.office = {from: office, to: name.from}
  }
  return found
}

/** `Members of the crew`: a plural with a capital that opens a sentence; not `Reyes of Arden`. */
function isManyOf(tokens: Tokens, name: {from: number; to: number}, to: number): boolean {
  const {flags} = tokens
  if (name.to - name.from > 1 || name.to + 1 >= to || !((flags[name.to] as number) & is.preposition)) return false
  return (
    isPlural(tokens, name.from) && ((flags[name.to + 1] as number) & (is.determiner | is.capital)) === is.determiner
  )
}

/** `Maria Reyes, R-Ohio, said`: her party and state. */
function isParty({value, start}: Tokens, at: number): boolean {
  const first = start[at] as number
  return value.charAt(first + 1) === '-' && 'RDI'.includes(value.charAt(first))
}

/** `contradicting Reyes`, `discussed Reyes`: a participle, and nothing but a name after it. */
function followsVerb(tokens: Tokens, from: number, to: number): boolean {
  const {flags} = tokens
  if (from + 1 >= to || (flags[from] as number) & ~is.cue) return false
  // discussed Reyes’s wall
  if (!((flags[from + 1] as number) & is.possessive))
    for (let at = from + 1; at < to; at++) if (!((flags[at] as number) & is.capital)) return false
  return endsIn(tokens, from, 'ed') || endsIn(tokens, from, 'ing')
}

/** `a report released [on Monday]`: a participle behind the noun that it describes, and nothing more of it. */
function endsInParticiple(tokens: Tokens, from: number, to: number): boolean {
  const {flags} = tokens
  if (to - 2 <= from || (flags[to - 1] as number) & ~is.cue || !endsIn(tokens, to - 1, 'ed')) return false
  return ((flags[to - 2] as number) & is.document) !== 0
}

/** A title before a name; not the field of an office, `Minister of Justice Reyes`. */
function isAddress(tokens: Tokens, at: number): boolean {
  const titled = is.title | is.capital
  return ((tokens.flags[at] as number) & titled) === titled && !isOneOf(tokens, at, affairs)
}

/**
 * `a spokesman for candidate Maria Reyes`, `officials in nearby Arden`: the head of a phrase whose name is only what the
 * head is of; −1 for `head of the council Maria Reyes`.
 */
function headOf(tokens: Tokens, from: number, name: number): number {
  const {flags} = tokens
  const last = flags[name - 1] as number
  for (let at = name - 2; at > from; at--) {
    const flag = flags[at] as number
    if (flag & is.conjunction) return -1
    if (!(flag & is.preposition) || flag & is.capital) continue
    const head = flags[at - 1] as number
    if (!(head & (is.role | is.document | is.body))) return -1
    const inner = (last & is.role) !== 0 && !(last & is.capital)
    // the complaint to the harbour board
    const written = (head & (is.document | is.capital)) === is.document
    return inner || written || isPlural(tokens, at - 1) ? at - 1 : -1
  }
  return -1
}

/** Where two words of a name or more begin behind the word of a body: `Warning Office Amal Haddad`; −1 without. */
function behindBody(tokens: Tokens, {from, to}: {from: number; to: number}): number {
  const {flags} = tokens
  let at = to - 1
  while (at >= from && !((flags[at] as number) & (is.body | is.title | is.role))) at--
  return at >= from && (flags[at] as number) & is.body && to - at > 2 ? at + 1 : -1
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

export function isPlural(tokens: Tokens, at: number): boolean {
  const end = tokens.end[at] as number
  const {units} = tokens
  const listed = tokens.lexicon?.plurals
  if (listed) return isOneOf(tokens, at, listed)
  if ((tokens.flags[at] as number) & is.possessive) return false
  if (end - (tokens.start[at] as number) < 4) return false
  if (((units[end - 1] as number) & exact) === 115) return ((units[end - 2] as number) & exact) !== 115
  return isOneOf(tokens, at, plurals)
}

/** In German: a noun behind an article, which has a capital and is no name. */
export function isArticledNoun({lexicon, flags, value, start}: Tokens, at: number): boolean {
  return lexicon?.reporting.nouns === true && flags[at] === 0 && isUpper(unitAt(value, start[at] as number))
}

/** In German: a word that has no capital, so that it is no noun. */
export function isNoNoun({lexicon, flags, value, start}: Tokens, at: number): boolean {
  return lexicon?.reporting.nouns === true && flags[at] === 0 && isLower(unitAt(value, start[at] as number))
}

/** The printed words. */
export function printed(tokens: Tokens, span: {from: number; to: number}): string {
  return tokens.value.slice(tokens.start[span.from], tokens.end[span.to - 1])
}
