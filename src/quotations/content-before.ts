/**
 * What a report reports of the words before it: `The road was lost, Reyes said on Monday.`
 */
import {adjunctsEnd, colonBeforeMarks, hasWords, onlyAdjuncts, reach} from './adjuncts.ts'
import type {Content} from './contents.ts'
import {is} from './lexicon.ts'
import type {Report} from './scene.ts'
import type {Sentence} from './sentences.ts'
import {isTitle} from './titles.ts'
import {isWord, lowerOf, type Tokens} from './tokens.ts'

/** Words before the report, where it closes them. */
export function standsBefore(
  tokens: Tokens,
  sentence: Sentence,
  report: Report,
  hearer: number,
  floor: number
): Content | undefined {
  const {flags, runs} = tokens
  let before = report.from - 1
  // “…,” as a letter put it
  if (before > floor && isWord(tokens, before, 'as') && (flags[before - 1] as number) & (is.quote | is.comma)) before--
  if (before < floor) return undefined
  if (report.rule === 'according-to') {
    if (!((flags[before] as number) & is.quote) && !hasWords(tokens, floor, before + 1)) return undefined
    const around = (flags[report.to] ?? 0) & is.comma && continues(tokens, sentence, report.to + 1, true)
    return {from: floor, to: report.from, side: around ? 'around' : 'before', opened: 'bare'}
  }
  if (report.free && !report.inverted) return undefined
  const flag = flags[before] as number
  const quote =
    flag & is.quote
      ? before
      : flag & (is.comma | is.dash) && before > floor && (flags[before - 1] as number) & is.quote
        ? before - 1
        : -1
  if (quote >= floor) {
    const run = runs[tokens.run[quote] as number]
    // `Asked about “X”, he replied: “Y”`: only Y is his.
    const after = hearer < sentence.to ? (flags[hearer] as number) : 0
    if (quote > floor && (after & (is.quote | is.that) || colonBeforeMarks(tokens, sentence, hearer) >= 0))
      return undefined
    const last = run ? tokens.value[run.to - 1] : ''
    if (report.inverted || quote !== before || /[,?!.…—–-]/.test(last ?? '')) {
      return {from: floor, to: before + 1, side: 'before', opened: 'bare'}
    }
    // Without a comma inside it must be more than a title: “Harbour Lights” star Maria Reyes said …
    const words = run ? tokens.value.slice(run.from, run.to) : ''
    if (quote === floor && !run?.single && words.length > 20 && !isTitle(words)) {
      return {from: floor, to: before + 1, side: 'before', opened: 'bare'}
    }
    return undefined
  }
  if (!(flag & (is.comma | is.dash))) return undefined
  const end = adjunctsEnd(tokens, sentence, hearer)
  const next = end < sentence.to ? (flags[end] as number) : is.stop
  if (!hasWords(tokens, floor, before)) {
    // Otherwise, she said, the road …
    const around = next & is.comma && (flags[before] as number) & is.comma && before > floor
    return around && continues(tokens, sentence, end + 1, report.inverted)
      ? {from: floor, to: report.from, side: 'around', opened: 'bare'}
      : undefined
  }
  if (next & is.comma && continues(tokens, sentence, end + 1, report.inverted)) {
    return {from: floor, to: report.from, side: 'around', opened: 'bare'}
  }
  if (next & (is.stop | is.comma) || hearer >= sentence.to)
    return {from: floor, to: report.from, side: 'before', opened: 'bare'}
  if (
    next & (is.time | is.preposition | is.adverb | is.subordinator) &&
    !(next & is.that) &&
    onlyAdjuncts(tokens, sentence, hearer)
  ) {
    return {from: floor, to: report.from, side: 'before', opened: 'bare'}
  }
  if (report.inverted && next & (is.relative | is.conjunction))
    return {from: floor, to: report.from, side: 'before', opened: 'bare'}
  return undefined
}

/** After the comma of `, he stressed,`: do the words before it go on? */
function continues(tokens: Tokens, sentence: Sentence, at: number, named: boolean): boolean {
  if (at >= sentence.to) return false
  const flag = tokens.flags[at] as number
  // After a name a comma opens what he is: said Reyes, a doctor.
  if (named && flag & (is.determiner | is.capital | is.number | is.role | is.title | is.relative)) return false
  if (flag & (is.quote | is.stop)) return false
  if (/^(?:because|while|although|though|if|which)$/.test(lowerOf(tokens, at))) return true
  if (flag & (is.relative | is.preposition | is.subordinator)) return false
  if (flag & is.cue && /ing$/.test(lowerOf(tokens, at))) return false
  return !/ing$/.test(lowerOf(tokens, at))
}

/** `“We knew,” said Reyes, “by noon.”`: the second piece. */
export function quotationAfter(tokens: Tokens, sentence: Sentence, at: number, limit: number): Content | undefined {
  const {flags} = tokens
  for (let look = at; look < Math.min(sentence.to, limit, at + reach); look++) {
    const flag = flags[look] as number
    if (flag & is.quote) {
      const before = flags[look - 1] as number
      if (!(before & (is.comma | is.colon | is.dash))) return undefined
      let to = look + 1
      // and “…”
      while (
        to + 1 < sentence.to &&
        (flags[to] as number) & (is.comma | is.conjunction) &&
        (flags[to + 1] as number) & is.quote
      )
        to += 2
      return {from: look, to, side: 'after', opened: 'comma'}
    }
    if (flag & is.stop) return undefined
  }
  return undefined
}
