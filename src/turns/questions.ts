/**
 * Questions that bear no label: headings, bold paragraphs, paragraphs behind a dash or a star, bare paragraphs
 * between labelled answers.
 */
import type {Block} from '../tree.ts'
import {asksAtEnd, type Candidate, endsLikeSentence} from './candidates.ts'

/** Whether a block ends in a question mark. */
export function isQuestion({value}: Block): boolean {
  return asksAtEnd(value)
}

/**
 * Blocks that are questions of an interviewer whom no label names, ascending.
 *
 * Empty where a label asks the questions. Without any label the page must be question and answer throughout. Headings count if at least two ask, or if most labelled answers stand
 * under one; marked and bold paragraphs if at least two ask; a bare paragraph directly before a labelled answer,
 * if most answers have one.
 */
export function questionBlocks(blocks: ReadonlyArray<Block>, labels: ReadonlyArray<Candidate>): Set<number> {
  if (hasAsker(labels)) return new Set()
  const labelled = new Set<number>()
  const said = new Set<number>()
  for (const {block, length} of labels) {
    labelled.add(block)
    said.add(block)
    // The words of a label that stands alone are those of the next block.
    if (length === 0) said.add(block + 1)
  }
  const asking = questionsOf(blocks, said)
  const headings = asking.filter((index) => (blocks[index] as Block).type === 'heading')
  const prompts = headingsBefore(labelled, blocks)
  if (prompts.length * 2 >= labelled.size && prompts.length >= 2)
    return new Set([...headings, ...prompts].sort((a, b) => a - b))
  if (headings.length >= 2 && answered(headings, blocks)) return new Set(headings)
  const marked = withoutTeasers(
    asking.filter((index) => isMarked(blocks[index] as Block)),
    blocks
  )
  if (marked.length >= 2 && labels.length === 0 && answered(marked, blocks)) return new Set(marked)
  const bold = asking.filter((index) => isBold(blocks[index] as Block))
  if (bold.length >= 2 && answered(bold, blocks)) return new Set(withRemarks(bold, blocks, said))
  if (labels.length === 0) return new Set(unlabelledInterview(asking, blocks))
  if (labels.length < 2) return new Set()
  const bare = [...labelled].map((block) => before(block, blocks)).filter((block) => block >= 0 && !said.has(block))
  return new Set(bare.length * 2 >= labelled.size ? bare : [])
}

/** Headings that stand directly above a labelled paragraph: what the answer answers, with or without a question mark. */
function headingsBefore(labelled: ReadonlySet<number>, blocks: ReadonlyArray<Block>): number[] {
  return [...labelled].map((index) => index - 1).filter((index) => blocks[index]?.type === 'heading')
}

/** Where the words begin behind a dialogue dash, a star, a bullet or a number; 0 without one. */
export function markerEnd(value: string): number {
  return /^(?:[-–—―*•·]|\d{1,2}[.)])\s+(?=\S)/.exec(value)?.[0].length ?? 0
}

/** Where bold paragraphs ask, those that end like a sentence without asking are the interviewer’s too: `And if you lose.` */
function withRemarks(
  bold: ReadonlyArray<number>,
  blocks: ReadonlyArray<Block>,
  labelled: ReadonlySet<number>
): ReadonlyArray<number> {
  const found: number[] = []
  for (let index = bold[0] as number; index < blocks.length - 1; index++) {
    const block = blocks[index] as Block
    if (bold.includes(index)) found.push(index)
    else if (block.type === 'paragraph' && block.zone === null && block.value.length < 400) {
      if (!labelled.has(index) && isBold(block) && endsLikeSentence(block.value) && !isBold(blocks[index + 1] as Block))
        found.push(index)
    }
  }
  return found
}

/** A question that comes again further down announces it there. */
function withoutTeasers(questions: ReadonlyArray<number>, blocks: ReadonlyArray<Block>): number[] {
  const last = new Map(questions.map((index) => [(blocks[index] as Block).value, index]))
  return questions.filter((index) => last.get((blocks[index] as Block).value) === index)
}

/** Fewer bare questions may be rhetoric. */
const FEWEST = 4
/** Between two questions of an interview stand no more paragraphs than this, on average. */
const LONGEST_ANSWER = 5

/** Bare one-paragraph questions that alternate with answers from the first to the last; empty for other texts. */
function unlabelledInterview(asking: ReadonlyArray<number>, blocks: ReadonlyArray<Block>): number[] {
  const bare = asking.filter((index) => {
    const {type, zone, value} = blocks[index] as Block
    return (
      (type === 'paragraph' || type === 'heading') &&
      zone !== 'teaser' &&
      zone !== 'furniture' &&
      value.length < 300 &&
      // In fiction people ask in quotation marks.
      !/["“”„«»‘]/.test(value)
    )
  })
  const questions = bare.filter((index) => {
    const next = blocks[index + 1]
    return next !== undefined && !isQuestion(next) && next.type !== 'heading'
  })
  const [first, last] = [questions[0] ?? 0, questions.at(-1) ?? 0]
  const alternates =
    questions.length >= FEWEST &&
    questions.length * 3 >= bare.length * 2 &&
    last - first <= questions.length * LONGEST_ANSWER
  return alternates && answered(questions, blocks) ? questions : []
}

/** Someone’s turns end mostly in a question mark; a single question may open a talk whose others bear no label. */
function hasAsker(labels: ReadonlyArray<Candidate>): boolean {
  const tally = new Map<string, {all: number; asking: number}>()
  for (const {voice: key, question, shape} of labels) {
    const row = tally.get(key) ?? {all: 0, asking: 0}
    tally.set(key, row)
    row.all++
    if (question || shape === 'letter') row.asking++
  }
  const askers = [...tally.values()].filter(({all, asking}) => asking * 2 > all)
  return askers.reduce((sum, {all}) => sum + all, 0) >= (labels.length >= 3 ? 2 : 1)
}

/** Blocks without a label that end in a question mark. */
function questionsOf(blocks: ReadonlyArray<Block>, labelled: ReadonlySet<number>): number[] {
  const found: number[] = []
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Block
    if (block.value.length < 600 && isQuestion(block) && !labelled.has(index)) found.push(index)
  }
  return found
}

const isMarked = ({marker, value}: Block): boolean => marker !== undefined || markerEnd(value) > 0

function isBold(block: Block): boolean {
  if (block.type !== 'paragraph') return false
  const {value, strong} = block
  if (/^\*\*[^*]+\*\*$/.test(value)) return true
  return strong !== undefined && strong.reduce((sum, run) => sum + run.end - run.start, 0) >= value.trim().length * 0.9
}

/** Prose stands between most of the questions. */
function answered(questions: ReadonlyArray<number>, blocks: ReadonlyArray<Block>): boolean {
  const followed = questions.filter((index) => {
    const next = blocks[index + 1]
    return next !== undefined && next.type !== 'heading' && next.value.length > 40
  })
  return followed.length * 3 >= questions.length * 2
}

/** The question directly before a labelled block, captions skipped; -1 without one. */
function before(index: number, blocks: ReadonlyArray<Block>): number {
  let at = index - 1
  while (at >= 0 && (blocks[at] as Block).zone === 'caption') at--
  const block = blocks[at]
  return block && block.type !== 'item' && block.value.length < 600 && isQuestion(block) ? at : -1
}
