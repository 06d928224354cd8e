/**
 * What a user asks for, as plain data, and the test of records made from it.
 *
 * Filters run in the order of the table below, cheap ones first; each counts what it lets pass, so that the
 * command line can say which of them removed the last record.
 */
import {canBeIn, mustBeIn} from '../dates.ts'
import {kinds, type QuoteRecord, type RecordOptions, records} from '../record.ts'
import type {Root, Span} from '../tree.ts'
import {type GrepOptions, grepMatcher} from './grep.ts'
import {areApart, type Known, KnownPersons, type KnownSpeaker, spellingsOf} from './known.ts'
import {outletMatcher} from './outlet.ts'
import {paragraphs, turnsByOffset} from './paragraphs.ts'
import {personMatcher, withoutOwner} from './speaker.ts'
import {topicMatcher} from './topic.ts'

/** A question. JSON, so that it can be sent to a worker. */
export interface Query {
  kinds: ReadonlyArray<string>
  /** Any of them. */
  speakers?: ReadonlyArray<string>
  notSpeakers?: ReadonlyArray<string>
  /** All of them, in text or question. */
  topics?: ReadonlyArray<string>
  /** Topics as written, no spelling allowed for. */
  exact?: boolean
  /** Any of them. */
  outlets?: ReadonlyArray<string>
  /** First and last day, as `YYYY-MM-DD`. */
  since?: string | null
  until?: string | null
  undated?: boolean
  certainDates?: boolean
  language?: string
  grep?: ReadonlyArray<string>
  grepOptions?: GrepOptions
  /** Records whose text does not match `grep`. */
  invert?: boolean
  unit?: 'turn' | 'paragraph'
  nested?: boolean
  /** What the user’s corpus file says. */
  known?: Known
}

/** A record that passed, and where it matches. */
export interface Selected {
  record: QuoteRecord
  /** Matches of topics and expressions in `text`, as offsets into it, in order, none overlapping. */
  marks: ReadonlyArray<Span>
  /** The same in `question`. */
  questionMarks: ReadonlyArray<Span>
}

/** What a query did to one document. */
interface Selection {
  selected: Selected[]
  /** Records before any filter but `kinds`, then after each filter, in the order of `filters`. */
  remaining: number[]
  /** Everybody who speaks before any filter, and which of the speakers asked for it can be. */
  present: Map<string, Presence>
}

/** A speaker of a document. */
export interface Presence {
  /** Records of the kinds asked for. */
  count: number
  /** Places in `speakers` of the query. */
  fits: ReadonlyArray<number>
}

interface Filter {
  /** Option that asks for it, for the message. */
  option: string
  passes(record: QuoteRecord, root: Root): boolean
}

export interface CompiledQuery {
  /** Options of the filters, in the order in which they run. */
  filters: ReadonlyArray<string>
  /** @param seen Of records of the same document before (`records`). */
  select(root: Root, seen?: RecordOptions['seen']): Selection
}

/** Build the test of a query. Throws a `SyntaxError` where an expression is none. */
export function compileQuery(query: Query): CompiledQuery {
  const topics = (query.topics ?? []).map((topic) =>
    topicMatcher(topic, {exact: query.exact ?? false, synonyms: query.known?.topics ?? []})
  )
  const grep = query.grep?.length ? grepMatcher(query.grep, query.grepOptions) : null
  const fitting = fittingOf(query)
  const filters = [...filtersOf(query, fitting), ...topicFilter(topics), ...grepFilter(grep, query.invert ?? false)]
  const wanted = new Set(query.kinds)

  return {filters: filters.map(({option}) => option), select}

  function select(root: Root, seen = new Map<string, number>()): Selection {
    const remaining = new Array<number>(filters.length + 1).fill(0)
    const selected: Selected[] = []
    const present = new Map<string, Presence>()
    const turns = query.unit === 'paragraph' ? turnsByOffset(root) : null
    for (const record of records(root, {nested: query.nested ?? false, seen})) {
      if (!wanted.has(record.kind)) continue
      remaining[0] = (remaining[0] as number) + 1
      if (record.speaker !== null) meet(present, record.speaker, root)
      if (!passesAll(record, root, remaining)) continue
      if (!turns) selected.push(marked(record))
      else {
        const parts = paragraphs(record, turns.get(record.source.start.offset), root)
        for (const part of matching(parts)) selected.push(marked(part))
      }
    }
    return {selected, remaining, present}
  }

  function meet(present: Map<string, Presence>, speaker: string, root: Root): void {
    const known = present.get(speaker)
    if (known) known.count++
    else present.set(speaker, {count: 1, fits: fitting.wanted(speaker, root)})
  }

  function passesAll(record: QuoteRecord, root: Root, remaining: number[]): boolean {
    for (let at = 0; at < filters.length; at++) {
      if (!(filters[at] as Filter).passes(record, root)) return false
      remaining[at + 1] = (remaining[at + 1] as number) + 1
    }
    return true
  }

  /** The paragraphs that match; all of them where only the question, or nothing in particular, was asked for. */
  function matching(parts: QuoteRecord[]): QuoteRecord[] {
    if (parts.length < 2) return parts
    const found = parts.filter(({text}) => {
      if (grep && (grep(text) === null) !== (query.invert ?? false)) return false
      return topics.length === 0 || topics.some((topic) => topic(text).length > 0)
    })
    return found.length > 0 ? found : parts
  }

  function marked(record: QuoteRecord): Selected {
    if (topics.length === 0 && !grep) return {record, marks: none, questionMarks: none}
    const inText = topics.flatMap((topic) => topic(record.text))
    if (grep && !query.invert) inText.push(...(grep(record.text) ?? []))
    const {question} = record
    return {
      record,
      marks: merged(inText),
      questionMarks: question ? merged(topics.flatMap((topic) => topic(question))) : []
    }
  }
}

function filtersOf(query: Query, {wanted, unwanted}: Fittings): Filter[] {
  const filters: Filter[] = []
  if (query.language) {
    const asked = query.language.toLowerCase()
    filters.push({
      option: '--language',
      passes: ({language}) => language !== null && `${language.toLowerCase()}-`.startsWith(`${asked}-`)
    })
  }
  if (query.outlets?.length) {
    const tests = query.outlets.map((outlet) => outletMatcher(outlet, query.known?.outlets))
    filters.push({
      option: '--outlet',
      passes: ({outlet}) => outlet !== null && tests.some((test) => test(outlet))
    })
  }
  if (query.since || query.until) {
    const range = {since: query.since ?? null, until: query.until ?? null}
    const fits = query.certainDates ? mustBeIn : canBeIn
    filters.push({
      option: query.since ? '--since' : '--until',
      passes: ({date}) => (date === null ? (query.undated ?? false) : fits(date, range))
    })
  } else if (query.undated) {
    filters.push({option: '--undated', passes: ({date}) => date === null})
  }
  if (query.speakers?.length) {
    filters.push({
      option: '--speaker',
      passes: ({speaker}, root) => speaker !== null && wanted(speaker, root).length > 0
    })
  }
  if (query.notSpeakers?.length) {
    filters.push({
      option: '--not-speaker',
      passes: ({speaker}, root) => speaker === null || unwanted(speaker, root).length === 0
    })
  }
  return filters
}

/** Which of some names a speaker of a document can be, by their places. */
type Fitting = (speaker: string, root: Root) => ReadonlyArray<number>

interface Fittings {
  wanted: Fitting
  unwanted: Fitting
}

function fittingOf({speakers = [], notSpeakers = [], known}: Query): Fittings {
  const persons = new KnownPersons(known?.speakers)
  return {wanted: fitter(speakers, persons), unwanted: fitter(notSpeakers, persons)}
}

/** Tests the speaker’s name, every form that the document prints of it, and those that the corpus file knows. */
function fitter(names: ReadonlyArray<string>, persons: KnownPersons): Fitting {
  if (names.length === 0) return () => []
  const tests = names.map((name) => personTest(name, persons))
  // A name is judged once, however many records bear it.
  const judged = new Map<string, ReadonlyArray<number>>()
  let last: Root | null = null
  return (speaker, root) => {
    if (last !== root) {
      judged.clear()
      last = root
    }
    let fits = judged.get(speaker)
    if (fits === undefined) {
      const forms = root.persons.find(({name}) => name === speaker)?.forms.map(({form}) => withoutOwner(form)) ?? []
      const known = persons.of(speaker)
      fits = tests.flatMap((test, at) => (test([speaker, ...forms], known) ? [at] : []))
      judged.set(speaker, fits)
    }
    return fits
  }
}

/** Whether a person, under the names of a document and of the corpus file, is the one asked for. */
function personTest(query: string, persons: KnownPersons): (names: string[], known: KnownSpeaker | null) => boolean {
  const fits = personMatcher(query)
  const asked = persons.spelled(query)
  return (names, known) => {
    if (asked && known && areApart(asked, known)) return false
    return asked !== null && asked === known ? true : fits([...names, ...(known ? spellingsOf(known) : [])])
  }
}

function topicFilter(topics: ReadonlyArray<(text: string) => Span[]>): Filter[] {
  if (topics.length === 0) return []
  return [
    {
      option: '--topic',
      passes: ({text, question}) =>
        topics.every((topic) => topic(text).length > 0 || (question !== null && topic(question).length > 0))
    }
  ]
}

function grepFilter(grep: ((text: string) => Span[] | null) | null, invert: boolean): Filter[] {
  return grep ? [{option: '--grep', passes: ({text}) => (grep(text) === null) === invert}] : []
}

const none: ReadonlyArray<Span> = []

/** Spans in order, overlapping ones as one. */
function merged(spans: Span[]): Span[] {
  if (spans.length < 2) return spans
  spans.sort((a, b) => a.start - b.start || a.end - b.end)
  const kept: Span[] = []
  for (const span of spans) {
    const last = kept.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else kept.push({...span})
  }
  return kept
}

/** Kinds reported where none is asked for: not questions, and not what someone is said to believe. */
export const defaultKinds: ReadonlyArray<string> = kinds.filter((kind) => kind !== 'question' && kind !== 'belief')
