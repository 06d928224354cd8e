/**
 * One paragraph after another, with what must be remembered between them: a quotation whose mark is still open, and
 * the last source, for the paragraph of quotation that names none.
 */
import type {Block} from '../tree.ts'
import {emptySpelling, type Spelling, spell} from './characters.ts'
import {type Exchange, longestAside} from './dialogue.ts'
import type {Credit, Draft, Place} from './drafts.ts'
import {is, type Lexicon} from './lexicon.ts'
import {pairMarks} from './marks.ts'
import {label, Paragraph} from './paragraph.ts'
import {sentences} from './sentences.ts'
import {tokenize} from './tokenize.ts'
import {emptyTokens, type Tokens} from './tokens.ts'
import {beatOf} from './uncued.ts'

/** Buffers that every paragraph fills anew: reading is never interleaved, and an interview has thousands of turns. */
const spelled: Spelling = emptySpelling()
const shared: Tokens = emptyTokens()
const spare: Tokens = emptyTokens()

/** `she asked:`, `she asked:--` */
const announces = /:\s*[—–-]*\s*$/

export class Paragraphs {
  private readonly lines: ReadonlyArray<number>
  private readonly lexicon: Lexicon
  private readonly nested: boolean
  private readonly drafts: Draft[]
  /** The quotation that the paragraph before left open. */
  private open: Draft | undefined
  /** Who was last found to speak in the paragraph before. */
  private last: Draft | undefined
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
    this.lead = undefined
    this.exchanges.push(null)
  }

  read(block: Block): void {
    const {lexicon} = this
    const spelling = spell(block.value, spelled)
    const runs = pairMarks(spelling, lexicon)
    const tokens = tokenize(spelling, runs, lexicon, shared)
    const place: Place = {block, lines: this.lines, spelling, tokens, spare, nested: this.nested}
    const goesOn = this.open !== undefined
    let carried = this.open
    this.open = undefined
    if (carried && !((tokens.flags[0] as number) & is.quote && tokens.size > 0)) carried = undefined
    // “WALLACE: …” in a printed transcript: somebody else’s words.
    if (carried && runs[0] && label.test(block.value.slice(runs[0].from, runs[0].from + 40))) carried = undefined
    this.doubles ||= runs.some((run) => !run.single)
    const paragraph = new Paragraph(place, lexicon, carried, this.last, this.doubles, this.lead)
    for (const sentence of sentences(tokens)) paragraph.readSentence(sentence)
    for (const draft of paragraph.drafts) this.drafts.push(draft)
    this.open = paragraph.open
    this.lead = announces.test(block.value.slice(-4)) ? paragraph.leading : undefined
    const speech = paragraph.drafts.some(({rule}) => rule === 'none' || rule === 'chain')
    const replied = runs.length === 0 && block.value.length <= longestAside && this.exchanges.at(-1)?.whole
    this.exchanges.push({
      drafts: paragraph.drafts,
      whole: runs[0]?.open === 0 && !this.open,
      carried: goesOn && carried !== undefined,
      size: block.value.length,
      beat: speech || replied ? beatOf(place) : null
    })
    this.last = paragraph.drafts.findLast((draft) => draft.mention) ?? (carried?.mention ? carried : undefined)
  }
}
