/**
 * The reporting words of a sentence, each with its source.
 *
 *     Maria Reyes has said that the road was lost, adding that …
 *     ^^^^^^^^^^^^^^^^^^^^                         ^^^^^^ two reports
 */
import {type Cue, is, type Lexicon, point} from './lexicon.ts'
import {isPlural, mentionAfter} from './mentions.ts'
import {attribute} from './rules/index.ts'
import type {Report} from './scene.ts'
import type {Sentence} from './sentences.ts'
import {isWord, lowerOf, type Tokens} from './tokens.ts'

const sourcePhrase: Cue = {
  form: 'finite',
  takes: 'any',
  belief: false,
  tells: false,
  noun: false,
  object: false,
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

/** `was moved to say, “…”`: marks right after make the infinitive a fact. */
function marksNext(tokens: Tokens, sentence: Sentence, at: number): boolean {
  if (at >= sentence.to) return false
  // `what he loved to call “…”` is no saying: a point or that must stand between.
  if (!((tokens.flags[at] as number) & (is.comma | is.colon | is.that))) return false
  at++
  return at < sentence.to && ((tokens.flags[at] as number) & is.quote) !== 0
}

function hasDocument(tokens: Tokens, {from, to}: {from: number; to: number}): boolean {
  for (let at = from; at < to; at++) if ((tokens.flags[at] as number) & is.document) return true
  return false
}

interface Helpers {
  group: number
  passive: boolean
  helped: boolean
  negated: boolean
  /** An infinitive that is no fact. */
  unreal: boolean
}

function alone(at: number): Helpers {
  return {group: at, passive: false, helped: false, negated: false, unreal: true}
}

/** The helpers of a verb: where they begin, and what they make of it. Nothing where the infinitive is no fact. */
function verbGroup(tokens: Tokens, sentence: Sentence, at: number): Helpers | undefined {
  const {flags} = tokens
  let group = at
  let passive = false
  let helped = false
  let negated = false
  while (group > sentence.from) {
    const before = flags[group - 1] as number
    if (before & is.capital && group - 1 !== sentence.from) break
    if (before & is.negation) negated = true
    else if (before & is.be) passive = true
    else if (before & is.auxiliary) {
      helped = true
      // he’s, they’ve: helper and subject in one word.
      if (before & (is.pronoun | is.firstPerson)) break
    } else if (before & is.infinitive) {
      // went on to say
      let main = isWord(tokens, group - 2, 'on') ? group - 3 : group - 2
      while (main > sentence.from && (flags[main] as number) & is.adverb && !((flags[main] as number) & is.raising)) {
        main--
      }
      if (main < sentence.from || !((flags[main] as number) & is.raising)) return undefined
      helped = true
      group = main
      continue
    } else if (!(before & is.adverb) || before & (is.role | is.title | is.document)) break
    if (passive || helped) helped = true
    group--
  }
  return {group, passive, helped, negated, unreal: false}
}

/** Is a word that is also a noun a verb here? Its neighbours tell. */
function verbal(tokens: Tokens, sentence: Sentence, cue: Cue, at: number, cueTo: number): boolean {
  const {flags} = tokens
  const before = at > sentence.from ? (flags[at - 1] as number) : is.stop
  const next = cueTo < sentence.to ? (flags[cueTo] as number) : is.stop
  if (cue.after.length > 0 && before & (is.pronoun | is.firstPerson | is.relative | is.capital)) return true
  if (before & (is.pronoun | is.firstPerson | is.relative | is.auxiliary | is.negation | is.adverb)) return true
  if (next & (is.that | is.colon | is.quote)) return true
  if (cue.form === 'ing') return true
  // “Oh,” thought Reyes
  if (before & is.quote && cue.form === 'past') return true
  // the candidates hope to win
  if (cue.form === 'base' && next & is.infinitive && isPlural(tokens, at - 1) && !(before & point)) return true
  // …, the reports show.
  if (cue.form === 'base' && next & is.stop && before & (is.role | is.document) && isPlural(tokens, at - 1)) return true
  if (before & (is.preposition | is.infinitive | is.determiner)) return false
  // Reyes claims the road …; officials report a …
  if (
    before & (is.capital | is.role | is.document | is.body) &&
    !(next & (is.preposition | is.stop | is.comma | is.conjunction))
  ) {
    return cue.form !== 'base' || (tokens.value[(tokens.end[at - 1] as number) - 1] ?? '') === 's'
  }
  if (before & is.conjunction) return (next & (is.object | is.determiner | is.capital)) !== 0 && cue.form !== 'base'
  return (before & (is.comma | is.bracket)) !== 0 && (next & (is.determiner | is.that)) !== 0
}

/** Does a clause or a mark follow, or stand before? */
function clauseFollows(tokens: Tokens, sentence: Sentence, group: number, cueTo: number, noun: boolean): boolean {
  const {flags} = tokens
  const before = group > sentence.from ? (flags[group - 1] as number) : is.stop
  if (before & is.quote && !noun) return true
  // his promise to “…”, their chants of “…”
  if (noun && cueTo + 1 < sentence.to && (flags[cueTo] as number) & (is.preposition | is.infinitive)) {
    for (let at = cueTo + 1; at < Math.min(sentence.to, cueTo + 4); at++) {
      if ((flags[at] as number) & is.quote) return true
      if ((flags[at] as number) & point) break
    }
  }
  // reported having lost it
  if (!noun && cueTo < sentence.to && /^[a-z]{2,12}ing$/.test(lowerOf(tokens, cueTo))) return true
  for (let at = cueTo; at < Math.min(sentence.to, cueTo + 10); at++) {
    const flag = flags[at] as number
    if (flag & (is.that | is.colon)) return true
    if (at === cueTo && flag & is.quote) return true
    if (at === cueTo && !noun && flag & (is.pronoun | is.firstPerson)) return true
    if (flag & is.comma && at + 1 < sentence.to && (flags[at + 1] as number) & is.quote) return true
    if (at === cueTo && !noun && /^(?:whether|why|how|what)$/.test(lowerOf(tokens, at))) return true
    if (flag & point) return false
    // Only a phrase of time, place or hearer may stand between.
    if (at === cueTo && !(flag & (is.time | is.preposition | is.adverb))) return false
    if (flag & (is.auxiliary | is.be | is.subordinator)) return false
  }
  return false
}

/** `The road was lost, the Post reported.` */
function closes(tokens: Tokens, sentence: Sentence, from: number, cueTo: number): boolean {
  const {flags} = tokens
  if (from - 3 < sentence.from || !((flags[from - 1] as number) & is.comma)) return false
  return cueTo >= sentence.to || ((flags[cueTo] as number) & (is.stop | is.time)) !== 0
}

function marksFollow(tokens: Tokens, sentence: Sentence, from: number): boolean {
  for (let at = from; at < Math.min(sentence.to, from + 16); at++) {
    const flag = tokens.flags[at] as number
    if (flag & is.quote) return true
    if (flag & (is.dash | is.stop)) return false
  }
  return false
}

function besideMarks(tokens: Tokens, sentence: Sentence, from: number, to: number): boolean {
  const {flags} = tokens
  const before = from > sentence.from ? (flags[from - 1] as number) : 0
  if (before & is.quote) return true
  if (before & (is.comma | is.dash) && from - 2 >= sentence.from && (flags[from - 2] as number) & is.quote) return true
  for (let at = to; at < Math.min(sentence.to, to + 12); at++) {
    const flag = flags[at] as number
    if (flag & is.quote)
      return at === to || ((flags[at - 1] as number) & (is.comma | is.colon | is.that | is.object)) !== 0
    if (flag & (is.stop | is.dash)) return false
  }
  return false
}
