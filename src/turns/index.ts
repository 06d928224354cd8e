/**
 * Body → turns of dialogue.
 *
 * Collects what could be a label, lets the document decide which are (`cast.ts`), gives every stretch to whoever
 * holds the floor (`segments.ts`), and says who asks and who answers (`roles.ts`). Ends at the label as printed:
 * who that is, `speakers/` says.
 */

import {copyOf, inZone, rootWith} from '../copies.ts'
import {languageOf} from '../languages/index.ts'
import {cut, positionOf, sourceSpan} from '../place.ts'
import type {Block, Root, Turn} from '../tree.ts'
import {type Candidate, collect} from './candidates.ts'
import {castOf, subheadings} from './cast.ts'
import {answerWithin, closingOf} from './closing.ts'
import {announcedIn, conductorsOf} from './conductors.ts'
import {doubts} from './doubts.ts'
import {asCues, dashed, marked} from './marks.ts'
import {midline} from './midline.ts'
import {isAnnounced, isReported} from './prose.ts'
import {withoutPullQuotes} from './pull-quotes.ts'
import {isQuestion, questionBlocks} from './questions.ts'
import {rolesOf, type Weight} from './roles.ts'
import {withoutRunIn} from './run-in.ts'
import {isDirection, type Part, type Segment, segmentsOf, splitUnlabelled} from './segments.ts'
import {wordsOf} from './shape.ts'
import {amongQuestions} from './singles.ts'
import {withoutStrays} from './strays.ts'

/** Gather the blocks of a dialogue into turns; a document without one passes through as it is. */
export function turns(root: Root): Root {
  if (root.children.some((node) => node.type === 'turn')) return root
  let blocks = withoutRunIn(root.children as Block[], root.lines)
  const language = languageOf(root.language)
  const words = wordsOf(language.turns)
  const {candidates, stamps, notices} = collect(blocks, language.turns)
  let own = castOf(candidates, blocks, words)
  const headed = subheadings(own)
  if (headed.size > 0) {
    own = own.filter((label) => !headed.has(label.block))
    blocks = blocks.map((block, at) =>
      headed.has(at) ? inZone(block, 'heading', 'a labelled line that is no sentence') : block
    )
  }
  const within = midline(blocks, own)
  const others = dashed(blocks, own)
  const named = within.length + others.length > 0 ? [...own, ...within, ...others].sort(inOrder) : own
  const captions = marked(blocks, named, candidates, stamps)
  if (captions) blocks = asCues(blocks, captions)
  const accepted = captions ?? named
  const questions = captions ? new Set<number>() : questionBlocks(blocks, accepted, language.turns)
  const labels = accepted.length > 0 ? accepted : amongQuestions(candidates, questions)
  if (labels.length === 0 && questions.size === 0) return root
  blocks = withoutPullQuotes(blocks, new Set([...questions, ...labels.map(({block}) => block)]))
  const first = Math.min(labels[0]?.block ?? blocks.length, ...questions)
  const printed = [...new Set(named.map(({text}) => text))]
  const closes = closingOf(blocks, first, printed, words, language.dates.by)
  const found = segmentsOf(labels, {blocks, stamps, notices, questions, closes})
  const segments = withoutStrays(splitUnlabelled(withoutStory(found, blocks), blocks), blocks)
  const answers = segments.filter((segment) => segment.asks !== true).length
  if (segments.length < 2 || answers === 0) return root
  const page = rootWith(root, {children: blocks})
  const bodies = segments.map((segment) => bodyOf(segment, page))
  const opening = segments[0]?.label?.block ?? segments[0]?.parts[0]?.block ?? 0
  const announced = isAnnounced(blocks, opening, language.turns.interview)
  const conductors = conductorsOf(segments, blocks, opening, words, language.dates.by)
  for (const voice of announcedIn(segments, bodies)) conductors.add(voice)
  const roles = rolesOf(segments, bodies.map(weightOf), words, announced, conductors)
  const made: Turn[] = []
  segments.forEach((segment, at) => {
    const children = bodies[at] as Block[]
    if (children.length > 0) made.push(turnOf(segment, children, roles[at] as Turn['role'], page))
  })
  for (const [at, {time}] of made.entries()) if (time && time.end === null) time.end = made[at + 1]?.time?.start ?? null
  return rootWith(root, {
    children: weave(blocks, segments, made, found.end),
    messages: [...root.messages, ...doubts(made)]
  })
}

/** The segments without what the story goes on with below them; then no block below them is another page’s. */
function withoutStory(found: {segments: Segment[]; end: number}, blocks: ReadonlyArray<Block>): Segment[] {
  const last = found.segments.at(-1)
  const length = last ? answerWithin(found.segments, blocks) : 0
  if (!last || length === last.parts.length) return found.segments
  found.end = blocks.length
  return [...found.segments.slice(0, -1), {...last, parts: last.parts.slice(0, length)}]
}

function weightOf(children: ReadonlyArray<Block>): Weight {
  // `[Interruption.]` is nobody’s last word.
  let last = children.length - 1
  while (last > 0 && isDirection(children[last] as Block)) last--
  const asks = last >= 0 && isQuestion(children[last] as Block)
  let length = 0
  for (const {value} of children) length += value.length
  return {length, asks, inquires: asks || children.some(inquires)}
}

function inquires({value}: Block): boolean {
  return value.includes('?') || value.includes('？') || value.includes('؟')
}

function inOrder(a: Candidate, b: Candidate): number {
  return a.block - b.block || a.start - b.start
}

/** A segment’s paragraphs, each marked where something that is not the speaker’s stands before it. */
function bodyOf({parts}: Segment, root: Root): Block[] {
  const children: Block[] = []
  let before: Part | undefined
  for (const part of parts) {
    const first = children.length
    addParagraphs(children, part, root)
    const child = children[first]
    if (before && child && isInterrupted(before, part, root)) {
      const copy = copyOf(child)
      copy.after = true
      children[first] = copy
    }
    before = part
  }
  return children
}

function isInterrupted(before: Part, part: Part, {children}: Root): boolean {
  return part.block > before.block + 1 || before.to < (children[before.block] as Block).value.length || part.from > 0
}

/** The paragraphs of a part, split where a blank line stands within a block. */
function addParagraphs(children: Block[], {block, from, to}: Part, root: Root): void {
  const whole = root.children[block] as Block
  let start = from
  const broken = whole.value.indexOf('\n', from)
  if (broken >= 0 && broken < to) {
    const blank = /\n[^\S\n]*\n/g
    blank.lastIndex = from
    for (let match = blank.exec(whole.value); match && match.index < to; match = blank.exec(whole.value)) {
      addParagraph(children, whole, start, match.index, root)
      start = match.index + match[0].length
    }
  }
  addParagraph(children, whole, start, to, root)
}

function addParagraph(children: Block[], whole: Block, from: number, to: number, {lines}: Root): void {
  const part = cut(whole, lines, from, to)
  if (part.value !== '') children.push(part)
}

function turnOf({label, rule, time}: Segment, children: Block[], role: Turn['role'], root: Root): Turn {
  const first = children[0] as Block
  const last = children.at(-1) as Block
  const turn: Turn = {
    type: 'turn',
    role,
    label: null,
    rule,
    certainty: label ? 'stated' : 'implied',
    speaker: null,
    office: null,
    children,
    position: {start: first.position.start, end: last.position.end}
  }
  if (label) {
    const {start, end} = sourceSpan(root.children[label.block] as Block, label.from, label.to)
    turn.label = {value: label.text, position: positionOf(root.lines, start, Math.max(start, end))}
  }
  if (first.time) turn.time = {start: first.time.start, end: last.time?.end ?? null}
  else if (time !== null) turn.time = {start: time, end: null}
  return turn
}

/** Turns in the places of the blocks they were made of; what stood between them stays. */
function weave(
  blocks: ReadonlyArray<Block>,
  segments: ReadonlyArray<Segment>,
  made: ReadonlyArray<Turn>,
  end: number
): Array<Block | Turn> {
  // Two paragraphs that quote people by name are no other page’s.
  const below = blocks.slice(end).filter(({value, zone}) => zone === null && value.length >= 80 && isReported(value))
  const used = new Set<number>()
  for (const {parts, label} of segments) {
    for (const part of parts) used.add(part.block)
    if (label) used.add(label.block)
  }
  const woven: Array<Block | Turn> = []
  let next = 0
  let after = false
  blocks.forEach((block, index) => {
    while (next < made.length && (made[next] as Turn).position.start.offset < block.position.start.offset)
      woven.push(made[next++] as Turn)
    if (used.has(index)) return
    after = (index === end ? below.length < 2 : after) && block.zone !== 'headline'
    woven.push(after && block.zone === null ? inZone(block, 'teaser', 'after the end of the interview') : block)
  })
  woven.push(...made.slice(next))
  return woven
}
