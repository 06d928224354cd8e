/**
 * What a report reports of the words before it: `The road was lost, Reyes said on Monday.`
 */
import {adjunctsEnd, colonBeforeMarks, hasWords, isInfinitive, onlyAdjuncts, reach} from './adjuncts.ts'
import type {Content} from './contents.ts'
import {opensMainClause} from './endings.ts'
import {is} from './lexicon.ts'
import type {Report} from './scene.ts'
import type {Sentence} from './sentences.ts'
import {isName, isTitle} from './titles.ts'
import {endsIn, isOneOf, isWord, lowerOf, type Tokens, wordList} from './tokens.ts'

/** Words that go on with a clause. */
const goingOn = wordList('because while although though if which')

/** Words before the report, where it closes them. */
export function standsBefore(
  tokens: Tokens,
  sentence: Sentence,
  report: Report,
  hearer: number,
  floor: number
): Content | undefined {
  const {flags, runs, lexicon} = tokens
  let before = report.from - 1
  // “…,” as a letter put it
  let to = report.from
  const opener = likewiseBefore(tokens, before, floor)
  if (opener > floor && (flags[opener - 1] as number) & (is.quote | is.comma)) {
    to = opener
    before = opener - 1
  }
  if (before < floor) return undefined
  // Mike Hill, who declared: what stands before the name is the author’s.
  if (report.rule === 'relative' && report.source && report.source.from < report.from) return undefined
  if (report.rule === 'according-to') {
    if (!((flags[before] as number) & is.quote) && !hasWords(tokens, floor, before + 1)) return undefined
    const comma = (flags[report.to] ?? 0) & is.comma
    const around =
      comma && (continues(tokens, sentence, report.to + 1, true) || opensMainClause(tokens, report.to + 1, sentence.to))
    return {from: floor, to: report.from, side: around ? 'around' : 'before', opened: 'bare'}
  }
  if (report.free && !report.inverted && report.rule !== 'quoted-as') return undefined
  // قال الراشد، يوم الثلاثاء، إن
  if (lexicon?.reporting.capitals === false && thatFollows(tokens, hearer, sentence.to)) return undefined
  const flag = flags[before] as number
  const quote =
    flag & is.quote
      ? before
      : flag & (is.comma | is.dash) && before > floor && (flags[before - 1] as number) & is.quote
        ? before - 1
        : -1
  if (quote >= floor) {
    const run = runs[tokens.run[quote] as number]
    // In her book, “Make Your Kid a Sailor,” Reyes suggested …
    if (quote > floor && !report.cue.aloud && run && isName(tokens.value.slice(run.from, run.to))) return undefined
    // `Asked about “X”, he replied: “Y”`: only Y is his.
    const after = hearer < sentence.to ? (flags[hearer] as number) : 0
    if (quote > floor && (after & (is.quote | is.that) || colonBeforeMarks(tokens, sentence, hearer) >= 0))
      return undefined
    const last = run ? tokens.value[run.to - 1] : ''
    if (report.inverted || quote !== before || /[,?!.…—–-]/.test(last ?? '')) {
      return {from: floor, to: before + 1, side: 'before', opened: 'bare'}
    }
    // Without a comma inside it must be more than a title: “Harbour Lights” star Maria Reyes said …
    const words = run ? tokens.value.slice(run.from, run.to) : ''
    if (quote === floor && !run?.single && words.length > 20 && !isTitle(words)) {
      return {from: floor, to: before + 1, side: 'before', opened: 'bare'}
    }
    return undefined
  }
  if (!(flag & (is.comma | is.dash))) return undefined
  const end = adjunctsEnd(tokens, sentence, hearer)
  const next = end < sentence.to ? (flags[end] as number) : is.stop
  // Asked for the secret of long life, Reyes said, “Do not drown.”: a whole sentence in marks follows.
  if (next & (is.comma | is.colon) && (flags[end + 1] ?? 0) & is.quote && end + 1 < sentence.to) {
    const run = runs[tokens.run[end + 1] as number]
    if (run && /^\p{Lu}/u.test(tokens.value.slice(run.from, run.from + 2))) return undefined
  }
  // In one email, dated May 3, Reyes wrote to her brother, Otto Brandt: “…”
  if (!report.inverted && colonBeforeMarks(tokens, sentence, report.to) >= 0) return undefined
  if (!hasWords(tokens, floor, before)) {
    // Otherwise, she said, the road …
    const around = next & is.comma && (flags[before] as number) & is.comma && before > floor
    return around && continues(tokens, sentence, end + 1, report.inverted)
      ? {from: floor, to, side: 'around', opened: 'bare'}
      : undefined
  }
  if (next & is.comma && continues(tokens, sentence, end + 1, report.inverted)) {
    return {from: floor, to, side: 'around', opened: 'bare'}
  }
  // At the port, Reyes said …: a phrase before her name is no clause of hers, unless nothing else is.
  if (!(next & is.stop) && hearer < sentence.to && opensOnly(tokens, floor, before)) return undefined
  if (next & (is.stop | is.comma) || hearer >= sentence.to) return {from: floor, to, side: 'before', opened: 'bare'}
  if (
    next & (is.time | is.preposition | is.adverb | is.subordinator) &&
    !(next & is.that) &&
    !isInfinitive(tokens, end) &&
    onlyAdjuncts(tokens, sentence, hearer)
  ) {
    return {from: floor, to, side: 'before', opened: 'bare'}
  }
  // …, sagte er der Zeitung.
  if (report.inverted && report.source?.kind === 'pronoun' && next & is.determiner)
    return {from: floor, to, side: 'before', opened: 'bare'}
  if (report.inverted && next & (is.relative | is.conjunction)) return {from: floor, to, side: 'before', opened: 'bare'}
  return undefined
}

/** Whether the word that opens a reported clause follows within few words. */
function thatFollows({flags}: Tokens, at: number, to: number): boolean {
  for (let look = at; look < Math.min(to, at + 12); look++) {
    const flag = flags[look] as number
    if (flag & is.that) return true
    if (flag & (is.stop | is.quote | is.colon | is.cue)) return false
  }
  return false
}

/** Where `as`, `wie`, `comme l’` stands before a report; −1 where none does. */
function likewiseBefore(tokens: Tokens, at: number, floor: number): number {
  const {lexicon, flags} = tokens
  if (at <= floor || lexicon === null) return -1
  const isLikewise = (word: number): boolean => isWord(tokens, word, 'as') || isOneOf(tokens, word, lexicon.likewise)
  if (isLikewise(at)) return at
  // comme l’explique Rey
  return at - 1 > floor && (flags[at] as number) & is.determiner && isLikewise(at - 1) ? at - 1 : -1
}

/** After the comma of `, he stressed,`: do the words before it go on? */
function continues(tokens: Tokens, sentence: Sentence, at: number, named: boolean): boolean {
  if (at >= sentence.to) return false
  const flag = tokens.flags[at] as number
  // After a name a comma opens what he is: said Reyes, a doctor.
  if (named && flag & (is.determiner | is.capital | is.number | is.role | is.title | is.relative)) return false
  if (flag & (is.quote | is.stop)) return false
  if (isOneOf(tokens, at, goingOn)) return true
  if (flag & (is.relative | is.preposition | is.subordinator)) return false
  return !endsIn(tokens, at, 'ing')
}

/** `“We knew,” said Reyes, “by noon.”`: the second piece. */
export function quotationAfter(tokens: Tokens, sentence: Sentence, at: number, limit: number): Content | undefined {
  const {flags} = tokens
  for (let look = at; look < Math.min(sentence.to, limit, at + reach); look++) {
    const flag = flags[look] as number
    if (flag & is.quote) {
      const before = flags[look - 1] as number
      // “We knew,” Reyes said, but “not by noon.”
      let and = look - 1
      while (and > at && (flags[and] as number) & is.adverb) and--
      const joined = (flags[and] as number) & is.conjunction && (flags[and - 1] as number) & is.comma
      if (!(before & (is.comma | is.colon | is.dash)) && !joined) return undefined
      let to = look + 1
      // and “…”
      while (
        to + 1 < sentence.to &&
        (flags[to] as number) & (is.comma | is.conjunction) &&
        (flags[to + 1] as number) & is.quote
      )
        to += 2
      return {from: look, to, side: 'after', opened: 'comma'}
    }
    if (flag & is.stop) return undefined
  }
  return undefined
}

/** Nothing but phrases that open a sentence: `In the cable of May 9, 2012,`, `As the river rose,` */
function opensOnly(tokens: Tokens, from: number, to: number): boolean {
  const {flags} = tokens
  const opener = is.preposition | is.subordinator | is.number | is.time | is.adverb | is.conjunction
  const verbal = is.be | is.auxiliary | is.pronoun | is.firstPerson
  let at = from
  while (at < to) {
    let first = at
    while (first < to && (flags[first] as number) & (is.adverb | is.conjunction | is.time)) first++
    const opens =
      (flags[first] as number) & opener || (endsIn(tokens, first, 'ing') && /^[a-z]+ing$/i.test(lowerOf(tokens, first)))
    const subordinate = (flags[first] as number) & is.subordinator
    let end = at
    while (end < to && !((flags[end] as number) & is.comma)) {
      const flag = flags[end] as number
      if (!subordinate && flag & verbal && !(flag & is.capital)) return false
      end++
    }
    if (!opens && end - at > 2) return false
    at = end + 1
  }
  return true
}
