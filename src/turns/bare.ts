/**
 * Interviews whose questions nothing sets off: paragraphs that ask, between paragraphs that do not.
 *
 *     How long does one take?
 *     About a winter, if the wood behaves.
 *     You once said that you hate wood.      ← tells whoever is asked about himself: the interviewer’s too
 *     I said that wood hates me.
 *
 * Blind spot: other remarks of the interviewer; they are read as the answer’s.
 */
import type {TurnWords} from '../languages/index.ts'
import {openingOf} from '../pattern.ts'
import type {Block} from '../tree.ts'
import {endsLikeSentence} from './ends.ts'
import {isAnnounced} from './prose.ts'
import {answered, isQuestion} from './questions.ts'

/** Fewer bare questions may be rhetoric, unless the page announces an interview. */
const FEWEST = 4
const FEWEST_ANNOUNCED = 3
/** Between two questions of an interview stand no more paragraphs than this, on average. */
export const LONGEST_ANSWER = 5

/** Bare one-paragraph questions that alternate with answers from the first to the last; empty for other texts. */
export function unlabelledInterview(
  asking: ReadonlyArray<number>,
  blocks: ReadonlyArray<Block>,
  {interview, addressing}: Pick<TurnWords, 'interview' | 'addressing'>
): number[] {
  const bare = asking.filter((index) => {
    const {type, zone, value} = blocks[index] as Block
    return (
      (type === 'paragraph' || type === 'heading') &&
      zone !== 'teaser' &&
      zone !== 'furniture' &&
      value.length < 300 &&
      // In fiction people ask in quotation marks; others name a book.
      !/^["“”„«»‘]|[,.!?…]\s?["”“»’]|["”»]\s\p{Ll}+[.?!]$/u.test(value)
    )
  })
  const questions = bare.filter((index) => {
    const next = blocks[index + 1]
    return next !== undefined && !isQuestion(next) && next.type !== 'heading'
  })
  const [first, last] = [questions[0] ?? 0, questions.at(-1) ?? 0]
  if (questions.length < FEWEST_ANNOUNCED) return []
  const fewest = isAnnounced(blocks, first, interview) ? FEWEST_ANNOUNCED : FEWEST
  const alternates =
    questions.length >= fewest &&
    questions.length * 3 >= bare.length * 2 &&
    last - first <= questions.length * LONGEST_ANSWER
  if (!alternates || !answered(questions, blocks)) return []
  // A question of two paragraphs.
  const kept = new Set(questions)
  const found = new Set(bare.filter((index) => kept.has(index) || kept.has(index + 1)))
  const between = answersOf(
    [...found].sort((a, b) => a - b),
    blocks
  )
  for (let index = first + 2; index < last; index++)
    if (!found.has(index) && !found.has(index - 1) && isRemark(index, blocks, found, addressing)) found.add(index)
  for (const [, index] of between) if (index !== undefined && isSilent(index, blocks)) found.add(index)
  return [...found].sort((a, b) => a - b)
}

/** Fewer answers of one paragraph may be chance. */
const SINGLE = 3

/** Answers of three paragraphs where all others, three at least, have one: the second parts two answers. */
function answersOf(questions: ReadonlyArray<number>, blocks: ReadonlyArray<Block>): number[][] {
  const answers: number[][] = []
  for (let at = 0; at + 1 < questions.length; at++) {
    const answer: number[] = []
    for (let index = (questions[at] as number) + 1; index < (questions[at + 1] as number); index++) {
      const {zone, type} = blocks[index] as Block
      if (zone === null && type === 'paragraph') answer.push(index)
    }
    answers.push(answer)
  }
  const single = answers.filter(({length}) => length === 1).length
  const others = answers.filter(({length}) => length > 1)
  return single >= SINGLE && others.length < single && others.every(({length}) => length === 3) ? others : []
}

/** A short sentence that says nothing of who speaks. */
function isSilent(index: number, blocks: ReadonlyArray<Block>): boolean {
  const {value} = blocks[index] as Block
  return value.length <= LONGEST_REMARK && endsLikeSentence(value) && !self.test(value)
}

/** Longer paragraphs are told. */
const LONGEST_REMARK = 200

/** A short paragraph within an answer that addresses who is asked, and says nothing of who speaks. */
function isRemark(
  index: number,
  blocks: ReadonlyArray<Block>,
  found: ReadonlySet<number>,
  addressing: ReadonlyArray<string>
): boolean {
  const {value, type, zone} = blocks[index] as Block
  if (type !== 'paragraph' || zone !== null || value.length > LONGEST_REMARK || !endsLikeSentence(value)) return false
  const next = blocks[index + 1]
  if (!next || found.has(index + 1) || next.zone !== null || !endsLikeSentence(next.value)) return false
  return openingOf(value, addressing) !== undefined && !self.test(value)
}

const self = /\b(?:I|my|me|we|our|us|je|j['’]|mon|mes|nous|ich|mein\p{L}*|wir|uns|yo|mi|mis|nosotros)\b/iu
