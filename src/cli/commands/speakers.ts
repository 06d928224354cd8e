/**
 * `quotes speakers`: every person that speaks, over all documents, with all printed forms of the name.
 */
import {type KnownSpeaker, possiblySame, resolvePersons, whyJoined, whyPossibly} from '../../query/index.ts'
import type {QuoteRecord} from '../../record.ts'
import type {Person} from '../../tree.ts'
import type {Session} from '../session.ts'
import {DateRange, gather, writeRows} from './gather.ts'

/** Of one name in one document. */
interface Appearance {
  speaker: string
  records: QuoteRecord[]
  person: Person | undefined
}

const columns = {
  all: ['speaker', 'forms', 'offices', 'documents', 'records', 'first', 'last', 'possibly'],
  text: ['speaker', 'records', 'documents', 'first', 'last']
}

export async function speakers(session: Session): Promise<0 | 1> {
  const appearances: Appearance[] = []
  for await (const {items = [], persons = []} of gather(session, 'records')) {
    const byName = new Map<string, QuoteRecord[]>()
    for (const {record} of items) {
      if (record.speaker === null) continue
      const known = byName.get(record.speaker)
      if (known) known.push(record)
      else byName.set(record.speaker, [record])
    }
    for (const [speaker, records] of byName) {
      appearances.push({speaker, records, person: persons.find(({name}) => name === speaker)})
    }
  }
  const person = resolvePersons(
    appearances.flatMap(({speaker, records}) => records.map(() => speaker)),
    session.config?.speakers
  )
  const groups = new Map<string, Appearance[]>()
  for (const appearance of appearances) {
    const name = person(appearance.speaker)
    const group = groups.get(name)
    if (group) group.push(appearance)
    else groups.set(name, [appearance])
  }
  const known = session.config?.speakers ?? []
  const possibly = possiblySame(groups.keys(), known)
  const rows = [...groups].map(([name, group]) => row(name, group, possibly(name)))
  rows.sort((a, b) => b.records - a.records || (a.speaker < b.speaker ? -1 : 1))
  if (!session.options.explain) return await writeRows(rows, columns, session)
  const explained = rows.map((row) => ({...row, because: because(row, known)}))
  return await writeRows(explained, {...columns, all: [...columns.all, 'because']}, session)
}

/** Why each form is the person’s, and who may be the person too. */
function because({speaker, forms, possibly}: ReturnType<typeof row>, known: ReadonlyArray<KnownSpeaker>): string[] {
  return [
    ...forms.flatMap(({form, count}) => {
      const why = whyJoined(speaker, form, known)
      return why === null ? [] : [`${form} (${count}): ${why}`]
    }),
    ...possibly.map((other) => `possibly ${other}: ${whyPossibly(speaker, other)}`)
  ]
}

function row(speaker: string, group: ReadonlyArray<Appearance>, possibly: string[]) {
  const forms = new Map<string, number>()
  const offices = new Set<string>()
  const range = new DateRange()
  let records = 0
  for (const {speaker, records: said, person} of group) {
    for (const {form, count} of person?.forms ?? [{form: speaker, count: said.length}]) {
      forms.set(form, (forms.get(form) ?? 0) + count)
    }
    for (const office of person?.offices ?? []) offices.add(office)
    for (const record of said) {
      if (record.office !== null) offices.add(record.office)
      range.add(record)
    }
    records += said.length
  }
  return {
    speaker,
    forms: [...forms]
      .map(([form, count]) => ({form, count}))
      .sort((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1)),
    offices: [...offices],
    documents: group.length,
    records,
    first: range.first,
    last: range.last,
    possibly
  }
}
