/**
 * The sentences of prose around a quotation, as they are printed.
 *
 * Found as the quotations themselves are: a quotation of several sentences is one piece of its sentence. Headings and
 * turns end the surroundings; captions and furniture are passed over.
 */
import {languageOf} from '../languages/index.ts'
import {sourceSpan, unwrapped} from '../place.ts'
import type {Block, Position, Root, Span} from '../tree.ts'
import {emptySpelling, type Spelling, spell} from './characters.ts'
import {type Lexicon, lexiconOf} from './lexicon.ts'
import {pairMarks} from './marks.ts'
import {sentences} from './sentences.ts'
import {tokenize} from './tokenize.ts'
import {emptyTokens, type Tokens} from './tokens.ts'
import {isProse} from './zones.ts'

/** A sentence: offsets into its block’s value, and into the source. */
interface Printed extends Span {
  block: Block
  source: Span
}

/** Compile a document into a finder of the `count` sentences before and after a place, its own between them. */
export function contextFinder(root: Root, count: number): (place: Position) => string | null {
  const lexicon = lexiconOf(languageOf(root.language))
  if (!lexicon) return () => null
  const stretches = stretchesOf(root)
  const known = new Map<ReadonlyArray<Block>, Printed[]>()
  const read = {spelling: emptySpelling(), tokens: emptyTokens()}

  return ({start, end}) => {
    const stretch = stretches.findLast((blocks) => (blocks[0] as Block).position.start.offset <= start.offset)
    if (!stretch) return null
    let printed = known.get(stretch)
    if (!printed) known.set(stretch, (printed = stretch.flatMap((block) => printedIn(block, lexicon, read))))
    const first = lastAtOrBefore(printed, start.offset)
    const last = lastAtOrBefore(printed, Math.max(start.offset, end.offset - 1))
    return joined(printed.slice(Math.max(0, first - count), last + count + 1))
  }
}

/** Prose that nothing interrupts: blocks of one turn, or those between two headings or turns. */
function stretchesOf(root: Root): Block[][] {
  const stretches: Block[][] = []
  let open: Block[] | null = null
  for (const node of root.children) {
    if (node.type === 'turn') {
      if (node.children.length > 0) stretches.push(node.children)
      open = null
    } else if (node.zone === 'heading' || node.zone === 'headline' || node.type === 'rule' || node.type === 'heading') {
      open = null
    } else if (isProse(node)) {
      if (!open) stretches.push((open = []))
      open.push(node)
    }
  }
  return stretches
}

/** The sentences of a block; what it is read into is filled anew for each. */
function printedIn(block: Block, lexicon: Lexicon, into: {spelling: Spelling; tokens: Tokens}): Printed[] {
  const spelling = spell(block.value, into.spelling)
  const tokens = tokenize(spelling, pairMarks(spelling, lexicon), lexicon, into.tokens)
  const found = sentences(tokens)
  return found.map(({from}, at) => {
    const start = at === 0 ? 0 : (tokens.start[from] as number)
    const next = found[at + 1]
    const end = next ? (tokens.start[next.from] as number) : block.value.length
    return {block, start, end, source: sourceSpan(block, start, end)}
  })
}

function lastAtOrBefore(printed: ReadonlyArray<Printed>, offset: number): number {
  let low = 0
  let high = printed.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((printed[middle] as Printed).source.start <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Sentences of one paragraph as they stand there, paragraphs a blank line apart. */
function joined(printed: ReadonlyArray<Printed>): string {
  const parts: Array<{block: Block; start: number; end: number}> = []
  for (const {block, start, end} of printed) {
    const last = parts.at(-1)
    if (last?.block === block) last.end = end
    else parts.push({block, start, end})
  }
  return parts.map(({block, start, end}) => unwrapped(block.value.slice(start, end)).trim()).join('\n\n')
}
