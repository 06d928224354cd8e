/**
 * One document a line: JSON Lines, as a stream of any length.
 *
 *     {"path": "talks/1.txt", "text": "Harbour Post: What did you find? …", "outlet": "Harbour Post", "date": "2019-05-04"}
 *
 * Nothing is held but the lines that have come and are not yet read.
 */
import {isUtf8} from 'node:buffer'
import fs from 'node:fs'
import {bounds} from '../dates.ts'
import {formatOf} from '../readers/index.ts'
import type {Given, GivenFact, Message} from '../tree.ts'
import type {Document} from './load.ts'
import {isHtmlPage} from './sniff.ts'
import {type Entry, fault, identityOf, type Skipped} from './walk.ts'

/** Some whole lines. */
export interface Lines {
  /** Of the file that they stand in. */
  path: string
  bytes: Uint8Array
  /** Number of the first. */
  line: number
}

/** Bytes read at a time. */
const chunk = 65_536
const lineFeed = 10

/** Cut a stream into whole lines, handed on as soon as they have come; a longer line than allowed is left out and told. */
export async function* wholeLines(
  path: string,
  stream: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array>,
  maxBytes: number
): AsyncGenerator<Lines | Skipped> {
  let pieces: Uint8Array[] = []
  let held = 0
  let line = 1
  let dropping = false
  for await (const given of stream) {
    let bytes = typeof given === 'string' ? Buffer.from(given) : given
    if (dropping) {
      const end = bytes.indexOf(lineFeed)
      if (end < 0) continue
      bytes = bytes.subarray(end + 1)
      dropping = false
      line++
    }
    const end = bytes.lastIndexOf(lineFeed) + 1
    if (end > 0) {
      const whole = joined(pieces, bytes.subarray(0, end))
      yield {path, bytes: whole, line}
      line += count(whole)
      pieces = []
      held = 0
    }
    if (end < bytes.length) {
      pieces.push(bytes.subarray(end))
      held += bytes.length - end
    }
    if (held > maxBytes) {
      yield tooLong(path, line, maxBytes)
      pieces = []
      held = 0
      dropping = true
    }
  }
  if (held > 0) yield {path, bytes: joined(pieces, new Uint8Array()), line}
}

/** A copy, so that it can be handed to another thread. */
function joined(pieces: ReadonlyArray<Uint8Array>, last: Uint8Array): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, {length}) => sum + length, last.length))
  let at = 0
  for (const piece of [...pieces, last]) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

function count(bytes: Uint8Array): number {
  let lines = 0
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) lines++
  return lines
}

function tooLong(path: string, line: number, limit: number): Skipped {
  return {
    path: `${path}:${line}`,
    reason: `is a line of more than the ${limit} bytes allowed`,
    remedy: 'raise `--max-bytes`',
    severity: 'fault'
  }
}

/** The lines of a file. A file of a walk that holds no documents is passed over. */
export async function* linesOf(
  {path, location, identity, named}: Entry,
  maxBytes: number
): AsyncGenerator<Lines | Skipped> {
  let handle: number | undefined
  try {
    handle = fs.openSync(location, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0))
    if (identityOf(fs.fstatSync(handle)) !== identity) {
      yield {path, reason: 'was replaced while it was about to be read', remedy: 'run again', severity: 'fault'}
      return
    }
    if (!named && !startsWithDocument(handle)) {
      yield {path, reason: 'is data, not documents', remedy: 'name it to read it all the same', severity: 'note'}
      return
    }
    yield* wholeLines(path, chunksOf(handle), maxBytes)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
    yield fault(path, error)
  } finally {
    if (handle !== undefined) fs.closeSync(handle)
  }
}

function* chunksOf(handle: number): Generator<Uint8Array> {
  for (;;) {
    const bytes = Buffer.allocUnsafe(chunk)
    const read = fs.readSync(handle, bytes, 0, chunk, null)
    if (read === 0) return
    yield bytes.subarray(0, read)
  }
}

/** Whether the first line has a text, as far as its beginning tells, and is no record that we wrote. */
function startsWithDocument(handle: number): boolean {
  const bytes = Buffer.alloc(chunk)
  const first = bytes.toString('utf8', 0, fs.readSync(handle, bytes, 0, chunk, 0)).split('\n', 1)[0] as string
  return /^\s*\{/.test(first) && /"text"\s*:\s*"/.test(first) && !/"kind":"[a-z]+","text":/.test(first)
}

/** Each line of some: its bytes and its number; blank ones left out. */
export function* each({bytes, line}: Lines): Generator<{bytes: Uint8Array; line: number}> {
  for (let from = 0, number = line; from < bytes.length; number++) {
    const end = bytes.indexOf(lineFeed, from)
    const to = end < 0 ? bytes.length : end
    const own = bytes.subarray(from, to)
    if (own.some((byte) => byte > 32)) yield {bytes: own, line: number}
    from = to + 1
  }
}

const facts = ['title', 'outlet', 'date', 'url'] as const

/** The document of one line, or the reason why there is none. */
export function documentOf(file: string, bytes: Uint8Array, line: number): Document | Skipped {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const refuse = (reason: string): Skipped => ({
    path: `${file}:${line}`,
    reason,
    remedy: 'expected a line such as {"path": "1.txt", "text": "…"}',
    severity: 'fault'
  })
  let value: unknown
  try {
    value = JSON.parse(source.toString('utf8').replace(/^\ufeff/, ''))
  } catch {
    // Engines differ in what they say of it.
    return refuse('is no JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse('is no JSON object')
  const given = value as {[name: string]: unknown}
  const {text} = given
  if (typeof text !== 'string') return refuse('has no `text`')
  const name = given.path ?? given.id ?? `${file}:${line}`
  if (typeof name !== 'string' && typeof name !== 'number') return refuse('has a `path` that is no text')
  const path = String(name)
  const messages: Message[] = isUtf8(source) ? [] : [damaged(file, line)]
  const found: {-readonly [Name in keyof Given]: GivenFact} = {}
  for (const fact of facts) {
    const stated = given[fact]
    if (stated === undefined || stated === null || stated === '') continue
    if (typeof stated !== 'string') return refuse(`has \`${fact}\` that is no text`)
    const value = fact === 'date' ? dateOf(stated) : stated
    if (value === null) messages.push(unknownDate(file, line, stated))
    else found[fact] = {value, quote: `${fact}: ${stated}`, line, kind: 'json-lines'}
  }
  const named = formatOf(path)
  const format = named === 'text' && isHtmlPage(text) ? 'html' : named
  return {path, text, format, messages, bytes: bytes.length, given: found}
}

/** An EDTF date; of a time stamp its day. */
function dateOf(stated: string): string | null {
  const day = /^(\d{4}-\d\d-\d\d)[T ]\d\d:/.exec(stated)?.[1] ?? stated.trim()
  return bounds(day) ? day : null
}

function unknownDate(file: string, line: number, stated: string): Message {
  return {
    line: 1,
    column: 1,
    severity: 'warning',
    rule: 'lines:date',
    reason: `Unexpected date \`${stated.slice(0, 60)}\` in \`${file}:${line}\`, expected YYYY, YYYY-MM, YYYY-MM-DD or another EDTF date; left out`
  }
}

function damaged(file: string, line: number): Message {
  return {
    line: 1,
    column: 1,
    severity: 'warning',
    rule: 'decode:damaged',
    reason: `Unexpected bytes in \`${file}:${line}\` that do not decode, kept as U+FFFD, expected UTF-8`
  }
}
