/**
 * Who is named: the noun phrase that ends or begins at a token, and what it is made of.
 *
 *     longtime spokesman Todd Mesek said         ← ends before the cue
 *     said a spokesman for the port, who …       ← begins after it
 *
 * A shallow reading: no grammar is known but small words, capitals and the words of office in the lexicon.
 */
import type {MentionKind} from '../tree.ts'
import {is, point} from './lexicon.ts'
import {isWord, lowerOf, type Tokens} from './tokens.ts'

/** A mention as token indexes, end exclusive. */
export interface Found {
  from: number
  to: number
  kind: MentionKind
  /** The name within. */
  name?: {from: number; to: number}
  /** Office beside it. */
  office?: {from: number; to: number}
}

/** How many tokens a mention may have. */
const widest = 14

/** Ends every phrase to the left. */
const leftWalls = is.comma | is.colon | is.dash | is.stop | is.subordinator | is.that | is.be | is.negation
/** Ends no phrase. */
const notLast =
  is.preposition | is.auxiliary | is.be | is.that | is.subordinator | is.infinitive | is.conjunction | is.relative
/** Ends every phrase to the right. */
const rightWalls = is.comma | is.colon | is.dash | is.stop | is.bracket | is.be | is.negation | is.relative | is.that

/**
 * The mention that ends with token `last`, no further left than `floor`.
 *
 * @param governed Whether a preposition may stand before it (`from Maria Reyes, who said`): no subject has one.
 */
export function mentionBefore(tokens: Tokens, last: number, floor: number, governed = false): Found | undefined {
  const {flags} = tokens
  last = beforeTime(tokens, last, floor)
  if (last < floor) return undefined
  const flag = flags[last] as number
  if (isPronoun(tokens, last)) return pronoun(tokens, last)
  if (flag & point) return undefined
  if (flag & notLast && !(flag & is.capital)) return undefined
  let from = last
  const least = Math.max(floor, last - widest + 1)
  while (from > least) {
    const before = flags[from - 1] as number
    const capital = (before & is.capital) !== 0 && from - 1 > floor
    // A small word with a capital opens a sentence that no full stop came before.
    if ((flags[from] as number) & is.determiner && (flags[from] as number) & is.capital) break
    if (before & is.quote) {
      // A nickname between two names: Hugh “Shorty” Hill.
      if (
        from - 2 >= least &&
        isNickname(tokens, from - 1) &&
        (flags[from - 2] as number) & is.capital &&
        (flags[from] as number) & is.capital
      ) {
        from -= 2
        continue
      }
      break
    }
    if (before & leftWalls && !capital) break
    if (before & (is.pronoun | is.firstPerson | is.relative) && !capital) break
    if (before & is.auxiliary && !capital) break
    if (before & is.bracket) break
    if (before & is.conjunction && !capital) {
      // “and” joins names and nouns; before a mention it may also join clauses.
      const beyond = flags[from - 2] ?? 0
      const joins =
        from - 2 >= least &&
        ((beyond & is.capital && (flags[from] as number) & is.capital) !== 0 || (beyond & is.role) !== 0)
      // officials at the port and in the town
      if (!joins && !((flags[from] as number) & is.preposition && !(beyond & point))) break
    }
    if (
      before & is.cue &&
      !capital &&
      !(before & (is.title | is.role | is.document | is.body)) &&
      !isModifier(tokens, from - 1)
    )
      break
    from--
  }
  // Small words at the front belong to the sentence.
  while (from < last) {
    const front = flags[from] as number
    if (front & (is.conjunction | is.adverb | is.time | is.subordinator) && !(front & (is.role | is.title))) from++
    else break
  }
  const counted = countedFrom(tokens, from, last)
  if (counted > 0) from = counted
  if ((flags[from] as number) & is.preposition && from < last)
    return governed ? antecedent(tokens, from, last) : afterPreposition(tokens, from, last)
  return governed ? antecedent(tokens, from, last) : settle(tokens, from, last + 1)
}

/** `A report filed Thursday says`, `Reyes on Tuesday said`: what stands before the time. */
function beforeTime(tokens: Tokens, last: number, floor: number): number {
  const {flags} = tokens
  let at = last
  while (at > floor && (flags[at] as number) & is.time && !((flags[at - 1] as number) & is.capital)) at--
  if (at === last || at <= floor) return at
  const before = flags[at] as number
  return before & is.preposition && !(before & is.capital) && (isWord(tokens, at, 'on') || isWord(tokens, at, 'in'))
    ? at - 1
    : at
}

/** `About four in 10`, `Nearly a third`: a number and what it is part of. */
function countedFrom(tokens: Tokens, from: number, last: number): number {
  const word = lowerOf(tokens, from)
  if (!/^(?:about|around|over|under|just|roughly|some|nearly|almost)$/.test(word) || from >= last) return -1
  const next = from + 1
  return (tokens.flags[next] as number) & is.number || isNumeral(tokens, next) ? next : -1
}

const numerals = new Set(
  'one two three four five six seven eight nine ten eleven twelve half two-thirds three-quarters one-third'.split(' ')
)

export function isNumeral(tokens: Tokens, at: number): boolean {
  return ((tokens.flags[at] as number) & is.number) !== 0 || numerals.has(lowerOf(tokens, at))
}

/** What a relative clause is about: the nearest name, or the nearest noun with its article. */
function antecedent(tokens: Tokens, from: number, last: number): Found | undefined {
  const {flags} = tokens
  const named = (flags[last] as number) & is.capital
  let at = last
  while (at > from) {
    const before = flags[at - 1] as number
    if (named && !(before & (is.capital | is.title | is.role | is.particle | is.determiner))) {
      // a spokesman for Reyes, who
      const office = before & is.preposition && at - 2 >= from && (flags[at - 2] as number) & is.role
      if (!office) break
    }
    if (!named && (flags[at] as number) & is.determiner) {
      if (!(before & is.preposition && at - 2 >= from && (flags[at - 2] as number) & is.role)) break
    }
    at--
  }
  return settle(tokens, at, last + 1)
}

/** `On Tuesday Reyes`, `In a letter the mayor`: the last phrase of those. */
function afterPreposition(tokens: Tokens, from: number, last: number): Found | undefined {
  const {flags} = tokens
  let at = last
  while (at > from + 1) {
    const before = flags[at - 1] as number
    if (before & is.time && !((flags[at] as number) & is.time)) break
    if (before & is.preposition) return undefined
    if ((flags[at] as number) & is.determiner) break
    at--
  }
  if (at <= from + 1 && !((flags[from + 1] as number) & is.time)) return undefined
  return settle(tokens, at, last + 1)
}

/** A word or two in marks that no point closes. */
function isNickname(tokens: Tokens, at: number): boolean {
  const run = tokens.runs[tokens.run[at] as number]
  return run !== undefined && run.to - run.from < 24 && !/[,.!?]$/.test(tokens.value.slice(run.from, run.to))
}

/** A cue’s form that only describes the noun after it: `leading critics`. */
function isModifier(tokens: Tokens, at: number): boolean {
  const before = at > 0 ? (tokens.flags[at - 1] as number) : 0
  return (before & (is.determiner | is.possessive)) !== 0
}

/** The mention that begins at token `first`, no further right than `ceiling`. */
export function mentionAfter(tokens: Tokens, first: number, ceiling: number): Found | undefined {
  const {flags} = tokens
  if (first >= ceiling) return undefined
  const flag = flags[first] as number
  if (isPronoun(tokens, first)) return pronoun(tokens, first)
  if (flag & point) return undefined
  const opens = is.capital | is.determiner | is.role | is.title | is.number | is.body | is.document
  if (!(flag & opens) && !isPlural(tokens, first) && !describes(tokens, first, ceiling)) return undefined
  if (flag & (is.time | is.preposition | is.adverb | is.subordinator) && !(flag & (is.determiner | is.title)))
    return undefined
  let to = first + 1
  let named = (flag & is.capital) !== 0 && !(flag & is.determiner)
  const most = Math.min(ceiling, first + widest)
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
        if (!(lowerOf(tokens, to) === 'of' && to + 1 < most && (previous & (is.body | is.title | is.role)) !== 0)) break
      } else if (!tokensLink(tokens, to)) break
    }
    if (next & is.conjunction && !capital) {
      const beyond = to + 1 < most ? (flags[to + 1] as number) : 0
      if (!(beyond & is.capital && previous & is.capital)) break
    }
    if (next & is.cue && !capital && !(next & (is.role | is.title | is.document | is.body))) break
    // After a name in capitals a word in lower case begins something else, but for `Port candidate Maria Reyes`.
    const goesOn = is.preposition | is.conjunction | is.particle | is.role | is.body | is.title
    if (named && !capital && previous & is.capital && !(next & goesOn) && !leadsToOffice(tokens, to, most)) break
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
    /(?:ing|ed)$/.test(lowerOf(tokens, comma + 1))
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
    if (flag !== 0) return false
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
    if (flag & (small | is.infinitive | is.time | is.object | is.negation) && lowerOf(tokens, at) !== 'of') return false
  }
  return false
}

/** Where no capitals tell names: the words up to the next small word or point. */
export function wordsAfter(tokens: Tokens, first: number, ceiling: number): Found | undefined {
  const {flags} = tokens
  if (first >= ceiling) return undefined
  if (isPronoun(tokens, first)) return pronoun(tokens, first)
  const wall =
    point |
    is.that |
    is.preposition |
    is.conjunction |
    is.subordinator |
    is.relative |
    is.time |
    is.auxiliary |
    is.be |
    is.cue
  let to = first
  while (to < Math.min(ceiling, first + widest) && !((flags[to] as number) & wall)) to++
  if (to === first) return undefined
  let name = first
  while (name < to && (flags[name] as number) & (is.title | is.role | is.determiner | is.body)) name++
  const titled = name > first
  if (name === to) return {from: first, to, kind: 'role'}
  const found: Found = {from: first, to, kind: 'name', name: {from: name, to}}
  if (titled) found.office = {from: first, to: name}
  return found
}

function endsNamed(tokens: Tokens, from: number, to: number): boolean {
  // Told from an office by what stands last: a name in capitals that is no title or role.
  const last = tokens.flags[to - 1] as number
  return (last & is.capital) !== 0 && to > from
}

function tokensLink(tokens: Tokens, at: number): boolean {
  const word = lowerOf(tokens, at)
  return (
    word === 'of' ||
    word === 'for' ||
    word === 'at' ||
    word === 'with' ||
    word === 'from' ||
    word === 'in' ||
    word === 'to' ||
    word === 'de' ||
    word === 'du' ||
    word === 'des' ||
    word === 'del' ||
    word === 'von' ||
    word === 'der' ||
    word === 'near'
  )
}

export function isPronoun(tokens: Tokens, at: number): boolean {
  return (
    ((tokens.flags[at] as number) & (is.pronoun | is.firstPerson)) !== 0 &&
    !((tokens.flags[at] as number) & is.possessive)
  )
}

function pronoun(tokens: Tokens, at: number): Found {
  const kind = (tokens.flags[at] as number) & is.firstPerson ? 'first-person' : 'pronoun'
  return {from: at, to: at + 1, kind}
}

/** Tells what a phrase is and where in it the name stands; nothing where no head is seen. */
function settle(tokens: Tokens, from: number, to: number): Found | undefined {
  const {flags} = tokens
  // Only-small-word phrases name nobody.
  if (from >= to) return undefined
  const first = flags[from] as number
  const last = flags[to - 1] as number
  const name = to - from === 1 && isCommon(tokens, from) ? undefined : nameWithin(tokens, from, to)
  if (!name) {
    if (last & (is.preposition | is.adverb | is.auxiliary | is.possessive | is.time) && !(last & is.role))
      return undefined
    const headed = from < to && hasHead(tokens, from, to)
    if (!headed && !(first & (is.determiner | is.number)) && !isPlural(tokens, to - 1)) return undefined
    if (
      to - from === 1 &&
      first & is.determiner &&
      !isPlural(tokens, from) &&
      !(first & is.role) &&
      !counts(tokens, from)
    )
      return undefined
    const kind: MentionKind =
      has(tokens, from, to, is.body) && !has(tokens, from, to, is.role)
        ? 'body'
        : isPlural(tokens, head(tokens, from, to))
          ? 'group'
          : 'role'
    return {from, to, kind}
  }
  const found: Found = {from, to, kind: 'name', name}
  const body =
    has(tokens, name.from, name.to, is.body) ||
    (name.from > 0 && lowerOf(tokens, name.from - 1) === 'the' && name.from === from + 1)
  const titled = has(tokens, from, name.from, is.title | is.role)
  if (body && !titled) found.kind = 'body'
  // The name is only what the office is of: a spokesman for Reyes, Reyes’s spokesman.
  if (name.from > from && (flags[name.from - 1] as number) & is.preposition) {
    found.kind = 'role'
    delete found.name
    return found
  }
  if ((flags[name.to - 1] as number) & is.possessive && name.to < to) {
    delete found.name
    found.kind = isPlural(tokens, to - 1) ? 'group' : 'role'
    return found
  }
  if (name.to < to) {
    // Reyes aides, Ohio officials.
    if (last & is.role || isPlural(tokens, to - 1)) {
      delete found.name
      found.kind = isPlural(tokens, to - 1) ? 'group' : 'role'
    }
  }
  if (found.name && name.from > from) {
    let office = from
    while (office < name.from && (flags[office] as number) & is.determiner) office++
    if (office < name.from && has(tokens, office, name.from, is.role | is.title))
      found.office = {from: office, to: name.from}
  }
  return found
}

/** `Officials say`, `Someone cried`, `Report: …`: a capital only because it opens the sentence. */
function isCommon(tokens: Tokens, at: number): boolean {
  const flag = tokens.flags[at] as number
  if (flag & is.document || (flag & is.role && isPlural(tokens, at))) return true
  return /^(?:some|any|every|no)(?:one|body)$/.test(lowerOf(tokens, at))
}

/** Every one, some, several, both: pronouns by themselves. */
function counts(tokens: Tokens, at: number): boolean {
  return /^(?:some|many|most|several|few|both|others|one|two|three|all|another|each|these|those)$/.test(
    lowerOf(tokens, at)
  )
}

function head(tokens: Tokens, from: number, to: number): number {
  for (let at = from + 1; at < to; at++) if ((tokens.flags[at] as number) & is.preposition) return at - 1
  return to - 1
}

function hasHead(tokens: Tokens, from: number, to: number): boolean {
  return has(tokens, from, to, is.role | is.body | is.document)
}

function has(tokens: Tokens, from: number, to: number, mask: number): boolean {
  for (let at = from; at < to; at++) if ((tokens.flags[at] as number) & mask) return true
  return false
}

export function isPlural(tokens: Tokens, at: number): boolean {
  const end = tokens.end[at] as number
  const {value} = tokens
  if ((tokens.flags[at] as number) & is.possessive) return false
  if (end - (tokens.start[at] as number) < 4) return false
  if (value.charCodeAt(end - 1) === 115) return value.charCodeAt(end - 2) !== 115
  return /^(?:people|men|women|children|police|others|majority|data|media|half|third|quarter|percent|two-thirds)$/.test(
    lowerOf(tokens, at)
  )
}

/** The longest run of capitals, titles at its front left out; a lower-case particle may stand inside. */
function nameWithin(tokens: Tokens, from: number, to: number): {from: number; to: number} | undefined {
  const {flags} = tokens
  let best: {from: number; to: number} | undefined
  let at = from
  while (at < to) {
    if (!isNamePart(tokens, at)) {
      at++
      continue
    }
    let end = at + 1
    while (end < to) {
      if (isNamePart(tokens, end)) end++
      else if ((flags[end] as number) & is.quote && end + 1 < to && isNamePart(tokens, end + 1)) end += 2
      else if ((flags[end] as number) & is.particle && end + 1 < to && isNamePart(tokens, end + 1)) end += 2
      else break
      if ((flags[end - 1] as number) & is.possessive) break
    }
    let start = at
    while (start < end - 1 && (flags[start] as number) & is.title && !((flags[start] as number) & is.body)) start++
    // A name of several words is the last one: “Harbour Post reporter Maria Reyes”.
    if (!best || end - start >= best.to - best.from || !((flags[best.to - 1] as number) & is.possessive))
      best = {from: start, to: end}
    at = end
  }
  return best
}

function isNamePart(tokens: Tokens, at: number): boolean {
  const flag = tokens.flags[at] as number
  if (!(flag & is.capital)) return false
  if (flag & (is.title | is.body | is.role)) return true
  // Opening words of a sentence have capitals too.
  if (
    flag &
    (is.determiner |
      is.preposition |
      is.pronoun |
      is.firstPerson |
      is.conjunction |
      is.subordinator |
      is.adverb |
      is.time |
      is.that)
  ) {
    return false
  }
  return true
}

/** The printed words. */
export function printed(tokens: Tokens, span: {from: number; to: number}): string {
  return tokens.value.slice(tokens.start[span.from], tokens.end[span.to - 1])
}
