/**
 * Some documents worked on together: what is handed to a thread, and what it hands back.
 *
 * The texts of a batch are put together where they are made, and encoded there, so that only bytes cross over.
 */
import {type Document, type Entry, each, type Lines, type Skipped} from '../corpus/index.ts'
import {type Writer, writers} from '../writers/index.ts'
import {type Job, notRead, type Outcome, type Worker} from './job.ts'

/** A piece of work. JSON but for bytes. */
export type Task =
  /** Files of a walk in its order, and between them what the walk could not reach. */
  | {type: 'files'; entries: ReadonlyArray<Entry | Skipped>}
  /** A text that is there already. */
  | {type: 'document'; document: Document}
  /** Texts that are a line each. */
  | {type: 'lines'; lines: Lines}

/**
 * Carry out a task. The text of all its documents is that of the last outcome which has one.
 *
 * @param begun Told each step before it begins, and awaited where it gives a promise.
 */
export async function carryOut(
  task: Task,
  worker: Worker,
  job: Job,
  begun: (step: number) => Promise<void> | null
): Promise<Outcome[]> {
  if (task.type === 'document') return [worker.document(task.document)]
  const outcomes: Outcome[] = []
  let step = 0
  if (task.type === 'lines') {
    const {path} = task.lines
    for (const {bytes, line} of each(task.lines)) {
      const pause = begun(step++)
      if (pause) await pause
      outcomes.push(worker.line(path, bytes, line))
    }
  } else {
    for (const entry of task.entries) {
      const pause = begun(step++)
      if (pause) await pause
      outcomes.push('reason' in entry ? notRead(entry) : await worker.file(entry))
    }
  }
  return joined(outcomes, writers[job.format])
}

function joined(outcomes: Outcome[], {between = ''}: Writer): Outcome[] {
  const texts: string[] = []
  let last: Outcome | null = null
  for (const outcome of outcomes) {
    if (!outcome.text) continue
    texts.push(outcome.text as string)
    if (last) delete last.text
    last = outcome
  }
  if (last && texts.length > 1) last.text = texts.join(between)
  return outcomes
}

/** Outcomes with their texts as bytes, and the memory of these, which need not be copied to another thread. */
export function encoded(outcomes: Outcome[]): {answer: Outcome[]; moved: ArrayBuffer[]} {
  const moved: ArrayBuffer[] = []
  for (const outcome of outcomes) {
    if (typeof outcome.text !== 'string' || outcome.text === '') continue
    outcome.text = new TextEncoder().encode(outcome.text)
    moved.push(outcome.text.buffer as ArrayBuffer)
  }
  return {answer: outcomes, moved}
}
