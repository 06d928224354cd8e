/**
 * What the tables over all documents have in common: the records that pass, and the rows printed at the end.
 */

import {compareDates} from '../../dates.ts'
import type {QuoteRecord} from '../../record.ts'
import type {Item} from '../../writers/index.ts'
import type {Job} from '../job.ts'
import {add, type Outcome} from '../outcome.ts'
import {fieldList, queryOf, type Session} from '../session.ts'
import {outcomes} from '../sources.ts'
import {Tally} from '../tally.ts'
import {writeAll} from './records.ts'

/** Outcomes of all documents, faults told, and at the end a word where nothing was found. */
export async function* gather(session: Session, want: Job['want']): AsyncGenerator<Outcome> {
  const {operands, io, report} = session
  const query = queryOf(session)
  const job: Job = {
    want,
    load: session.load,
    today: io.today,
    query,
    config: session.config,
    format: session.format,
    style: session.style,
    explain: false,
    most: 0,
    context: null,
    demanding: true
  }
  const tally = new Tally()
  let whole: Outcome | null = null
  for await (const outcome of outcomes(operands, session, job)) {
    if (outcome.skipped) continue
    tally.add(outcome)
    if (want !== 'messages') for (const message of outcome.messages) report.message(outcome.path, message)
    if (whole && outcome.goesOn) add(whole, outcome)
    else {
      if (whole) yield whole
      whole = outcome
    }
  }
  if (whole) yield whole
  tally.complete = true
  if (want !== 'messages') await tally.tell(session, operands, job, want === 'records' || want === 'sources')
}

/** Write the rows of a table: in text only the columns that fit a line, elsewhere all. */
export async function writeRows(
  rows: ReadonlyArray<{readonly [field: string]: unknown}>,
  columns: {all: string[]; text: string[]},
  session: Session
): Promise<0 | 1> {
  const fields = fieldList(session.options.fields, 'fields', columns.all)
  const kept = session.options.limit === undefined ? rows : rows.slice(0, Number(session.options.limit))
  const style = {...session.style, fields, columns: session.format === 'text' ? columns.text : columns.all}
  await writeAll(
    kept.map((row): Item => ({type: 'row', row, ...(Array.isArray(row.because) ? {notes: row.because} : {})})),
    {...session, style}
  )
  return kept.length > 0 ? 0 : 1
}

/** First and last of some dates. */
export class DateRange {
  first: string | null = null
  last: string | null = null

  add({date}: QuoteRecord): void {
    if (date === null) return
    if (this.first === null || compareDates(date, this.first) < 0) this.first = date
    if (this.last === null || compareDates(date, this.last) > 0) this.last = date
  }
}
