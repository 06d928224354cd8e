/**
 * Runs the scorer over the gold data and fails where a figure falls below the floor reached so far.
 *
 *     node .ci/figures.mjs ../shared
 *
 * `floors.json`: measure → row the scorer prints → figure → least value allowed, or {"most": value}.
 * A figure that rises for good is a floor to raise by hand, in the commit that raised it.
 */
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const shared = process.argv[2]
const scorer = path.join(shared, 'tools/score.mjs')
const floors = JSON.parse(fs.readFileSync(new URL('floors.json', import.meta.url), 'utf8'))
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'figures-'))
let fallen = 0

for (const {measure, gold, args = [], rows} of floors) {
  const json = path.join(folder, 'figures.json')
  fs.rmSync(json, {force: true})
  const files = gold.flatMap((pattern) => expand(path.join(shared, pattern)))
  const {status, stdout, stderr} = spawnSync(process.execPath, [scorer, measure, ...files, ...args, '--json', json], {
    encoding: 'utf8',
    maxBuffer: 1 << 28
  })
  process.stdout.write(stdout.split('\n').slice(-40).join('\n'))
  process.stderr.write(stderr)
  if (status !== 0 || !fs.existsSync(json)) {
    console.log(`FALLEN ${measure}: the scorer ended with ${status}`)
    fallen++
    continue
  }
  const figures = JSON.parse(fs.readFileSync(json, 'utf8'))
  for (const [row, wanted] of Object.entries(rows)) {
    for (const [figure, floor] of Object.entries(wanted)) {
      const found = figures[row]?.[figure]
      const holds =
        typeof found === 'number' && (typeof floor === 'number' ? found >= floor - 1e-9 : found <= floor.most + 1e-9)
      if (holds) continue
      console.log(
        `FALLEN ${measure} ${row}: ${figure} is ${found}, expected ${typeof floor === 'number' ? `at least ${floor}` : `at most ${floor.most}`}`
      )
      fallen++
    }
  }
}
fs.rmSync(folder, {recursive: true, force: true})
console.log(fallen ? `\n${fallen} figures below their floors` : '\nEvery figure holds its floor')
process.exitCode = fallen ? 1 : 0

/** One `*` in the last part of a path. */
function expand(pattern) {
  const name = path.basename(pattern)
  if (!name.includes('*')) return [pattern]
  const [before, after] = name.split('*')
  const inside = path.dirname(pattern)
  return fs
    .readdirSync(inside)
    .filter((file) => file.startsWith(before) && file.endsWith(after))
    .sort()
    .map((file) => path.join(inside, file))
}
