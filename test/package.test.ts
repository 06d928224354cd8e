/**
 * What is published: the command in one file, the library with its types, nothing of the tests or fixtures.
 */
import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import {describe, expect, test} from 'vitest'

interface Packed {
  files: Array<{path: string; size: number}>
}

const data = JSON.parse(fs.readFileSync('package.json', 'utf8'))

describe('package', () => {
  test('holds the command, the library, its types and the papers, and nothing else', () => {
    const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore']
    })
    const [{files}] = JSON.parse(output) as [Packed]
    const paths = files.map((file) => file.path)
    expect(paths.filter((path) => !path.startsWith('dist/types/')).sort()).toEqual(
      [
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'dist/THIRD-PARTY-LICENSES.txt',
        'dist/index.js',
        'dist/man/quotes.1',
        'dist/quotes.cjs',
        'package.json'
      ].sort()
    )
    expect(paths.filter((path) => path.startsWith('dist/types/') && !path.endsWith('.d.ts'))).toEqual([])
    expect(paths).toContain('dist/types/index.d.ts')
  })

  test('holds the licence of every package and style that is bundled', () => {
    const notices = fs.readFileSync('dist/THIRD-PARTY-LICENSES.txt', 'utf8')
    for (const name of ['citeproc', 'commander', 'csv-stringify', 'entities', 'remark-parse', 'remark-stringify'])
      expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'))
    expect(notices).toContain('citationstyles.org')
    expect(notices).toContain('Modern Language Association 9th edition: Sebastian Karcher')
    expect(notices).not.toMatch(/^Licence: undefined$/m)
  })

  test('has no runtime dependency', () => {
    expect(data.dependencies ?? {}).toEqual({})
  })

  test('asks for a Node that the bundle is made for', () => {
    expect(data.engines.node).toBe('>=20.19')
  })

  test('the lockfile names no registry', () => {
    expect(fs.readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved"/)
  })
})
