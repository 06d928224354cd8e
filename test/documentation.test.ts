/**
 * The README keeps its word: every command in it runs and prints what stands there, and every command, option,
 * format and status of the tool has its row.
 *
 * `UPDATE=1` writes what the commands print now; read the diff like code.
 */
import {execFileSync, spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {commands, optionRows} from '../src/cli/options.ts'
import {extensions} from '../src/readers/index.ts'
import {writers} from '../src/writers/index.ts'

const readme = fs.readFileSync('README.md', 'utf8')
const blocks = [...readme.matchAll(/```console\n([\s\S]*?)```/g)].map((match) => match[1] as string)
let folder = ''

beforeAll(() => {
  if (!fs.existsSync('dist/quotes.cjs')) execFileSync('npm', ['run', 'build'], {stdio: 'ignore'})
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'readme-'))
  fs.writeFileSync(
    path.join(folder, 'quotes'),
    `#!/bin/sh\nexec '${process.execPath}' '${path.resolve('dist/quotes.cjs')}' "$@"\n`,
    {mode: 0o755}
  )
})
afterAll(() => fs.rmSync(folder, {recursive: true, force: true}))

/** What a shell prints for a command, both streams, standard input empty and closed. */
function print(command: string): string {
  const env = {...process.env, PATH: `${folder}:${process.env.PATH}`, NO_COLOR: '1'}
  const {stdout} = spawnSync('sh', ['-c', `(${command}) 2>&1`], {
    encoding: 'utf8',
    env,
    stdio: ['ignore', 'pipe', 'ignore']
  })
  return stdout.replaceAll('\r\n', '\n')
}

function run(block: string): string {
  return block
    .split('\n')
    .filter((line) => line.startsWith('$ '))
    .map((line) => `${line}\n${print(line.slice(2))}`)
    .join('')
}

describe('README.md', () => {
  test('has examples', () => {
    expect(blocks.length).toBeGreaterThan(4)
  })

  for (const block of blocks) {
    test(`prints what it shows for ${block.split('\n', 1)[0]}`, () => {
      const printed = run(block)
      if (process.env.UPDATE)
        fs.writeFileSync(
          'README.md',
          fs
            .readFileSync('README.md', 'utf8')
            .replace(`\`\`\`console\n${block}\`\`\``, () => `\`\`\`console\n${printed}\`\`\``)
        )
      else expect(printed).toBe(block)
    })
  }

  test('names every command, option, reading extension and format', () => {
    const missing = [
      ...Object.keys(commands).filter((name) => name !== 'filter' && !readme.includes(`\`${name}\``)),
      ...optionRows.filter(({name}) => !readme.includes(`--${name}`)).map(({name}) => `--${name}`),
      ...Object.keys(extensions).filter((extension) => !readme.includes(`.${extension}`)),
      ...Object.keys(writers).filter((name) => !readme.includes(`\`${name}\``))
    ]
    expect(missing).toEqual([])
  })

  test('names no option that the tool does not know', () => {
    const known = new Set([...optionRows.map(({name}) => name), 'help', 'version'])
    const table = readme.slice(readme.indexOf('## Reference'))
    expect(
      [...table.matchAll(/`(?:-\w, )?--([a-z-]+)/g)]
        .map((match) => match[1] as string)
        .filter((name) => !known.has(name))
    ).toEqual([])
  })

  test('the test command is the one that CI runs', () => {
    const [, testing] = /```sh\n[^\n]*\n([^\n]*)\n```/.exec(readme) ?? []
    expect(fs.readFileSync('.ci/run', 'utf8')).toContain(`\n${testing}\n`)
  })
})
