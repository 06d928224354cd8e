/**
 * Quotations that no cue of their sentence reports: whose they are by what stands round them, and whether they are
 * speech at all.
 */
import {unitAt} from '../units.ts'
import {onlyQuotations} from './adjuncts.ts'
import {isLetter} from './characters.ts'
import type {Content} from './contents.ts'
import {type Credit, type Draft, nobody, spanIn} from './drafts.ts'
import {verbAfter} from './dropped-subject.ts'
import {leadIn} from './lead-in.ts'
import {is} from './lexicon.ts'
import type {Run} from './marks.ts'
import type {Paragraph} from './paragraph.ts'
import {opensUpper} from './quoted-part.ts'
import type {Report} from './scene.ts'
import type {Sentence} from './sentences.ts'
import {isName, isTitle} from './titles.ts'
import {isOneOf, isWord, runOf, type Tokens, wordList} from './tokens.ts'
import {actor, nameAfter, owner} from './uncued.ts'

/** More than the name of a thing has. */
const fourWords = /(?:\S+\s+){3}\S/

/** Words enough to be somebody’s, and no name of a thing. */
const phrase = /(?:\S+\s+){6}\S/

/** A quotation that no cue of its sentence reports. */
export function readUnreported(
  paragraph: Paragraph,
  sentence: Sentence,
  at: number,
  reports: ReadonlyArray<Report>
): Draft | undefined {
  const {tokens, lexicon} = paragraph
  const {flags} = tokens
  const run = runOf(tokens, at)
  if (paragraph.carried && at === 0) return paragraph.say(at, nobody)
  if (!hasLetters(tokens.value, run)) return undefined
  const opensSentence = at === sentence.from
  const alone = onlyQuotations(tokens, sentence.from, sentence.to)
  if (paragraph.lead && at === 0) return paragraph.say(at, paragraph.lead)
  const before = at > sentence.from ? (flags[at - 1] as number) : is.stop
  if (before & is.colon) {
    const lead = leadIn(
      paragraph.place,
      lexicon,
      sentence,
      at - 1,
      reports,
      () => paragraph.subject ?? goesOn(paragraph)
    )
    // Her favourite was an old play: “Harbour Lights at Noon”
    const titled = lead?.rule === 'lead-in' && isName(tokens.value.slice(run.from, run.to))
    if (lead) return titled ? undefined : paragraph.say(at, lead)
  }
  // Single marks round a whole line are a heading’s, unless this author uses no others.
  if (run.single && paragraph.doubles && !(before & is.colon)) return undefined
  if (alone) {
    if (at > sentence.from) return paragraph.say(at, nobody)
    if (paragraph.splittable) return paragraph.say(at, nobody, paragraph.splittable)
    if (paragraph.subject) return paragraph.say(at, paragraph.subject)
    // “…” — Maria Reyes: signed, and done.
    const goesOn = paragraph.asked || (paragraph.before?.mention && paragraph.before.rule !== 'dash')
    if (sentence.from === 0 && goesOn && isChained(paragraph, run)) {
      return paragraph.say(at, {
        source: paragraph.asked ?? paragraph.before?.mention ?? null,
        cue: null,
        rule: 'chain',
        certainty: 'implied',
        lost: []
      })
    }
    return isReportable(tokens, run) ? paragraph.say(at, nobody) : undefined
  }
  // “Harbour Lights” – Maria Reyes: a song and who sings it
  const dashed = at + 1 < sentence.to && ((flags[at + 1] as number) & is.dash) !== 0
  if (opensSentence && dashed && isTitle(tokens.value.slice(run.from, run.to))) return undefined
  if (isByline(tokens, at, sentence.to) || isOfWork(tokens, at)) return undefined
  const work = !opensSentence && isName(tokens.value.slice(run.from, run.to))
  const named = work ? undefined : nameAfter(paragraph.place, sentence, at)
  if (named) return paragraph.say(at, named)
  const verb = work ? undefined : verbAfter(paragraph, sentence, at)
  if (verb) return paragraph.say(at, verb)
  const former = pieceBefore(paragraph, sentence, at)
  if (former) return paragraph.say(at, nobody, former)
  if (opensSentence && paragraph.splittable?.mention && !run.single && isReportable(tokens, run)) {
    return paragraph.say(at, {
      source: paragraph.splittable.mention,
      cue: null,
      rule: 'continuation',
      certainty: 'implied',
      lost: []
    })
  }
  const last = tokens.value[run.to - 1] ?? ''
  const broken = at + 1 < sentence.to && ((flags[at + 1] as number) & is.dash) !== 0
  // « Le pont est perdu », peut-on lire: the comma stands behind the marks.
  const parted = at + 1 < sentence.to && ((flags[at + 1] as number) & is.comma) !== 0
  const outside = parted && fourWords.test(tokens.value.slice(run.from, run.to))
  if (opensSentence && (broken || outside || /[,.!?…—-]/.test(last)) && !run.single) return paragraph.say(at, nobody)
  if (
    (before & (is.comma | is.colon | is.dash)) !== 0 &&
    /[,.!?…—]/.test(last) &&
    opensUpper(tokens, lexicon, at) &&
    isReportable(tokens, run) &&
    !isTitle(tokens.value.slice(run.from, run.to).replace(/[.,]$/, ''))
  ) {
    return paragraph.say(at, nobody)
  }
  if (!run.closed && run.to - run.from > 40) return paragraph.say(at, nobody)
  readFragment(paragraph, sentence, at, run)
  return undefined
}

/** `her essay, “We left the port,”`: what the work is called. */
function isOfWork(tokens: Tokens, at: number): boolean {
  return at > 1 && ((tokens.flags[at - 1] as number) & is.comma) !== 0 && isOneOf(tokens, at - 2, works)
}

const works = wordList('essay book novel memoir song poem film movie article column commentary op-ed album play series')

/** `“Harbour hall to close,” by Maria Reyes`: a title and who wrote it. */
function isByline(tokens: Tokens, at: number, to: number): boolean {
  let by = at + 1
  if (by < to && (tokens.flags[by] as number) & is.comma) by++
  return (
    by + 1 < to && isWord(tokens, by, 'by') && ((tokens.flags[by + 1] as number) & (is.capital | is.determiner)) !== 0
  )
}

/** `Y agregó: «…»`: whoever spoke before goes on, in languages whose verbs need no subject. */
function goesOn({drafts, before, lexicon}: Paragraph): Credit | undefined {
  const source = lexicon.reporting.dropsSubject ? (drafts.at(-1)?.mention ?? before?.mention) : undefined
  return source ? {source, cue: null, rule: 'dropped-subject', certainty: 'implied', lost: []} : undefined
}

function hasLetters(value: string, {from, to}: Run): boolean {
  const first = unitAt(value, from)
  return (first < 0x300 && isLetter(first)) || /\p{L}/u.test(value.slice(from, to))
}

/** `“Aw,” flubbed Reyes, “go on!”`: the quotation that this one goes on with after a comma. */
function pieceBefore(paragraph: Paragraph, sentence: Sentence, at: number): Draft | undefined {
  const {tokens, place} = paragraph
  const {flags} = tokens
  if (at - 2 <= sentence.from || !((flags[at - 1] as number) & (is.comma | is.dash))) return undefined
  let before = at - 2
  while (before > sentence.from && at - before < 12 && !((flags[before] as number) & is.quote)) before--
  if (before !== sentence.from || !((flags[before] as number) & is.quote)) return undefined
  const run = runOf(paragraph.tokens, before)
  const end = spanIn(place, run.from, run.to).end
  const draft = paragraph.drafts.at(-1)
  return draft?.kind === 'direct' && draft.pieces.at(-1)?.end === end ? draft : undefined
}

/**
 * Some words in marks within the author’s own: reported as mixed where they are a phrase of somebody’s, neither a
 * title, a nickname nor a single word. Its source is the subject of the sentence, if it has one that acts.
 */
function readFragment(paragraph: Paragraph, sentence: Sentence, at: number, run: Run): void {
  const words = paragraph.tokens.value.slice(run.from, run.to)
  if (run.single || opensUpper(paragraph.tokens, paragraph.lexicon, at) || !/\s/.test(words)) return
  const possessor = owner(paragraph.place, sentence, at)
  if (possessor) {
    const content: Content = {from: at, to: at + 1, side: 'after', opened: 'bare'}
    paragraph.report(sentence, content, 'mixed', possessor)
    return
  }
  const acting = actor(paragraph.place, sentence, at)
  if (!acting && (!phrase.test(words) || isTitle(words))) return
  const content: Content = {from: acting ? acting.verb + 1 : at, to: at + 1, side: 'after', opened: 'bare'}
  paragraph.report(sentence, content, 'mixed', acting?.credit ?? nobody)
}

/** Is a paragraph that is one quotation by whoever spoke before? Not an answer to a question, nor a word or two. */
function isChained(paragraph: Paragraph, run: Run): boolean {
  const said = paragraph.asked ? '' : (paragraph.before?.words.at(-1) ?? '')
  return !said.endsWith('?') && run.to - run.from > 24
}

/** Long or whole enough to be speech: no nickname, title or single word in marks. */
function isReportable(tokens: Tokens, run: Run): boolean {
  const words = tokens.value.slice(run.from, run.to)
  return /[.!?…,—-]$/.test(words) || (words.length > 40 && !isTitle(words))
}
