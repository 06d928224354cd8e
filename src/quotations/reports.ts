/**
 * The reporting words of a sentence, each with its source.
 *
 *     Maria Reyes has said that the road was lost, adding that …
 *     ^^^^^^^^^^^^^^^^^^^^                         ^^^^^^ two reports
 */

import {besideMarks, clauseFollows, closes, hasMarks, marksFollow, marksNext, verbal} from './cue-surroundings.ts'
import {type Cue, is, type Lexicon} from './lexicon.ts'
import {isPlural} from './mentions.ts'
import {isNamed, isNaming, quotesAnother, takesParticle} from './other-verbs.ts'
import {fromPassive, ofNobody} from './passives.ts'
import {attribute} from './rules/index.ts'
import type {Report} from './scene.ts'
import type {Sentence} from './sentences.ts'
import {fromPhrase, fromSurvey} from './source-phrases.ts'
import {cuesOf, follows, isOneOf, isWord, mayReport, type Tokens, wordList} from './tokens.ts'
import {alone, type Helpers, verbGroup} from './verb-groups.ts'

/** Reports in one sentence: each may become a record of the whole sentence, so there must be an end. */
const most = 12

const counts = wordList(
  'some many most several few both others all one two three four five six seven eight nine ten another'
)
const ones = wordList('one another')
const toBe = ['to', 'be']
const naming = wordList('named identified quoted')

/** Reports in the order of their cues. */
export function findReports(tokens: Tokens, sentence: Sentence, lexicon: Lexicon): ReadonlyArray<Report> {
  const {flags, hooks, hooked} = tokens
  const {from, to} = sentence
  let {hook} = sentence
  let found: Report[] | undefined
  if ((flags[from] as number) & is.preposition && hooks[hook] !== from) {
    const report = fromSurvey(tokens, sentence, lexicon)
    if (report) found = [report]
  }
  // Before it everything belongs to a cue.
  let past = from
  for (; hook < hooked; hook++) {
    const at = hooks[hook] as number
    if (at >= to) break
    const flag = flags[at] as number
    if (at < past || flag & is.quote) continue
    let report: Report | undefined
    if (flag & is.cue) {
      if (mayReport(tokens, at)) report = fromCue(tokens, sentence, lexicon, at, found ?? none)
      report ??= fromPassive(tokens, sentence, at)
      if (report) past = report.cueTo
    }
    if (!report && flag & is.preposition) {
      report = fromPhrase(tokens, sentence, at) ?? (at === from ? fromSurvey(tokens, sentence, lexicon) : undefined)
    }
    if (!report) continue
    if (found) found.push(report)
    else found = [report]
    if (found.length >= most) break
  }
  return found ?? none
}

const none: ReadonlyArray<Report> = []

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
  if (isDegree(tokens, at, sentence)) return undefined
  // After a, the, his, Reyes’s it is a noun or describes one.
  const owned =
    (before & (is.determiner | is.possessive)) !== 0 &&
    !(before & (is.pronoun | is.firstPerson | is.cue) || (before & (is.role | is.possessive)) === is.role) &&
    !((before & is.determiner) !== 0 && isCount(tokens, at - 1)) &&
    // Comme l’explique Reyes
    !(at - 2 >= sentence.from && isOneOf(tokens, at - 2, lexicon.likewise))
  let helpers: Helpers | undefined
  const cues = cuesOf(tokens, at)
  const unmarked = tokens.runs.length === 0
  for (let row = 0; row < cues.length; row++) {
    const cue = cues[row] as Cue
    // 475 pledged delegates
    const counted = cue.form === 'past' && (before & is.number) !== 0
    if (!counted && !isFollowed(tokens, at, sentence.to, cue)) continue
    // Told at once of words that report in one way: they need marks, and there are none.
    if (unmarked && cues.length === 1 && (cue.takes === 'mark' || cue.takes === 'marked') && cue.form !== 'passive')
      return undefined
    helpers ??= owned ? alone(at) : (verbGroup(tokens, sentence, at) ?? alone(at))
    const {group, passive, helped, negated, unreal} = helpers
    const infinitive = unreal && !owned && (before & is.infinitive) !== 0 && marksNext(tokens, sentence, at + 1)
    if (cue.form === 'noun' ? helped : owned || (unreal && !infinitive)) continue
    // `some claims`, `four states`: a plural takes no verb with an s.
    if (cue.form === 'third' && before & is.determiner && isSeveral(tokens, at - 1)) continue
    if (counted && isThings(tokens, at + 1)) return undefined
    if (counted && !isFollowed(tokens, at, sentence.to, cue)) continue
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
    if (cue.noun && (group === at || isCopula(tokens, at, cue)) && !verbal(tokens, sentence, cue, at, cueTo)) continue
    const next = cueTo < sentence.to ? (flags[cueTo] as number) : is.stop
    if ((cue.form === 'past' || cue.form === 'participle') && next & is.preposition && isWord(tokens, cueTo, 'by'))
      continue
    // quoted Hill as saying: the words are his
    if (quotesAnother(tokens, sentence, at)) continue
    // a woman identified as Maria Reyes says
    if (
      cue.form !== 'noun' &&
      group === at &&
      isWord(tokens, cueTo, 'as') &&
      isNamed(tokens, at, cueTo + 1, sentence.to)
    )
      continue
    // asked not to be named
    if (cue.tells && next & is.negation) continue
    // declined to be named
    if (follows(tokens, cueTo, sentence.to, toBe) && isOneOf(tokens, cueTo + 2, naming)) continue
    // was back to, backed down, addressed to
    if (cue.object && cue.form !== 'noun' && cue.after.length === 0 && takesParticle(tokens, cueTo, sentence.to))
      continue
    if (cue.object && isNaming(tokens, at, cueTo, sentence)) return undefined
    if (cue.takes === 'marked' && !marksFollow(tokens, sentence, cueTo)) continue
    if (cue.takes === 'mark' && !hasMarks(tokens, sentence)) continue
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
      earlier
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
    // You agree to pay: a reader is told what to do, nobody what was said.
    if (isReader(tokens, won.source) && !besideMarks(tokens, sentence, won.from, won.to)) continue
    const mayClose = cue.takes === 'closing' && won.source.from >= cueTo && endsSentence(tokens, sentence, won)
    if (
      (cue.takes === 'mark' || cue.takes === 'closing') &&
      !mayClose &&
      !besideMarks(tokens, sentence, won.from, won.to)
    )
      continue
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

/** Do the words follow that make a cue of the token? */
function isFollowed(tokens: Tokens, at: number, to: number, {next, after}: Cue): boolean {
  return next === 0 || (tokens.hash[at + 1] === next && follows(tokens, at + 1, to, after))
}

/** `one of the most cited authors`; `All told, it was a good year`. */
function isDegree(tokens: Tokens, at: number, {from}: Sentence): boolean {
  if (at - 1 < from) return false
  if (isWord(tokens, at - 1, 'most') || isWord(tokens, at - 1, 'least'))
    return at - 2 >= from && isWord(tokens, at - 2, 'the')
  return isWord(tokens, at, 'told') && isWord(tokens, at - 1, 'all') && ((tokens.flags[at + 1] ?? 0) & is.comma) !== 0
}

/** `Die Straße sei gesperrt, so Reyes.` */
function endsSentence({flags}: Tokens, sentence: Sentence, {from, to}: {from: number; to: number}): boolean {
  if (from <= sentence.from || !((flags[from - 1] as number) & is.comma)) return false
  return to >= sentence.to || ((flags[to] as number) & (is.stop | is.time)) !== 0
}

function isReader(tokens: Tokens, {from, to}: {from: number; to: number}): boolean {
  return to === from + 1 && isWord(tokens, from, 'you')
}

/** A noun in the plural, or something that looks like one. */
function isThings(tokens: Tokens, at: number): boolean {
  return ((tokens.flags[at] as number) & ~is.role) === 0 && isPlural(tokens, at)
}

function isSeveral(tokens: Tokens, at: number): boolean {
  return isCount(tokens, at) && !isOneOf(tokens, at, ones)
}

/** `some say`, `others say`: a counting word that is a subject. */
function isCount(tokens: Tokens, at: number): boolean {
  return isOneOf(tokens, at, counts)
}

function hasDocument(tokens: Tokens, {from, to}: {from: number; to: number}): boolean {
  for (let at = from; at < to; at++) if ((tokens.flags[at] as number) & is.document) return true
  return false
}

/** `Rules are rules` */
const isCopula = ({flags}: Tokens, at: number, {form}: Cue): boolean =>
  form === 'third' && ((flags[at - 1] ?? 0) & is.be) !== 0
