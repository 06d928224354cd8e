/**
 * What a writer is given and what it must give.
 */
import type {QuoteRecord} from '../record.ts'
import type {Span} from '../tree.ts'

/** A record, where it matches, and why it is what it is. */
export interface RecordItem {
  type: 'record'
  record: QuoteRecord
  /** Matches in `text`, in order, none overlapping. */
  marks: ReadonlyArray<Span>
  questionMarks: ReadonlyArray<Span>
  /** Names that speaker and outlet go by in all documents; only for writers that want all items at once. */
  filed?: {speaker: string | null; outlet: string | null}
  /** Asked for by `--explain`. */
  explanation?: Explanation
  /** The words in the source, piece by piece; for a writer that asks for it. */
  selections?: ReadonlyArray<Selection>
}

/** A run of the source, with what stands around it. */
export interface Selection {
  exact: string
  prefix: string
  suffix: string
  /** In Unicode code points of the decoded source. */
  start: number
  end: number
}

/** A row of another table: speakers, outlets, documents, counts. */
interface RowItem {
  type: 'row'
  row: {readonly [field: string]: unknown}
  /** Lines that explain it, below it in text; other formats have a field for them. */
  notes?: ReadonlyArray<string>
}

export type Item = RecordItem | RowItem

/** Why a record is what it is. */
export interface Explanation {
  rule: string
  certainty: string
  /** The words it went by, each with line and column: `cue 3:45 said`. */
  spans: ReadonlyArray<string>
  /** What the rules that lost had found. */
  lost: ReadonlyArray<{rule: string; mention: string}>
  /** The evidence for outlet and date, as sentences. */
  evidence: ReadonlyArray<string>
}

/** Colours by what they mean; each gives its text back where there is no colour. */
export interface Paint {
  speaker(text: string): string
  heading(text: string): string
  mark(text: string): string
  dim(text: string): string
  question(text: string): string
  warning(text: string): string
  error(text: string): string
}

/** How it is to look; decided by the command line, never by a writer. */
export interface Style {
  /** For a person’s screen: wrapped, with headings. */
  terminal: boolean
  /** Columns of the screen. */
  width: number
  paint: Paint
  /** Text as a link to a place, where links are wanted. The text is safe already. */
  link(path: string, line: number, text: string): string
  /** Fields to write, in order; null: those that the format writes by itself. */
  fields: ReadonlyArray<string> | null
  /** Columns of rows that are no records; of the record’s own where empty. */
  columns: ReadonlyArray<string>
  /** Start CSV with a byte-order mark. */
  bom: boolean
  /** Leave cells that a spreadsheet would run as they are. */
  rawCells: boolean
}

/**
 * A format. What stands around all items is apart from the items, so that those of each document can be written
 * where they are found, and put together in order.
 */
export interface Writer {
  /** One line for `--help` and the README. */
  about: string
  /** File extensions that mean it, the first for new files. */
  extensions: ReadonlyArray<string>
  /** It holds records only, no rows of other tables and no chosen fields. */
  records?: true
  /** It needs the `selections` of its records. */
  selections?: true
  /** Before the first item. */
  head?(style: Style): string
  /** Items in, text out, as many pieces as suits the format. */
  body(items: Iterable<Item>, style: Style): Generator<string>
  /** Between the bodies of two documents that both have items. */
  between?: string
  /** After the last item, if any. */
  tail?(any: boolean, style: Style): string
  /** Records are written in one go, all of them together: what it writes of one depends on the others. */
  whole?: true
}

/** No colours. */
export const plainPaint: Paint = {
  speaker: (text) => text,
  heading: (text) => text,
  mark: (text) => text,
  dim: (text) => text,
  question: (text) => text,
  warning: (text) => text,
  error: (text) => text
}

/** A pipe’s or a file’s style. */
export const plainStyle: Style = {
  terminal: false,
  width: 80,
  paint: plainPaint,
  link: (_path, _line, text) => text,
  fields: null,
  columns: [],
  bom: false,
  rawCells: false
}
