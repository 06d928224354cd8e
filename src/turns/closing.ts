/**
 * What stands below the last answer of an interview and is no longer the speaker’s.
 *
 *     Reyes: I shall go to sea.
 *     This conversation was edited for length.      ← the page about itself
 *     Zur Person: Maria Reyes, geboren 1962 …       ← a field
 *     *A book of hers is out in May.*               ← in italics, as no answer is
 *     Maria Reyes is the author of …                ← nobody calls himself by his full name
 *     Ina Holm is a reporter.                       ← nor does he speak of who wrote the page
 *
 * Blind spot: a story that goes on below an interview without quoting anybody.
 */
import {openingOf} from '../pattern.ts'
import type {Block} from '../tree.ts'
import {endsLikeSentence} from './ends.ts'
import {isReported} from './prose.ts'
import {isDirection, type Segment} from './segments.ts'
import {isItalic} from './set-off.ts'
import type {Words} from './shape.ts'

/** Whether a paragraph below the last label is no longer the last speaker’s. */
export type Closing = (block: Block) => boolean

/**
 * @param by Words that open a byline.
 * @param labels As printed.
 */
export function closingOf(
  blocks: ReadonlyArray<Block>,
  first: number,
  labels: ReadonlyArray<string>,
  words: Words,
  by: ReadonlyArray<string>
): Closing {
  let names: string[] | undefined
  let italics: boolean | undefined
  return closes

  /** Answers are printed in italics, questions stand upright. */
  function answersInItalics(): boolean {
    italics ??= blocks.slice(first).filter(isItalic).length > ITALICS
    return italics
  }

  /** Where nobody is labelled: a full name that the introduction has opens the paragraph. */
  function isIntroduced(value: string): boolean {
    const name = fullName.exec(value)?.[0]
    return (
      name !== undefined && blocks.slice(Math.max(0, first - 30), first).some((above) => above.value.includes(name))
    )
  }

  function closes(block: Block): boolean {
    if (block.type === 'cue' || block.type === 'item') return false
    const {value} = block
    if (!endsLikeSentence(value) || isField(value, words) || /^(?:©|copyright\b)/i.test(value)) return true
    // Nobody says an address.
    if (value.length < 400 && value.includes('@') && /[\p{L}\p{N}]@[\p{L}\p{N}-]+\.\p{L}/u.test(value)) return true
    const lower = value.slice(0, 60).toLowerCase()
    if (words.colophon.some((opening) => lower.startsWith(opening))) return true
    if (isItalic(block) && !answersInItalics()) return true
    names ??= namesAbove(blocks, first, labels, by)
    if (labels.length === 0 && isIntroduced(value)) return true
    return names.some((name) => value.startsWith(name) && !/^[\p{L}\p{N}]/u.test(value.slice(name.length)))
  }
}

const fullName = /^\p{Lu}\p{Ll}[\p{L}.’-]*(?: \p{Lu}[\p{L}.’-]*){1,3}/u
/** Fewer paragraphs in italics below the first question may be notes of the editors. */
const ITALICS = 3

/** `Zur Person: …`, `Note: …` */
function isField(value: string, {field}: Words): boolean {
  const colon = value.slice(0, 40).search(/\s?[:：]\s/)
  return colon > 0 && field.has(value.slice(0, colon).toLowerCase())
}

/** Full names that the page has for its speakers and its author. */
function namesAbove(
  blocks: ReadonlyArray<Block>,
  first: number,
  labels: ReadonlyArray<string>,
  by: ReadonlyArray<string>
): string[] {
  const names = new Set<string>()
  const lasts = new Set<string>()
  for (const label of labels) {
    const name = label.replace(/\s*[,([].*$/, '')
    if (isFull(name)) names.add(name)
    lasts.add(name.slice(name.lastIndexOf(' ') + 1).toLowerCase())
  }
  for (const {value} of blocks.slice(Math.max(0, first - 30), first)) {
    const short = value.slice(0, 400)
    for (const [name, last] of short.matchAll(/\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}.’-]*){0,2} (\p{Lu}[\p{L}’-]+)/gu)) {
      if (lasts.has((last as string).toLowerCase())) names.add(name)
    }
    const opening = openingOf(short, by)
    const author =
      opening && /^\p{Lu}[\p{L}.’-]+(?: \p{Lu}[\p{L}.’-]+){1,2}/u.exec(short.slice(opening.length + 1))?.[0]
    if (author) names.add(author)
  }
  return [...names]
}

const isFull = (name: string): boolean => /^\p{Lu}\p{Ll}[\p{L}.’-]*(?: \p{L}[\p{L}.’-]*)+$/u.test(name)

/**
 * Where a story goes on below the last answer of an interview: the answer is longer than all before, and below their
 * length somebody is quoted by name.
 *
 * @returns How many parts of the last segment are the answer’s; all of them elsewhere.
 */
export function answerWithin(segments: ReadonlyArray<Segment>, blocks: ReadonlyArray<Block>): number {
  const last = segments.at(-1) as Segment
  if (last.parts.slice(1).every(({block}) => isDirection(blocks[block] as Block))) return last.parts.length
  if (areShort(segments.slice(0, -1), blocks)) return 1
  const others = segments.slice(0, -1).filter(({rule}) => rule === last.rule)
  if (others.length < 2 || (last.rule !== 'answer-to-heading' && last.rule !== 'label')) return last.parts.length
  const most = Math.max(...others.map(({parts}) => parts.length))
  const beyond = last.parts.slice(most)
  return beyond.some(({block}) => isReported((blocks[block] as Block).value)) ? most : last.parts.length
}

/** So many turns of one paragraph each tell that the last has no second. */
const SHORT = 8

/** All turns before the last have a single paragraph, as captions and chats do not tell. */
function areShort(segments: ReadonlyArray<Segment>, blocks: ReadonlyArray<Block>): boolean {
  return (
    segments.length >= SHORT &&
    segments.every(
      ({parts, rule}) =>
        parts.length === 1 && rule !== 'change-of-speaker' && blocks[parts[0]?.block ?? 0]?.type !== 'cue'
    )
  )
}
