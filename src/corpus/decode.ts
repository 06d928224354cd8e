/**
 * Bytes → text, and how sure we are of the encoding.
 *
 * Order: what the caller asked for, a byte-order mark, UTF-16 by where its NULs stand, strict UTF-8, UTF-8 with
 * damage, then a guess by letter statistics (chardet). Decoding never repairs: what does not decode is U+FFFD
 * and a message tells how often and where first.
 */
import {isUtf8} from 'node:buffer'
import type {Message} from '../tree.ts'
import {binaryKind, looksBinary} from './sniff.ts'

export interface DecodeOptions {
  /** Encoding name that wins over everything found. */
  encoding?: string | undefined
  /** Refuse instead of keeping U+FFFD. */
  strict?: boolean | undefined
}

export interface Decoded {
  /** Without byte-order mark. */
  text: string
  encoding: string
  /** Line and column are 1 where a message is about the whole file. */
  messages: Message[]
}

/** Not text, or not text that can be read. */
export interface Undecodable {
  /** What the file is, as the end of a sentence: `is a PNG image, not text`. */
  reason: string
  /** What the reader of the message can do; may be empty. */
  remedy: string
  /** Nothing wrong with the file, it is just no text: passed over in a walk without a word. */
  binary: boolean
}

/** Decode a whole file. */
export async function decode(bytes: Buffer, options: DecodeOptions = {}): Promise<Decoded | Undecodable> {
  const {encoding, strict} = options
  if (encoding) return strictly(await decodeAs(bytes, encoding), strict)
  const marked = byMark(bytes)
  if (marked === 'UTF-32') return utf32
  if (marked) return strictly(await decodeAs(bytes, marked), strict)
  const sound = soundUtf8(bytes)
  if (sound) return sound
  const kind = binaryKind(bytes)
  if (kind) return {reason: `is ${kind}, not text`, remedy: 'convert it to text first', binary: true}
  const stride = byStride(bytes)
  if (stride === 'UTF-32') return utf32
  if (stride) {
    const decoded = await decodeAs(bytes, stride)
    decoded.messages.push(guessed(stride, 'no byte-order mark'))
    return strictly(decoded, strict)
  }
  if (looksBinary(bytes)) return {reason: 'is binary, not text', remedy: '`--encoding` if it is text', binary: true}
  if (isUtf8(bytes)) return utf8(bytes)
  if (isDamagedUtf8(bytes)) return strictly(utf8(bytes), strict)
  const name = await detect(bytes)
  const decoded = await decodeAs(bytes, name)
  decoded.messages.push(guessed(name, 'not UTF-8'))
  return strictly(decoded, strict)
}

/** What most files are: UTF-8 without a NUL, and text by all that it holds. Null where it takes a closer look. */
export function soundUtf8(bytes: Buffer): Decoded | null {
  const sound = isUtf8(bytes) && !bytes.includes(0) && binaryKind(bytes) === null && !looksBinary(bytes)
  return sound ? utf8(bytes) : null
}

/** Whether `decode` reads them as UTF-8 without a word to be said, if they hold no control characters. */
export function mayBeUtf8Text(bytes: Buffer): boolean {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return !marked && isUtf8(bytes) && binaryKind(bytes) === null
}

/** Whether `--encoding` may name it. */
export async function isEncoding(name: string): Promise<boolean> {
  if (compact(name) in eastAsian) return true
  const {default: iconv} = await import('iconv-lite')
  return iconv.encodingExists(name) && !/utf-?32|ucs-?4|base64|hex|utf-?7/i.test(name)
}

/**
 * Encodings of two bytes a character by their names, for the engine’s own decoder: its tables are there
 * anyway, while those of iconv-lite would double the size of the command.
 */
const eastAsian: Readonly<Record<string, string>> = {
  shiftjis: 'shift_jis',
  sjis: 'shift_jis',
  cp932: 'shift_jis',
  ms932: 'shift_jis',
  windows932: 'shift_jis',
  windows31j: 'shift_jis',
  eucjp: 'euc-jp',
  iso2022jp: 'iso-2022-jp',
  gb2312: 'gbk',
  gbk: 'gbk',
  cp936: 'gbk',
  windows936: 'gbk',
  euccn: 'gbk',
  gb18030: 'gb18030',
  big5: 'big5',
  big5hkscs: 'big5',
  cp950: 'big5',
  windows950: 'big5',
  euckr: 'euc-kr',
  cp949: 'euc-kr',
  uhc: 'euc-kr',
  windows949: 'euc-kr',
  ksc56011987: 'euc-kr'
}

/** `Shift_JIS`, `shift-jis` → `shiftjis`. */
function compact(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}

const utf32: Undecodable = {
  reason: 'is UTF-32, which is not read',
  remedy: 'convert it to UTF-8 first: iconv -f UTF-32 -t UTF-8',
  binary: false
}

function byMark(bytes: Buffer): string | null {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return 'UTF-32'
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'UTF-32'
  if (a === 0xff && b === 0xfe) return 'UTF-16LE'
  if (a === 0xfe && b === 0xff) return 'UTF-16BE'
  return null
}

/**
 * UTF-16 and UTF-32 without a mark: in alphabets the high bytes are nearly all 0–8 and the low bytes nearly
 * never are, so one of two (three of four) columns of bytes stands out.
 */
function byStride(bytes: Buffer): string | null {
  const head = bytes.subarray(0, Math.min(bytes.length, 4096) & ~3)
  if (head.length < 16 || !head.includes(0)) return null
  const low = [0, 0, 0, 0]
  for (let at = 0; at < head.length; at++) if ((head[at] as number) < 9) (low[at & 3] as number)++
  const [a, b, c, d] = low.map((count) => count / (head.length / 4)) as [number, number, number, number]
  const high = 0.85
  const rare = 0.1
  if (c > high && d > high && b > high && a < rare) return 'UTF-32'
  if (a > high && b > high && c > high && d < rare) return 'UTF-32'
  if (b > high && d > high && a < rare && c < rare) return 'UTF-16LE'
  if (a > high && c > high && b < rare && d < rare) return 'UTF-16BE'
  return null
}

async function decodeAs(bytes: Buffer, encoding: string): Promise<Decoded> {
  if (/^utf-?8$/i.test(encoding)) return utf8(bytes)
  const label = eastAsian[compact(encoding)]
  const text = label
    ? new TextDecoder(label).decode(bytes)
    : (await import('iconv-lite')).default.decode(bytes, encoding)
  return {text, encoding, messages: damage(text, bytes)}
}

function utf8(bytes: Buffer): Decoded {
  const from = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const text = bytes.toString('utf8', from)
  return {text, encoding: 'UTF-8', messages: damage(text, bytes)}
}

/** Messages on what did not decode and on stray NULs. */
function damage(text: string, bytes: Buffer): Message[] {
  const messages: Message[] = []
  const lost = text.indexOf('\ufffd')
  // U+FFFD may stand in the source itself; then the bytes are sound.
  if (lost >= 0 && !isUtf8(bytes)) {
    let found = 0
    for (let at = lost; at >= 0; at = text.indexOf('\ufffd', at + 1)) found++
    messages.push({
      ...pointOf(text, lost),
      severity: 'warning',
      rule: 'decode:damaged',
      reason: `Unexpected bytes that do not decode, kept as U+FFFD (${found}, the first at byte ${byteOf(text, lost)}), expected sound text; \`--encoding\` if it is another encoding`
    })
  }
  const nul = text.indexOf('\0')
  if (nul >= 0) {
    messages.push({
      ...pointOf(text, nul),
      severity: 'warning',
      rule: 'decode:nul',
      reason: 'Unexpected NUL character, expected text; kept'
    })
  }
  return messages
}

function guessed(encoding: string, why: string): Message {
  return {
    line: 1,
    column: 1,
    severity: 'info',
    rule: 'decode:guessed',
    reason: `Read as ${encoding} (${why}); \`--encoding\` if that is wrong`
  }
}

function strictly(decoded: Decoded, strict: boolean | undefined): Decoded | Undecodable {
  const damaged = strict && decoded.messages.find((message) => message.rule === 'decode:damaged')
  if (!damaged) return decoded
  return {
    reason: `does not decode as ${decoded.encoding} at line ${damaged.line}, column ${damaged.column}`,
    remedy: 'leave out `--strict-encoding` to read the rest, or name another `--encoding`',
    binary: false
  }
}

function pointOf(text: string, offset: number): {line: number; column: number} {
  let line = 1
  let start = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line++
    start = at + 1
  }
  return {line, column: offset - start + 1}
}

/** Byte offset of the first damage: everything before it is sound, so it encodes back to itself. */
function byteOf(text: string, offset: number): number {
  return Buffer.byteLength(text.slice(0, offset), 'utf8')
}

/**
 * Whether bytes that are no sound UTF-8 are UTF-8 all the same, cut or overwritten in places.
 *
 * Sound sequences of two bytes come up by chance in East Asian encodings (one for three bytes that are none);
 * those of three and four hardly ever do, so one of them weighs as much as six bytes that belong to nothing.
 */
function isDamagedUtf8(bytes: Buffer): boolean {
  let pairs = 0
  let longer = 0
  let broken = 0
  const end = Math.min(bytes.length, 1 << 20)
  for (let at = 0; at < end; at++) {
    const lead = bytes[at] as number
    if (lead < 0x80) continue
    const length = lead < 0xc2 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 1
    if (length > 1 && at + length <= bytes.length && isUtf8(bytes.subarray(at, at + length))) {
      if (length === 2) pairs++
      else longer++
      at += length - 1
    } else broken++
  }
  return pairs + longer >= broken || longer * 6 >= broken
}

/** The likeliest encoding by letter statistics over the first 256 kB that hold something beyond ASCII. */
async function detect(bytes: Buffer): Promise<string> {
  const {default: chardet} = await import('chardet')
  const first = bytes.findIndex((byte) => byte >= 0x80)
  const from = Math.max(0, first - 4096)
  const sample = bytes.subarray(from, from + 262_144)
  const name = chardet.analyse(sample).find(({name}) => !/^(?:ASCII|UTF)/i.test(name))?.name ?? 'windows-1252'
  if (name !== 'ISO-8859-1') return name
  return isMacRoman(sample) ? 'macintosh' : 'windows-1252'
}

/**
 * Curly marks and dashes of Mac OS Roman are Ð Ñ Ò Ó Ô Õ in Latin 1, where no language writes mostly those.
 */
function isMacRoman(bytes: Buffer): boolean {
  let high = 0
  let marks = 0
  for (const byte of bytes) {
    if (byte < 0x80) continue
    high++
    if (byte >= 0xd0 && byte <= 0xd5) marks++
  }
  return marks * 2 > high
}
