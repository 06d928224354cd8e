/**
 * `quotes cite` with pandoc: its quotations and its bibliography become a document without a warning.
 */
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {buildCommand} from './command.ts'

const missing = spawnSync('pandoc', ['--version']).status !== 0
if (missing) console.log('pandoc is not installed, so what it makes of citations is not tried')

const command = await buildCommand()
afterAll(() => command.remove())

const fixtures = path.resolve('fixtures')

describe.skipIf(missing)('pandoc --citeproc', () => {
  test.each([
    ['csl-json', 'refs.json'],
    ['bibtex', 'refs.bib']
  ])('makes a bibliography from --keys and %s', (format, file) => {
    command.run(`quotes cite -f ${format} -o ${file} '${fixtures}' && quotes cite --keys -o quotes.md '${fixtures}'`)
    const {stdout, stderr, status} = command.run(
      `pandoc --citeproc --bibliography ${file} -t plain --wrap=none quotes.md`
    )
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(stdout).toContain('“The water had risen to the second step. We moved the boats before noon.')
    expect(stdout).toMatch(/\(Reyes 2019, l\. 7\)/)
    expect(stdout).toContain('Reyes, Maria. 2019.')
    expect(stdout).not.toContain('[@')
    expect(stdout).not.toContain('???')
  })

  test('takes the quotations as they are', () => {
    const text = 'He said -- "it\'s" ... done^2^ ~x~ $a$ @b [c](d) :e: <i>f</i> \\g'
    fs.writeFileSync(path.join(command.folder, 'odd.txt'), `“${text},” said Maria Reyes.\n`)
    command.run('quotes cite -f csl-json -o odd.json odd.txt && quotes cite --keys -o odd.md odd.txt')
    const {stdout} = command.run('pandoc --citeproc --bibliography odd.json -t plain --wrap=none odd.md')
    expect(stdout).toContain(text)
  })
})

test('500 sources are cited in seconds', () => {
  const page = fs.readFileSync(path.join(fixtures, 'cli/interviews/harbour.txt'), 'utf8')
  fs.mkdirSync(path.join(command.folder, 'many'))
  for (let at = 0; at < 500; at++) {
    fs.writeFileSync(path.join(command.folder, 'many', `${at}.txt`), page.replace('the flood', `flood number ${at}`))
  }
  const {stdout} = command.run('quotes cite --style apa many | grep -c "^Reyes"; times')
  const [count, , children = ''] = stdout.split('\n')
  expect(count).toBe('500')
  const [, minutes, seconds] = /^(\d+)m([\d.]+)s/.exec(children) ?? []
  // Three seconds on a machine at rest; other work on its cores makes the same work take longer.
  expect(Number(minutes) * 60 + Number(seconds)).toBeLessThan(9)
})
