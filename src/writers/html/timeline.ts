/**
 * The timeline: a lane a speaker, a bar a month, as inline SVG.
 *
 *     Maria Reyes      ▂   █  ▃               4
 *                          ▭▭▭▭▭▭
 *     Tomas Lindqvist         ▇          ▂    –
 *                      2021        2022      no year
 *
 * A bar stands where the month is known. What may be of several months is a hollow bar below, from the first of them
 * to the last; what may be of any year is counted at the side. Years take the place of months where these would be too
 * narrow to see.
 */
import type {Entry} from './entry.ts'
import {escaped} from './escape.ts'
import {type Bins, binning} from './months.ts'

/** One bar: records of one lane that can be of the same time. */
interface Mark {
  lane: number
  /** First and last bin; null where the year is not known. */
  from: number | null
  to: number | null
  /** Known to be of the one bin. */
  sure: boolean
  count: number
}

export interface Timeline {
  svg: string
  /** The same as rows: who, when, how many. */
  table: string
  unit: 'month' | 'year'
  /** Two where what is of all other speakers is drawn to a scale of its own. */
  scales: 1 | 2
  /** Of each record the place of its mark. */
  of: number[]
}

/** Lanes of their own; all other speakers share one more. */
const lanesMost = 8
const width = 760
const left = 172
const right = 704
const barHeight = 26
const spanHeight = 7

/** Null where no date is known. */
export function timelineOf(entries: ReadonlyArray<Entry>): Timeline | null {
  const bins = binning(entries)
  if (!bins) return null
  const lanes = lanesOf(entries)
  const {marks, of} = marksOf(entries, lanes.of, bins)
  return {
    svg: draw(marks, lanes.names, lanes.own, bins),
    table: rows(marks, lanes.names, bins),
    unit: bins.unit,
    scales: lanes.names.length > lanes.own && lanes.own > 0 ? 2 : 1,
    of
  }
}

function lanesOf(entries: ReadonlyArray<Entry>): {names: string[]; own: number; of: number[]} {
  const counts = new Map<string, number>()
  for (const {person} of entries) if (person !== null) counts.set(person, (counts.get(person) ?? 0) + 1)
  const all = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name)
  const names = all.slice(0, all.length === lanesMost + 1 ? lanesMost + 1 : lanesMost)
  const places = new Map(names.map((name, at) => [name, at]))
  const of = entries.map(({person}) => (person === null ? undefined : places.get(person)) ?? names.length)
  const own = names.length
  const others = all.length - own
  const anyUnnamed = entries.some(({person}) => person === null)
  if (others > 0) names.push(anyUnnamed ? 'Others, or not named' : `${others} others`)
  else if (anyUnnamed) names.push('Not named')
  return {names, own, of}
}

function marksOf(
  entries: ReadonlyArray<Entry>,
  lanes: ReadonlyArray<number>,
  bins: Bins
): {marks: Mark[]; of: number[]} {
  const byKey = new Map<string, Mark>()
  const own = entries.map((entry, at): Mark => {
    const place = bins.of(entry)
    const lane = lanes[at] as number
    const key = `${lane} ${place?.from} ${place?.to} ${place?.sure}`
    const mark = byKey.get(key) ?? {
      lane,
      from: place?.from ?? null,
      to: place?.to ?? null,
      sure: place?.sure ?? false,
      count: 0
    }
    mark.count++
    byKey.set(key, mark)
    return mark
  })
  const marks = [...byKey.values()].sort(
    (a, b) =>
      a.lane - b.lane || edge(a.from) - edge(b.from) || Number(b.sure) - Number(a.sure) || edge(a.to) - edge(b.to)
  )
  const places = new Map(marks.map((mark, at) => [mark, at]))
  return {marks, of: own.map((mark) => places.get(mark) as number)}
}

function edge(bin: number | null): number {
  return bin ?? Number.MAX_SAFE_INTEGER
}

/** @param own How many lanes are of one speaker; bars of the others have a scale of their own, or these were flat. */
function draw(marks: ReadonlyArray<Mark>, names: ReadonlyArray<string>, own: number, bins: Bins): string {
  const step = (right - left) / bins.count
  const largest = (wanted: (mark: Mark) => boolean): number =>
    Math.max(1, ...marks.filter((mark) => mark.sure && wanted(mark)).map(({count}) => count))
  const ofOne = largest(({lane}) => lane < own)
  const ofOthers = largest(({lane}) => lane >= own)
  const lanes: string[] = []
  let top = 0
  for (const [lane, name] of names.entries()) {
    const here = marks.flatMap((mark, at) => (mark.lane === lane ? [{...mark, at}] : []))
    const stacked = stack(here.filter(({from, sure}) => from !== null && !sure))
    const rowsBelow = Math.max(0, ...stacked.map(({row}) => row + 1))
    const base = top + 8 + barHeight
    const height = barHeight + 12 + rowsBelow * (spanHeight + 3)
    const bars = here
      .filter(({sure}) => sure)
      .map((mark) => bar(mark, name, {bins, step, base, largest: lane < own ? ofOne : ofOthers}))
    const spans = stacked.map(({mark, row}) => span(mark, name, {bins, step, top: base + 4 + row * (spanHeight + 3)}))
    const aside = here.filter(({from}) => from === null).map((mark) => yearlessMark(mark, name, base))
    lanes.push(
      `<g class="lane"><text class="name" x="0" y="${base - 7}"><title>${escaped(name)}</title>${escaped(cut(name))}</text>` +
        `<line class="base" x1="${left}" x2="${right}" y1="${base + 0.5}" y2="${base + 0.5}"/>${[...bars, ...spans, ...aside].join('')}</g>`
    )
    top += height
  }
  const {grid, labels} = axis(bins, step, top)
  const yearless = marks.some(({from}) => from === null)
    ? `<text class="tick" x="${width}" y="${top + 16}" text-anchor="end">no year</text>`
    : ''
  return `<svg viewBox="0 0 ${width} ${top + 38}" width="${width}" height="${top + 38}" role="group" aria-labelledby="when">${grid}${lanes.join('\n')}${labels}${yearless}</svg>`
}

type Placed = Mark & {at: number}

/** Spans that overlap, one below the other; each gets the first row that is free. */
function stack(spans: ReadonlyArray<Placed>): Array<{mark: Placed; row: number}> {
  const ends: number[] = []
  return spans.map((mark) => {
    const free = ends.findIndex((end) => end < (mark.from as number))
    const row = free < 0 ? ends.length : free
    ends[row] = mark.to as number
    return {mark, row}
  })
}

function bar(
  mark: Placed,
  name: string,
  {bins, step, base, largest}: {bins: Bins; step: number; base: number; largest: number}
): string {
  const wide = Math.max(2, Math.min(28, step - Math.min(2, step * 0.25)))
  const tall = Math.max(3, (mark.count / largest) * barHeight)
  const middle = left + ((mark.from as number) + 0.5) * step
  const hit = Math.max(wide, Math.min(step, 24), 6)
  return shape(
    mark,
    `${name}, ${bins.label(mark.from as number)}`,
    rect('hit', middle - hit / 2, base - barHeight - 2, hit, barHeight + 4) +
      rect('bar', middle - wide / 2, base - tall, wide, tall)
  )
}

function span(mark: Placed, name: string, {bins, step, top}: {bins: Bins; step: number; top: number}): string {
  const {from, to} = mark as {from: number; to: number}
  const start = left + from * step + 0.5
  const wide = Math.max(4, (to - from + 1) * step - 1)
  const when = from === to ? `perhaps ${bins.label(from)}` : `some time from ${bins.label(from)} to ${bins.label(to)}`
  return shape(
    mark,
    `${name}, ${when}`,
    `${rect('hit', start, top - 2, wide, spanHeight + 4)}${rect('span', start, top, wide, spanHeight, 3)}`
  )
}

function yearlessMark(mark: Placed, name: string, base: number): string {
  const inside = `${rect('hit', right + 12, base - barHeight, width - right - 12, barHeight)}<text class="side" x="${width - 6}" y="${base - 7}" text-anchor="end">${mark.count}</text>`
  return shape(mark, `${name}, year not known`, inside)
}

function shape({at, count}: Placed, label: string, inside: string): string {
  // Where the count stands there to be read, a title would say it twice.
  const title = inside.endsWith('</text>') ? '' : `<title>${escaped(label)}: ${count}</title>`
  return `<g class="mark" data-at="${at}" data-of="${escaped(label)}">${title}${inside}</g>`
}

function rect(name: string, x: number, y: number, wide: number, tall: number, round = 1): string {
  return `<rect class="${name}" x="${short(x)}" y="${short(y)}" width="${short(wide)}" height="${short(tall)}" rx="${round}"/>`
}

function short(number: number): string {
  return String(Math.round(number * 10) / 10)
}

/** Lines and names of months or years, no closer than they can be read. */
function axis({ticks}: Bins, step: number, top: number): {grid: string; labels: string} {
  let grid = ''
  let labels = ''
  for (const {at, label, below} of ticks(Math.ceil(44 / step))) {
    const x = short(left + at * step)
    grid += `<line class="grid" x1="${x}" x2="${x}" y1="0" y2="${top + 4}"/>`
    labels += `<text class="tick" x="${x}" y="${top + 16}">${label}</text>`
    if (below) labels += `<text class="tick" x="${x}" y="${top + 31}">${below}</text>`
  }
  return {grid, labels}
}

function cut(name: string): string {
  const characters = [...name]
  return characters.length > 24 ? `${characters.slice(0, 23).join('')}…` : name
}

function rows(marks: ReadonlyArray<Mark>, names: ReadonlyArray<string>, bins: Bins): string {
  const cells = marks.map(({lane, from, to, sure, count}) => {
    const when =
      from === null || to === null
        ? 'year not known'
        : sure
          ? bins.label(from)
          : from === to
            ? `perhaps ${bins.label(from)}`
            : `${bins.label(from)} to ${bins.label(to)}`
    return `<tr><th scope="row" dir="auto">${escaped(names[lane] as string)}</th><td>${when}</td><td class="number">${count}</td></tr>`
  })
  return `<table><thead><tr><th scope="col">Speaker</th><th scope="col">When</th><th scope="col" class="number">Records</th></tr></thead><tbody>${cells.join('\n')}</tbody></table>`
}
