/**
 * Speaker named before an aside: an appositive, a clause about him, a bracket.
 *
 *     Hugh Hill, a doctor from the port, said …
 *     ^^^^^^^^^ mention
 *                ^^^^^^^^^^^^^^^^^^^^^^ aside
 *
 * Blind spot: a list of names before the verb.
 */
import {goesOn} from '../endings.ts'
import {is} from '../lexicon.ts'
import {mentionAfter} from '../mention-after.ts'
import {isCounting, mentionBefore} from '../mention-before.ts'
import {type Found, isBareName, isTitled} from '../mentions.ts'
import type {AttributionRule, Scene} from '../scene.ts'
import {endsIn, isWord} from '../tokens.ts'

/** How long an aside may be. */
const longest = 34
/** Tokens of a name and the comma after it. */
const longestName = 8

export const appositive: AttributionRule = {
  id: 'appositive',
  find(scene) {
    const {tokens, from, cueTo, group} = scene
    if (group - 1 <= from) return undefined
    const {flags} = tokens
    const last = flags[group - 1] as number
    if (last & is.bracket) return afterBracket(scene)
    const marked = (last & is.quote) !== 0 && closesWithComma(scene, group - 1)
    if (!(last & (is.comma | is.dash)) && !marked) return undefined
    if (last & is.comma && isInverted(scene)) return undefined
    const least = Math.max(from, group - longest)
    let best: Found | undefined
    for (let at = group - 2; at > least; at--) {
      const flag = flags[at] as number
      if (flag & (is.colon | is.stop)) break
      if (flag & is.quote && !((tokens.runs[tokens.run[at] as number]?.close ?? 0) < (tokens.end[at] as number))) {
        const run = tokens.runs[tokens.run[at] as number]
        if (run && run.to - run.from > 40) break
      }
      if (!(flag & (is.comma | is.dash)) || (marked && !((flags[at + 1] as number) & is.relative))) continue
      const source = mentionBefore(tokens, beforeBracket(scene, at - 1), from)
      if (!source || !opensClause(scene, source.from) || isRestOfPlace(scene, source)) continue
      if (source.kind === 'pronoun' || source.kind === 'first-person' || source.name || source.kind === 'body') {
        // …, his lawyer, Maria Reyes, said.
        if (best && closesSentence(scene) && namedInAside(scene, best)) break
        best = source
        break
      }
      best ??= source
    }
    const named = last & is.comma ? namedInAside(scene, best) : undefined
    const pair = named && best ? besideAnother(scene, best) : -1
    if (named && pair >= 0)
      return {source: {from: pair, to: named.to, kind: 'group'}, from: pair, to: cueTo, certainty: 'stated'}
    if (named) return {source: named, from: best ? best.from : named.from, to: cueTo, certainty: 'stated'}
    if (!best) return undefined
    if (best.name && !best.office && group - 1 - best.to < 16) best.office = officeAfter(scene, best.to)
    return {source: best, from: best.from, to: cueTo, certainty: 'stated'}
  }
}

/** `Maria Reyes, 30, of Arden, N.C., who saw it, said`: the state of the town that somebody is of. */
function isRestOfPlace({tokens, from}: Scene, {from: at, to}: Found): boolean {
  const {flags, value, end} = tokens
  if (to > at + 2 || at - 2 < from || !((flags[at - 1] as number) & is.comma)) return false
  let town = at - 1
  while (town > from && (flags[town - 1] as number) & is.capital) town--
  if (town === at - 1) return false
  if (to === at + 1 && value[(end[at] as number) - 1] === '.') return true
  // In the town of Arden, Maria Reyes, who saw it, said
  return town - 2 >= from && isWord(tokens, town - 1, 'of') && ((flags[town - 2] as number) & is.comma) !== 0
}

/** `The road was lost, and no help came, said Maria Reyes, a doctor.`: what stands before is hers, not about her. */
function isInverted({tokens, cue, cueTo, to, group, cueFrom}: Scene): boolean {
  // Reyes, a doctor, told Hill: the name is that of the hearer.
  if (group !== cueFrom || cue.object || cue.tells || (cue.form !== 'past' && cue.form !== 'third')) return false
  const source = mentionAfter(tokens, cueTo, to)
  if (!source?.name || source.from !== source.name.from) return false
  const next = source.to < to ? (tokens.flags[source.to] as number) : is.stop
  if (next & is.stop) return true
  const then = tokens.flags[source.to + 1] ?? 0
  if (!(next & is.comma) || !(then & (is.determiner | is.relative | is.role | is.title | is.number))) return false
  // Hill, a doctor, said Reyes, a nurse, had left.
  let close = source.to + 1
  while (close < to && close - source.to < longest && !((tokens.flags[close] as number) & is.comma)) close++
  return !(close < to && goesOn(tokens, close + 1, to))
}

/** `The mayor, Maria Reyes, said`: the aside names whom the phrase before it means. */
function namedInAside(scene: Scene, best: Found | undefined): Found | undefined {
  const {tokens, from, group} = scene
  const {flags} = tokens
  if (best?.name && !isTitled(tokens, best)) return undefined
  if (best?.kind === 'pronoun' || best?.kind === 'first-person') return undefined
  const source = mentionBefore(tokens, beforeBracket(scene, group - 2), Math.max(from, group - longestName))
  // the mayor, Maria Reyes; his son, the filmmaker Pavel Reyes
  const ends = source?.kind === 'name' && source.name?.to === source.to && best?.kind === 'role'
  if (!source || !(ends || isBareName(tokens, source))) return undefined
  if (source.from <= from || !((flags[source.from - 1] as number) & is.comma)) return undefined
  if (best && best.to !== source.from - 1) return undefined
  if (best?.kind === 'role' || best?.name) {
    const office = (flags[best.from] as number) & is.determiner ? best.from + 1 : best.from
    if (office < best.to) source.office = {from: office, to: best.to}
  }
  return source
}

/** `Hill and her husband, Otto Hill, said`: where the name of the other begins; -1 where she is alone. */
function besideAnother({tokens, from}: Scene, {from: at, kind}: Found): number {
  const {flags} = tokens
  if (kind !== 'role' || at - 2 < from || !isWord(tokens, at - 1, 'and')) return -1
  let other = at - 1
  while (other > from && (flags[other - 1] as number) & is.capital) other--
  const opens = other === from || ((flags[other - 1] as number) & is.comma) !== 0
  return other < at - 1 && opens && !((flags[other] as number) & is.determiner) ? other : -1
}

/** Nothing but an end follows the cue: what is said stands before it. */
function closesSentence({tokens, to, cueTo}: Scene): boolean {
  return cueTo >= to || ((tokens.flags[cueTo] as number) & is.stop) !== 0
}

/** `Reyes, who called it “lost,” said`: the comma stands within the marks. */
function closesWithComma({tokens}: Scene, at: number): boolean {
  const run = tokens.runs[tokens.run[at] as number]
  return run !== undefined && tokens.value[run.to - 1] === ','
}

/** Reyes (Ohio), a doctor, said: the bracket is skipped. */
function beforeBracket({tokens, from}: Scene, at: number): number {
  const {flags} = tokens
  if (at <= from || !((flags[at] as number) & is.bracket)) return at
  let opening = at - 1
  while (opening > from && at - opening < 10 && !((flags[opening] as number) & is.bracket)) opening--
  return opening - 1
}

/** A subject stands where a clause begins. */
function opensClause({tokens, from}: Scene, at: number): boolean {
  let before = at - 1
  // Just over a quarter, 26 percent, say
  while (before >= from && isCounting(tokens, before)) before--
  const counted = before < at - 1
  while (
    before >= from &&
    (tokens.flags[before] as number) & (is.adverb | is.conjunction | is.subordinator | is.relative | is.that | is.time)
  )
    before--
  if (before < from) return true
  return (
    ((tokens.flags[before] as number) & (is.comma | is.dash | is.colon | is.quote | is.stop)) !== 0 ||
    (before !== at - 1 && !counted)
  )
}

/** `, a doctor from the port,`: the aside as an office, where it names one. */
function officeAfter({tokens, group}: Scene, at: number): {from: number; to: number} | undefined {
  const {flags} = tokens
  let from = at + 1
  if ((flags[from] as number) & (is.relative | is.quote | is.preposition)) return undefined
  // Reyes, speaking to a group of veterans, said
  if (endsIn(tokens, from, 'ing') && !((flags[from + 1] ?? 0) & (is.role | is.title))) return undefined
  let to = from
  while (to < group - 1 && !((flags[to] as number) & is.comma)) to++
  let role = false
  for (let look = from; look < to; look++) if ((flags[look] as number) & (is.role | is.title)) role = true
  if (!role) return undefined
  while (from < to && /^the$/i.test(tokens.value.slice(tokens.start[from], tokens.end[from]))) from++
  return from < to ? {from, to} : undefined
}

/** `Thompson (R-Pa.) said` */
function afterBracket({tokens, from, cueTo, group}: Scene) {
  const {flags} = tokens
  for (let at = group - 2; at > Math.max(from, group - 14); at--) {
    if (!((flags[at] as number) & is.bracket)) continue
    const source = mentionBefore(tokens, at - 1, from)
    return source && {source, from: source.from, to: cueTo, certainty: 'stated' as const}
  }
  return undefined
}
