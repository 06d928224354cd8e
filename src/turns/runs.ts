/**
 * Runs of labels that are a dialogue, and stories between and below them that only hold lines in label form.
 *
 *     Report: Half of the letters were lost      ← a headline; below it ten paragraphs quote by name
 *     BROCK: Why not now?                        ← a run
 *     REYES: Because of the tide.                ← its last turn, up to where the next story begins
 *     Ferry to Arden stopped
 *     “No boat will leave,” said Joel Pike.
 *
 * Blind spot: stories that quote nobody by name.
 */
import type {Block} from '../tree.ts'
import type {Candidate} from './candidates.ts'
import {endsLikeSentence} from './ends.ts'
import {isReported} from './prose.ts'

/** Fewer paragraphs, and fewer that quote somebody, may be an anecdote. */
const FEWEST = 6
const QUOTING = 3
/** Below a run so many paragraphs, and so many times as many as a turn of it has at most, are none if one of them quotes. */
const FAR = 12
const TIMES = 6
/** So many paragraphs of a long stretch are looked at. */
const LOOKED_AT = 200

/**
 * The labels that stand in dialogue; the last of a run knows where its words end at the latest.
 *
 * @param labels In document order.
 */
export function runsOf(
  labels: ReadonlyArray<Candidate>,
  blocks: ReadonlyArray<Block>,
  isDialogue: (run: ReadonlyArray<Candidate>) => boolean
): Candidate[] {
  const kept: Candidate[] = []
  let run: Candidate[] = []
  let cuts = 0
  labels.forEach((label, at) => {
    run.push(label)
    const end = labels[at + 1]?.block ?? blocks.length
    const told = label.shape === 'letter' || label.handle ? -1 : firstTold(run, end, blocks)
    if (told < 0 && at + 1 < labels.length) return
    if (told >= 0) {
      cuts++
      run[run.length - 1] = {...label, until: storyStart(run, told, blocks)}
    }
    if (returns(run) && isDialogue(run)) kept.push(...run)
    run = []
  })
  return cuts > 0 ? kept : [...labels]
}

/** Somebody speaks again. */
function returns(run: ReadonlyArray<Candidate>): boolean {
  return new Set(run.map(({voice}) => voice)).size < run.length
}

/** The first paragraph up to the next label that quotes somebody by name, where a story stands there; −1 elsewhere. */
function firstTold(run: ReadonlyArray<Candidate>, end: number, blocks: ReadonlyArray<Block>): number {
  const from = (run.at(-1) as Candidate).block + 1
  if (end - from < FEWEST) return -1
  const far = run.length > 2 && end - from >= FAR && end - from > TIMES * longest(run)
  const to = Math.min(end, from + LOOKED_AT)
  let [first, count] = [-1, 0]
  for (let at = from; at < to; at++) {
    if (!isReported((blocks[at] as Block).value)) continue
    if (first < 0) first = at
    if (++count === (far ? 1 : QUOTING)) return first
  }
  return -1
}

/** The line that is no sentence above the first quotation, else as many paragraphs as the run’s turns have. */
function storyStart(run: ReadonlyArray<Candidate>, told: number, blocks: ReadonlyArray<Block>): number {
  const {block, length} = run.at(-1) as Candidate
  const first = length > 0 ? block + 1 : block + 2
  for (let at = first; at < told; at++) {
    const {value, zone, type} = blocks[at] as Block
    if (zone === 'headline' || zone === 'heading' || type === 'heading' || !endsLikeSentence(value)) return at
  }
  return Math.min(Math.max(first, block + longest(run)), told)
}

/** How many blocks a turn of a run has at most, its last aside. */
function longest(run: ReadonlyArray<Candidate>): number {
  let most = 1
  for (let at = 1; at < run.length; at++)
    most = Math.max(most, (run[at] as Candidate).block - (run[at - 1] as Candidate).block)
  return most
}
