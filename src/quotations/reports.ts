/**
 * The reporting words of a sentence, each with its source.
 *
 *     Maria Reyes has said that the road was lost, adding that …
 *     ^^^^^^^^^^^^^^^^^^^^                         ^^^^^^ two reports
 */

import {isInfinitive} from './adjuncts.ts'
import {besideMarks, clauseFollows, closes, marksFollow, marksNext, verbal} from './cue-surroundings.ts'
import {type Cue, is, type Lexicon, point} from './lexicon.ts'
import {mentionAfter} from './mention-after.ts'
import {mentionBefore} from './mention-before.ts'
import {type Found, isPlural} from './mentions.ts'
import {attribute} from './rules/index.ts'
import type {Report} from './scene.ts'
import type {Sentence} from './sentences.ts'
import {isWord, lowerOf, type Tokens} from './tokens.ts'
import {alone, verbGroup} from './verb-groups.ts'

const sourcePhrase: Cue = {
  form: 'finite',
  takes: 'any',
  belief: false,
  tells: false,
  noun: false,
  object: false,
  aloud: false,
  after: []
}

/** Reports in one sentence: each may become a record of the whole sentence, so there must be an end. */
const most = 12

/** How far from its preposition a survey may stand. */
const longestSurvey = 12

/** After a verb that takes a thing they make another verb of it. */
const particles: ReadonlySet<string> = new Set(['by', 'into', 'off', 'up', 'out', 'down', 'away'])

/** Reports in the order of their cues. */
export function findReports(tokens: Tokens, sentence: Sentence, lexicon: Lexicon): Report[] {
  const {flags} = tokens
  const found: Report[] = []
  for (let at = sentence.from; at < sentence.to && found.length < most; at++) {
    const flag = flags[at] as number
    if (flag & point) continue
    if (flag & is.cue) {
      const report = fromCue(tokens, sentence, lexicon, at, found) ?? fromPassive(tokens, sentence, at)
      if (report) {
        found.push(report)
        at = Math.max(at, report.cueTo - 1)
        continue
      }
    }
    if (flag & is.preposition) {
      const report = fromPhrase(tokens, sentence, at) ?? fromSurvey(tokens, sentence, lexicon, at)
      if (report) found.push(report)
    }
  }
  return found
}

function fromPhrase(tokens: Tokens, sentence: Sentence, at: number): Report | undefined {
  for (const rest of tokens.entry[at]?.phrases ?? []) {
    if (!follows(tokens, at + 1, sentence.to, rest)) continue
    const cueTo = at + 1 + rest.length
    const source = mentionAfter(tokens, cueTo, sentence.to)
    return source && accordingTo(at, cueTo, source)
  }
  return undefined
}

/** `In the latest Harbour poll, Hill leads`: what a survey found. */
function fromSurvey(tokens: Tokens, sentence: Sentence, lexicon: Lexicon, at: number): Report | undefined {
  // Within a sentence nothing tells how much of it the survey found.
  if (at !== sentence.from || !lexicon.places.has(lowerOf(tokens, at))) return undefined
  const {flags} = tokens
  const wall = point | is.preposition | is.be | is.auxiliary | is.pronoun | is.that | is.relative
  for (let look = at + 1; look < Math.min(sentence.to, at + longestSurvey); look++) {
    if ((flags[look] as number) & wall && !((flags[look] as number) & is.capital)) return undefined
    if (!((flags[look] as number) & is.document) || !lexicon.surveys.has(lowerOf(tokens, look))) continue
    const source = mentionAfter(tokens, at + 1, sentence.to)
    return source && source.to > look ? accordingTo(at, at + 1, source) : undefined
  }
  return undefined
}

function accordingTo(from: number, cueTo: number, source: Found): Report {
  return {
    rule: 'according-to',
    certainty: 'stated',
    cue: sourcePhrase,
    cueFrom: from,
    cueTo,
    from,
    to: source.to,
    source,
    inverted: true,
    free: false,
    lost: []
  }
}

/** `was asked by Hill whether`, `asked about the road, she`, `were told that`: by whom, if it is said. */
function fromPassive(tokens: Tokens, sentence: Sentence, at: number): Report | undefined {
  const {flags} = tokens
  const cue = tokens.entry[at]?.cues.find(({tells, form}) => tells && form === 'participle')
  if (!cue || ((flags[at] as number) & is.capital && at > sentence.from)) return undefined
  let group = at
  while (group > sentence.from && (flags[group - 1] as number) & is.adverb) group--
  const before = group > sentence.from ? (flags[group - 1] as number) : is.stop
  const helped = (before & is.be) !== 0
  if (!helped && !(before & (is.comma | is.stop | is.dash | is.subordinator | is.quote))) return undefined
  let to = at + 1
  const skipped = is.adverb | is.time | is.conjunction
  let source: Found | null = null
  while (to < sentence.to && to < at + 8) {
    if (isWord(tokens, to, 'by')) {
      source = mentionAfter(tokens, to + 1, sentence.to) ?? null
      if (!source) return undefined
      to = source.to
    } else if ((flags[to] as number) & skipped && !((flags[to] as number) & is.subordinator)) to++
    else if (isWord(tokens, to, 'on') && (flags[to + 1] ?? 0) & is.time) to += 2
    else break
  }
  const next = to < sentence.to ? (flags[to] as number) : is.stop
  const about = isWord(tokens, to, 'about')
  if (
    !(next & (is.that | is.subordinator)) &&
    !about &&
    !isWord(tokens, to, 'who') &&
    !(helped && isInfinitive(tokens, to))
  )
    return undefined
  // What marks stand in a topic are nobody’s: asked about “the harbour’s luck”.
  if (about && marksFollow(tokens, sentence, to)) return undefined
  return {
    rule: 'passive',
    certainty: 'stated',
    cue,
    cueFrom: at,
    cueTo: at + 1,
    from: group,
    to,
    source,
    inverted: false,
    free: true,
    lost: []
  }
}

function follows(tokens: Tokens, at: number, to: number, words: ReadonlyArray<string>): boolean {
  for (let index = 0; index < words.length; index++) {
    if (at + index >= to || !isWord(tokens, at + index, words[index] as string)) return false
  }
  return true
}

function fromCue(
  tokens: Tokens,
  sentence: Sentence,
  lexicon: Lexicon,
  at: number,
  earlier: ReadonlyArray<Report>
): Report | undefined {
  const {flags} = tokens
  const flag = flags[at] as number
  const first = at === sentence.from
  const before = first ? is.stop : (flags[at - 1] as number)
  // A capital within the sentence is a name: the Post, May.
  if (flag & is.capital && !first && !(before & (is.quote | is.stop))) return undefined
  if (flag & is.possessive) return undefined
  // After a, the, his, Reyes’s it is a noun or describes one.
  const owned =
    (before & (is.determiner | is.possessive)) !== 0 &&
    !(before & (is.pronoun | is.firstPerson | is.role | is.cue)) &&
    !((before & is.determiner) !== 0 && isCount(tokens, at - 1))
  const helpers = owned ? alone(at) : (verbGroup(tokens, sentence, at) ?? alone(at))
  const {group, passive, helped, negated, unreal} = helpers
  for (const cue of tokens.entry[at]?.cues ?? []) {
    const infinitive = unreal && !owned && (before & is.infinitive) !== 0 && marksNext(tokens, sentence, at + 1)
    if (cue.form === 'noun' ? helped : owned || (unreal && !infinitive)) continue
    // `some claims`, `four states`: a plural takes no verb with an s.
    if (cue.form === 'third' && before & is.determiner && isSeveral(tokens, at - 1)) continue
    if (!follows(tokens, at + 1, sentence.to, cue.after)) continue
    const cueTo = at + 1 + cue.after.length
    if (cue.form === 'passive') {
      const report = passive && !negated ? ofNobody(tokens, sentence, cue, group, at, cueTo) : undefined
      if (report) return report
      continue
    }
    const free = (cue.form === 'ing' && !passive) || helpers.free
    if (
      (cue.form === 'participle' && !helped) ||
      (cue.form === 'adjective' && (!passive || isWord(tokens, at - 1, 'being')))
    )
      continue
    if (cue.form !== 'noun' && passive && (cue.form === 'past' || cue.form === 'participle')) return undefined
    if (negated && !cue.belief) return undefined
    if (
      cue.form === 'base' &&
      !infinitive &&
      !helped &&
      !negated &&
      group === at &&
      (first || before & (is.infinitive | is.preposition))
    )
      continue
    if (cue.noun && group === at && !verbal(tokens, sentence, cue, at, cueTo)) continue
    const next = cueTo < sentence.to ? (flags[cueTo] as number) : is.stop
    if ((cue.form === 'past' || cue.form === 'participle') && next & is.preposition && lowerOf(tokens, cueTo) === 'by')
      continue
    // quoted Hill as saying: the words are his
    if (quotesAnother(tokens, sentence, at)) continue
    // asked not to be named
    if (cue.tells && next & is.negation) continue
    // was back to, backed down, addressed to
    if (cue.object && cue.after.length === 0 && takesParticle(tokens, cueTo, sentence.to)) continue
    const won = attribute({
      tokens,
      lexicon,
      from: sentence.from,
      to: sentence.to,
      cue,
      cueFrom: at,
      cueTo,
      group,
      free: free || infinitive,
      previous: superior(tokens, earlier)
    })
    if (!won) continue
    if (
      cue.form === 'base' &&
      !helped &&
      !infinitive &&
      won.rule === 'appositive' &&
      !isPlural(tokens, won.source.to - 1) &&
      won.source.kind !== 'group'
    )
      continue
    // A poll shows anything; a woman shows only that something is so.
    const written = cue.takes === 'clause' && hasDocument(tokens, won.source)
    if (
      cue.takes === 'clause' &&
      !written &&
      !clauseFollows(tokens, sentence, group, cueTo, cue) &&
      !closes(tokens, sentence, won.from, cueTo) &&
      !besideMarks(tokens, sentence, won.from, won.to)
    ) {
      continue
    }
    if (cue.takes === 'marked' && !marksFollow(tokens, sentence, cueTo)) continue
    if (cue.takes === 'mark' && !besideMarks(tokens, sentence, won.from, won.to)) continue
    return {
      rule: won.rule,
      certainty: won.source.kind === 'pronoun' ? 'implied' : won.certainty,
      cue,
      cueFrom: at,
      cueTo,
      from: won.from,
      to: won.to,
      source: won.source,
      inverted: won.source.from >= cueTo,
      free: free || (won.rule === 'shared-subject' && won.from >= sentence.from && won.source.from < won.from),
      lost: won.lost
    }
  }
  return undefined
}

/** `backed down`, `addressed to Hill`; but `preferred to leave`. */
function takesParticle(tokens: Tokens, at: number, to: number): boolean {
  if (at >= to || !((tokens.flags[at] as number) & is.preposition)) return false
  if (isWord(tokens, at, 'to')) return !isInfinitive(tokens, at)
  return particles.has(lowerOf(tokens, at))
}

/** `The dam is expected to hold`: a clause with its cue in it, and nobody who is said to think so. */
function ofNobody(
  tokens: Tokens,
  sentence: Sentence,
  cue: Cue,
  group: number,
  cueFrom: number,
  cueTo: number
): Report | undefined {
  const who = group - 1
  const relative = who > sentence.from && ((tokens.flags[who] as number) & is.relative) !== 0
  const subject = relative ? {from: who} : mentionBefore(tokens, who, sentence.from)
  if (!subject) return undefined
  return {
    rule: 'passive',
    certainty: 'implied',
    cue,
    cueFrom,
    cueTo,
    from: subject.from,
    to: cueTo,
    source: null,
    inverted: false,
    free: false,
    lost: []
  }
}

/** `quoted Hill as saying` */
function quotesAnother(tokens: Tokens, sentence: Sentence, at: number): boolean {
  const {flags, value, start, end} = tokens
  if (!/^(?:quot|cit|report)(?:e|es|ed|ing|s)?$/.test(value.slice(start[at], end[at]))) return false
  for (let look = at + 1; look < Math.min(sentence.to - 1, at + 12); look++) {
    if ((flags[look] as number) & (point & ~is.comma)) return false
    if (isWord(tokens, look, 'as')) return isWord(tokens, look + 1, 'saying')
  }
  return false
}

/** The report that a clause without subject goes on: the last that is not itself reported by one before it. */
function superior(tokens: Tokens, reports: ReadonlyArray<Report>): Report | undefined {
  for (let index = reports.length - 1; index > 0; index--) {
    const report = reports[index] as Report
    const before = reports[index - 1] as Report
    for (let at = before.cueTo; at <= report.from; at++)
      if ((tokens.flags[at] as number) & (is.comma | is.quote)) return report
  }
  return reports[0]
}

function isSeveral(tokens: Tokens, at: number): boolean {
  return isCount(tokens, at) && !/^(?:one|another)$/.test(lowerOf(tokens, at))
}

/** `some say`, `others say`: a counting word that is a subject. */
function isCount(tokens: Tokens, at: number): boolean {
  return /^(?:some|many|most|several|few|both|others|all|one|two|three|four|five|six|seven|eight|nine|ten|another)$/.test(
    lowerOf(tokens, at)
  )
}

function hasDocument(tokens: Tokens, {from, to}: {from: number; to: number}): boolean {
  for (let at = from; at < to; at++) if ((tokens.flags[at] as number) & is.document) return true
  return false
}
