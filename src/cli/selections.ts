/**
 * The words of a record where they stand in the source, as annotations point at them.
 */
import type {QuoteRecord} from '../record.ts'
import type {Selection} from '../writers/index.ts'

/** UTF-16 units of what stands before and after, where there are as many. */
const context = 32

/** Finds the selections of records of one text, one a piece. */
export function selector(text: string): (source: QuoteRecord['source']) => Selection[] {
  const point = codePoints(text)
  return ({start, end, pieces}) =>
    (pieces ?? [{start: start.offset, end: end.offset}]).map((piece) => ({
      exact: text.slice(piece.start, piece.end),
      prefix: text.slice(whole(text, Math.max(0, piece.start - context), 1), piece.start),
      suffix: text.slice(piece.end, whole(text, Math.min(text.length, piece.end + context), -1)),
      start: point(piece.start),
      end: point(piece.end)
    }))
}

/** An offset that parts no surrogate pair, at most one unit on. */
function whole(text: string, at: number, step: 1 | -1): number {
  return isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1)) ? at + step : at
}

/** Units between two offsets whose code points are counted beforehand. */
const stride = 1024

/** Offset in UTF-16 units → offset in code points. */
function codePoints(text: string): (offset: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (offset) => offset
  const counted = [0]
  for (let from = 0; from + stride <= text.length; from += stride)
    counted.push((counted.at(-1) as number) + count(text, from, from + stride))
  return (offset) => {
    const step = Math.floor(offset / stride)
    return (counted[step] as number) + count(text, step * stride, offset)
  }
}

/** Code points that begin in a run. */
function count(text: string, from: number, to: number): number {
  let found = to - from
  for (let at = from; at < to; at++) if (isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1))) found--
  return found
}

const isHigh = (code: number): boolean => code >= 0xd800 && code < 0xdc00
const isLow = (code: number): boolean => code >= 0xdc00 && code < 0xe000
