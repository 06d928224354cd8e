/**
 * What must stand around a word that does not always report: a clause, marks, the neighbours of a verb.
 */
import {isInfinitive} from './adjuncts.ts'
import {clauseBehindComma} from './comma-clause.ts'
import {opensMainClause} from './endings.ts'
import {type Cue, is, point} from './lexicon.ts'
import {isPlural} from './mentions.ts'
import type {Sentence} from './sentences.ts'
import {endsIn, isOneOf, isWord, lowerOf, runOf, type Tokens, wordList} from './tokens.ts'

/** Open a clause that is asked. */
const questions = wordList('whether why how what')
/** Open what a noun of saying is about. */
const topics = wordList('about against for of over')
const like = wordList('as')

/** How many tokens of when and where may stand before the marks. */
const farthest = 10

/** `was moved to say, “…”`, `to suggest, on air that night, “…”`: marks soon after make the infinitive a fact. */
export function marksNext({flags}: Tokens, sentence: Sentence, at: number): boolean {
  // , on a late show in Arden,
  const aside = at < sentence.to && (flags[at] as number) & is.comma
  const verb = is.that | is.be | is.auxiliary | is.relative | is.stop | is.dash | is.infinitive | (aside ? 0 : is.cue)
  const end = Math.min(sentence.to, at + farthest)
  for (let look = at; look < end; look++) {
    const flag = flags[look] as number
    // `what he loved to call “…”` is no saying: a point or that must stand between.
    if (flag & is.quote) return look > at && ((flags[look - 1] as number) & (is.comma | is.colon | is.that)) !== 0
    if (flag & verb && !(flag & is.that && look === at)) return false
  }
  return false
}

/** Is a word that is also a noun a verb here? Its neighbours tell. */
export function verbal(tokens: Tokens, sentence: Sentence, cue: Cue, at: number, cueTo: number): boolean {
  const {flags} = tokens
  const before = at > sentence.from ? (flags[at - 1] as number) : is.stop
  const next = cueTo < sentence.to ? (flags[cueTo] as number) : is.stop
  if (cue.after.length > 0 && before & (is.pronoun | is.firstPerson | is.relative | is.capital)) return true
  if (before & (is.pronoun | is.firstPerson | is.relative | is.auxiliary | is.negation | is.adverb)) return true
  // Rules are rules
  if (before & is.be && cue.form === 'third') return false
  // the 2012 attacks that …
  if (before & is.number && at - 2 >= sentence.from && (flags[at - 2] as number) & is.determiner) return false
  if (next & (is.that | is.colon | is.quote)) return true
  // Bitter remarks angered the town; Biting attacks upset the town.
  if (cue.form === 'third' && (isVerb(tokens, cueTo) || describes(tokens, at - 1, sentence.from))) return false
  if (cue.form === 'ing') return true
  // “Oh,” thought Reyes
  if (before & is.quote && cue.form === 'past') return true
  // “…,” comments Maria Reyes
  if (before & is.quote && cue.form === 'third' && next & is.capital) return true
  // the candidates hope to win
  if (cue.form === 'base' && next & is.infinitive && isPlural(tokens, at - 1) && !(before & point)) return true
  // …, the reports show.
  if (cue.form === 'base' && next & is.stop && before & (is.role | is.document) && isPlural(tokens, at - 1)) return true
  if (before & (is.preposition | is.infinitive | is.determiner)) return false
  // Reyes claims the road …; officials report a …
  if (
    before & (is.capital | is.role | is.document | is.body) &&
    !(next & (is.preposition | is.stop | is.comma | is.conjunction))
  ) {
    return cue.form !== 'base' || (tokens.value[(tokens.end[at - 1] as number) - 1] ?? '') === 's'
  }
  if (before & is.conjunction) return (next & (is.object | is.determiner | is.capital)) !== 0 && cue.form !== 'base'
  return (before & (is.comma | is.bracket)) !== 0 && (next & (is.determiner | is.that)) !== 0
}

/** Can this only be a verb? */
function isVerb({flags, value, start, end}: Tokens, at: number): boolean {
  const flag = flags[at] ?? 0
  if (flag & is.capital) return false
  return (
    (flag & (is.be | is.auxiliary)) !== 0 || (flag === 0 && /^\p{Ll}{3,}ed$/u.test(value.slice(start[at], end[at])))
  )
}

/** An adjective with a capital, since it opens the sentence. */
function describes({value, start, end, flags}: Tokens, at: number, first: number): boolean {
  if (at !== first || !((flags[at] as number) & is.capital)) return false
  return /(?:ing|ous|ful|less|able|ible|istic|phobic)$/.test(value.slice(start[at], end[at]))
}

/** Does a clause or a mark follow, or stand before? */
export function clauseFollows(tokens: Tokens, sentence: Sentence, group: number, cueTo: number, cue: Cue): boolean {
  const {flags} = tokens
  const noun = cue.form === 'noun'
  const before = group > sentence.from ? (flags[group - 1] as number) : is.stop
  if (before & is.quote && !noun) return true
  // his promise to “…”, their chants of “…”
  if (noun && cueTo + 1 < sentence.to && (flags[cueTo] as number) & (is.preposition | is.infinitive)) {
    for (let at = cueTo + 1; at < Math.min(sentence.to, cueTo + 4); at++) {
      if ((flags[at] as number) & is.quote) return true
      if ((flags[at] as number) & point) break
    }
  }
  if (noun && cueTo + 1 < sentence.to && opensTopic(tokens, cueTo, cue)) return true
  // said the road was lost, threatened to leave
  const nouns = tokens.lexicon?.reporting.nouns === true
  if (!noun && !nouns && (opensMainClause(tokens, cueTo, sentence.to) || isInfinitive(tokens, cueTo))) return true
  // kündigte an, zu gehen
  if (!noun && nouns && clauseBehindComma(tokens, cueTo, sentence.to) >= 0) return true
  // reported having lost it
  if (!noun && cueTo < sentence.to && endsIn(tokens, cueTo, 'ing') && /^[a-z]{2,12}ing$/.test(lowerOf(tokens, cueTo)))
    return true
  for (let at = cueTo; at < Math.min(sentence.to, cueTo + 10); at++) {
    const flag = flags[at] as number
    if (flag & (is.that | is.colon)) return true
    if (at === cueTo && flag & is.quote) return true
    if (at === cueTo && !noun && !nouns && flag & (is.pronoun | is.firstPerson)) return true
    // gab zu, dass
    if (flag & is.comma && at + 1 < sentence.to && (flags[at + 1] as number) & (is.quote | is.that)) return true
    if (at === cueTo && !noun && isOneOf(tokens, at, questions)) return true
    if (flag & point) return false
    // Only a phrase of time, place or hearer may stand between.
    if (at === cueTo && !(flag & (is.time | is.preposition | is.adverb))) return false
    if (flag & (is.auxiliary | is.be | is.subordinator)) return false
  }
  return false
}

/** `The road was lost, the Post reported.` */
export function closes(tokens: Tokens, sentence: Sentence, from: number, cueTo: number): boolean {
  const {flags} = tokens
  if (from - 3 < sentence.from || !((flags[from - 1] as number) & is.comma)) return false
  return cueTo >= sentence.to || ((flags[cueTo] as number) & (is.stop | is.time | is.comma)) !== 0
}

export function marksFollow(tokens: Tokens, sentence: Sentence, from: number): boolean {
  for (let at = from; at < Math.min(sentence.to, from + 16); at++) {
    const flag = tokens.flags[at] as number
    if (flag & is.quote && !isScare(tokens, at, sentence.to)) return true
    if (flag & (is.dash | is.stop)) return false
  }
  return false
}

/** `promoting “quack” cures`: one word in marks that describes the next. */
function isScare(tokens: Tokens, at: number, to: number): boolean {
  const run = runOf(tokens, at)
  if (at + 1 >= to || /\s/.test(tokens.value.slice(run.from, run.to))) return false
  return (tokens.flags[at + 1] as number) === 0
}

export function besideMarks(tokens: Tokens, sentence: Sentence, from: number, to: number): boolean {
  const {flags} = tokens
  // “…,” as the Post put it; as Reyes put it, the road is “lost.”
  const as = from > sentence.from && isOneOf(tokens, from - 1, like)
  // Not: “…?” she asked as he finished.
  if (as && (from - 2 < sentence.from || (flags[from - 2] as number) & point))
    for (let at = sentence.from; at < sentence.to; at++) if ((flags[at] as number) & is.quote) return true
  const before = from > sentence.from ? (flags[from - 1] as number) : 0
  if (before & is.quote) return true
  if (before & (is.comma | is.dash) && from - 2 >= sentence.from && (flags[from - 2] as number) & is.quote) return true
  for (let at = to; at < Math.min(sentence.to, to + 12); at++) {
    const flag = flags[at] as number
    if (flag & is.quote)
      return at === to || ((flags[at - 1] as number) & (is.comma | is.colon | is.that | is.object)) !== 0
    if (flag & (is.stop | is.dash)) return false
  }
  return false
}

/** `her call for`, `his promise to build`: not `his letter to Hill`, nor `her request for comment`. */
export function opensTopic(tokens: Tokens, at: number, cue: Cue): boolean {
  if (!cue.object || cue.form !== 'noun' || !((tokens.flags[at] as number) & is.preposition)) return false
  if (isWord(tokens, at, 'to')) return cue.belief || isInfinitive(tokens, at)
  return isOneOf(tokens, at, topics)
}

/** Are there quotations in the sentence? */
export function hasMarks({flags, hooks, hooked}: Tokens, {to, hook}: Sentence): boolean {
  for (; hook < hooked; hook++) {
    const at = hooks[hook] as number
    if (at >= to) return false
    if ((flags[at] as number) & is.quote) return true
  }
  return false
}
