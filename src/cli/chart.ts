/**
 * Counts drawn in block characters, for a terminal: bars, and a calendar of months.
 *
 *     Dates       J F M A M J J A S O N D
 *       2021      · · ▂ · · ▇ · · · · · ·   14
 *       2022      · · · · · · · · █ · · ·    9
 *       2022, month unknown                  4
 *       undated                             12
 */
import {monthsOf, precision, printDate} from '../dates.ts'
import {columns, oneLine, type Style, wrap} from '../writers/index.ts'
import type {Stat, Stats} from './commands/stats.ts'

/** All of it, each table under its heading; of long ones no more than `most` rows. */
export function drawStats({records, documents, rows}: Stats, most: number, style: Style): string {
  const of = (by: Stat['by']): Stat[] => rows.filter((row) => row.by === by)
  const named = (by: Stat['by']): number => of(by).filter(({value}) => value !== null).length
  const total = [
    `${number(records, 'record')} in ${number(documents, 'document')}`,
    number(named('speaker'), 'speaker'),
    number(named('outlet'), 'outlet')
  ]
  return [
    `${wrap(total.join(', '), [], style, '', '').join('\n')}\n`,
    bars('Speakers', of('speaker'), 'not named', most, style),
    bars('Outlets', of('outlet'), 'unknown', most, style),
    bars('Kinds', of('kind'), '', Number.POSITIVE_INFINITY, style),
    calendar(of('date'), style),
    questions(of('question'), most, style)
  ]
    .filter(Boolean)
    .join('\n')
}

function number(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** A bar for each row, the longest for the largest count; how many are unknown has none, and is never left out. */
function bars(heading: string, rows: ReadonlyArray<Stat>, unknown: string, most: number, style: Style): string {
  const {paint, width} = style
  if (!rows.some(({value}) => value !== null)) return ''
  const kept = rows.filter(({value}, at) => value === null || at < most)
  const names = kept.map(({value}) => oneLine(value ?? unknown))
  const digits = String(Math.max(...rows.map(({count}) => count))).length
  const screen = Math.max(30, Math.min(width, 100))
  const wide = Math.min(Math.max(...names.map(columns)), Math.floor(screen * 0.45))
  const room = screen - wide - digits - 6
  const largest = Math.max(...kept.map(({value, count}) => (value === null ? 0 : count)))
  const lines = kept.map(({value, count}, at) => {
    const name = fitted(names[at] as string, wide)
    const counted = String(count).padStart(digits)
    if (value === null) return paint.dim(`  ${name}  ${counted}`)
    return `  ${name}  ${counted}  ${paint.question(blocks((count / largest) * room))}`
  })
  if (kept.length < rows.length) lines.push(paint.dim(`  and ${rows.length - kept.length} more`))
  return `${[paint.heading(heading), ...lines].join('\n')}\n`
}

/** A bar of so many columns, to the eighth of one; never nothing. */
function blocks(length: number): string {
  const eighths = Math.max(1, Math.round(length * 8))
  return '█'.repeat(eighths >> 3) + ' ▏▎▍▌▋▊▉'.charAt(eighths & 7).trim()
}

/** Text of just this width: cut with an ellipsis, or filled up. */
function fitted(text: string, width: number): string {
  let kept = text
  if (columns(text) > width) {
    kept = ''
    for (const character of text) {
      if (columns(kept + character) > width - 1) break
      kept += character
    }
    kept += '…'
  }
  return kept + ' '.repeat(width - columns(kept))
}

/** A line a year, a sign a month; below them what is known less well. */
function calendar(rows: ReadonlyArray<Stat>, {paint}: Style): string {
  const years = new Map<string, number[]>()
  const others: Array<[name: string, count: number]> = []
  for (const {value, count} of rows) {
    const {first = null, last = null} = value === null ? {} : monthsOf(value)
    if (first === null || first !== last || /[?%]/.test(value as string)) {
      others.push([value === null ? 'undated' : uncertain(value), count])
      continue
    }
    const year = first.slice(0, 4)
    const months = years.get(year) ?? new Array<number>(12).fill(0)
    years.set(year, months)
    months[Number(first.slice(5)) - 1] = count
  }
  const largest = Math.max(1, ...[...years.values()].flat())
  const lines = [...years]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([year, months]) => {
      const cells = months.map((count) => (count === 0 ? paint.dim('·') : paint.question(block(count / largest))))
      const sum = months.reduce((sum, count) => sum + count, 0)
      return `  ${year.padEnd(8)}  ${cells.join(' ')}  ${String(sum).padStart(5)}`
    })
  const wide = Math.max(33, ...others.map(([name]) => columns(name)))
  for (const [name, count] of others) lines.push(`  ${paint.dim(fitted(name, wide))}  ${String(count).padStart(5)}`)
  const months = years.size > 0 ? `${' '.repeat(7)}${paint.dim('J F M A M J J A S O N D')}` : ''
  return `${[paint.heading('Dates') + months, ...lines].join('\n')}\n`
}

/** What is known of a date that is in no month for sure. */
function uncertain(date: string): string {
  return precision(date) === 'year' ? `${date}, month unknown` : printDate(date)
}

function block(share: number): string {
  return '▁▂▃▄▅▆▇█'.charAt(Math.min(7, Math.ceil(share * 8) - 1))
}

function questions(rows: ReadonlyArray<Stat>, most: number, style: Style): string {
  const {paint} = style
  if (rows.length === 0) return ''
  const kept = rows.slice(0, most)
  const digits = String(Math.max(...kept.map(({count}) => count))).length
  const indent = ' '.repeat(digits + 4)
  const lines = kept.flatMap(({value, count}) => {
    const first = `  ${String(count).padStart(digits)}  `
    return wrap((value ?? '').replace(/\s+/gu, ' '), [], style, first, indent)
  })
  if (kept.length < rows.length) lines.push(paint.dim(`  and ${rows.length - kept.length} more`))
  return `${[paint.heading('Questions'), ...lines].join('\n')}\n`
}
