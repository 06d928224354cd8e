import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {topicMatcher} from '../../src/query/index.ts'

const found = (query: string, text: string, exact = false) =>
  topicMatcher(query, {exact})(text).map(({start, end}) => text.slice(start, end))

describe('topicMatcher', () => {
  test.each([
    ['al-Hol', 'tents at al-Hawl, at Al Hol and in the Hol camp', ['al-Hawl', 'Al Hol', 'Hol']],
    ['al-Hol', 'alcohol, a hole, the whole of al-Hilla, al-Holy', []],
    ['al-Shifa', 'the ash-Shifa ward', ['ash-Shifa']],
    ['militia', 'Militias and a militia’s men', ['Militias', 'militia']],
    ['repatriation', 'they repatriated forty people', ['repatriated']],
    ['organisation', 'the organizations', ['organizations']],
    ['foreign troops', 'Foreign\ntroops, not troops that are foreign', ['Foreign\ntroops']],
    ['foreign troops', 'all is foreign.\n\nTroops left', []],
    ['PKK', 'two PKKs and the PKK', ['PKKs', 'PKK']],
    ['US', 'the U.S. told us so, and the US meant it', ['US']],
    ['Gaza', 'Gaza’s port, a gazette', ['Gaza']],
    ['São Tomé', 'in Sao Tome', ['Sao Tome']],
    ['ميناء', 'في ميناء البصرة', ['ميناء']],
    ['al-Kadhimi', 'قال الكاظمي', ['الكاظمي']],
    ['港口', '在港口附近', ['港口']]
  ])('finds %s in %s', (query, text, expected) => {
    expect(found(query, text).map((span) => span.replace(/['’]s?$/, ''))).toEqual(
      expected.map((span) => span.replace(/['’]s?$/, ''))
    )
  })

  test('finds what else a body is called', () => {
    expect(found('ISIS', 'Daesh and the Islamic State')).toEqual(['Daesh', 'Islamic State'])
  })

  test('finds with exact only what is written so', () => {
    expect(found('militia', 'militias, Militia, militia', true)).toEqual(['militia'])
    expect(found('ISIS', 'Daesh', true)).toEqual([])
  })

  test('finds nothing for a query without words', () => {
    expect(found(' – ', 'a – b')).toEqual(['–'])
    expect(found('  ', 'a b')).toEqual([])
    expect(found('-', 'a - b (c)')).toEqual(['-'])
  })

  const text = fc
    .array(fc.constantFrom('al-', 'Hol ', 'hol ', 'Al ', 'militia', 's ', '’', '\n', 'ash', '-', 'é', '中', 'ال'), {
      maxLength: 40
    })
    .map((parts) => parts.join(''))

  test('gives spans in order that do not overlap, for any query and text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({unit: 'grapheme'}), fc.constantFrom('al-Hol', 'militia', 'al hol militias')),
        text,
        (query, body) => {
          let last = 0
          for (const {start, end} of topicMatcher(query)(body)) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(body.length)
            last = end
          }
        }
      )
    )
  })

  test('takes time in line with the length of the text', () => {
    const started = performance.now()
    for (const body of [
      'al-'.repeat(200_000),
      'Hol '.repeat(200_000),
      '’'.repeat(400_000),
      "a'".repeat(300_000),
      'é'.repeat(500_000)
    ]) {
      topicMatcher('al-Hol camp')(body)
      topicMatcher('hol hol hol x')(body)
    }
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
