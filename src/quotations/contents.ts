/**
 * What a report reports: the words before it, after it, or on both sides.
 *
 *     The road, Reyes stressed, was lost.        on both sides
 *     The road was lost, Reyes said on Monday.   before
 *     Reyes told the council on Monday that …    after
 */

import {begun, boundary, ended, trimmed} from './endings.ts'
import {is, point} from './lexicon.ts'
import {mentionAfter} from './mentions.ts'
import type {Report} from './scene.ts'
import type {Sentence} from './sentences.ts'
import {isTitle} from './titles.ts'
import {isWord, lowerOf, runOf, type Tokens} from './tokens.ts'

/** Reported words, as token indexes, end exclusive. */
export interface Content {
  from: number
  to: number
  /** Side of the report on which it stands. */
  side: 'before' | 'after' | 'around'
  /** What opens it: `that`, a colon or a comma straight before marks. */
  opened: 'that' | 'colon' | 'comma' | 'bare'
}

/** How far from the cue the word that opens its clause is looked for. */
const reach = 30

/** The contents of each report; none where nothing is reported. */
export function contentsOf(tokens: Tokens, sentence: Sentence, reports: ReadonlyArray<Report>): Content[][] {
  const found: Content[][] = []
  let floor = sentence.from
  let reported = 0
  let reportedFrom = 0
  reports.forEach((report, index) => {
    const contents: Content[] = []
    // What Reyes says that Hill said is within her words.
    if (!report.free && report.cueFrom < reported && report.from >= reportedFrom) {
      found.push([])
      return
    }
    const next = reports[index + 1]
    const hearer = hearerEnd(tokens, sentence, report)
    const left = standsBefore(tokens, sentence, report, hearer, floor)
    if (left) {
      contents.push(left)
      const more =
        left.side === 'before' ? quotationAfter(tokens, sentence, hearer, next?.from ?? sentence.to) : undefined
      // The road is lost, she added, “but we will stay.”
      const one = more && !onlyQuotations(tokens, left.from, left.to) && goesOnInMarks(tokens, more.from)
      if (one) Object.assign(left, {to: more.to, side: 'around'})
      else if (more) contents.push(more)
      else if (left.side === 'around') {
        left.to = boundary(tokens, sentence, adjunctsEnd(tokens, sentence, hearer) + 1, reports, index)
      }
      floor = Math.max(left.to, more?.to ?? 0, report.to)
    } else {
      const right = standsAfter(tokens, sentence, report, hearer)
      if (right) {
        if (right.to === sentence.to) right.to = boundary(tokens, sentence, right.from, reports, index)
        Object.assign(right, ended(tokens, sentence, report, begun(tokens, report, right)))
        if (right.to > right.from) contents.push(right)
        if (right.to > reported) {
          reported = right.to
          reportedFrom = right.from
        }
      }
      if (next?.free) floor = Math.max(floor, report.from)
    }
    found.push(contents.map((content) => trimmed(tokens, content)).filter((content) => content.to > content.from))
  })
  return found
}

/** Marks that open with a small letter go on with the author’s words before them. */
function goesOnInMarks(tokens: Tokens, at: number): boolean {
  const run = runOf(tokens, at)
  const first = tokens.value.slice(run.from, run.from + 1)
  return first !== first.toUpperCase()
}

/** Where the hearer ends: told *the council*. */
function hearerEnd(tokens: Tokens, sentence: Sentence, report: Report): number {
  const at = report.to
  if (report.inverted || at >= sentence.to) return at
  const {flags} = tokens
  if (!report.cue.tells) return at
  // told *him*; urged *residents* to leave: whom an infinitive follows, does what is said.
  if ((flags[at] as number) & is.object) return at + 1
  let to = mentionAfter(tokens, at, sentence.to)?.to ?? at
  // asked the council for help
  if (to < sentence.to && (flags[to] as number) & is.stop) {
    for (let look = at + 1; look < to; look++) if (isWord(tokens, look, 'for')) to = look
  }
  return to < sentence.to && (flags[to] as number) & is.infinitive ? at : to
}

/** Words before the report, where it closes them. */
function standsBefore(
  tokens: Tokens,
  sentence: Sentence,
  report: Report,
  hearer: number,
  floor: number
): Content | undefined {
  const {flags, runs} = tokens
  let before = report.from - 1
  // “…,” as a letter put it
  if (before > floor && isWord(tokens, before, 'as') && (flags[before - 1] as number) & (is.quote | is.comma)) before--
  if (before < floor) return undefined
  if (report.rule === 'according-to') {
    if (!((flags[before] as number) & is.quote) && !hasWords(tokens, floor, before + 1)) return undefined
    const around = (flags[report.to] ?? 0) & is.comma && continues(tokens, sentence, report.to + 1, true)
    return {from: floor, to: report.from, side: around ? 'around' : 'before', opened: 'bare'}
  }
  if (report.free && !report.inverted) return undefined
  const flag = flags[before] as number
  const quote =
    flag & is.quote
      ? before
      : flag & (is.comma | is.dash) && before > floor && (flags[before - 1] as number) & is.quote
        ? before - 1
        : -1
  if (quote >= floor) {
    const run = runs[tokens.run[quote] as number]
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
  if (!hasWords(tokens, floor, before)) {
    // Otherwise, she said, the road …
    const around = next & is.comma && (flags[before] as number) & is.comma && before > floor
    return around && continues(tokens, sentence, end + 1, report.inverted)
      ? {from: floor, to: report.from, side: 'around', opened: 'bare'}
      : undefined
  }
  if (next & is.comma && continues(tokens, sentence, end + 1, report.inverted)) {
    return {from: floor, to: report.from, side: 'around', opened: 'bare'}
  }
  if (next & (is.stop | is.comma) || hearer >= sentence.to)
    return {from: floor, to: report.from, side: 'before', opened: 'bare'}
  if (
    next & (is.time | is.preposition | is.adverb | is.subordinator) &&
    !(next & is.that) &&
    onlyAdjuncts(tokens, sentence, hearer)
  ) {
    return {from: floor, to: report.from, side: 'before', opened: 'bare'}
  }
  if (report.inverted && next & (is.relative | is.conjunction))
    return {from: floor, to: report.from, side: 'before', opened: 'bare'}
  return undefined
}

/** More than `But,` or `Then,`. */
function hasWords(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (
      !(
        (tokens.flags[at] as number) &
        (point | is.conjunction | is.adverb | is.time | is.subordinator | is.preposition)
      )
    )
      return true
  }
  return false
}

/** Where `, Reyes said earlier at the port,` has its comma: phrases of time and place without a verb are skipped. */
function adjunctsEnd(tokens: Tokens, sentence: Sentence, from: number): number {
  const {flags} = tokens
  if (from >= sentence.to || !((flags[from] as number) & (is.time | is.preposition | is.adverb))) return from
  const verbal = is.that | is.be | is.auxiliary | is.pronoun | is.firstPerson | is.colon | is.quote | is.stop
  for (let at = from; at < Math.min(sentence.to, from + 14); at++) {
    const flag = flags[at] as number
    if (flag & is.comma) return at
    if (flag & verbal && !(flag & is.capital)) return from
  }
  return from
}

/** After the comma of `, he stressed,`: do the words before it go on? */
function continues(tokens: Tokens, sentence: Sentence, at: number, named: boolean): boolean {
  if (at >= sentence.to) return false
  const flag = tokens.flags[at] as number
  // After a name a comma opens what he is: said Reyes, a doctor.
  if (named && flag & (is.determiner | is.capital | is.number | is.role | is.title | is.relative)) return false
  if (flag & (is.quote | is.stop)) return false
  if (/^(?:because|while|although|though|if|which)$/.test(lowerOf(tokens, at))) return true
  if (flag & (is.relative | is.preposition | is.subordinator)) return false
  if (flag & is.cue && /ing$/.test(lowerOf(tokens, at))) return false
  return !/ing$/.test(lowerOf(tokens, at))
}

/** Nothing but phrases of time, place and hearer up to the end or a comma: no verb that could be reported. */
function onlyAdjuncts(tokens: Tokens, sentence: Sentence, from: number): boolean {
  for (let at = from; at < sentence.to; at++) {
    const flag = tokens.flags[at] as number
    if (flag & (is.stop | is.comma | is.dash)) return true
    if (
      flag & (is.that | is.be | is.auxiliary | is.pronoun | is.firstPerson | is.colon | is.quote) &&
      !(flag & is.capital)
    )
      return false
    if (at - from > 20) return false
  }
  return true
}

/** `“We knew,” said Reyes, “by noon.”`: the second piece. */
function quotationAfter(tokens: Tokens, sentence: Sentence, at: number, limit: number): Content | undefined {
  const {flags} = tokens
  for (let look = at; look < Math.min(sentence.to, limit, at + reach); look++) {
    const flag = flags[look] as number
    if (flag & is.quote) {
      const before = flags[look - 1] as number
      if (!(before & (is.comma | is.colon | is.dash))) return undefined
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

/** Words after the report: after `that`, a colon, a comma before marks, or straight after it. */
function standsAfter(tokens: Tokens, sentence: Sentence, report: Report, hearer: number): Content | undefined {
  const {flags} = tokens
  let at = report.rule === 'according-to' ? report.to : hearer
  if (report.rule === 'according-to') {
    while (at < sentence.to && !((flags[at] as number) & (is.comma | is.stop))) at++
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
  if (report.from > sentence.from && lowerOf(tokens, report.from - 1) === 'as') {
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
  const end = Math.min(sentence.to, at + reach)
  const colon = colonBeforeMarks(tokens, sentence, at)
  if (colon >= 0) return {from: colon + 1, to: sentence.to, side: 'after', opened: 'colon'}
  for (let look = at; look < end; look++) {
    const flag = flags[look] as number
    if (flag & is.that && !(flag & is.capital) && (look === at || adjunct) && !isObject(tokens, sentence, look)) {
      return {from: look + 1, to: sentence.to, side: 'after', opened: 'that'}
    }
    if (flag & is.colon) return {from: look + 1, to: sentence.to, side: 'after', opened: 'colon'}
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
  // Straight after it, days and manner left out: said Monday the road was lost.
  while (at < sentence.to && (flags[at] as number) & is.time && !((flags[at] as number) & is.determiner)) at++
  if (at + 1 < sentence.to && lowerOf(tokens, at) === 'on' && (flags[at + 1] as number) & is.time) {
    at += 2
    while (at < sentence.to && (flags[at] as number) & is.time) at++
  }
  if (at < sentence.to && (flags[at] as number) & (is.stop | is.comma)) {
    if (!((flags[at] as number) & is.comma)) return undefined
    const after = flags[at + 1] ?? 0
    return after & is.quote ? {from: at + 1, to: sentence.to, side: 'after', opened: 'comma'} : undefined
  }
  return at < sentence.to ? {from: at, to: sentence.to, side: 'after', opened: 'bare'} : undefined
}

/** The colon before marks beats everything in between. */
function colonBeforeMarks(tokens: Tokens, sentence: Sentence, from: number): number {
  const {flags} = tokens
  for (let at = from; at + 1 < Math.min(sentence.to, from + 2 * reach); at++) {
    const flag = flags[at] as number
    if (flag & (is.quote | is.stop)) return -1
    if (flag & is.colon && (flags[at + 1] as number) & is.quote) return at
  }
  return -1
}

/** `what Reyes called`, `whom he described` */
function isWhat(tokens: Tokens, sentence: Sentence, report: Report): boolean {
  return report.from > sentence.from && /^(?:what|which|whom)$/.test(lowerOf(tokens, report.from - 1))
}

/** `said that was wrong`: here it is no conjunction. */
function isObject(tokens: Tokens, sentence: Sentence, at: number): boolean {
  const next = at + 1 < sentence.to ? (tokens.flags[at + 1] as number) : is.stop
  return (next & (is.be | is.stop | is.auxiliary)) !== 0
}

/** True where the tokens hold nothing but quotations, points and small joining words. */
export function onlyQuotations(tokens: Tokens, from: number, to: number): boolean {
  let any = false
  for (let at = from; at < to; at++) {
    const flag = tokens.flags[at] as number
    if (flag & is.quote) any = true
    else if (!(flag & (point | is.that | is.conjunction))) return false
  }
  return any
}
