/**
 * How fast the command is, beside what others do with the same files in the same run.
 *
 * Every measure is a process of its own, its start included, its output discarded; the measures of a round follow each
 * other, so that what disturbs the machine disturbs all of them, and of each the best round counts. Ratios carry over
 * to other machines; megabytes a second do not. What is too slow for all files reads a sample, and is scaled.
 */
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {build} from 'esbuild'
import {shared} from '../../bin/bundle.ts'
import {writeCorpus} from './corpus.ts'

/** Pages, and times that each measure is taken. */
const full = {count: 10_000, rounds: 5}
const little = {count: 1000, rounds: 3}

interface Measure {
  name: string
  /** Program and its words. */
  run: [program: string, ...words: string[]]
  /** Share of the files that it reads. */
  share?: number
  /** Its memory is asked for, which takes some milliseconds at its end. */
  memory?: true
}

interface Best {
  /** Milliseconds, scaled to all files. */
  time: number
  /** Megabytes. */
  memory: number
}

/** Writes the most memory that its process took into the file named by the environment. */
const memoryProbe = `
process.on('exit', () => {
  const {isMainThread} = require('node:worker_threads')
  if (isMainThread) require('node:fs').writeFileSync(process.env.BENCH_MEMORY, String(process.resourceUsage().maxRSS))
})`

/** What others do with the files of a folder: one argument, or two with how many files to take. */
const programs = {
  'read.mjs': `
    import fs from 'node:fs'
    import path from 'node:path'
    for (const file of files(process.argv[2])) fs.readFileSync(file, 'utf8')`,
  'floor.mjs': `
    import fs from 'node:fs'
    import path from 'node:path'
    for (const file of files(process.argv[2])) {
      fs.writeSync(1, JSON.stringify({path: file, text: fs.readFileSync(file, 'utf8')}) + '\\n')
    }`,
  'remark.mjs': `
    import fs from 'node:fs'
    import path from 'node:path'
    import remarkParse from 'remark-parse'
    import {unified} from 'unified'
    const parser = unified().use(remarkParse)
    for (const file of files(process.argv[2])) parser.parse(fs.readFileSync(file, 'utf8'))`,
  'compromise.mjs': `
    import fs from 'node:fs'
    import path from 'node:path'
    import nlp from 'compromise'
    for (const file of files(process.argv[2])) nlp(fs.readFileSync(file, 'utf8')).quotations().out('array')`
}

const listing = `
function* files(folder) {
  for (const name of fs.readdirSync(folder, {recursive: true}).sort()) if (name.endsWith('.txt')) yield path.join(folder, name)
}`

/** Measure everything and print it as a table. */
export async function measureCommand(script: string, folder: string, quick: boolean): Promise<void> {
  for (const [name, code] of Object.entries(programs)) {
    await build({
      ...shared,
      stdin: {contents: code + listing, resolveDir: process.cwd()},
      outfile: path.join(folder, name)
    })
  }
  fs.writeFileSync(path.join(folder, 'memory.cjs'), memoryProbe)
  measureAll(script, folder, quick)
}

function measureAll(script: string, folder: string, quick: boolean): void {
  const pages = path.join(folder, 'pages')
  const sample = path.join(folder, 'sample')
  const few = path.join(folder, 'few')
  const {count, rounds} = quick ? little : full
  const bytes = writeCorpus(pages, count)
  const node = process.execPath
  const quotes = (...words: string[]): Measure['run'] => [node, script, '--no-config', '--jsonl', ...words]
  const threads = os.availableParallelism()
  console.log(
    `${count} pages, ${mega(bytes)} MB; ${threads} processors, load ${os.loadavg()[0]?.toFixed(1)}, Node ${process.versions.node}; best of ${rounds}\n`
  )
  const found = bestOf(folder, rounds, [
    {name: 'node -e 0', run: [node, '-e', '0']},
    {name: 'quotes --version', run: [node, script, '--version']},
    {name: 'one page of 9 kB', run: quotes(path.join(pages, '0000', '000001.txt'))},
    {name: 'read and decode', run: [node, path.join(folder, 'read.mjs'), pages]},
    {name: 'read, stringify, write', run: [node, path.join(folder, 'floor.mjs'), pages]},
    {name: 'all records', run: quotes(pages), memory: true},
    {name: 'all records, one thread', run: quotes('--threads', '1', pages)},
    {name: 'topic in 1 %', run: quotes('-t', 'Tel Marwan', pages)},
    {name: 'rg, 1 %', run: ['rg', '-il', 'tel marwan', pages]},
    {name: 'topic in 40 %', run: quotes('-t', 'customs house', pages)},
    {name: 'rg, 40 %', run: ['rg', '-il', 'customs house', pages]},
    {
      name: 'remark-parse',
      run: [node, path.join(folder, 'remark.mjs'), sample],
      share: writeCorpus(sample, 200) / bytes
    },
    {
      name: 'compromise',
      run: [node, path.join(folder, 'compromise.mjs'), few],
      share: writeCorpus(few, 30) / bytes
    }
  ])
  const of = (name: string): number => found.get(name)?.time ?? Number.NaN
  const all = of('all records')
  const rows: Array<[what: string, figure: string, ratio: string, wanted: string]> = [
    ['read and decode, one core', speed(bytes, of('read and decode')), '', ''],
    [
      'read, stringify and write',
      speed(bytes, of('read, stringify, write')),
      times(of('read, stringify, write'), of('read and decode'), 'read and decode'),
      ''
    ],
    [
      'all records as JSON Lines',
      speed(bytes, all),
      times(all, of('read and decode'), 'read and decode'),
      '≤ 10 ×, ≥ 45 MB/s'
    ],
    [
      'the same with one thread',
      speed(bytes, of('all records, one thread')),
      times(of('all records, one thread'), of('read and decode'), 'read and decode'),
      ''
    ],
    ['beside remark-parse', speed(bytes, of('remark-parse')), times(of('remark-parse'), all, 'as fast'), '≥ 20 ×'],
    [
      'beside compromise, quotations',
      speed(bytes, of('compromise')),
      times(of('compromise'), all, 'as fast'),
      '≥ 200 ×'
    ],
    [
      'a topic in 1 % of the pages',
      milli(of('topic in 1 %')),
      times(of('topic in 1 %'), of('rg, 1 %'), '`rg -il`'),
      '≤ 5 ×'
    ],
    ['a topic in 40 %', milli(of('topic in 40 %')), times(of('topic in 40 %'), of('rg, 40 %'), '`rg -il`'), '≤ 10 ×'],
    [
      '`quotes --version`',
      milli(of('quotes --version')),
      times(of('quotes --version'), of('node -e 0'), '`node -e 0`'),
      '≤ 1.25 ×'
    ],
    [
      'one page of 9 kB',
      milli(of('one page of 9 kB')),
      times(of('one page of 9 kB'), of('node -e 0'), '`node -e 0`'),
      '≤ 1.6 ×'
    ],
    [`most memory, ${count} pages`, `${found.get('all records')?.memory.toFixed(0)} MB`, '', '≤ 250 MB']
  ]
  if (!quick) {
    const many = path.join(folder, 'many')
    const manyBytes = writeCorpus(many, 100_000)
    const large = once(folder, {name: '100,000', run: quotes(many), memory: true})
    const again = once(folder, {name: '10,000', run: quotes(pages)})
    rows.push([
      '100,000 pages',
      speed(manyBytes, large.time),
      times(large.time / manyBytes, again.time / bytes, 'a page of 10,000'),
      '≤ 1.1 ×'
    ])
    rows.push(['most memory, 100,000 pages', `${large.memory.toFixed(0)} MB`, '', '≤ 250 MB'])
  }
  print(rows)
}

/** The best round of each, in turns. */
function bestOf(folder: string, rounds: number, measures: ReadonlyArray<Measure>): Map<string, Best> {
  const best = new Map<string, Best>()
  for (let round = 0; round < rounds; round++) {
    for (const measure of measures) {
      const {time, memory} = once(folder, measure)
      const before = best.get(measure.name)
      best.set(measure.name, {
        time: Math.min(time, before?.time ?? Number.POSITIVE_INFINITY),
        memory: Math.max(memory, before?.memory ?? 0)
      })
    }
  }
  return best
}

function once(folder: string, {run: [program, ...words], share = 1, memory}: Measure): Best {
  const probe = path.join(folder, 'memory')
  const NODE_OPTIONS = memory ? `--require=${path.join(folder, 'memory.cjs')}` : ''
  const start = process.hrtime.bigint()
  const {error} = spawnSync(program, words, {
    stdio: ['ignore', fs.openSync('/dev/null', 'w'), 'inherit'],
    env: {...process.env, NODE_OPTIONS, BENCH_MEMORY: probe}
  })
  const time = Number(process.hrtime.bigint() - start) / 1e6 / share
  // A program that is not there has no figure.
  if (error) return {time: Number.NaN, memory: 0}
  return {time, memory: memory && fs.existsSync(probe) ? Number(fs.readFileSync(probe, 'utf8')) / 1024 : 0}
}

const mega = (bytes: number): string => (bytes / 1e6).toFixed(1)
const speed = (bytes: number, time: number): string => `${(bytes / 1e3 / time).toFixed(1)} MB/s`
const milli = (time: number): string => `${time.toFixed(0)} ms`

function times(a: number, b: number, of: string): string {
  return Number.isNaN(a / b) ? 'not there' : `${(a / b).toFixed(a / b < 9.95 ? 2 : 0)} × ${of}`
}

/** Columns as wide as their widest cell; the bars make it Markdown too. */
function print(rows: ReadonlyArray<ReadonlyArray<string>>): void {
  const all = [['measure', 'figure', 'ratio', 'wanted'], ...rows]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => (row[column] as string).length)))
  const line = (row: ReadonlyArray<string>): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] as number)).join(' | ')} |`
  console.log(line(all[0] as string[]))
  console.log(`|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`)
  for (const row of rows) console.log(line(row))
}
