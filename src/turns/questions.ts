/**
 * Questions that bear no label: headings, bold paragraphs, paragraphs behind a dash or a star, bare paragraphs
 * between labelled answers.
 */
import type {TurnWords} from '../languages/index.ts'
import type {Block} from '../tree.ts'
import {LONGEST_ANSWER, unlabelledInterview} from './bare.ts'
import type {Candidate} from './candidates.ts'
import {asksAtEnd, endsLikeSentence} from './ends.ts'
import {isReported} from './prose.ts'
import {setOff} from './set-off.ts'

type Words = Pick<TurnWords, 'interview' | 'asking' | 'colophon' | 'addressing'>

const unknown: Words = {interview: [], asking: [], colophon: [], addressing: []}

/** Whether a block ends in a question mark. */
export function isQuestion({value}: Block): boolean {
  return asksAtEnd(value)
}

/**
 * Blocks that are questions of an interviewer whom no label names, ascending.
 *
 * Empty where a label asks the questions. Without any label the page must be question and answer throughout, and no
 * story that asks in its subheadings. Headings count if at least two ask, or if most labelled answers stand
 * under one; marked and bold paragraphs if at least two ask; a bare paragraph directly before a labelled answer,
 * if most answers have one.
 *
 * @param words That announce an interview, and that questions open with.
 */
export function questionBlocks(
  blocks: ReadonlyArray<Block>,
  labels: ReadonlyArray<Candidate>,
  words: Words = unknown
): Set<number> {
  if (hasAsker(labels)) return new Set()
  const questions = labels.length > 0 ? besideLabels(blocks, labels, words) : alone(blocks, words)
  return new Set(questions)
}

/** Questions on a page without labels. */
function alone(blocks: ReadonlyArray<Block>, words: Words): ReadonlyArray<number> {
  const asking = questionsOf(blocks, new Set())
  if (asking.length < 2) return []
  const questions = chosen(blocks, asking, words)
  return isTold(questions, blocks) ? [] : questions
}

function chosen(blocks: ReadonlyArray<Block>, asking: ReadonlyArray<number>, words: Words): ReadonlyArray<number> {
  const headings = asking.filter((index) => (blocks[index] as Block).type === 'heading')
  if (headings.length >= 2 && answered(headings, blocks)) return withPrompts(headings, blocks)
  const marked = withoutTeasers(
    asking.filter((index) => isMarked(blocks[index] as Block)),
    blocks
  )
  if (marked.length >= 2 && (answered(marked, blocks) || areNumbered(marked, blocks)) && !isScattered(marked, blocks))
    return withMarkedRemarks(marked, blocks)
  return setOff(asking, blocks, new Set(), words) ?? unlabelledInterview(asking, blocks, words)
}

/** Where most headings of a level ask, those between them prompt too: `Best advice you ever got`. */
function withPrompts(questions: ReadonlyArray<number>, blocks: ReadonlyArray<Block>): ReadonlyArray<number> {
  const depth = blocks[questions[0] as number]?.depth
  const asks = new Set(questions)
  const found: number[] = []
  for (let index = questions[0] as number; index <= (questions.at(-1) as number); index++) {
    const {type, zone, depth: own} = blocks[index] as Block
    if (asks.has(index)) found.push(index)
    else if (type === 'heading' && own === depth && zone !== 'furniture' && zone !== 'teaser') found.push(index)
  }
  return found.length < questions.length * 2 ? found : questions
}

/** Questions without labels above answers that have some. */
function besideLabels(
  blocks: ReadonlyArray<Block>,
  labels: ReadonlyArray<Candidate>,
  words: Words
): ReadonlyArray<number> {
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
    return [...new Set([...headings, ...prompts])].sort((a, b) => a - b)
  if (headings.length >= 2 && answered(headings, blocks)) return headings
  const printed = setOff(asking, blocks, said, words)
  if (printed) return printed
  if (labels.length < 2) return []
  const bare = [...labelled].map((block) => before(block, blocks)).filter((block) => block >= 0 && !said.has(block))
  if (bare.length * 2 >= labelled.size) return withBareRemarks(bare, blocks, labels, said)
  return bare.length >= 2 && isAllBetween(bare, blocks, said) ? bare : []
}

/** Of the paragraphs between labelled ones nearly all are questions: several answer each. */
function isAllBetween(bare: ReadonlyArray<number>, blocks: ReadonlyArray<Block>, said: ReadonlySet<number>): boolean {
  const [first, last] = [Math.min(...said), Math.max(...said)]
  let others = 0
  for (let at = first; at < last; at++) if (!said.has(at) && (blocks[at] as Block).zone === null) others++
  return others > 0 && bare.filter((index) => index > first).length * 5 >= others * 4
}

/** Headings that stand directly above a labelled paragraph: what the answer answers, with or without a question mark. */
function headingsBefore(labelled: ReadonlySet<number>, blocks: ReadonlyArray<Block>): number[] {
  return [...labelled].map((index) => index - 1).filter((index) => blocks[index]?.type === 'heading')
}

/** Where the words begin behind a dialogue dash, a star, a bullet, a number or the mark of a quoted mail; 0 without one. */
export function markerEnd(value: string): number {
  return /^(?:[-–—―*•·>]|\d{1,2}[.)])\s+(?=\S)|^[-–—―](?=[¿¡«“"\p{Lu}])/u.exec(value)?.[0].length ?? 0
}

/**
 * Behind the dash that questions have stand the interviewer’s remarks too. Where answers have one as well, the two
 * speak in turn.
 *
 *     — Pourquoi midi ?
 *     — Nous n’avions aucune mesure.
 *     — Les habitants avaient prévenu.      ← no question mark, but the interviewer’s
 */
function withMarkedRemarks(marked: ReadonlyArray<number>, blocks: ReadonlyArray<Block>): ReadonlyArray<number> {
  const first = marked[0] as number
  // Behind the last question a list may stand.
  const last = (marked.at(-1) as number) + LONGEST_ANSWER
  const mark = markOf(blocks[first] as Block)
  const asks = new Set(marked)
  const like = new Set<number>()
  const turns = new Set<number>()
  let end = first
  for (let index = first; index < blocks.length; index++) {
    const block = blocks[index] as Block
    if ((block.zone !== null && !asks.has(index)) || markOf(block) !== mark) continue
    if (index <= last && like.size % 2 === 0) turns.add(index)
    like.add(index)
    end = index
  }
  if (marked.filter((index) => like.has(index + 1)).length * 3 >= marked.length * 2) {
    // In a novel what nobody says stands between.
    const between = blocks.slice(first, end + 1).filter(({zone}) => zone === null).length
    if (like.size * 3 < between * 2) return []
    return marked.every((index) => turns.has(index)) ? [...turns] : marked
  }
  if (mark === '>') return [...like].filter((index) => index <= last)
  return [...like].filter((index) => asks.has(index) || (index < last && isRemark(index, blocks, like)))
}

/** Questions numbered in order, each above a sentence, however short: a questionnaire. */
function areNumbered(marked: ReadonlyArray<number>, blocks: ReadonlyArray<Block>): boolean {
  return (
    marked.length >= 4 &&
    marked.every((index, at) => {
      const {value, marker = value} = blocks[index] as Block
      const next = blocks[index + 1]
      const number = /^\d+/.exec(marker)?.[0]
      return (
        Number(number) === at + 1 &&
        next !== undefined &&
        !isMarked(next) &&
        endsLikeSentence(next.value) &&
        !isQuestion(next)
      )
    })
  )
}

/** Dashes before questions that stand far apart, or quoted ones: people of a novel ask, a story quotes letters. */
function isScattered(marked: ReadonlyArray<number>, blocks: ReadonlyArray<Block>): boolean {
  const [first, last] = [marked[0] as number, marked.at(-1) as number]
  return /^[-–—―>]/.test(markOf(blocks[first] as Block)) && last - first > marked.length * 2 * LONGEST_ANSWER
}

/** Short, a sentence, and answered by a paragraph that has no mark. */
function isRemark(index: number, blocks: ReadonlyArray<Block>, like: ReadonlySet<number>): boolean {
  const {value} = blocks[index] as Block
  return value.length < 400 && endsLikeSentence(value) && index + 1 < blocks.length && !like.has(index + 1)
}

/** The dash, star or bullet before a paragraph, `1` for any number, `>` for a quoted one; empty without one. */
function markOf({type, marker, value}: Block): string {
  if (type === 'quote') return '>'
  const mark = marker ?? (markerEnd(value) > 0 ? value.charAt(0) : '')
  return /^\d/.test(mark) ? '1' : mark
}

/**
 * Where only the answers are labelled, a label that comes again tells that somebody spoke in between: above it stands
 * the interviewer’s remark if no question does.
 */
function withBareRemarks(
  bare: ReadonlyArray<number>,
  blocks: ReadonlyArray<Block>,
  labels: ReadonlyArray<Candidate>,
  said: ReadonlySet<number>
): ReadonlyArray<number> {
  const found = new Set(bare)
  labels.forEach(({block, voice}, at) => {
    const index = block - 1
    if (labels[at - 1]?.voice !== voice || said.has(index) || found.has(index)) return
    // Paragraphs of the answer may part question and label.
    const asked = bare.some((question) => question > (labels[at - 1] as Candidate).block && question < block)
    const {value, type, zone} = blocks[index] as Block
    if (asked || type !== 'paragraph' || zone !== null || value.length >= 400) return
    if (endsLikeSentence(value) && !'([*'.includes(value.charAt(0))) found.add(index)
  })
  return [...found].sort((a, b) => a - b)
}

/** Below every third question somebody is quoted by name: a story that asks in its subheadings. */
function isTold(questions: ReadonlyArray<number>, blocks: ReadonlyArray<Block>): boolean {
  let told = 0
  questions.forEach((question, at) => {
    const end = Math.min(questions[at + 1] ?? blocks.length, question + 1 + 2 * LONGEST_ANSWER)
    if (blocks.slice(question + 1, end).some(({value}) => isReported(value))) told++
  })
  return told >= 2 && told * 3 >= questions.length
}

/** A question that comes again further down announces it there. */
function withoutTeasers(questions: ReadonlyArray<number>, blocks: ReadonlyArray<Block>): number[] {
  const last = new Map(questions.map((index) => [(blocks[index] as Block).value, index]))
  return questions.filter((index) => last.get((blocks[index] as Block).value) === index)
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

const isMarked = (block: Block): boolean => markOf(block) !== ''

/** Shorter sentences may be a slogan. */
const SENTENCE = 24

/** Prose stands between most of the questions. */
export function answered(questions: ReadonlyArray<number>, blocks: ReadonlyArray<Block>): boolean {
  const followed = questions.filter((index) => {
    const next = blocks[index + 1]
    if (next === undefined || next.type === 'heading') return false
    return next.value.length > 40 || (next.value.length > SENTENCE && endsLikeSentence(next.value))
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
