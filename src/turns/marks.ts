/**
 * Changes of speaker that captions mark, whether they name who speaks or not.
 *
 *     >> REYES: The bells rang.        ← a label, which `label.ts` reads
 *     >> Who heard them?               ← somebody whom nobody names
 *     >>> In other news >> Not yet.    ← another story, and somebody else again
 *
 * Blind spot: captions that mark fewer than three changes.
 */
import {isLetterOrNumber} from '../characters.ts'
import {copyOf} from '../copies.ts'
import {isSpace} from '../place.ts'
import type {Block} from '../tree.ts'
import {unitAt} from '../units.ts'
import type {Candidate} from './candidates.ts'
import {endsLikeSentence} from './ends.ts'

/** A mark and where the words behind it begin, as offsets into a block’s value. */
interface Mark {
  block: number
  start: number
  body: number
  /** `>>>` */
  story: boolean
}

/** Fewer marks may be anything. */
const FEWEST = 3
/** Longer lines are paragraphs. */
const WIDEST = 80

/**
 * The labels with those that marks stand for, in document order; null where the marks are no captions’.
 *
 * @param labels What the document accepts; a mark in front of one becomes part of it.
 * @param candidates What else may be a label, if a mark stands before it.
 */
export function marked(
  blocks: ReadonlyArray<Block>,
  labels: ReadonlyArray<Candidate>,
  candidates: ReadonlyArray<Candidate>,
  stamps: ReadonlyMap<number, number>
): Candidate[] | null {
  const marks = marksIn(blocks)
  if (marks.length < FEWEST) return null
  const named = new Map([...sure(candidates), ...labels].map((label) => [`${label.block}:${label.from}`, label]))
  const behind = marks.filter(({block, body}) => named.has(`${block}:${body}`)).length
  const timed = stamps.size >= FEWEST || blocks[marks[0]?.block as number]?.type === 'cue'
  if (behind < 2 && !timed && !areTurns(marks, blocks)) return null
  const found = new Set(labels)
  for (const mark of marks) {
    const label = named.get(`${mark.block}:${mark.body}`)
    if (label) found.delete(label)
    found.add(label ? {...label, start: mark.start} : nameless(mark, blocks))
  }
  const first = timed ? firstWords(blocks, stamps) : -1
  if (first >= 0 && [...found].every(({block, start}) => block > first || (block === first && start > 0)))
    found.add(nameless({block: first, start: 0, body: 0, story: false}, blocks))
  return [...found].sort((a, b) => a.block - b.block || a.start - b.start)
}

/**
 * In captions with labels a line behind a dash without one is somebody else’s, whom nobody names; so it is where most
 * captions begin with a dash.
 *
 *     - [Maria] Who told you?
 *     - Nobody did.                 ← not Maria
 */
export function dashed(blocks: ReadonlyArray<Block>, labels: ReadonlyArray<Candidate>): Candidate[] {
  const first = labels[0]?.block
  if (first === undefined ? !areDashed(blocks) : blocks[first]?.type !== 'cue') return []
  const known = new Set(labels.map(({block, start}) => `${block}:${start}`))
  const found: Candidate[] = []
  for (let block = first ?? 0; block < blocks.length; block++) {
    const {value, type} = blocks[block] as Block
    if (type !== 'cue') continue
    for (const {index} of value.matchAll(/^[-–](?=\s?[^\s-])/gm)) {
      let body = index + 1
      while (isSpace(value.charCodeAt(body))) body++
      if (!known.has(`${block}:${index}`)) found.push(nameless({block, start: index, body, story: false}, blocks))
    }
  }
  return found
}

/** Fewer captions behind a dash may hold two voices each, and those without one anybody’s. */
const DASHED = 6

/** Of the captions most begin with a dash: whoever has none goes on. */
function areDashed(blocks: ReadonlyArray<Block>): boolean {
  let cues = 0
  let begun = 0
  for (const {type, value} of blocks) {
    if (type !== 'cue') continue
    cues++
    if (/^[-–]\s?[^\s-]/.test(value)) begun++
  }
  return begun >= DASHED && begun * 2 > cues
}

/** Names, and words that come again: behind a mark they are labels. */
function sure(candidates: ReadonlyArray<Candidate>): Candidate[] {
  const colons = candidates.filter(({separator, length}) => separator === 'colon' && length > 0)
  return colons.filter(({shape, key, block}) => {
    if (shape === 'name' || shape === 'role' || shape === 'letter') return true
    return shape === 'word' && colons.some((other) => other.key === key && other.block !== block)
  })
}

/** From the first turn on lines of captions, one below the other, are no paragraphs. */
export function asCues(blocks: ReadonlyArray<Block>, [first]: ReadonlyArray<Candidate>): Block[] {
  return blocks.map((block, at) => {
    const before = at > (first?.block ?? 0) ? blocks[at - 1] : undefined
    const follows =
      before && before.value.length <= WIDEST && block.position.start.line === before.position.end.line + 1
    if (block.type !== 'paragraph' || !follows) return block
    const cue = copyOf(block)
    cue.type = 'cue'
    return cue
  })
}

/** Every mark; none where lines behind a single one quote a mail, or most marks are a program’s prompt. */
function marksIn(blocks: ReadonlyArray<Block>): Mark[] {
  const found: Mark[] = []
  for (let block = 0; block < blocks.length; block++) {
    const {value, type, zone} = blocks[block] as Block
    if (!value.includes('>') || type === 'code' || type === 'heading' || zone === 'teaser') continue
    for (let at = value.indexOf('>'); at >= 0; at = value.indexOf('>', at + 1)) {
      const begins = at === 0 || unitAt(value, at - 1) === 10
      if (!begins && !isSpace(unitAt(value, at - 1))) continue
      let end = at + 1
      while (unitAt(value, end) === 62) end++
      let body = end
      while (isSpace(unitAt(value, body))) body++
      if (end - at === 1 && begins) return []
      if ((end - at === 2 || end - at === 3) && body < value.length && opens(unitAt(value, body)))
        found.push({block, start: at, body, story: end - at === 3})
      at = end
    }
  }
  return found.filter(({story}) => story).length * 2 > found.length ? [] : found
}

/** A letter or digit, or a mark that words begin with. */
const opens = (code: number): boolean =>
  isLetterOrNumber(code) || '"“‘\'([♪-–—¿¡*$…'.includes(String.fromCharCode(code))

/** The marks begin early on, and most of what stands between them ends like a sentence: no list of links. */
function areTurns(marks: ReadonlyArray<Mark>, blocks: ReadonlyArray<Block>): boolean {
  const [first, last] = [marks[0] as Mark, blocks.at(-1) as Block]
  if ((blocks[first.block] as Block).position.start.offset * 3 > last.position.end.offset) return false
  // A button stands before every posting.
  const words = new Set(marks.map(({block, body}) => (blocks[block] as Block).value.slice(body, body + 40)))
  if (words.size * 3 < marks.length * 2) return false
  const ended = marks.filter(({block, start}) => {
    const before = start > 0 ? (blocks[block] as Block).value.slice(Math.max(0, start - 20), start) : ''
    return endsLikeSentence(before.trim() || (blocks[block - 1]?.value ?? '.'))
  })
  return ended.length * 3 >= marks.length * 2
}

/** The first caption, or the words below the first time stamp; −1 without. */
function firstWords(blocks: ReadonlyArray<Block>, stamps: ReadonlyMap<number, number>): number {
  for (const at of stamps.keys()) return at + 1 < blocks.length && !stamps.has(at + 1) ? at + 1 : -1
  return blocks.findIndex(({type}) => type === 'cue')
}

function nameless({block, start, body}: Mark, blocks: ReadonlyArray<Block>): Candidate {
  const {value} = blocks[block] as Block
  return {
    block,
    start,
    from: body,
    to: body,
    body,
    separator: 'colon',
    time: null,
    bold: false,
    handle: true,
    text: '',
    key: '',
    voice: '',
    shape: 'none',
    end: value.length,
    sentence: true,
    question: false,
    quotes: false,
    length: value.length - body
  }
}
