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
  type LoadOptions,
  load,
  mojibake,
  type Skipped,
  sketchOf
} from '../corpus/index.ts'
import {compileQuery, demandOf, type Query, type Selected} from '../query/index.ts'
import {contextFinder} from '../quotations/index.ts'
import type {Kind} from '../record.ts'
import {long, stretchesOf} from '../stretches.ts'
import type {Root} from '../tree.ts'
import {type Item, type RecordItem, type Style, type Writer, type WriterName, writers} from '../writers/index.ts'
import {explain} from './explain.ts'
import {add, documentRow, faulty, type Outcome} from './outcome.ts'
import {readerOfMany, settingsOf} from './reading.ts'
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

/** What the job does, of one document or of several together. */
export interface Worker {
  /** The query demands words, which many documents lack. */
  demanding: boolean
  file(entry: Entry): Promise<Document | Skipped>
  /** The outcome of a document in which a word that the query demands does not stand; null where it may. */
  glance(document: Document): Outcome | null
  /** One of the lines of a file, each a document. */
  line(file: string, bytes: Uint8Array, line: number): Document | Skipped
  /**
   * The outcomes of some documents, in their order; small ones are best worked on together.
   *
   * @param begun Told which document is turned to.
   */
  outcomes(documents: ReadonlyArray<Document>, begun?: (index: number) => void): Outcome[]
  /** The outcomes of one document, several if it is long and they can be told one by one. */
  stretches(document: Document): Iterable<Outcome>
}

const turns: ReadonlySet<Kind> = new Set<Kind>(['question', 'answer', 'statement'])

/** What must be known of a long text to tell what stands in a stretch of it. */
interface Part {
  /** Records met in those before (`records`). */
  seen: Map<string, number>
  /** How many records may follow; 0: all. */
  most: number
  select: ReturnType<typeof selector> | null
  /** Something stands before it. */
  goesOn?: true
}

/** Make ready for many documents. Throws a `SyntaxError` where an expression of the query is none. */
export async function startWorker(job: Job): Promise<Worker> {
  const style = await makeStyle(job.style)
  const query = compileQuery(job.query)
  const writer: Writer = writers[job.format]
  const demand = job.demanding && job.want !== 'messages' ? demandOf(job.query) : null
  const settings = settingsOf(job.config, job.today, job.query.nested)
  const understand = readerOfMany(settings)

  return {
    demanding: demand !== null,
    file: (entry) => load(entry, job.load, demand?.bytes ?? null),
    glance: (document) => (isWanted(document) ? null : passedOver(document)),
    line: documentOf,
    outcomes,
    *stretches(document) {
      if (document.format !== 'text' || document.text.length <= long) yield* outcomes([document])
      else if (!isWanted(document)) yield passedOver(document)
      else if (job.want === 'about' || job.want === 'messages') yield [...parts(document)].reduce(add)
      else yield* parts(document)
    }
  }

  function outcomes(documents: ReadonlyArray<Document>, begun: (index: number) => void = () => {}): Outcome[] {
    const asked = documents.flatMap((given, index) => (isWanted(given) ? [index] : []))
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

  /** The outcomes of a long text, a stretch each. */
  function* parts(document: Document): Generator<Outcome> {
    const {context, options} = settings(document)
    const part: Part = {seen: new Map(), most: job.most, select: writer.selections ? selector(document.text) : null}
    let given = document
    try {
      for (const root of stretchesOf(document.text, options, context)) {
        const outcome = outcomeOf(given, root, part)
        if (part.goesOn) outcome.goesOn = true
        yield outcome
        part.most -= outcome.found
        if (job.most > 0 && part.most <= 0) return
        // What is told of the whole is told once.
        part.goesOn = true
        given = {...document, messages: [], bytes: 0}
      }
    } catch (error) {
      yield faulty(given, error)
    }
  }

  function isWanted(document: Document): boolean {
    return !document.unwanted && (!demand || demand.document(document))
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
      return faulty(given, error)
    }
  }

  function outcomeOf({path, text, messages, bytes}: Document, root: Root, part?: Part): Outcome {
    root.messages.unshift(...messages)
    const outcome: Outcome = {path, bytes, messages, found: 0, remaining: []}
    if (job.want === 'messages') {
      if (!part?.goesOn) root.messages.push(...mojibake(text))
      return {...outcome, messages: root.messages, found: root.messages.length, sketch: sketchOf(proseOf(root))}
    }
    const {selected, remaining, present} = query.select(root, part?.seen)
    const most = part?.most ?? job.most
    if (most > 0) selected.length = Math.min(selected.length, most)
    Object.assign(outcome, {found: selected.length, remaining})
    if (job.want === 'records' || job.query.speakers?.length) outcome.present = present
    if (job.query.speakers?.length) outcome.speakers = selected.flatMap(({record}) => record.speaker ?? [])
    if (job.want === 'about') return {...outcome, about: documentRow(path, root, selected)}
    const around = job.context === null ? null : contextFinder(root, job.context)
    const items = selected.map((one) => toItem(one, root, around))
    if (writer.selections) {
      const select = part?.select ?? selector(text)
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
