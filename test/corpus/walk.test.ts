import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {walk} from '../../src/corpus/index.ts'

let folder = ''
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'quotes-walk-'))
})
afterEach(() => fs.rmSync(folder, {recursive: true, force: true}))

function write(files: {[name: string]: string}): void {
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), {recursive: true})
    fs.writeFileSync(path.join(folder, name), content)
  }
}

/** Files found, from the folder of the test. */
function found(options = {}, from = ''): string[] {
  return [...walk(path.join(folder, from), options)]
    .filter((entry) => 'location' in entry)
    .map((entry) => entry.path.slice(folder.length + 1))
}

describe('a walk', () => {
  test('goes in the order of the bytes, folders in their place', () => {
    write({'b.txt': '', 'a/z.txt': '', 'B.txt': '', 'a.txt': '', 'ä.txt': '', '10.txt': '', '9.txt': ''})
    expect(found()).toEqual(['10.txt', '9.txt', 'B.txt', 'a/z.txt', 'a.txt', 'b.txt', 'ä.txt'])
  })

  test('leaves hidden entries out unless asked, and git’s own folder always', () => {
    write({'.hidden/a.txt': '', '.b.txt': '', 'c.txt': '', '.git/d.txt': ''})
    expect(found()).toEqual(['c.txt'])
    expect(found({hidden: true})).toEqual(['.b.txt', '.hidden/a.txt', 'c.txt'])
  })

  test('obeys the three ignore files, the nearer and the more particular winning', () => {
    write({
      '.gitignore': '*.log.txt\nbuild/\n',
      '.ignore': 'drafts/\n',
      '.quotesignore': '!keep.log.txt\n',
      'a.log.txt': '',
      'keep.log.txt': '',
      'build/a.txt': '',
      'drafts/a.txt': '',
      'sub/.gitignore': '!b.log.txt\n/only-here.txt\n',
      'sub/b.log.txt': '',
      'sub/only-here.txt': '',
      'sub/deeper/only-here.txt': ''
    })
    expect(found()).toEqual(['keep.log.txt', 'sub/b.log.txt', 'sub/deeper/only-here.txt'])
    expect(found({ignore: false})).toHaveLength(7)
  })

  test('obeys ignore files above the folder, up to the top of the repository, unless they leave out that folder', () => {
    write({
      '.git/HEAD': '',
      '.gitignore': 'pages/old/\nout/\n',
      'pages/a.txt': '',
      'pages/old/b.txt': '',
      'out/c.txt': ''
    })
    expect(found({}, 'pages')).toEqual(['pages/a.txt'])
    expect(found({}, 'out')).toEqual(['out/c.txt'])
  })

  test('enters a link once, whatever it leads to', () => {
    write({'a/b/c.txt': ''})
    fs.symlinkSync('..', path.join(folder, 'a/b/up'))
    fs.symlinkSync('a', path.join(folder, 'z'))
    expect(found()).toEqual(['a/b/c.txt'])
  })

  test('counts a file once over several paths', () => {
    write({'a.txt': ''})
    const seen = new Set<string>()
    const file = path.join(folder, 'a.txt')
    const entries = [...walk(file, {}, seen), ...walk(folder, {}, seen)]
    expect(entries).toMatchObject([{named: true}, {reason: expect.stringContaining('already'), severity: 'note'}])
  })

  test('gets to the end of a thousand folders', () => {
    const deep = Array.from({length: 1000}, () => 'd').join('/')
    write({[`${deep}/a.txt`]: ''})
    expect(found()).toEqual([`${deep}/a.txt`])
  })
})
