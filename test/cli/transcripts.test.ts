/**
 * Runs the commands of `transcripts/*.md` in `fixtures/cli` and compares what they print.
 *
 *     % command               in a shell, where `quotes` is the built command
 *     standard input          only if a line `^D` ends it
 *     ^D
 *     standard output
 *     2> standard error
 *     => status               0 if not given
 *
 * `UPDATE=1` writes what is printed into the transcripts; the difference is to be read like code.
 */
import fs from 'node:fs'
import {afterAll, describe, expect, test} from 'vitest'
import {buildCommand} from './command.ts'

const folder = new URL('transcripts/', import.meta.url)
const command = await buildCommand()
afterAll(() => command.remove())

interface Step {
  line: string
  input: string | undefined
  /** Output, errors and status as they stand. */
  expected: string
}

/** The commands of one block of a transcript. */
function steps(block: string): Step[] {
  return block
    .split(/^(?=% )/m)
    .filter((part) => part.startsWith('% '))
    .map((part) => {
      const [line = '', ...rest] = part.slice(2).split('\n')
      const end = rest.indexOf('^D')
      const input =
        end < 0
          ? undefined
          : rest
              .slice(0, end)
              .map((one) => `${one}\n`)
              .join('')
      return {line, input, expected: rest.slice(end + 1).join('\n')}
    })
}

function written({line, input}: Step): {head: string; printed: string} {
  const {stdout, stderr, status} = command.run(line, {
    cwd: 'fixtures/cli',
    ...(input === undefined ? {} : {input})
  })
  const errors = stderr.replace(/^(?!$)/gm, '2> ')
  const open = stdout && !stdout.endsWith('\n') ? '\n' : ''
  return {
    head: `% ${line}\n${input === undefined ? '' : `${input}^D\n`}`,
    printed: `${stdout.replaceAll('\r', '␍')}${open}${errors}${status === 0 ? '' : `=> ${status}\n`}`
  }
}

for (const name of fs.readdirSync(folder).sort()) {
  const file = new URL(name, folder)
  const source = fs.readFileSync(file, 'utf8')
  describe(name, () => {
    if (process.env.UPDATE) {
      const updated = source.replace(/(```txt\n)([\s\S]*?)(```)/g, (_, open, block, close) => {
        const all = steps(block).map((step) => written(step))
        return open + all.map(({head, printed}) => head + printed).join('') + close
      })
      fs.writeFileSync(file, updated)
    }
    for (const [, block = ''] of fs.readFileSync(file, 'utf8').matchAll(/```txt\n([\s\S]*?)```/g)) {
      for (const step of steps(block)) {
        test(step.line, () => {
          expect(written(step).printed).toBe(step.expected)
        })
      }
    }
  })
}
