/**
 * What a document gave: plain data, so that a thread can hand it over.
 */
import type {Document, Sketch, Skipped} from '../corpus/index.ts'
import type {Presence, Selected} from '../query/index.ts'
import type {About, Message, Person, Root} from '../tree.ts'
import type {RecordItem, Source} from '../writers/index.ts'

/** What a document gave. */
export interface Outcome {
  path: string
  bytes: number
  /** More of the document that the outcome before is of. */
  goesOn?: true
  /** Words that the query demands do not stand in it, so it was not understood. */
  wanting?: true
  /** It was only glanced at, and may be wanted. */
  unread?: true
  /** It was not read. */
  skipped?: Skipped
  /** Where in the program a fault arose, for `--debug`. */
  stack?: string
  /** What decoding has to say; with `messages`, what all rooms have to say. */
  messages: Message[]
  found: number
  /** Records before the filters, then after each. */
  remaining: number[]
  /** Formatted; from a thread as bytes, those of a batch all together with the last outcome that has any. */
  text?: string | Uint8Array
  /** Everybody who speaks, before any filter. */
  present?: Map<string, Presence>
  /** Who says what was found, one entry a record, where speakers were asked for. */
  speakers?: string[]
  items?: RecordItem[]
  persons?: Person[]
  about?: DocumentRow
  /** With `messages`: what tells the document from others. */
  sketch?: Sketch
  source?: Source | undefined
}

/** A row of `quotes documents`. */
export interface DocumentRow extends Omit<About, 'outletLabels' | 'evidence' | 'rejected'> {
  path: string
  language: string | null
  speakers: string[]
  turns: number
  quotations: number
  evidence: About['evidence']
  rejected: About['rejected']
  messages: Array<Omit<Message, 'severity'>>
}

/** The outcome of a document on which the program fails. */
export function faulty({path, bytes}: Document, error: unknown): Outcome {
  const {message, stack = ''} = error instanceof Error ? error : new Error(String(error))
  const reason = `was not understood, a fault of the program: ${message}`
  const skipped: Skipped = {path, reason, remedy: '--debug shows where', severity: 'fault'}
  return {...notRead(skipped), bytes, stack}
}

/** The outcome of what was not read. */
export function notRead(skipped: Skipped): Outcome {
  return {path: skipped.path, bytes: 0, skipped, messages: [], found: 0, remaining: []}
}

/** What holds the place of a document that is still to be understood. */
export function unread({path}: Document): Outcome {
  return {path, bytes: 0, unread: true, messages: [], found: 0, remaining: []}
}

/** Add to what a document gave what more of it gave: what is told of the whole was told at its beginning. */
export function add(whole: Outcome, {found, messages, about, items, persons, source, skipped}: Outcome): Outcome {
  whole.found += found
  whole.messages.push(...messages)
  if (skipped) whole.skipped = skipped
  for (const item of items ?? []) whole.items?.push(item)
  whole.source ??= source
  for (const person of persons ?? []) addPerson(whole.persons ?? [], person)
  if (whole.about && about) {
    whole.about.turns += about.turns
    whole.about.quotations += about.quotations
    whole.about.speakers = [...new Set([...whole.about.speakers, ...about.speakers])]
    whole.about.messages.push(...about.messages)
  }
  return whole
}

function addPerson(persons: Person[], more: Person): void {
  const known = persons.find(({name}) => name === more.name)
  if (!known) {
    persons.push(more)
    return
  }
  known.offices = [...new Set([...known.offices, ...more.offices])]
  for (const {form, count} of more.forms) {
    const same = known.forms.find((other) => other.form === form)
    if (same) same.count += count
    else known.forms.push({form, count})
  }
}

/** The row of one document. */
export function documentRow(path: string, root: Root, selected: ReadonlyArray<Selected>): DocumentRow {
  const {about} = root
  const speakers = new Set<string>()
  for (const {record} of selected) if (record.speaker !== null) speakers.add(record.speaker)
  return {
    path,
    title: about?.title ?? null,
    outlet: about?.outlet ?? null,
    date: about?.date ?? null,
    dateRole: about?.dateRole ?? null,
    notBefore: about?.notBefore ?? null,
    notAfter: about?.notAfter ?? null,
    captured: about?.captured ?? null,
    url: about?.url ?? null,
    language: root.language,
    speakers: [...speakers],
    turns: root.children.filter(({type}) => type === 'turn').length,
    quotations: root.utterances.filter(({nested, kind}) => !nested && kind !== 'belief').length,
    evidence: about?.evidence ?? {title: null, outlet: null, date: null},
    rejected: about?.rejected ?? [],
    messages: root.messages.map(({line, column, rule, reason}) => ({line, column, rule, reason}))
  }
}
