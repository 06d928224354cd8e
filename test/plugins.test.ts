/**
 * The plugins of unified do what the functions do.
 */
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {annotate, parse, quotesAnnotate, quotesParse, type Root, records} from '../src/index.ts'

const source = '# Tides\n\n“The water had *risen* by noon,” said Maria Reyes, who ran the desk.\n'

describe('plugins', () => {
  const processor = unified().use(quotesParse).use(quotesAnnotate, {now: null})

  test('parse a file by the format of its path and annotate it', async () => {
    const file = {path: 'harbour/tides.md', value: source}
    const tree = processor.parse(file) as Root
    expect(tree).toEqual(parse(source, {path: file.path}))
    expect(await processor.run(tree)).toEqual(annotate(parse(source, {path: file.path}), {now: null}))
  })

  test('take the options of the functions', () => {
    const {format, language} = unified().use(quotesParse, {format: 'markdown', language: 'en'}).parse(source) as Root
    expect([format, language]).toEqual(['markdown', 'en'])
  })

  test('give a tree that records are made of', () => {
    const tree = processor.runSync(processor.parse({path: 'tides.md', value: source}) as Root)
    expect(Array.from(records(tree), ({speaker, text}) => [speaker, text])).toEqual([
      ['Maria Reyes', 'The water had risen by noon,']
    ])
  })
})
