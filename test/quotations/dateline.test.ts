import {describe, expect, test} from 'vitest'
import {annotate, parse, records} from '../../src/index.ts'

const said = (text: string) =>
  [...records(annotate(parse(text)))].map(({speaker, label, content}) => [speaker ?? label, content?.[0] ?? null])

describe('a dateline is no word of its sentence', () => {
  test.each([
    'PORT ELIN — ',
    'PORT ELIN (HNA) - ',
    'Port Elin (Harbour Post) – ',
    'PORT ELIN, Northland, March 12 (HNA) -- ',
    'PORT ELIN, N.D. (HNA) — ',
    'RIO DE ELIN, 12 March — '
  ])('%s', (dateline) => {
    const wall = ['Maria Reyes', 'the wall would hold']
    expect(said(`${dateline}The mayor of Port Elin, Maria Reyes, said the wall would hold.`)).toEqual([wall])
    expect(said(`${dateline}The wall would hold, according to Maria Reyes.`)).toEqual([
      ['Maria Reyes', 'The wall would hold']
    ])
    expect(said(`${dateline}“It will hold,” said Maria Reyes.`)).toEqual([['Maria Reyes', null]])
  })

  test.each([
    ['Maria Reyes — the mayor — said the wall would hold.', 'Maria Reyes'],
    ['NATO — which built it — said the wall would hold.', 'NATO'],
    ['REYES — a diver — said the wall would hold.', 'REYES']
  ])('but a name before an aside is: %s', (text, speaker) => {
    expect(said(text)).toEqual([[speaker, 'the wall would hold']])
  })
})
