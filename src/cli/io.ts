/**
 * What the command line is given instead of a process.
 */
import fs from 'node:fs'

/** The part of a writable stream that is used. */
export interface Out {
  isTTY?: boolean | undefined
  columns?: number | undefined
  write(text: string | Uint8Array, done: (error?: Error | null) => void): boolean
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown
}

/** The first word that a thread is started with, by which the program knows without asking that it may be in one. */
export const threadWord = '--thread'

export interface Io {
  stdin: AsyncIterable<Uint8Array | string>
  stdout: Out
  stderr: Out
  env: {readonly [name: string]: string | undefined}
  /** The folder that relative paths start from. */
  cwd: string
  /** Today as `YYYY-MM-DD`. */
  today: string
  version: string
  /** `stream`: something may come; `terminal`: a person sits there; `none`: nothing will come. */
  stdinKind: 'stream' | 'terminal' | 'none'
  /** Standard output leads nowhere because whoever called closed it. */
  stdoutClosed: boolean
  /** The program, to be entered by threads, and how many of them this machine runs at once; no file: there are none. */
  threads: {file: string | null; count: number}
  /** Told before anything is loaded, since most runs read little. */
  expectLittle?: () => void
  /** Told once that there is much to do. */
  expectMuch?: () => void
  /** Told how many bytes of input were read. */
  told?: (bytes: number) => void
  /** What to undo at once if the process is told to stop. */
  cleanups: Set<() => void>
}

/** What standard input is. Of what it can be only a device may be a terminal. */
export function stdinKind(descriptor: number, isTerminal: () => boolean): Io['stdinKind'] {
  try {
    const stat = fs.fstatSync(descriptor)
    if (stat.isFIFO() || stat.isFile() || stat.isSocket()) return 'stream'
    return isTerminal() ? 'terminal' : 'none'
  } catch {
    // Closed: nothing will come.
    return 'none'
  }
}

/**
 * Whether standard output was closed by the caller (`>&-`).
 *
 * The engine then opens the null device in its place, for reading and writing, and every write succeeds; who
 * discards output on purpose (`>/dev/null`) opens it for writing only. Who discards both outputs for both wants
 * the status alone. Only Linux tells; elsewhere false.
 */
export function isClosed(stdout: number, stderr: number): boolean {
  return isReopened(stdout) && !isReopened(stderr)
}

function isReopened(descriptor: number): boolean {
  try {
    if (fs.readlinkSync(`/proc/self/fd/${descriptor}`) !== '/dev/null') return false
    const flags = /^flags:\s+(\d+)$/m.exec(fs.readFileSync(`/proc/self/fdinfo/${descriptor}`, 'utf8'))?.[1]
    return flags !== undefined && (Number.parseInt(flags, 8) & 3) === fs.constants.O_RDWR
  } catch {
    // No such system: nothing is known.
    return false
  }
}

/**
 * A standard stream that is opened where it must be: to open it takes the engine longer than to write a few records.
 *
 * What can be written without waiting for anybody is written at once; the rest, and what goes to a terminal or to
 * anything else, is the stream’s.
 */
export function lateStream(descriptor: number, open: () => Out): Out {
  const listeners: Array<(error: NodeJS.ErrnoException) => void> = []
  let stream: Out | null = null
  let direct: number | null | undefined

  function opened(): Out {
    if (stream) return stream
    stream = open()
    for (const listener of listeners) stream.on('error', listener)
    return stream
  }

  /** The stream, where it is needed. */
  function needed(): Out | null {
    if (direct === undefined) direct = withoutWaiting(descriptor)
    return stream ?? (direct === null ? opened() : null)
  }

  return {
    get isTTY() {
      return needed()?.isTTY ?? false
    },
    get columns() {
      return needed()?.columns
    },
    on(event, listener) {
      if (stream) stream.on(event, listener)
      else listeners.push(listener)
    },
    write(text, done) {
      const out = needed()
      if (out) return out.write(text, done)
      let bytes: Uint8Array = typeof text === 'string' ? Buffer.from(text) : text
      try {
        while (bytes.length > 0) bytes = bytes.subarray(fs.writeSync(direct as number, bytes))
      } catch (error) {
        // The pipe is full.
        if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return opened().write(bytes, done)
        queueMicrotask(() => done(error as Error))
        return true
      }
      queueMicrotask(done)
      return true
    }
  }
}

/** A descriptor that takes what it can at once: of a file, of the null device, or of a pipe; null where there is none. */
function withoutWaiting(descriptor: number): number | null {
  try {
    const stat = fs.fstatSync(descriptor)
    if (stat.isFile() || isNull(stat)) return descriptor
    // Opened once more, since others may have the pipe too and want to wait for it. Only Linux can.
    if (!stat.isFIFO()) return null
    return fs.openSync(`/proc/self/fd/${descriptor}`, fs.constants.O_WRONLY | fs.constants.O_NONBLOCK)
  } catch {
    return null
  }
}

/** The device that swallows everything is no terminal. */
function isNull({rdev}: fs.Stats): boolean {
  return rdev !== 0 && rdev === fs.statSync('/dev/null').rdev
}
