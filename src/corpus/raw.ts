/**
 * The bytes of a file before they are decoded, for tests that most files fail.
 */
import type {Raw} from '../query/index.ts'
import {mayBeUtf8Text} from './decode.ts'

/** The source of a plain text that decodes without a word to be said; null for what needs a closer look. */
export function rawOf(file: Buffer): Raw | null {
  if (!mayBeUtf8Text(file) || mayBeMarkup(file)) return null
  const places = markedWords(file)
  return places && new Source(file, places)
}

/** What is asked of it is made when it is asked for: most files are told by little. */
class Source implements Raw {
  private readonly file: Buffer
  /** Start and end of each word in turn. */
  private readonly places: ReadonlyArray<number>
  private string: string | null = null

  constructor(file: Buffer, places: ReadonlyArray<number>) {
    this.file = file
    this.places = places
  }

  get bytes(): string {
    if (this.string === null) this.string = this.file.toString('latin1')
    return this.string
  }

  marked(initials: Uint8Array): string {
    const {file, places} = this
    let words = ''
    for (let at = 0; at < places.length; at += 2) {
      const start = places[at] as number
      const end = places[at + 1] as number
      if (mayBegin(file, start, end, initials)) words += `${file.toString('utf8', start, end)}\n`
    }
    return words
  }
}

/** Whether the first thing in it, past blanks and what is not ASCII, is a bracket of markup. */
function mayBeMarkup(file: Buffer): boolean {
  let at = 0
  while ((file[at] as number) < 33 || (file[at] as number) > 127) at++
  return file[at] === 0x3c
}

/** What bytes are to the words around them. */
const plain = 0
/** Part of a word: letters, digits, and all beyond ASCII. */
const inside = 1
/** An apostrophe, part of a word within it. */
const apostrophe = 2
/** The first byte of a character beyond ASCII. */
const lead = 3
/** A control character that text has no use for. */
const control = 4

const kinds = new Uint8Array(256).map((_, byte) => {
  if (byte < 32) return byte < 7 || (byte > 15 && byte !== 27) ? control : plain
  if (byte === 39 || byte === 96) return apostrophe
  if (byte > 127) return byte > 0xc1 && byte < 0xf5 ? lead : inside
  return (byte > 96 && byte < 123) || (byte > 64 && byte < 91) || (byte > 47 && byte < 58) ? inside : plain
})

/** Bytes that are looked at a second time. */
const ofOne = kinds.map((kind) => (kind > inside ? 1 : 0))

/** Two bytes at once, of which one has to be looked at. */
const odd = new Uint8Array(65_536)
kinds.forEach((kind, byte) => {
  if (kind > inside) odd.fill(1, byte << 8, (byte + 1) << 8)
  else odd.set(ofOne, byte << 8)
})

/**
 * Where the words stand that hold an apostrophe or a letter beyond ASCII, with what is written to them without a blank:
 * start and end of each in turn; null where a control character makes it doubtful that this is text.
 */
function markedWords(file: Buffer): number[] | null {
  const places: number[] = []
  const even = file.length & ~1
  // Pairs begin at even places.
  const {buffer, byteOffset} = file.byteOffset % 2 === 0 ? file : Buffer.from(file)
  const pairs = new Uint16Array(buffer, byteOffset, even >> 1)
  let from = 0
  for (let pair = 0; pair < pairs.length; pair++) {
    if (odd[pairs[pair] as number] === 0) continue
    from = markedWord(file, pair << 1, from, places)
    if (from < 0) return null
    from = markedWord(file, (pair << 1) + 1, from, places)
    if (from < 0) return null
  }
  return even < file.length && markedWord(file, even, from, places) < 0 ? null : places
}

/** Note the word that the byte at an offset makes a marked one. Gives where the last one ends; -1 at a control character. */
function markedWord(file: Buffer, at: number, from: number, places: number[]): number {
  const kind = kinds[file[at] as number] as number
  if (kind <= inside || at < from) return from
  if (kind === control) return -1
  if (kind === apostrophe ? !(isInside(file, at - 1) && isInside(file, at + 1)) : isSign(file, at)) return from
  let start = at
  while (isInside(file, start - 1) && !endsSign(file, start)) start--
  let end = at + 1
  while (isInside(file, end)) end++
  places.push(start, end)
  return end
}

function isInside(file: Buffer, at: number): boolean {
  const kind = kinds[file[at] as number]
  return kind !== undefined && kind !== plain && kind !== control
}

/** Whether a sign stands right before it. */
function endsSign(file: Buffer, at: number): boolean {
  return (file[at - 1] as number) > 127 && ((at > 1 && isSign(file, at - 2)) || (at > 2 && isSign(file, at - 3)))
}

/** No letter, digit nor apostrophe: the quotation marks, dashes and other signs of U+0080 to U+00BF and of U+2000 to U+203F. */
function isSign(file: Buffer, at: number): boolean {
  const next = file[at + 1] as number
  if (file[at] === 0xe2 && next === 0x80) {
    const last = file[at + 2]
    return last !== 0x99 && last !== 0x8c && last !== 0x8d
  }
  return (
    file[at] === 0xc2 &&
    !(
      next === 0xaa ||
      next === 0xb2 ||
      next === 0xb3 ||
      next === 0xb5 ||
      next === 0xb9 ||
      next === 0xba ||
      (next > 0xbb && next < 0xbf)
    )
  )
}

/** Whether one of these letters begins a word between two places, or may: after a digit, an apostrophe, a letter beyond ASCII. */
function mayBegin(file: Buffer, start: number, end: number, initials: Uint8Array): boolean {
  let letter = false
  for (let at = start; at < end; at++) {
    const byte = file[at] as number
    // A letter beyond ASCII may be any.
    if (!letter && (byte < 128 ? initials[byte] === 1 : kinds[byte] === lead && !isSign(file, at))) return true
    letter = isLetter(byte)
  }
  return false
}

const isLetter = (byte: number): boolean => (byte > 96 && byte < 123) || (byte > 64 && byte < 91)
