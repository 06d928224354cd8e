/**
 * German: what is reported follows a comma, whatever stands between it and the verb.
 *
 *     Rey sagte am Montag vor dem Rat, die Brücke bleibe geschlossen.
 *     Rey kündigte an, am Freitag zurückzutreten.
 *     Rey warf der Stadt vor, die Brücke verkauft zu haben.
 *
 * Blind spot: an infinitive that tells what for: `Rey sprach leise, um niemanden zu wecken` is told by its `um` alone.
 */
import {opensMainClause} from './endings.ts'
import {is} from './lexicon.ts'
import {mentionAfter} from './mention-after.ts'
import {isNoNoun} from './mentions.ts'
import {endsIn, isOneOf, lowerOf, type Tokens, wordList} from './tokens.ts'

/** No more words stand between the verb and the comma. */
const reach = 16

/** Prefixes that are parted from their verb, and stand last in its clause. */
const prefixes = wordList('an auf aus ab bei ein fest hervor hinzu klar mit nach vor zu zurück')
const purposes = wordList('um ohne statt anstatt')

/** Where the clause after the comma begins that tells what was said; −1 where none does. */
export function clauseBehindComma(tokens: Tokens, at: number, to: number): number {
  const {flags} = tokens
  let comma = at
  while (comma < Math.min(to, at + reach) && !((flags[comma] as number) & is.comma)) {
    const flag = flags[comma] as number
    if (flag & (is.stop | is.colon | is.quote | is.dash | is.that | is.pronoun | is.be | is.auxiliary)) return -1
    comma++
  }
  if (comma + 2 >= to || !((flags[comma] as number) & is.comma)) return -1
  const told = comma > at && isOneOf(tokens, at, hearers)
  const parted = endsInPrefix(tokens, at, comma)
  const first = comma + 1
  // sagte aus, am Montag, der Zeitung; but gab ihre Zahl an, er war …
  if (told || opensAdjunct(flags[at] as number) || comma - at < 2) {
    if (opensMainClause(tokens, first, to) || saysSo(tokens, first, to)) return first
    if (told && !parted) return -1
  }
  return (parted || comma === at || opensAdjunct(flags[at] as number)) && isInfinitive(tokens, first, to) ? first : -1
}

/** Articles of whom something is told: `sagte Rey der Zeitung, sie werde gehen`. */
const hearers = wordList('der dem einer einem')

function endsInPrefix(tokens: Tokens, at: number, comma: number): boolean {
  return comma > at && isOneOf(tokens, comma - 1, prefixes)
}

const opensAdjunct = (flag: number): boolean => (flag & (is.preposition | is.time | is.adverb)) !== 0

/** A subject with its verb behind it: `die Brücke bleibe`. In a clause about the word before, the verb stands last. */
function saysSo(tokens: Tokens, at: number, to: number): boolean {
  const {flags} = tokens
  const subject = mentionAfter(tokens, at, to)
  if (!subject || subject.to >= to) return false
  const verb = subject.to
  if (!isNoNoun(tokens, verb)) return false
  const next = verb + 1 < to ? (flags[verb + 1] as number) : is.stop
  if (!(next & (is.comma | is.stop | is.conjunction | is.dash | is.quote))) return true
  // `sagte, die Brücke halte`, but `lobte Rey, die Brücken baute`
  const maybeAbout =
    isOneOf(tokens, at, relatives) && !isNoNoun(tokens, at - 2) && !((flags[at - 2] as number) & is.cue)
  return endsIn(tokens, verb, 'e') && !(endsIn(tokens, verb, 'te') && maybeAbout)
}

const relatives = wordList('die der das welche welcher welches')

/** `am Freitag zurückzutreten`, `die Brücke verkauft zu haben`; not `um die Brücke zu verkaufen`. */
function isInfinitive(tokens: Tokens, at: number, to: number): boolean {
  const {flags} = tokens
  if (isOneOf(tokens, at, purposes)) return false
  let end = at
  while (end < to && !((flags[end] as number) & (is.comma | is.stop | is.colon | is.dash))) end++
  const last = end - 1
  if (last <= at || !endsIn(tokens, last, 'n')) return false
  return (
    ((flags[last - 1] as number) & is.infinitive) !== 0 || /^[a-zäöü]{2,}zu[a-zäöüß]{3,}n$/.test(lowerOf(tokens, last))
  )
}
