/**
 * The corpus file: what is read from it, and what is refused with its line.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {findConfig, givenOf, readConfig} from '../../src/corpus/index.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'quotes-config-'))
const file = path.join(folder, 'quotes.yaml')
afterAll(() => fs.rmSync(folder, {recursive: true, force: true}))

async function read(text: string | Buffer) {
  fs.writeFileSync(file, text)
  return await readConfig(file, folder)
}

async function refusal(text: string | Buffer): Promise<string> {
  return await read(text).then(
    () => 'was read',
    (error: Error) => (error.name === 'ConfigError' ? error.message : `${error.name}!`)
  )
}

describe('what is read', () => {
  test('an empty file, or one of comments, says nothing', async () => {
    for (const text of ['', '# later\n', 'speakers:\n']) expect((await read(text)).speakers).toEqual([])
  })

  test('speakers with aliases and those they are not, in short too', async () => {
    const {speakers} = await read(
      'speakers:\n  Ana Petrov:\n    aliases: [A. P.]\n    not: [Anna Petrova]\n  Bo: [B.]\n'
    )
    expect(speakers).toEqual([
      {name: 'Ana Petrov', aliases: ['A. P.'], not: ['Anna Petrova']},
      {name: 'Bo', aliases: ['B.'], not: []}
    ])
  })

  test('topics and outlets', async () => {
    const {topics, outlets} = await read(
      'topics: {sluice: [floodgate]}\noutlets:\n  Harbour Post:\n    abbreviations: [HP]\n    hosts: [https://www.Post.example/]\n'
    )
    expect(topics).toEqual([['sluice', 'floodgate']])
    expect(outlets).toEqual([{name: 'Harbour Post', abbreviations: ['HP'], hosts: ['post.example']}])
  })

  test('scalars are text, whatever they look like', async () => {
    const {documents} = await read('documents:\n  a.txt: {title: true, date: 2024-03, outlet: NO}\n')
    expect(documents[0]?.facts).toMatchObject({title: {value: 'true'}, date: {value: '2024-03'}, outlet: {value: 'NO'}})
  })

  test('a byte-order mark is no key', async () => {
    expect((await read('\ufefftopics: {a: [b]}')).topics).toEqual([['a', 'b']])
  })

  test('is found at the path or above it', () => {
    fs.writeFileSync(file, '')
    fs.mkdirSync(path.join(folder, 'a/b'), {recursive: true})
    fs.writeFileSync(path.join(folder, 'a/b/page.txt'), '')
    for (const start of ['', 'a', 'a/b', 'a/b/page.txt', 'a/gone.txt'])
      expect(findConfig(path.join(folder, start))).toBe(file)
  })
})

describe('documents', () => {
  const fact = (value: string) => ({value, quote: '', line: 1})
  const given = (documents: Array<{glob: string; title: string}>) =>
    givenOf({
      file: '',
      folder: '/archive',
      speakers: [],
      topics: [],
      outlets: [],
      documents: documents.map(({glob, title}) => ({glob, facts: {title: fact(title)}}))
    })

  test.each([
    ['rs.txt', '/archive/a/rs.txt', true],
    ['rs.txt', '/archive/ars.txt', false],
    ['a/*.txt', '/archive/a/rs.txt', true],
    ['a/*.txt', '/archive/a/b/rs.txt', false],
    ['a/**', '/archive/a/b/rs.txt', true],
    ['a/', '/archive/a/b/rs.txt', true],
    ['./a/r?.txt', '/archive/a/rs.txt', true],
    ['**/b/*.txt', '/archive/a/b/rs.txt', true],
    ['/rs.txt', '/archive/a/rs.txt', false],
    ['*', '/elsewhere/rs.txt', true],
    ['a/*', '/elsewhere/a/rs.txt', false],
    ['a.txt', '/archive/aXtxt', false]
  ])('%s against %s: %s', (glob, file, fits) => {
    expect(given([{glob, title: 'T'}])(file).facts.title?.value === 'T').toBe(fits)
  })

  test('of two globs the later wins', () => {
    expect(
      given([
        {glob: '*', title: 'one'},
        {glob: 'a.txt', title: 'two'}
      ])('/archive/a.txt').facts.title?.value
    ).toBe('two')
  })

  test('a glob of many stars is matched in time that is linear in the name', () => {
    const started = performance.now()
    expect(given([{glob: '*a'.repeat(60), title: 'T'}])(`/archive/${'a'.repeat(240)}b`).facts.title).toBeUndefined()
    expect(performance.now() - started).toBeLessThan(500)
  })
})

describe('what is refused', () => {
  test.each([
    ['people: {}', 'quotes.yaml:1: Unexpected key `people`, expected speakers, topics, outlets, documents'],
    ['topics:\n  a: [b]\n__proto__:\n  a: 1\n', 'quotes.yaml:3: Unexpected key `__proto__`, expected one of'],
    ['speakers:\n  __proto__: [a]\n', 'quotes.yaml:2: Unexpected key `__proto__`'],
    ['speakers:\n  Ana:\n    alias: [A]\n', 'quotes.yaml:3: Unexpected key `alias`, expected aliases, not'],
    ['speakers: 5\n', 'quotes.yaml:1: Unexpected text `5`, expected names of speakers'],
    ['speakers: [Ana]\n', 'quotes.yaml:1: Unexpected list, expected names of speakers'],
    ['speakers:\n  Ana:\n    aliases: A\n', 'quotes.yaml:3: Unexpected text `A` of `aliases`, expected a list'],
    ['speakers:\n  Ana:\n    aliases: [[A]]\n', 'quotes.yaml:3: Unexpected list of `aliases`, expected text'],
    ['speakers:\n  Ana: [X]\n  Bo: [X]\n', 'quotes.yaml:3: Unexpected name `X` of `Bo`, expected it of one speaker'],
    ['speakers:\n  Ana: {not: [Ana]}\n', 'quotes.yaml:2: Unexpected name `Ana` under `not`'],
    ['documents:\n  a.txt:\n    date: soon\n', 'quotes.yaml:3: Unexpected date `soon`, expected YYYY'],
    [
      'documents:\n  a.txt:\n    day: 2024\n',
      'quotes.yaml:3: Unexpected key `day`, expected outlet, date, title, url, language'
    ],
    ['documents:\n  a.txt:\n    language: English!\n', 'quotes.yaml:3: Unexpected language'],
    ['documents:\n  a.txt: {title: }\n', 'quotes.yaml:2: Unexpected nothing of `title`, expected text'],
    ['topics: {a: [b]}\ntopics: {c: [d]}\n', 'quotes.yaml:2: Unexpected second key `topics`'],
    ['topics:\n  a: [b\n', 'quotes.yaml:2: Unexpected YAML'],
    ['topics: &x\n  a: *x\n', 'quotes.yaml:1: Unexpected anchor `&x`'],
    ['topics: !!js/function "x"\n', 'quotes.yaml:1: Unexpected tag'],
    ['a: 1\n---\nb: 2\n', 'quotes.yaml:2: Unexpected YAML'],
    ['- a\n', 'quotes.yaml:1: Unexpected list, expected one of speakers'],
    ['? [a]\n: b\n', 'quotes.yaml:1: Unexpected list or map as a key']
  ])('%j', async (text, message) => {
    expect(await refusal(text)).toContain(message)
  })

  test('ten megabytes, bytes that are no UTF-8, a folder', async () => {
    expect(await refusal(Buffer.alloc(10_000_000, 'a'))).toMatch(/^quotes\.yaml:1: Unexpected size of 10000000 bytes/)
    expect(await refusal(Buffer.from([0x61, 0xff, 0xfe]))).toBe('quotes.yaml:1: Unexpected bytes, expected UTF-8')
    await expect(readConfig(folder, os.tmpdir())).rejects.toThrow('expected a corpus file')
  })

  test('what would take long to parse, at once', async () => {
    const started = performance.now()
    for (const text of ['['.repeat(500_000), '- '.repeat(250_000), ']'.repeat(500_000), '{a: '.repeat(100_000)])
      expect(await refusal(text)).toMatch(/^quotes\.yaml:1: Unexpected /)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
