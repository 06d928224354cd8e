/**
 * One paragraph after another, with what must be remembered between them: a quotation whose mark is still open, and
 * the last source, for the paragraph of quotation that names none.
 */
import type {Block, Source} from '../tree.ts'
import {unitAt} from '../units.ts'
import {emptySpelling, isSpaceCode, type Spelling, spell} from './characters.ts'
import {type Exchange, longestAside, readDialogues} from './dialogue.ts'
import {type Credit, type Draft, type Place, placeOf} from './drafts.ts'
import {is, type Lexicon, point} from './lexicon.ts'
import {pairMarks} from './marks.ts'
import {Paragraph} from './paragraph.ts'
import {labelAt} from './printed-label.ts'
import {sentences} from './sentences.ts'
import {tokenize} from './tokenize.ts'
import {emptyTokens, type Tokens} from './tokens.ts'
import {beatOf} from './uncued.ts'

/** Buffers that every paragraph fills anew: reading is never interleaved, and an interview has thousands of turns. */
const spelled: Spelling = emptySpelling()
const shared: Tokens = emptyTokens()
const spare: Tokens = emptyTokens()

/** `she asked:`, `she asked:--` */
function announces(value: string): boolean {
  const least = value.length - 4
  let at = value.length - 1
  while (at > least && isSpaceCode(unitAt(value, at))) at--
  while (at > least && isDash(unitAt(value, at))) at--
  while (at > least && isSpaceCode(unitAt(value, at))) at--
  return unitAt(value, at) === 58
}

function isDash(code: number): boolean {
  return code === 45 || code === 0x2013 || code === 0x2014
}

/** How long the question of an author may be who does not say that he asks. */
const longestQuestion = 240

/** `What about the dam?`: whoever was quoted before it answers. */
function asks({value, tokens}: Place): boolean {
  if (tokens.runs.length > 0 || value.length > longestQuestion) return false
  let at = value.length - 1
  while (at > 0 && isSpaceCode(unitAt(value, at))) at--
  return unitAt(value, at) === 63
}

/** The drafts of a paragraph that says nothing. */
const silence: ReadonlyArray<Draft> = []

/** May anything be said here: are there marks, cues, or a poll? Half of a page’s lines have none. */
function mayReport({hooked, size, flags}: Tokens): boolean {
  if (hooked > 0) return true
  for (let at = 0; at < size; at++) if ((flags[at] as number) & is.document) return true
  return false
}

/** May somebody act here: is there more than marks and points, two words at least? Most lines of a dialogue have none. */
function mayAct({size, flags}: Tokens): boolean {
  let words = 0
  for (let at = 0; at < size; at++) if (!((flags[at] as number) & point) && ++words > 1) return true
  return false
}

export class Paragraphs {
  private readonly lines: ReadonlyArray<number>
  private readonly lexicon: Lexicon
  private readonly nested: boolean
  private readonly drafts: Draft[]
  /** The quotation that the paragraph before left open. */
  private open: Draft | undefined
  /** Who was last found to speak in the paragraph before. */
  private last: Draft | undefined
  /** Whom the author asked something in the paragraph before. */
  private asked: Source | null = null
  /** Who the paragraph before announces with a colon. */
  private lead: Credit | undefined
  private doubles = false
  /** What a dialogue must know of each paragraph; null where something else stands between. */
  readonly exchanges: Array<Exchange | null> = []

  constructor(lines: ReadonlyArray<number>, lexicon: Lexicon, nested: boolean, drafts: Draft[]) {
    this.lines = lines
    this.lexicon = lexicon
    this.nested = nested
    this.drafts = drafts
  }

  /** Something stands between that no quotation goes over. */
  interrupt(): void {
    this.open = undefined
    this.last = undefined
    this.asked = null
    this.lead = undefined
    this.exchanges.push(null)
  }

  /** Something stands between that is not read: an open quotation goes on behind it as another piece. */
  pass(): void {
    if (this.open) this.open.apart = true
  }

  read(block: Block): void {
    const place = this.placeOf(block)
    const {tokens, value} = place
    const {runs} = tokens
    const goesOn = this.open !== undefined
    let carried = this.open
    this.open = undefined
    if (carried && !((tokens.flags[0] as number) & is.quote && tokens.size > 0)) carried = undefined
    // “WALLACE: …” in a printed transcript: somebody else’s words.
    if (carried && runs[0] && labelAt(value, runs[0].from)) carried = undefined
    this.doubles ||= runs.some((run) => !run.single)
    const {lead} = this
    this.lead = undefined
    const announcing = announces(value)
    const drafts = announcing || mayReport(tokens) ? this.readSentences(place, carried, lead, announcing) : silence
    let unnamed = false
    let last: Draft | undefined
    let mine = false
    for (const draft of drafts) {
      if (draft.rule === 'none' || draft.rule === 'chain') unnamed = true
      if (!draft.mention) continue
      // What the author asks and tells is answered.
      mine = draft.mention.kind === 'first-person' && draft.kind !== 'direct'
      if (!mine) last = draft
    }
    const size = value.length
    const {exchanges} = this
    const replied = runs.length === 0 && size <= longestAside && exchanges[exchanges.length - 1]?.whole
    exchanges.push({
      drafts,
      whole: runs[0]?.open === 0 && !this.open,
      carried: goesOn && carried !== undefined,
      size,
      beat: (unnamed || replied) && mayAct(tokens) ? block : null
    })
    if (!last && carried?.mention) last = carried
    if (last || !(mine || asks(place))) this.last = last
  }

  private readSentences(
    place: Place,
    carried: Draft | undefined,
    lead: Credit | undefined,
    announcing: boolean
  ): ReadonlyArray<Draft> {
    const paragraph = new Paragraph(place, this.lexicon, carried, this.last, this.doubles, lead, this.asked)
    for (const sentence of sentences(place.tokens)) paragraph.readSentence(sentence)
    for (const draft of paragraph.drafts) this.drafts.push(draft)
    this.open = paragraph.open
    this.asked = paragraph.hearer
    if (announcing) this.lead = paragraph.leading
    return paragraph.drafts
  }

  /** No paragraph follows: whoever is quoted before a conversation is not quoted after it. */
  end(): void {
    readDialogues(this.exchanges, (block) => beatOf(this.placeOf(block)))
  }

  private placeOf(block: Block): Place {
    const spelling = spell(block.value, spelled)
    const tokens = tokenize(spelling, pairMarks(spelling, this.lexicon), this.lexicon, shared)
    return placeOf(block, this.lines, spelling, tokens, spare, this.nested)
  }
}
