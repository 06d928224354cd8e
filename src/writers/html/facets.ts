/**
 * Facets: the values that records can be chosen by, each with how many have it.
 */
import {type Entry, kindNames} from './entry.ts'
import {escaped} from './escape.ts'

export interface Facet {
  name: 'speaker' | 'outlet' | 'year' | 'kind'
  legend: string
  values: Array<{label: string; count: number}>
  /** Of each record the places of its values. */
  of: number[][]
}

/** Those by which there is something to choose: with two values or more. */
export function facetsOf(entries: ReadonlyArray<Entry>): Facet[] {
  const order = Object.values(kindNames)
  const all = [
    facet(
      'speaker',
      'Speaker',
      entries.map(({person}) => [person ?? unnamed]),
      byCount
    ),
    facet(
      'outlet',
      'Outlet',
      entries.map(({outlet}) => [outlet ?? unknown]),
      byCount
    ),
    facet('year', 'Year', entries.map(yearsOf), (a, b) => (a.label < b.label ? -1 : 1)),
    facet(
      'kind',
      'Kind',
      entries.map(({kind}) => [kindNames[kind]]),
      (a, b) => order.indexOf(a.label) - order.indexOf(b.label)
    )
  ]
  return all.filter(({values}) => values.length > 1)
}

/** What stands for a value that there is none of, last of all and in this order; nobody is called that. */
const unnamed = '\0Not named'
const unknown = '\0Not known'
const yearless = '\0Year not known'
const undated = '\0Undated'
const last: ReadonlyArray<string> = [unnamed, unknown, yearless, undated]

/** Every year that a date can be of, as `--since` and `--until` have it; none where that is anyone’s guess. */
function yearsOf({date, first, last}: Entry): string[] {
  if (date === null) return [undated]
  const from = Number(first?.slice(0, 4) ?? Number.NaN)
  const to = Number(last?.slice(0, 4) ?? Number.NaN)
  if (!(to - from <= mostYears)) return [yearless]
  return Array.from({length: to - from + 1}, (_, at) => String(from + at).padStart(4, '0'))
}

const mostYears = 10

type Value = Facet['values'][number]

function byCount(a: Value, b: Value): number {
  return b.count - a.count || (a.label < b.label ? -1 : 1)
}

function facet(
  name: Facet['name'],
  legend: string,
  labels: string[][],
  compare: (a: Value, b: Value) => number
): Facet {
  const counts = new Map<string, number>()
  for (const label of labels.flat()) counts.set(label, (counts.get(label) ?? 0) + 1)
  const values = [...counts].map(([label, count]) => ({label, count}))
  values.sort((a, b) => last.indexOf(a.label) - last.indexOf(b.label) || compare(a, b))
  const places = new Map(values.map(({label}, at) => [label, at]))
  return {name, legend, values, of: labels.map((own) => own.map((label) => places.get(label) as number))}
}

/** More than these stand behind a fold. */
const shown = 8

/** A group of boxes to tick. */
export function facetHtml({name, legend, values}: Facet): string {
  const boxes = values.map(
    ({label, count}, at) =>
      `<li><label><input type="checkbox" name="${name}" value="${at}"><span class="value" dir="auto">${escaped(label.replace('\0', ''))}</span> <span class="count">${count}</span></label></li>`
  )
  const rest = boxes.slice(shown)
  const fold =
    rest.length > 0
      ? `<details><summary>${rest.length} more<span class="aside"> of ${legend.toLowerCase()}</span></summary><ul>${rest.join('')}</ul></details>`
      : ''
  return `<fieldset><legend>${legend}</legend><ul>${boxes.slice(0, shown).join('')}</ul>${fold}</fieldset>\n`
}
