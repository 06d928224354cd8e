/**
 * What is to be done with every document, as plain data, and the doing.
 *
 * A file goes in, and what the command wants of it comes out, formatted where the format allows. Nothing here
 * knows of the other documents, so a pool of workers can run the same job.
 */
import {
  type Config,
  type Document,
  documentOf,
  type Entry,
  givenOf,
  type LoadOptions,
  load,
  mojibake,
  type Sketch,
  type Skipped,
  sketchOf
} from '../corpus/index.ts'
import {annotateAll, parse} from '../pipeline.ts'
import {compileQuery, demandOf, type Presence, pairsApart, type Query, type Selected} from '../query/index.ts'
import {contextFinder} from '../quotations/index.ts'
import type {Kind} from '../record.ts'
import type {About, Context, Message, Person, Root} from '../tree.ts'
import {
  type Item,
  type RecordItem,
  type Source,
  type Style,
  type Writer,
  type WriterName,
  writers
} from '../writers/index.ts'
import {explain} from './explain.ts'
import {selector} from './selections.ts'
import {sourceOf} from './source.ts'
import {makeStyle, type StyleSettings} from './terminal.ts'

/** JSON. */
export interface Job {
  /**
   * `text`: records, formatted. `records`: themselves, for what needs all documents. `about`: what is known of
   * the document. `messages`: what is odd about it. `sources`: records, and the document as it is cited.
   */
  want: 'text' | 'records' | 'about' | 'messages' | 'sources'
  load: LoadOptions
  today: string
  query: Query
  /** The user’s corpus file. */
  config: Config | null
  format: WriterName
  style: StyleSettings
  explain: boolean
  /** No more records of each document; 0: all. */
  most: number
  /** Sentences around each quotation; null: none are wanted. */
  context: number | null
  /** Documents in which words that the query demands do not stand are not understood: faster, and nobody in them is counted. */
  demanding: boolean
}

/** What a document gave. */
export interface Outcome {
  path: string
  bytes: number
  /** Words that the query demands do not stand in it, so it was not understood. */
  wanting?: true
  /** It was not read. */
  skipped?: Skipped
  /** Where in the program a fault arose, for `--debug`. */
  stack?: string
  /** What decoding has to say; with `messages`, what all rooms have to say. */
  messages: Message[]
  found: number
  /** Records before the filters, then after each. */
  remaining: number[]
  /** Formatted; of a batch, all texts together with the last outcome that has one. As bytes where it comes from a thread. */
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
  source?: Source
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

/** What the job does, of one document or of several together. */
export interface Worker {
  file(entry: Entry): Promise<Document | Skipped>
  /** One of the lines of a file, each a document. */
  line(file: string, bytes: Uint8Array, line: number): Document | Skipped
  /**
   * The outcomes of some documents, in their order; small ones are best worked on together.
   *
   * @param begun Told which document is turned to.
   */
  outcomes(documents: ReadonlyArray<Document>, begun?: (index: number) => void): Outcome[]
}

const turns: ReadonlySet<Kind> = new Set<Kind>(['question', 'answer', 'statement'])

/** Make ready for many documents. Throws a `SyntaxError` where an expression of the query is none. */
export async function startWorker(job: Job): Promise<Worker> {
  const style = await makeStyle(job.style)
  const query = compileQuery(job.query)
  const writer: Writer = writers[job.format]
  const demand = job.demanding && job.want !== 'messages' ? demandOf(job.query) : null
  const understand = readerOfMany(job.config, job.today, job.query.nested)

  return {
    file: (entry) => load(entry, job.load),
    line: documentOf,
    outcomes(documents, begun = () => {}) {
      const asked = documents.flatMap((given, index) => (demand && !demand(given) ? [] : [index]))
      const roots = new Map<number, Root | undefined>(asked.map((index) => [index, undefined]))
      try {
        understand(
          asked.map((index) => documents[index] as Document),
          (at) => begun(asked[at] as number)
        ).forEach((root, at) => {
          roots.set(asked[at] as number, root)
        })
      } catch {
        // One of them fails: by itself it is seen which.
      }
      return documents.map((given, index) => {
        if (!roots.has(index)) return passedOver(given)
        begun(index)
        return guarded(given, roots.get(index))
      })
    }
  }

  /** A document in which a word that the query demands does not stand. */
  function passedOver({path, bytes, messages}: Document): Outcome {
    return {path, bytes, messages, wanting: true, found: 0, remaining: query.filters.map(() => 0).concat(0)}
  }

  /** A document on which the program fails is one that was not read; the others go on. */
  function guarded(given: Document, root: Root | undefined): Outcome {
    try {
      return outcomeOf(given, root ?? (understand([given])[0] as Root))
    } catch (error) {
      const {message, stack = ''} = error instanceof Error ? error : new Error(String(error))
      const reason = `was not understood, a fault of the program: ${message}`
      const skipped: Skipped = {path: given.path, reason, remedy: '--debug shows where', severity: 'fault'}
      return {...notRead(skipped), bytes: given.bytes, stack}
    }
  }

  function outcomeOf({path, text, messages, bytes}: Document, root: Root): Outcome {
    root.messages.unshift(...messages)
    const outcome: Outcome = {path, bytes, messages, found: 0, remaining: []}
    if (job.want === 'messages') {
      root.messages.push(...mojibake(text))
      return {...outcome, messages: root.messages, found: root.messages.length, sketch: sketchOf(proseOf(root))}
    }
    const {selected, remaining, present} = query.select(root)
    if (job.most > 0) selected.length = Math.min(selected.length, job.most)
    Object.assign(outcome, {found: selected.length, remaining})
    if (job.want === 'records' || job.query.speakers?.length) outcome.present = present
    if (job.query.speakers?.length) outcome.speakers = selected.flatMap(({record}) => record.speaker ?? [])
    if (job.want === 'about') return {...outcome, about: documentRow(path, root, selected)}
    const around = job.context === null ? null : contextFinder(root, job.context)
    const items = selected.map((one) => toItem(one, root, around))
    if (writer.selections) {
      const select = selector(text)
      for (const item of items) item.selections = select(item.record.source)
    }
    if (job.want === 'sources') return {...outcome, items, ...(items.length > 0 ? {source: sourceOf(root, text)} : {})}
    if (job.want === 'records') return {...outcome, items, persons: root.persons}
    return {...outcome, text: items.length > 0 ? formatted(writer, items, style) : ''}
  }

  function toItem(
    {record, marks, questionMarks}: Selected,
    root: Root,
    around: ReturnType<typeof contextFinder> | null
  ): RecordItem {
    const context = around && !turns.has(record.kind) ? around(record.source) : null
    const item: RecordItem = {
      type: 'record',
      record: context === null ? record : {...record, context},
      marks,
      questionMarks
    }
    if (job.explain) item.explanation = explain(record, root)
    return item
  }
}

/** The outcome of what was not read. */
export function notRead(skipped: Skipped): Outcome {
  return {path: skipped.path, bytes: 0, skipped, messages: [], found: 0, remaining: []}
}

/** Text → tree, with what the corpus file says of it. */
export function reader(config: Config | null, now: string, nested = false): (document: Document) => Root {
  const readAll = readerOfMany(config, now, nested)
  return (document) => readAll([document])[0] as Root
}

/** The same for several documents at once. */
function readerOfMany(
  config: Config | null,
  now: string,
  nested = false
): (documents: ReadonlyArray<Document>, begun?: (index: number) => void) => Root[] {
  const told = config ? givenOf(config) : null
  const context = {now, nested, outlets: config?.outlets ?? [], apart: pairsApart(config?.speakers ?? [])}
  return (documents, begun = () => {}) => {
    const contexts: Context[] = []
    const roots = documents.map(({path, text, format, given}, index) => {
      begun(index)
      const {facts = {}, language} = told?.(path) ?? {}
      contexts.push({...context, given: {...given, ...facts}})
      return parse(text, {path, format, now, ...(language === undefined ? {} : {language})})
    })
    return annotateAll(roots, contexts, begun)
  }
}

/** The body of some items as one text. */
export function formatted(writer: Writer, items: Iterable<Item>, style: Style): string {
  let text = ''
  for (const piece of writer.body(items, style)) text += piece
  return text
}

/** Texts of the blocks that are the page’s own. */
function* proseOf({children}: Root): Generator<string> {
  for (const node of children) {
    if (node.type === 'turn' && node.label) yield node.label.value
    for (const {zone, value} of node.type === 'turn' ? node.children : [node]) {
      if (zone !== 'furniture' && zone !== 'teaser' && zone !== 'caption') yield value
    }
  }
}

function documentRow(path: string, root: Root, selected: ReadonlyArray<Selected>): DocumentRow {
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
