/**
 * The reporting words of a sentence, each with its source.
 *
 *     Maria Reyes has said that the road was lost, adding that …
 *     ^^^^^^^^^^^^^^^^^^^^                         ^^^^^^ two reports
 */

import {besideMarks, clauseFollows, closes, marksFollow, marksNext, verbal} from './cue-surroundings.ts'
import {type Cue, is, type Lexicon, point} from './lexicon.ts'
import {mentionAfter} from './mention-after.ts'
import {isPlural} from './mentions.ts'
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

/** Reports in the order of their cues. */
export function findReports(tokens: Tokens, sentence: Sentence, lexicon: Lexicon): Report[] {
  const {flags} = tokens
  const found: Report[] = []
  for (let at = sentence.from; at < sentence.to && found.length < most; at++) {
    const flag = flags[at] as number
    if (flag & point) continue
    if (flag & is.cue) {
      const report = fromCue(tokens, sentence, lexicon, at, found)
      if (report) {
        found.push(report)
        at = Math.max(at, report.cueTo - 1)
        continue
      }
    }
    if (flag & is.preposition) {
      const report = fromPhrase(tokens, sentence, at)
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
    if (!source) return undefined
    return {
      rule: 'according-to',
      certainty: 'stated',
      cue: sourcePhrase,
      cueFrom: at,
      cueTo,
      from: at,
      to: source.to,
      source,
      inverted: true,
      free: false,
      lost: []
    }
  }
  return undefined
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
    if (!follows(tokens, at + 1, sentence.to, cue.after)) continue
    const cueTo = at + 1 + cue.after.length
    const free = cue.form === 'ing' && !passive
    if (cue.form === 'participle' && !helped) continue
    if (cue.form !== 'noun' && passive && (cue.form === 'past' || cue.form === 'participle')) return undefined
    if (negated && !cue.belief) return undefined
    if (
      cue.form === 'base' &&
      !infinitive &&
      !helped &&
      group === at &&
      (first || before & (is.infinitive | is.preposition))
    )
      continue
    if (cue.noun && group === at && !verbal(tokens, sentence, cue, at, cueTo)) continue
    const next = cueTo < sentence.to ? (flags[cueTo] as number) : is.stop
    if ((cue.form === 'past' || cue.form === 'participle') && next & is.preposition && lowerOf(tokens, cueTo) === 'by')
      continue
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
      !isPlural(tokens, won.source.to - 1)
    )
      continue
    // A poll shows anything; a woman shows only that something is so.
    const written = cue.takes === 'clause' && hasDocument(tokens, won.source)
    if (
      cue.takes === 'clause' &&
      !written &&
      !clauseFollows(tokens, sentence, group, cueTo, cue.form === 'noun') &&
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
