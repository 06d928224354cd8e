/**
 * Records to write: of every fixture, of hostile texts where they are there, and with a hostile text in each field.
 */
import fs from 'node:fs'
import path from 'node:path'
import {selector} from '../../src/cli/selections.ts'
import {annotate, parse} from '../../src/pipeline.ts'
import {records} from '../../src/record.ts'
import type {RecordItem} from '../../src/writers/index.ts'
import {item, payloads} from './items.ts'

const readable = /\.(?:txt|md|html|srt|vtt)$/

/** Items of a text, with what annotations need. */
function itemsOf(text: string, file: string): RecordItem[] {
  const root = annotate(parse(text, {path: file}), {now: null})
  const select = selector(text)
  return [...records(root, {nested: true})].map((record) => ({
    type: 'record',
    record,
    marks: [],
    questionMarks: [],
    selections: select(record.source)
  }))
}

/** Sources by path. */
export const sources = new Map<string, string>()

function ofFixtures(): RecordItem[] {
  return fs
    .readdirSync('fixtures', {recursive: true, encoding: 'utf8'})
    .filter((file) => readable.test(file))
    .sort()
    .flatMap((file) => {
      const text = fs.readFileSync(path.join('fixtures', file), 'utf8').replace(/^\ufeff/, '')
      sources.set(file, text)
      return itemsOf(text, file)
    })
}

const shared = path.join(process.env.QUOTES_SHARED ?? '../shared', 'hostile/generated/payloads.jsonl')

/** Where the hostile texts are not there, a line says so and the others are tried. */
function ofHostileTexts(): RecordItem[] {
  if (!fs.existsSync(shared)) {
    console.log(`not there, so not written: ${shared}`)
    return []
  }
  const lines = fs.readFileSync(shared, 'utf8').trim().split('\n')
  return lines.flatMap((line, at) => {
    const {name, text_hex} = JSON.parse(line) as {name: string; text_hex: string}
    const text = Buffer.from(text_hex, 'hex')
      .toString('utf8')
      .replace(/^\ufeff/, '')
    const file = `hostile/${at}-${name}.txt`
    sources.set(file, text)
    return itemsOf(text, file)
  })
}

/** Every hostile text in every field that is words. */
function ofPayloads(): RecordItem[] {
  const hostile = [
    ...payloads,
    '\x00\x1b[2J\x7f\x9b',
    '\ud800',
    'a\r\nTY  - BOOK\r\nER  - ',
    '}, title = {x',
    '\\end{x}%',
    ']]>',
    '\u202e'
  ]
  return hostile.flatMap((text, at) =>
    (['text', 'speaker', 'office', 'title', 'outlet', 'question', 'questioner', 'url'] as const).map((field) =>
      item({
        id: `${at}-${field}`,
        kind: field === 'question' || field === 'questioner' ? 'answer' : 'direct',
        [field]: text,
        source: {
          path: `made/${at}-${field}.txt`,
          start: {line: 1, column: 1, offset: 0},
          end: {line: 1, column: 2, offset: 1}
        }
      })
    )
  )
}

export const fromTexts = [...ofFixtures(), ...ofHostileTexts()]
const madeUp = ofPayloads()
export const all = [...fromTexts, ...madeUp]

/** White space collapsed, controls and lone surrogates as the writers of plain formats have them. */
export function collapsed(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\0-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]/gu, '\ufffd')
}
