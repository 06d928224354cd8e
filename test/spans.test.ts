/**
 * Every reported span gives its words back, on all the gold texts and on the hostile ones, where they are at hand.
 */
import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {annotate, parse, records} from '../src/index.ts'

const shared = process.env.QUOTES_SHARED ?? '../shared'
const here = fs.existsSync(path.join(shared, 'gold'))
if (!here) console.log(`not there, so not read: ${shared}`)

const collapse = (words: string): string => words.replace(/[\s\u0085]+/g, ' ').trim()

/** Records of a plain text whose source, between the offsets of each piece, is not their text. */
function torn(source: string): string[] {
  const found: string[] = []
  for (const {text, source: place, content} of records(annotate(parse(source, {path: 'page.txt'})), {nested: true})) {
    const pieces = place.pieces ?? [{start: place.start.offset, end: place.end.offset}]
    const words = pieces.map(({start, end}) => source.slice(start, end))
    if (collapse(words.join(' … ')) !== collapse(text) && collapse(words.join(' ')) !== collapse(text)) found.push(text)
    for (const clause of content ?? []) if (!text.includes(clause)) found.push(clause)
  }
  return found
}

function filesOf(folder: string, keep: (name: string) => boolean): string[] {
  return fs
    .readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && keep(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
}

describe.skipIf(!here)('words between the offsets of a record are its text', () => {
  const gold = here ? filesOf(path.join(shared, 'gold'), (name) => name.endsWith('.jsonl')) : []
  test.each(gold)('%s', {timeout: 60_000}, (file) => {
    for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
      if (!line) continue
      const {id, path: name, text} = JSON.parse(line)
      expect(torn(text), id ?? name).toEqual([])
    }
  })

  test('hostile texts', {timeout: 60_000}, () => {
    for (const file of filesOf(path.join(shared, 'hostile'), () => true)) {
      expect(torn(fs.readFileSync(file, 'utf8').replace(/^\ufeff/, '')), file).toEqual([])
    }
  })
})
