import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import type {Io} from '../../src/cli/io.ts'
import {fileSink, OutputError, stdoutSink} from '../../src/cli/sink.ts'

let folder = ''
let file = ''
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'quotes-sink-'))
  file = path.join(folder, 'list.csv')
  fs.writeFileSync(file, 'old')
})
afterEach(() => {
  vi.restoreAllMocks()
  fs.rmSync(folder, {recursive: true, force: true})
})

const io = (): Io => ({cleanups: new Set<() => void>()}) as unknown as Io

async function writeNew(): Promise<void> {
  const sink = fileSink(file, io())
  try {
    await sink.write('new')
    await sink.finish()
  } finally {
    sink.abort()
  }
}

function left(): [names: string[], content: string] {
  vi.restoreAllMocks()
  return [fs.readdirSync(folder), fs.readFileSync(file, 'utf8')]
}

describe('a file', () => {
  test('is replaced when all is written, and keeps its permissions', async () => {
    fs.chmodSync(file, 0o640)
    await writeNew()
    expect(left()).toEqual([['list.csv'], 'new'])
    expect(fs.statSync(file).mode & 0o777).toBe(0o640)
  })

  for (const call of ['openSync', 'writeSync', 'fsyncSync', 'closeSync', 'renameSync'] as const) {
    for (const code of ['ENOSPC', 'EIO', 'EDQUOT']) {
      test(`stays as it was, and no other is left, where ${call} fails with ${code}`, async () => {
        vi.spyOn(fs, call).mockImplementationOnce(() => {
          throw Object.assign(new Error(code), {code})
        })
        await expect(writeNew()).rejects.toThrow(OutputError)
        expect(left()).toEqual([['list.csv'], 'old'])
      })
    }
  }

  test('is written to its end where the system takes a part at a time', async () => {
    const {writeSync} = fs
    vi.spyOn(fs, 'writeSync').mockImplementation(((handle: number, bytes: Buffer, at: number) =>
      writeSync(handle, bytes, at, 1)) as typeof fs.writeSync)
    await writeNew()
    expect(left()).toEqual([['list.csv'], 'new'])
  })

  test('that was given up leaves nothing', async () => {
    const given = io()
    const sink = fileSink(file, given)
    await sink.write('half')
    for (const cleanup of given.cleanups) cleanup()
    expect(left()).toEqual([['list.csv'], 'old'])
  })

  test('that is a link is replaced, not what it leads to', async () => {
    const other = path.join(folder, 'other.csv')
    fs.renameSync(file, other)
    fs.symlinkSync('other.csv', file)
    await writeNew()
    expect(left()).toEqual([['list.csv', 'other.csv'], 'new'])
    expect(fs.readFileSync(other, 'utf8')).toBe('old')
  })
})

describe('standard output', () => {
  const out = (code: string | null): Io =>
    ({
      stdoutClosed: false,
      stdout: {
        on: () => {},
        write: (_: string, done: (error?: Error) => void) =>
          done(code === null ? undefined : Object.assign(new Error(code), {code}))
      }
    }) as unknown as Io

  test('whose reader has gone is closed, and that is all', async () => {
    const sink = stdoutSink(out('EPIPE'))
    await sink.write('x'.repeat(70_000))
    expect(sink.closed).toBe(true)
    await sink.write('more')
    await sink.finish()
  })

  test('that cannot take more is a fault', async () => {
    await expect(stdoutSink(out('ENOSPC')).write('x'.repeat(70_000))).rejects.toThrow(/no space left/)
  })
})
