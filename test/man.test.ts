/**
 * The manual page that is made at build.
 */
import {spawnSync} from 'node:child_process'
import {describe, expect, test} from 'vitest'
import {manPage} from '../bin/man.ts'
import {commands, optionRows} from '../src/cli/options.ts'

const page = manPage({version: '1.2.3', date: '2026-01-02'})
const hasMandoc = spawnSync('mandoc', ['-h'], {stdio: 'ignore'}).error === undefined
if (!hasMandoc) console.log('test/man.test.ts: mandoc is not installed, so the page is not set')

describe('the manual page', () => {
  test('is plain: ASCII, no line that is long', () => {
    expect(page).toMatch(/^[\n -~]*$/)
    expect(page.split('\n').filter((line) => line.length > 80)).toEqual([])
  })

  test.skipIf(!hasMandoc)('is without a fault that mandoc knows', () => {
    const {stdout, status} = spawnSync('mandoc', ['-T', 'lint'], {input: page, encoding: 'utf8'})
    expect([stdout, status]).toEqual(['', 0])
  })

  test.skipIf(!hasMandoc)('names every command and option with its help', () => {
    const {stdout} = spawnSync('mandoc', ['-T', 'utf8', '-O', 'width=200'], {input: page, encoding: 'utf8'})
    // What is bold is printed twice, one over the other.
    const text = stdout.replace(/.\x08/g, '').replace(/\s+/g, ' ')
    for (const [name, {usage}] of Object.entries(commands)) {
      expect(text).toContain(`quotes ${usage}`)
      if (name !== 'filter') expect(text).toMatch(new RegExp(`\\b${name} [A-Z]`))
    }
    for (const {name, value, help} of optionRows) {
      expect(text).toContain(`--${name}${value ? ` ${value}` : ''} `)
      expect(text).toContain(help.slice(1))
    }
    expect(text).toContain('quotes 1.2.3')
  })
})
