/**
 * A printed name with what stands around it set aside: titles, offices, affiliations, initials in brackets.
 *
 *     National Security Advisor Mr. Qassem Al-Araji     name Qassem Al-Araji, office National Security Advisor
 *     Mr. JACK STRAW (British Foreign Secretary)        name JACK STRAW, office British Foreign Secretary
 *     WOLF BLITZER, CNN ANCHOR                          name WOLF BLITZER, office CNN ANCHOR
 *     Al-Sudani, Thaier                                 name Thaier Al-Sudani
 *
 * Blind spot: an office after the name without a comma (`Jane Doe spokeswoman of the union`).
 */
import {isHalf, isLetterOrNumber, isLower, isUpper} from '../characters.ts'
import {unitAt} from '../units.ts'
import {fold} from './fold.ts'
import {articles, isParticle} from './particles.ts'
import {Recent} from './recent.ts'
import {
  abbreviatedOffices,
  fields,
  generations,
  institutions,
  isEpithet,
  isHonorific,
  isOfficeWord,
  isTitleWord,
  joints,
  namelikeOffices,
  offices,
  placedOffices,
  suffixes,
  weakHonorifics
} from './titles.ts'

/** A name with what stands around it set aside. */
export interface SplitName {
  /** Titles and offices off, as printed: `Qasim al-Araji`. The whole where no name is left. */
  name: string
  /** The title or office beside it as printed, honorifics aside: `National Security Advisor`; null without. */
  office: string | null
}

/** A word of a printed name and where it stands. */
interface Piece {
  printed: string
  /** Folded, without the full stops of an abbreviation. */
  word: string
  start: number
  end: number
}

/** Longer strings are sentences, not names; only this much is looked at. */
const longest = 300

/** Set titles and offices of a printed name aside. Any string splits; a string without titles comes back trimmed. */
export function splitName(printed: string): SplitName {
  const found = known.get(printed)
  if (found) return found
  const split = splitWhole(printed)
  if (printed.length <= longest) known.set(printed, split)
  return split
}

/** Names split lately; the same few come in every document. */
const known = new Recent<SplitName>(20_000)

/** Words of letters, a space between them: nothing is around such a name but titles. */
const plain = /^[A-Za-z][A-Za-z'-]*(?: [A-Za-z][A-Za-z'-]*){0,7}$/

function isTitle(word: string): boolean {
  const folded = fold(word)
  return (
    isOfficeWord(folded) ||
    isHonorific(folded, word) ||
    suffixes.has(folded) ||
    isEpithet(folded) ||
    abbreviatedOffices.has(word)
  )
}

function splitWhole(printed: string): SplitName {
  if (plain.test(printed) && !printed.split(' ').some(isTitle)) return {name: printed, office: null}
  const whole = trimmed(printed.length > longest ? printed.slice(0, longest + 1) : printed)
  if (whole.length > longest) return {name: printed.trim(), office: null}
  const brackets = outOfBrackets(whole)
  const comma = atComma(brackets.rest)
  const front = frontTitles(comma.rest)
  const name = front.name || comma.rest || whole
  return {name, office: front.office ?? comma.office ?? brackets.office}
}

/** White space, a closing colon, and marks that only surround a name taken off its ends. */
function trimmed(text: string): string {
  return text
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .replace(/^[\s*_#>"“„«]+/, '')
    .replace(/[\s*_:：,;"”»]+$/, '')
}

/** `Stephan Livera (SL)` → `Stephan Livera`; an office in the brackets is kept. */
function outOfBrackets(text: string): {rest: string; office: string | null} {
  const round = text.indexOf('(')
  // `Maria Reyes [in Spanish]`
  const open = round < 0 ? text.indexOf('[') : round
  if (open <= 0) return {rest: text, office: null}
  const close = text.indexOf(round < 0 ? ']' : ')', open)
  const inner = text.slice(open + 1, close < 0 ? undefined : close).trim()
  const rest = trimmed(close < 0 ? text.slice(0, open) : `${text.slice(0, open)} ${text.slice(close + 1)}`)
  return {rest: rest || text, office: isOffice(inner) ? inner : null}
}

/** Whether words read as an office: one of them is one. */
function isOffice(text: string): boolean {
  return pieces(text).some(({word}) => offices.has(word) || word.endsWith('directorate') || word === 'ministry')
}

/** Whether words are an office and no name: `the head of the intelligence service`, `Iraq’s National Security Advisor`. */
function isOfficeAlone(text: string): boolean {
  const all = pieces(text)
  const head = all.findIndex(({word}) => offices.has(word) && !namelikeOffices.has(word))
  const first = head >= 0 ? head : all.findIndex(({word}) => offices.has(word))
  if (first < 0) return false
  const before = all.slice(0, first)
  const after = all.slice(first + 1)
  return (
    before.every((piece) => isTitleWord(piece.word) || /['’]s$/i.test(piece.printed)) &&
    (after.length === 0 || joints.has((after[0] as Piece).word) || after.every((piece) => isTitleWord(piece.word)))
  )
}

const withoutArticle = (text: string): string => text.replace(/^the\s+/i, '')

/** What a comma sets apart: an office, a degree, an affiliation, or the given name of `Family, Given`. */
function atComma(text: string): {rest: string; office: string | null} {
  const comma = text.indexOf(',')
  if (comma <= 0) return {rest: text, office: null}
  const before = text.slice(0, comma).trim()
  const after = text.slice(comma + 1).trim()
  if (!after) return {rest: before, office: null}
  const behind = pieces(after)
  const first = behind[0]
  if (first && (suffixes.has(first.word) || generations.has(first.word))) {
    const next = text.indexOf(',', comma + 1)
    const name = generations.has(first.word) ? `${before} ${first.printed}` : before
    return next < 0 ? {rest: name, office: null} : atComma(`${name}${text.slice(next)}`)
  }
  if (isOfficeAlone(before) && behind.every(isNameWord)) return {rest: after, office: withoutArticle(before)}
  if (isOffice(after)) return {rest: before, office: after}
  const ahead = pieces(before).filter(({word}) => !articles.has(word))
  const family =
    !after.includes(',') &&
    ahead.length <= 4 &&
    behind.length <= 3 &&
    behind.length > 0 &&
    behind.every(isNameWord) &&
    !(ahead.length > 1 && (behind.length > 1 || isAffiliation(after, ahead))) &&
    !(ahead[0] && isHonorific(ahead[0].word, ahead[0].printed)) &&
    !offices.has(ahead[0]?.word ?? '')
  return family ? {rest: `${after} ${before}`, office: null} : {rest: before, office: null}
}

/** One word in capitals behind a full name: `Joel Pike, HNA`, `JOEL PIKE, BYLINE`; not `VAN DER LIND, ANNA`. */
function isAffiliation(after: string, ahead: ReadonlyArray<Piece>): boolean {
  return /^\p{Lu}{3,}$/u.test(after) && !ahead.some(({word}) => isParticle(word))
}

/** Words of a text, joined by neither space nor dash. */
function pieces(text: string): Piece[] {
  const found: Piece[] = []
  for (const match of text.matchAll(/[^\s–—…]+/gu)) {
    const printed = match[0]
    const word = fold(printed.replace(/[.,:;]+$/, ''))
    if (hasInk(word)) {
      found.push({printed, word: word.replaceAll('.', ''), start: match.index, end: match.index + printed.length})
    }
  }
  return found
}

/** Any letter or digit, or `&`. */
function hasInk(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = unitAt(word, at)
    if (isLetterOrNumber(code) || code === 38) return true
    if (isHalf(code)) return /[\p{L}\p{N}&]/u.test(word)
  }
  return false
}

/** Whether a word can be part of a name: a capital or caseless first letter, a particle, or a lower-case handle alone. */
function isNameWord({printed, word}: Piece): boolean {
  if (isParticle(word)) return true
  const front = /^['’‘ʿʾ`]?(?:(?:al|el|as|ash|ad|ar|an|at|az|d|l|t)[-‐‑'’])?/.exec(printed)?.[0].length ?? 0
  if (front >= printed.length) return false
  const code = unitAt(printed, front)
  if (isUpper(code)) return true
  if (code < 128 || isLower(code)) return false
  return /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(printed.slice(front))
}

/** Titles before the name: the last office after which a name is left, then honorifics one by one. */
function frontTitles(text: string): SplitName {
  const all = pieces(text)
  let from = officeEnd(all)
  const titled = from
  while (from < all.length - 1) {
    const {word, printed} = all[from] as Piece
    if (!isHonorific(word, printed)) break
    const left = all.length - from - 1
    if (weakHonorifics.has(word) && left < 2 && word !== 'he') break
    from++
  }
  if (from === 0) from = epithetEnd(all)
  let to = all.length
  while (to - from > 1 && suffixes.has((all[to - 1] as Piece).word)) to--
  const first = all[from]
  const last = all[to - 1]
  if (!first || !last) return {name: text, office: null}
  const office = titled > 0 ? officeText(text, all.slice(0, titled)) : null
  const end = to === all.length ? text.length : last.end
  return {name: text.slice(first.start, end).replace(/[\s,]+$/, ''), office}
}

/** `Democrat Maria Reyes`: how many words say what she is; 0 where a body is named, `Republican Governors Association`. */
function epithetEnd(all: Piece[]): number {
  let end = 0
  while (end < all.length - 1 && isEpithet((all[end] as Piece).word)) end++
  const rest = all.slice(end)
  return rest.every(isNameWord) && !rest.some(({word}) => institutions.has(word) || isTitleWord(word)) ? end : 0
}

const isPolite = ({word, printed}: Piece): boolean => isHonorific(word, printed)

/** Before an office and no part of it. */
const determiners: ReadonlySet<string> = new Set('the der die seine ihre sein ihr el la le'.split(' '))

/** The office as printed, honorifics at its front left out; null where only honorifics stand there. */
function officeText(text: string, front: Piece[]): string | null {
  let first = 0
  while (first < front.length && isPolite(front[first] as Piece)) first++
  if (first < front.length && determiners.has((front[first] as Piece).word)) first++
  let last = front.length - 1
  while (last >= first && isPolite(front[last] as Piece) && !offices.has((front[last] as Piece).word)) last--
  const a = front[first]
  const b = front[last]
  return a && b && last >= first ? text.slice(a.start, b.end).replace(/[\s,:;–—-]+$/, '') : null
}

/** How many words of the front belong to an office; 0 where none does or no name would be left. */
function officeEnd(all: Piece[]): number {
  for (let head = all.length - 2; head >= 0; head--) {
    const {word, printed} = all[head] as Piece
    if (!isOfficeWord(word) && !abbreviatedOffices.has(printed)) continue
    const end = tailEnd(all, head)
    const rest = all.slice(end)
    if (rest.length === 0 || !rest.every(isNameWord) || rest.every(({word}) => isTitleWord(word))) continue
    const given = rest.filter(({word}) => !generations.has(word))
    if (namelikeOffices.has(word) && !isHeld(all, head, given)) continue
    if (weakHonorifics.has(word) && head === 0 && given.length < 2) continue
    return end
  }
  return 0
}

/**
 * Whether an office that is a family name as well is one here: `Former Mayor Quill`, `Lisle Harbour Mayor Don Quill`; not
 * `Larry King Smith`.
 */
function isHeld(all: Piece[], head: number, given: Piece[]): boolean {
  const front = all.slice(0, head)
  if (front.every(({word}) => isTitleWord(word))) return true
  if (!front.every(isNameWord)) return false
  return given.length > 1 || placedOffices.has((all[head] as Piece).word)
}

/** After `of the`: where a body ends that its last noun tells, `Warning Office`; `at` itself without one. */
function bodyEnd(all: Piece[], at: number): number {
  for (let noun = Math.min(at + 4, all.length - 2); noun >= at; noun--) {
    if (institutions.has((all[noun] as Piece).word) && all.slice(at, noun).every(isNameWord)) return noun + 1
  }
  return at
}

/** Where the office ends that has its noun at `head`: `of Foreign Affairs`, `of Russia`, `for Europe` belong to it. */
function tailEnd(all: Piece[], head: number): number {
  let at = head + 1
  while (at < all.length - 1 && joints.has((all[at] as Piece).word)) {
    let end = at + 1
    while (end < all.length - 1 && fields.has((all[end] as Piece).word)) end++
    const body = bodyEnd(all, end)
    if (body > end) end = body
    // A place that is in no list: one word, so that a name of two words or one is left.
    else if (end === at + 1 && end < all.length - 1) end++
    if (end === at + 1) break
    at = end
  }
  return at
}
