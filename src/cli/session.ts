/**
 * Options → what a command works with: a question, a job, a style, a place to write.
 */
import {type Config, findConfig, isEncoding, type LoadOptions, readConfig} from '../corpus/index.ts'
import {bounds} from '../dates.ts'
import {defaultKinds, type Query} from '../query/index.ts'
import {readers} from '../readers/index.ts'
import {fieldNames, kinds} from '../record.ts'
import {type Writer, type WriterName, writers} from '../writers/index.ts'
import type {Arguments} from './arguments.ts'
import type {Io} from './io.ts'
import type {Options} from './options.ts'
import {Report} from './report.ts'
import {fileSink, noSink, type Sink, stdoutSink} from './sink.ts'
import {refuseOutputAmongInputs} from './sources.ts'
import {type StyleSettings, wantsColor, wantsLinks} from './terminal.ts'
import {didYouMean, UsageError} from './usage.ts'

export interface Session extends Arguments {
  io: Io
  report: Report
  sink: Sink
  format: WriterName
  style: StyleSettings
  load: LoadOptions
  /** The user’s corpus file; null where there is none, or it is not wanted. */
  config: Config | null
}

/** Check what the tables cannot say, and open the output. Throws a `UsageError`. */
export async function openSession(given: Arguments, io: Io): Promise<Session> {
  const {options, operands} = given
  // What `cite` writes is not in the table of formats; it reads the options itself.
  const format = given.command === 'show' || given.command === 'cite' ? 'text' : formatOf(options)
  if ((writers[format] as Writer).records) refuseRows(given, format)
  if (given.command !== 'grep') refuseOutputAmongInputs(operands, options)
  if (options.quiet && options.output !== undefined)
    throw new UsageError('--quiet writes nothing, so --output has no sense with it')
  const toScreen = (options.output === undefined || options.output === '-') && io.stdout.isTTY === true
  const style: StyleSettings = {
    terminal: toScreen,
    width: io.stdout.columns || 80,
    colored: options.output === undefined && wantsColor(options.color, io.env, toScreen),
    links: options.output === undefined && wantsLinks(options.hyperlink, io.env, toScreen),
    cwd: io.cwd,
    fields: null,
    columns: [],
    bom: options.bom ?? false,
    rawCells: options['csv-raw'] ?? false
  }
  const config = await configOf(given, io)
  const report = new Report(io, {debug: options.debug ?? false, progressing: !toScreen || options.quiet === true})
  if (config && options.debug) report.line(`quotes: \`${config.file}\` is the corpus file`)
  return {
    ...given,
    io,
    report,
    config,
    format,
    style,
    load: await loadOptions(options),
    sink: openSink(options, io)
  }
}

/** Formats of citations and the like hold records; tables of other things have no place in them. */
function refuseRows({command, options}: Arguments, format: WriterName): void {
  const table = (['count', 'count-by', 'files', 'fields'] as const).find((name) => options[name] !== undefined)
  const records = command === 'filter' || command === 'grep' || command === 'export'
  if (records && table === undefined) return
  throw new UsageError(
    `\`${format}\` holds quotations, not what ${records ? `--${table}` : `\`${command}\``} prints; take another --format`
  )
}

function openSink({quiet, output}: Options, io: Io): Sink {
  if (quiet) return noSink
  return output === undefined || output === '-' ? stdoutSink(io) : fileSink(output, io)
}

/** The corpus file named, else the nearest one at or above the first path, or the current folder. */
async function configOf({command, options, operands}: Arguments, io: Io): Promise<Config | null> {
  if (options['no-config']) {
    if (options.config !== undefined) throw new UsageError('--config and --no-config exclude each other')
    return null
  }
  const [first = '-'] = command === 'grep' && !options.grep ? operands.slice(1) : operands
  const file = options.config ?? findConfig(first === '-' ? io.cwd : first)
  return file === null ? null : await readConfig(file, io.cwd)
}

const shortFormats = {json: 'json', jsonl: 'jsonl', csv: 'csv', md: 'markdown'} as const

/** The format asked for by name, in short, or by the extension of the output. */
function formatOf(options: Options): WriterName {
  const asked: WriterName[] = []
  if (options.format) asked.push(options.format as WriterName)
  for (const [name, format] of Object.entries(shortFormats)) {
    if (options[name as keyof typeof shortFormats]) asked.push(format)
  }
  if (new Set(asked).size > 1) throw new UsageError(`Two formats are asked for, ${asked.join(' and ')}; expected one`)
  if (asked[0]) return asked[0]
  const {output} = options
  if (output === undefined || output === '-') return 'text'
  const extension = /\.([a-z]+)$/i.exec(output)?.[1]?.toLowerCase()
  for (const [name, writer] of Object.entries(writers)) {
    if (extension && writer.extensions.includes(extension)) return name as WriterName
  }
  const known = Object.values(writers).flatMap(({extensions}) => extensions)
  throw new UsageError(
    `Unknown format of \`${output}\`; name it with --format, or end the name in .${known.join(', .')}`
  )
}

async function loadOptions(options: Options): Promise<LoadOptions> {
  const {encoding} = options
  if (encoding !== undefined && !(await isEncoding(encoding))) {
    throw new UsageError(
      `Unknown encoding \`${encoding}\`, expected a name such as utf-8, utf-16le, windows-1252, iso-8859-6`
    )
  }
  const input = options.input as LoadOptions['input']
  if (input === 'jsonl' && encoding !== undefined)
    throw new UsageError('--encoding has no sense with --input jsonl, which is UTF-8')
  if (input && input !== 'jsonl' && !(input in readers))
    throw new UsageError(`--input ${input} is not read yet, only ${Object.keys(readers).join(', ')}`)
  return {
    encoding,
    strictEncoding: options['strict-encoding'],
    maxBytes: bytes(options['max-bytes'] ?? '256M'),
    input
  }
}

function bytes(size: string): number {
  const unit = {k: 1024, M: 1024 ** 2, G: 1024 ** 3}[size.at(-1) as 'k' | 'M' | 'G'] ?? 1
  return Number.parseInt(size, 10) * unit
}

/** The question that the options ask. Throws a `UsageError`. */
export function queryOf({options, config}: Pick<Session, 'options' | 'config'>): Query {
  if (options.undated === undefined && options['certain-dates'] && !options.since && !options.until) {
    throw new UsageError('--certain-dates needs --since or --until')
  }
  return {
    kinds: options.kind === undefined ? defaultKinds : kinds.filter((kind) => options.kind?.split(',').includes(kind)),
    speakers: options.speaker ?? [],
    notSpeakers: options['not-speaker'] ?? [],
    topics: options.topic ?? [],
    exact: options.exact ?? false,
    outlets: options.outlet ?? [],
    since: day(options.since, 'since'),
    until: day(options.until, 'until'),
    undated: options.undated ?? false,
    certainDates: options['certain-dates'] ?? false,
    ...(options.language === undefined ? {} : {language: options.language}),
    grep: options.grep ?? [],
    grepOptions: {ignoreCase: options['ignore-case'], word: options.word, fixed: options.fixed},
    invert: options.invert ?? false,
    unit: options.unit === 'paragraph' ? 'paragraph' : 'turn',
    nested: options.nested ?? false,
    ...(config ? {known: {speakers: config.speakers, topics: config.topics, outlets: config.outlets}} : {})
  }
}

/** First day of `--since`, last day of `--until`. */
function day(given: string | undefined, option: 'since' | 'until'): string | null {
  if (given === undefined) return null
  const found = /^\d{4}(-\d\d){0,2}$/.test(given) ? bounds(given) : null
  const end = option === 'since' ? found?.earliest : found?.latest
  if (!end) throw new UsageError(`Unexpected date \`${given}\` of --${option}, expected YYYY, YYYY-MM or YYYY-MM-DD`)
  return end
}

/** A list of fields, each of which there must be. */
export function fieldList(
  list: string | undefined,
  option: string,
  known: ReadonlyArray<string> = fieldNames
): string[] | null {
  if (list === undefined) return null
  const names = list.split(',')
  for (const name of names) {
    if (known.includes(name)) continue
    throw new UsageError(
      `Unknown field \`${name}\` of --${option}${didYouMean(name, known) || `, expected some of ${known.join(', ')}`}`
    )
  }
  return names
}
