/**
 * Long texts in stretches: what is found in them is what is found in the whole.
 */
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {annotate, parse} from '../src/pipeline.ts'
import {type QuoteRecord, records} from '../src/record.ts'
import {stretchesOf} from '../src/stretches.ts'

const options = {path: 'long.txt'}
const context = {now: '2026-01-01'}

function inStretches(text: string, size: number): QuoteRecord[] {
  const seen = new Map<string, number>()
  return [...stretchesOf(text, options, context, size)].flatMap((root) => [...records(root, {seen, nested: true})])
}

const inOne = (text: string): QuoteRecord[] => [...records(annotate(parse(text, options), context), {nested: true})]

/** An interview of many turns, headings and notes between them. */
const interview = `Talks at the weir

Quay Gazette, 4 March 2025

Petra Vale of the Quay Gazette met the harbour master, Anselm Dorne.

${Array.from(
  {length: 160},
  (_, at) => `VALE: And what was done in week ${at}, when the gauge stood at ${at + 3}?

DORNE: We raised the boards. “Nobody sleeps before week ${at + 1},” Ilse Brandt told us, and nobody did.

${at % 3 === 0 ? `That was ${at} boards in all, more than the mill had given.\n\n` : ''}`
).join('')}`

/** A story of many paragraphs, its quotations over several of them now and then. */
const story = `Ferry to run again

ARDEN, 6 May 2024 - The ferry will run again, the harbour office said on Monday.

${Array.from(
  {length: 240},
  (
    _,
    at
  ) => `“The rope of pier ${at} is new,” said Ilse Brandt, who runs the office. Tobias Wren denied that pier ${at} was safe.

${at % 4 === 0 ? `Brandt was tired. “I walked pier ${at} myself,” she said. “It shook.\n\n“It shook at noon and it shook at night.”\n\n` : ''}`
).join('')}`

describe.each([
  ['an interview', interview],
  ['a story', story]
])('%s', (_, text) => {
  const whole = inOne(text)

  test.each([40_000, 9_000, 3_000])('gives the records of the whole in stretches of %i', (size) => {
    expect(whole.length).toBeGreaterThan(300)
    const cut = [...stretchesOf(text, options, context, size)]
    expect(cut.length).toBeGreaterThan(text.length / size - 1)
    expect(inStretches(text, size)).toEqual(whole)
  })
})

test('who was named at the beginning is known at the end', () => {
  const last = inStretches(interview, 3_000).findLast(({kind}) => kind === 'answer')
  expect(last).toMatchObject({speaker: 'Anselm Dorne', label: 'DORNE', date: '2025-03-04'})
})

test('any text in stretches of any size: every block once, in order', () => {
  const line = fc.oneof(
    fc.constantFrom('', '', 'Vale: Why?', 'Dorne: Because the weir “held all', 'winter,” he said.', '“Open', '* * *'),
    fc.string({maxLength: 60})
  )
  fc.assert(
    fc.property(fc.array(line, {maxLength: 60}), fc.integer({min: 1, max: 400}), (lines, size) => {
      const text = lines.join('\n')
      const found = [...stretchesOf(text, options, context, size)].flatMap(({children}) =>
        children.flatMap((node) => (node.type === 'turn' ? [node.label, ...node.children] : [node]))
      )
      let at = 0
      for (const node of found) {
        if (!node) continue
        const {start, end} = node.position
        expect(text.slice(at, start.offset)).not.toMatch(/[\p{L}\p{N}]{2}[^:]*\n\s*\n/u)
        expect(start.offset).toBeGreaterThanOrEqual(at)
        at = end.offset
      }
    }),
    {numRuns: 300}
  )
})

test('a text that cannot be parted is read as a whole', () => {
  const text = `Mara Velde said: “${'The ferry will run again. '.repeat(400).trim()}”`
  const [only, ...others] = [...stretchesOf(text, options, context, 300)]
  expect(others).toEqual([])
  expect(only?.utterances.map(({position}) => position.end.offset)).toEqual([text.length - 1])
})

test('an empty text is one stretch', () => {
  expect([...stretchesOf('', options, context)]).toHaveLength(1)
  expect([...stretchesOf('\ufeff', options, context)]).toHaveLength(1)
})
