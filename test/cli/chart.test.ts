/** Counts drawn on a terminal. */
import {describe, expect, test} from 'vitest'
import {drawStats} from '../../src/cli/chart.ts'
import type {Stat} from '../../src/cli/commands/stats.ts'
import {plainStyle} from '../../src/writers/index.ts'

const style = {...plainStyle, terminal: true}
const rows: Stat[] = [
  {by: 'speaker', value: 'Maria Reyes', count: 8},
  {by: 'speaker', value: 'Tomas Lindqvist of the Harbour Office and the Company of Pilots', count: 4},
  {by: 'speaker', value: null, count: 2},
  {by: 'kind', value: 'answer', count: 14},
  {by: 'date', value: '2021-10', count: 8},
  {by: 'date', value: '2021-12', count: 1},
  {by: 'date', value: '2021', count: 3},
  {by: 'date', value: 'XXXX-03-01', count: 1},
  {by: 'date', value: null, count: 1},
  {by: 'question', value: 'What did you find in the morning, when the pumps had run all night?', count: 1}
]
const draw = (width: number, most = 10): string => drawStats({records: 14, documents: 1, rows}, most, {...style, width})

describe('drawn counts', () => {
  test('fit the screen, whatever its width', () => {
    for (const width of [30, 50, 80, 200]) {
      for (const line of draw(width).split('\n')) expect(line.length).toBeLessThanOrEqual(Math.max(width, 42))
    }
  })

  test('have bars as long as their counts, and none for what is unknown', () => {
    const [, first = '', second = '', unknown = ''] = /Speakers\n(.*)\n(.*)\n(.*)\n/.exec(draw(60)) ?? []
    const bar = (line: string): number => [...line].filter((sign) => sign === '█').length
    expect(bar(first)).toBeGreaterThan(10)
    expect(Math.abs(bar(first) - 2 * bar(second))).toBeLessThanOrEqual(1)
    expect(unknown).toMatch(/^ {2}not named +2$/)
  })

  test('show a month where it is known, and what is known less well below', () => {
    expect(draw(80)).toContain(
      [
        'Dates       J F M A M J J A S O N D',
        '  2021      · · · · · · · · · █ · ▁      9',
        '  2021, month unknown                    3',
        '  1 March, year unknown                  1',
        '  undated                                1'
      ].join('\n')
    )
  })

  test('tell how many rows are left out', () => {
    expect(draw(80, 1)).toMatch(/Speakers\n.*Maria Reyes.*\n.*not named.*\n {2}and 1 more\n/)
  })

  test('let nothing of a source act on the terminal', () => {
    const hostile: Stat[] = [{by: 'speaker', value: 'Eve\x1b[31m\u202e', count: 1}]
    expect(drawStats({records: 1, documents: 1, rows: hostile}, 10, style)).toContain('Eve\\x1b[31m\\u202e')
  })
})
