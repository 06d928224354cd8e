/**
 * What one paragraph reports, sentence by sentence.
 *
 * First what a cue reports; then the quotations that no cue of their sentence reports, by what stands round them.
 */
import {sourceSpan, unwrapped} from '../place.ts'
import type {Span} from '../tree.ts'
import {isUpper} from './characters.ts'
import {type Content, contentsOf, onlyQuotations} from './contents.ts'
import {addPiece, type Credit, creditOf, type Draft, direct, extend, labelCredit, nobody, type Place} from './drafts.ts'
import {is, type Lexicon} from './lexicon.ts'
import type {Run} from './marks.ts'
import {nestedSpeech} from './nested.ts'
import {findReports} from './reports.ts'
import type {Report} from './scene.ts'
import type {Sentence} from './sentences.ts'
import {isTitle} from './titles.ts'
import {runOf, type Tokens} from './tokens.ts'
import {actor, creditOfSubject, leadIn, nameAfter, owner} from './uncued.ts'

const kinds: ReadonlyArray<Draft['kind']> = ['direct', 'mixed', 'indirect', 'belief']

/** A speaker’s label within the marks of a printed transcript. */
export const label = /^\p{Lu}[\p{Lu} .'’-]{1,30}:\s/u

/** Words enough to be somebody’s. */
const fiveWords = /(?:\S\s+){4}\S/

/** The order in which reports take the quotations of their sentence. */
const passes: ReadonlyArray<(report: Report, contents: ReadonlyArray<Content>) => boolean> = [
  (report, contents) => report.rule !== 'according-to' && contents[0]?.side === 'before',
  (_, contents) => contents.length === 1 && contents[0]?.opened === 'that' && contents[0].to - contents[0].from === 1,
  (report) => report.rule === 'according-to',
  () => true
]

/** One paragraph being read. */
export class Paragraph {
  readonly drafts: Draft[] = []
  open: Draft | undefined
  private readonly place: Place
  private readonly tokens: Tokens
  private readonly lexicon: Lexicon
  private carried: Draft | undefined
  private readonly before: Draft | undefined
  /** Who is announced at the end of the paragraph before. */
  private readonly lead: Credit | undefined
  /** Whether the author uses double marks. */
  private readonly doubles: boolean
  /** The quotation that the sentence before attributes, while only its attribution stands after it. */
  private splittable: Draft | undefined
  /** Reports of the sentence being read, by source. */
  private grouped = new Map<number, Draft>()
  /** The sentence before. */
  private former: {sentence: Sentence; reports: Report[]} | undefined
  private formerSubject: Credit | undefined

  constructor(
    place: Place,
    lexicon: Lexicon,
    carried: Draft | undefined,
    before: Draft | undefined,
    doubles: boolean,
    lead?: Credit
  ) {
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
    const used = new Set<number>()
    const grouped = new Map<number, Draft>()
    this.grouped = grouped
    const first = this.drafts.length
    let split: Draft | undefined
    const done = new Set<number>()
    if (reports.length > 0) {
      const contents = contentsOf(tokens, sentence, reports)
      // Marks belong first to the attribution that stands right beside them, then to the source of the whole sentence.
      for (const pass of passes) {
        reports.forEach((report, index) => {
          const mine = contents[index] ?? []
          if (pass(report, mine) !== true || done.has(index)) return
          done.add(index)
          const draft = this.readReport(sentence, report, mine, used, grouped)
          if (draft) split = draft
        })
      }
    }
    for (let at = sentence.from; at < sentence.to; at++) {
      if (!((tokens.flags[at] as number) & is.quote) || used.has(at)) continue
      const draft = this.readUnreported(sentence, at, reports)
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

  /** Words that a cue reports: as direct speech where they stand in marks, else as clauses. */
  private readReport(
    sentence: Sentence,
    report: Report,
    contents: Content[],
    used: Set<number>,
    grouped: Map<number, Draft>
  ): Draft | undefined {
    const {tokens, place} = this
    let credit: Credit | undefined
    let spoken: Draft | undefined
    for (const content of contents) {
      const quoted = this.quotedPart(report, content)
      if (quoted) {
        credit ??= creditOf(place, report)
        for (let at = quoted.from; at < quoted.to; at++) {
          if (!((tokens.flags[at] as number) & is.quote) || used.has(at)) continue
          used.add(at)
          spoken = this.say(at, credit, spoken)
        }
        continue
      }
      if (report.cue.takes === 'mark') continue
      if (content.opened === 'bare' && this.opensWithTitle(content)) continue
      credit ??= creditOf(place, report)
      let marked = false
      let taken = false
      for (let at = content.from; at < content.to; at++) {
        if (!((tokens.flags[at] as number) & is.quote)) continue
        if (used.has(at)) taken = true
        else marked = true
        used.add(at)
      }
      // Reported by another already, this report is within what he says.
      if (taken && !marked) continue
      // Words in marks were said, whatever the verb.
      const kind = marked ? 'mixed' : report.cue.belief ? 'belief' : 'indirect'
      this.report(sentence, content, kind, credit, grouped)
    }
    return spoken
  }

  /** The tokens of a content that are direct speech; nothing where it is words of the author’s own with marks in them. */
  private quotedPart(report: Report, content: Content): {from: number; to: number} | undefined {
    const {tokens} = this
    const {flags} = tokens
    const {from, to, side, opened} = content
    if (onlyQuotations(tokens, from, to)) {
      if (opened === 'bare' && side === 'after' && this.opensWithTitle(content)) return undefined
      return content
    }
    if (side === 'before') {
      const last = to - 1
      if (!((flags[last] as number) & is.quote)) return undefined
      const lead = flags[last - 1] as number
      if (lead & (is.colon | is.bracket) || (lead & (is.comma | is.dash) && this.opensUpper(last)))
        return {from: last, to}
      for (let at = from; at < last; at++) {
        if (!((flags[at] as number) & (is.conjunction | is.adverb | is.comma | is.time))) return undefined
      }
      return {from: last, to}
    }
    if (
      side === 'after' &&
      (flags[from] as number) & is.quote &&
      (opened === 'colon' || (opened === 'comma' && this.opensUpper(from)))
    ) {
      let end = from + 1
      while (
        end + 1 < to &&
        (flags[end] as number) & (is.comma | is.conjunction) &&
        (flags[end + 1] as number) & is.quote
      )
        end += 2
      return {from, to: end}
    }
    void report
    return undefined
  }

  private opensUpper(at: number): boolean {
    return isUpper(this.tokens.value.charCodeAt(runOf(this.tokens, at).from)) || !this.lexicon.reporting.capitals
  }

  /** `read “The Long Road”`: what a verb’s object is called, not what was said. */
  private opensWithTitle({from, side}: Content): boolean {
    if (side !== 'after' || !((this.tokens.flags[from] as number) & is.quote)) return false
    const run = runOf(this.tokens, from)
    return isTitle(this.tokens.value.slice(run.from, run.to))
  }

  /** One run in marks as direct speech: a new utterance, or one more piece of `joined`. */
  private say(at: number, credit: Credit, joined?: Draft): Draft {
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
    const speaker = label.exec(tokens.value.slice(run.from, run.from + 40))?.[0]
    if (speaker && !credit.source) {
      from += speaker.length
      credit = labelCredit(place, run.from, run.from + speaker.trimEnd().length - 1)
    }
    if (run.inner.length > 0) {
      const inner = nestedSpeech(place, run, this.lexicon)
      if (inner) {
        from = inner.from
        to = inner.to
        credit = inner.credit
        joined = undefined
      }
    }
    if (joined) addPiece(joined, place, from, to)
    const draft = joined ?? direct(place, from, to, credit)
    if (!joined) this.drafts.push(draft)
    if (!run.closed) this.open = draft
    return draft
  }

  private report(
    sentence: Sentence,
    content: Content,
    kind: Draft['kind'],
    credit: Credit,
    grouped: Map<number, Draft>
  ): void {
    const {tokens, place} = this
    const {block} = place
    const from = tokens.start[content.from] as number
    const to = tokens.end[content.to - 1] as number
    const words = unwrapped(block.value.slice(from, to))
    const span = sourceSpan(block, from, to)
    // One record a source and kind.
    const key = 4 * (credit.source?.position.start.offset ?? -1) + kinds.indexOf(kind)
    const known = grouped.get(key)
    if (known?.content && known.clauses) {
      const last = known.clauses.at(-1) as Span
      if (span.start >= last.end) {
        known.content.push(words)
        known.clauseFrom = from
        known.clauses.push(span)
      } else if (span.start >= last.start && span.end > last.end) {
        // One clause with several marked phrases.
        known.content[known.content.length - 1] = unwrapped(block.value.slice(known.clauseFrom ?? from, to))
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
    grouped.set(key, draft)
    this.drafts.push(draft)
  }

  /** A quotation that no cue of its sentence reports. */
  private readUnreported(sentence: Sentence, at: number, reports: ReadonlyArray<Report>): Draft | undefined {
    const {tokens} = this
    const {flags} = tokens
    const run = runOf(this.tokens, at)
    if (this.carried && at === 0) return this.say(at, nobody)
    if (!/\p{L}/u.test(tokens.value.slice(run.from, run.to))) return undefined
    const alone = onlyQuotations(tokens, sentence.from, sentence.to)
    if (this.lead && at === 0) return this.say(at, this.lead)
    const before = at > sentence.from ? (flags[at - 1] as number) : is.stop
    if (before & is.colon) {
      const lead = leadIn(this.place, sentence, at - 1, reports, () => this.subject)
      if (lead) return this.say(at, lead)
    }
    // Single marks round a whole line are a heading’s, unless this author uses no others.
    if (run.single && this.doubles && !(before & is.colon)) return undefined
    if (alone) {
      if (at > sentence.from) return this.say(at, nobody)
      if (this.splittable) return this.say(at, nobody, this.splittable)
      if (this.subject) return this.say(at, this.subject)
      if (sentence.from === 0 && this.before?.mention && this.isChained(run)) {
        return this.say(at, {
          source: this.before.mention,
          cue: null,
          rule: 'chain',
          certainty: 'implied',
          lost: []
        })
      }
      return this.isReportable(run) ? this.say(at, nobody) : undefined
    }
    const named = nameAfter(this.place, sentence, at)
    if (named) return this.say(at, named)
    const former = this.pieceBefore(sentence, at)
    if (former) return this.say(at, nobody, former)
    const opens = at === sentence.from
    if (opens && this.splittable?.mention && !run.single && this.isReportable(run)) {
      return this.say(at, {
        source: this.splittable.mention,
        cue: null,
        rule: 'continuation',
        certainty: 'implied',
        lost: []
      })
    }
    const last = tokens.value[run.to - 1] ?? ''
    const broken = at + 1 < sentence.to && ((flags[at + 1] as number) & is.dash) !== 0
    if (opens && (broken || /[,.!?…—-]/.test(last)) && !run.single) return this.say(at, nobody)
    if (
      (before & (is.comma | is.colon | is.dash)) !== 0 &&
      /[,.!?…—]/.test(last) &&
      this.opensUpper(at) &&
      this.isReportable(run)
    ) {
      return this.say(at, nobody)
    }
    if (!run.closed && run.to - run.from > 40) return this.say(at, nobody)
    this.readFragment(sentence, at, run)
    return undefined
  }

  /** `“Aw,” flubbed Reyes, “go on!”`: the quotation that this one goes on with after a comma. */
  private pieceBefore(sentence: Sentence, at: number): Draft | undefined {
    const {tokens, place} = this
    const {flags} = tokens
    if (at - 2 <= sentence.from || !((flags[at - 1] as number) & (is.comma | is.dash))) return undefined
    let before = at - 2
    while (before > sentence.from && at - before < 12 && !((flags[before] as number) & is.quote)) before--
    if (before !== sentence.from || !((flags[before] as number) & is.quote)) return undefined
    const run = runOf(this.tokens, before)
    const end = sourceSpan(place.block, run.from, run.to).end
    const draft = this.drafts.at(-1)
    return draft?.kind === 'direct' && draft.pieces.at(-1)?.end === end ? draft : undefined
  }

  /**
   * Some words in marks within the author’s own: reported as mixed where they are a phrase of somebody’s, neither a
   * title, a nickname nor a single word. Its source is the subject of the sentence, if it has one that acts.
   */
  private readFragment(sentence: Sentence, at: number, run: Run): void {
    const words = this.tokens.value.slice(run.from, run.to)
    if (run.single || this.opensUpper(at) || !/\s/.test(words)) return
    const possessor = owner(this.place, sentence, at)
    if (possessor) {
      const content: Content = {from: at, to: at + 1, side: 'after', opened: 'bare'}
      this.report(sentence, content, 'mixed', possessor, this.grouped)
      return
    }
    const acting = actor(this.place, sentence, at)
    if (!acting && !fiveWords.test(words)) return
    const content: Content = {from: acting ? acting.verb + 1 : at, to: at + 1, side: 'after', opened: 'bare'}
    this.report(sentence, content, 'mixed', acting?.credit ?? nobody, this.grouped)
  }

  /** Who speaks next, where the last sentence ends in a colon. */
  get leading(): Credit | undefined {
    if (!this.former) return undefined
    const {sentence, reports} = this.former
    let colon = sentence.to - 1
    while (colon > sentence.from && !((this.tokens.flags[colon] as number) & is.colon)) colon--
    return leadIn(this.place, sentence, colon, reports, () => undefined)
  }

  /** Who the sentence before is about; looked for only when a quotation needs it. */
  private get subject(): Credit | undefined {
    if (this.former) {
      const {sentence, reports} = this.former
      this.former = undefined
      this.formerSubject = creditOfSubject(this.place, sentence, reports)
    }
    return this.formerSubject
  }

  /** Is a paragraph that is one quotation by whoever spoke before? Not an answer to a question, nor a word or two. */
  private isChained(run: Run): boolean {
    const said = this.before?.words.at(-1) ?? ''
    return !said.endsWith('?') && run.to - run.from > 24
  }

  /** Long or whole enough to be speech: no nickname, title or single word in marks. */
  private isReportable(run: Run): boolean {
    const words = this.tokens.value.slice(run.from, run.to)
    return /[.!?…,—-]$/.test(words) || (words.length > 40 && !isTitle(words))
  }
}
