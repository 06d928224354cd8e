import fc from 'fast-check'
import {expect, test} from 'vitest'
import {kinds, type QuoteRecord} from '../../src/record.ts'
import {plainStyle, safeJson, write} from '../../src/writers/index.ts'
import {item} from './items.ts'

const hostile = ['"', '\\', '\n', '\x7f', '\x9b', '\u2028', '\u202e', '\ufffb', '\u{e0041}', '\ud800', '\udc00', '😀']
const text = fc.string({unit: fc.oneof(fc.string({unit: 'binary', maxLength: 2}), fc.constantFrom(...hostile))})
const known = fc.option(text)
const point = fc.record({line: fc.nat(), column: fc.nat(), offset: fc.nat()}, {noNullPrototype: true})
const span = fc.record({start: fc.nat(), end: fc.nat()}, {noNullPrototype: true})

const required = {
  id: text,
  kind: fc.constantFrom(...kinds),
  text,
  speaker: known,
  label: known,
  office: known,
  question: known,
  questioner: known,
  content: fc.option(fc.array(text, {maxLength: 3})),
  cue: known,
  outlet: known,
  date: known,
  dateRole: fc.constantFrom('published', 'updated', null),
  title: known,
  url: known,
  language: known,
  rule: text,
  certainty: fc.constantFrom('stated', 'implied')
}
const source = fc
  .tuple(known, point, point, fc.option(fc.array(span, {maxLength: 3})))
  .map(([path, start, end, pieces]) => ({path, start, end, ...(pieces && {pieces})}))
const time = fc.record({start: fc.double(), end: fc.option(fc.double())}, {noNullPrototype: true})

/** Records as they are made: fields in their order, those that may be missing last. */
const record = fc
  .tuple(fc.record(required, {noNullPrototype: true}), source, fc.option(time), fc.option(text))
  .map(([fields, source, time, context]) => {
    return {...fields, source, ...(time && {time}), ...(context !== null && {context})} as QuoteRecord
  })

test('any records are written as their JSON', () => {
  fc.assert(
    fc.property(fc.array(record, {maxLength: 3}), fc.integer({min: 1, max: 3}), (some, times) => {
      // Records of one document stand together.
      const items = some.flatMap((record) => Array.from({length: times}, () => item(record)))
      const written = items.map(({record}) => safeJson(record))
      expect([...write('jsonl', items, plainStyle)]).toEqual(written.map((json) => `${json}\n`))
      expect([...write('json', items, plainStyle)].join('')).toBe(
        written.length > 0 ? `[\n${written.join(',\n')}\n]\n` : '[]\n'
      )
    })
  )
})

test('what differs from the record before is written', () => {
  const fields = ['outlet', 'date', 'title', 'url', 'language'] as const
  const items = [item({}), ...fields.map((field) => item({[field]: 'other'})), item({dateRole: 'held'})]
  const elsewhere = item({})
  elsewhere.record.source = {...elsewhere.record.source, path: 'other.txt'}
  items.push(elsewhere, item({}))
  expect([...write('jsonl', items, plainStyle)]).toEqual(items.map(({record}) => `${safeJson(record)}\n`))
})
