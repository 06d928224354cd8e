/**
 * Many files: the same bytes come out whatever number of threads reads them.
 */
import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {pages} from '../bench/corpus.ts'
import {buildCommand, type Command} from './command.ts'

let command: Command
beforeAll(async () => {
  command = await buildCommand()
  const folder = path.join(command.folder, 'pages')
  fs.mkdirSync(folder)
  // More than two megabytes, so that there is something for threads to do.
  for (const [at, text] of [...pages(240)].entries()) fs.writeFileSync(path.join(folder, `${at}.txt`), text)
  fs.writeFileSync(path.join(folder, '7.png'), '\x89PNG')
  fs.writeFileSync(path.join(folder, '77.txt'), Buffer.from([0xff, 0xfe, 0, 0]))
  fs.mkdirSync(path.join(folder, 'deeper'))
  fs.writeFileSync(path.join(folder, 'deeper', 'empty.txt'), '')
})
afterAll(() => command.remove())

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What a command prints, by the number of threads. */
function print(options: string, threads: number): {status: number | null; out: string; err: string} {
  const {stdout, stderr, status} = command.run(`quotes ${options} --threads ${threads} pages`)
  expect(stdout.length).toBeGreaterThan(0)
  return {status, out: hash(stdout), err: stderr}
}

for (const options of [
  '--json --fields id,path,text',
  '--csv',
  'grep -c gauge',
  '-s Brandt -t gauge --sort speaker,-line --limit 50 --jsonl',
  '--count-by speaker,outlet',
  '-t "Tel Marwan" --jsonl',
  '-t "customs house" --csv',
  'speakers --json',
  'documents --csv',
  '-c'
]) {
  test(`\`${options}\` prints the same with one thread, two and five`, () => {
    const alone = print(options, 1)
    for (const threads of [2, 5]) expect(print(options, threads)).toEqual(alone)
  })
}

test('prints the same twenty times over', {timeout: 300_000}, () => {
  const alone = print('--jsonl', 1)
  for (let at = 0; at < 20; at++) expect(print('--jsonl', 2 + (at % 4))).toEqual(alone)
})

test('stops its threads when enough is found', () => {
  const {stdout, status} = command.run('quotes --jsonl --limit 3 --threads 3 pages')
  expect([stdout.trimEnd().split('\n').length, status]).toEqual([3, 0])
})

test('a reader that goes away ends it in peace', () => {
  const {stderr, status} = command.run('quotes --jsonl --threads 3 pages | head -n 1 > /dev/null')
  expect([stderr, status]).toEqual(['', 0])
})

test('who is near a name that fits nobody is sought in the first documents alone', () => {
  const folder = path.join(command.folder, 'many')
  fs.mkdirSync(folder)
  for (const [at, text] of [...pages(600)].entries())
    fs.writeFileSync(path.join(folder, `${String(at).padStart(3, '0')}.txt`), text)
  const {stdout, stderr, status} = command.run('quotes --jsonl -s Powell many')
  expect([stdout, status]).toEqual(['', 1])
  expect(stderr).toMatch(/fits nobody; the nearest of those who speak in the first 4\d\d documents: .+\n$/)
})
