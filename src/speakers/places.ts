/**
 * Offsets at which somebody is named, ascending: how many stand before a place, and which is the last.
 */

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
