/**
 * What a report reports of the words after it: `Reyes told the council on Monday that …`
 */
import {adjunctsEnd, colonBeforeMarks, isInfinitive, reach} from './adjuncts.ts'
import {clauseBehindComma} from './comma-clause.ts'
import type {Content} from './contents.ts'
import {opensMainClause} from './endings.ts'
import {is, point} from './lexicon.ts'
import type {Report} from './scene.ts'
import type {Sentence} from './sentences.ts'
import {isOneOf, isWord, type Tokens, wordList} from './tokens.ts'

/**
 * Words after the report: after `that`, a colon, a comma before marks, or straight after it.
 *
 * @param next The colon of `…, adding: “…”` is its.
 */
export function standsAfter(
  tokens: Tokens,
  sentence: Sentence,
  report: Report,
  hearer: number,
  next?: Report
): Content | undefined {
  const {flags} = tokens
  let at = report.rule === 'according-to' ? report.to : hearer
  if (report.rule === 'according-to') {
    // Laut Reyes ist die Straße gesperrt.
    const clause = at < sentence.to && report.from === sentence.from && hasVerb(tokens, at, sentence.to)
    if (clause) return {from: at, to: sentence.to, side: 'after', opened: 'bare'}
    while (at < sentence.to && !((flags[at] as number) & (is.comma | is.stop))) at++
    if (report.from === sentence.from && report.source?.name) at = asideEnd(tokens, at, sentence.to)
    return at + 1 < sentence.to ? {from: at + 1, to: sentence.to, side: 'after', opened: 'bare'} : undefined
  }
  const first = at < sentence.to ? (flags[at] as number) : is.stop
  if (first & is.stop) return undefined
  if (report.cue.form === 'noun') {
    const quote = first & is.quote ? at : at + 1
    if (quote < sentence.to && (flags[quote] as number) & is.quote)
      return {from: quote, to: quote + 1, side: 'after', opened: 'that'}
  }
  // As Reyes explained, the road …
  if (isLikewise(tokens, sentence, report)) {
    const comma = adjunctsEnd(tokens, sentence, at)
    const next = comma < sentence.to ? (flags[comma] as number) : is.stop
    if (comma + 1 >= sentence.to || next & is.stop) return undefined
    if (next & is.comma) return {from: comma + 1, to: sentence.to, side: 'after', opened: 'bare'}
  }
  // what Reyes called “…”: the marks alone are hers.
  if (isWhat(tokens, sentence, report)) {
    for (let look = at; look < Math.min(sentence.to, at + 6); look++) {
      if ((flags[look] as number) & is.quote) return {from: at, to: look + 1, side: 'after', opened: 'that'}
    }
  }
  const adjunct =
    (first &
      (is.time | is.preposition | is.adverb | is.comma | is.that | is.colon | is.infinitive | is.subordinator)) !==
    0
  // anunció el lunes que
  const timed = first & is.determiner && ((flags[at + 1] ?? 0) & is.time) !== 0
  const end = Math.min(sentence.to, at + reach)
  const colon = colonBeforeMarks(tokens, sentence, at)
  // When the council offered to help, Reyes wrote: “…”
  if (colon >= 0 && isOfNext(tokens, next, colon)) return undefined
  if (colon >= 0 && !(next?.free && next.cueTo <= colon && colon - next.cueTo < 4))
    return {from: colon + 1, to: sentence.to, side: 'after', opened: 'colon'}
  for (let look = at; look < end; look++) {
    const flag = flags[look] as number
    if (
      flag & is.that &&
      !(flag & is.capital) &&
      (look === at || adjunct || timed) &&
      !isObject(tokens, sentence, look)
    ) {
      return {from: look + 1, to: sentence.to, side: 'after', opened: 'that'}
    }
    if (flag & is.colon && look !== colon) return {from: look + 1, to: sentence.to, side: 'after', opened: 'colon'}
    if (
      flag & is.comma &&
      look + 1 < sentence.to &&
      (flags[look + 1] as number) & is.quote &&
      (look === at || adjunct || report.inverted)
    ) {
      return {from: look + 1, to: sentence.to, side: 'after', opened: 'comma'}
    }
    if (flag & (is.quote | is.stop | is.dash)) break
    if (look > at && flag & (is.auxiliary | is.be | is.pronoun) && !(flag & is.capital)) break
  }
  if (mayTakeClause(tokens, sentence, report)) {
    const clause = clauseBehindComma(tokens, at, sentence.to)
    if (clause >= 0) return {from: clause, to: sentence.to, side: 'after', opened: 'bare'}
  }
  // Straight after it, days and manner left out: said Monday the road was lost.
  // this weekend she would
  if (isWord(tokens, at, 'this') && (flags[at + 1] ?? 0) & is.time) at++
  while (at < sentence.to && (flags[at] as number) & is.time && !((flags[at] as number) & is.determiner)) at++
  if (at + 1 < sentence.to && (flags[at + 1] as number) & is.time && isOneOf(tokens, at, on)) {
    at += 2
    while (at < sentence.to && (flags[at] as number) & is.time) at++
  }
  if (at < sentence.to && (flags[at] as number) & (is.stop | is.comma)) {
    if (!((flags[at] as number) & is.comma)) return undefined
    const after = flags[at + 1] ?? 0
    const plain = report.from === sentence.from && !report.inverted && !report.free
    if (!(after & is.quote) && plain && opensMainClause(tokens, at + 1, sentence.to))
      return {from: at + 1, to: sentence.to, side: 'after', opened: 'bare'}
    return after & is.quote ? {from: at + 1, to: sentence.to, side: 'after', opened: 'comma'} : undefined
  }
  if (report.cue.aloud && isEmpty(tokens, at, sentence.to)) return undefined
  // shouted “Go home” as he left
  const then = flags[at + 1] ?? 0
  if (
    report.cue.takes === 'any' &&
    !report.cue.object &&
    at + 1 < sentence.to &&
    (flags[at] as number) & is.quote &&
    then & is.subordinator
  )
    if (isOneOf(tokens, at + 1, whens)) return {from: at, to: at + 1, side: 'after', opened: 'bare'}
  return at < sentence.to && !isAdjunct(tokens, at, sentence.to, report)
    ? {from: at, to: sentence.to, side: 'after', opened: 'bare'}
    : undefined
}

/** `According to Reyes, head of the clinic, …`, `… Reyes, who ran it, …`: the comma that ends what is told of her. */
function asideEnd(tokens: Tokens, comma: number, to: number): number {
  const {flags} = tokens
  const first = flags[comma + 1] ?? 0
  if (comma + 1 >= to || !((flags[comma] as number) & is.comma)) return comma
  const office = first & (is.relative | is.number) ? comma : officeAt(tokens, comma + 1)
  if (office < 0) return comma
  const verbal = is.be | is.auxiliary | is.pronoun | is.firstPerson | is.cue
  for (let at = comma + 1; at < Math.min(to, comma + 24); at++) {
    const flag = flags[at] as number
    if (flag & is.comma) return at + 1 < to ? at : comma
    if (flag & (is.stop | is.quote | is.colon | is.dash)) return comma
    if (first & is.relative || at <= office) continue
    if (flag & verbal && !(flag & (is.capital | is.role | is.title))) return comma
    // the mayor of Arden left
    const before = flags[at - 1] as number
    if (flag === 0 && !(before & (is.preposition | is.determiner))) return comma
  }
  return comma
}

/** The office that a phrase begins with: `a law professor`, `chief executive of`; -1 where it does not. */
function officeAt({flags}: Tokens, first: number): number {
  const small = is.preposition | is.cue | is.be | is.auxiliary | is.pronoun | is.comma
  for (let at = first; at < first + 4; at++) {
    const flag = flags[at] ?? 0
    if (flag & (is.role | is.title)) return at
    if (flag & small) return -1
  }
  return -1
}

/** In German: nothing but small words before the subject, or the verb second: `Gestern sagte Reyes, …`. */
function mayTakeClause(tokens: Tokens, sentence: Sentence, {free, from, inverted}: Report): boolean {
  const {lexicon, flags} = tokens
  if (free || !lexicon?.reporting.nouns) return false
  const small = is.adverb | is.conjunction
  if (inverted)
    return (
      ((flags[sentence.from] as number) & (small | is.preposition | is.time)) !== 0 ||
      isOneOf(tokens, sentence.from, lexicon.datives)
    )
  let first = sentence.from
  while (first < from && (flags[first] as number) & small) first++
  return first === from
}

/** Words with a verb in them, and no point before it. */
function hasVerb({flags}: Tokens, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 12); at++) {
    const flag = flags[at] as number
    if (flag & (is.comma | is.stop | is.dash | is.colon | is.quote | is.bracket)) return false
    if (flag & (is.be | is.auxiliary) && !(flag & is.capital)) return at + 1 < to
  }
  return false
}

/** `wrote while at sea`, `testified before the panel`: how or when it was said, and not what. */
function isAdjunct(tokens: Tokens, at: number, to: number, {cue}: Report): boolean {
  const {flags} = tokens
  const flag = flags[at] as number
  if (!(flag & (is.subordinator | is.preposition))) return false
  // wrote to his wife for the last time
  const opens =
    isOneOf(tokens, at, adverbial) ||
    (isWord(tokens, at, 'to') && !isInfinitive(tokens, at) && !cue.object && !cue.belief)
  if (flag & is.subordinator && !(flag & is.preposition)) return isOneOf(tokens, at, like) ? !cue.object : opens
  if (!opens) return false
  // said after he left; but said after the vote he would stay
  if ((flags[at + 1] ?? 0) & (is.pronoun | is.firstPerson)) return true
  for (let look = at + 1; look < to; look++) {
    const next = flags[look] as number
    if (next & (is.be | is.auxiliary | is.pronoun | is.quote) && !(next & is.capital)) return false
    if (next & is.comma) return true
  }
  return true
}

/** Words that open a phrase of time, place or manner, never what is asked or said. */
const adverbial = wordList(
  'while after before since until because although though unless once in at during within with from by following'
)

/** `said goodbye to them`, `said nothing as he left`: what is said is not told; but `said nothing had changed`. */
function isEmpty(tokens: Tokens, at: number, to: number): boolean {
  if (!isOneOf(tokens, at, empty)) return false
  const {flags} = tokens
  const small = point | is.preposition | is.subordinator | is.conjunction | is.time | is.infinitive | is.adverb
  for (let look = at + 1; look < to; look++) {
    const flag = flags[look] as number
    if (flag & (point | is.subordinator | is.relative)) return true
    if (flag & (is.be | is.auxiliary) || (look === at + 1 && !(flag & small))) return false
  }
  return true
}

const empty = wordList('nothing little goodbye good-bye goodnight farewell hello grace prayers hi thanks')

const whens = wordList('as while when before after')
const like = wordList('as')
const on = wordList('on am el le')
const whats = wordList('what which whom')

/** `what Reyes called`, `whom he described` */
function isWhat(tokens: Tokens, sentence: Sentence, report: Report): boolean {
  return report.from > sentence.from && isOneOf(tokens, report.from - 1, whats)
}

/** `As Reyes explained`, `Comme l’explique Reyes`, `Wie Reyes mitteilte` */
function isLikewise(tokens: Tokens, sentence: Sentence, {from}: Report): boolean {
  const {lexicon, flags} = tokens
  let before = from - 1
  // l’explique
  if (before > sentence.from && (flags[before] as number) & is.determiner) before--
  return before >= sentence.from && lexicon !== null && isOneOf(tokens, before, lexicon.likewise)
}

/** Whether the colon is that of a main clause behind, whose verb has a subject of its own. */
function isOfNext({flags}: Tokens, next: Report | undefined, colon: number): boolean {
  if (!next || next.free || next.cueTo > colon || next.rule !== 'name-then-cue') return false
  return ((flags[next.from - 1] ?? 0) & is.comma) !== 0
}

/** `said that was wrong`: here it is no conjunction. */
function isObject(tokens: Tokens, sentence: Sentence, at: number): boolean {
  const next = at + 1 < sentence.to ? (tokens.flags[at + 1] as number) : is.stop
  // that he’d left
  if (next & (is.pronoun | is.firstPerson)) return false
  return (next & (is.be | is.stop | is.auxiliary)) !== 0
}
