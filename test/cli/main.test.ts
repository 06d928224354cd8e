/**
 * The command line in this process, on a terminal that is none.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {parseArguments} from '../../src/cli/arguments.ts'
import type {Io} from '../../src/cli/io.ts'
import {main} from '../../src/cli/main.ts'
import {type CommandName, commands, optionRows as options} from '../../src/cli/options.ts'
import {writers} from '../../src/writers/index.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'quotes-main-'))
const file = path.join(folder, 'page.txt')
beforeAll(() =>
  fs.writeFileSync(
    file,
    'Post: What did you see?\n\nAna Petrov: Only the lamp.\n\nPost: Why?\n\nAna Petrov: It was dark.\n'
  )
)
afterAll(() => fs.rmSync(folder, {recursive: true, force: true}))

interface Terminal {
  tty?: boolean
  env?: Io['env']
  stdin?: AsyncIterable<string>
  stdinKind?: Io['stdinKind']
}

async function run(argv: string[], {tty = false, env = {}, stdin = nothing(), stdinKind = 'none'}: Terminal = {}) {
  const written = {stdout: '', stderr: ''}
  const out = (name: 'stdout' | 'stderr') => ({
    isTTY: tty,
    columns: 60,
    on: () => {},
    write(text: string, done: () => void) {
      written[name] += text
      done()
      return true
    }
  })
  const status = await main(argv, {
    stdin: stdin as Io['stdin'],
    stdout: out('stdout'),
    stderr: out('stderr'),
    env,
    cwd: folder,
    today: '2024-01-01',
    version: '1.2.3',
    stdinKind,
    stdoutClosed: false,
    threads: {file: null, count: 1},
    cleanups: new Set()
  })
  return {...written, status}
}

async function* nothing(): AsyncGenerator<string> {}

describe('on a terminal', () => {
  test('a command without a word prints short help and fails', async () => {
    const {stdout, stderr, status} = await run([], {tty: true, stdinKind: 'terminal'})
    expect([stdout, status]).toEqual(['', 2])
    expect(stderr.split('\n').length).toBeLessThan(10)
  })

  test('nothing found is told with how much was searched and which filter left nothing', async () => {
    const {stdout, stderr, status} = await run(['-k', 'answer', '--topic', 'lamp', '-e', 'harbour', file], {tty: true})
    expect([stdout, status]).toEqual(['', 1])
    expect(stderr).toBe('quotes: nothing found in 1 document (2 records): --grep left none of the last 1\n')
  })

  test('nothing of that kind is told too', async () => {
    const {stderr} = await run(['-k', 'direct', file], {tty: true})
    expect(stderr).toBe('quotes: nothing found in 1 document: no records of the kinds asked for\n')
  })

  test('places are links, percent-encoded and closed', async () => {
    fs.copyFileSync(file, path.join(folder, 'a b\x1b;.txt'))
    const {stdout} = await run(['--limit', '1', path.join(folder, 'a b\x1b;.txt')], {tty: true})
    expect(stdout).toMatch(/\x1b\]8;;file:\/\/[^\s\x1b]*\/a%20b%1B;\.txt#3\x1b\\[^\x1b]*\\x1b;\.txt:3\x1b\]8;;\x1b\\/)
  })
})

describe('--speaker', () => {
  const two = path.join(folder, 'two.txt')
  beforeAll(() => {
    fs.writeFileSync(
      two,
      [
        'Post: What?',
        'Ana Petrov: Only the lamp.',
        'Post: Why?',
        'Ivan Petrov: It was dark.',
        'Post: And then?',
        'Ivan Petrov: We left.'
      ].join('\n\n')
    )
  })

  test('that fits two persons tells so, in a pipe too, but not where only the status is wanted', async () => {
    expect((await run(['-s', 'Petrov', '--count', two])).stderr).toContain('fits 2 persons')
    expect((await run(['-s', 'Petrov', '-q', two])).stderr).toBe('')
    const {stderr, status} = await run(['-s', 'Petrov', '--count', two], {tty: true})
    expect(stderr).toBe('quotes: --speaker Petrov fits 2 persons: Ivan Petrov (2), Ana Petrov (1)\n')
    expect(status).toBe(0)
  })

  test('must fit one person where that is demanded', async () => {
    const one = ['--one-speaker', '--fields', 'text', two]
    expect(await run(['-s', 'Ana Petrov', ...one])).toEqual({stdout: 'Only the lamp.\n', stderr: '', status: 0})
    const {stdout, stderr, status} = await run(['-s', 'Petrov', ...one])
    expect([stdout, status]).toEqual(['', 2])
    expect(stderr).toMatch(/^quotes: --one-speaker, but it fits 2 persons: .*; give more of the name\n$/)
  })
})

describe('colour', () => {
  test.each([
    [{tty: true}, [], true],
    [{tty: false}, [], false],
    [{tty: true, env: {NO_COLOR: '1'}}, [], false],
    [{tty: true, env: {NO_COLOR: ''}}, [], true],
    [{tty: false, env: {FORCE_COLOR: '1'}}, [], true],
    [{tty: true, env: {FORCE_COLOR: '0'}}, [], false],
    [{tty: true, env: {NO_COLOR: '1', FORCE_COLOR: '1'}}, [], false],
    [{tty: false, env: {NO_COLOR: '1'}}, ['--color', 'always'], true],
    [{tty: true, env: {FORCE_COLOR: '1'}}, ['--color', 'never'], false],
    [{tty: true, env: {TERM: 'dumb'}}, [], false]
  ])('%j %j: %s', async (terminal, argv, colored) => {
    const {stdout} = await run(['show', file, ...argv], terminal)
    expect(stdout.includes('\x1b[')).toBe(colored)
  })
})

describe('standard input', () => {
  async function* slow(): AsyncGenerator<string> {
    await new Promise((done) => setTimeout(done, 2300))
    yield 'Post: Why?\n\nAna Petrov: It was dark.\n\nPost: And?\n\nAna Petrov: That is all.\n'
  }

  test('that is long in coming is told once', async () => {
    const {stdout, stderr, status} = await run(['--count'], {stdin: slow(), stdinKind: 'stream'})
    expect([stdout, status]).toEqual(['2\n', 0])
    expect(stderr).toBe('quotes: waiting for standard input; name a path to read files instead\n')
  })

  test('that is too large is refused', async () => {
    const {stderr, status} = await run(['--max-bytes', '10', '-'], {stdin: slow(), stdinKind: 'stream'})
    expect(status).toBe(2)
    expect(stderr).toContain('`-` is larger than the 10 allowed')
  })
})

describe('the tables', () => {
  test('name every format that there is', () => {
    expect(options.find(({name}) => name === 'format')?.choices).toEqual(Object.keys(writers))
  })

  test('have no name twice', () => {
    const names = options.flatMap((row) => [`--${row.name}`, ...(row.short ? [`-${row.short}`] : [])])
    expect(new Set(names).size).toBe(names.length)
  })

  test('say of each option which commands know it, and each parses', () => {
    for (const row of options) {
      const value = row.value ? [row.choices?.[0] ?? '1'] : []
      for (const command of Object.keys(commands)) {
        const parse = () => parseArguments([command, `--${row.name}`, ...value])
        if (command === 'filter') continue
        if (row.of.includes(command as CommandName)) expect(parse().command).toBe(command)
        else expect(parse).toThrow(/is not an option of/)
      }
    }
  })

  test('let options stand on both sides of a command’s name', () => {
    for (const argv of [
      ['--json', 'speakers', '-s', 'A', 'x'],
      ['speakers', 'x', '--json', '-s', 'A'],
      ['-s', 'A', 'speakers', '--json', 'x']
    ]) {
      expect(parseArguments(argv)).toEqual({
        command: 'speakers',
        options: {json: true, speaker: ['A']},
        operands: ['x']
      })
    }
  })

  test('take what follows two dashes for paths, and a value for a value', () => {
    expect(parseArguments(['--', 'show', '-v'])).toMatchObject({command: 'filter', operands: ['show', '-v']})
    expect(parseArguments(['-e', 'show', 'x'])).toMatchObject({command: 'filter', operands: ['x']})
    expect(parseArguments(['--sort', '-date'])).toMatchObject({options: {sort: '-date'}})
  })
})

test('help names every option and every command', async () => {
  const {stdout} = await run(['--help'])
  for (const name of Object.keys(commands)) if (name !== 'filter') expect(stdout).toContain(`\n  ${name} `)
  for (const {name, of} of options) if (of.includes('filter')) expect(stdout).toContain(`--${name}`)
})

test('a fault of the program is one line, and its stack only with --debug', async () => {
  const broken = {
    [Symbol.asyncIterator]: () => ({next: () => Promise.reject(new Error('made up\x1b[31m'))})
  }
  const {stderr, status} = await run(['-'], {stdin: broken})
  expect(status).toBe(2)
  expect(stderr).toBe('quotes: Unexpected fault in the program: made up\\x1b[31m; --debug shows where\n')
})
