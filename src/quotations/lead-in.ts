/**
 * Who says the words behind a colon: `Reyes: “…”`, `this from Reyes: “…”`, `Reyes put it bluntly: “…”`.
 *
 * All but the bare name before the colon infer, and say so.
 */
import {type Credit, mentionOf, nobody, type Place, sourceOf} from './drafts.ts'
import {forms, is, type Lexicon} from './lexicon.ts'
import {mentionAfter} from './mention-after.ts'
import {mentionBefore} from './mention-before.ts'
import {type Found, isBareName, isPlural} from './mentions.ts'
import {namedAfter} from './named-after.ts'
import {toldAt} from './passives.ts'
import {quoting} from './rules/quoted-as.ts'
import {subjectOf} from './rules/shared-subject.ts'
import type {Report} from './scene.ts'
import type {Sentence} from './sentences.ts'
import {hasForm, isOneOf, isWord, lowerOf, type Tokens, wordList} from './tokens.ts'

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
  const speaks = label && whoOn(tokens, label, sentence.from)
  if (speaks) return {source: sourceOf(place, speaks), cue, rule: 'colon', certainty: 'stated', lost: []}
  const own = label && ownerOf(tokens, label, sentence.from)
  if (own) return {source: sourceOf(place, own), cue, rule: 'lead-in', certainty: 'implied', lost: []}
  if (label && label.from === sentence.from && label.kind !== 'pronoun' && !isCounted(tokens, label)) {
    return {source: sourceOf(place, withoutVerb(tokens, label)), cue, rule: 'colon', certainty: 'stated', lost: []}
  }
  // Hill quotes the council’s engineer, Maria Reyes:
  const quoted = label && quotedBefore(tokens, label, sentence.from)
  if (quoted) return {source: sourceOf(place, quoted), cue, rule: 'lead-in', certainty: 'implied', lost: []}
  // a statement from its director, Maria Reyes:
  const sender = label && isSender(tokens, label, sentence.from) ? label : senderOf(tokens, sentence.from, colon)
  if (sender) return {source: sourceOf(place, sender), cue, rule: 'lead-in', certainty: 'implied', lost: []}
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
  const {name, from, to} = label
  if (hasForm(tokens, to - 1, forms.personal) && !((tokens.flags[to - 1] as number) & is.capital)) {
    const subject = mentionBefore(tokens, to - 2, from)
    if (subject?.name && subject.from === from) return subject
  }
  if (label.kind === 'role' || name?.to !== to - 1) return label
  const verb = ((tokens.flags[name.to] as number) & is.capital) === 0 && /(?:ed|s)$/.test(lowerOf(tokens, name.to))
  return verb ? {...label, to: name.to} : label
}

/** `Maria Reyes Dies at 57`: a headline’s words, all of them in capitals. */
function isCounted({flags}: Tokens, {from, to}: Found): boolean {
  for (let at = from + 1; at < to; at++) if ((flags[at] as number) & is.number) return true
  return false
}

/** `Reyes on the dam:` heads what she says of it. */
function whoOn(tokens: Tokens, {from, to}: Found, first: number): Found | undefined {
  if (from !== first) return undefined
  const found = mentionAfter(tokens, from, to)
  return found &&
    found.to < to &&
    isWord(tokens, found.to, 'on') &&
    (isBareName(tokens, found) || found.kind === 'role')
    ? found
    : undefined
}

/** `His verdict:`, `Reyes’s reply:`: whose it is; not `His lawyer:`, who speaks himself. */
function ownerOf(tokens: Tokens, {from, to}: Found, first: number): Found | undefined {
  const {flags} = tokens
  if (from !== first || to - from < 2 || to - from > 6) return undefined
  for (let at = from + 1; at < to; at++) {
    if ((flags[at] as number) & (is.role | is.body | is.document | is.title) || isPlural(tokens, at)) return undefined
  }
  if (flags[to - 1] !== 0 && !hasForm(tokens, to - 1, forms.noun)) return undefined
  if ((flags[from] as number) & is.owner) return {from, to: from + 1, kind: 'pronoun'}
  let end = from
  while (end < to && (flags[end] as number) & is.capital && !((flags[end] as number) & is.possessive)) end++
  return end < to - 1 && (flags[end] as number) & is.possessive ? mentionBefore(tokens, end, from, true) : undefined
}

/** Whom somebody quotes right before the colon: the name, or the one in apposition. */
function quotedBefore(tokens: Tokens, label: Found, from: number): Found | undefined {
  if (!label.name) return undefined
  for (let at = label.from; at > Math.max(from, label.from - 9); at--) {
    if (isOneOf(tokens, at, quoting)) return at === label.from ? {...label, from: at + 1} : label
    if ((tokens.flags[at] as number) & (is.quote | is.colon | is.that)) return undefined
  }
  return undefined
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

/** `this remark by Maria Reyes on Monday`, `this from Reyes`, `“Harbour Lights,” by Reyes`: whose words are announced. */
function senderOf(tokens: Tokens, from: number, colon: number): Found | undefined {
  const {flags} = tokens
  for (let at = colon - 2; at > Math.max(from, colon - 14); at--) {
    if (!isOneOf(tokens, at, senders)) continue
    const before = flags[at - 1] as number
    const announced =
      before & (is.document | is.quote) || hasForm(tokens, at - 1, forms.noun) || isOneOf(tokens, at - 1, announcing)
    if (!announced) return undefined
    const found = mentionAfter(tokens, at + 1, colon)
    if (!found?.name || !(isBareName(tokens, found) || before & is.quote)) return undefined
    const next = found.to < colon ? (flags[found.to] as number) : is.comma
    return next & (is.comma | is.time | is.preposition) ? found : undefined
  }
  return undefined
}

const announcing = wordList('this these following came word answer')

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
