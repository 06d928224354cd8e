/**
 * Tasks → their outcomes, in the order of the tasks whatever the number of threads.
 *
 * Little work is done here and now; where there is more, threads do it, and no more tasks are handed out than a few
 * for each, so that memory stays flat however slow the reader of the output is.
 */
import {type Entry, each, type Lines, Pool, ThreadDied} from '../corpus/index.ts'
import {type Brief, carryOut, drawnOut, encoded, type Progress, type Task} from './batch.ts'
import {crowded, prepare} from './engine.ts'
import {threadWord} from './io.ts'
import type {Job, Worker} from './job.ts'
import {notRead, type Outcome} from './outcome.ts'

/** Tasks under way or waiting for those before them, for each thread. */
const ahead = 6

/**
 * How much the heaps may grow, in hundredths of what lives in them, before they are cleared again. By itself the engine
 * lets each grow several times over, as if it had the machine for itself; this takes a fifth less memory and next to no
 * time.
 */
const growth = 25
/** The same beside a long text, which alone may take 200 MB. */
const littleGrowth = 15

/** Milliseconds of work after which signals and other threads get their turn. */
const breath = 10

/** Some files, understood or glanced at. */
type Files = Extract<Task, {entries: unknown}>

/** Outcomes of tasks that are carried out one by one, in this thread. */
export async function* oneByOne(tasks: AsyncIterable<Task>, worker: Worker): AsyncGenerator<Outcome> {
  const progress = breathing()
  for await (const task of tasks) {
    if (task.type === 'long') {
      await beSparing(littleGrowth)
      yield* drawnOut(task, worker, progress)
    } else yield* await carryOut(task, worker, progress)
  }
}

async function beSparing(percent: number): Promise<void> {
  const {setFlagsFromString} = await import('node:v8')
  setFlagsFromString(`--heap-growing-percent=${percent}`)
}

/** Gives the event loop its turn where it had none for a while. */
function breathing(): Progress {
  let rested = Date.now()
  return {
    begun() {},
    rest() {
      if (Date.now() - rested < breath) return null
      return new Promise((resolve) => {
        setImmediate(() => {
          rested = Date.now()
          resolve()
        })
      })
    }
  }
}

/**
 * Outcomes of tasks that are carried out side by side.
 *
 * @param from Bytes of tasks after which other threads are started.
 */
export async function* sideBySide(
  tasks: AsyncIterable<Task>,
  worker: Worker,
  job: Job,
  threads: {file: string; count: number},
  from = 0
): AsyncGenerator<Outcome> {
  const progress = breathing()
  // As bytes, which the heap does not hold: some outcomes wait long for those of other threads.
  const own = async (task: Brief): Promise<Outcome[]> => encoded(await carryOut(task, worker, progress), job).answer
  await beSparing(growth)
  prepare(crowded, process.versions.node)
  const pool = new Pool<Brief, Outcome[]>({
    file: threads.file,
    words: [threadWord],
    count: from > 0 ? 0 : threads.count - 1,
    data: job,
    own
  })
  let bytes = 0
  // A long text waits for its turn: this thread reads it then.
  const waiting: Array<Promise<Outcome[]> | Extract<Task, {type: 'long'}>> = []
  const source = tasks[Symbol.asyncIterator]()
  let next: Promise<IteratorResult<Task>> | null = null
  let ended = false
  try {
    while (!ended || waiting.length > 0) {
      const [first] = waiting
      if (!ended && waiting.length < threads.count * ahead) {
        next ??= source.next()
        // Whatever comes first: more to do, or something that is done while nothing more comes.
        const more = await (first ? Promise.race([next, first]) : next)
        if ('done' in more) {
          next = null
          if (more.done) ended = true
          else {
            if (more.value.type === 'lines') bytes += more.value.lines.bytes.length
            if (bytes > from) pool.widen(threads.count - 1)
            waiting.push(more.value.type === 'long' ? more.value : begun(more.value))
          }
          continue
        }
      }
      waiting.shift()
      if (first && 'type' in first) {
        await beSparing(littleGrowth)
        yield* drawnOut(first, worker, progress)
      } else yield* await (first as Promise<Outcome[]>)
    }
  } finally {
    await pool.close()
    await source.return?.()
  }

  function begun(task: Brief): Promise<Outcome[]> {
    const outcomes = task.type === 'files' && worker.demanding ? glanced(task) : attempt(task)
    // Whoever awaits it later is told; until then a failure is nobody’s.
    outcomes.catch(() => {})
    return outcomes
  }

  /**
   * What lacks the words that the query demands is found out first, by whatever thread has time. The rest, if it is
   * little, is this thread’s: each that understands documents takes its time to become fast.
   */
  async function glanced(task: Files): Promise<Outcome[]> {
    const outcomes = await attempt({...task, type: 'glance'})
    const places = [...outcomes.keys()].filter((at) => outcomes[at]?.unread)
    if (places.length === 0) return outcomes
    const entries = places.map((at) => task.entries[at] as Entry)
    const bytes = entries.reduce((sum, {size}) => sum + size, 0)
    const read = await attempt({type: 'files', entries}, bytes)
    for (const [index, at] of places.entries()) outcomes[at] = read[index] as Outcome
    return outcomes
  }

  /**
   * A thread that dies costs the file that it was at; the others of its batch are begun anew.
   *
   * @param load See `Pool`.
   */
  async function attempt(task: Brief, load = 0): Promise<Outcome[]> {
    if (task.type === 'document') return await own(task)
    try {
      return await pool.run(task, load)
    } catch (error) {
      if (!(error instanceof ThreadDied)) throw error
      const {at, message} = error
      // It never began: there may be no threads to be had.
      if (at < 0) return await own(task)
      const [before, path, after] = task.type === 'lines' ? linesAround(task.lines, at) : entriesAround(task, at)
      const lost = notRead({
        path,
        reason: `was not read to its end, since the thread that read it died: ${message}`,
        remedy: 'name it alone, with `--threads 1`',
        severity: 'fault'
      })
      return [...(await attempt(before)), lost, ...(await attempt(after))]
    }
  }
}

/** A task cut in three: what stands before one of its files, the path of that, what stands after it. */
type Parted = [before: Brief, path: string, after: Brief]

function entriesAround({type, entries}: Files, at: number): Parted {
  const {path} = entries[at] as {path: string}
  return [{type, entries: entries.slice(0, at)}, path, {type, entries: entries.slice(at + 1)}]
}

function linesAround(lines: Lines, at: number): Parted {
  const {path, bytes, line} = lines
  const own = [...each(lines)][at] as {bytes: Uint8Array; line: number}
  const from = own.bytes.byteOffset - bytes.byteOffset
  return [
    {type: 'lines', lines: {path, bytes: bytes.subarray(0, from), line}},
    `${path}:${own.line}`,
    {type: 'lines', lines: {path, bytes: bytes.subarray(from + own.bytes.length + 1), line: own.line + 1}}
  ]
}
