/**
 * Operands → the documents they stand for, each worked on in turn, faults told as they are met.
 */
import fs from 'node:fs'
import {
  type Document,
  type Entry,
  identityOf,
  isLines,
  type Lines,
  type LoadOptions,
  linesOf,
  loadStream,
  passedOver,
  type Skipped,
  walk,
  wholeLines
} from '../corpus/index.ts'
import {demandOf} from '../query/index.ts'
import {long} from '../stretches.ts'
import type {Task} from './batch.ts'
import {longer} from './engine.ts'
import {oneByOne, sideBySide} from './flow.ts'
import type {Io} from './io.ts'
import {type Job, startWorker} from './job.ts'
import {commands, type Options} from './options.ts'
import type {Outcome} from './outcome.ts'
import type {Report} from './report.ts'
import type {Session} from './session.ts'
import {nearest, UsageError} from './usage.ts'

/** Milliseconds without a byte after which a person is told what is waited for. */
const stdinPatience = 2000

/** Bytes of input from which on threads are worth their start. */
const little = 2_000_000
/** The same for two threads: until then the second only takes the processor that compiles for the first. */
const littleForTwo = 18_000_000

/** Bytes, and files, that a thread is given at a time. */
const handful = 128_000
/** Where there is one thread: outcomes are wanted soon. */
const few = 48_000
const fewFiles = 64
/** How much more it may be where most documents are passed over. */
const glanced = 16

/** Who asks for outcomes, and is told of faults and progress. */
type Asker = Pick<Session, 'options' | 'io'> & {report: Pick<Report, 'line' | 'skipped' | 'progress'>}

/** Outcomes in the order of the paths. Reads standard input where record.md says so. */
export async function* outcomes(
  paths: ReadonlyArray<string>,
  {options, io, report}: Asker,
  wanted: Job
): AsyncGenerator<Outcome> {
  const totals = {documents: 0, bytes: 0}
  const found = inputs(paths, options, wanted.load, io, report)
  const known: Ahead = {inputs: [], bytes: 0, ended: false}
  await lookAhead(found, known, little)
  const {inputs: ahead} = known
  const streams = ahead.some(isStream)
  const large = streams || (known.bytes > little && ahead.length > 1)
  // How many there may be takes time to ask.
  const threads = large ? {file: io.threads.file ?? '', count: Number(options.threads ?? io.threads.count)} : null
  const demand = wanted.demanding ? demandOf(wanted.query) : null
  // Bytes can be glanced at before anything is compiled that reads documents.
  const two = threads?.count === 2 && options.threads === undefined && !streams && !demand?.bytes
  if (two) await lookAhead(found, known, littleForTwo)
  const {bytes} = known
  const rest = chained(ahead, known.ended ? null : found)
  const many = threads !== null && threads.count > 1 && threads.file !== '' && (!two || bytes > littleForTwo)
  // Where there is little, all of it is understood, and told of where nothing is found.
  const job = {...wanted, demanding: wanted.demanding && (streams || bytes > little)}
  const worker = await startWorker(job)
  if (ahead.reduce((sum, input) => sum + sizeOf(input), 0) > longer) io.expectMuch?.()
  const most = (many ? handful : few) * (job.demanding && demand ? glanced : 1)
  const tasks = batches(rest, job.load, most)
  const done = many ? sideBySide(tasks, worker, job, threads, bytes > little ? 0 : little) : oneByOne(tasks, worker)
  for await (const outcome of done) {
    if (!outcome.goesOn) totals.documents++
    totals.bytes += outcome.bytes
    io.told?.(outcome.bytes)
    report.progress(totals.documents, totals.bytes)
    if (outcome.skipped) report.skipped(outcome.skipped)
    if (outcome.stack && options.debug) for (const line of outcome.stack.split('\n')) report.line(line)
    yield outcome
  }
}

/** A stream of documents, a line each. */
interface Stream {
  path: string
  stream: AsyncIterable<Uint8Array | string>
}

type Input = Entry | Skipped | Document | Stream

function isStream(input: Input): input is Stream {
  return 'stream' in input
}

/** Bytes of an input; without end where nobody knows, as of a pipe. */
function sizeOf(input: Input): number {
  if (isStream(input)) return Number.POSITIVE_INFINITY
  if ('reason' in input) return 0
  if ('text' in input) return input.bytes
  return input.named && input.size === 0 ? Number.POSITIVE_INFINITY : input.size
}

/** The inputs first met. */
interface Ahead {
  inputs: Input[]
  bytes: number
  /** There are no others. */
  ended: boolean
}

/** Look for more inputs, as many as tell whether there is so much to do; no stream is waited for. */
async function lookAhead(found: AsyncIterator<Input>, ahead: Ahead, enough: number): Promise<void> {
  while (ahead.bytes <= enough && !ahead.ended) {
    const {value, done} = await found.next()
    if (done) {
      ahead.ended = true
      return
    }
    ahead.inputs.push(value)
    if (isStream(value)) return
    if ('size' in value) ahead.bytes += value.size
  }
}

async function* chained(ahead: Input[], rest: AsyncGenerator<Input> | null): AsyncGenerator<Input> {
  yield* ahead
  ahead.length = 0
  if (rest) yield* rest
}

/** Inputs in order, files of so many bytes together, each by itself where that is 0. */
async function* batches(found: AsyncIterable<Input>, settings: LoadOptions, most: number): AsyncGenerator<Task> {
  let entries: Array<Entry | Skipped> = []
  let bytes = 0
  for await (const input of found) {
    const isFile = 'location' in input && !isLines(input.path, settings)
    if (isFile || 'reason' in input) {
      if (isFile && input.size > long) {
        if (entries.length > 0) yield {type: 'files', entries}
        yield {type: 'long', input}
        entries = []
        bytes = 0
        continue
      }
      entries.push(input)
      if (isFile) bytes += input.size
      if (most > 0 && bytes < most && entries.length < Math.max(fewFiles, most / 2000)) continue
    }
    if (entries.length > 0) yield {type: 'files', entries}
    entries = []
    bytes = 0
    if (isStream(input)) yield* linesIn(wholeLines(input.path, input.stream, settings.maxBytes))
    else if ('text' in input)
      yield input.text.length > long ? {type: 'long', input} : {type: 'document', document: input}
    else if ('location' in input && !isFile) yield* linesIn(linesOf(input, settings.maxBytes))
  }
  if (entries.length > 0) yield {type: 'files', entries}
}

async function* linesIn(found: AsyncIterable<Lines | Skipped>): AsyncGenerator<Task> {
  for await (const lines of found) {
    yield 'reason' in lines ? {type: 'files', entries: [lines]} : {type: 'lines', lines}
  }
}

/** What the operands stand for, in their order. */
async function* inputs(
  paths: ReadonlyArray<string>,
  options: Options,
  settings: LoadOptions,
  io: Io,
  report: Asker['report']
): AsyncGenerator<Input> {
  const forbidden = outputIdentity(options)
  let wanted = paths
  if (paths.filter((path) => path === '-').length > 1)
    throw new UsageError('`-` is named twice, but standard input can be read once')
  if (paths.length === 0) {
    if (io.stdinKind === 'stream' && settings.input === 'jsonl') {
      yield {path: options['stdin-name'] ?? '-', stream: patient(io.stdin, report)}
      return
    }
    if (io.stdinKind === 'stream') {
      const document = await fromStdin(options, settings, io, report)
      if ('reason' in document || document.bytes > 0) {
        yield document
        return
      }
    }
    wanted = ['']
  }
  const seen = new Set<string>()
  for (const path of wanted) {
    if (path === '-' && settings.input === 'jsonl') {
      yield {path: options['stdin-name'] ?? '-', stream: patient(io.stdin, report)}
      continue
    }
    if (path === '-') {
      yield await fromStdin(options, settings, io, report)
      continue
    }
    for (const entry of walk(path, {ignore: !options['no-ignore'], hidden: options.hidden ?? false}, seen)) {
      if ('reason' in entry) {
        // A path that is no path may be a command that is no command.
        const meant = path === paths[0] && entry.severity === 'fault' ? nearest(path, Object.keys(commands)) : null
        yield meant ? {...entry, remedy: `did you mean the command \`${meant}\`?`} : entry
        continue
      }
      if (entry.identity === forbidden && (entry.named || passedOver(entry.path) === null)) throw sameFile(entry.path)
      yield entry
    }
  }
}

async function fromStdin(
  options: Options,
  settings: LoadOptions,
  io: Io,
  report: Asker['report']
): Promise<Document | Skipped> {
  return await loadStream(options['stdin-name'] ?? '-', patient(io.stdin, report), settings)
}

/** The stream, and a word to whoever waits where nothing comes. */
async function* patient(stream: Io['stdin'], report: Asker['report']): AsyncGenerator<Uint8Array | string> {
  const timer = setTimeout(() => {
    report.line('quotes: waiting for standard input; name a path to read files instead')
  }, stdinPatience)
  try {
    for await (const chunk of stream) {
      clearTimeout(timer)
      yield chunk
    }
  } finally {
    clearTimeout(timer)
  }
}

/** The file that `--output` would replace; null where there is none yet. */
function outputIdentity({output}: Options): string | null {
  const stat = output === undefined || output === '-' ? null : statOrNull(output)
  return stat?.isFile() ? identityOf(stat) : null
}

/** Refuse an output that is one of the files named, before anything is done. */
export function refuseOutputAmongInputs(paths: ReadonlyArray<string>, options: Options): void {
  const forbidden = outputIdentity(options)
  if (forbidden === null) return
  for (const path of paths) {
    const stat = statOrNull(path)
    if (stat && identityOf(stat) === forbidden) throw sameFile(path)
  }
}

function sameFile(path: string): UsageError {
  return new UsageError(`\`${path}\` is an input, so it cannot be the --output too; choose another file`)
}

function statOrNull(path: string): fs.Stats | null {
  try {
    return fs.statSync(path)
  } catch {
    // What is wrong with it is told when it is read or written.
    return null
  }
}

/** Do something with the one file of this name; a fault where it is none. */
export async function identify<T>(path: string, use: (entry: Entry) => Promise<T>): Promise<T | Skipped> {
  const stat = statOrNull(path)
  if (stat?.isDirectory()) throw new UsageError(`\`${path}\` is a folder, expected a file`)
  const [found] = walk(path)
  if (found === undefined || 'reason' in found) return found as Skipped
  return await use(found)
}
