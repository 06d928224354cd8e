/**
 * A long file: one document, its records told as they are found, in little more memory than its text takes.
 */
import fs from 'node:fs'
import path from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {buildCommand, type Command} from './command.ts'

let command: Command
/** Questions and answers in the long file. */
const pairs = 120_000
/** Megabytes. */
const most = 330

const opening = 'Talks at the weir\n\nPetra Vale of the Quay Gazette met the harbour master, Anselm Dorne.\n\n'
const pair = (at: number): string =>
  `VALE: And what was done in week ${at}?\n\nDORNE: We raised board ${at}, and it’s dry; nobody slept before that was done.\n\n`

beforeAll(async () => {
  command = await buildCommand()
  const text = (count: number) => opening + Array.from({length: count}, (_, at) => pair(at)).join('')
  fs.mkdirSync(path.join(command.folder, 'long'))
  fs.writeFileSync(path.join(command.folder, 'long', 'b.txt'), text(pairs))
  fs.writeFileSync(path.join(command.folder, 'long', 'a.txt'), text(3))
  fs.writeFileSync(path.join(command.folder, 'long', 'c.txt'), text(4))
  fs.writeFileSync(
    path.join(command.folder, 'probe.cjs'),
    `process.on('exit', () => require('node:fs').writeFileSync('memory', String(process.resourceUsage().maxRSS)))`
  )
})
afterAll(() => command.remove())

test('is read in little more memory than its text takes', {timeout: 300_000}, () => {
  const {stdout} = command.run('quotes --jsonl --fields speaker,question,text long/b.txt | tail -n 1', {
    env: {NODE_OPTIONS: '--require ./probe.cjs'}
  })
  expect(JSON.parse(stdout)).toEqual({
    speaker: 'Anselm Dorne',
    question: `And what was done in week ${pairs - 1}?`,
    text: `We raised board ${pairs - 1}, and it’s dry; nobody slept before that was done.`
  })
  expect(fs.statSync(path.join(command.folder, 'long', 'b.txt')).size).toBeGreaterThan(12e6)
  const memory = Number(fs.readFileSync(path.join(command.folder, 'memory'), 'utf8')) / 1000
  expect(memory).toBeLessThan(most)
})

test('is one document in its place among others, whatever the number of threads', {timeout: 300_000}, () => {
  for (const threads of [1, 3]) {
    const {stdout, stderr} = command.run(`quotes grep -c raised --threads ${threads} long`)
    expect([stdout, stderr]).toEqual([`long/a.txt:3\nlong/b.txt:${pairs}\nlong/c.txt:4\n`, ''])
  }
  const {stdout} = command.run('quotes documents --json --fields path,turns,speakers long')
  expect(JSON.parse(stdout)).toEqual(
    [3, pairs, 4].map((count, at) => ({
      path: `long/${'abc'[at]}.txt`,
      turns: 2 * count,
      speakers: ['Anselm Dorne']
    }))
  )
})

test('is one document for the tables over all of them', {timeout: 120_000}, () => {
  const {stdout} = command.run('quotes speakers --json --fields speaker,documents,records long/b.txt')
  expect(JSON.parse(stdout)).toEqual([{speaker: 'Anselm Dorne', documents: 1, records: pairs}])
})

test('is read no further than it must be', () => {
  const {stdout} = command.run('quotes --limit 5 --csv --fields line long/b.txt')
  expect(stdout.split(/\r?\n/).slice(1, 6)).toEqual(['7', '11', '15', '19', '23'])
  expect(command.run('quotes grep -m 2 --files raised long/b.txt').stdout).toBe('long/b.txt\n')
})

test('comes from standard input too', {timeout: 120_000}, () => {
  expect(command.run('quotes -c - < long/b.txt').stdout).toBe(`${pairs}\n`)
})
