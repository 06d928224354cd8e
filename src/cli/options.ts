/**
 * Every option and every command, declared once: the parser, `--help` and the README’s test read these tables.
 */
import {kinds} from '../record.ts'
import type {WriterName} from '../writers/index.ts'

/** Commands by name, in the order of `--help`; the first is what runs without a name. */
export const commands = {
  filter: {usage: '[options] [path…]', about: 'print the quotations and turns that were asked for (the default)'},
  grep: {usage: 'grep [options] REGEX [path…]', about: 'the same, by a regular expression on the text'},
  export: {usage: 'export [options] [path…]', about: 'the same, into a format or a file, which must be named'},
  cite: {
    usage: 'cite [options] [path…]',
    about: 'a list of references: each source in a citation style, its quotations below'
  },
  speakers: {usage: 'speakers [options] [path…]', about: 'who speaks, under which names, how often'},
  outlets: {usage: 'outlets [options] [path…]', about: 'who published it, how often'},
  documents: {
    usage: 'documents [options] [path…]',
    about: 'title, outlet and date of each document, with their evidence'
  },
  stats: {usage: 'stats [options] [path…]', about: 'how much there is: by speaker, outlet, kind, date and question'},
  show: {usage: 'show [options] FILE', about: 'a page as it is understood: turns, quotations, furniture'},
  check: {usage: 'check [options] [path…]', about: 'what is odd about the sources, as file:line:column: reason (rule)'},
  completion: {usage: 'completion SHELL', about: 'what bash, zsh, fish or powershell reads to complete these words'}
} as const
export type CommandName = keyof typeof commands

const formats = [
  'text',
  'json',
  'jsonl',
  'csv',
  'tsv',
  'markdown',
  'csl-json',
  'bibtex',
  'ris',
  'annotation',
  'tei',
  'schema',
  'transcript',
  'html'
] as const satisfies ReadonlyArray<WriterName>

const records: ReadonlyArray<CommandName> = [
  'filter',
  'grep',
  'export',
  'cite',
  'speakers',
  'outlets',
  'documents',
  'stats'
]
const output: ReadonlyArray<CommandName> = [...records, 'show', 'check']
const printing: ReadonlyArray<CommandName> = ['filter', 'grep', 'export']
const tables: ReadonlyArray<CommandName> = [...printing, 'speakers', 'outlets', 'documents', 'stats']
const grep: ReadonlyArray<CommandName> = ['grep']
const all: ReadonlyArray<CommandName> = [...output, 'completion']

/** Headings of `--help`, in order. */
export const groups = ['Which records', 'How to match', 'Which output', 'Which input', 'Talk'] as const

export interface OptionRow {
  /** Long name without dashes. */
  name: string
  short?: string
  /** Name of its value; absent for a switch. */
  value?: string
  /** May be given more than once. */
  repeat?: true
  /** The values there are. */
  choices?: ReadonlyArray<string>
  /** The value is a list separated by commas, each of the choices. */
  list?: true
  /** The value is a whole number; `size` takes k, M, G too. */
  number?: 'count' | 'size'
  /** What its value is of, where a shell can complete it and `choices` do not tell. */
  complete?: 'speaker' | 'outlet' | 'field' | 'file'
  group: (typeof groups)[number]
  help: string
  /** Commands that know it. */
  of: ReadonlyArray<CommandName>
}

const options = [
  {
    name: 'speaker',
    short: 's',
    value: 'NAME',
    complete: 'speaker',
    repeat: true,
    group: 'Which records',
    of: records,
    help: 'said by this person, however the name is spelled; again for another'
  },
  {
    name: 'not-speaker',
    value: 'NAME',
    complete: 'speaker',
    repeat: true,
    group: 'Which records',
    of: records,
    help: 'not said by this person'
  },
  {
    name: 'one-speaker',
    group: 'Which records',
    of: records,
    help: 'stop with an error if --speaker fits several persons'
  },
  {
    name: 'topic',
    short: 't',
    value: 'WORDS',
    repeat: true,
    group: 'Which records',
    of: records,
    help: 'these words in the text or its question, however spelled; again for more that must be there'
  },
  {name: 'exact', group: 'Which records', of: records, help: 'topics as written'},
  {
    name: 'outlet',
    value: 'NAME',
    complete: 'outlet',
    repeat: true,
    group: 'Which records',
    of: records,
    help: 'published by this outlet'
  },
  {
    name: 'since',
    value: 'DATE',
    group: 'Which records',
    of: records,
    help: 'of this day, month or year or later (2024-03-01, 2024-03, 2024)'
  },
  {name: 'until', value: 'DATE', group: 'Which records', of: records, help: 'of this day, month or year or earlier'},
  {
    name: 'undated',
    group: 'Which records',
    of: records,
    help: 'let records without a date pass a date filter; alone: only those'
  },
  {
    name: 'certain-dates',
    group: 'Which records',
    of: records,
    help: 'an uncertain date passes only if it must, not if it can'
  },
  {name: 'language', value: 'TAG', group: 'Which records', of: records, help: 'in this language (en, ar)'},
  {
    name: 'kind',
    short: 'k',
    value: 'LIST',
    choices: kinds,
    list: true,
    group: 'Which records',
    of: records,
    help: 'default: answer,statement,direct,mixed,indirect'
  },
  {
    name: 'grep',
    short: 'e',
    value: 'REGEX',
    repeat: true,
    group: 'Which records',
    of: records,
    help: 'the text matches this regular expression; again for another'
  },
  {name: 'nested', group: 'Which records', of: records, help: 'quotations inside a turn too'},
  {
    name: 'unit',
    value: 'UNIT',
    choices: ['turn', 'paragraph'],
    group: 'Which records',
    of: printing,
    help: 'paragraph: of a long turn only the paragraphs that match'
  },
  {
    name: 'context',
    value: 'N',
    number: 'count',
    group: 'Which output',
    of: printing,
    help: 'N sentences of prose before and after each quotation, in the field `context`'
  },
  {
    name: 'resolve',
    group: 'Which output',
    of: printing,
    help: 'one name for each person in all documents, as `speaker` of every record'
  },
  {
    name: 'limit',
    value: 'N',
    number: 'count',
    group: 'Which records',
    of: tables,
    help: 'no more than N; stats: of each'
  },
  {name: 'unique', group: 'Which records', of: printing, help: 'each text of each speaker once'},
  {name: 'ignore-case', short: 'i', group: 'How to match', of: grep, help: 'capitals do not matter'},
  {name: 'word', short: 'w', group: 'How to match', of: grep, help: 'whole words only'},
  {name: 'fixed', short: 'F', group: 'How to match', of: grep, help: 'REGEX is text, not an expression'},
  {name: 'invert', short: 'v', group: 'How to match', of: grep, help: 'what does not match'},
  {name: 'files', short: 'l', group: 'How to match', of: grep, help: 'only the names of the files'},
  {
    name: 'max-count',
    short: 'm',
    value: 'N',
    number: 'count',
    group: 'How to match',
    of: grep,
    help: 'no more than N of each file'
  },
  {
    name: 'format',
    short: 'f',
    value: 'NAME',
    choices: formats,
    group: 'Which output',
    of: [...tables, 'check', 'cite'],
    help: `one of ${formats.join(', ')}; default: text`
  },
  {name: 'json', group: 'Which output', of: [...tables, 'check'], help: 'short for --format json'},
  {name: 'jsonl', group: 'Which output', of: [...tables, 'check'], help: 'short for --format jsonl'},
  {name: 'csv', group: 'Which output', of: tables, help: 'short for --format csv'},
  {name: 'md', group: 'Which output', of: [...tables, 'cite'], help: 'short for --format markdown'},
  {
    name: 'output',
    short: 'o',
    value: 'FILE',
    complete: 'file',
    group: 'Which output',
    of: [...tables, 'show', 'check', 'cite'],
    help: 'write there, whole or not at all; the format by its extension'
  },
  {
    name: 'fields',
    value: 'LIST',
    complete: 'field',
    group: 'Which output',
    of: tables,
    help: 'only these columns, in this order; dots go deeper (source.start.line)'
  },
  {
    name: 'sort',
    value: 'LIST',
    complete: 'field',
    group: 'Which output',
    of: printing,
    help: 'by these fields, -FIELD for falling; unknown ones last'
  },
  {name: 'count', short: 'c', group: 'Which output', of: printing, help: 'only how many; grep: of each file'},
  {
    name: 'count-by',
    value: 'LIST',
    complete: 'field',
    group: 'Which output',
    of: printing,
    help: 'how many of each value of these fields'
  },
  {name: 'bom', group: 'Which output', of: tables, help: 'start CSV with a byte-order mark, for old spreadsheets'},
  {name: 'csv-raw', group: 'Which output', of: tables, help: 'leave cells that a spreadsheet would run as they are'},
  {
    name: 'explain',
    group: 'Which output',
    of: [...printing, 'speakers', 'documents', 'show'],
    help: 'tell by which rule, how sure, and what lost; of speakers, why names are one'
  },
  {
    name: 'style',
    value: 'STYLE',
    complete: 'file',
    group: 'Which output',
    of: ['cite'],
    help: 'chicago (the default), apa, mla, or a FILE.csl of citationstyles.org'
  },
  {
    name: 'keys',
    group: 'Which output',
    of: ['cite'],
    help: 'only the quotations, with [@key, line N] for pandoc; `cite -f csl-json` writes its bibliography'
  },
  {
    name: 'fail-on',
    value: 'LEVEL',
    choices: ['info', 'warning', 'error'],
    group: 'Which output',
    of: ['check'],
    help: 'status 1 from this level on; default: warning'
  },
  {name: 'encoding', value: 'NAME', group: 'Which input', of: output, help: 'of every input; default: detected'},
  {
    name: 'strict-encoding',
    group: 'Which input',
    of: output,
    help: 'refuse what does not decode, instead of keeping it as U+FFFD'
  },
  {
    name: 'input',
    value: 'FORMAT',
    choices: ['text', 'markdown', 'html', 'srt', 'vtt', 'jsonl'],
    group: 'Which input',
    of: output,
    help: 'format of every input; default: by its extension; jsonl: a document a line'
  },
  {name: 'stdin-name', value: 'NAME', group: 'Which input', of: output, help: 'path that standard input goes by'},
  {
    name: 'max-bytes',
    value: 'N',
    number: 'size',
    group: 'Which input',
    of: output,
    help: 'refuse larger files; default: 256M'
  },
  {
    name: 'threads',
    short: 'j',
    value: 'N',
    number: 'count',
    group: 'Which input',
    of: [...records, 'check'],
    help: 'read and understand N files at a time; default: as many as there are processors'
  },
  {
    name: 'config',
    value: 'FILE',
    complete: 'file',
    group: 'Which input',
    of: output,
    help: 'corpus file; default: the nearest quotes.yaml at or above the first path'
  },
  {name: 'no-config', group: 'Which input', of: output, help: 'read no corpus file'},
  {
    name: 'no-ignore',
    group: 'Which input',
    of: output,
    help: 'read what .gitignore, .ignore and .quotesignore leave out'
  },
  {name: 'hidden', group: 'Which input', of: output, help: 'read what begins with a dot'},
  {
    name: 'color',
    value: 'WHEN',
    choices: ['auto', 'always', 'never'],
    group: 'Talk',
    of: output,
    help: 'over NO_COLOR and FORCE_COLOR'
  },
  {
    name: 'hyperlink',
    value: 'WHEN',
    choices: ['auto', 'always', 'never'],
    group: 'Talk',
    of: output,
    help: 'places as links that a terminal opens'
  },
  {name: 'quiet', short: 'q', group: 'Talk', of: output, help: 'no data, only the status'},
  {name: 'debug', group: 'Talk', of: all, help: 'tell what was passed over, and where an error arose'},
  {name: 'version', group: 'Talk', of: all, help: 'print the version'},
  {name: 'help', short: 'h', group: 'Talk', of: all, help: 'print this help; after a command, its own'}
] as const satisfies ReadonlyArray<OptionRow>

/** Every option. */
export const optionRows: ReadonlyArray<OptionRow> = options

type Rows = (typeof options)[number]
type ValueOf<Row> = Row extends {value: string} ? (Row extends {repeat: true} ? string[] : string) : boolean

/** What was typed, by long name; absent where it was not. */
export type Options = {[Row in Rows as Row['name']]?: ValueOf<Row>}
export type OptionName = keyof Options
