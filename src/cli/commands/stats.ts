/**
 * `quotes stats`: how much of it there is, by speaker, outlet, kind, date and question.
 *
 * One table, `by, value, count`, the same in every format; on a terminal it is drawn. A person or an outlet counts
 * once under all its spellings. A date counts as its month where it is known to be in one, else as it is known.
 */
import {compareDates, monthsOf} from '../../dates.ts'
import {resolvePersons} from '../../query/index.ts'
import {kinds, type QuoteRecord} from '../../record.ts'
import {drawStats} from '../chart.ts'
import {fieldList, type Session} from '../session.ts'
import {makeStyle} from '../terminal.ts'
import {gather, writeRows} from './gather.ts'
import {outletNames} from './outlets.ts'

/** How many records have a value of one field; null where it is unknown. */
export type Stat = {
  by: 'speaker' | 'outlet' | 'kind' | 'date' | 'question'
  value: string | null
  count: number
}

/** What the records come to. */
export interface Stats {
  records: number
  /** Documents that have any of them. */
  documents: number
  rows: Stat[]
}

/** Of speakers, outlets and questions, as text, unless `--limit` says otherwise: there is no end of them. */
const most = 10

const columns = ['by', 'value', 'count']

export async function stats(session: Session): Promise<0 | 1> {
  const {options, format, sink} = session
  fieldList(options.fields, 'fields', columns)
  const {records, documents, rows} = await count(session)
  const limit = options.limit === undefined ? (format === 'text' ? most : Number.POSITIVE_INFINITY) : +options.limit
  if (!session.style.terminal || format !== 'text' || options.fields !== undefined) {
    const {limit: _, ...others} = options
    await writeRows(shortened(rows, limit), {all: columns, text: columns}, {...session, options: others})
  } else {
    const style = await makeStyle(session.style)
    if (records > 0) await sink.write(drawStats({records, documents, rows}, limit, style))
  }
  return records > 0 ? 0 : 1
}

/** No more than `limit` of each of those that there may be many of, and how many are unknown. */
function shortened(rows: ReadonlyArray<Stat>, limit: number): Stat[] {
  const seen = new Map<Stat['by'], number>()
  return rows.filter(({by, value}) => {
    seen.set(by, (seen.get(by) ?? 0) + 1)
    return value === null || by === 'kind' || by === 'date' || (seen.get(by) as number) <= limit
  })
}

async function count(session: Session): Promise<Stats> {
  const counts = new Counts()
  const present = new Map<string, number>()
  for await (const outcome of gather(session, 'records')) {
    for (const [name, {count}] of outcome.present ?? []) present.set(name, (present.get(name) ?? 0) + count)
    counts.add(outcome.items ?? [])
  }
  return counts.stats(resolvePersons(present, session.config?.speakers))
}

/** Counts without the records themselves, so that a corpus of any size can be counted. */
class Counts {
  private records = 0
  private documents = 0
  private readonly speakers = new Map<string | null, number>()
  private readonly outlets = new Map<string | null, number>()
  private readonly kinds = new Map<string, number>()
  private readonly dates = new Map<string | null, number>()
  private readonly questions = new Map<string, {count: number; words: number}>()

  add(items: ReadonlyArray<{record: QuoteRecord}>): void {
    if (items.length > 0) this.documents++
    for (const {record} of items) {
      const {speaker, outlet, kind, date, question, text} = record
      this.records++
      raise(this.speakers, speaker)
      raise(this.kinds, kind)
      raise(this.dates, date)
      raise(this.outlets, outlet)
      if (question === null) continue
      const asked = this.questions.get(question) ?? {count: 0, words: 0}
      this.questions.set(question, asked)
      asked.count++
      asked.words += text.split(/\s+/u).length
    }
  }

  stats(person: (speaker: string) => string): Stats {
    const persons = new Map<string | null, number>()
    for (const [speaker, count] of this.speakers) raise(persons, speaker && person(speaker), count)
    const outlets = new Map<string | null, number>()
    const name = outletNames(new Map([...this.outlets].flatMap(([one, count]) => (one === null ? [] : [[one, count]]))))
    for (const [outlet, count] of this.outlets) raise(outlets, outlet && name(outlet), count)
    const dates = new Map<string | null, number>()
    for (const [date, count] of this.dates) raise(dates, date && monthOf(date), count)
    const order = kinds as ReadonlyArray<string>
    return {
      records: this.records,
      documents: this.documents,
      rows: [
        ...rowsOf('speaker', persons, byCount),
        ...rowsOf('outlet', outlets, byCount),
        ...rowsOf('kind', this.kinds, (a, b) => order.indexOf(a.value ?? '') - order.indexOf(b.value ?? '')),
        ...rowsOf('date', dates, (a, b) => compareDates(a.value, b.value)),
        ...this.asked()
      ]
    }
  }

  /** Questions by how often they are answered, then by how many words they are answered with. */
  private asked(): Stat[] {
    const all = [...this.questions].sort(
      ([a, one], [b, other]) => other.count - one.count || other.words - one.words || order(a, b)
    )
    return all.map(([value, {count}]) => ({by: 'question', value, count}))
  }
}

function raise<Key>(counts: Map<Key, number>, key: Key, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by)
}

function rowsOf<Key extends string | null>(
  by: Stat['by'],
  counts: ReadonlyMap<Key, number>,
  compare: (a: Stat, b: Stat) => number
): Stat[] {
  return [...counts].map(([value, count]): Stat => ({by, value, count})).sort(compare)
}

/** The most first, what is unknown last, equal counts by letters. */
function byCount(a: Stat, b: Stat): number {
  if (a.value === null || b.value === null) return a.value === null ? 1 : -1
  return b.count - a.count || order(a.value, b.value)
}

/** By code units, so that no locale decides. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The month of a date that is surely in one; else the date as it is known. */
function monthOf(date: string): string {
  const {first, last} = monthsOf(date)
  return first !== null && first === last && !/[?%]/.test(date) ? first : date
}
