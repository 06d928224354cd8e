/**
 * Where reported words end, which no mark says.
 *
 *     Reyes hailed the bridge, which opened in May.      at the comma: an object is a phrase
 *     Reyes said the bridge, which opened in May, is …   at the end: a clause holds its asides
 *     While Reyes hailed the bridge, Marlow left.        where the clause begins that hers hangs on
 */
import {isInfinitive} from './adjuncts.ts'
import type {Content} from './contents.ts'
import {opensTopic} from './cue-surroundings.ts'
import {forms, is, point} from './lexicon.ts'
import {mentionAfter} from './mention-after.ts'
import {isCircumstance, isPersonal, leavesObject, leavesPhrase, namedEnd} from './object-ends.ts'
import type {Report} from './scene.ts'
import type {Sentence} from './sentences.ts'
import {endsIn, hasForm, isOneOf, isWord, lowerOf, type Tokens, wordList} from './tokens.ts'

/** Where reported words end: at the next report that is not itself reported. */
export function boundary(
  tokens: Tokens,
  sentence: Sentence,
  from: number,
  reports: ReadonlyArray<Report>,
  index: number
): number {
  const {flags} = tokens
  const {source, free, inverted} = reports[index] as Report
  // Noting that the road was lost, Reyes closed it.
  if (free && inverted && source && source.from > from) return source.from
  // if …, he would …: its comma is its own.
  const conditional = ((flags[from] as number) & is.subordinator) !== 0
  let skipped = false
  for (let look = index + 1; look < reports.length; look++) {
    const next = reports[look] as Report
    if (next.from < from) {
      // Reyes, who said A, said B: the verb after the aside ends A.
      const verb = verbAfterAside(tokens, next, from)
      if (verb > from) return verb
      continue
    }
    const before = flags[next.from - 1] as number
    const cut = (before & is.comma) !== 0 || ((before & is.quote) !== 0 && endsInComma(tokens, next.from - 1))
    if (next.rule === 'according-to' && cut) return next.from
    // They found that the road was lost, says Reyes.
    if (next.inverted && next.rule === 'cue-then-name' && cut) return next.from
    if (next.free && (cut || before & (is.dash | is.conjunction))) return next.from
    if (next.free && (flags[next.from] as number) & is.conjunction) return next.from
    // , but Reyes said / , while Reyes said: another clause of the author’s.
    const clause = clauseStart(tokens, next, from)
    if (clause > from && (!conditional || skipped)) return clause
    if (clause > from) skipped = true
  }
  return sentence.to
}

function verbAfterAside(tokens: Tokens, report: Report, floor: number): number {
  const {flags} = tokens
  if (report.inverted || report.cueFrom <= floor) return 0
  let at = report.cueFrom
  while (at > floor && (flags[at - 1] as number) & (is.auxiliary | is.adverb | is.be)) at--
  return at > floor && (flags[at - 1] as number) & is.comma ? at : 0
}

/** Where the clause of a report begins that stands on its own: `, but Reyes said`; 0 where it does not. */
function clauseStart(tokens: Tokens, report: Report, floor: number): number {
  const {flags} = tokens
  if (report.free || !report.source || report.source.from !== report.from) return 0
  const small = is.conjunction | is.subordinator | is.adverb | is.relative | is.time
  let at = report.from
  while (at > floor && (flags[at - 1] as number) & small) at--
  // , on Tuesday night he said
  const phrase = is.preposition | is.determiner | is.time
  let adjunct = at
  while (adjunct > floor && report.from - adjunct < 5 && (flags[adjunct - 1] as number) & phrase) adjunct--
  for (const start of [at, adjunct]) {
    const before = flags[start - 1] as number
    if (start > floor && (before & (is.comma | is.dash) || (before & is.quote && endsInComma(tokens, start - 1))))
      return start
  }
  return 0
}

export function endsInComma(tokens: Tokens, at: number): boolean {
  const run = tokens.runs[tokens.run[at] as number]
  return run !== undefined && tokens.value[run.to - 1] === ','
}

/** Takes commas, full stops and joining words off its ends. */
export function trim(tokens: Tokens, content: Content): void {
  const {flags} = tokens
  let {from, to} = content
  const outside = is.comma | is.stop | is.colon | is.dash
  while (from < to && (flags[from] as number) & outside) from++
  while (to > from && (flags[to - 1] as number) & outside) to--
  if (to > from + 1 && (flags[to - 1] as number) & is.bracket && closesAlone(tokens, from, to - 1)) {
    to--
    while (to > from && (flags[to - 1] as number) & outside) to--
  }
  if (to > from && ((flags[to - 1] as number) & is.conjunction || (to > from + 1 && isOneOf(tokens, to - 1, joining))))
    to--
  while (to > from && (flags[to - 1] as number) & outside) to--
  content.from = from
  content.to = to
}

/** Join a clause to what follows: nothing ends in them. */
const joining = wordList('as while because when although though unless')

/** A bracket at the end of a content that none in it opens: `(Reyes disputed it.)` */
function closesAlone({flags}: Tokens, from: number, last: number): boolean {
  for (let at = from; at < last; at++) if ((flags[at] as number) & is.bracket) return false
  return true
}

/** How far into a content its verb is looked for. */
const near = 12

/**
 * Ends a content where the words of its report cannot go on.
 *
 * Only for words that follow their cue; marks are never cut in two, being one token.
 */
export function end(tokens: Tokens, sentence: Sentence, report: Report, content: Content): void {
  content.to = endOf(tokens, sentence, report, content)
}

function endOf(tokens: Tokens, sentence: Sentence, report: Report, content: Content): number {
  const nobody = report.cue.form === 'passive'
  const {from, to, side, opened} = content
  if ((side !== 'after' && !nobody) || opened === 'colon' || opened === 'comma') return to
  const {flags} = tokens
  const hangs = isSubordinate(tokens, sentence, report)
  const passive = report.rule === 'passive'
  const aside = isAside(tokens, sentence, report)
  const noun = report.cue.form === 'noun'
  const object =
    (report.cue.object || report.cue.takes === 'marked') &&
    opened === 'bare' &&
    !((flags[from] as number) & is.subordinator)
  const first = noun || (passive && !nobody) ? is.comma : 0
  // Marks stay: what stands in them was said, and nobody nearer is known.
  let last = from
  for (let at = from; at < to; at++) if ((flags[at] as number) & is.quote) last = at
  if (object && last === from && !((flags[from] as number) & is.quote)) {
    const end = namedEnd(tokens, from, to)
    if (end > 0) return end
  }
  // called it a “disgrace” on Monday
  if (object && last > from && last + 1 < to && isCircumstance(tokens, last + 1)) return last + 1
  for (let at = (flags[from] as number) & is.quote ? from : from + 1; at < to - 1; at++) {
    const flag = flags[at] as number
    if (object && !noun && at > last && leavesPhrase(tokens, at, to)) return at
    if (noun && opened === 'bare' && at >= last && flag & (is.be | is.auxiliary) && !(flag & is.capital)) return at
    const marks = (flag & is.quote) !== 0 && endsInComma(tokens, at)
    const dash = object && (flag & is.dash) !== 0
    if (!marks && !dash && !(flag & is.comma)) continue
    const end = marks ? at + 1 : at
    if (nobody && at > report.cueTo && (flags[at + 1] as number) & (is.subordinator | is.conjunction)) return end
    if (first && at >= last && (marks || flag & first)) return end
    // promised “jobs,” but he has also …
    if (marks && at >= last && (flags[at + 1] as number) & is.conjunction && opensMainClause(tokens, at + 2, to))
      return end
    if (aside && !dash && at >= last && goesOn(tokens, at + 1, to)) return end
    if (hangs && !dash && opensMainClause(tokens, at + 1, to)) return end
    if (object && at >= last && (dash || leavesObject(tokens, at + 1))) return end
  }
  return to
}

/**
 * Takes off what only leads to a content: `insisted on` building, `voiced concern about` the dam.
 *
 * An adjunct of time or place before a clause stays: nothing tells where it ends.
 */
export function begin(tokens: Tokens, report: Report, content: Content): void {
  if (content.side !== 'after' || content.opened !== 'bare') return
  const {flags} = tokens
  let {from} = content
  const {to} = content
  if (report.cue.object) {
    const noun = nounOfSaying(tokens, from, to)
    if (noun > 0) from = noun + 1
  }
  const link = flags[from] as number
  if (opensTopic(tokens, from, report.cue)) {
    if (!isInfinitive(tokens, from)) content.from = from + 1
    return
  }
  if (link & is.that && noun(tokens, content.from, from)) {
    content.from = from + 1
    content.opened = 'that'
    return
  }
  if (link & is.preposition && !(link & is.infinitive) && governs(tokens, from, report)) from++
  if (from < to) content.from = from
}

/** Did the content lose a noun? */
function noun(tokens: Tokens, from: number, to: number): boolean {
  return to > from && ((tokens.flags[to - 1] as number) & is.capital) === 0
}

/** `concern about`, `her full support for`: where such a noun stands that opens an object. */
function nounOfSaying(tokens: Tokens, from: number, to: number): number {
  for (let at = from; at + 2 < to && at < from + 4; at++) {
    const flag = tokens.flags[at] as number
    const next = tokens.flags[at + 1] as number
    const noun = hasForm(tokens, at, forms.noun)
    if (noun && (next & is.that || (next & is.preposition && !isWord(tokens, at + 1, 'in')))) return at
    if (flag & (point | is.preposition | is.that | is.conjunction | is.be | is.auxiliary | is.capital)) return -1
  }
  return -1
}

/** A preposition that belongs to the verb and not to a phrase of time or place. */
function governs(tokens: Tokens, at: number, report: Report): boolean {
  return report.cue.object || isWord(tokens, at, 'on') || isWord(tokens, at, 'about') || isWord(tokens, at, 'against')
}

/** `While Reyes said …, Marlow`: the report hangs on a clause still to come. */
function isSubordinate(tokens: Tokens, sentence: Sentence, report: Report): boolean {
  if (report.inverted || report.free) return false
  let at = report.from - 1
  while (at > sentence.from && (tokens.flags[at] as number) & is.adverb && !isOpener(tokens, at)) at--
  if (at < sentence.from || !isOpener(tokens, at)) return false
  if (at === sentence.from) return true
  const before = tokens.flags[at - 1] as number
  if (before & is.adverb && at - 1 === sentence.from) return true
  // In May, while Reyes said …, Marlow left.
  return (before & is.comma) !== 0 && at - sentence.from < near
}

/** `Reyes, who hailed the bridge, left`: a clause between two commas. */
function isAside(tokens: Tokens, sentence: Sentence, report: Report): boolean {
  if (report.rule !== 'relative') return false
  for (let at = report.cueFrom - 1; at > Math.max(sentence.from, report.cueFrom - near); at--) {
    const flag = tokens.flags[at] as number
    if (flag & is.relative) return ((tokens.flags[at - 1] as number) & is.comma) !== 0
    if (flag & is.comma) return false
  }
  return false
}

/** After the comma that closes an aside: the verb of the clause around it. */
export function goesOn(tokens: Tokens, at: number, to: number): boolean {
  const {flags} = tokens
  while (at < to && (flags[at] as number) & is.adverb) at++
  if (at >= to || (flags[at] as number) & is.capital) return false
  const flag = flags[at] as number
  if (flag & (is.be | is.auxiliary | is.negation)) return true
  // …, left. …, built the dam.
  const next = at + 1 < to ? (flags[at + 1] as number) : is.stop
  if (flag === 0 && next & (is.stop | is.determiner | is.object) && !endsIn(tokens, at, 'ing')) return true
  return isPersonal(tokens, at) || (endsIn(tokens, at, 'ed') && /^[a-z]+ed$/.test(lowerOf(tokens, at)))
}

function isOpener(tokens: Tokens, at: number): boolean {
  return ((tokens.flags[at] as number) & is.subordinator) !== 0
}

/** After a comma: a subject with a verb. */
export function opensMainClause(tokens: Tokens, at: number, to: number): boolean {
  const {flags} = tokens
  while (at < to && (flags[at] as number) & is.adverb) at++
  if (at + 1 >= to) return false
  if ((flags[at] as number) & (is.pronoun | is.firstPerson) && !((flags[at] as number) & is.possessive)) return true
  const subject = mentionAfter(tokens, at, to)
  if (!subject || subject.to >= to) return false
  let verb = subject.to
  while (verb < to && (flags[verb] as number) & is.adverb) verb++
  if (verb >= to) return false
  const flag = flags[verb] as number
  if (flag & (is.be | is.auxiliary) && !(flag & is.capital)) return true
  return isPersonal(tokens, verb)
}
