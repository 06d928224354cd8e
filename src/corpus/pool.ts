/**
 * Threads that carry out tasks, each task by one of them; this thread is one of them.
 *
 * A thread that dies (out of memory, say) fails the one task that it was at, and the error tells at which step of it;
 * another thread takes its seat. Answers come as promises, in whatever order the caller awaits them.
 */
import type {Worker} from 'node:worker_threads'

/** Loaded where there are threads, which is seldom. */
const ofThreads = (): typeof import('node:worker_threads') => process.getBuiltinModule('worker_threads')

/** The thread that had a task is gone. */
export class ThreadDied extends Error {
  override readonly name = 'ThreadDied'
  /** The step that the thread was at; -1 where it had not begun. */
  readonly at: number

  constructor(at: number, why: string) {
    super(why)
    this.at = at
  }
}

export interface PoolOptions<Task, Answer> {
  /** The program, entered by each thread; there it calls `serve`. */
  file: string | URL
  /** The words that it is started with. */
  words?: string[]
  /** Threads beside this one; each is started when there is work for it. */
  count: number
  /** What every thread is told at its start. */
  data: unknown
  /** How this thread carries out a task. It lets the event loop have its turn now and then. */
  own(task: Task): Promise<Answer>
}

/** Tasks of a thread: the one that it is at, and one to go on with until this thread has time for it. */
const depth = 2

/** Megabytes. What a document leaves behind is soon garbage; in half the space it is cleared too often, a tenth of the time. */
const youngGeneration = 27

/** Bytes of work that this thread does alone, whoever else has time. */
const alone = 300_000

interface Waiting<Task, Answer> {
  task: Task
  load: number
  resolve(answer: Answer): void
  reject(error: Error): void
}

interface Seat<Task, Answer> {
  worker: Worker
  /** The step that the thread is at, written by it. */
  step: Int32Array
  /** In the order in which they are answered. */
  work: Array<Waiting<Task, Answer>>
  why: string
}

/** What a thread is told at its start. */
interface Beginning {
  data: unknown
  step: Int32Array
}

type Reply<Answer> = {answer: Answer} | {fault: {message: string; stack: string | undefined}}

export class Pool<Task, Answer> {
  private readonly options: PoolOptions<Task, Answer>
  private count: number
  private readonly seats = new Set<Seat<Task, Answer>>()
  private queue: Array<Waiting<Task, Answer>> = []
  /** What is this thread’s, as long as it is not much. */
  private kept: Array<Waiting<Task, Answer>> = []
  private busy = false
  private closed = false

  constructor(options: PoolOptions<Task, Answer>) {
    this.options = options
    this.count = options.count
  }

  /** Allow so many threads beside this one. */
  widen(count: number): void {
    if (count <= this.count) return
    this.count = count
    this.deal()
  }

  /**
   * Rejects with a `ThreadDied` where the thread is gone, with what the task threw where it threw.
   *
   * @param load Bytes of work that this thread does best: the others help only where much of it waits.
   */
  run(task: Task, load = 0): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const waiting = {task, load, resolve, reject}
      if (load > 0) this.kept.push(waiting)
      else this.queue.push(waiting)
      this.deal()
    })
  }

  /** End all threads at once, whatever they do. */
  async close(): Promise<void> {
    this.closed = true
    await Promise.all([...this.seats].map(({worker}) => worker.terminate()))
  }

  /** This thread first: the others take their time to start. */
  private deal(): void {
    while (!this.closed) {
      if (!this.busy) {
        const next = this.kept.shift() ?? this.queue.shift()
        if (!next) return
        this.doHere(next)
      } else {
        const from = this.isMuch() ? this.kept : this.queue
        const seat = from.length > 0 ? this.freeSeat() : null
        if (!seat) return
        const next = from.shift() as Waiting<Task, Answer>
        seat.work.push(next)
        seat.worker.postMessage(next.task)
      }
    }
  }

  private isMuch(): boolean {
    return this.kept.reduce((sum, {load}) => sum + load, 0) > alone
  }

  private freeSeat(): Seat<Task, Answer> | null {
    let least: Seat<Task, Answer> | null = null
    for (const seat of this.seats) if (!least || seat.work.length < least.work.length) least = seat
    if ((!least || least.work.length > 0) && this.seats.size < this.count) return this.open()
    return least && least.work.length < depth ? least : null
  }

  private doHere({task, resolve, reject}: Waiting<Task, Answer>): void {
    this.busy = true
    this.options
      .own(task)
      .then(resolve, reject)
      .finally(() => {
        this.busy = false
        this.deal()
      })
  }

  private open(): Seat<Task, Answer> {
    const step = new Int32Array(new SharedArrayBuffer(4)).fill(-1)
    const workerData: Beginning = {data: this.options.data, step}
    const resourceLimits = {maxYoungGenerationSizeMb: youngGeneration}
    const {Worker} = ofThreads()
    const worker = new Worker(this.options.file, {workerData, resourceLimits, argv: this.options.words})
    const seat: Seat<Task, Answer> = {worker, step, work: [], why: ''}
    this.seats.add(seat)
    worker.on('message', (reply: Reply<Answer>) => {
      const done = seat.work.shift()
      this.deal()
      if ('answer' in reply) done?.resolve(reply.answer)
      else done?.reject(Object.assign(new Error(reply.fault.message), {stack: reply.fault.stack}))
    })
    worker.on('error', (error: Error) => {
      seat.why = error.message
    })
    worker.on('exit', (status) => {
      this.seats.delete(seat)
      const [at, ...others] = seat.work
      at?.reject(new ThreadDied(step[0] as number, seat.why || `it ended with status ${status}`))
      this.queue = [...others, ...this.queue]
      this.deal()
    })
    return seat
  }
}

/** A task, carried out in a thread. What is named in `moved` leaves the thread instead of being copied. */
type Service<Task, Answer> = (
  task: Task,
  /** To be told each step of the task as it begins, so that it is known at which one the thread died. */
  begun: (step: number) => void
) => Promise<{answer: Answer; moved: ArrayBuffer[]}>

/** In a thread of a pool: carry out one task after the other. */
export function serve<Data, Task, Answer>(begin: (data: Data) => Promise<Service<Task, Answer>>): void {
  const {parentPort, workerData} = ofThreads()
  if (!parentPort) throw new Error('expected to be in a thread')
  const port = parentPort
  const {data, step} = workerData as Beginning
  const service = begin(data as Data)
  const begun = (at: number): void => {
    step[0] = at
  }
  port.on('message', async (task: Task) => {
    try {
      begun(-1)
      const {answer, moved} = await (await service)(task, begun)
      port.postMessage({answer}, moved)
    } catch (error) {
      const {message, stack} = error instanceof Error ? error : new Error(String(error))
      port.postMessage({fault: {message, stack}})
    }
  })
}
