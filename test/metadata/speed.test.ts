import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {metadata} from '../../src/metadata/index.ts'
import {parse} from '../../src/pipeline.ts'
import {turns} from '../../src/turns/index.ts'
import {zones} from '../../src/zones/index.ts'

const folder = 'fixtures/pages'

/** Milliseconds that `metadata` takes for a page, the best of some runs. */
function cost(file: string): number {
  const source = fs.readFileSync(path.join(folder, file), 'utf8')
  const root = turns(zones(parse(source, {path: file})))
  const times = Array.from({length: 12}, () => {
    const before = performance.now()
    metadata(root, {now: '2030-01-01'})
    return performance.now() - before
  })
  return Math.min(...times)
}

// On a machine at rest the median is well under half a millisecond; the room is for machines that are not.
test('a median page costs few milliseconds', () => {
  const costs = fs.readdirSync(folder).map(cost)
  costs.sort((a, b) => a - b)
  expect(costs[costs.length >> 1]).toBeLessThan(5)
})
