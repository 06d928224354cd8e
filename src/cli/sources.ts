/**
 * Operands → the documents they stand for, each worked on in turn, faults told as they are met.
 */
import fs from 'node:fs'
import {type Entry, identityOf, type LoadOptions, loadStream, passedOver, type Skipped, walk} from '../corpus/index.ts'
import type {Io} from './io.ts'
import type {Outcome, Worker} from './job.ts'
import {commands, type Options} from './options.ts'
import type {Report} from './report.ts'
import {nearest, UsageError} from './usage.ts'

/** Milliseconds without a byte after which a person is told what is waited for. */
const stdinPatience = 2000

/** Milliseconds of work after which signals get their turn. */
const breath = 50

/** Outcomes in the order of the paths. Reads standard input where record.md says so. */
export async function* outcomes(
  paths: ReadonlyArray<string>,
  options: Options,
  settings: LoadOptions,
  worker: Worker,
  io: Io,
  report: Report
): AsyncGenerator<Outcome> {
  const forbidden = outputIdentity(options)
  const totals = {documents: 0, bytes: 0}
  let rested = performance.now()
  let wanted = paths
  if (paths.filter((path) => path === '-').length > 1)
    throw new UsageError('`-` is named twice, but standard input can be read once')
  if (paths.length === 0) {
    if (io.stdinKind === 'stream') {
      const outcome = await fromStdin(options, settings, worker, io, report)
      if (outcome) {
        yield told(outcome)
        return
      }
    }
    wanted = ['']
  }
  const seen = new Set<string>()
  for (const path of wanted) {
    if (path === '-') {
      const outcome = await fromStdin(options, settings, worker, io, report, true)
      if (outcome) yield told(outcome)
      continue
    }
    for (const entry of walk(path, {ignore: !options['no-ignore'], hidden: options.hidden ?? false}, seen)) {
      if ('reason' in entry) {
        // A path that is no path may be a command that is no command.
        const meant = path === paths[0] && entry.severity === 'fault' ? nearest(path, Object.keys(commands)) : null
        report.skipped(meant ? {...entry, remedy: `did you mean the command \`${meant}\`?`} : entry)
        continue
      }
      if (entry.identity === forbidden && (entry.named || passedOver(entry.path) === null)) throw sameFile(entry.path)
      yield told(await worker.file(entry))
      if (performance.now() - rested > breath) {
        await new Promise((resolve) => setImmediate(resolve))
        rested = performance.now()
      }
    }
  }

  function told(outcome: Outcome): Outcome {
    totals.documents++
    totals.bytes += outcome.bytes
    report.progress(totals.documents, totals.bytes)
    if (outcome.skipped) report.skipped(outcome.skipped)
    if (outcome.stack && options.debug) for (const line of outcome.stack.split('\n')) report.line(line)
    return outcome
  }
}

/** Null where nothing came and none was asked for by name. */
async function fromStdin(
  options: Options,
  settings: LoadOptions,
  worker: Worker,
  io: Io,
  report: Report,
  named = false
): Promise<Outcome | null> {
  const path = options['stdin-name'] ?? '-'
  const loaded = await loadStream(path, patient(io.stdin, report), settings)
  if ('reason' in loaded) return {path, bytes: 0, skipped: loaded, messages: [], found: 0, remaining: []}
  return loaded.bytes === 0 && !named ? null : worker.document(loaded)
}

/** The stream, and a word to whoever waits where nothing comes. */
async function* patient(stream: Io['stdin'], report: Report): AsyncGenerator<Uint8Array | string> {
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
