/**
 * One file → the text of a document, or the reason why there is none.
 *
 * The bytes are read once to their end, whatever size the system claims; nothing is ever cut to fit.
 */
import fs from 'node:fs'
import type {Raw} from '../query/index.ts'
import {formatOf, readers} from '../readers/index.ts'
import type {Format, Given, Message} from '../tree.ts'
import {type Decoded, decode, soundUtf8} from './decode.ts'
import {passedOver} from './kinds.ts'
import {rawOf} from './raw.ts'
import {isHtmlPage} from './sniff.ts'
import {type Entry, fault, identityOf, type Skipped} from './walk.ts'

export interface LoadOptions {
  /** Encoding that wins over everything found. */
  encoding?: string | undefined
  strictEncoding?: boolean | undefined
  /** Bytes; a larger file is refused, never cut. */
  maxBytes: number
  /** Format of every document, whatever its name; `jsonl`: every input holds a document a line. */
  input?: Format | 'jsonl' | undefined
}

/** A document’s text and what is known of it before it is read. */
export interface Document {
  path: string
  text: string
  format: Format
  /** What decoding has to say. */
  messages: Message[]
  bytes: number
  /** What is known of it from where it came. */
  given?: Given
  /** Nobody wants it: its text was not decoded. */
  unwanted?: true
}

/** Whether the document of some plain text may be wanted. */
export type Glance = (source: Raw) => boolean

/** Whether an input holds a document a line. */
export function isLines(path: string, {input}: LoadOptions): boolean {
  return input === undefined ? /\.(?:jsonl|ndjson)$/i.test(path) : input === 'jsonl'
}

/** Read a file of the walk, and decode it if it may be wanted. */
export async function load(
  entry: Entry,
  options: LoadOptions,
  glance: Glance | null = null
): Promise<Document | Skipped> {
  const {path, named} = entry
  const format = formatAsked(options) ?? formatOf(path)
  if (!named) {
    const kind = passedOver(path)
    if (kind) return {path, reason: `is ${kind}`, remedy: 'name it to read it all the same', severity: 'note'}
  }
  if (!(format in readers)) return noReader(path, format, named)
  const bytes = readWhole(entry, options.maxBytes)
  if (!Buffer.isBuffer(bytes)) return bytes
  if (glance && format === 'text' && !options.encoding) {
    const raw = rawOf(bytes)
    if (raw && !glance(raw)) return {path, text: '', format, messages: [], bytes: bytes.length, unwanted: true}
  }
  if (bytes.length >= place.length) return toDocument(path, bytes, format, named, options)
  const decoded = options.encoding ? null : soundUtf8(bytes)
  if (decoded) return asDocument(path, decoded, bytes.length, format, named, options)
  // It takes its time, and the next file is read to the same place.
  return toDocument(path, Buffer.from(bytes), format, named, options)
}

/** A document of a line has the format of its own name. */
function formatAsked({input}: LoadOptions): Format | undefined {
  return input === 'jsonl' ? undefined : input
}

/** Read and decode what a stream gives up to its end. */
export async function loadStream(
  path: string,
  stream: AsyncIterable<Uint8Array | string>,
  options: LoadOptions
): Promise<Document | Skipped> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array)
    size += bytes.length
    if (size > options.maxBytes) return tooLarge(path, null, options.maxBytes)
    chunks.push(bytes)
  }
  return toDocument(path, Buffer.concat(chunks), formatAsked(options) ?? formatOf(path), true, options)
}

async function toDocument(
  path: string,
  bytes: Buffer,
  format: Format,
  named: boolean,
  options: LoadOptions
): Promise<Document | Skipped> {
  try {
    const decoded = await decode(bytes, {encoding: options.encoding, strict: options.strictEncoding})
    if ('reason' in decoded) {
      const severity = decoded.binary && !named ? 'note' : 'fault'
      return {path, reason: decoded.reason, remedy: decoded.remedy, severity}
    }
    return asDocument(path, decoded, bytes.length, format, named, options)
  } catch (error) {
    // A file may be allowed by --max-bytes and still make a longer string than the engine can hold.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STRING_TOO_LONG') throw error
    return tooLarge(path, bytes.length, 0x1fffffe8)
  }
}

function asDocument(
  path: string,
  {text, messages}: Decoded,
  bytes: number,
  format: Format,
  named: boolean,
  {input}: LoadOptions
): Document | Skipped {
  if (format !== 'text' || input || !isHtmlPage(text)) return {path, text, format, messages, bytes}
  if (!('html' in readers)) return noReader(path, 'html', named)
  return {path, text, format: 'html', messages, bytes}
}

/** Where files are read that are not larger. */
const place = Buffer.allocUnsafeSlow(1 << 18)

/** The bytes of a file; those of a small one until the next one is read. */
function readWhole({path, location, identity}: Entry, maxBytes: number): Buffer | Skipped {
  let handle: number | undefined
  try {
    // Without O_NONBLOCK, a file that has become a pipe since the walk would hang here.
    handle = fs.openSync(location, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0))
    const stat = fs.fstatSync(handle)
    if (!stat.isFile() || identityOf(stat) !== identity) {
      return {path, reason: 'was replaced while it was about to be read', remedy: 'run again', severity: 'fault'}
    }
    if (stat.size > maxBytes) return tooLarge(path, stat.size, maxBytes)
    return readToEnd(handle, stat.size, maxBytes) ?? tooLarge(path, null, maxBytes)
  } catch (error) {
    return fault(path, error)
  } finally {
    if (handle !== undefined) fs.closeSync(handle)
  }
}

/** Null where there are more bytes than allowed: the size may be a lie (`/proc`) or growing. */
function readToEnd(handle: number, size: number, maxBytes: number): Buffer | null {
  let bytes = size < place.length ? place : Buffer.allocUnsafe(size + 1)
  let filled = 0
  for (;;) {
    if (filled === bytes.length) {
      if (filled > maxBytes) return null
      bytes = Buffer.concat([bytes], Math.min(filled * 2 + 65_536, maxBytes + 1))
    }
    const read = fs.readSync(handle, bytes, filled, bytes.length - filled, null)
    filled += read
    if (filled > maxBytes) return null
    // Exactly what was claimed, where there was room for more: nothing follows.
    if (read === 0 || filled === size) return bytes.subarray(0, filled)
  }
}

function tooLarge(path: string, size: number | null, limit: number): Skipped {
  const measured = size === null ? 'is larger than' : `is ${size} bytes, more than`
  return {
    path,
    reason: `${measured} the ${limit} allowed`,
    remedy: 'raise `--max-bytes` or split it',
    severity: 'fault'
  }
}

function noReader(path: string, format: Format, named: boolean): Skipped {
  return {
    path,
    reason: `is ${format === 'html' ? 'an HTML page' : `a ${format} file`}, which is not read yet`,
    remedy: 'save it as plain text, or `--input text` to read it as that',
    severity: named ? 'fault' : 'note'
  }
}
