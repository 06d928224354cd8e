/**
 * Places in order, and where another falls among them.
 */
import type {Position} from '../tree.ts'

/** Of parts of a source in order the first that ends behind an offset. */
export function firstBehind<Part extends {position: Position}>(
  parts: ReadonlyArray<Part>,
  offset: number
): Part | undefined {
  let low = 0
  let high = parts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((parts[middle] as Part).position.end.offset <= offset) low = middle + 1
    else high = middle
  }
  return parts[low]
}

/** The last of ascending places before another; −1 without. */
export function lastBefore(places: ReadonlyArray<number>, at: number): number {
  const before = countBefore(places, at)
  return before > 0 ? (places[before - 1] as number) : -1
}

/** How many of ascending places are before another. */
export function countBefore(places: ReadonlyArray<number>, at: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] as number) < at) low = middle + 1
    else high = middle
  }
  return low
}
