/**
 * Compiled code that is kept between runs: it is used, it is never trusted, and nothing depends on it.
 */
import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest'
import {buildCommand, type Command} from './command.ts'

let command: Command
let home: string
beforeAll(async () => {
  command = await buildCommand()
  fs.writeFileSync(path.join(command.folder, 'a.txt'), 'Mara Velde said: “The ferry will run again on Monday.”\n')
  home = path.join(command.folder, 'kept')
})
beforeEach(() => fs.rmSync(home, {recursive: true, force: true}))
afterAll(() => command.remove())

function run(env: {[name: string]: string} = {XDG_CACHE_HOME: home}): string {
  const {status, stdout, stderr} = command.run('quotes --jsonl a.txt', {env})
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toContain('ferry will run')
  return stdout
}

/** All files that are kept, with when each was written. */
function kept(): Map<string, {bytes: Buffer; written: bigint}> {
  if (!fs.existsSync(home)) return new Map()
  const files = fs.readdirSync(home, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
  return new Map(
    files.map(({parentPath, name}) => {
      const file = path.join(parentPath, name)
      return [file, {bytes: fs.readFileSync(file), written: fs.statSync(file, {bigint: true}).mtimeNs}]
    })
  )
}

/** The same in short, to be compared. */
function states(): Map<string, string> {
  return new Map(
    [...kept()].map(([file, {bytes, written}]) => [
      file,
      `${createHash('sha256').update(bytes).digest('hex')} ${written}`
    ])
  )
}

test('is written once and then used', () => {
  const first = run()
  const before = states()
  expect(before.size).toBeGreaterThan(1)
  expect(run()).toBe(first)
  expect(states()).toEqual(before)
})

test('is kept again where more is read than before, until a page was', () => {
  run()
  const line = fs.readFileSync(path.join(command.folder, 'a.txt'), 'utf8')
  const sizes: number[] = []
  for (const times of [3, 3, 30, 300, 600]) {
    fs.writeFileSync(path.join(command.folder, 'b.txt'), line.repeat(times))
    const before = states()
    command.run('quotes --jsonl b.txt', {env: {XDG_CACHE_HOME: home}})
    const after = states()
    sizes.push([...after].filter(([file, state]) => before.get(file) !== state).length)
  }
  expect(sizes.map((size) => size > 0)).toEqual([true, false, true, true, false])
})

test('of another engine is not taken, and its source is not needed', () => {
  const first = run()
  for (const [file, {bytes}] of kept()) {
    // The code says which engine made it; both copies say another.
    for (const at of [16, bytes.length / 2 + 16]) bytes.writeUInt32LE(0x12345678, at)
    fs.writeFileSync(file, bytes)
  }
  const foreign = kept()
  expect(run()).toBe(first)
  for (const [file, {bytes}] of kept()) expect(bytes.equals(foreign.get(file)?.bytes as Buffer), file).toBe(false)
  const again = states()
  expect(run()).toBe(first)
  expect(states()).toEqual(again)
})

test('is readable for its user alone', () => {
  run()
  for (const file of kept().keys()) {
    expect(fs.statSync(file).mode & 0o77).toBe(0)
    expect(fs.statSync(path.dirname(file)).mode & 0o77).toBe(0)
  }
})

test('whatever is wrong with it is noticed and put right', () => {
  const first = run()
  const whole = kept()
  for (const spoil of [
    (bytes: Buffer) => bytes.fill(bytes[bytes.length >> 1] === 0 ? 1 : 0, bytes.length >> 1, (bytes.length >> 1) + 1),
    (bytes: Buffer) => bytes.subarray(0, bytes.length - 9),
    (bytes: Buffer) => bytes.fill(bytes[20] === 0 ? 1 : 0, 20, 21),
    (bytes: Buffer) => bytes.fill(bytes.at(-20) === 0 ? 1 : 0, bytes.length - 20, bytes.length - 19),
    // What some file systems leave of a file after a power cut.
    (bytes: Buffer) => Buffer.alloc(bytes.length),
    (bytes: Buffer) => Buffer.concat([bytes, bytes]),
    () => Buffer.alloc(0),
    () => Buffer.from('abc')
  ]) {
    for (const [file, {bytes}] of whole) fs.writeFileSync(file, spoil(Buffer.from(bytes)))
    expect(run()).toBe(first)
    const sizes = [...kept().values()].map(({bytes}) => bytes.length)
    expect(sizes.every((size) => size > 500)).toBe(true)
  }
})

test('what an older program kept is removed', () => {
  const old = path.join(home, 'quotegrep', '0123456789abcdef-11.3-x64')
  fs.mkdirSync(old, {recursive: true})
  fs.writeFileSync(path.join(old, 'a.js'), 'old')
  run()
  expect(fs.existsSync(old)).toBe(false)
})

test('where nothing can be kept, all goes on', () => {
  fs.writeFileSync(home, 'no folder')
  run()
  run({XDG_CACHE_HOME: 'not/absolute'})
  run({XDG_CACHE_HOME: '', HOME: ''})
  expect(fs.readFileSync(home, 'utf8')).toBe('no folder')
})

test('nothing is kept where the user wants none', () => {
  run({XDG_CACHE_HOME: home, NODE_DISABLE_COMPILE_CACHE: '1'})
  expect(kept().size).toBe(0)
})
