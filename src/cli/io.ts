/**
 * What the command line is given instead of a process.
 */
import fs from 'node:fs'

/** The part of a writable stream that is used. */
interface Out {
  isTTY?: boolean | undefined
  columns?: number | undefined
  write(text: string | Uint8Array, done: (error?: Error | null) => void): boolean
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown
}

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
  /** Told once that there is much to do. */
  expectMuch?: () => Promise<void>
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
