/**
 * The timeline as inline SVG: a lane a speaker, a bar a month.
 *
 *     Maria Reyes      ▂   █  ▃               4
 *                          ▭▭▭▭▭▭
 *     Tomas Lindqvist         ▇          ▂    –
 *                      2021        2022      no year
 *
 * What may be of several months is a hollow bar below the line, from the first of them to the last, dashed where one
 * of these is not known.
 */
import {escaped} from './escape.ts'
import type {Bins, Place} from './months.ts'
import type {Lane, Mark} from './timeline.ts'

const width = 760
/** Where the axis begins and ends. */
const left = 172
const right = 704
const barHeight = 26
const spanHeight = 7
/** From one hollow bar to the next below it. */
const spanStep = spanHeight + 3

/** A mark with its place among all of them. */
type Numbered = Mark & {at: number}
type Placed = Numbered & {place: Place}

/** Measures of one lane. */
interface Scale {
  lane: Lane
  /** Width of a month. */
  step: number
  /** Where the line runs. */
  base: number
  /** The count that is a bar of full height. */
  largest: number
}

export function drawn(marks: ReadonlyArray<Mark>, lanes: ReadonlyArray<Lane>, bins: Bins): string {
  const step = (right - left) / bins.count
  const numbered = marks.map((mark, at): Numbered => ({...mark, at}))
  const [ofOne, ofOthers] = [true, false].map((single) => largest(marks, lanes, single)) as [number, number]
  const groups: string[] = []
  let top = 0
  for (const [at, lane] of lanes.entries()) {
    const here = numbered.filter((mark) => mark.lane === at)
    const base = top + 8 + barHeight
    const {html, below} = marksOn(here, {lane, step, base, largest: lane.single ? ofOne : ofOthers})
    groups.push(
      `<g class="lane"><text class="name" x="0" y="${base - 7}"><title>${escaped(lane.name)}</title>${escaped(cut(lane.name))}</text>` +
        `<line class="base" x1="${left}" x2="${right}" y1="${base + 0.5}" y2="${base + 0.5}"/>${html}</g>`
    )
    top = base + 4 + below * spanStep
  }
  const {grid, labels} = axis(bins, step, top)
  const yearless = marks.some(({place}) => place === null)
    ? `<text class="tick" x="${width}" y="${top + 16}" text-anchor="end">no year</text>`
    : ''
  const height = top + 38
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-labelledby="when">${grid}${groups.join('\n')}${labels}${yearless}</svg>`
}

/** The largest count of a month in the lanes of one speaker, or in the other. */
function largest(marks: ReadonlyArray<Mark>, lanes: ReadonlyArray<Lane>, single: boolean): number {
  let most = 1
  for (const {lane, place, count} of marks) {
    if (place?.sure && lanes[lane]?.single === single) most = Math.max(most, count)
  }
  return most
}

/** All marks of a lane, and how many rows of hollow bars stand below its line. */
function marksOn(marks: ReadonlyArray<Numbered>, scale: Scale): {html: string; below: number} {
  const ends: number[] = []
  const shapes = marks.map((mark) => {
    if (!isPlaced(mark)) return yearlessMark(mark, scale)
    if (mark.place.sure) return bar(mark, scale)
    // The first row that is free; marks come in the order in which they begin.
    const free = ends.findIndex((end) => end < mark.place.from)
    const row = free < 0 ? ends.length : free
    ends[row] = mark.place.to
    return span(mark, row, scale)
  })
  return {html: shapes.join(''), below: ends.length}
}

function isPlaced(mark: Numbered): mark is Placed {
  return mark.place !== null
}

function bar(mark: Placed, {lane, step, base, largest}: Scale): string {
  const wide = Math.max(2, Math.min(28, step - Math.min(2, step * 0.25)))
  const tall = Math.max(3, (mark.count / largest) * barHeight)
  const middle = left + (mark.place.from + 0.5) * step
  const hit = Math.max(wide, Math.min(step, 24))
  return shape(
    mark,
    lane,
    rect('hit', middle - hit / 2, base - barHeight - 2, hit, barHeight + 4) +
      rect('bar', middle - wide / 2, base - tall, wide, tall)
  )
}

function span(mark: Placed, row: number, {lane, step, base}: Scale): string {
  const {from, to, open} = mark.place
  const start = left + from * step + 0.5
  const top = base + 4 + row * spanStep
  const wide = Math.max(4, (to - from + 1) * step - 1)
  return shape(
    mark,
    lane,
    rect('hit', start, top - 2, wide, spanHeight + 4) +
      rect(open ? 'span open' : 'span', start, top, wide, spanHeight, 3)
  )
}

function yearlessMark(mark: Numbered, {lane, base}: Scale): string {
  const start = right + 12
  const count = `<text class="side" x="${width - 6}" y="${base - 7}" text-anchor="end">${mark.count}</text>`
  return shape(mark, lane, rect('hit', start, base - barHeight, width - start, barHeight) + count)
}

function shape({at, when, count}: Numbered, {name}: Lane, inside: string): string {
  const label = escaped(`${name}, ${when}`)
  // Where the count stands there to be read, a title would say it twice.
  const title = inside.endsWith('</text>') ? '' : `<title>${label}: ${count}</title>`
  return `<g class="mark" data-at="${at}" data-of="${label}">${title}${inside}</g>`
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
