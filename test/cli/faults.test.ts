/**
 * What goes wrong with files, streams and signals, and what must happen: a table.
 *
 * Each row sets a folder up, runs a line of shell there, and says what comes out.
 */
import {execFileSync, spawn, spawnSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {afterAll, beforeEach, describe, expect, test} from 'vitest'
import {buildCommand} from './command.ts'

const command = await buildCommand()
const folder = path.join(command.folder, 'work')
afterAll(() => command.remove())
beforeEach(() => {
  fs.rmSync(folder, {recursive: true, force: true})
  fs.mkdirSync(folder)
  write('page.txt', page)
})

const page =
  'Post: What did you see?\n\nAna Petrov: A café — and “nothing” else.\n\nPost: Why?\n\nAna Petrov: It was dark.\n'
const text = 'Ana Petrov: A café — and “nothing” else.\n'

function write(name: string, content: string | Buffer): void {
  fs.mkdirSync(path.dirname(path.join(folder, name)), {recursive: true})
  fs.writeFileSync(path.join(folder, name), content)
}

/** The page in UTF-16, with or without its mark. */
function utf16(mark: boolean, swap: boolean, content = page): Buffer {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + content, 'utf16le')
  return swap ? bytes.swap16() : bytes
}

function latin(content: string): Buffer {
  return Buffer.from(content, 'latin1')
}

interface Row {
  /** Number in reliability.md. */
  row: number
  fault: string
  setUp?: () => void
  run: string
  input?: string | Buffer
  status: number
  stdout?: string | RegExp
  stderr?: string | RegExp
}

const cafe = /café — and “nothing” else/
const rows: Row[] = [
  {row: 2, fault: 'an unknown option', run: 'quotes --spaeker X', status: 2, stderr: /`--speaker`/},
  {
    row: 3,
    fault: 'one of the files is missing',
    run: 'quotes --count page.txt gone.txt',
    status: 2,
    stdout: '2\n',
    stderr: /^quotes: `gone\.txt` does not exist; .*\n$/
  },
  {
    row: 4,
    fault: 'an empty file',
    setUp: () => write('page.txt', ''),
    run: 'quotes page.txt',
    status: 1,
    stdout: '',
    stderr: ''
  },
  {
    row: 4,
    fault: 'a byte-order mark and nothing else',
    setUp: () => write('page.txt', '\ufeff'),
    run: 'quotes page.txt',
    status: 1,
    stdout: '',
    stderr: ''
  },
  {
    row: 4,
    fault: 'line breaks and nothing else',
    setUp: () => write('page.txt', '\n'.repeat(10_000)),
    run: 'quotes page.txt',
    status: 1,
    stdout: '',
    stderr: ''
  },
  {
    row: 4,
    fault: 'one character',
    setUp: () => write('page.txt', 'x'),
    run: 'quotes page.txt',
    status: 1,
    stdout: '',
    stderr: ''
  },
  {row: 6, fault: 'a folder given as a file', run: 'quotes --count .', status: 0, stdout: '2\n'},
  {row: 6, fault: '`-` given twice', run: 'quotes - -', input: page, status: 2, stderr: /named twice/},
  {
    row: 7,
    fault: 'a link to itself',
    setUp: () => fs.symlinkSync('loop', path.join(folder, 'loop')),
    run: 'quotes --count loop page.txt',
    status: 2,
    stdout: '2\n',
    stderr: /`loop` is a link that leads back to itself/
  },
  {
    row: 7,
    fault: 'a link to the folder above',
    setUp: () => fs.symlinkSync('..', path.join(folder, 'up')),
    run: 'cd .. && quotes --count work',
    status: 0,
    stdout: '2\n',
    stderr: ''
  },
  {
    row: 7,
    fault: 'a file reached by two names',
    setUp: () => fs.linkSync(path.join(folder, 'page.txt'), path.join(folder, 'same.txt')),
    run: 'quotes --count .',
    status: 0,
    stdout: '2\n'
  },
  {
    row: 8,
    fault: 'a link to nothing in a walk',
    setUp: () => fs.symlinkSync('gone', path.join(folder, 'dangling.txt')),
    run: 'quotes --count .',
    status: 0,
    stdout: '2\n',
    stderr: ''
  },
  {
    row: 8,
    fault: 'a link to nothing, named',
    setUp: () => fs.symlinkSync('gone', path.join(folder, 'dangling.txt')),
    run: 'quotes dangling.txt',
    status: 2,
    stderr: /`dangling\.txt` does not exist/
  },
  {
    row: 9,
    fault: 'a named pipe in a walk',
    setUp: () => execFileSync('mkfifo', [path.join(folder, 'pipe.txt')]),
    run: 'quotes --count .',
    status: 0,
    stdout: '2\n'
  },
  {
    row: 9,
    fault: 'a named pipe, named',
    setUp: () => execFileSync('mkfifo', [path.join(folder, 'pipe.txt')]),
    run: 'quotes pipe.txt',
    status: 2,
    stderr: /`pipe\.txt` is a pipe; .*`-`/
  },
  {row: 9, fault: 'a device, named', run: 'quotes /dev/zero', status: 2, stderr: /is a device/},
  {
    row: 12,
    fault: 'a file name with an escape, a line break and a right-to-left override',
    setUp: () => write('a\x1b[31m\nb\u202e.txt', page),
    run: "quotes 'a\x1b[31m\nb\u202e.txt' --limit 1",
    status: 0,
    stdout: /^a\\x1b\[31m b\\u202e\.txt:3:13: /
  },
  {
    row: 12,
    fault: 'a missing file whose name holds an escape',
    run: "quotes '\x1b[31mred'",
    status: 2,
    stderr: /^quotes: `\\x1b\[31mred` does not exist/
  },
  {
    row: 12,
    fault: 'a file name that is not UTF-8',
    setUp: () =>
      fs.writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff, 0x2e, 0x74, 0x78, 0x74])]), page),
    run: 'quotes --count .',
    status: 0,
    stdout: '4\n',
    stderr: ''
  },
  {
    row: 12,
    fault: 'a file name that begins with a dash, or is long',
    setUp: () => {
      write('-v', page)
      write(`${'n'.repeat(250)}.txt`, page)
    },
    run: 'quotes --count -- -v *.txt',
    status: 0,
    stdout: '6\n'
  },
  {
    row: 18,
    fault: 'UTF-8 with a mark',
    setUp: () => write('page.txt', `\ufeff${page}`),
    run: 'quotes --limit 1 page.txt',
    status: 0,
    stdout: `page.txt:3:13: ${text}`
  },
  {
    row: 18,
    fault: 'UTF-16 LE with a mark',
    setUp: () => write('page.txt', utf16(true, false)),
    run: 'quotes --limit 1 page.txt',
    status: 0,
    stdout: `page.txt:3:13: ${text}`
  },
  {
    row: 18,
    fault: 'UTF-16 BE with a mark',
    setUp: () => write('page.txt', utf16(true, true)),
    run: 'quotes --limit 1 page.txt',
    status: 0,
    stdout: `page.txt:3:13: ${text}`
  },
  {
    row: 19,
    fault: 'UTF-16 LE without a mark',
    setUp: () => write('page.txt', utf16(false, false)),
    run: 'quotes --limit 1 --debug page.txt',
    status: 0,
    stdout: `page.txt:3:13: ${text}`,
    stderr: /Read as UTF-16LE/
  },
  {
    row: 19,
    fault: 'UTF-16 BE without a mark',
    setUp: () => write('page.txt', utf16(false, true)),
    run: 'quotes --limit 1 page.txt',
    status: 0,
    stdout: `page.txt:3:13: ${text}`
  },
  {
    row: 20,
    fault: 'UTF-32',
    setUp: () =>
      write(
        'page.txt',
        Buffer.concat([...`\ufeff${page}`].map((c) => Buffer.from(Uint32Array.of(c.codePointAt(0) as number).buffer)))
      ),
    run: 'quotes page.txt',
    status: 2,
    stderr: /is UTF-32, which is not read; .*iconv/
  },
  {
    row: 20,
    fault: 'an encoding that does not exist',
    run: 'quotes --encoding utf-99 .',
    status: 2,
    stderr: /Unknown encoding `utf-99`/
  },
  {
    row: 21,
    fault: 'windows-1252',
    setUp: () => write('page.txt', latin(page.replaceAll('—', '\x97').replaceAll('“', '\x93').replaceAll('”', '\x94'))),
    run: 'quotes --limit 1 page.txt',
    status: 0,
    stdout: cafe
  },
  {
    row: 21,
    fault: 'Mac OS Roman, asked for',
    setUp: () =>
      write(
        'page.txt',
        latin(page.replaceAll('—', '\xd1').replaceAll('“', '\xd2').replaceAll('”', '\xd3').replaceAll('é', '\x8e'))
      ),
    run: 'quotes --limit 1 --encoding macintosh page.txt',
    status: 0,
    stdout: cafe
  },
  {
    row: 22,
    fault: 'a byte that is not UTF-8',
    setUp: () =>
      write(
        'page.txt',
        Buffer.concat([Buffer.from(page.slice(0, 40)), Buffer.from([0xff]), Buffer.from(page.slice(40))])
      ),
    run: 'quotes --count page.txt',
    status: 0,
    stdout: '2\n',
    stderr: /^page\.txt:3:\d+: Unexpected bytes .*\(1, the first at byte \d+\).*\n$/
  },
  {
    row: 22,
    fault: 'the same, strictly',
    setUp: () => write('page.txt', Buffer.concat([Buffer.from(page), Buffer.from([0xff])])),
    run: 'quotes --strict-encoding page.txt',
    status: 2,
    stdout: '',
    stderr: /does not decode as UTF-8 at line 8/
  },
  {
    row: 25,
    fault: 'a NUL in a text',
    setUp: () => write('page.txt', page.replace('dark', 'da\0rk') + 'x '.repeat(2000)),
    run: 'quotes page.txt',
    status: 0,
    stdout: /da\\x00rk/,
    stderr: /Unexpected NUL character/
  },
  {
    row: 26,
    fault: 'a picture, named',
    setUp: () => write('photo.txt', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')),
    run: 'quotes --count photo.txt page.txt',
    status: 2,
    stdout: '2\n',
    stderr: /`photo\.txt` is a PNG image, not text/
  },
  {
    row: 26,
    fault: 'pictures and archives in a walk',
    setUp: () => {
      write('photo.txt', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))
      write('a.txt', Buffer.from('PK\x03\x04aaaa', 'latin1'))
      write('b', Buffer.from([1, 0, 2, 0, 0, 0]))
      write('c.pdf', '%PDF-1.7')
    },
    run: 'quotes --count .',
    status: 0,
    stdout: '2\n',
    stderr: ''
  },
  {
    row: 26,
    fault: 'a PDF document, named',
    setUp: () => write('c.txt', '%PDF-1.7 …'),
    run: 'quotes c.txt',
    status: 2,
    stderr: /is a PDF document/
  },
  {
    row: 28,
    fault: 'line breaks of Windows',
    setUp: () => write('page.txt', page.replaceAll('\n', '\r\n')),
    run: 'quotes --limit 1 page.txt',
    status: 0,
    stdout: `page.txt:3:13: ${text}`
  },
  {
    row: 28,
    fault: 'line breaks of old Macs',
    setUp: () => write('page.txt', page.replaceAll('\n', '\r')),
    run: 'quotes --limit 1 page.txt',
    status: 0,
    stdout: `page.txt:3:13: ${text}`
  },
  {
    row: 28,
    fault: 'no line break at the end',
    setUp: () => write('page.txt', page.trimEnd()),
    run: 'quotes --count page.txt',
    status: 0,
    stdout: '2\n'
  },
  {
    row: 32,
    fault: 'a quotation that is never closed',
    setUp: () =>
      write(
        'page.txt',
        `“This never ends, said nobody.\n\n${'Plain words follow. '.repeat(50)}\n\n“The lamp is out,” said Ana Petrov.\n`
      ),
    run: 'quotes -k direct page.txt',
    status: 0,
    stdout: /: Ana Petrov: The lamp is out,\n$/
  },
  {
    row: 40,
    fault: 'a reader that goes away',
    setUp: () => many(),
    run: 'quotes . | head -n 1 | wc -l; quotes --json . | head -n 1; quotes documents . | head -n 1 | wc -l; quotes grep . . | head -n 1 | wc -l',
    status: 0,
    stdout: '1\n[\n1\n1\n',
    stderr: ''
  },
  {
    row: 40,
    fault: 'a reader that goes away, and the status',
    setUp: () => many(),
    run: '(quotes .; echo $? >&2) | head -n 1 | wc -l',
    status: 0,
    stdout: '1\n',
    stderr: '0\n'
  },
  {
    row: 44,
    fault: 'an output that is one of the inputs of a walk',
    setUp: () => write('list.txt', page),
    run: 'quotes -o list.txt . ; echo $?; cat list.txt | head -n 1; ls -A',
    status: 0,
    stdout: '2\nPost: What did you see?\nlist.txt\npage.txt\n',
    stderr: /`\.\/list\.txt` is an input/
  },
  {
    row: 43,
    fault: 'an output in a folder that is not there',
    run: 'quotes -o no/list.csv .',
    status: 2,
    stderr: /Cannot write `no\/list\.csv`: its folder does not exist/
  },
  {
    row: 45,
    fault: 'an output that exists',
    setUp: () => write('list.csv', 'old'),
    run: 'quotes -o list.csv --fields kind . && cat list.csv && ls -A',
    status: 0,
    stdout: 'kind\r\nanswer\r\nanswer\r\nlist.csv\npage.txt\n'
  }
]

/** More than a pipe holds. */
function many(): void {
  for (let at = 0; at < 200; at++) write(`many/${at}.txt`, page.replace('dark', 'dark '.repeat(200)))
}

describe('a fault', () => {
  for (const {row, fault, setUp, run, input, status, stdout, stderr} of rows) {
    test(`${row}: ${fault}`, () => {
      setUp?.()
      const ran = command.run(run, {cwd: folder, ...(input === undefined ? {} : {input})})
      if (stderr !== undefined) matches(ran.stderr, stderr)
      if (stdout !== undefined) matches(ran.stdout, stdout)
      expect(ran.status).toBe(status)
    })
  }
})

function matches(found: string, expected: string | RegExp): void {
  if (typeof expected === 'string') expect(found).toBe(expected)
  else expect(found).toMatch(expected)
}

describe.runIf(process.platform === 'linux')('standard output', () => {
  for (const name of ['.', '--json .', 'documents .', 'show page.txt', '--count .', '--version']) {
    test(`on a full disk is a fault: ${name}`, () => {
      const {stderr, status} = command.run(`quotes ${name} > /dev/full`, {cwd: folder})
      expect(stderr).toMatch(/^quotes: Cannot write standard output: no space left on the device; .*\n$/)
      expect(status).toBe(2)
    })
    test(`that is closed is a fault: ${name}`, () => {
      const {stderr, status} = command.run(`quotes ${name} >&-`, {cwd: folder})
      expect(stderr).toMatch(/^quotes: Standard output is closed/)
      expect(status).toBe(2)
    })
    test(`that is thrown away is none: ${name}`, () => {
      expect(command.run(`quotes ${name} > /dev/null`, {cwd: folder})).toEqual({stdout: '', stderr: '', status: 0})
    })
  }

  test('goes on with standard error closed', () => {
    expect(command.run('quotes --count . gone.txt 2>&-', {cwd: folder})).toEqual({stdout: '2\n', stderr: '', status: 2})
  })
})

describe.runIf(process.platform === 'linux')('permissions', () => {
  test('5: a file and a folder that may not be read are named, the rest is done', () => {
    write('secret.txt', page)
    write('closed/page.txt', page)
    fs.chmodSync(path.join(folder, 'secret.txt'), 0)
    fs.chmodSync(path.join(folder, 'closed'), 0)
    fs.chmodSync(command.folder, 0o755)
    // Root may read everything, so someone else must try.
    const other = process.getuid?.() === 0 ? {uid: 65_534, gid: 65_534} : {}
    const ran = spawnSync(process.execPath, [command.script, '--count', '.'], {cwd: folder, encoding: 'utf8', ...other})
    fs.chmodSync(path.join(folder, 'closed'), 0o755)
    expect([ran.stdout, ran.status]).toEqual(['2\n', 2])
    expect(ran.stderr).toMatch(
      /`\.\/closed` cannot be opened: permission denied.*\n.*`\.\/secret\.txt` cannot be opened: permission denied/
    )
  })
})

describe('a signal', () => {
  for (const [signal, status] of [
    ['SIGINT', 130],
    ['SIGTERM', 143]
  ] as const) {
    test(`${signal} ends with ${status} and leaves no temporary file`, async () => {
      const child = spawn(process.execPath, [command.script, '-', '-o', 'list.csv'], {
        cwd: folder,
        stdio: ['pipe', 'ignore', 'ignore']
      })
      const ended = new Promise((resolve) => child.on('exit', (code, by) => resolve(code ?? by)))
      const temporary = (): string[] => fs.readdirSync(folder).filter((name) => name.endsWith('.tmp'))
      for (let waited = 0; temporary().length === 0 && waited < 200; waited++)
        await new Promise((done) => setTimeout(done, 20))
      expect(temporary()).toHaveLength(1)
      child.kill(signal)
      expect(await ended).toBe(status)
      expect(fs.readdirSync(folder)).toEqual(['page.txt'])
    })
  }
})
