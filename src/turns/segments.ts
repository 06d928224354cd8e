/**
 * From accepted labels to segments: who holds the floor from where to where.
 *
 * What stands without a label belongs to whoever spoke last, with four exceptions: furniture, an answer whose
 * label was left out, a question printed as heading or bare paragraph, and what follows the end of the interview.
 */
import {isUpper} from '../characters.ts'
import type {Block} from '../tree.ts'
import {unitAt} from '../units.ts'
import type {Candidate} from './candidates.ts'
import type {Closing} from './closing.ts'
import {endsLikeSentence} from './ends.ts'
import {stampAt} from './label.ts'
import {markerEnd} from './questions.ts'

/** A run of a block’s value. */
export interface Part {
  block: number
  from: number
  to: number
}

export interface Segment {
  label: Candidate | null
  rule: 'label' | 'change-of-speaker' | 'unlabelled-answer' | 'heading-question' | 'bare-question' | 'answer-to-heading'
  time: number | null
  parts: Part[]
  /** Set by `roles.ts` where the rule has not settled it. */
  asks: boolean | null
}

/** What segmentation needs besides the labels. */
export interface Ground {
  blocks: ReadonlyArray<Block>
  stamps: ReadonlyMap<number, number>
  /** Blocks that nobody says. */
  notices: ReadonlySet<number>
  /** Blocks that are questions though they bear no label. */
  questions: ReadonlySet<number>
  /** Whether a block below the last label ends the talk. */
  closes: Closing
}

/** Segments in document order, and the block after the last one. */
export function segmentsOf(labels: ReadonlyArray<Candidate>, ground: Ground): {segments: Segment[]; end: number} {
  const {blocks, stamps, notices, questions, closes} = ground
  const stamped = labels.some(({time}) => time !== null)
  const shouted = labels.slice(0, 8).every(({block, body}) => isShouted((blocks[block] as Block).value.slice(body)))
  const lettered = labels.filter(({shape}) => shape === 'letter').length * 2 > labels.length
  /** Turns stand in quotations, as in mails. */
  const quoted = labels.some(({block}) => blocks[block]?.type === 'quote')
  const segments: Segment[] = []
  let current: Segment | null = null
  /** Running text was seen: above it headlines are the page’s own. */
  let told = false
  let next = 0
  const lastLabel = labels.at(-1)?.block ?? -1
  const firstBlock = Math.min(labels[0]?.block ?? Number.POSITIVE_INFINITY, ...first(questions))
  if (firstBlock === Number.POSITIVE_INFINITY) return {segments, end: blocks.length}
  const lastQuestion = Math.max(-1, ...last(questions))
  let index = firstBlock
  for (; index < blocks.length; index++) {
    const block = blocks[index] as Block
    if (stamps.has(index)) continue
    if (notices.has(index)) {
      while (labels[next]?.block === index) next++
      current = null
      continue
    }
    let at = 0
    while (next < labels.length && (labels[next] as Candidate).block === index) {
      const label = labels[next++] as Candidate
      // `DIRECT EXAMINATION` and `BY MS. HOLM:` in one block.
      const above = label.start > at && at === 0 && !shouted && isTitleLine(block.value.slice(0, label.start).trimEnd())
      if (current && label.start > at && !above) current.parts.push({block: index, from: at, to: label.start})
      const time = label.time ?? stamps.get(index - 1) ?? null
      current = {label, rule: 'label', time, parts: [], asks: null}
      // A mark tells that somebody else speaks, not who.
      if (label.text === '') current = {...current, label: null, rule: 'change-of-speaker'}
      segments.push(current)
      at = label.body
    }
    // What follows is no other page’s, but a story that nobody here tells.
    if (current?.label?.until !== undefined && index >= current.label.until && at === 0) current = null
    if (questions.has(index) && at > 0 && current) {
      current.parts.push({block: index, from: at, to: block.value.length})
      current.asks = true
      continue
    }
    if (questions.has(index)) {
      if (current && goesOn(current, block, index)) {
        current.parts.push({block: index, from: 0, to: block.value.length})
        continue
      }
      current = {
        label: null,
        rule: block.type === 'heading' ? 'heading-question' : 'bare-question',
        time: null,
        parts: [{block: index, from: markerEnd(block.value), to: block.value.length}],
        asks: true
      }
      segments.push(current)
      continue
    }
    told ||= block.zone === null && block.value.length >= 80
    if (block.zone === 'headline' && told && at === 0) {
      // Another story begins: nobody holds the floor until the next label.
      if (index > lastLabel && index > lastQuestion) break
      current = null
      continue
    }
    const titled = at === 0 && !shouted && isTitle(block)
    // `MARIA REYES, having been first duly sworn, testified as follows:`
    if (titled && lettered) current = null
    if (at === 0 && ((labels[next]?.block === index + 1 && leads(block)) || (!quoted && isBox(index, blocks)))) continue
    if (block.type === 'heading' || block.type === 'rule' || isFurniture(block) || titled) {
      if (at === 0 && index > lastLabel && index > lastQuestion && current && current.parts.length > 0) break
      if (at === 0) continue
    }
    // `[00:40] And then`: the same speaker, later.
    const begins = at === 0
    if (begins && stamped && current) at = afterStamp(block.value)
    if (at >= block.value.length) continue
    if (begins && current) {
      if (index > lastLabel && index > lastQuestion && current.parts.length > 0 && closes(block)) break
      if (current.asks === true) {
        current = {label: null, rule: 'answer-to-heading', time: null, parts: [], asks: false}
        segments.push(current)
        at = markerEnd(block.value)
      }
    }
    current?.parts.push({block: index, from: at, to: block.value.length})
  }
  return {segments: segments.filter((segment) => segment.parts.length > 0), end: index}
}

/** A question in several paragraphs, one right below the other, none with a mark of its own. */
function goesOn({rule, parts}: Segment, {value, type, marker}: Block, index: number): boolean {
  return (
    rule === 'bare-question' &&
    parts.at(-1)?.block === index - 1 &&
    type === 'paragraph' &&
    !marker &&
    markerEnd(value) === 0
  )
}

/** Behind a time stamp in brackets; 0 without one. */
function afterStamp(value: string): number {
  if (!'[(\\'.includes(value.charAt(0))) return 0
  const stamp = stampAt(value, 0)
  return stamp ? stamp.end + (/^:?\s*/.exec(value.slice(stamp.end, stamp.end + 8))?.[0].length ?? 0) : 0
}

function first(set: ReadonlySet<number>): number[] {
  for (const value of set) return [value]
  return []
}

function last(set: ReadonlySet<number>): number[] {
  return set.size > 0 ? [[...set].at(-1) as number] : []
}

/** `CROSS-EXAMINATION`, `COMMERCIAL BREAK`: capitals alone, and no mark that ends a sentence. */
const isTitle = ({value, type}: Block): boolean => type === 'paragraph' && isTitleLine(value)

function isTitleLine(value: string): boolean {
  if (value.length > 60 || !isUpper(unitAt(value, 0)) || !isUpper(unitAt(value, 1))) return false
  return value.length > 8 && value === value.toUpperCase() && (value.endsWith(',') || !endsLikeSentence(value))
}

/** A quotation of one paragraph that is no sentence: figures, links. */
const isBox = (at: number, blocks: ReadonlyArray<Block>): boolean =>
  blocks[at]?.type === 'quote' &&
  blocks[at - 1]?.type !== 'quote' &&
  blocks[at + 1]?.type !== 'quote' &&
  !endsLikeSentence((blocks[at] as Block).value)

/** `Questions and answers:`, `Members interjecting:` right above a label: few words, a colon, and nobody’s. */
const leads = ({value, type}: Block): boolean =>
  type === 'paragraph' &&
  value.length <= 50 &&
  value.endsWith(':') &&
  isUpper(value.charCodeAt(0)) &&
  !/[.?!,“"]/.test(value)

const isShouted = (words: string): boolean => words === words.toUpperCase()

function isFurniture({zone}: Block): boolean {
  return zone === 'caption' || zone === 'teaser' || zone === 'furniture' || zone === 'heading'
}

/**
 * Give unlabelled paragraphs after a strict asker to whoever answers.
 *
 *     Harbour Post: Where are the agreements?
 *     After the flood, many were signed.        ← no label, and the next label is the asker’s again
 *     Harbour Post: And the levee?
 *
 * Strict: whenever another speaker’s label follows, the asker’s turn was a single paragraph.
 */
export function splitUnlabelled(segments: Segment[], blocks: ReadonlyArray<Block>): Segment[] {
  const strict = strictAskers(segments)
  if (strict.size === 0) return segments
  const split: Segment[] = []
  segments.forEach((segment, at) => {
    const key = segment.label?.voice
    const following = segments[at + 1]
    if (
      key === undefined ||
      !strict.has(key) ||
      segment.parts.length < 2 ||
      (following && following.label?.voice !== key)
    ) {
      split.push(segment)
      return
    }
    const [question, ...rest] = segment.parts as [Part, ...Part[]]
    if (rest.every(({block}) => isDirection(blocks[block] as Block))) {
      split.push(segment)
      return
    }
    split.push({...segment, parts: [question]})
    split.push({label: null, rule: 'unlabelled-answer', time: null, parts: rest, asks: false})
  })
  return split
}

/** `[End of side A]`: in brackets from end to end. */
export const isDirection = ({value}: Block): boolean => /^(?:\[[^\][]*\]|\([^()]*\))$/.test(value)

function strictAskers(segments: ReadonlyArray<Segment>): Set<string> {
  const tally = new Map<string, {single: number; longer: number; questions: number; all: number}>()
  segments.forEach((segment, at) => {
    const {label} = segment
    if (!label) return
    const row = tally.get(label.voice) ?? {single: 0, longer: 0, questions: 0, all: 0}
    tally.set(label.voice, row)
    row.all++
    if (label.question) row.questions++
    const following = segments[at + 1]?.label
    if (!following || following.voice === label.voice) return
    if (segment.parts.length > 1) row.longer++
    else row.single++
  })
  const strict = new Set<string>()
  for (const [key, {single, longer, questions, all}] of tally) {
    if (questions * 2 > all && single >= 2 && longer * 8 <= single) strict.add(key)
  }
  return strict
}
