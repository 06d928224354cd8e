/**
 * Where a thing ends that is hailed, endorsed or denounced: at a phrase of time or place, or where the sentence goes on.
 *
 *     Reyes endorsed Marlow at a rally.
 *                    ^^^^^^
 *     Reyes rejected the charges in a letter and left the port.
 *                    ^^^^^^^^^^^
 */
import {forms, is, point} from './lexicon.ts'
import {mentionAfter} from './mention-after.ts'
import {hasForm, isOneOf, isWord, lowerOf, type Tokens, wordList} from './tokens.ts'

/** `endorsed Hill at a rally`: where a name or pronoun ends that only a phrase of time and place follows; 0 elsewhere. */
export function namedEnd(tokens: Tokens, from: number, to: number): number {
  const {flags} = tokens
  let end = from + 1
  if (!((flags[from] as number) & is.object)) {
    const named = mentionAfter(tokens, from, to)
    if (!named?.name || named.name.to !== named.to) return 0
    end = named.to
  }
  return end < to && isCircumstance(tokens, end) ? end : 0
}

/** Does a phrase of time, place or means begin here? */
export function isCircumstance(tokens: Tokens, at: number): boolean {
  const flag = tokens.flags[at] as number
  if (flag & (is.time | is.number) || (flag & is.subordinator && !isWord(tokens, at, 'as'))) return true
  if (isWord(tokens, at, 'on')) return ((tokens.flags[at + 1] ?? 0) & (is.time | is.capital)) !== 0
  return isOneOf(tokens, at, circumstances)
}

/** Prepositions that tell when, where and by what means, never of what. */
const circumstances = wordList('at in by during after before despite since until amid following throughout')

/** Without a comma: `the charges but …`, `the charges and denied …`, `the charges last week`, `the charges in a letter` */
export function leavesPhrase(tokens: Tokens, at: number, to: number): boolean {
  const {flags} = tokens
  const flag = flags[at] as number
  if (flag & is.conjunction) {
    if (isWord(tokens, at, 'but')) return true
    if (!isWord(tokens, at, 'and') || (flags[at + 1] as number) & is.capital) return false
    return (
      isPersonal(tokens, at + 1) || ((flags[at + 1] as number) & (is.auxiliary | is.be)) !== 0 || isPast(tokens, at + 1)
    )
  }
  const before = flags[at - 1] as number
  if (flag & is.time) return !(before & (is.determiner | is.possessive | is.number)) && onlyTimes(tokens, at, to)
  if (!(flag & is.preposition)) return false
  if (isWord(tokens, at, 'on')) return ((flags[at + 1] ?? 0) & is.time) !== 0
  return (isWord(tokens, at, 'in') || isWord(tokens, at, 'at')) && isOccasion(tokens, at, to)
}

/** `and displayed their`: a verb, since something of its own follows. */
function isPast(tokens: Tokens, at: number): boolean {
  const next = tokens.flags[at + 1] ?? 0
  return (next & (is.determiner | is.object)) !== 0 && /^\p{Ll}{3,}ed$/u.test(lowerOf(tokens, at))
}

/** Nothing else up to the end or a comma: `last Friday night` */
function onlyTimes({flags}: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if ((flags[at] as number) & (is.comma | is.stop | is.dash)) return at > from
    if (!((flags[at] as number) & (is.time | is.number))) return false
  }
  return to > from
}

/** `in a statement on Friday`, `in other interviews`, `in July` */
function isOccasion(tokens: Tokens, at: number, to: number): boolean {
  const {flags} = tokens
  if (onlyTimes(tokens, at + 1, to)) return true
  for (let look = at + 1; look < Math.min(to, at + 5); look++) {
    const flag = flags[look] as number
    if (flag & is.document) return true
    if (flag & (point | is.preposition | is.conjunction | is.be)) return false
  }
  return false
}

/** After a comma: words that no list of things goes on with. */
export function leavesObject(tokens: Tokens, at: number): boolean {
  const flag = tokens.flags[at] as number
  if (flag & (is.relative | is.subordinator | is.pronoun | is.firstPerson | is.number)) return true
  const word = lowerOf(tokens, at)
  if (/^\p{Ll}+(?:ing|ed)$/u.test(word) && flag !== is.adverb) return true
  if (flag & is.conjunction) {
    const verb = (tokens.flags[at + 1] ?? 0) & is.adverb ? at + 2 : at + 1
    const next = tokens.flags[verb] ?? 0
    return word !== 'and' || (next & is.cue) !== 0 || (next & (is.auxiliary | is.be)) !== 0
  }
  return isWord(tokens, at, 'despite') || isWord(tokens, at, 'even') || isWord(tokens, at, 'compared')
}

/** A form of a cue that only a subject can have. */
export function isPersonal(tokens: Tokens, at: number): boolean {
  return hasForm(tokens, at, forms.personal)
}
