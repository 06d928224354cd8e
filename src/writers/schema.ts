/**
 * schema.org `Quotation`s as JSON-LD, for web pages and knowledge graphs.
 */
import type {QuoteRecord} from '../record.ts'
import {cslName} from './citation-name.ts'
import {safeJson} from './escape.ts'
import type {Writer} from './writer.ts'

export const schema: Writer = {
  about: 'schema.org Quotations, JSON-LD',
  extensions: ['jsonld'],
  records: true,
  head: () => '{"@context":"https://schema.org","@graph":[',
  *body(items) {
    let before = '\n'
    for (const item of items) {
      if (item.type !== 'record') continue
      yield before + safeJson(quotation(item.record))
      before = ',\n'
    }
  },
  between: ',',
  tail: (any) => (any ? '\n]}\n' : ']}\n')
}

/** Absent where unknown: `JSON.stringify` leaves out what is undefined. */
function quotation(record: QuoteRecord): unknown {
  const {text, speaker, label, office, question, language, title, outlet, url, date, source, kind} = record
  return {
    '@type': kind === 'question' ? ['Quotation', 'Question'] : 'Quotation',
    identifier: record.id,
    text,
    creator: speaker === null ? undefined : agent(speaker, record, office),
    creditText: label ?? undefined,
    inLanguage: language ?? undefined,
    isPartOf: {
      '@type': outlet === null ? 'CreativeWork' : 'Article',
      name: title ?? undefined,
      publisher: outlet === null ? undefined : {'@type': 'Organization', name: outlet},
      url: url ?? undefined,
      ...dated(date, record.dateRole),
      identifier: source.path ?? undefined
    },
    position: source.start.line,
    about: question === null ? undefined : {'@type': 'Question', text: question, author: asker(record)}
  }
}

function agent(speaker: string, record: QuoteRecord, office: string | null = null): unknown {
  const name = cslName(speaker, record)
  if (name.literal !== undefined) return {'@type': 'Organization', name: speaker}
  const {given, family} = name
  return {'@type': 'Person', name: speaker, givenName: given, familyName: family, jobTitle: office ?? undefined}
}

function asker(record: QuoteRecord): unknown {
  return record.questioner === null ? undefined : agent(record.questioner, record)
}

/** A day, month or year by its role; what is less certain as words, which `temporal` takes. */
function dated(date: string | null, role: QuoteRecord['dateRole']): {[property: string]: string} {
  if (date === null) return {}
  if (!/^\d{4}(-\d\d){0,2}$/.test(date)) return {temporal: date}
  return {[role === 'updated' ? 'dateModified' : role === 'held' ? 'dateCreated' : 'datePublished']: date}
}
