/**
 * `quotes cite`: a list of references, one entry a source, with what is quoted from it below.
 *
 * A source that lies there twice is one entry.
 */
import fs from 'node:fs'
import path from 'node:path'
import {
  type Cited,
  keyed,
  type ReferenceFormat,
  referenceFormats,
  references,
  type Source,
  sourceItem
} from '../../writers/index.ts'
import type {Options} from '../options.ts'
import type {Session} from '../session.ts'
import {makeStyle} from '../terminal.ts'
import {didYouMean, UsageError} from '../usage.ts'
import {gather} from './gather.ts'

const extensions: Readonly<Record<string, ReferenceFormat>> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.json': 'csl-json',
  '.bib': 'bibtex',
  '.ris': 'ris'
}

export async function cite(session: Session): Promise<0 | 1> {
  const {options, sink} = session
  const format = formatOf(options)
  const style = styleOf(options)
  const cited = await citedSources(session)
  if (options.keys) await sink.write(keyed(cited))
  else {
    const list = references(cited, format, style.text, await makeStyle(session.style))
    if ('problem' in list) throw new UsageError(`\`${style.name}\` ${list.problem}`)
    await sink.write(list.text)
  }
  return cited.length > 0 ? 0 : 1
}

/** Sources with the records that pass, by the order of their keys. */
async function citedSources(session: Session): Promise<Cited[]> {
  const found = new Map<string, Cited & {source: Source}>()
  for await (const {source, items = []} of gather(session, 'sources')) {
    if (!source) continue
    const item = sourceItem(source)
    const same = `${item.id} ${source.digest}`
    if (!found.has(same)) found.set(same, {source, item, records: items.map(({record}) => record)})
  }
  const cited = [...found.values()]
  const keys = new Map<string, number>()
  for (const {item} of cited) keys.set(item.id, (keys.get(item.id) ?? 0) + 1)
  // As good as never: two texts that share what the key says and six digits besides. Then all digits tell them.
  for (const one of cited) if ((keys.get(one.item.id) as number) > 1) one.item = sourceItem(one.source, 12)
  return cited.sort((a, b) => (a.item.id < b.item.id ? -1 : 1))
}

function formatOf({format, md, keys, output}: Options): ReferenceFormat {
  const asked = format ?? (md ? 'markdown' : undefined)
  if (keys) {
    if (asked !== undefined && asked !== 'markdown')
      throw new UsageError(`--keys are for pandoc, in markdown; no --format ${asked} has them`)
    return 'markdown'
  }
  if (asked !== undefined) {
    if ((referenceFormats as ReadonlyArray<string>).includes(asked)) return asked as ReferenceFormat
    throw new UsageError(`\`cite\` writes no ${asked}, expected one of ${referenceFormats.join(', ')}`)
  }
  if (output === undefined || output === '-') return 'text'
  const known = extensions[path.extname(output).toLowerCase()]
  if (known) return known
  throw new UsageError(
    `Unknown format of \`${output}\`; name it with --format, or end the name in ${Object.keys(extensions).join(', ')}`
  )
}

const named = ['chicago', 'apa', 'mla']

/** The style by its name, or the text of the file. */
function styleOf({style = 'chicago'}: Options): {name: string; text: string} {
  if (named.includes(style)) return {name: style, text: style}
  if (!style.endsWith('.csl'))
    throw new UsageError(
      `Unknown style \`${style}\`${didYouMean(style, named)}, expected chicago, apa, mla or a FILE.csl`
    )
  try {
    return {name: style, text: fs.readFileSync(style, 'utf8')}
  } catch (error) {
    throw new UsageError(`\`${style}\` could not be read: ${(error as Error).message}`)
  }
}
