/**
 * Some documents worked on together: what is handed to a thread, and what it hands back.
 *
 * The texts of a batch are put together and encoded in the thread that makes them, so that only bytes cross over.
 */
import {type Document, type Entry, each, type Lines, type Skipped} from '../corpus/index.ts'
import {writers} from '../writers/index.ts'
import {Bytes} from './bytes.ts'
import type {Job, Worker} from './job.ts'
import {notRead, type Outcome, unread} from './outcome.ts'

/** A piece of work. JSON but for bytes. */
export type Task =
  /**
   * Files of a walk in its order, and between them what the walk could not reach. A glance gives an outcome for each
   * of them and understands none.
   */
  | {type: 'files' | 'glance'; entries: ReadonlyArray<Entry | Skipped>}
  /** A text that is there already. */
  | {type: 'document'; document: Document}
  /** Texts that are a line each. */
  | {type: 'lines'; lines: Lines}
  /** What may be a long text: understood, and its outcomes handed on, a stretch at a time. */
  | {type: 'long'; input: Entry | Document}

/** Characters, and documents, that are worked on together; a longer document is worked on alone. */
const together = 96_000
const fewDocuments = 24

/** What is told of a task while it is carried out. */
export interface Progress {
  /** Told each step as it begins, a document being one. */
  begun(step: number): void
  /** Awaited between steps where it gives a promise. */
  rest(): Promise<void> | null
}

/** The outcomes of a long text as they are there. */
export async function* drawnOut(
  {input}: Extract<Task, {type: 'long'}>,
  worker: Worker,
  {rest}: Progress
): AsyncGenerator<Outcome> {
  const loaded = 'text' in input ? input : await worker.file(input)
  if ('reason' in loaded) {
    yield notRead(loaded)
    return
  }
  for (const outcome of worker.stretches(loaded)) {
    yield outcome
    const pause = rest()
    if (pause) await pause
  }
}

/** What is carried out at once: all tasks but long ones. */
export type Brief = Exclude<Task, {type: 'long'}>

/** Carry out a task. */
export async function carryOut(task: Brief, worker: Worker, progress: Progress): Promise<Outcome[]> {
  if (task.type === 'document') return worker.outcomes([task.document])
  if (task.type === 'glance') return await glances(task.entries, worker, progress)
  const outcomes: Outcome[] = []
  let documents: Document[] = []
  /** The step that each of them is. */
  let steps: number[] = []
  let characters = 0
  let wanted = 0
  let step = 0
  for (const load of loads(task, worker)) {
    progress.begun(step)
    const loaded = await load()
    const skipped = 'reason' in loaded ? notRead(loaded) : null
    const size = 'text' in loaded ? loaded.text.length : 0
    if (skipped || characters + size > together || wanted === fewDocuments) await work()
    if (skipped) outcomes.push(skipped)
    else {
      documents.push(loaded as Document)
      steps.push(step)
      characters += size
      if (size > 0) wanted++
    }
    step++
  }
  await work()
  return outcomes

  async function work(): Promise<void> {
    const pause = progress.rest()
    if (pause) await pause
    for (const outcome of worker.outcomes(documents, (index) => progress.begun(steps[index] as number))) {
      outcomes.push(outcome)
    }
    documents = []
    steps = []
    characters = 0
    wanted = 0
  }
}

/** Which files lack what the query demands. */
async function glances(
  entries: ReadonlyArray<Entry | Skipped>,
  worker: Worker,
  {begun, rest}: Progress
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const [step, entry] of entries.entries()) {
    begun(step)
    const loaded = 'reason' in entry ? entry : await worker.file(entry)
    if ('reason' in loaded) outcomes.push(notRead(loaded))
    else outcomes.push(worker.glance(loaded) ?? unread(loaded))
  }
  const pause = rest()
  if (pause) await pause
  return outcomes
}

/** How each document of a task is come by, in order. */
function* loads(
  task: Exclude<Brief, {type: 'document' | 'glance'}>,
  worker: Worker
): Generator<() => Promise<Document | Skipped> | Document | Skipped> {
  if (task.type === 'lines') {
    const {path} = task.lines
    for (const {bytes, line} of each(task.lines)) yield () => worker.line(path, bytes, line)
  } else {
    for (const entry of task.entries) yield () => ('reason' in entry ? entry : worker.file(entry))
  }
}

/** Outcomes with all their texts as bytes of the last one that has one, which need not be copied to another thread. */
export function encoded(outcomes: Outcome[], {format}: Job): {answer: Outcome[]; moved: ArrayBuffer[]} {
  const {between = ''} = writers[format]
  const bytes = new Bytes()
  let last: Outcome | null = null
  for (const outcome of outcomes) {
    if (!outcome.text) continue
    if (last) {
      bytes.add(between)
      delete last.text
    }
    bytes.add(outcome.text)
    last = outcome
  }
  if (!last) return {answer: outcomes, moved: []}
  // Without the room that is left behind them.
  const text = new Uint8Array(bytes.take())
  last.text = text
  return {answer: outcomes, moved: [text.buffer]}
}
