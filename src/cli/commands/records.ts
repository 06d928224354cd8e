/**
 * `quotes`, `quotes grep` and `quotes export`: records that pass, written one document after another.
 *
 * Only what needs all documents waits for them: `--sort`, `--count-by`, `--one-speaker`, and what asks who is one
 * person, `--resolve` and `--unique`.
 */
import {compareRecords, compileQuery, countBy, resolvePersons, sortKeys} from '../../query/index.ts'
import {fieldNames, recordColumns} from '../../record.ts'
import {type Item, type RecordItem, type Style, type Writer, writers} from '../../writers/index.ts'
import {formatted, type Job} from '../job.ts'
import type {Outcome} from '../outcome.ts'
import {fieldList, queryOf, type Session} from '../session.ts'
import {outcomes} from '../sources.ts'
import {countPersons, listed, Tally} from '../tally.ts'
import {makeStyle} from '../terminal.ts'
import {UsageError} from '../usage.ts'
import {outletNames} from './outlets.ts'

/** Status 0 or 1; faults are the caller’s to add. */
export async function records(session: Session): Promise<0 | 1> {
  const {options, command} = session
  if (command === 'export' && session.format === 'text' && !options.format && !options.output) {
    throw new UsageError('`export` needs a --format or an --output, for example --csv or -o quotes.csv')
  }
  const paths = [...session.operands]
  const query = queryOf(session)
  if (command === 'grep' && query.grep?.length === 0) {
    const pattern = paths.shift()
    if (pattern === undefined) throw new UsageError('`grep` needs an expression: quotes grep REGEX [path…]')
    query.grep = [pattern]
  }
  const fields = fieldList(options.fields, 'fields', options['count-by'] ? undefined : fieldNames)
  const plan = planOf(session)
  const table = session.format === 'csv' || session.format === 'tsv'
  const job: Job = {
    want: plan.whole || plan.one ? 'records' : 'text',
    load: session.load,
    today: session.io.today,
    query,
    config: session.config,
    format: session.format,
    style: {...session.style, fields, columns: table && options.context ? [...recordColumns, 'context'] : []},
    explain: options.explain ?? false,
    most: Number(options['max-count'] ?? 0),
    context: options.context === undefined ? (isWhole(session.format) ? 1 : null) : Number(options.context),
    // Who is who is asked of everybody who speaks.
    demanding: !plan.whole
  }
  try {
    compileQuery(query)
  } catch (error) {
    throw error instanceof SyntaxError ? new UsageError(`${error.message}; --fixed if it is plain text`) : error
  }
  const tally = new Tally()
  const counted = counting(outcomes(paths, session, job), tally, session)
  const status = await plan.run(counted, {...session, style: job.style})
  await tally.tell(session, paths, job)
  return status
}

type Run = (found: AsyncIterable<Outcome>, session: Session) => Promise<0 | 1>

/** How the records are put together: as they come, one at a time, or after all are there. */
function planOf({options, command, format}: Session): {whole?: true; one?: true; run: Run} {
  const chosen = (['count', 'count-by', 'files'] as const).filter((name) => options[name])
  if (chosen.length > 1) throw new UsageError(`--${chosen[0]} and --${chosen[1]} exclude each other`)
  if (options.files) return {run: listFiles}
  if (options.count && options.unique) return {whole: true, run: countDistinct}
  if (options.count) return {run: command === 'grep' ? countEach : countAll}
  if (options['count-by'] !== undefined) return {whole: true, run: countValues}
  if (options.sort !== undefined || options['one-speaker'] || options.resolve || options.unique || isWhole(format))
    return {whole: true, run: sorted}
  if (options.limit !== undefined) return {one: true, run: oneByOne}
  return {run: asTheyCome}
}

/** Whether a format takes all records at once, to set each among the others. */
function isWhole(format: Session['format']): boolean {
  return (writers[format] as Writer).whole ?? false
}

async function* counting(found: AsyncIterable<Outcome>, tally: Tally, {report}: Session): AsyncGenerator<Outcome> {
  for await (const outcome of found) {
    if (!outcome.skipped) tally.add(outcome)
    for (const message of outcome.messages) report.message(outcome.path, message)
    if (!outcome.skipped) yield outcome
  }
  tally.complete = true
}

/** The texts of the documents, put together as soon as they are there. */
async function asTheyCome(found: AsyncIterable<Outcome>, session: Session): Promise<0 | 1> {
  const {sink, writer, style} = await opened(session)
  let any = false
  for await (const {text} of found) {
    if (!text) continue
    if (any && writer.between) await sink.write(writer.between)
    await sink.write(text)
    any = true
    if (sink.closed) break
  }
  await closed(session, writer, style, any)
  return any ? 0 : 1
}

async function oneByOne(found: AsyncIterable<Outcome>, session: Session): Promise<0 | 1> {
  const {sink, writer, style} = await opened(session)
  const limit = limitOf(session)
  let written = 0
  if (limit > 0) {
    for await (const {items = []} of found) {
      const kept = items.slice(0, limit - written)
      if (kept.length > 0) {
        const text = formatted(writer, kept, style)
        await sink.write(written > 0 && writer.between ? writer.between + text : text)
      }
      written += kept.length
      if (written >= limit || sink.closed) break
    }
  }
  await closed(session, writer, style, written > 0)
  return written > 0 ? 0 : 1
}

/** All records, each text of each person once where that is wanted, and who is who in all documents. */
async function collect(
  found: AsyncIterable<Outcome>,
  {options, config}: Session
): Promise<{items: RecordItem[]; person(speaker: string): string}> {
  const present = new Map<string, number>()
  const spelled = options.unique ? new Distinct((speaker) => speaker) : null
  const items: RecordItem[] = []
  for await (const outcome of found) {
    for (const [name, {count}] of outcome.present ?? []) present.set(name, (present.get(name) ?? 0) + count)
    for (const item of outcome.items ?? []) if (!spelled || spelled.isNew(item)) items.push(item)
  }
  const person = resolvePersons(present, config?.speakers)
  const distinct = options.unique ? new Distinct(person) : null
  return {items: distinct ? items.filter((item) => distinct.isNew(item)) : items, person}
}

async function sorted(found: AsyncIterable<Outcome>, session: Session): Promise<0 | 1> {
  const {options} = session
  const keys = options.sort === undefined ? [] : sortKeys(options.sort)
  for (const {field} of keys) fieldList(field, 'sort')
  const {items, person} = await collect(found, session)
  if (options['one-speaker']) demandOne(items, person)
  if (keys.length > 0) {
    const compare = compareRecords(keys, person)
    items.sort((a, b) => compare(a.record, b.record))
  }
  const kept = items.slice(0, limitOf(session))
  const written = isWhole(session.format) ? filed(kept, person) : kept
  await writeAll(options.resolve ? written.map((item) => resolved(item, person)) : written, session)
  return kept.length > 0 ? 0 : 1
}

function resolved(item: RecordItem, person: (speaker: string) => string): RecordItem {
  const {speaker} = item.record
  return speaker === null ? item : {...item, record: {...item.record, speaker: person(speaker)}}
}

/** Each record with the names that its speaker and its outlet go by in all of them. */
function filed(items: ReadonlyArray<RecordItem>, person: (speaker: string) => string): RecordItem[] {
  const counts = new Map<string, number>()
  for (const {record} of items)
    if (record.outlet !== null) counts.set(record.outlet, (counts.get(record.outlet) ?? 0) + 1)
  const name = outletNames(counts)
  return items.map((item) => {
    const {speaker, outlet} = item.record
    return {...item, filed: {speaker: speaker && person(speaker), outlet: outlet && name(outlet)}}
  })
}

function demandOne(items: ReadonlyArray<RecordItem>, person: (speaker: string) => string): void {
  const persons = countPersons(
    items.flatMap(({record}) => record.speaker ?? []),
    person
  )
  if (persons.length > 1) throw new UsageError(`--one-speaker, but it fits ${listed(persons)}; give more of the name`)
}

async function countValues(found: AsyncIterable<Outcome>, session: Session): Promise<0 | 1> {
  const fields = fieldList(session.options['count-by'], 'count-by') as string[]
  const {items, person} = await collect(found, session)
  const counts = countBy(fields)
  for (const item of items) counts.add(resolved(item, person).record)
  const rows = counts.rows().slice(0, limitOf(session))
  const style = {...session.style, columns: [...fields, 'count'], fields: null}
  await writeAll(
    rows.map((row) => ({type: 'row', row})),
    {...session, style}
  )
  return rows.length > 0 ? 0 : 1
}

async function countAll(found: AsyncIterable<Outcome>, session: Session): Promise<0 | 1> {
  let count = 0
  for await (const outcome of found) count += outcome.found
  return await writeCount(count, session)
}

async function countDistinct(found: AsyncIterable<Outcome>, session: Session): Promise<0 | 1> {
  return await writeCount((await collect(found, session)).items.length, session)
}

async function writeCount(count: number, session: Session): Promise<0 | 1> {
  const style = {...session.style, columns: ['count'], fields: null}
  await writeAll([{type: 'row', row: {count}}], {...session, style})
  return count > 0 ? 0 : 1
}

async function countEach(found: AsyncIterable<Outcome>, session: Session): Promise<0 | 1> {
  return await perFile(found, session, true)
}

async function listFiles(found: AsyncIterable<Outcome>, session: Session): Promise<0 | 1> {
  return await perFile(found, session, false)
}

/** How much is found in each document, the stretches of a long one summed up. */
async function* byDocument(found: AsyncIterable<Outcome>): AsyncGenerator<{path: string; found: number}> {
  let open: {path: string; found: number} | null = null
  for await (const {path, found: count, goesOn} of found) {
    if (open && goesOn) open.found += count
    else {
      if (open) yield open
      open = {path, found: count}
    }
  }
  if (open) yield open
}

/** A row of each file: with how many, or only those that have any. */
async function perFile(found: AsyncIterable<Outcome>, session: Session, counts: boolean): Promise<0 | 1> {
  const columns = counts ? ['path', 'count'] : ['path']
  const {sink, writer, style} = await opened({...session, style: {...session.style, columns, fields: null}})
  let any = false
  let written = false
  for await (const {path, found: count} of byDocument(found)) {
    if (count > 0) any = true
    else if (!counts) continue
    const row: Item = {type: 'row', row: counts ? {path, count} : {path}}
    const text =
      session.format === 'text' && counts
        ? `${formatted(writer, [{...row, row: {path, count}}], style).replace('\t', ':')}`
        : formatted(writer, [row], style)
    await sink.write(written && writer.between ? writer.between + text : text)
    written = true
    if (sink.closed) break
  }
  await closed(session, writer, style, written)
  return any ? 0 : 1
}

/** Same text and person. */
class Distinct {
  private readonly seen = new Set<string>()
  private readonly person: (speaker: string) => string

  constructor(person: (speaker: string) => string) {
    this.person = person
  }

  isNew({record}: RecordItem): boolean {
    const key = `${record.speaker === null ? '' : this.person(record.speaker)}\n${record.text}`
    if (this.seen.has(key)) return false
    this.seen.add(key)
    return true
  }
}

function limitOf({options}: Session): number {
  return options.limit === undefined ? Number.POSITIVE_INFINITY : Number(options.limit)
}

/** The output begun. */
async function opened(session: Session): Promise<{sink: Session['sink']; writer: Writer; style: Style}> {
  const writer: Writer = writers[session.format]
  const style = await makeStyle(session.style)
  if (writer.head) await session.sink.write(writer.head(style))
  return {sink: session.sink, writer, style}
}

async function closed({sink}: Session, writer: Writer, style: Style, any: boolean): Promise<void> {
  if (writer.tail) await sink.write(writer.tail(any, style))
}

/** A whole output of items that are all there; a few at a time, so that the text of all is never held. */
export async function writeAll(items: ReadonlyArray<Item>, session: Session): Promise<void> {
  const {sink, writer, style} = await opened(session)
  for (const piece of writer.body(items, style)) {
    await sink.write(piece)
    if (sink.closed) return
  }
  await closed(session, writer, style, items.length > 0)
}
