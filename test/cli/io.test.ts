/**
 * Where output goes: little of it is written straight, the rest through a stream, and all of it arrives.
 */
import fs from 'node:fs'
import path from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {buildCommand, type Command} from './command.ts'

let command: Command
let whole: string
beforeAll(async () => {
  command = await buildCommand()
  const sentence = 'Mara Velde said: “The ferry will run again on Monday, number %.”\n\n'
  fs.writeFileSync(path.join(command.folder, 'a.txt'), sentence)
  const many = Array.from({length: 900}, (_, at) => sentence.replace('%', String(at))).join('')
  fs.writeFileSync(path.join(command.folder, 'many.txt'), many)
  whole = command.run('quotes --jsonl many.txt').stdout
  expect(whole.length).toBeGreaterThan(3 * 65_536)
})
afterAll(() => command.remove())

test('a slow reader gets everything', () => {
  expect(command.run('quotes --jsonl many.txt | (sleep 0.5; cat)').stdout).toBe(whole)
})

test('a pipe that others have filled is waited for', () => {
  const filler = 'x'.repeat(65_536)
  const {stdout} = command.run(`(printf %s ${filler}; quotes --jsonl many.txt) | (sleep 0.5; cat)`)
  expect(stdout).toBe(filler + whole)
})

test('a file gets everything, behind what was there', () => {
  const {status, stderr} = command.run(
    'echo before > out; quotes --jsonl many.txt >> out; quotes --jsonl many.txt > new'
  )
  expect([status, stderr]).toEqual([0, ''])
  expect(fs.readFileSync(path.join(command.folder, 'out'), 'utf8')).toBe(`before\n${whole}`)
  expect(fs.readFileSync(path.join(command.folder, 'new'), 'utf8')).toBe(whole)
})

test('the null device swallows it', () => {
  expect(command.run('quotes --jsonl many.txt > /dev/null')).toEqual({status: 0, stdout: '', stderr: ''})
})

test('a full device is told', () => {
  const {status, stderr} = command.run('quotes --jsonl a.txt > /dev/full')
  expect(status).toBe(2)
  expect(stderr).toMatch(/^quotes: Cannot write standard output: .+\n$/)
})

test('whoever types the word of a thread gets none', () => {
  const {status, stderr} = command.run('quotes --thread a.txt')
  expect(status).toBe(2)
  expect(stderr).toMatch(/^quotes: Unknown option `--thread`/)
})
