import {describe, expect, test} from 'vitest'
import {compareRecords, countBy, possiblySame, resolvePersons, sortKeys} from '../../src/query/index.ts'
import type {QuoteRecord} from '../../src/record.ts'
import {item} from '../writers/items.ts'

const record = (fields: Partial<QuoteRecord>): QuoteRecord => item(fields).record

function sorted(list: string, records: QuoteRecord[]): QuoteRecord[] {
  return records.sort(compareRecords(sortKeys(list)))
}

describe('sorting', () => {
  test('puts what is unknown last, both ways', () => {
    const records = [record({speaker: null}), record({speaker: 'Äsa Berg'}), record({speaker: 'Bo Ek'})]
    expect(sorted('speaker', records).map(({speaker}) => speaker)).toEqual(['Äsa Berg', 'Bo Ek', null])
    expect(sorted('-speaker', records).map(({speaker}) => speaker)).toEqual(['Bo Ek', 'Äsa Berg', null])
  })

  test('takes dates for what they can be', () => {
    const dates = ['2024-03-05', '2024-03', '[2024-01-02,2024-02-01]', null, '2023']
    expect(
      sorted(
        'date',
        dates.map((date) => record({date}))
      ).map(({date}) => date)
    ).toEqual(['2023', '[2024-01-02,2024-02-01]', '2024-03', '2024-03-05', null])
  })

  test('settles ties by path and offset', () => {
    const at = (path: string, offset: number): QuoteRecord =>
      record({source: {path, start: {line: 1, column: 1, offset}, end: {line: 1, column: 1, offset}}})
    const records = [at('b', 1), at('a', 9), at('a', 10)]
    expect(sorted('kind', records).map(({source}) => [source.path, source.start.offset])).toEqual([
      ['a', 9],
      ['a', 10],
      ['b', 1]
    ])
  })

  test('compares numbers as numbers', () => {
    const at = (line: number): QuoteRecord =>
      record({source: {path: 'a', start: {line, column: 1, offset: 0}, end: {line, column: 1, offset: 0}}})
    expect(sorted('line', [at(10), at(9)]).map(({source}) => source.start.line)).toEqual([9, 10])
  })
})

test('counts by several fields, the most frequent first', () => {
  const counts = countBy(['speaker', 'kind'])
  for (const speaker of ['Bo', null, 'Bo']) counts.add(record({speaker}))
  expect(counts.rows()).toEqual([
    {speaker: 'Bo', kind: 'direct', count: 2},
    {speaker: null, kind: 'direct', count: 1}
  ])
})

test('counts names such as __proto__ like any other', () => {
  const counts = countBy(['speaker'])
  for (const speaker of ['__proto__', 'constructor', '__proto__']) counts.add(record({speaker}))
  expect(counts.rows().map(({speaker, count}) => [speaker, count])).toEqual([
    ['__proto__', 2],
    ['constructor', 1]
  ])
})

describe('persons over all documents', () => {
  const names = ['Maria Reyes', 'Tomas Lindqvist', 'Maria Reyes', 'María Reyes', 'Ana Petrov']

  test('are the same whatever the order of the names', () => {
    const one = resolvePersons(names)
    const other = resolvePersons([...names].reverse())
    for (const name of names) expect(one(name)).toBe(other(name))
    expect(one('María Reyes')).toBe('Maria Reyes')
  })

  test('keep a name that nobody else bears', () => {
    expect(resolvePersons(names)('Ana Petrov')).toBe('Ana Petrov')
    expect(resolvePersons(names)('Never Met')).toBe('Never Met')
  })

  test('a single name may be somebody, and is not merged', () => {
    expect(resolvePersons(['Maria Reyes', 'Reyes'])('Reyes')).toBe('Reyes')
    expect(possiblySame(['Maria Reyes', 'Ana Petrov', 'Reyes'])('Reyes')).toEqual(['Maria Reyes'])
  })
})

test('names that only resemble each other are shown as possibly one and never joined', () => {
  const names = ['Tomas Lindqvist', 'Tomas Lindqvits', 'T. Lindqvist']
  const person = resolvePersons(names)
  expect(names.map(person)).toEqual(['Tomas Lindqvist', 'Tomas Lindqvits', 'Tomas Lindqvist'])
  expect(possiblySame(['Tomas Lindqvist', 'Tomas Lindqvits'])('Tomas Lindqvist')).toEqual(['Tomas Lindqvits'])
})
