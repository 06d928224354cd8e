/**
 * `npm run bench stages`: how long the stages of one document take, beside merely reading and decoding it.
 *
 * Within one process and on one core, the best of several runs; so start-up and threads are left aside.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {annotate, parse, records} from '../../src/index.ts'
import {read} from '../../src/readers/index.ts'
import {turns} from '../../src/turns/index.ts'
import {recordWriter} from '../../src/writers/record-json.ts'
import {zones} from '../../src/zones/index.ts'
import {pages} from './corpus.ts'

const PAGES = 600
const RUNS = 7

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
const texts = [...pages(PAGES)]
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
  const json = recordWriter()
  for (const record of records(all(text, file))) json(record)
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

fs.rmSync(folder, {recursive: true, force: true})
