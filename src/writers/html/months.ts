/**
 * The axis of the timeline: months, or years where there are too many months, from the first year that is known to the last.
 */
import type {Entry} from './entry.ts'

export interface Bins {
  unit: 'month' | 'year'
  count: number
  /** Null where a record can be of any bin. */
  of(entry: Entry): Place | null
  /** `March 2024`, `2024`. */
  label(bin: number): string
  /** Bins to write at, `least` or more apart. */
  ticks(least: number): Array<{at: number; label: string; below?: string}>
}

/** First and last bin that a record can be of. */
export interface Place {
  from: number
  to: number
  /** It is of the one bin. */
  sure: boolean
  /** The end of the time that is not known; the place then reaches to the end of the axis. */
  open: 'start' | 'end' | null
}

const names = 'January February March April May June July August September October November December'.split(' ')

/** More months than these would be narrower than can be told apart. */
const monthsMost = 120
/** What may be of so many months is as good as undated, and says nothing of how far the axis should reach. */
const spanMost = 120

/** Null where no date is known. */
export function binning(entries: ReadonlyArray<Entry>): Bins | null {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const entry of entries) {
    const reach = reachOf(entry)
    for (const month of reach ? [reach.first, reach.last] : []) {
      if (!Number.isFinite(month)) continue
      low = Math.min(low, month)
      high = Math.max(high, month)
    }
  }
  if (low > high) return null
  // Whole years, so that a month is seen where it lies in its year.
  low -= low % 12
  high += 11 - (high % 12)
  return high - low < monthsMost ? months(low, high) : years(low, high)
}

/** Months counted from the year 0; an open end is infinite. */
function reachOf({date, first, last}: Entry): {first: number; last: number; doubtful: boolean} | null {
  if (date === null || (first === null && last === null)) return null
  const from = first === null ? Number.NEGATIVE_INFINITY : monthNumber(first)
  const to = last === null ? Number.POSITIVE_INFINITY : monthNumber(last)
  if (Number.isFinite(to - from) && to - from > spanMost) return null
  return {first: from, last: to, doubtful: /[?%]/.test(date)}
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
}

function months(low: number, high: number): Bins {
  const label = (bin: number): string => `${names[(low + bin) % 12]} ${Math.floor((low + bin) / 12)}`
  return {
    unit: 'month',
    count: high - low + 1,
    of: (entry) => within(reachOf(entry), low, high, 1),
    label,
    ticks(least) {
      const apart = [1, 3, 6, 12, 24, 36, 60].find((step) => step >= least) ?? 120
      const found = []
      for (let month = Math.ceil(low / apart) * apart; month <= high; month += apart) {
        const year = String(Math.floor(month / 12))
        const january = month % 12 === 0
        if (apart >= 12) found.push({at: month - low, label: year})
        else {
          const label = (names[month % 12] as string).slice(0, 3)
          found.push({at: month - low, label, ...(january || found.length === 0 ? {below: year} : {})})
        }
      }
      return found
    }
  }
}

function years(low: number, high: number): Bins {
  const first = Math.floor(low / 12)
  const last = Math.floor(high / 12)
  return {
    unit: 'year',
    count: last - first + 1,
    of: (entry) => within(reachOf(entry), low, high, 12),
    label: (bin) => String(first + bin),
    ticks(least) {
      const apart = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((step) => step >= least) ?? 1000
      const found = []
      for (let year = Math.ceil(first / apart) * apart; year <= last; year += apart)
        found.push({at: year - first, label: String(year)})
      return found
    }
  }
}

function within(reach: ReturnType<typeof reachOf>, low: number, high: number, size: number): Place | null {
  if (!reach) return null
  const bin = (month: number): number => Math.floor((Math.min(Math.max(month, low), high) - low) / size)
  const [from, to] = [bin(reach.first), bin(reach.last)]
  const open = !Number.isFinite(reach.first) ? 'start' : !Number.isFinite(reach.last) ? 'end' : null
  return {from, to, sure: open === null && from === to && !reach.doubtful, open}
}
