/**
 * Who says a quotation that no cue of its sentence reports: by a dash, a name beside it, a possessive, or the subject of
 * its sentence; by a colon see `lead-in.ts`. All but the dash infer, and say so.
 */
import type {Source} from '../tree.ts'
import {type Credit, mentionOf, nobody, type Place, sourceOf} from './drafts.ts'
import {is, point} from './lexicon.ts'
import {mentionAfter} from './mention-after.ts'
import {mentionBefore} from './mention-before.ts'
import {type Found, isBareName, isPronoun} from './mentions.ts'
import {toldAt} from './passives.ts'
import {quoting} from './rules/quoted-as.ts'
import {subjectOf} from './rules/shared-subject.ts'
import type {Report} from './scene.ts'
import {type Sentence, sentences} from './sentences.ts'
import {isOneOf, isWord, lowerOf, mayReport, runOf, type Tokens} from './tokens.ts'

/** `Reyes’s “we will fix it” promise` */
export function owner(place: Place, sentence: Sentence, at: number): Credit | undefined {
  const {tokens} = place
  if (at <= sentence.from || !((tokens.flags[at - 1] as number) & is.possessive)) return undefined
  const source = mentionBefore(tokens, at - 1, sentence.from, true)
  if (!source?.name) return undefined
  return {source: sourceOf(place, source), cue: null, rule: 'possessor', certainty: 'implied', lost: []}
}

/** The subject of a sentence whose verb is not in the lexicon. */
export function actor(place: Place, sentence: Sentence, before: number): {credit: Credit; verb: number} | undefined {
  const {tokens} = place
  const {flags} = tokens
  const source = subjectOf(tokens, sentence.from, before)
  if (!source || !(source.name || source.kind === 'pronoun')) return undefined
  // His Harvard degree, Hill’s earlier missive
  if (source.kind !== 'pronoun' && (flags[source.from] as number) & is.owner) return undefined
  if ((flags[source.to - 1] as number) & is.possessive) return undefined
  let verb = afterAside(tokens, source.to, before)
  let be = false
  while (verb < before && (flags[verb] as number) & (is.adverb | is.auxiliary | is.be)) {
    be ||= ((flags[verb] as number) & is.be) !== 0
    verb++
  }
  // He has been calling it so: but not of him who was called so.
  if (be && !lowerOf(tokens, Math.min(verb, before)).endsWith('ing')) return undefined
  if (
    verb >= before ||
    (flags[verb] as number) & (point | is.be | is.preposition | is.capital | is.relative | is.conjunction)
  ) {
    return undefined
  }
  // Harbour Post columnist Maria Reyes
  if ((flags[verb + 1] ?? 0) & is.capital && !/(?:ed|s)$/.test(lowerOf(tokens, verb))) return undefined
  // went on to argue, keeps talking
  if (!mayReport(tokens, verb)) {
    const next = verb + ((flags[verb + 1] ?? 0) & is.preposition && !((flags[verb + 1] ?? 0) & is.infinitive) ? 2 : 1)
    if ((flags[next] ?? 0) & is.infinitive && mayReport(tokens, next + 1)) verb = next + 1
    else return undefined
  }
  const cue = mentionOf(place, verb, verb + 1)
  return {credit: {source: sourceOf(place, source), cue, rule: 'subject', certainty: 'implied', lost: []}, verb}
}

/** `“…” — Maria Reyes`; `“…,” Reyes thundered`: a name after it, with a dash or with a verb that is not in the lexicon. */
export function nameAfter(place: Place, sentence: Sentence, at: number): Credit | undefined {
  const {tokens} = place
  const {flags} = tokens
  let next = at + 1
  if (next >= sentence.to) return undefined
  // ‘It is lost’: Reyes on the dam
  const headed = (flags[next] as number) & is.colon ? mentionAfter(tokens, next + 1, sentence.to) : undefined
  if (headed && isBareName(tokens, headed) && headed.to + 1 < sentence.to && isWord(tokens, headed.to, 'on')) {
    const cue = mentionOf(place, next, next + 1)
    return {source: sourceOf(place, headed), cue, rule: 'colon', certainty: 'stated', lost: []}
  }
  const dash = (flags[next] as number) & is.dash
  if (dash) next++
  else if ((flags[next] as number) & is.comma) next++
  const run = runOf(tokens, at)
  const last = tokens.value[run.to - 1] ?? ''
  if (!dash && !/[,!?…—]/.test(last) && next === at + 1) return undefined
  if (at > sentence.from && !((flags[at - 1] as number) & (is.comma | is.colon | is.stop))) return undefined
  // “Aw,” flubbed Reyes
  const inverted =
    !dash && !((flags[next] as number) & ~is.cue) ? mentionAfter(tokens, next + 1, sentence.to) : undefined
  if (inverted?.name && inverted.from === inverted.name.from) {
    return {
      source: sourceOf(place, inverted),
      cue: mentionOf(place, next, next + 1),
      rule: 'unknown-cue',
      certainty: 'implied',
      lost: []
    }
  }
  const source = mentionAfter(tokens, next, sentence.to)
  if (!source) return undefined
  if (dash) {
    const ended = source.to >= sentence.to || (flags[source.to] as number) & (is.stop | is.comma | is.bracket)
    if (!ended || !source.name) return undefined
    return {
      source: sourceOf(place, source),
      cue: mentionOf(place, at + 1, at + 2),
      rule: 'dash',
      certainty: 'stated',
      lost: []
    }
  }
  // “…,” Maria Reyes, Director of the Harbour Branch.
  if (last === ',' && isBareName(tokens, source) && isOfficeOnly(tokens, source.to, sentence.to))
    return {source: sourceOf(place, source), cue: null, rule: 'beside', certainty: 'implied', lost: []}
  const verb = source.to
  if (verb >= sentence.to || (flags[verb] as number) & (point | is.preposition | is.capital | is.relative))
    return undefined
  if (!(source.kind === 'pronoun' || source.name)) return undefined
  const told = toldAt(tokens, verb, sentence.to)
  const speaker = told < 0 ? (quotedBy(tokens, verb, sentence.to) ?? source) : agentAfter(tokens, told + 1, sentence.to)
  if (!speaker) return nobody
  const cue = told < 0 ? verb : told
  return {
    source: sourceOf(place, speaker),
    cue: mentionOf(place, cue, cue + 1),
    rule: 'unknown-cue',
    certainty: 'implied',
    lost: []
  }
}

/** `, Director of the Harbour Branch.`: an office, and no verb up to the end of the sentence. */
function isOfficeOnly({flags}: Tokens, comma: number, to: number): boolean {
  if (comma + 1 >= to || to - comma > 20 || !((flags[comma] as number) & is.comma)) return false
  const verb = is.be | is.auxiliary | is.relative | is.that | is.pronoun | is.quote | is.cue
  let office = false
  for (let at = comma + 1; at < to; at++) {
    const flag = flags[at] as number
    if (flag & verb && !(flag & (is.capital | is.role | is.title))) return false
    if (flag & (is.role | is.title)) office = true
  }
  return office
}

/** `by Reyes` */
function agentAfter(tokens: Tokens, at: number, to: number): Found | undefined {
  return at + 1 < to && isWord(tokens, at, 'by') ? mentionAfter(tokens, at + 1, to) : undefined
}

/** `“…,” the Post quoted Reyes as saying` */
function quotedBy(tokens: Tokens, verb: number, to: number): Found | undefined {
  const source = isOneOf(tokens, verb, quoting) ? mentionAfter(tokens, verb + 1, to) : undefined
  return source && source.to < to && isWord(tokens, source.to, 'as') ? source : undefined
}

/** `“Go on.” Tobias put down the rope.`: the person whose act a paragraph tells beside the words. */
export function beatOf(place: Place): Source | null {
  const {tokens} = place
  for (const sentence of sentences(tokens)) {
    let from = sentence.from
    while (from < sentence.to && (tokens.flags[from] as number) & (is.quote | is.dash | is.comma)) from++
    const found = from < sentence.to ? subjectOf(tokens, from, sentence.to) : undefined
    if (!found || found.to >= sentence.to || (tokens.flags[found.to] as number) & point) continue
    if (isPerson(tokens, found)) return sourceOf(place, found)
  }
  return null
}

function isPerson(tokens: Tokens, {from, to, kind, name}: Found): boolean {
  if (kind === 'pronoun') return /^(?:he|she)$/.test(lowerOf(tokens, from))
  if (kind === 'first-person') return lowerOf(tokens, from) === 'i'
  if (kind === 'name') return name !== undefined
  for (let at = from; at < to; at++) if ((tokens.flags[at] as number) & is.role) return kind === 'role'
  return false
}

/** Who the next quotation is by, where it names nobody: the source or the subject of this sentence. */
export function creditOfSubject(place: Place, sentence: Sentence, reports: ReadonlyArray<Report>): Credit | undefined {
  const {tokens} = place
  const report = reports.findLast((each) => each.source && each.rule !== 'according-to')
  const mine = report !== undefined && isMine(report)
  // I asked Reyes about the dam. “It will hold.”
  const source = mine ? hearerOf(place, sentence, reports) : report?.source && sourceOf(place, report.source)
  if (source) return {source, cue: null, rule: 'continuation', certainty: 'implied', lost: []}
  const phrase = reports.find(
    (each) => each.rule === 'according-to' && each.from === sentence.from && each.source?.name
  )
  if (phrase?.source)
    return {source: sourceOf(place, phrase.source), cue: null, rule: 'continuation', certainty: 'implied', lost: []}
  const found = subjectOf(tokens, sentence.from, sentence.to)
  if (!found || !(found.name || isPronoun(tokens, found.from)) || isWord(tokens, found.from, 'it')) return undefined
  // As we say goodbye, Reyes laughs. “Never.”
  if (mine && found.kind === 'first-person') return undefined
  return {source: sourceOf(place, found), cue: null, rule: 'continuation', certainty: 'implied', lost: []}
}

/** Said by whoever writes: `I`, `we`. */
const isMine = ({source}: Report): boolean => source?.kind === 'first-person'

/** `I asked Reyes whether`: to whom the author talks, and who answers in what follows; null where that is not said. */
export function hearerOf(place: Place, {to}: Sentence, reports: ReadonlyArray<Report>): Source | null {
  const report = reports.find(({source}) => source)
  if (!report || !isMine(report) || !report.cue.tells) return null
  const heard = mentionAfter(place.tokens, report.cueTo, to)
  return heard && heard.kind !== 'first-person' && (heard.name || heard.kind === 'role') ? sourceOf(place, heard) : null
}

/** Past `(Ohio)` and `, in particular,`. */
function afterAside({flags}: Tokens, from: number, limit: number): number {
  for (const mark of [is.bracket, is.comma]) {
    if (from >= limit || !((flags[from] as number) & mark)) continue
    let end = from + 1
    while (end < limit && end - from < 12 && !((flags[end] as number) & mark)) end++
    if (end < limit && (flags[end] as number) & mark) from = end + 1
  }
  return from
}
