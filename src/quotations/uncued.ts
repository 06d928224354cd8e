/**
 * Who says a quotation that no cue of its sentence reports: by a colon, a dash, a name beside it, a possessive, or the
 * subject of its sentence. All but the colon after a bare name and the dash infer, and say so.
 */
import type {Source} from '../tree.ts'
import {type Credit, mentionOf, nobody, type Place, sourceOf} from './drafts.ts'
import {forms, is, type Lexicon, point} from './lexicon.ts'
import {mentionAfter} from './mention-after.ts'
import {mentionBefore} from './mention-before.ts'
import {type Found, isPronoun} from './mentions.ts'
import {namedAfter} from './named-after.ts'
import {quoting} from './rules/quoted-as.ts'
import {subjectOf} from './rules/shared-subject.ts'
import type {Report} from './scene.ts'
import {type Sentence, sentences} from './sentences.ts'
import {hasForm, isOneOf, isWord, lowerOf, runOf, type Tokens, wordList} from './tokens.ts'

const senders = wordList('from by')

/** `Reyes: “…”`, `Reyes put it bluntly: “…”` */
export function leadIn(
  place: Place,
  lexicon: Lexicon,
  sentence: Sentence,
  colon: number,
  reports: ReadonlyArray<Report>,
  former: () => Credit | undefined
): Credit | undefined {
  const {tokens} = place
  const cue = mentionOf(place, colon, colon + 1)
  if (isHead(tokens, lexicon, sentence.from, colon)) return {...nobody, rule: 'colon', cue}
  const label = mentionBefore(tokens, colon - 1, sentence.from)
  if (label && label.from === sentence.from && label.kind !== 'pronoun' && !isCounted(tokens, label)) {
    return {source: sourceOf(place, withoutVerb(tokens, label)), cue, rule: 'colon', certainty: 'stated', lost: []}
  }
  // a statement from its director, Maria Reyes:
  if (label && isSender(tokens, label, sentence.from))
    return {source: sourceOf(place, label), cue, rule: 'lead-in', certainty: 'implied', lost: []}
  const report = reports.findLast((each) => each.source && each.to <= colon)
  const first = subjectOf(tokens, sentence.from, colon)
  const subject = first && (namedAfter(tokens, first, colon, is.comma) ?? first)
  const person = (found: Found | undefined): Found | undefined =>
    found && (found.name || found.kind === 'pronoun') ? found : undefined
  const source = report?.source ?? person(subject) ?? person(label) ?? (subject && canSay(tokens, subject))
  if (subject && toldAt(tokens, subject.to, colon) >= 0) return {...nobody, rule: 'colon', cue}
  // A question came from the hall: whoever spoke before does not go on. NOW OPEN—HARBOUR HALL is a headline.
  if (!source || isShouted(tokens, sentence.from, colon))
    return {...((subject ? undefined : former()) ?? {...nobody, rule: 'colon'}), cue}
  return {source: sourceOf(place, source), cue, rule: 'lead-in', certainty: 'implied', lost: []}
}

/** `Reyes continued:`, `The Harbour Post reports:` */
function withoutVerb(tokens: Tokens, label: Found): Found {
  const {name, to} = label
  if (label.kind === 'role' || name?.to !== to - 1) return label
  const verb = ((tokens.flags[name.to] as number) & is.capital) === 0 && /(?:ed|s)$/.test(lowerOf(tokens, name.to))
  return verb ? {...label, to: name.to} : label
}

/** `Maria Reyes Dies at 57`: a headline’s words, all of them in capitals. */
function isCounted({flags}: Tokens, {from, to}: Found): boolean {
  for (let at = from + 1; at < to; at++) if ((flags[at] as number) & is.number) return true
  return false
}

/** The name at the end of `from Maria Reyes`, `from its director, Maria Reyes`. */
function isSender(tokens: Tokens, label: Found, from: number): boolean {
  if (!label.name || label.from - 3 < from) return false
  let before = label.from - 1
  if ((tokens.flags[before] as number) & is.comma) {
    while (before > from && label.from - before < 9 && !isOneOf(tokens, before, senders)) before--
  }
  return isOneOf(tokens, before, senders) && hasDocument(tokens, from, before)
}

function hasDocument({flags}: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((flags[at] as number) & is.document) return true
  return false
}

function isShouted({value, start, end}: Tokens, from: number, to: number): boolean {
  const words = value.slice(start[from], end[to - 1])
  return words === words.toUpperCase() && words !== words.toLowerCase()
}

/** `Video`, `Breaking news`, `Quote of the day`, `HARBOUR NEWS EXCLUSIVE`: nobody, though capitals make it look so. */
function isHead({value, start, end, flags}: Tokens, {heads}: Lexicon, from: number, colon: number): boolean {
  const word = (at: number): string => value.slice(start[at], end[at]).toLowerCase()
  if (from >= colon) return false
  if (heads.has(value.slice(start[from], end[colon - 1]).toLowerCase())) return true
  if ((flags[from + 1] as number) & is.preposition) return heads.has(word(from))
  for (let at = from; at < colon; at++) if (!((flags[at] as number) & is.capital)) return false
  return heads.has(word(colon - 1))
}

/** Somebody, some body or something written: not the laugh line, nor a question. */
function canSay(tokens: Tokens, found: Found): Found | undefined {
  for (let at = found.from; at < found.to; at++)
    if ((tokens.flags[at] as number) & (is.role | is.body | is.document)) return found
  return undefined
}

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
  const cue = mentionOf(place, verb, verb + 1)
  return {credit: {source: sourceOf(place, source), cue, rule: 'subject', certainty: 'implied', lost: []}, verb}
}

/** `“…” — Maria Reyes`; `“…,” Reyes thundered`: a name after it, with a dash or with a verb that is not in the lexicon. */
export function nameAfter(place: Place, sentence: Sentence, at: number): Credit | undefined {
  const {tokens} = place
  const {flags} = tokens
  let next = at + 1
  if (next >= sentence.to) return undefined
  const dash = (flags[next] as number) & is.dash
  if (dash) next++
  else if ((flags[next] as number) & is.comma) next++
  const run = runOf(tokens, at)
  const last = tokens.value[run.to - 1] ?? ''
  if (!dash && !/[,!?…—]/.test(last) && next === at + 1) return undefined
  if (at > sentence.from && !((flags[at - 1] as number) & (is.comma | is.colon | is.stop))) return undefined
  // “Aw,” flubbed Reyes
  const inverted = !dash && flags[next] === 0 ? mentionAfter(tokens, next + 1, sentence.to) : undefined
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

/** `Reyes was told`: where the participle stands that makes her the hearer; -1 if none does. */
function toldAt(tokens: Tokens, verb: number, to: number): number {
  const {flags} = tokens
  let at = verb
  while (at < to && (flags[at] as number) & (is.be | is.auxiliary | is.adverb)) at++
  return at > verb && at < to && hasForm(tokens, at, forms.told) ? at : -1
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
  if (report?.source)
    return {source: sourceOf(place, report.source), cue: null, rule: 'continuation', certainty: 'implied', lost: []}
  const phrase = reports.find(
    (each) => each.rule === 'according-to' && each.from === sentence.from && each.source?.name
  )
  if (phrase?.source)
    return {source: sourceOf(place, phrase.source), cue: null, rule: 'continuation', certainty: 'implied', lost: []}
  const first = firstWord(place, sentence)
  if (first >= sentence.to) return undefined
  const found = mentionAfter(tokens, first, sentence.to)
  if (!found || !(found.name || isPronoun(tokens, found.from))) return undefined
  return {source: sourceOf(place, found), cue: null, rule: 'continuation', certainty: 'implied', lost: []}
}

function firstWord(place: Place, {from, to}: Sentence): number {
  const {flags} = place.tokens
  while (
    from < to &&
    (flags[from] as number) & (is.conjunction | is.adverb | is.time) &&
    !((flags[from] as number) & is.title)
  )
    from++
  return from
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
