/**
 * Every line of a document that could begin with a label, in document order.
 */
import type {TurnWords} from '../languages/index.ts'
import type {Block} from '../tree.ts'
import {labelAt, letterAt, lineAt, type Printed, stampAt, stoppedAt} from './label.ts'
import {coreOf, labelKey, type Shape, shapeOf, type Words, wordsOf} from './shape.ts'

export interface Candidate extends Printed {
  /** Index of the block. */
  block: number
  /** As printed, marks and time stamp off. */
  text: string
  /** What labels are grouped by. */
  key: string
  /** The same for all labels of one speaker; the key until `cast.ts` has looked. */
  voice: string
  shape: Shape
  /** End of the label’s line in the block’s value. */
  end: number
  /** The words that follow, up to the end of the block, end like a sentence. */
  sentence: boolean
  /** They end in a question mark. */
  question: boolean
  /** The words begin with a quotation mark. */
  quotes: boolean
  /** How many characters follow in the block. */
  length: number
}

/** What is collected in the one pass over the lines. */
export interface Candidates {
  candidates: Candidate[]
  /** Blocks that hold nothing but a time stamp, with their seconds: the same speaker goes on. */
  stamps: Map<number, number>
}

/** Collect the candidates. Linear: a line is read up to its first colon or 140 characters. */
export function collect(blocks: ReadonlyArray<Block>, turns: TurnWords): Candidates {
  const words = wordsOf(turns)
  const candidates: Candidate[] = []
  const stamps = new Map<number, number>()
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Block
    const {value, type, zone} = block
    if (type === 'rule' || type === 'code' || type === 'heading' || zone === 'caption' || zone === 'teaser') continue
    if (block.voice !== undefined) {
      candidates.push(voiceOf(block, index))
      continue
    }
    const alone = onlyStamp(value)
    if (alone !== null) {
      stamps.set(index, alone)
      continue
    }
    for (let start = 0; start < value.length; ) {
      const broken = value.indexOf('\n', start)
      const end = broken < 0 ? value.length : broken
      const printed = read(value, start, end, words, block.marker)
      if (printed) candidates.push(candidateOf(blocks, index, printed, end, words))
      start = end + 1
    }
  }
  return {candidates: candidates.filter((candidate) => candidate.shape !== 'none'), stamps}
}

function read(value: string, start: number, end: number, words: Words, marker: string | undefined): Printed | null {
  if (marker && /^[A-Z]\.?$/.test(marker)) return null
  const letter = letterAt(value, start, end)
  if (letter && isLetter(value.slice(letter.from, letter.to), words)) return letter
  const labelled = labelAt(value, start, end)
  if (labelled && shapeOf(value.slice(labelled.from, labelled.to), words) !== 'none') return labelled
  return (
    stoppedAt(value, start, end, words.title) ??
    (start === 0 || end === value.length ? lineAt(value, start, end) : null)
  )
}

function isLetter(text: string, words: Words): boolean {
  const lower = text.toLowerCase().replace(/\d+$/, '')
  return words.question.has(lower) || words.answer.has(lower)
}

function candidateOf(
  blocks: ReadonlyArray<Block>,
  index: number,
  printed: Printed,
  end: number,
  words: Words
): Candidate {
  const block = blocks[index] as Block
  // The words of a label that stands alone are those of the next block.
  const alone = block.value.length - printed.body <= 0
  const said = alone ? following(blocks, index) : block.value
  const text = block.value.slice(printed.from, printed.to).replace(/[*_\\]+/g, '')
  return {
    ...printed,
    block: index,
    text,
    key: labelKey(coreOf(text)),
    voice: labelKey(coreOf(text)),
    shape: shapeOf(text, words),
    end,
    sentence: said !== '' && endsLikeSentence(said),
    question: /[?？؟]["'”’)\]*_]*\s*$/.test(said.slice(-8)),
    quotes: /^["'“”„«‘»]/.test(block.value.slice(printed.body, printed.body + 1)),
    length: block.value.length - printed.body
  }
}

function following(blocks: ReadonlyArray<Block>, index: number): string {
  const next = blocks[index + 1]
  return next && next.type !== 'heading' ? next.value : ''
}

function voiceOf(block: Block, index: number): Candidate {
  const text = block.voice as string
  return {
    start: 0,
    from: 0,
    to: 0,
    body: 0,
    separator: 'colon',
    time: block.time?.start ?? null,
    bold: false,
    block: index,
    text,
    key: labelKey(text),
    voice: labelKey(text),
    shape: 'name',
    end: block.value.length,
    sentence: true,
    question: block.value.endsWith('?'),
    quotes: false,
    length: block.value.length
  }
}

function onlyStamp(value: string): number | null {
  if (value.length > 24) return null
  const found = stampAt(value, 0)
  return found && /^[:\s*]*$/.test(value.slice(found.end)) ? found.seconds : null
}

/** Ends in a full stop, a mark, an ellipsis, a dash that breaks off, a salutation’s comma or a bracket; closing quotation marks aside. */
export function endsLikeSentence(value: string): boolean {
  let at = value.length - 1
  while (at >= 0 && /[\s"'”’»›*_]/.test(value[at] as string)) at--
  return at >= 0 && /[.!?…:,)\]\-–—。！？؟۔।]/.test(value[at] as string)
}
