/**
 * `quotes documents`: title, outlet and date of each document, with the lines they were read from.
 */
import {type Item, type Writer, writers} from '../../writers/index.ts'
import {formatted} from '../job.ts'
import type {DocumentRow} from '../outcome.ts'
import {fieldList, type Session} from '../session.ts'
import {makeStyle} from '../terminal.ts'
import {gather} from './gather.ts'

const columns = {
  all: [
    'path',
    'title',
    'outlet',
    'date',
    'dateRole',
    'notBefore',
    'notAfter',
    'captured',
    'url',
    'language',
    'speakers',
    'turns',
    'quotations',
    'evidence',
    'rejected',
    'messages'
  ],
  text: ['path', 'date', 'outlet', 'title']
}

/** Every document has a row, unless a filter is given: then those with records that pass. */
export async function documents(session: Session): Promise<0 | 1> {
  const {options, sink, format} = session
  const fields = fieldList(options.fields, 'fields', columns.all)
  const writer: Writer = writers[format]
  const style = await makeStyle({...session.style, fields, columns: format === 'text' ? columns.text : columns.all})
  const limit = options.limit === undefined ? Number.POSITIVE_INFINITY : Number(options.limit)
  if (writer.head) await sink.write(writer.head(style))
  let written = 0
  for await (const {about, found, remaining} of gather(session, 'about')) {
    if (!about || (remaining.length > 1 && found === 0)) continue
    if (written >= limit) break
    const item: Item = {type: 'row', row: {...about}, ...(options.explain ? {notes: evidenceOf(about)} : {})}
    const text = formatted(writer, [item], style)
    await sink.write(written > 0 && writer.between ? writer.between + text : text)
    written++
    if (sink.closed) break
  }
  if (writer.tail) await sink.write(writer.tail(written > 0, style))
  return written > 0 ? 0 : 1
}

/** The lines that title, outlet and date were read from, and the dates that were not believed. */
function evidenceOf({evidence, rejected}: DocumentRow): string[] {
  const found = (['title', 'outlet', 'date'] as const).flatMap((field) => {
    const from = evidence[field]
    return from ? [`${field} from line ${from.line} (${from.kind}): ${from.quote}`] : []
  })
  return [...found, ...rejected.map(({field, value, reason, line}) => `no ${field} ${value}, line ${line}: ${reason}`)]
}
