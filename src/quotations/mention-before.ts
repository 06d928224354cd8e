/**
 * The noun phrase that ends at a token, read from right to left.
 *
 *     longtime spokesman Todd Mesek said
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
import {forms, is, point} from './lexicon.ts'
import {type Found, isNickname, isNoNoun, isNumeral, isPlural, isPronoun, pronoun, settle, widest} from './mentions.ts'
import {cuesOf, hasForm, isOneOf, isWord, type Tokens, wordList} from './tokens.ts'

/** Ends every phrase to the left. */
const leftWalls = is.comma | is.colon | is.dash | is.stop | is.subordinator | is.that | is.be | is.negation
const articles = wordList('the a an his her its their our my')
const ranks = wordList('first')
const which = wordList('this next that')
const atTimes = wordList('on in am im')
const rough = wordList('about around over under just roughly some nearly almost')

/** Ends no phrase. */
const notLast =
  is.preposition | is.auxiliary | is.be | is.that | is.subordinator | is.infinitive | is.conjunction | is.relative

/**
 * The mention that ends with token `last`, no further left than `floor`.
 *
 * @param governed Whether a preposition may stand before it (`from Maria Reyes, who said`): no subject has one.
 */
export function mentionBefore(tokens: Tokens, last: number, floor: number, governed = false): Found | undefined {
  const {flags} = tokens
  last = beforeTime(tokens, last, floor)
  if (last < floor) return undefined
  const flag = flags[last] as number
  if (isPronoun(tokens, last)) return pronoun(tokens, last)
  if (flag & point || isNoNoun(tokens, last)) return undefined
  if (flag & notLast && !(flag & is.capital)) return undefined
  // their widely repudiated theories
  if (flag & is.determiner && last > floor && isOneOf(tokens, last, articles)) return undefined
  let from = last
  const least = Math.max(floor, last - widest + 1)
  while (from > least) {
    const before = flags[from - 1] as number
    const capital =
      (before & is.capital) !== 0 &&
      (from - 1 > floor || ((before & is.cue) !== 0 && isGivenName(tokens, from - 1) && flags[from] === is.capital))
    // A small word with a capital opens a sentence that no full stop came before.
    if ((flags[from] as number) & is.determiner && (flags[from] as number) & is.capital) break
    if (opensPhrase(tokens, from)) break
    if (before & is.quote) {
      // A nickname between two names: Hugh “Shorty” Hill.
      if (
        from - 2 >= least &&
        isNickname(tokens, from - 1) &&
        (flags[from - 2] as number) & is.capital &&
        (flags[from] as number) & is.capital
      ) {
        from -= 2
        continue
      }
      break
    }
    if (before & leftWalls && !capital) break
    if (before & (is.pronoun | is.firstPerson | is.relative) && !capital) break
    if (before & is.auxiliary && !capital) break
    if (before & is.bracket) break
    if (before & is.conjunction && !capital) {
      // “and” joins names and nouns; before a mention it may also join clauses.
      const beyond = flags[from - 2] ?? 0
      const joins =
        from - 2 >= least &&
        ((beyond & is.capital && (flags[from] as number) & is.capital) !== 0 ||
          (beyond & is.role) !== 0 ||
          // Nuclear and climate experts
          (from - 2 === floor && (beyond & is.capital) !== 0 && isPlural(tokens, last)))
      // officials at the port and in the town
      if (!joins && !((flags[from] as number) & is.preposition && !(beyond & point))) break
    }
    if (
      before & is.cue &&
      !capital &&
      !(before & (is.title | is.role | is.document | is.body)) &&
      !isModifier(tokens, from - 1)
    ) {
      // sources close to the minister
      if (isWord(tokens, from - 1, 'close') && isWord(tokens, from, 'to') && (flags[from - 2] ?? 0) & is.role) {
        from -= 2
        continue
      }
      // opposition leader, defense attorney
      if ((flags[from] as number) & is.role && onlyNoun(tokens, from - 1)) {
        from--
        continue
      }
      if (!describesNoun(tokens, from - 1, least)) break
      // a copy of the memo [seen by the Post]
      from -= 2
      last = from
      continue
    }
    from--
  }
  // She gives credit, as he stands accused
  if (from === last && last > floor && !(flag & (is.capital | is.role)) && isPronoun(tokens, last - 1)) return undefined
  // Small words at the front belong to the sentence.
  while (from < last) {
    const front = flags[from] as number
    // First Minister Reyes
    const ranked =
      isOneOf(tokens, from, ranks) &&
      ((flags[from + 1] as number) & (is.title | is.capital)) === (is.title | is.capital)
    if (ranked) break
    if (front & (is.conjunction | is.adverb | is.time | is.subordinator) && !(front & (is.role | is.title))) from++
    else break
  }
  const counted = countedFrom(tokens, from, last)
  if (counted > 0) from = counted
  if ((flags[from] as number) & is.preposition && from < last)
    return governed ? antecedent(tokens, from, last) : afterPreposition(tokens, from, last)
  return governed ? antecedent(tokens, from, last) : settle(tokens, from, last + 1)
}

/** A word that reports as a noun alone, never as a verb. */
function onlyNoun(tokens: Tokens, at: number): boolean {
  return hasForm(tokens, at, forms.noun) && cuesOf(tokens, at).every(({form}) => form === 'noun')
}

/** `Bill Reese`, `Hope Hill`; but `Said Hill`, which only a subject can have, and `Say Hill`. */
function isGivenName(tokens: Tokens, at: number): boolean {
  return !hasForm(tokens, at, forms.personal | forms.tells) && !isWord(tokens, at, 'say')
}

/** `A report filed Thursday says`, `Reyes on Tuesday said`: what stands before the time. */
function beforeTime(tokens: Tokens, last: number, floor: number): number {
  const {flags} = tokens
  let at = last
  while (at > floor && (flags[at] as number) & is.time && mayEnd(flags[at] as number, flags[at - 1] as number)) at--
  if (at === last || at <= floor) return at
  // this week, next month
  if (isOneOf(tokens, at, which) && at - 1 > floor) return at - 1
  const before = flags[at] as number
  return before & is.preposition && !(before & is.capital) && isOneOf(tokens, at, atTimes) ? at - 1 : at
}

/** No capital before a time that has one but that of another: Jan August, on Wednesday Morning; Reyes last [week]. */
const mayEnd = (time: number, flag: number): boolean =>
  !(time & is.capital) || !(flag & is.capital) || (flag & is.time) !== 0

/** `the`, `her` after a noun begin another phrase: `the things the mayor said`. */
function opensPhrase(tokens: Tokens, at: number): boolean {
  const {flags} = tokens
  const flag = flags[at] as number
  const before = flags[at - 1] as number
  if (!(flag & is.determiner) || flag & is.capital || before & ~(is.cue | is.role | is.document | is.body | is.capital))
    return false
  return isOneOf(tokens, at, articles)
}

/** A participle after the noun that it describes: `a memo seen by the Post`, `the report issued in May`. */
function describesNoun(tokens: Tokens, at: number, floor: number): boolean {
  const {flags} = tokens
  if (at - 1 < floor || !hasForm(tokens, at, forms.participle)) return false
  const noun = flags[at - 1] as number
  if (
    noun & ~(is.document | is.role | is.body) ||
    !((flags[at + 1] as number) & (is.preposition | is.adverb | is.time))
  )
    return false
  return true
}

/** `About four in 10`, `Nearly a third`: a number and what it is part of. */
function countedFrom(tokens: Tokens, from: number, last: number): number {
  if (from >= last || !isCounting(tokens, from)) return -1
  const next = from + 1
  // over a quarter
  const number = isWord(tokens, next, 'a') && next < last ? next + 1 : next
  return isNumeral(tokens, number) ? next : -1
}

/** Words before a number that make it a rough one. */
export function isCounting(tokens: Tokens, at: number): boolean {
  return isOneOf(tokens, at, rough)
}

/** What a relative clause is about: the nearest name, or the nearest noun with its article. */
function antecedent(tokens: Tokens, from: number, last: number): Found | undefined {
  const {flags} = tokens
  const named = (flags[last] as number) & is.capital
  let at = last
  while (at > from) {
    const before = flags[at - 1] as number
    if (named && !(before & (is.capital | is.title | is.role | is.particle | is.determiner))) {
      // a spokesman for Reyes, who
      const office = before & is.preposition && at - 2 >= from && (flags[at - 2] as number) & is.role
      if (!office) break
    }
    if (!named && (flags[at] as number) & is.determiner) {
      if (!(before & is.preposition && at - 2 >= from && (flags[at - 2] as number) & is.role)) break
    }
    at--
  }
  return settle(tokens, at, last + 1)
}

/** `On Tuesday Reyes`, `In a letter the mayor`: the last phrase of those. */
function afterPreposition(tokens: Tokens, from: number, last: number): Found | undefined {
  const {flags} = tokens
  let at = last
  while (at > from + 1) {
    const before = flags[at - 1] as number
    if (before & is.time && !((flags[at] as number) & is.time)) break
    if (before & is.preposition) return undefined
    if ((flags[at] as number) & is.determiner) break
    // In a Harbour interview Hill
    if ((flags[at] as number) & is.capital && (before === 0 || before === is.document))
      return settle(tokens, at, last + 1)
    at--
  }
  if (at <= from + 1 && !((flags[from + 1] as number) & is.time)) return undefined
  return settle(tokens, at, last + 1)
}

/** A cue’s form that only describes the noun after it: `leading critics`. */
function isModifier(tokens: Tokens, at: number): boolean {
  const before = at > 0 ? (tokens.flags[at - 1] as number) : 0
  return (before & (is.determiner | is.possessive)) !== 0
}
