/**
 * Questions set in bold or in italics, and what the interviewer says between them in the same type.
 *
 *     **Tell us about the gorge.**           ← no question mark, but a word that questions open with
 *     It is deeper than it looks.
 *     *You did not want the job.*            ← a remark; the question goes on in the next paragraph
 *     *What changed your mind?*
 *     A girl asked me.
 *     **“It is deeper than it looks.”**      ← repeats the answer, and asks nothing
 *
 * Blind spot: an introduction in the same type that ends like a sentence and stands among the questions.
 */
import type {TurnWords} from '../languages/index.ts'
import {openingOf} from '../pattern.ts'
import type {Block} from '../tree.ts'
import {endsLikeSentence} from './ends.ts'
import {pullQuotes} from './pull-quotes.ts'
import {answered} from './questions.ts'

/** Longer paragraphs in bold are no remarks. */
const LONGEST = 400
/** Fewer questions in italics may be thoughts. */
const THOUGHTS = 3
/** So many blocks above the first question may another stand that bears no mark. */
const FAR = 12

/** Questions in bold or in italics, and remarks among them; null without two. */
export function setOff(
  asking: ReadonlyArray<number>,
  blocks: ReadonlyArray<Block>,
  labelled: ReadonlySet<number>,
  words: Pick<TurnWords, 'asking' | 'colophon'>
): ReadonlyArray<number> | null {
  for (const isSetOff of [isBold, isItalic]) {
    const questions = asking.filter((index) => isSetOff(blocks[index] as Block))
    if (questions.length < 2 || !answered(lastOfEach(questions), blocks)) continue
    // In essays and novels italics are thoughts.
    if (isSetOff !== isItalic || (questions.length >= THOUGHTS && arePage(questions, blocks)))
      return withRemarks(questions, blocks, labelled, isSetOff, words)
  }
  return null
}

/** Fewer questions in italics than stand for every so many paragraphs below the first are an essay’s. */
function arePage(questions: ReadonlyArray<number>, blocks: ReadonlyArray<Block>): boolean {
  const first = questions[0] as number
  const body = blocks.slice(first).filter(({zone, type}) => zone === null && type === 'paragraph').length
  return body <= questions.length * 7
}

/** Of questions on end the last is answered. */
function lastOfEach(questions: ReadonlyArray<number>): number[] {
  return questions.filter((index, at) => questions[at + 1] !== index + 1)
}

/** What is set off as questions are, and ends like a sentence without asking, is the interviewer’s too: `And if you lose.` */
function withRemarks(
  questions: ReadonlyArray<number>,
  blocks: ReadonlyArray<Block>,
  labelled: ReadonlySet<number>,
  isSetOff: (block: Block) => boolean,
  {asking: openings, colophon}: Pick<TurnWords, 'asking' | 'colophon'>
): ReadonlyArray<number> {
  const asks = new Set(questions)
  const [first, last] = [questions[0] as number, questions.at(-1) as number]
  const repeats = pullQuotes(blocks, asks)
  const found: number[] = []
  for (let index = Math.max(0, first - FAR); index < blocks.length - 1; index++) {
    if (asks.has(index)) found.push(index)
    else if (!labelled.has(index) && isRemark(index) && (index > first || found.length > 0 || opens(index)))
      found.push(index)
  }
  return found

  function isRemark(index: number): boolean {
    const block = blocks[index] as Block
    const {value, type, zone} = block
    if (type !== 'paragraph' || zone !== null || value.length >= LONGEST) return false
    if (!isSetOff(block) || !endsLikeSentence(value)) return false
    if (index > last && (openingOf(bare(value), colophon) || !isAnswer(blocks[index + 1] as Block))) return false
    return (asks.has(index + 1) || !isSetOff(blocks[index + 1] as Block)) && !repeats.has(index)
  }

  /** Above the first question mark: the question goes on below, or opens as questions do and introduces nobody. */
  function opens(index: number): boolean {
    const {value} = blocks[index] as Block
    if (/\p{Lu}\p{L}+ \p{Lu}\p{L}/u.test(value)) return false
    if (index === first - 1) return value.length < 200
    return value.length < 120 && openingOf(bare(value), openings) !== undefined
  }
}

const bare = (value: string): string => value.replace(/^[*_]+/, '')

const isAnswer = ({value, type, zone}: Block): boolean =>
  type === 'paragraph' && zone === null && value.length > 40 && endsLikeSentence(value)

function isBold({type, value, strong}: Block): boolean {
  if (type !== 'paragraph') return false
  if (/^\*\*[^*]+\*\*$/.test(value)) return true
  return strong !== undefined && lengthOf(strong) >= value.trim().length * 0.9
}

/** In italics from its first word to its last; titles within stand upright. */
export function isItalic({type, value, italic}: Block): boolean {
  if (type !== 'paragraph') return false
  if (!italic) return /^(?:\*[^*\s][^*]*\*|_[^_\s][^_]*_)$/.test(value)
  if ((italic[0]?.start ?? value.length) > 2 || (italic.at(-1)?.end ?? 0) < value.length - 2) return false
  return lengthOf(italic) >= value.length * 0.6
}

const lengthOf = (runs: ReadonlyArray<{start: number; end: number}>): number =>
  runs.reduce((sum, run) => sum + run.end - run.start, 0)
