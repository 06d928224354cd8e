/**
 * What one paragraph reports, sentence by sentence.
 *
 * First what a cue reports; then the quotations that no cue of their sentence reports, by what stands round them.
 */
import type {Source, Span} from '../tree.ts'
import {onlyQuotations} from './adjuncts.ts'
import {type Content, contentsOf, leads} from './contents.ts'
import {
  addPiece,
  type Credit,
  creditOf,
  type Draft,
  direct,
  extend,
  labelCredit,
  type Place,
  spanIn,
  wordsOf
} from './drafts.ts'
import {readDropped} from './dropped-subject.ts'
import {incised} from './incise.ts'
import {leadIn} from './lead-in.ts'
import {is, type Lexicon} from './lexicon.ts'
import {nestedSpeech} from './nested.ts'
import {labelAt} from './printed-label.ts'
import {isEmpty, opensWithTitle, quotedPart} from './quoted-part.ts'
import {findReports} from './reports.ts'
import type {Report} from './scene.ts'
import type {Sentence} from './sentences.ts'
import {isWord, runOf, type Tokens} from './tokens.ts'
import {creditOfSubject, hearerOf} from './uncued.ts'
import {readUnreported} from './unreported.ts'

const kinds: ReadonlyArray<Draft['kind']> = ['direct', 'mixed', 'indirect', 'belief']

/** The order in which reports take the quotations of their sentence. */
const passes: ReadonlyArray<(report: Report, contents: ReadonlyArray<Content>, leads: boolean) => boolean> = [
  // Hill left when Reyes said, “We stay,” the Post reported: what her cue leads to is hers.
  (_, __, leads) => leads,
  (report, [content]) => report.rule !== 'according-to' && content?.side === 'before',
  (_, [content, more]) => !more && content?.opened === 'that' && content.to - content.from === 1,
  (report) => report.rule === 'according-to',
  () => true
]

/** One paragraph being read. */
export class Paragraph {
  readonly drafts: Draft[] = []
  open: Draft | undefined
  readonly place: Place
  readonly tokens: Tokens
  readonly lexicon: Lexicon
  carried: Draft | undefined
  readonly before: Draft | undefined
  /** Whom the author asked something in the paragraph before. */
  readonly asked: Source | null
  /** Who is announced at the end of the paragraph before. */
  readonly lead: Credit | undefined
  /** Whether the author uses double marks. */
  readonly doubles: boolean
  /** The quotation that the sentence before attributes, while only its attribution stands after it. */
  splittable: Draft | undefined
  /** Where in `drafts` those of the sentence being read begin. */
  private first = 0
  /** The sentence before. */
  private former: {sentence: Sentence; reports: ReadonlyArray<Report>} | undefined
  private formerSubject: Credit | undefined

  constructor(
    place: Place,
    lexicon: Lexicon,
    carried: Draft | undefined,
    before: Draft | undefined,
    doubles: boolean,
    lead?: Credit,
    asked: Source | null = null
  ) {
    this.asked = asked
    this.lead = lead
    this.doubles = doubles
    this.place = place
    this.tokens = place.tokens
    this.lexicon = lexicon
    this.carried = carried
    this.before = before
  }

  readSentence(sentence: Sentence): void {
    const {tokens} = this
    const reports = findReports(tokens, sentence, this.lexicon)
    const first = this.drafts.length
    this.first = first
    let split: Draft | undefined
    const dropped = this.lexicon.reporting.dropsSubject && readDropped(this, sentence)
    if (!dropped && reports.length > 0)
      split = this.readReports(sentence, reports, contentsOf(tokens, sentence, reports))
    const {flags, taken, hooks, hooked} = tokens
    for (let hook = sentence.hook; hook < hooked; hook++) {
      const at = hooks[hook] as number
      if (at >= sentence.to) break
      if (!((flags[at] as number) & is.quote) || taken[at]) continue
      const draft = readUnreported(this, sentence, at, reports)
      if (draft) split = draft
    }
    if (this.drafts.length - first > 1) {
      const added = this.drafts.splice(first).sort((a, b) => (a.pieces[0] as Span).start - (b.pieces[0] as Span).start)
      for (const draft of added) this.drafts.push(draft)
    }
    this.splittable = split
    if (!onlyQuotations(tokens, sentence.from, sentence.to)) {
      this.former = {sentence, reports}
      this.formerSubject = undefined
    }
  }

  /**
   * What the reports of a sentence report; gives the last quotation that is found.
   *
   * Marks belong first to the attribution that stands right beside them, then to the source of the whole sentence.
   */
  private readReports(sentence: Sentence, reports: ReadonlyArray<Report>, contents: Content[][]): Draft | undefined {
    if (reports.length === 1) return this.readReport(sentence, reports[0] as Report, contents[0] as Content[])
    const {tokens} = this
    let last: Draft | undefined
    let left = reports.length
    const done: boolean[] = []
    for (const pass of passes) {
      if (left === 0) break
      for (let index = 0; index < reports.length; index++) {
        const report = reports[index] as Report
        const mine = contents[index] as Content[]
        const leading = mine[0] !== undefined && leads(tokens, sentence, report, mine[0])
        if (done[index] || !pass(report, mine, leading)) continue
        done[index] = true
        left--
        last = this.readReport(sentence, report, mine) ?? last
      }
    }
    return last
  }

  /** Words that a cue reports: as direct speech where they stand in marks, else as clauses. */
  private readReport(sentence: Sentence, report: Report, contents: Content[]): Draft | undefined {
    const {tokens, place} = this
    const {flags, taken} = tokens
    let credit: Credit | undefined
    let spoken: Draft | undefined
    for (const content of contents) {
      const quoted = quotedPart(tokens, this.lexicon, report, content)
      if (quoted) {
        credit ??= creditOf(place, report)
        for (let at = quoted.from; at < quoted.to; at++) {
          if (!((flags[at] as number) & is.quote) || taken[at]) continue
          taken[at] = 1
          spoken = this.say(at, credit, spoken)
        }
        continue
      }
      if (report.cue.takes === 'mark' && !isAside(tokens, sentence, report)) continue
      if (content.opened === 'bare' && !report.cue.aloud && opensWithTitle(tokens, content)) continue
      if (!report.cue.belief && isEmpty(tokens, content)) continue
      credit ??= creditOf(place, report)
      let marked = false
      let within = false
      for (let at = content.from; at < content.to; at++) {
        if (!((flags[at] as number) & is.quote)) continue
        if (taken[at]) within = true
        else marked = true
        taken[at] = 1
      }
      // Reported by another already, this report is within what he says.
      if (!marked && (within || report.cue.takes === 'marked')) continue
      // Words in marks were said, whatever the verb.
      const kind = marked ? 'mixed' : report.cue.belief ? 'belief' : 'indirect'
      this.report(sentence, content, kind, credit)
    }
    return spoken
  }

  /** One run in marks as direct speech: a new utterance, or one more piece of `joined`. */
  say(at: number, credit: Credit, joined?: Draft): Draft {
    const {place, tokens} = this
    const run = runOf(this.tokens, at)
    if (this.carried && at === 0) {
      const draft = this.carried
      this.carried = undefined
      extend(draft, place, run.from, run.to)
      if (draft.certainty === 'implied' && credit.source)
        Object.assign(draft, {mention: credit.source, cue: credit.cue, rule: credit.rule, certainty: credit.certainty})
      if (!run.closed) this.open = draft
      return draft
    }
    let {from, to} = run
    const speaker = labelAt(tokens.value, run.from)
    // Whoever is printed before the words says them, whoever spoke before.
    if (speaker && (!credit.source || credit.certainty === 'implied' || !credit.cue)) {
      from += speaker.length
      credit = labelCredit(place, run.from, run.from + speaker.trimEnd().length - 1)
    }
    if (run.inner.length > 0) {
      // “Papa would say, ‘Go,’” Moody said: all of it is Moody’s.
      const told = credit.source !== null && credit.source.position.start.offset > spanIn(place, from, to).end
      const inner = told ? undefined : nestedSpeech(place, run, this.lexicon)
      if (inner) {
        from = inner.from
        to = inner.to
        credit = inner.credit
        joined = undefined
      }
    }
    const parted = incised(place, run, this.lexicon)
    if (parted) {
      if (!credit.cue) {
        credit = parted.credit
        joined = undefined
      }
      to = (parted.pieces[0] as {to: number}).to
    }
    if (joined) addPiece(joined, place, from, to)
    const draft = joined ?? direct(place, from, to, credit)
    if (!joined) this.drafts.push(draft)
    const rest = parted?.pieces[1]
    if (rest) addPiece(draft, place, rest.from, rest.to)
    if (!run.closed) this.open = draft
    return draft
  }

  report(sentence: Sentence, content: Content, kind: Draft['kind'], credit: Credit): void {
    const {tokens, place} = this
    const from = tokens.start[content.from] as number
    const to = tokens.end[content.to - 1] as number
    const words = wordsOf(place, from, to)
    const span = spanIn(place, from, to)
    // One record a source and kind.
    const key = 4 * (credit.source?.position.start.offset ?? -1) + kinds.indexOf(kind)
    const known = this.reported(key)
    if (known?.content && known.clauses) {
      const last = known.clauses.at(-1) as Span
      if (span.start >= last.end) {
        known.content.push(words)
        known.clauseFrom = from
        known.clauses.push(span)
      } else if (span.start >= last.start && span.end > last.end) {
        // One clause with several marked phrases.
        known.content[known.content.length - 1] = wordsOf(place, known.clauseFrom, to)
        last.end = span.end
      }
      return
    }
    const start = tokens.start[sentence.from] as number
    const end = tokens.end[sentence.to - 1] as number
    const draft = direct(place, start, end, credit)
    draft.kind = kind
    draft.content = [words]
    draft.clauses = [span]
    draft.clauseFrom = from
    draft.group = key
    this.drafts.push(draft)
  }

  /** What a source is reported to say in this sentence. */
  private reported(key: number): Draft | undefined {
    for (let index = this.first; index < this.drafts.length; index++) {
      const draft = this.drafts[index] as Draft
      if (draft.group === key) return draft
    }
    return undefined
  }

  /** Who speaks next, where the last sentence ends in a colon. */
  get leading(): Credit | undefined {
    if (!this.former) return undefined
    const {sentence, reports} = this.former
    let colon = sentence.to - 1
    while (colon > sentence.from && !((this.tokens.flags[colon] as number) & is.colon)) colon--
    return leadIn(this.place, this.lexicon, sentence, colon, reports, () => undefined)
  }

  /** Whom the author asked something in the last sentence. */
  get hearer(): Source | null {
    return this.former ? hearerOf(this.place, this.former.sentence, this.former.reports) : null
  }

  /** Who the sentence before is about; looked for only when a quotation needs it. */
  get subject(): Credit | undefined {
    if (this.former) {
      const {sentence, reports} = this.former
      this.former = undefined
      this.formerSubject = creditOfSubject(this.place, sentence, reports)
    }
    return this.formerSubject
  }
}

/** `…, as the Post put it` */
function isAside(tokens: Tokens, sentence: Sentence, report: Report): boolean {
  return report.from > sentence.from && isWord(tokens, report.from - 1, 'as')
}
