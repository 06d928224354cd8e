import fc from 'fast-check'
import {expect, test} from 'vitest'
import {unwrapped} from '../../src/place.ts'
import {quotations} from '../../src/quotations/index.ts'
import type {Root} from '../../src/tree.ts'
import {prose} from './marked.ts'

const words = [
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  "''",
  '«',
  '»',
  '„',
  '.',
  ',',
  ':',
  ' — ',
  '?',
  '!',
  '…',
  '(',
  ')',
  '\n',
  '\n\n',
  '\r\n',
  ' ',
  '  ',
  'Maria Reyes',
  'Reyes',
  'he',
  'she',
  'said',
  'told',
  'according to',
  'that',
  'adding',
  'claim',
  'we knew',
  'the road',
  'who',
  'and',
  'Dr.',
  'a doctor',
  'is',
  'to',
  'say',
  'not',
  'Mr. Omar al-Rashid',
  '12"',
  "'90s",
  'é',
  'e\u0301',
  '😀',
  'قال',
  '說',
  '\u2028',
  'İ'
]
const source = fc
  .array(fc.oneof({weight: 4, arbitrary: fc.constantFrom(...words)}, fc.string()), {maxLength: 60})
  .map((list) => list.join(' ').replace(/ ([.,:?!”’])/g, '$1'))

function run(text: string, wrapped: boolean): Root {
  return quotations(prose(text, {wrapped}), {now: null})
}

test('any string parses, and every span slices back to its words', () => {
  fc.assert(
    fc.property(source, fc.boolean(), (text, wrapped) => {
      for (const {kind, value, pieces, content, clauses, cue, mention, position} of run(text, wrapped).utterances) {
        const printed = pieces
          .map(({start, end}) => collapse(text.slice(start, end)))
          .join(kind === 'direct' ? ' … ' : ' ')
        expect(collapse(value)).toBe(collapse(printed))
        expect(position.start.offset).toBe(pieces[0]?.start)
        expect(position.end.offset).toBe(pieces.at(-1)?.end)
        pieces.reduce((before, {start, end}) => {
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(start)
          return end
        }, 0)
        clauses?.forEach(({start, end}, index) => {
          expect(content?.[index]).toBe(unwrapped(text.slice(start, end)))
          expect(start).toBeGreaterThanOrEqual(position.start.offset)
          expect(end).toBeLessThanOrEqual(position.end.offset)
          expect(value).toContain(content?.[index])
        })
        for (const part of [cue, mention]) {
          if (part) expect(part.value).toBe(unwrapped(text.slice(part.position.start.offset, part.position.end.offset)))
        }
      }
    }),
    {numRuns: 1500}
  )
})

test('utterances stand in document order', () => {
  fc.assert(
    fc.property(source, (text) => {
      const starts = run(text, false).utterances.map(({position}) => position.start.offset)
      expect(starts).toEqual([...starts].sort((a, b) => a - b))
    }),
    {numRuns: 500}
  )
})

test('running twice changes nothing, and the tree stays plain JSON', () => {
  fc.assert(
    fc.property(source, (text) => {
      const once = run(text, false)
      expect(quotations(once, {now: null})).toEqual(once)
      expect(JSON.parse(JSON.stringify(once.utterances))).toEqual(once.utterances)
    }),
    {numRuns: 500}
  )
})

const shapes: Record<string, (size: number) => string> = {
  'unclosed marks': (size) => '“We knew. '.repeat(size / 10),
  'straight marks': (size) => '"We knew it, '.repeat(size / 13),
  'alternating marks': (size) => '“”"\'‘’«»'.repeat(size / 8),
  'single marks': (size) => '‘a s’ '.repeat(size / 6),
  capitals: (size) => 'Maria Reyes '.repeat(size / 12),
  'one sentence without end': (size) => 'he said that she told him, '.repeat(size / 27),
  'open paragraphs': (size) => '“We knew it\n'.repeat(size / 12),
  'nested reports': (size) => '“Reyes said at the port: ‘We knew by noon it was so.’” '.repeat(size / 55),
  'guillemets that point in': (size) => '»a '.repeat(size / 3)
}

test.each(Object.keys(shapes))('takes time linear in length: %s', (name) => {
  const shape = shapes[name] as (size: number) => string
  const time = (size: number): number => {
    const text = shape(size)
    let best = Number.POSITIVE_INFINITY
    for (let round = 0; round < 3; round++) {
      const root = prose(text)
      const start = performance.now()
      quotations(root, {now: null})
      best = Math.min(best, performance.now() - start)
    }
    return best
  }
  time(40_000)
  // Quadratic time would be sixteen times as long; the rest is room for a busy machine.
  expect(time(400_000)).toBeLessThan(10 * time(100_000) + 100)
})

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
