/**
 * Fixture pairs: every folder of fixtures/turns is a layout, `input.*` and the turns it becomes.
 *
 * `UPDATE=1` rewrites the expectations; read the diff like code.
 */
import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {parse} from '../../src/pipeline.ts'
import {turnText} from '../../src/record.ts'
import {turns} from '../../src/turns/index.ts'
import {zones} from '../../src/zones/index.ts'

const folder = 'fixtures/turns'

function transcript(file: string): string {
  const root = turns(zones(parse(fs.readFileSync(file, 'utf8'), {path: file})))
  return root.children
    .flatMap((node) =>
      node.type === 'turn' ? [`[${node.role}] ${node.label?.value ?? '(no label)'}\n${turnText(node)}\n`] : []
    )
    .join('\n')
}

describe('every layout splits into the turns that a reader sees', () => {
  for (const name of fs.readdirSync(folder).sort()) {
    test(name, () => {
      const input = fs.readdirSync(path.join(folder, name)).find((file) => file.startsWith('input.')) as string
      const expected = path.join(folder, name, 'turns.txt')
      const found = transcript(path.join(folder, name, input))
      if (process.env.UPDATE || !fs.existsSync(expected)) fs.writeFileSync(expected, found)
      expect(found).toBe(fs.readFileSync(expected, 'utf8'))
    })
  }
})
