/**
 * What a verb of saying may be besides: it names somebody, quotes another, or is another verb with its particle.
 */
import {isInfinitive} from './adjuncts.ts'
import {hasMarks} from './cue-surroundings.ts'
import {is, point} from './lexicon.ts'
import type {Sentence} from './sentences.ts'
import {isOneOf, isWord, mayReport, type Tokens, wordList} from './tokens.ts'

/** After a verb that takes a thing they make another verb of it. */
const particles = wordList('by into off up out down away')
const quoting = wordList('quote quotes quoted quoting cite cites cited citing report reports reported reporting')
/** Of those the ones that say something themselves before a colon: `reported on Monday in Arden: “…”`. */
const reporting = wordList('report reports reported reporting')
const calling = wordList('call calls called calling dub dubs dubbed')
const identifying = wordList('identified named described')

/** `backed down`, `addressed to Hill`; but `preferred to leave`. */
export function takesParticle(tokens: Tokens, at: number, to: number): boolean {
  if (at >= to || !((tokens.flags[at] as number) & is.preposition)) return false
  if (isWord(tokens, at, 'to')) return !isInfinitive(tokens, at)
  return isOneOf(tokens, at, particles)
}

/** `a company called Harbour Homes`, `everyone calls her Bo`: what its name is, and nothing said of it. */
export function isNaming(tokens: Tokens, at: number, cueTo: number, sentence: Sentence): boolean {
  const {to} = sentence
  if (cueTo !== at + 1 || cueTo >= to || !isOneOf(tokens, at, calling) || hasMarks(tokens, sentence)) return false
  const {flags} = tokens
  let name = cueTo
  if ((flags[name] as number) & is.object) name++
  const first = name
  while (name < to && (flags[name] as number) & is.capital && !((flags[name] as number) & is.quote)) name++
  if (name === first) return false
  return name >= to || ((flags[name] as number) & (point | is.relative | is.conjunction | is.preposition)) !== 0
}

/** `quoted Hill as saying`, `quotes the engineer, Paul Hill: “…”` */
export function quotesAnother(tokens: Tokens, sentence: Sentence, at: number): boolean {
  const {flags} = tokens
  if ((flags[at] as number) & is.capital || !isOneOf(tokens, at, quoting)) return false
  for (let look = at + 1; look < Math.min(sentence.to - 1, at + 12); look++) {
    if ((flags[look] as number) & is.colon)
      return ((flags[look - 1] as number) & is.capital) !== 0 && !isOneOf(tokens, at, reporting)
    if ((flags[look] as number) & (point & ~is.comma)) return false
    if (isWord(tokens, look, 'as')) return isWord(tokens, look + 1, 'saying')
  }
  return false
}

/** `a woman identified as Maria Reyes says`: what somebody is called, before the verb of the sentence. */
export function isNamed(tokens: Tokens, at: number, name: number, to: number): boolean {
  if (!isOneOf(tokens, at, identifying)) return false
  let end = name
  while (end < to && (tokens.flags[end] as number) & is.capital && !((tokens.flags[end] as number) & point)) end++
  return end > name && end < to && mayReport(tokens, end)
}
