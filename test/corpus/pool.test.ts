/**
 * A pool of threads, with a program of the test's own in them: what matters is what comes back when one dies.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {build} from 'esbuild'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {Pool, ThreadDied} from '../../src/corpus/index.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'quotes-pool-'))
const file = path.join(folder, 'thread.mjs')

/** Doubles numbers; dies of 13, and throws at 7. */
const program = `
import {serve} from './src/corpus/pool.ts'
serve(async () => async (numbers, begun) => {
  const doubled = []
  for (const [at, number] of numbers.entries()) {
    begun(at)
    if (number === 13) process.exit(3)
    if (number === 7) throw new Error('seven')
    doubled.push(number * 2)
  }
  return {answer: doubled, moved: []}
})`

beforeAll(async () => {
  await build({
    stdin: {contents: program, resolveDir: '.', loader: 'ts'},
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: file
  })
})
afterAll(() => fs.rmSync(folder, {recursive: true, force: true}))

function poolOf(count: number): Pool<number[], number[]> {
  // This thread is kept busy with its first task for ever, so that all others go to the threads.
  const pool = new Pool<number[], number[]>({file, count, data: null, own: () => new Promise(() => {})})
  void pool.run([])
  return pool
}

test('gives each task its own answer, whatever the order of work', async () => {
  const pool = poolOf(2)
  const answers = await Promise.all(Array.from({length: 50}, (_, at) => pool.run([at * 100])))
  expect(answers).toEqual(Array.from({length: 50}, (_, at) => [at * 200]))
  await pool.close()
})

test('tells at which step a thread died, and does the tasks that waited for it in another', async () => {
  const pool = poolOf(1)
  const died = pool.run([1, 2, 13, 4])
  const next = pool.run([5])
  await expect(died).rejects.toMatchObject({name: 'ThreadDied', at: 2})
  expect(await next).toEqual([10])
  await pool.close()
})

test('hands on what a task throws, and the thread lives', async () => {
  const pool = poolOf(1)
  const failed = pool.run([7])
  await expect(failed).rejects.toThrow('seven')
  await expect(failed).rejects.not.toBeInstanceOf(ThreadDied)
  expect(await pool.run([8])).toEqual([16])
  await pool.close()
})

test('does work in this thread too', async () => {
  const pool = new Pool<number[], string>({file, count: 1, data: null, own: async () => 'here'})
  expect(await pool.run([1])).toBe('here')
  await pool.close()
})

test('keeps work for this thread until much of it waits', async () => {
  const begun: number[][] = []
  let end = (): void => {}
  const pool = new Pool<number[], number[]>({
    file,
    count: 1,
    data: null,
    own: (numbers) => {
      begun.push(numbers)
      return new Promise((resolve) => {
        end = () => resolve([0])
      })
    }
  })
  const first = pool.run([1], 1000)
  const kept = pool.run([2], 1000)
  // Whoever has time does what is nobody’s.
  expect(await pool.run([3])).toEqual([6])
  expect(begun).toEqual([[1]])
  const much = pool.run([4], 1_000_000)
  expect([await kept, await much, begun]).toEqual([[4], [8], [[1]]])
  const little = pool.run([5], 1000)
  end()
  await first
  await expect.poll(() => begun.length).toBe(2)
  end()
  expect([begun, await little]).toEqual([[[1], [5]], [0]])
  await pool.close()
})

test('fails a task whose thread never began', async () => {
  const pool = new Pool<number[], number[]>({
    file: path.join(folder, 'missing.mjs'),
    count: 1,
    data: null,
    own: () => new Promise(() => {})
  })
  void pool.run([])
  await expect(pool.run([1])).rejects.toMatchObject({name: 'ThreadDied', at: -1})
  await pool.close()
})
