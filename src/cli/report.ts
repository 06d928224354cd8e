/**
 * Talk: faults, notes and progress, on standard error.
 *
 * One line each. Nothing of an input reaches the terminal as it is. A standard error that is closed or full is
 * no reason to fail.
 */
import type {Skipped} from '../corpus/index.ts'
import type {Message} from '../tree.ts'
import {oneLine} from '../writers/index.ts'
import type {Io} from './io.ts'

/** Milliseconds before progress is shown, and between two signs of it. */
const progressAfter = 1000
const progressEvery = 200

export class Report {
  /** Something could not be read: status 2. */
  failed = false
  private readonly io: Io
  private readonly debug: boolean
  private progressing: boolean
  private readonly started = Date.now()
  private shown = 0
  private width = 0

  /** @param progressing Whether a person waits who sees no data meanwhile. */
  constructor(io: Io, {debug, progressing}: {debug: boolean; progressing: boolean}) {
    this.io = io
    this.debug = debug
    this.progressing = progressing
    io.stderr.on('error', () => {})
  }

  /** One line, as it is but for control characters. */
  line(text: string): void {
    this.clear()
    this.io.stderr.write(`${oneLine(text)}\n`, () => {})
  }

  /** Something was not read. */
  skipped({path, reason, remedy, severity}: Skipped): void {
    if (severity === 'fault') this.failed = true
    else if (!this.debug) return
    this.line(`quotes: \`${path || '.'}\` ${reason}${remedy ? `; ${remedy}` : ''}`)
  }

  /** What decoding has to say; notes only with `--debug`. */
  message(path: string, message: Message): void {
    if (message.severity === 'info' && !this.debug) return
    this.line(`${path}:${message.line}:${message.column}: ${message.reason} (${message.rule})`)
  }

  /** How far the work is. */
  progress(documents: number, bytes: number): void {
    if (!this.progressing) return
    const now = Date.now()
    if (now - this.started < progressAfter || now - this.shown < progressEvery) return
    if (this.io.stderr.isTTY !== true) {
      this.progressing = false
      return
    }
    this.shown = now
    const text = `${documents} documents, ${(bytes / 1e6).toFixed(1)} MB`
    this.io.stderr.write(`\r${text.padEnd(this.width)}`, () => {})
    this.width = text.length
  }

  /** Take the sign of progress away. */
  clear(): void {
    if (this.width === 0) return
    this.io.stderr.write(`\r${' '.repeat(this.width)}\r`, () => {})
    this.width = 0
  }
}
