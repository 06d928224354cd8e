/**
 * The timeline: who is quoted when, as an image and as a table.
 *
 * A record is put where its month is known; where it may be of several months, on all of them as one mark; where its
 * year is not known, beside the axis. Years take the place of months where these would be too narrow to see.
 */
import type {Entry} from './entry.ts'
import {escaped} from './escape.ts'
import {type Bins, binning, type Place} from './months.ts'
import {drawn} from './timeline-svg.ts'

/** Records of one lane that can be of the same time. */
export interface Mark {
  lane: number
  /** Null where the year is not known. */
  place: Place | null
  /** The place in words. */
  when: string
  count: number
}

/** A line of the timeline. */
export interface Lane {
  name: string
  /** It is of one speaker, not of all that are left. */
  single: boolean
}

export interface Timeline {
  svg: string
  /** The same as rows: who, when, how many. */
  table: string
  unit: 'month' | 'year'
  /** Some dates may be of several months. */
  spans: boolean
  /** Two where what is of all other speakers is drawn to a scale of its own. */
  scales: 1 | 2
  /** Of each record the place of its mark. */
  of: number[]
}

/** Lanes of one speaker each; all others share one more. */
const singleMost = 8

/** Null where no date is known. */
export function timelineOf(entries: ReadonlyArray<Entry>): Timeline | null {
  const bins = binning(entries)
  if (!bins) return null
  const {lanes, of: laneOf} = lanesOf(entries)
  const {marks, of} = marksOf(entries, laneOf, bins)
  return {
    svg: drawn(marks, lanes, bins),
    table: table(marks, lanes),
    unit: bins.unit,
    spans: marks.some(({place}) => place?.sure === false),
    scales: lanes.at(0)?.single && !lanes.at(-1)?.single ? 2 : 1,
    of
  }
}

/** Those who speak most, then one lane for all others; and of each record its lane. */
function lanesOf(entries: ReadonlyArray<Entry>): {lanes: Lane[]; of: number[]} {
  const counts = new Map<string, number>()
  for (const {person} of entries) if (person !== null) counts.set(person, (counts.get(person) ?? 0) + 1)
  const all = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name)
  // One more would stand alone in the lane of the others.
  const single = all.slice(0, all.length === singleMost + 1 ? all.length : singleMost)
  const places = new Map(single.map((name, at) => [name, at]))
  const of = entries.map(({person}) => (person === null ? undefined : places.get(person)) ?? single.length)
  const lanes: Lane[] = single.map((name) => ({name, single: true}))
  const others = all.length - single.length
  const anyUnnamed = entries.some(({person}) => person === null)
  if (others > 0) lanes.push({name: anyUnnamed ? 'Others, or not named' : `${others} others`, single: false})
  else if (anyUnnamed) lanes.push({name: 'Not named', single: false})
  return {lanes, of}
}

/** Marks by lane and time, and of each record the place of its mark. */
function marksOf(
  entries: ReadonlyArray<Entry>,
  lanes: ReadonlyArray<number>,
  bins: Bins
): {marks: Mark[]; of: number[]} {
  const byKey = new Map<string, Mark>()
  const own = entries.map((entry, at): Mark => {
    const place = bins.of(entry)
    const lane = lanes[at] as number
    const key = `${lane} ${place && Object.values(place).join(' ')}`
    const mark = byKey.get(key) ?? {lane, place, when: whenOf(place, bins), count: 0}
    mark.count++
    byKey.set(key, mark)
    return mark
  })
  const marks = [...byKey.values()].sort((a, b) => a.lane - b.lane || byPlace(a.place, b.place))
  const places = new Map(marks.map((mark, at) => [mark, at]))
  return {marks, of: own.map((mark) => places.get(mark) as number)}
}

/** What is sure before what is not, what has no place last; each by where it begins. */
function byPlace(a: Place | null, b: Place | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return Number(b.sure) - Number(a.sure) || a.from - b.from || a.to - b.to
}

function whenOf(place: Place | null, {label}: Bins): string {
  if (place === null) return 'year not known'
  const {from, to, sure, open} = place
  if (open !== null) return open === 'start' ? `${label(to)} or earlier` : `${label(from)} or later`
  if (from !== to) return `some time from ${label(from)} to ${label(to)}`
  return sure ? label(from) : `perhaps ${label(from)}`
}

function table(marks: ReadonlyArray<Mark>, lanes: ReadonlyArray<Lane>): string {
  const rows = marks.map(
    ({lane, when, count}) =>
      `<tr><th scope="row" dir="auto">${escaped((lanes[lane] as Lane).name)}</th><td>${when}</td><td class="number">${count}</td></tr>`
  )
  return `<table><thead><tr><th scope="col">Speaker</th><th scope="col">When</th><th scope="col" class="number">Records</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`
}
