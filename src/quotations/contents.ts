/**
 * What a report reports: the words before it, after it, or on both sides.
 *
 *     The road, Reyes stressed, was lost.        on both sides
 *     The road was lost, Reyes said on Monday.   before
 *     Reyes told the council on Monday that …    after
 */
import {adjunctsEnd, onlyQuotations} from './adjuncts.ts'
import {standsAfter} from './content-after.ts'
import {quotationAfter, standsBefore} from './content-before.ts'
import {begin, boundary, end, trim} from './endings.ts'
import {is, point} from './lexicon.ts'
import {mentionAfter} from './mention-after.ts'
import type {Report} from './scene.ts'
import type {Sentence} from './sentences.ts'
import {isWord, runOf, type Tokens} from './tokens.ts'

/** Reported words, as token indexes, end exclusive. */
export interface Content {
  from: number
  to: number
  /** Side of the report on which it stands. */
  side: 'before' | 'after' | 'around'
  /** What opens it: `that`, a colon or a comma straight before marks. */
  opened: 'that' | 'colon' | 'comma' | 'bare'
}

const nothing: Content[] = []

/** The contents of each report; none where nothing is reported. */
export function contentsOf(tokens: Tokens, sentence: Sentence, reports: ReadonlyArray<Report>): Content[][] {
  const found: Content[][] = new Array(reports.length)
  let floor = sentence.from
  let reported = 0
  let reportedFrom = 0
  let holder: Report | undefined
  for (let index = 0; index < reports.length; index++) {
    const report = reports[index] as Report
    found[index] = nothing
    // What Reyes says that Hill said is within her words, unless it stands in marks of his.
    if (!report.free && report.cueFrom < reported && report.from >= reportedFrom) {
      const own =
        report.cue.form === 'passive'
          ? undefined
          : standsAfter(tokens, sentence, report, hearerEnd(tokens, sentence, report), reports[index + 1])
      if (own && (leads(tokens, sentence, report, own) || named(tokens, sentence, report, own, holder)))
        found[index] = held(tokens, own, undefined)
      continue
    }
    if (report.cue.form === 'passive') {
      const to = boundary(tokens, sentence, report.cueTo, reports, index)
      const whole: Content = {from: report.from, to, side: 'around', opened: 'bare'}
      end(tokens, sentence, report, whole)
      trim(tokens, whole)
      found[index] = [whole]
      continue
    }
    const next = reports[index + 1]
    const hearer = hearerEnd(tokens, sentence, report)
    const left = standsBefore(tokens, sentence, report, hearer, floor)
    if (left?.side === 'before' && next && passesOn(tokens, sentence, report, next)) {
      index++
      floor = Math.max(left.to, next.to)
      found[index] = held(tokens, left, undefined)
      continue
    }
    if (left) {
      const more =
        left.side === 'before'
          ? quotationAfter(tokens, sentence, hearer, pieceLimit(tokens, sentence, next))
          : undefined
      // The road is lost, she added, “but we will stay.”
      const one = more && !onlyQuotations(tokens, left.from, left.to) && goesOnInMarks(tokens, more.from)
      if (one) {
        left.to = more.to
        left.side = 'around'
      } else if (!more && left.side === 'around') {
        left.to = boundary(tokens, sentence, adjunctsEnd(tokens, sentence, hearer) + 1, reports, index)
      }
      floor = Math.max(left.to, more?.to ?? 0, report.to)
      found[index] = held(tokens, left, one ? undefined : more)
    } else {
      const right = standsAfter(tokens, sentence, report, hearer, next)
      if (right) {
        if (right.to === sentence.to) right.to = boundary(tokens, sentence, right.from, reports, index)
        const opened = right.from
        begin(tokens, report, right)
        end(tokens, sentence, report, right)
        if (report.rule === 'passive') right.to = Math.min(right.to, questionEnd(tokens, sentence, report))
        if (right.to > reported) {
          reported = right.to
          reportedFrom = opened
          holder = report
        }
      }
      // Asked whether the road was lost, Reyes said: the question is not hers.
      if (report.rule === 'passive') floor = Math.max(floor, right?.to ?? report.to)
      else if (next?.free) floor = Math.max(floor, report.from)
      if (right) found[index] = held(tokens, right, undefined)
    }
  }
  return found
}

/** Marks with nothing but a comma or a colon before them: `Reyes said, “…”`, `told the board: “…”`. */
export function leads(tokens: Tokens, sentence: Sentence, report: Report, {from, side, opened}: Content): boolean {
  if (side !== 'after' || (opened !== 'comma' && opened !== 'colon') || report.cue.form === 'noun') return false
  // fired back angrily: “…”
  if (from - 1 > hearerEnd(tokens, sentence, report) + 1) return false
  if (!((tokens.flags[from] as number) & is.quote)) return false
  return opened === 'colon' || !goesOnInMarks(tokens, from)
}

/** `“It is lost,” Reyes claims Hill said.`: the words before are Hill’s. */
function passesOn({flags}: Tokens, sentence: Sentence, report: Report, next: Report): boolean {
  if (next.free || next.inverted || report.inverted || next.cue.form === 'noun' || next.cue.form === 'passive')
    return false
  const from = (flags[report.to] ?? 0) & is.that ? report.to + 1 : report.to
  return next.from === from && (next.cueTo >= sentence.to || ((flags[next.cueTo] as number) & is.stop) !== 0)
}

/** `citing what Reyes called “a floor”`: the marks alone are hers. */
function named(
  tokens: Tokens,
  sentence: Sentence,
  report: Report,
  {from, to, opened}: Content,
  holder: Report | undefined
): boolean {
  if (opened !== 'that' || !((tokens.flags[to - 1] as number) & is.quote)) return false
  // Hill denounced Reyes’s call for “a floor”
  if (report.cue.form === 'noun') return to === from + 1 && !report.cue.belief
  // what it called: whoever reports all of it, but for a verb that says nothing by itself
  if (report.source?.kind === 'pronoun' && holder?.cue.takes !== 'marked') return false
  return report.from > sentence.from && isWord(tokens, report.from - 1, 'what')
}

/** A content without commas and joining words at its ends. */
export function contentOf(tokens: Tokens, content: Content): Content {
  trim(tokens, content)
  return content
}

/** Contents without commas and joining words at their ends, as far as anything is left of them. */
function held(tokens: Tokens, one: Content, other: Content | undefined): Content[] {
  trim(tokens, one)
  if (other) trim(tokens, other)
  const second = other && other.to > other.from ? other : undefined
  if (one.to > one.from) return second ? [one, second] : [one]
  return second ? [second] : nothing
}

/** `Asked what she would do, Reyes said:` the comma ends the question; one with a helping verb is the main clause. */
function questionEnd({flags}: Tokens, sentence: Sentence, {from, to}: Report): number {
  if (from > sentence.from && (flags[from - 1] as number) & is.be) return sentence.to
  let at = to
  while (at < sentence.to && !((flags[at] as number) & is.comma)) at++
  return at
}

/** `“If you go,” Reyes said, referring to the port, “you lose.”`: the second piece may stand after an aside. */
function pieceLimit(tokens: Tokens, sentence: Sentence, next: Report | undefined): number {
  if (!next) return sentence.to
  if (!next.free || next.rule === 'passive') return next.from
  for (let at = next.cueTo; at < sentence.to; at++) {
    if (!((tokens.flags[at] as number) & is.quote)) continue
    return at > next.cueTo + 1 && (tokens.flags[at - 1] as number) & is.comma && goesOnInMarks(tokens, at)
      ? at + 1
      : next.from
  }
  return next.from
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
  if ((flags[at] as number) & is.object) return at + (isSubject(tokens, at) ? 0 : 1)
  let to = mentionAfter(tokens, at, sentence.to)?.to ?? at
  if (to > at) to = hearersEnd(tokens, to, sentence.to)
  // asked the council for help
  if (to < sentence.to && (flags[to] as number) & is.stop) {
    for (let look = at + 1; look < to; look++) if (isWord(tokens, look, 'for')) to = look
  }
  return to < sentence.to && (flags[to] as number) & is.infinitive ? at : to
}

/** `warned it would be lost`: here it is the first word of what is said. */
function isSubject({flags}: Tokens, at: number): boolean {
  return (
    ((flags[at] as number) & (is.pronoun | is.firstPerson)) !== 0 &&
    ((flags[at + 1] ?? 0) & (is.be | is.auxiliary)) !== 0 &&
    !((flags[at + 1] as number) & is.capital)
  )
}

/** `told Reyes and others that`, `told the Post of Arden that`: where all who are told end. */
function hearersEnd(tokens: Tokens, to: number, limit: number): number {
  const {flags} = tokens
  // The Harbour Post of Arden
  if (isWord(tokens, to, 'of') && (flags[to + 1] ?? 0) & is.capital) {
    let end = to + 1
    while (end < limit && (flags[end] as number) & is.capital && !((flags[end] as number) & point)) end++
    return end
  }
  if (!((flags[to] ?? 0) & is.conjunction)) return to
  const other = mentionAfter(tokens, to + 1, limit)
  return other && other.to < limit && (flags[other.to] as number) & is.that ? other.to : to
}
