/**
 * Where data goes: standard output, or a file that is written whole or not at all.
 *
 * Back-pressure is kept: a write is done when the system has taken it. A reader that has gone away closes the
 * sink quietly; whatever else goes wrong is an `OutputError`, never a status of success.
 */
import fs from 'node:fs'
import path from 'node:path'
import {Bytes} from './bytes.ts'
import type {Io} from './io.ts'
import {UsageError} from './usage.ts'

/** Data that could not be written: status 2. */
export class OutputError extends Error {
  override readonly name = 'OutputError'
}

export interface Sink {
  /** The reader has gone: nothing more need be written. */
  readonly closed: boolean
  /** Text, or text in UTF-8 already. */
  write(text: string | Uint8Array): Promise<void>
  /** All is there. */
  finish(): Promise<void>
  /** Leave no trace; after `finish` nothing happens. */
  abort(): void
}

/** Enough to make a system call worth its while. */
const chunkSize = 65_536
/** Milliseconds after which waiting text is written, so that first results are seen at once. */
const patience = 40

/** Standard output. */
export function stdoutSink({stdout, stdoutClosed}: Io): Sink {
  const waiting = new Bytes()
  let closed = false
  let failure: NodeJS.ErrnoException | null = null
  let last = Date.now()
  let timer: NodeJS.Timeout | undefined
  let writing = Promise.resolve()
  stdout.on('error', (error) => {
    failure = error
  })

  return {
    get closed() {
      return closed
    },
    async write(text) {
      waiting.add(text)
      if (waiting.length >= chunkSize || Date.now() - last > patience) await flush()
      // What is written next may be long in coming. A failure is told by the next write.
      else timer ??= setTimeout(() => flush().catch(() => {}), patience)
    },
    async finish() {
      await (waiting.length > 0 ? flush() : writing)
    },
    abort: () => clearTimeout(timer)
  }

  /** Everything that waits, after what is being written. */
  function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    const bytes = waiting.take()
    writing = writing.then(() => put(bytes))
    return writing
  }

  async function put(bytes: Uint8Array): Promise<void> {
    if (stdoutClosed)
      throw new OutputError('Standard output is closed, so the data is lost; --quiet if only the status is wanted')
    if (closed) return
    const error = await new Promise<Error | null>((resolve) => {
      stdout.write(bytes, (error) => resolve(error ?? null))
    })
    last = Date.now()
    const {code, message} = (failure ?? error ?? {}) as Partial<NodeJS.ErrnoException>
    if (code === 'EPIPE' || code === 'ECONNRESET') closed = true
    else if (failure || error) throw new OutputError(`Cannot write standard output: ${because(code, message)}`)
  }
}

/** Nothing is written. */
export const noSink: Sink = {closed: false, async write() {}, async finish() {}, abort() {}}

/**
 * A file: a temporary one beside it, which takes its name when all is on the disk.
 *
 * What is there and no file (a device, a pipe) is written straight.
 */
export function fileSink(file: string, {cleanups}: Io): Sink {
  const before = fs.statSync(file, {throwIfNoEntry: false})
  if (before?.isDirectory()) throw new UsageError(`\`${file}\` is a folder, expected a file for --output`)
  const direct = before !== undefined && !before.isFile()
  const folder = path.dirname(file)
  const target = direct
    ? file
    : path.join(folder, `.${path.basename(file).slice(0, 200)}.${crypto.randomUUID().slice(0, 8)}.tmp`)
  const handle = opened()
  let open = true
  const abort = (): void => {
    if (!open) return
    open = false
    cleanups.delete(abort)
    quietly(() => fs.closeSync(handle))
    if (!direct) quietly(() => fs.unlinkSync(target))
  }
  cleanups.add(abort)
  const waiting = new Bytes()

  return {
    closed: false,
    async write(text) {
      waiting.add(text)
      if (waiting.length >= chunkSize) flush()
    },
    async finish() {
      flush()
      if (!direct) attempt(() => fs.fsyncSync(handle))
      attempt(() => fs.closeSync(handle))
      if (!direct) attempt(() => fs.renameSync(target, file))
      open = false
      cleanups.delete(abort)
      if (!direct) syncFolder(folder)
    },
    abort
  }

  function flush(): void {
    const bytes = waiting.take()
    for (let at = 0; at < bytes.length; ) at += attempt(() => fs.writeSync(handle, bytes, at))
  }

  function opened(): number {
    try {
      return direct ? fs.openSync(file, 'w') : fs.openSync(target, 'wx', before ? before.mode & 0o777 : 0o666)
    } catch (error) {
      throw failure(error)
    }
  }

  function attempt<T>(step: () => T): T {
    try {
      return step()
    } catch (error) {
      abort()
      throw failure(error)
    }
  }

  function failure(error: unknown): OutputError {
    const {code, message} = error as NodeJS.ErrnoException
    return new OutputError(`Cannot write \`${file}\`: ${because(code, message)}`)
  }
}

/** The rename is on the disk only when the folder is; some systems cannot do this, and need not. */
function syncFolder(folder: string): void {
  quietly(() => {
    const handle = fs.openSync(folder, 'r')
    try {
      fs.fsyncSync(handle)
    } finally {
      fs.closeSync(handle)
    }
  })
}

/** For what is only tidying: a failure changes nothing for the user. */
function quietly(step: () => void): void {
  try {
    step()
  } catch {
    // Nothing left to tidy.
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'no space left on the device; free some and run again',
  EDQUOT: 'the quota is used up; free some space and run again',
  EFBIG: 'the file would be larger than the system allows',
  EACCES: 'permission denied; choose another folder',
  EPERM: 'not permitted; choose another folder',
  EROFS: 'the disk is read-only; choose another folder',
  ENOENT: 'its folder does not exist; make it first',
  ENOTDIR: 'a part of its path is a file',
  ENAMETOOLONG: 'its name is too long',
  EIO: 'the disk reports an error'
}

function because(code: string | undefined, message: string | undefined): string {
  return (code && reasons[code]) || message || code || 'unknown error'
}
