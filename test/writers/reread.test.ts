/**
 * Every format read again by a reader that is not ours: nothing is lost, and nothing becomes markup.
 */
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import {Cite} from '@citation-js/core'
import {parse as parseBibtex} from '@retorquere/bibtex-parser'
import {Ajv} from 'ajv'
import {parse as parseCsv} from 'csv-parse/sync'
import remarkParse from 'remark-parse'
import {type SaxesAttributeNS, SaxesParser, type SaxesTagNS} from 'saxes'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {recordColumns} from '../../src/record.ts'
import {plainStyle, type RecordItem, type WriterName, write} from '../../src/writers/index.ts'
import {cslSchema} from './csl-schema.ts'
import {all, collapsed, fromTexts, sources} from './records.ts'

const written = (name: WriterName, items: ReadonlyArray<RecordItem> = all): string =>
  [...write(name, items, plainStyle)].join('')

interface Csl {
  id: string
  author?: Array<{family?: string; given?: string; literal?: string; 'non-dropping-particle'?: string}>
  title?: string
  note?: string
  [field: string]: unknown
}

const csl = JSON.parse(written('csl-json')) as Csl[]

test('there are records of fixtures and of hostile texts', () => {
  expect(fromTexts.length).toBeGreaterThan(300)
  expect(all.length).toBeGreaterThan(fromTexts.length + 200)
})

describe('csl-json', () => {
  test('fits its schema, one item a record', () => {
    const validate = new Ajv({allErrors: false, allowUnionTypes: true}).compile(cslSchema)
    expect(validate(csl) ? [] : validate.errors?.slice(0, 3)).toEqual([])
    expect(csl).toHaveLength(all.length)
  })

  test('has the words, the title and the address as they are', () => {
    for (const [at, {record}] of all.entries()) {
      expect(csl[at]?.note).toBe(record.text)
      expect(csl[at]?.title ?? null).toBe(record.title)
      expect(csl[at]?.URL ?? null).toBe(record.url)
    }
  })

  test('has keys of their own, of letters that every program takes', () => {
    const byKey = new Map(csl.map((item) => [item.id, item]))
    // A text that lies there twice is one quotation.
    for (const item of csl) expect(item).toEqual(byKey.get(item.id))
    const distinct = new Set(csl.map((item) => JSON.stringify({...item, id: ''})))
    expect(byKey.size).toBeGreaterThanOrEqual(distinct.size)
    for (const {id} of csl) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)+$/)
  })
})

describe('bibtex', () => {
  const text = written('bibtex')

  test('is read by bibtex-parser without an error, the words as they are', () => {
    const {entries, errors} = parseBibtex(text, {sentenceCase: false, caseProtection: false})
    expect(errors).toEqual([])
    expect(entries.map(({key}) => key)).toEqual(csl.map(({id}) => id))
    for (const [at, {record}] of all.entries())
      expect(comparable(entries[at]?.fields.annote ?? '')).toBe(comparable(collapsed(record.text)))
  })

  test('is read by citation-js, every entry with its author and title', async () => {
    const read = (await Cite.async(text)).data as Csl[]
    expect(read).toHaveLength(all.length)
    for (const [at, item] of read.entries()) {
      expect(item.id).toBe(csl[at]?.id)
      expect(item.author?.length).toBe(csl[at]?.author?.length)
    }
  })
})

/** What the parser makes of LaTeX: markup for what has no plain sign, curly for straight marks. */
function comparable(text: string): string {
  return text.replace(/\s+/g, '')
}

describe('ris', () => {
  const text = written('ris')

  test('has one line a value, each ended by CRLF', () => {
    const lines = text.split('\r\n')
    expect(lines.at(-1)).toBe('')
    for (const line of lines) expect(line).toMatch(/^(?:|[A-Z][A-Z0-9] {2}- [^\r\n]*)$/)
    expect(lines.filter((line) => line.startsWith('TY  - '))).toHaveLength(all.length)
  })

  test('is read by citation-js, the words as they are', async () => {
    const read = (await Cite.async(text)).data as Csl[]
    expect(read).toHaveLength(all.length)
    for (const [at, {record}] of all.entries()) {
      expect(read[at]?.note).toContain(collapsed(record.text))
      if (record.title) expect(read[at]?.title).toBe(collapsed(record.title))
    }
  })
})

describe('tei', () => {
  interface Said {
    name: string
    attributes: {[name: string]: string}
    text: string
  }
  const found: Said[] = []
  const ids: string[] = []
  const open: Said[] = []
  const parser = new SaxesParser({xmlns: true})
  parser.on('opentag', ({name, attributes}: SaxesTagNS) => {
    const plain = Object.fromEntries(
      Object.entries(attributes).map(([key, value]: [string, SaxesAttributeNS]) => [key, value.value])
    )
    if (plain['xml:id']) ids.push(plain['xml:id'])
    const said = {name, attributes: plain, text: ''}
    open.push(said)
    found.push(said)
  })
  parser.on('text', (text) => {
    for (const one of open) one.text += text
  })
  parser.on('closetag', () => {
    open.pop()
  })

  test('is well-formed, whatever the text', () => {
    parser.write(written('tei')).close()
    expect(found[0]?.name).toBe('teiCorpus')
    expect(open).toEqual([])
  })

  test('gives each thing an identifier of its own, and points at persons that are there', () => {
    expect(new Set(ids).size).toBe(ids.length)
    const known = new Set(ids)
    for (const {attributes} of found) if (attributes.who) expect(known).toContain(attributes.who.slice(1))
  })

  test('has every turn and every quotation, the words as they are', () => {
    const texts = new Map(found.map((one) => [one.attributes['xml:id'], one]))
    const quoted = found.filter(({name, attributes}) => attributes['xml:id']?.startsWith('q-') && name !== 'person')
    expect(quoted).toHaveLength(all.length)
    expect(texts.size).toBeGreaterThan(all.length)
    const words = quoted.map(({text}) => bare(text)).sort()
    for (const {record} of all) {
      const own = bare(record.text)
      expect(words.some((one) => one.includes(own))).toBe(true)
    }
  })

  test('marks reported clauses and says whether they are direct', () => {
    const said = found.filter(({name}) => name === 'said')
    const clauses = all.flatMap(({record}) => record.content ?? (record.kind === 'direct' ? [record.text] : []))
    expect(said).toHaveLength(clauses.filter(Boolean).length)
    expect(new Set(said.map(({attributes}) => attributes.direct))).toEqual(new Set(['true', 'false', 'unknown']))
  })
})

/** Without white space, and what XML cannot hold as it is written there. */
function bare(text: string): string {
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]/gu, '\ufffd').replace(/\s+/gu, '')
}

describe('annotation', () => {
  const annotations = JSON.parse(written('annotation', fromTexts)) as Array<{
    id: string
    target: Array<{
      source: string
      selector: [
        {type: string; exact: string; prefix: string; suffix: string},
        {type: string; start: number; end: number}
      ]
    }>
  }>

  test('is one a record, each with a name of its own', () => {
    expect(annotations).toHaveLength(fromTexts.length)
    expect(new Set(annotations.map(({id}) => id)).size).toBe(annotations.length)
    for (const {id} of annotations)
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  test('points at the words: the quotation and the code points are found again in the source', () => {
    let pieces = 0
    for (const {target} of annotations) {
      for (const {source, selector} of target) {
        pieces++
        const text = sources.get(decodeURIComponent(source)) as string
        const [quote, position] = selector
        const points = [...text]
        expect(text).toContain(quote.prefix + quote.exact + quote.suffix)
        expect(points.slice(position.start, position.end).join('')).toBe(quote.exact)
        expect(points.slice(0, position.start).join('').endsWith(quote.prefix)).toBe(true)
      }
    }
    expect(pieces).toBeGreaterThan(annotations.length)
  })
})

test('schema is JSON-LD of one Quotation a record', () => {
  const graph = JSON.parse(written('schema')) as {'@context': string; '@graph': Array<{text: string}>}
  expect(graph['@context']).toBe('https://schema.org')
  expect(graph['@graph'].map(({text}) => text)).toEqual(all.map(({record}) => record.text))
})

test('transcript is a paragraph a contribution, none of which passes for another’s', () => {
  const paragraphs = written('transcript').trimEnd().split('\n\n')
  const questions = paragraphs.length - all.length
  expect(questions).toBeGreaterThanOrEqual(0)
  let next = 0
  for (const paragraph of paragraphs) {
    const [, name = ''] = /^([^:\n]+): /.exec(paragraph) ?? []
    expect([...name].length).toBeGreaterThan(0)
    expect([...name].length).toBeLessThanOrEqual(63)
    expect(paragraph).not.toContain('\n')
    const own = all[next]?.record
    if (own && paragraph === `${name}: ${collapsed(own.text)}`) next++
  }
  expect(next).toBe(all.length)
})

test('csv is read by csv-parse, every cell as it is', () => {
  const rows = parseCsv([...write('csv', all, {...plainStyle, rawCells: true})].join(''), {columns: true}) as Array<{
    [column: string]: string
  }>
  expect(rows).toHaveLength(all.length)
  for (const [at, {record}] of all.entries()) {
    expect(Object.keys(rows[at] as object)).toEqual([...recordColumns])
    // UTF-8 holds no half of a pair.
    expect(rows[at]?.text).toBe(record.text.replace(/[\ud800-\udfff]/gu, '\ufffd'))
    expect(rows[at]?.title).toBe((record.title ?? '').replace(/[\ud800-\udfff]/gu, '\ufffd'))
  }
})

test('markdown is read by remark as block quotes and their sources, and nothing else', () => {
  const root = unified().use(remarkParse).parse(written('markdown'))
  expect(new Set(root.children.map(({type}) => type))).toEqual(new Set(['blockquote', 'paragraph']))
  expect(root.children.filter(({type}) => type === 'blockquote')).toHaveLength(all.length)
  const kinds = new Set<string>()
  const walk = (node: {type: string; children?: unknown[]}): void => {
    kinds.add(node.type)
    for (const child of node.children ?? []) walk(child as typeof node)
  }
  walk(root as {type: string; children: unknown[]})
  expect([...kinds].sort()).toEqual(['blockquote', 'emphasis', 'paragraph', 'root', 'text'])
})
