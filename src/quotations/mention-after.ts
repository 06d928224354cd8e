/**
 * The noun phrase that begins at a token, read from left to right.
 *
 *     said a spokesman for the port, who …
 *          ^^^^^^^^^^^^^^^^^^^^^^^^
 */
import {is, point} from './lexicon.ts'
import {
  type Found,
  isArticledNoun,
  isNickname,
  isNoNoun,
  isPlural,
  isPronoun,
  pronoun,
  settle,
  widest
} from './mentions.ts'
import {endsIn, isOneOf, type Tokens, wordList} from './tokens.ts'

/** Prepositions that stay within a mention. */
const links = wordList('of for at with from in to de du des del von der near')
const of = wordList('of')
const purposes = wordList('for on')

/** Ends every phrase to the right. */
const rightWalls = is.comma | is.colon | is.dash | is.stop | is.bracket | is.be | is.negation | is.relative | is.that

/** The mention that begins at token `first`, no further right than `ceiling`. */
export function mentionAfter(tokens: Tokens, first: number, ceiling: number): Found | undefined {
  const {flags, lexicon} = tokens
  if (first >= ceiling) return undefined
  const flag = flags[first] as number
  if (isPronoun(tokens, first)) return pronoun(tokens, first)
  if (flag & point) return undefined
  // Dann stürzte Toni ab
  if (isNoNoun(tokens, first)) return undefined
  const opens = is.capital | is.determiner | is.role | is.title | is.number | is.body | is.document
  if (!(flag & opens) && !isPlural(tokens, first) && !describes(tokens, first, ceiling)) return undefined
  if (flag & (is.time | is.preposition | is.adverb | is.subordinator) && !(flag & (is.determiner | is.title)))
    return undefined
  let to = first + 1
  let named = (flag & is.capital) !== 0 && !(flag & is.determiner)
  const most = Math.min(ceiling, first + widest)
  // In German, where nouns have capitals.
  const datives = lexicon?.reporting.nouns ? lexicon.datives : null
  while (to < most) {
    const next = flags[to] as number
    const capital = (next & is.capital) !== 0
    if (next & is.quote) {
      if (
        to + 1 < most &&
        named &&
        isNickname(tokens, to) &&
        (flags[to + 1] as number) & is.capital &&
        (flags[to - 1] as number) & is.capital
      ) {
        to += 2
        continue
      }
      break
    }
    if (next & is.comma && joinsAdjectives(tokens, first, to, most)) {
      to += 2
      continue
    }
    if (next & rightWalls && !capital) break
    if (next & point) break
    if (next & (is.pronoun | is.firstPerson | is.auxiliary | is.infinitive | is.subordinator) && !capital) break
    // On Jan. 3, but Jan de Vries.
    const then = to + 1 < most ? (flags[to + 1] as number) : 0
    const given = capital && (flags[to - 1] as number) & is.capital && then & (is.capital | is.particle)
    if (next & is.time && !(next & is.title) && !given) break
    if (next & is.adverb && !capital) break
    const previous = flags[to - 1] as number
    if (next & is.preposition && !capital) {
      // A spokesman for the port: an office, not a name, takes what follows it.
      if (named && endsNamed(tokens, first, to)) {
        const heads = isOneOf(tokens, to, of) ? is.body | is.title | is.role : 0
        // the Centre for Harbour Studies
        const body = is.body | is.capital
        const purpose = isOneOf(tokens, to, purposes) && (previous & body) === body && (flags[to + 1] ?? 0) & is.capital
        if (to + 1 >= most || !((previous & heads) !== 0 || purpose)) break
      } else if (!tokensLink(tokens, to)) break
    }
    if (next & is.determiner && !capital) {
      const noun = isArticledNoun(tokens, to - 1)
      // sagte Rey der Zeitung, sagte der Nachbar dem Sender; but die Schwester des Opfers
      const behindName = (previous & ~is.particle) === is.capital
      if (datives && (behindName || (noun && isOneOf(tokens, to, datives)))) break
      // the man left the room: what stands before the second article is a verb
      if (!noun && previous === 0 && to - first > 1 && !named && !isPlural(tokens, to - 1)) {
        to--
        break
      }
    }
    if (next & is.conjunction && !capital) {
      const beyond = to + 1 < most ? (flags[to + 1] as number) : 0
      if (!(beyond & is.capital && previous & is.capital)) break
    }
    const noun = is.role | is.title | is.document | is.body
    if (next & is.cue && !capital && !(next & noun) && !(previous & (is.determiner | is.possessive))) {
      // conservative talk radio host Hugh Hill
      const modifies =
        !named && flag === 0 && to === first + 1 && !isPlural(tokens, first) && leadsToOffice(tokens, to, most)
      if (!modifies) break
    }
    // After a name in capitals a word in lower case begins something else, but for `Port candidate Maria Reyes`.
    const goesOn = is.preposition | is.conjunction | is.particle | is.role | is.body | is.title | is.document
    if (
      named &&
      !capital &&
      previous & is.capital &&
      // Reyes’s top foreign policy aide
      !(previous & is.possessive) &&
      !(next & goesOn) &&
      !leadsToOffice(tokens, to, most) &&
      !(flag & is.determiner && leadsToRole(tokens, to, most))
    )
      break
    // die Brücke bleibe
    if (datives && next === 0 && isArticledNoun(tokens, to - 1)) break
    if (capital) named = true
    to++
  }
  while (
    to - 1 > first &&
    (flags[to - 1] as number) & (is.preposition | is.conjunction | is.determiner | is.particle)
  ) {
    if ((flags[to - 1] as number) & is.capital) break
    to--
  }
  return settle(tokens, first, to)
}

/** `a thin, elderly gentleman`: a comma between two words that describe one noun. */
function joinsAdjectives(tokens: Tokens, first: number, comma: number, ceiling: number): boolean {
  const {flags} = tokens
  if (comma !== first + 2 || !((flags[first] as number) & is.determiner) || flags[first + 1] !== 0) return false
  if (
    comma + 2 >= ceiling ||
    (flags[comma + 1] as number) & ~is.adverb ||
    endsIn(tokens, comma + 1, 'ing') ||
    endsIn(tokens, comma + 1, 'ed')
  )
    return false
  const noun = flags[comma + 2] as number
  return noun === 0 || (noun & is.role) !== 0
}

/** `Harbour Party presidential candidate Maria Reyes`: plain words, an office, a name. */
function leadsToOffice(tokens: Tokens, first: number, ceiling: number): boolean {
  for (let at = first; at < Math.min(ceiling - 1, first + 3); at++) {
    const flag = tokens.flags[at] as number
    if (flag & is.role) return at > first && ((tokens.flags[at + 1] as number) & is.capital) !== 0
    if (flag & ~is.body && !(flag === is.cue && at === first)) return false
  }
  return false
}

/** `a former U.S. law enforcement official`: plain words, an office. */
function leadsToRole({flags}: Tokens, first: number, ceiling: number): boolean {
  for (let at = first; at < Math.min(ceiling, first + 3); at++) {
    if ((flags[at] as number) & is.role) return at > first
    if ((flags[at] as number) & ~(is.body | is.document)) return false
  }
  return false
}

/** `retired teacher Maria Reyes`: plain words up to a name or an office. */
function describes(tokens: Tokens, first: number, ceiling: number): boolean {
  const small =
    point |
    is.preposition |
    is.pronoun |
    is.auxiliary |
    is.be |
    is.conjunction |
    is.subordinator |
    is.adverb |
    is.that |
    is.relative
  for (let at = first; at < Math.min(ceiling, first + 5); at++) {
    const flag = tokens.flags[at] as number
    if (flag & (is.capital | is.role)) return at > first
    if (flag & (small | is.infinitive | is.time | is.object | is.negation) && !isOneOf(tokens, at, of)) return false
  }
  return false
}

function endsNamed(tokens: Tokens, from: number, to: number): boolean {
  // Told from an office by what stands last: a name in capitals that is no title or role.
  const last = tokens.flags[to - 1] as number
  return (last & is.capital) !== 0 && to > from
}

function tokensLink(tokens: Tokens, at: number): boolean {
  return isOneOf(tokens, at, links)
}
