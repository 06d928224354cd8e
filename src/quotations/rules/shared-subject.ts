/**
 * Cue without a subject of its own: it shares that of the clause before.
 *
 *     Maria Reyes closed the road and said that …
 *     Maria Reyes closed the road, saying that …
 *
 * Blind spot: `saying` that belongs to the object (`met residents saying that …`).
 */
import {endsInComma, opensMainClause} from '../endings.ts'
import {is, point} from '../lexicon.ts'
import {mentionAfter} from '../mention-after.ts'
import {isCounting} from '../mention-before.ts'
import type {Found} from '../mentions.ts'
import type {AttributionRule, Report, Scene} from '../scene.ts'
import {endsIn, isOneOf, isWord, type Tokens, wordList} from '../tokens.ts'

const says = wordList('said says say')

export const sharedSubject: AttributionRule = {
  id: 'shared-subject',
  find(scene) {
    const {tokens, from, cueTo, cueFrom, group, free} = scene
    const {flags} = tokens
    const before = group > from ? (flags[group - 1] as number) : is.stop
    const joined = (before & is.conjunction) !== 0
    if (scene.cue.form === 'adjective' || (!free && !joined)) return undefined
    if (free && group > from && !hangs(scene)) return undefined
    if (free && isElsewhere(scene) && !opens(scene) && !withOwnSubject(scene)) return undefined
    const local = free && !scene.cue.object ? whereabouts(scene) : undefined
    if (local) return {source: local, from: group, to: cueTo, certainty: 'stated'}
    const previous = superior(scene)
    // `without respecting … and rejecting …`: a gerund joined to another is no report, but for `and saying that`.
    const next = flags[cueTo] ?? 0
    if (free && joined && !previous?.free && !(next & (is.that | is.quote | is.colon))) return undefined
    const start = group - (joined && !free ? 1 : 0)
    const main = mainSubject(scene, previous)
    if (main) return {source: main, from: start, to: cueTo, certainty: 'stated'}
    if (previous?.source && previous.to <= group) {
      return {source: previous.source, from: start, to: cueTo, certainty: previous.certainty}
    }
    const source = withOwnSubject(scene) ?? (opens(scene) ? subjectAfter(scene) : subjectOf(tokens, from, cueFrom))
    return source && {source, from: start, to: cueTo, certainty: 'stated'}
  }
}

/** The report that a clause without subject goes on: the last that is not itself reported by one before it. */
function superior({tokens, earlier}: Scene): Report | undefined {
  for (let index = earlier.length - 1; index > 0; index--) {
    const report = earlier[index] as Report
    const before = earlier[index - 1] as Report
    for (let at = before.cueTo; at <= report.from; at++)
      if ((tokens.flags[at] as number) & (is.comma | is.quote)) return report
  }
  return earlier[0]
}

/** `criticized Hill for backing the dam`, `ads supporting Hill`: whoever backs and supports is not the subject. */
function isElsewhere({tokens, from, group, cue, cueTo}: Scene): boolean {
  if (group <= from) return false
  const {flags} = tokens
  const before = flags[group - 1] as number
  if (isWord(tokens, group - 1, 'for')) return true
  if (!cue.belief && !cue.object) return false
  // a letter making it clear that
  if (!cue.belief && (flags[cueTo] ?? 0) & (is.that | is.quote | is.colon)) return false
  const own = is.comma | is.dash | is.stop | is.quote | is.conjunction | is.subordinator
  return !(before & own) && !isWord(tokens, group - 1, 'by') && !followsPhrase(tokens, from, group)
}

/**
 * `left the hall, where protesters had gathered, chanting`; `Reyes said that Hill had sent a letter, saying: “…”`; `Reyes
 * left, but Hill stayed, saying`: the participle has the subject of the clause right before it.
 */
function whereabouts({tokens, from, group, cueFrom, earlier}: Scene): Found | undefined {
  if (!((tokens.flags[group - 1] as number) & is.comma)) return undefined
  const last = earlier.findLast(({cueFrom}) => isOneOf(tokens, cueFrom, says))
  const least = Math.max(from, group - 24, (last?.to ?? 0) - 1)
  const echoes = isWord(tokens, cueFrom, 'saying') && last && !last.free
  for (let at = group - 2; at >= least; at--) {
    const opens = echoes ? (tokens.flags[at] as number) & is.that && at === last.to : isWord(tokens, at, 'where')
    // where about 50 protesters had gathered
    if (opens) return mentionAfter(tokens, isCounting(tokens, at + 1) ? at + 2 : at + 1, group)
    if (isJoined(tokens, at)) {
      const subject = subjectAt(tokens, at + 1, group)
      if (subject) return subject
    }
  }
  return undefined
}

/** The conjunction of another clause: `, but`; not of one more name, `Spain, France, and Italy`. */
function isJoined({flags}: Tokens, at: number): boolean {
  const before = flags[at - 2] as number
  return (
    ((flags[at] as number) & is.conjunction) !== 0 &&
    ((flags[at - 1] as number) & is.comma) !== 0 &&
    !(before & is.capital && (flags[at + 1] as number) & is.capital)
  )
}

/** Somebody and a word that may be a verb: `Hill stayed`, `Reyes’s deputy rallied`. */
function subjectAt(tokens: Tokens, at: number, to: number): Found | undefined {
  const found = mentionAfter(tokens, at, to)
  const subject = found && ownedBy(tokens, found, to)
  if (!subject || subject.to >= to || subject.kind === 'group') return undefined
  const verb = tokens.flags[subject.to] as number
  const small = point | is.capital | is.preposition | is.conjunction | is.subordinator | is.relative | is.that
  return verb & (small | is.infinitive | is.determiner) || endsIn(tokens, subject.to, 'ing') ? undefined : subject
}

/** Who belongs to a name with a genitive: `Reyes’s right-hand woman`; a name without is itself. */
function ownedBy({flags}: Tokens, found: Found, to: number): Found | undefined {
  if (!((flags[found.to - 1] as number) & is.possessive)) return found
  for (let at = found.to; at < Math.min(to, found.to + 3); at++) {
    if ((flags[at] as number) & is.role) return {from: found.from, to: at + 1, kind: 'role'}
  }
  return undefined
}

/** `…, at one point saying` */
function followsPhrase({flags}: Tokens, from: number, group: number): boolean {
  for (let at = group - 1; at > Math.max(from, group - 5); at--) {
    if ((flags[at] as number) & is.preposition) return ((flags[at - 1] as number) & is.comma) !== 0
  }
  return false
}

/** `…, saying`, `…, at one point saying`: a comma cuts the participle from the words before it. */
function hangs({tokens, from, group}: Scene): boolean {
  const {flags} = tokens
  const loose = is.comma | is.dash | is.conjunction | is.preposition | is.stop | is.quote | is.infinitive
  // a chorus of booing
  if (isWord(tokens, group - 1, 'of')) return false
  if ((flags[group - 1] as number) & loose) return true
  // an e-mail Monday saying that …
  let noun = group - 1
  while (noun > from && (flags[noun] as number) & is.time) noun--
  if ((flags[noun] as number) & is.document) return true
  return followsPhrase(tokens, from, group)
}

/** `…, with the county condemning the sale`: between `with` and the participle stands whoever says it. */
function withOwnSubject({tokens, from, group}: Scene): Found | undefined {
  for (let at = group - 2; at > Math.max(from, group - 8); at--) {
    if (!isWord(tokens, at, 'with')) continue
    const source = mentionAfter(tokens, at + 1, group)
    return source?.to === group ? source : undefined
  }
  return undefined
}

/** `As Reyes said that the road was lost, Hill left and said …`: the words are Hill’s. */
function mainSubject({tokens, from, group}: Scene, previous: Report | undefined): Found | undefined {
  const {flags} = tokens
  if (!previous || !((flags[from] as number) & (is.preposition | is.subordinator)) || previous.from === from)
    return undefined
  for (let at = previous.to; at < group; at++) {
    if (!((flags[at] as number) & is.comma)) continue
    const subject = opensMainClause(tokens, at + 1, group)
      ? mentionAfter(tokens, at + 1, group)
      : subjectAt(tokens, at + 1, group)
    if (subject) return subject
  }
  return undefined
}

/** `Saying`, `After repeatedly saying`: the participle opens the sentence. */
function opens({tokens, from, group}: Scene): boolean {
  for (let at = from; at < group; at++) {
    if (!((tokens.flags[at] as number) & (is.preposition | is.subordinator | is.adverb | is.conjunction))) return false
  }
  return true
}

/** The subject of the sentence: its first phrase that is followed by a verb. */
export function subjectOf(tokens: Tokens, from: number, before: number): Found | undefined {
  const {flags} = tokens
  const limit = Math.min(before, from + 40)
  let at = from
  while (at < limit) {
    const flag = flags[at] as number
    if (flag & (is.preposition | is.subordinator | is.infinitive) || isParticiple(tokens, at, from)) {
      // An opening phrase ends at its comma.
      let comma = at
      while (comma < limit && !((flags[comma] as number) & is.comma)) comma++
      if (comma >= limit) return undefined
      at = behindPlace(tokens, comma + 1, limit)
      // On July 6, 2015, Reyes
      if ((flags[at] as number) & is.number && (flags[at + 1] ?? 0) & is.comma) at += 2
      continue
    }
    if (flag & (is.conjunction | is.adverb | is.time | is.comma) && !(flag & is.title)) {
      at++
      continue
    }
    const subject = mentionAfter(tokens, at, limit)
    if (subject && at === from && isTold(tokens, subject)) return undefined
    // Up to a comma, and no verb seen: it stands somewhere within.
    const whole = subject && !subject.name && subject.to - at > 2 && (flags[subject.to] as number) & point
    return whole ? undefined : subject
  }
  return undefined
}

/** `Consider this`, `Talk about it`, `Start by leaving`: the reader is told what to do. */
function isTold(tokens: Tokens, {from, to, name}: Found): boolean {
  if (to !== from + 1 || !name || (tokens.flags[from - 1] ?? is.stop) & is.comma) return false
  return ((tokens.flags[to] ?? 0) & (is.determiner | is.object | is.owner)) !== 0 || isOneOf(tokens, to, told)
}

const told = wordList('about by')

/** `In Salem, New Hampshire, Reyes left`: where the subject may begin. */
function behindPlace(tokens: Tokens, at: number, limit: number): number {
  const {flags} = tokens
  if (!((flags[at - 2] as number) & is.capital)) return at
  const place = mentionAfter(tokens, at, limit)
  if (!place?.name || place.to >= limit || !((flags[place.to] as number) & is.comma)) return at
  const next = place.to + 1
  // Reyes, the mayor, left: an apposition
  return (flags[next] ?? 0) & (is.capital | is.pronoun) && subjectAt(tokens, next, limit) ? next : at
}

/** `Standing on the quay, Reyes`: a participle opens the sentence. */
function isParticiple(tokens: Tokens, at: number, from: number): boolean {
  if (at !== from || (tokens.flags[at + 1] ?? 0) & is.capital) return false
  return /(?:ing|ed)$/.test(tokens.value.slice(tokens.start[at], tokens.end[at]))
}

/** `Saying the road was lost, Maria Reyes closed it.` */
function subjectAfter({tokens, cueTo, to}: Scene): Found | undefined {
  const limit = Math.min(to, cueTo + 40)
  for (let at = cueTo; at < limit; at++) {
    const flag = tokens.flags[at] as number
    const comma = flag & is.comma || (flag & is.quote && endsInComma(tokens, at))
    if (comma) {
      // No apposition: a verb must come after it.
      const source = mentionAfter(tokens, at + 1, to)
      if (source && source.to < to && !((tokens.flags[source.to] as number) & point)) return source
    }
  }
  return undefined
}
