/**
 * One paragraph after another, with what must be remembered between them: a quotation whose mark is still open, and
 * the last source, for the paragraph of quotation that names none.
 */
import type {Block} from '../tree.ts'
import type {Draft, Place} from './drafts.ts'
import {is, type Lexicon} from './lexicon.ts'
import type {Run} from './marks.ts'
import {label, Paragraph} from './paragraph.ts'
import {sentences} from './sentences.ts'
import {emptyTokens, type Tokens, tokenize} from './tokens.ts'

/** Buffers that every paragraph fills anew: reading is never interleaved, and an interview has thousands of turns. */
const shared: Tokens = emptyTokens()
const spare: Tokens = emptyTokens()

export class Paragraphs {
  private readonly tokens = shared
  private readonly spare = spare
  private readonly lines: ReadonlyArray<number>
  private readonly lexicon: Lexicon
  private readonly nested: boolean
  private readonly drafts: Draft[]
  /** The quotation that the paragraph before left open. */
  private open: Draft | undefined
  /** Who was last found to speak in the paragraph before. */
  private last: Draft | undefined
  private doubles = false

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
  }

  read(block: Block, runs: Run[]): void {
    const {tokens, lexicon} = this
    tokenize(block.value, runs, lexicon, tokens)
    const place: Place = {block, lines: this.lines, tokens, spare: this.spare, nested: this.nested}
    let carried = this.open
    this.open = undefined
    if (carried && !((tokens.flags[0] as number) & is.quote && tokens.size > 0)) carried = undefined
    // “WALLACE: …” in a printed transcript: somebody else’s words.
    if (carried && runs[0] && label.test(block.value.slice(runs[0].from, runs[0].from + 40))) carried = undefined
    this.doubles ||= runs.some((run) => !run.single)
    const paragraph = new Paragraph(place, lexicon, carried, this.last, this.doubles)
    for (const sentence of sentences(tokens)) paragraph.readSentence(sentence)
    for (const draft of paragraph.drafts) this.drafts.push(draft)
    this.open = paragraph.open
    this.last = paragraph.drafts.findLast((draft) => draft.mention) ?? (carried?.mention ? carried : undefined)
  }
}
