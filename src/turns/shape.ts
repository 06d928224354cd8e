/**
 * What the words of a possible label look like, before the document has its say.
 *
 *     letter   Q · A · Question 3 · Frage 1
 *     role     Moderator · THE PRESIDENT · Unidentified Man #1
 *     name     Maria Reyes · Mr. Lind · WOLF LIND, HARBOUR ANCHOR · President of Arden Maria Reyes
 *     word     Reyes · MSM · RS
 *     phrase   Dialogue of the harbour
 *     none     To be clear · Pros · Photo
 */
import {isDigit, isInk, isLetter, isLetterOrNumber, isLower, isNumber, isUpper} from '../characters.ts'
import type {TurnWords} from '../languages/index.ts'
import {opener} from '../pattern.ts'
import {isSpace} from '../place.ts'
import {unitAt} from '../units.ts'

export type Shape = 'letter' | 'role' | 'name' | 'word' | 'phrase' | 'none'

export interface Words {
  question: ReadonlySet<string>
  answer: ReadonlySet<string>
  conductor: ReadonlySet<string>
  role: ReadonlySet<string>
  title: ReadonlySet<string>
  field: ReadonlySet<string>
  saying: ReadonlySet<string>
  small: ReadonlySet<string>
  stage: ReadonlySet<string>
  colophon: ReadonlyArray<string>
  /** Length of the longest word for questions and answers. */
  longest: number
  /** Whether a word may be a title, by how it begins. */
  mayBeTitle: (word: string) => boolean
}

const compiled = new WeakMap<TurnWords, Words>()

/** A language’s word lists as sets, made once. */
export function wordsOf(turns: TurnWords): Words {
  let words = compiled.get(turns)
  if (!words) {
    words = {
      question: new Set(turns.question),
      answer: new Set(turns.answer),
      conductor: new Set(turns.conductor),
      role: new Set(turns.role),
      title: new Set(turns.title),
      field: new Set(turns.field),
      saying: new Set(turns.saying),
      small: new Set(turns.small),
      stage: new Set(turns.stage),
      colophon: turns.colophon,
      mayBeTitle: opener(turns.title),
      longest: [...turns.question, ...turns.answer].reduce((most, {length}) => Math.max(most, length), 0)
    }
    compiled.set(turns, words)
  }
  return words
}

/** Particles of family names, lower case in print; the words of every language here. */
const particles = new Set(
  'al el ul as ash ad ar an bin ibn ben bint abu abd de del della di da do dos das du des la le les van von der den ter ten zu y e bar of'.split(
    ' '
  )
)

/**
 * What labels are grouped by: the core without titles in front and a role behind, lower case.
 *
 *     Mr. OTTO LINDEN (Engineer) → otto linden · JOEL PIKE reporting → joel pike · THE PRESIDENT → the president
 */
export function labelKey(printed: string, words: Words): string {
  const tokens = (holderIn(printed, words) ?? coreOf(printed)).toLowerCase().split(/[\s\u00a0]+/)
  let from = 0
  while (from < tokens.length - 1 && words.title.has((tokens[from] as string).replace(/\.$/, ''))) from++
  let to = tokens.length
  while (to > from + 1 && words.conductor.has(tokens[to - 1] as string) && !words.small.has(tokens[to - 2] as string))
    to--
  return tokens.slice(from, to).join(' ')
}

/** A label without what stands in parentheses and after a comma or a dash: `Reyes (through translator)` → `Reyes`. */
function coreOf(printed: string): string {
  const open = bracketIn(printed)
  const bare = open > 0 ? printed.slice(0, open) : printed
  const comma = affiliationAt(bare)
  const core = comma > 0 ? bare.slice(0, comma) : bare
  return (/[*_\\]/.test(core) ? core.replace(/[*_\\]/g, '') : core).trim()
}

/** Where the comma stands that an office follows, or the blank before a dash: `Maria Reyes -- Chief Pilot`; −1 where neither does. */
function affiliationAt(text: string): number {
  const comma = text.indexOf(',')
  for (let at = text.indexOf(' '); at > 0 && (comma < 0 || at < comma); at = text.indexOf(' ', at + 1)) {
    const code = unitAt(text, at + 1)
    if (code !== 45 && code !== 0x2013 && code !== 0x2014 && code !== 124) continue
    if (isSpace(unitAt(text, unitAt(text, at + 2) === 45 ? at + 3 : at + 2))) return at
  }
  return comma
}

/** The name in brackets behind an office: `The Secretary of State for Ports (Sir Otto Linden)`; null without one. */
function holderIn(printed: string, words: Words): string | null {
  const blank = printed.indexOf(' ')
  if (blank < 1 || !printed.endsWith(')') || !words.small.has(printed.slice(0, blank).toLowerCase())) return null
  const open = bracketIn(printed)
  if (open < blank) return null
  const name = /^[\s\u00a0]*\(([^()]+)\)$/.exec(printed.slice(open))?.[1]?.trim() ?? ''
  const tokens = name.split(/[\s\u00a0]+/)
  return tokens.length > 1 &&
    tokens.length < 6 &&
    tokens.every((token) => isUpper(unitAt(token, 0)) && !/[—–,;]/.test(token))
    ? name
    : null
}

/** Where the first bracket stands, or the blanks before it; −1 where none does. */
function bracketIn(text: string): number {
  for (let at = 0; at < text.length; at++) {
    const code = unitAt(text, at)
    if (code !== 40 && code !== 91) continue
    while (at > 0 && isSpace(unitAt(text, at - 1))) at--
    return at
  }
  return -1
}

/** Whether some unit of a text is of a kind. */
function some(text: string, is: (code: number) => boolean): boolean {
  for (let at = 0; at < text.length; at++) if (is(unitAt(text, at))) return true
  return false
}

/** A capital or a small letter. */
const isCased = (code: number): boolean => isUpper(code) || isLower(code)

/** The shape of a label as printed, colon and marks off. */
export function shapeOf(printed: string, words: Words): Shape {
  const core = coreOf(printed)
  if (core.length < printed.length && runsOn(printed)) return 'none'
  if (core.length > 120 || !some(core, isLetter)) return 'none'
  // Most labels have single blanks, where no expression is needed.
  const single = !/[^\S ]| {2}/.test(core)
  const tokens = single ? core.split(' ') : core.split(/\s+/)
  const lower = (single ? core : tokens.join(' ')).toLowerCase()
  const unnumbered = endsInNumber(lower) ? lower.replace(/\s*(?:#|no\.?\s*|n°\s*)?\d{1,3}\.?$/, '') : lower
  if (words.question.has(unnumbered) || words.answer.has(unnumbered)) return 'letter'
  if (words.field.has(unnumbered)) return 'none'
  if (tokens.length > 14) return 'none'
  const last = (tokens.at(-1) as string).toLowerCase()
  if (tokens.length > 1 && words.saying.has(last)) return 'none'
  if (isRole(unnumbered, words)) return 'role'
  if (!some(core, isCased))
    return tokens.length <= 6 && core.length <= 24 ? (tokens.length > 1 ? 'name' : 'word') : 'none'
  if (isAffiliation(printed, words)) return shapeOfTokens(core, tokens, words)
  // `Maria Reyes, marine biologist at Arden` or `Maria Reyes, thank you for coming`: the document will tell.
  return isOffice(printed) && shapeOfTokens(core, tokens, words) === 'name' ? 'phrase' : 'none'
}

/** Behind brackets: `PORT ELIN (HNA) — The latest on the ferry`, `Maria Reyes (Arden) scolded him`. */
const runsOn = (printed: string): boolean => /[)\]]\s*(?:[-–—]{1,2}\s|\p{Ll}+\s\p{Ll})/u.test(printed)

/** What follows the comma is a clause of few words without a mark. */
function isOffice(printed: string): boolean {
  const rest = behindName(printed)
  return rest.length < 90 && rest.trim().split(/[\s\u00a0]+/).length <= 12 && !/[.!?…"“”«»]/.test(rest)
}

/** What follows the comma or dash. */
const behindName = (printed: string): string =>
  printed.slice(affiliationAt(printed)).replace(/^(?:,|\s+(?:--?|[–—|])\s)/, '')

/** With a digit, a full stop behind it perhaps. */
function endsInNumber(text: string): boolean {
  const last = unitAt(text, text.length - 1)
  return isDigit(last) || (last === 46 && isDigit(unitAt(text, text.length - 2)))
}

/** What follows a comma is an affiliation: `HARBOUR ANCHOR`, `host`; not `he jumps in` or `thank you for coming`. */
function isAffiliation(printed: string, words: Words): boolean {
  if (affiliationAt(printed) < 0) return true
  const rest = behindName(printed).replace(/[([].*$/, '')
  const tokens = rest.trim().split(/[\s\u00a0]+/)
  const lower = tokens.filter((token) => isLower(unitAt(token, 0)) && !words.small.has(token) && !particles.has(token))
  return tokens.length <= 10 && (lower.length === 0 || (tokens.length <= 3 && isRole(rest.trim().toLowerCase(), words)))
}

function isRole(lower: string, words: Words): boolean {
  const bare = 'tas'.includes(lower.charAt(0)) ? lower.replace(/^(?:the|an?|some|several) /, '') : lower
  if (words.conductor.has(bare) || words.role.has(bare)) return true
  const blank = bare.indexOf(' ')
  const first = blank < 0 ? bare : bare.slice(0, blank)
  if (!isRoleWord(first, words) && !(blank > 0 && words.title.has(first.replace(/\.$/, '')))) return false
  const parts = bare.split(' ')
  // `Mme la présidente`
  if (parts.length > 2 && words.title.has(first.replace(/\.$/, '')) && words.small.has(parts[1] as string))
    return isRole(parts.slice(1).join(' '), words)
  return parts.length <= 6 && parts.every((part, at) => isRoleWord(part, words) || (at > 0 && words.small.has(part)))
}

/** One or several: `guard`, `guards`. */
const isRoleWord = (word: string, {role}: Words): boolean =>
  role.has(word) || ((word.endsWith('s') || word.endsWith('.')) && role.has(word.slice(0, -1)))

function shapeOfTokens(core: string, tokens: ReadonlyArray<string>, words: Words): Shape {
  let capitals = 0
  let lowers = 0
  let digits = 0
  for (let at = 0; at < tokens.length; at++) {
    const bare = withoutMarksBefore(tokens[at] as string)
    if (bare === '') continue
    if (isNumber(unitAt(bare, 0))) digits++
    else if (beginsSmall(bare)) {
      const word = bare.toLowerCase().replace(/[.,]+$/, '')
      if (hasJoinedArticle(bare, word)) capitals++
      else if (at > 0 && words.conductor.has(word)) continue
      else if (!particles.has(word) && !words.small.has(word)) lowers++
    } else capitals++
  }
  if (capitals === 0 || digits > 0) return 'none'
  const head = (tokens[0] as string).toLowerCase().replace(/\.$/, '')
  const glued = /^([a-z]{2,4})\.(.)/i.exec(core)
  if (lowers === 0 && tokens.length > 1 && words.title.has(head)) return 'name'
  if (glued && isLetter(unitAt(core, glued[0].length - 1)) && words.title.has((glued[1] as string).toLowerCase()))
    return 'name'
  if (lowers === 0) {
    if (tokens.length === 1) return isWord(core) ? 'word' : 'none'
    if (words.small.has(head) && head !== 'the' && !(head.length === 1 && core === core.toUpperCase())) return 'phrase'
    return capitals > 1 && (capitals <= 8 || core === core.toUpperCase())
      ? 'name'
      : tokens.length <= 4
        ? 'phrase'
        : 'none'
  }
  return tokens.length <= 5 && isUpper(unitAt(core, 0)) ? 'phrase' : 'none'
}

/** The first unit is small and could be a capital. */
function beginsSmall(token: string): boolean {
  const code = unitAt(token, 0)
  if (code < 128) return code >= 97 && code <= 122
  const first = token.charAt(0)
  return first === first.toLowerCase() && first !== first.toUpperCase()
}

/** A token from its first letter or number on. */
function withoutMarksBefore(token: string): string {
  let at = 0
  while (at < token.length && !isLetterOrNumber(unitAt(token, at))) at++
  return token.slice(at)
}

/** `al-Reyes`, `d’Arden`. */
function hasJoinedArticle(token: string, lower: string): boolean {
  const joint = token.search(/[-’'‑]/)
  if (joint < 1 || joint > 3) return false
  const next = joint + 1
  return (
    (/^(?:al|el|as|ash|ad|ar|an|ul)[-’'‑]/.test(lower) && isLetter(unitAt(lower, next))) ||
    (/^[dl]['’]/.test(token) && isUpper(unitAt(token, next)))
  )
}

/** A letter, then letters, numbers and marks of names. */
function isWord(text: string): boolean {
  if (!isLetter(unitAt(text, 0))) return false
  for (let at = 1; at < text.length; at++) {
    if (!isInk(unitAt(text, at)) && !".'’‘-‑()&_".includes(text.charAt(at))) return false
  }
  return true
}
