/**
 * `npm run bench`: how fast, beside merely reading and decoding the same files.
 *
 * Makes its corpus from the fixtures (deterministic, about 9 kB a page), runs every measure several times on one
 * core and prints the best run of each. Ratios carry over to other machines; megabytes a second do not.
 */
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {annotate, parse, records} from '../../src/index.ts'
import {read} from '../../src/readers/index.ts'
import {turns} from '../../src/turns/index.ts'
import {zones} from '../../src/zones/index.ts'

const PAGE = 9_000
const PAGES = 600
const RUNS = 7

/** Paragraphs of the plain-text fixtures that are long enough to be running text. */
function paragraphs(): string[] {
  return fs
    .readdirSync('fixtures/pages')
    .sort()
    .filter((file) => file.endsWith('.txt'))
    .flatMap((file) => fs.readFileSync(path.join('fixtures/pages', file), 'utf8').split('\n'))
    .filter((line) => line.length > 60)
    .map((line) => line.replace(/^[^:“"]{0,40}:\s*/, '').trim())
}

/**
 * Pages of the web from the words of the fixtures: every second one an interview with answers of some 500
 * characters, the others news; the same pages on every run.
 */
function pages(): string[] {
  const texts = paragraphs()
  let seed = 20240101
  const next = (): string => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
    return texts[seed % texts.length] as string
  }
  const interview = (at: number): string => {
    let text = `Interview ${at} with the harbour master\n\nThe talk was held in the tower of Arden.\n`
    while (text.length < PAGE) {
      text += `\nHarbour Review: And what did the town say to that, when it was told for the ${at}th time?\n`
      text += `\nMarta al-Quill: ${next()} ${next()}\n\n${next()}\n`
    }
    return text
  }
  const news = (at: number): string => {
    let text = `Towns of the coast agree on plan ${at}\n\nARDEN, April 25 (HNA) - ${next()}\n`
    while (text.length < PAGE) text += `\n${next()}\n\n“${next()}” said Lena Brandt, who keeps the gauge.\n`
    return text
  }
  return Array.from({length: PAGES}, (_, at) => (at % 2 ? news(at) : interview(at)))
}

/** Best of several runs, in milliseconds; one run before to warm up. */
function best(run: () => void): number {
  run()
  let least = Number.POSITIVE_INFINITY
  for (let at = 0; at < RUNS; at++) {
    const start = process.hrtime.bigint()
    run()
    least = Math.min(least, Number(process.hrtime.bigint() - start) / 1e6)
  }
  return least
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'))
const texts = pages()
const files = texts.map((text, at) => {
  const file = path.join(folder, `${String(at).padStart(5, '0')}.txt`)
  fs.writeFileSync(file, text)
  return file
})
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)

const decoded = () => files.map((file) => fs.readFileSync(file, 'utf8'))
const base = best(() => void decoded())
const rows: Array<[string, number]> = [['read and decode', base]]
const measure = (name: string, each: (text: string, file: string) => unknown) => {
  rows.push([name, base + best(() => texts.forEach((text, at) => void each(text, files[at] as string)))])
}
measure('… and split into turns', (text, file) => turns(zones(read(text, {path: file}))))
const all = (text: string, file: string) => annotate(parse(text, {path: file}), {now: '2026-01-01', nested: false})
measure('… and all stages', all)
measure('… and records as JSON Lines', (text, file) => {
  for (const record of records(all(text, file))) JSON.stringify(record)
})
for (const [name, rest] of [
  ['interviews', 0],
  ['news', 1]
] as const) {
  const half = texts.filter((_, at) => at % 2 === rest)
  const share = half.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / bytes
  const time = best(() => half.forEach((text, at) => void all(text, files[at] as string)))
  rows.push([`    all stages, ${name} alone`, (time + base * share) / share])
}

console.log(`${files.length} pages, ${(bytes / 1e6).toFixed(1)} MB, one core, best of ${RUNS}\n`)
for (const [name, time] of rows) {
  const speed = bytes / 1e3 / time
  console.log(
    `${name.padEnd(32)} ${speed.toFixed(1).padStart(8)} MB/s   ${(time / base).toFixed(1).padStart(6)} × read and decode`
  )
}

if (fs.existsSync('dist/quotes.js')) {
  const start = (args: string[]) => best(() => void spawnSync(process.execPath, args, {stdio: 'ignore'}))
  const node = start(['-e', '0'])
  console.log('')
  for (const [name, args] of [
    ['quotes --version', ['dist/quotes.js', '--version']],
    ['one small file to records', ['dist/quotes.js', 'fixtures/pages/camp-notebook.txt']]
  ] as const) {
    const time = start([...args])
    console.log(
      `${name.padEnd(32)} ${time.toFixed(0).padStart(8)} ms     ${(time / node).toFixed(2).padStart(6)} × node -e 0`
    )
  }
}
fs.rmSync(folder, {recursive: true, force: true})
