/**
 * Tests of a whole source, before it is decoded and after.
 */
import {literal as asPattern} from '../pattern.ts'

/** A source of sound UTF-8 without a mark at its beginning, not yet decoded. */
export interface Raw {
  /** Its bytes, each as one unit. */
  readonly bytes: string
  /**
   * The words in it that hold an apostrophe or a letter beyond ASCII, decoded, a line each.
   *
   * @param initials By its code 1 for each ASCII letter that such a word must begin with, if it begins with ASCII.
   */
  marked(initials: Uint8Array): string
}

/** Something that has to stand in a source. Each test may be too generous, the one of bytes more so. */
export interface Demand {
  text(source: string): boolean
  bytes(source: Raw): boolean
}

/** A string that has to stand in it as it is. */
export function literal(part: string): Demand {
  const bytes = utf8(part)
  return {text: (source) => source.includes(part), bytes: (raw) => raw.bytes.includes(bytes)}
}

/** A string whose letters may be capitals or not; two letters of ASCII have another form beyond it. */
export function inAnyCase(part: string): Demand {
  const pattern = asPattern(part)
  const found = new RegExp(pattern, 'iu')
  const inAscii = /^[\x20-\x7e]+$/.test(part)
    ? new RegExp(/[ks]/i.test(part) ? `${pattern}|\xc5\xbf|\xe2\x84\xaa` : pattern, 'i')
    : null
  return {text: (source) => found.test(source), bytes: (raw) => inAscii?.test(raw.bytes) ?? true}
}

/** The bytes of a string as UTF-8, each as one unit. */
function utf8(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text))
}

/** All of several demands. */
export function all(demands: ReadonlyArray<Demand>): Demand {
  return {
    text: (source) => demands.every((demand) => demand.text(source)),
    bytes: (raw) => demands.every((demand) => demand.bytes(raw))
  }
}

/** One of several demands. */
export function some(demands: ReadonlyArray<Demand>): Demand {
  return {
    text: (source) => demands.some((demand) => demand.text(source)),
    bytes: (raw) => demands.some((demand) => demand.bytes(raw))
  }
}
