/**
 * Every line of a document that could begin with a label, in document order.
 */
import {isAllOf, isLetterOrNumber, isLetter as isLetterUnit} from '../characters.ts'
import type {TurnWords} from '../languages/index.ts'
import {aroundPosting, postsOf} from '../posts.ts'
import type {Block, Span} from '../tree.ts'
import {unitAt} from '../units.ts'
import {bracketedAt} from './bracketed.ts'
import {afterMoment, clockedAt, handleAt, isPutIn, sentAt} from './chat.ts'
import {asksAtEnd, endsLikeSentence, is, opening} from './ends.ts'
import {headedBy} from './headed.ts'
import {type LabelLine, LONGEST_LINE, labelAt, letterAt, lineAt, type Printed, stampAt} from './label.ts'
import {rowAt} from './rows.ts'
import {labelKey, type Shape, shapeOf, type Words, wordsOf} from './shape.ts'
import {boldAt, dashedAt, isTwoNames, stoppedAt} from './stopped.ts'

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
  /** The block with which another story begins, set by `runs.ts`. */
  until?: number
}

/** What is collected in the one pass over the lines. */
export interface Candidates {
  candidates: Candidate[]
  /** Blocks that hold nothing but a time stamp, with their seconds: the same speaker goes on. */
  stamps: Map<number, number>
  /** Blocks that a chat program says itself: a moment, and nobody’s words. */
  notices: Set<number>
}

/** What the words of a label tell by themselves; the same words are looked at once a document. */
interface Reading {
  text: string
  key: string
  shape: Shape
}

/** Collect the candidates. Linear: a line is read up to its first colon or 140 characters. */
export function collect(blocks: ReadonlyArray<Block>, turns: TurnWords): Candidates {
  const words = wordsOf(turns)
  const readings = new Map<string, Reading>()
  const candidates: Candidate[] = []
  const stamps = new Map<number, number>()
  const notices = new Set<number>()
  // Only where zones/ found some.
  const posts = blocks.some(({because}) => because === aroundPosting) ? postsOf(blocks) : null
  const headed = headedBy(blocks)
  let voice: string | undefined
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Block
    const {value, type, zone} = block
    if (type === 'heading' && headed.has(index)) addLine(index, value)
    if (type === 'rule' || type === 'code' || type === 'heading' || zone === 'caption' || zone === 'teaser') continue
    if (block.voice !== undefined) {
      // Captions may name the voice on every cue; it is one turn until another speaks.
      if (block.voice !== voice) candidates.push(voiceOf(block, index))
      voice = block.voice
      continue
    }
    if (posts?.furniture.has(index)) continue
    const author = authorOf(value, posts?.authors.get(index))
    if (author) {
      candidates.push(candidateOf(blocks, index, value.length, author, readingOf(value, author)))
      continue
    }
    const alone = onlyStamp(value)
    if (alone !== null) {
      stamps.set(index, alone)
      continue
    }
    const wide = value.includes('：')
    let [colon, stop, tab, bar] = [-1, -1, -1, -1]
    for (let start = 0; start < value.length; ) {
      const broken = value.indexOf('\n', start)
      const end = broken < 0 ? value.length : broken
      if (colon < start) colon = wide ? start : next(value, ':', start)
      if (stop < start) stop = next(value, '.', start)
      if (tab < start) tab = next(value, '\t', start)
      if (bar < start) bar = next(value, '|', start)
      const found = read(index, value, {start, end, colon, stop, cell: Math.min(tab, bar)})
      if (found) {
        const {printed, reading} = found
        if (printed.handle && isPutIn(value, printed.body)) notices.add(index)
        else candidates.push(candidateOf(blocks, index, end, printed, reading))
      } else if (start === 0 && afterMoment(value, 0) > 0) notices.add(index)
      start = end + 1
    }
  }
  return {candidates, stamps, notices}

  function read(index: number, value: string, line: LabelLine): {printed: Printed; reading: Reading} | null {
    const {start, end} = line
    const letter = letterAt(value, start, end)
    if (letter && isLetter(value.slice(letter.from, letter.to), words)) {
      const asker = letter.to > letter.from + 1 ? labelAt(value, line) : null
      const reading = asker && asker.from > letter.to ? readingOf(value, asker) : null
      // `Q2    Chair: …`
      return asker && (reading?.shape === 'name' || reading?.shape === 'role')
        ? {printed: asker, reading}
        : {printed: letter, reading: readingOf(value, letter)}
    }
    const labelled =
      handleAt(value, start, end) ?? sentAt(value, start, end) ?? rowAt(value, line) ?? labelAt(value, line)
    if (labelled) {
      const reading = readingOf(value, labelled)
      if (reading.shape !== 'none') return {printed: labelled, reading}
    }
    const printed =
      clockedAt(value, start, end) ??
      boldAt(blocks[index] as Block, start, end) ??
      stoppedAt(value, line, words) ??
      bracketedAt(blocks[index] as Block, start, end, words) ??
      offsetAt(index, value, line)
    if (!printed) return null
    const reading = readingOf(value, printed)
    return reading.shape === 'none' ? null : {printed, reading}
  }

  /** What a dash sets off, or a line of its own; `Maria Reyes -- Chief Pilot` above what she says is such a line. */
  function offsetAt(index: number, value: string, line: LabelLine): Printed | null {
    const dashed = dashedAt(value, line)
    if (dashed && endsLikeSentence(value)) return dashed
    const alone = line.end === value.length && !posts ? aloneAt(index, value, line) : null
    return alone ?? (dashed && isTwoNames(value) ? null : dashed)
  }

  function addLine(index: number, value: string): void {
    const printed = lineAt(value, 0, value.length)
    const reading = printed && readingOf(value, printed)
    if (printed && reading?.shape === 'name')
      candidates.push(candidateOf(blocks, index, value.length, printed, reading))
  }

  /** A label that is a block of its own, above words that end like a sentence. */
  function aloneAt(index: number, value: string, {start, end}: LabelLine): Printed | null {
    if (start > 0 || end > LONGEST_LINE || !endsLikeSentence(following(blocks, index))) return null
    const printed = lineAt(value, start, end)
    const [run] = (blocks[index] as Block).strong ?? []
    return printed && run && run.end - run.start >= value.length ? {...printed, bold: true} : printed
  }

  function readingOf(value: string, printed: Printed): Reading {
    const {from, to} = printed
    const raw = value.slice(from, to)
    let reading = readings.get(raw)
    if (!reading) {
      // `otto_l` keeps its stroke.
      const text = /[*_\\]/.test(raw) ? raw.replace(/[*\\]+|(?<![\p{L}\d])_+|_+(?![\p{L}\d])/gu, '') : raw
      const own = shapeOf(text, words)
      const shape = own === 'none' && isHandle(text, printed) ? 'word' : own
      const key = shape === 'none' ? '' : labelKey(text, words)
      // `Q1`, `Question 2`: the same voice.
      reading = {text, shape, key: shape === 'letter' ? key.replace(/(?<=.)\s*#?\d+$/, '') : key}
      readings.set(raw, reading)
    }
    return reading
  }
}

/** Where a mark stands next; beyond every text where it does not. */
function next(value: string, mark: string, from: number): number {
  const at = value.indexOf(mark, from)
  return at < 0 ? Number.POSITIVE_INFINITY : at
}

/** `qx()`, `<marta>`: a name in lower case that bold type, a time stamp or angle brackets set off. */
function isHandle(text: string, {bold, time, handle}: Printed): boolean {
  return (handle || bold || time !== null) && (isHandleWord(text) || (handle && isNumber(text)))
}

/** Who is in nobody’s address book: `+44 7700 900123`. */
const isNumber = (text: string): boolean => text.length > 7 && text.length < 24 && /^\+\d[\d\s()-]+$/.test(text)

const isHandleWord = (text: string): boolean =>
  text.length >= 2 && text.length <= 24 && isAllOf(text, isInHandle) && !isAllOf(text, (code) => !isLetterUnit(code))

const isInHandle = (code: number): boolean => isLetterOrNumber(code) || '_.()|^`[]-'.includes(String.fromCharCode(code))

function isLetter(text: string, words: Words): boolean {
  const lower = text.toLowerCase().replace(/\d+$/, '')
  return words.question.has(lower) || words.answer.has(lower)
}

function candidateOf(
  blocks: ReadonlyArray<Block>,
  index: number,
  end: number,
  printed: Printed,
  reading: Reading
): Candidate {
  const block = blocks[index] as Block
  // The words of a label that stands alone are those of the next block.
  const alone = block.value.length - printed.body <= 0
  const said = alone ? following(blocks, index) : block.value
  // Field by field: spreading made this the slowest line of the room.
  return {
    start: printed.start,
    from: printed.from,
    to: printed.to,
    body: printed.body,
    separator: printed.separator,
    time: printed.time,
    bold: printed.bold,
    dashed: printed.dashed === true,
    asks: printed.asks === true,
    handle: printed.handle,
    block: index,
    text: reading.text,
    key: reading.key,
    voice: reading.key,
    shape: reading.shape,
    end,
    // A cue ends where the screen is full, and chat knows no full stops.
    sentence:
      printed.handle ||
      block.type === 'cue' ||
      (said !== '' && endsLikeSentence(said) && (alone || isSaid(said, printed.body))),
    question: said !== '' && asksAtEnd(said),
    quotes: is(unitAt(block.value, printed.body), opening),
    length: block.value.length - printed.body
  }
}

/** `Defendant. )`: the frame of a court record’s head is nobody’s words. */
const isSaid = (value: string, from: number): boolean =>
  value.length > from + 2 || isLetterOrNumber(unitAt(value, from)) || asksAtEnd(value)

/** The words under a line that stands alone, a time stamp in between skipped; empty before a heading. */
function following(blocks: ReadonlyArray<Block>, index: number): string {
  const next = blocks[index + 1]
  const said = next && onlyStamp(next.value) !== null ? blocks[index + 2] : next
  return said && said.type !== 'heading' ? said.value : ''
}

/** Who wrote the posting below. */
const authorOf = ({length: body}: string, run: Span | undefined): Printed | null =>
  run ? {start: 0, from: run.start, to: run.end, body, separator: 'line', time: null, bold: false, handle: true} : null

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
    handle: true,
    block: index,
    text,
    key: text.toLowerCase(),
    voice: text.toLowerCase(),
    shape: 'name',
    end: block.value.length,
    sentence: true,
    question: asksAtEnd(block.value),
    quotes: false,
    length: block.value.length
  }
}

function onlyStamp(value: string): number | null {
  if (value.length > 32 || value.length < 4) return null
  const found = stampAt(value, 0)
  return found && /^(?: --> [\d:.,]+|[:\s*]*)$/.test(value.slice(found.end)) ? found.seconds : null
}
