/**
 * What the script of the HTML page searches and counts by.
 */
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {findTerms, fold, termsOf} from '../../src/writers/html/client/fold.ts'
import {choose, type Data} from '../../src/writers/html/client/state.ts'

const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'aAeéÉêßıİǅŁøﬁ’“ \n\u0301\u00a0\u200fΣςσ가각ؤكـًّ😀'),
    fc.string({unit: 'binary', minLength: 1, maxLength: 1})
  )
})

describe('search', () => {
  test.each([
    ['Łódź', 'lodz'],
    ['CAFÉ', 'café'],
    ['Straße', 'STRASSE'],
    ['İstanbul', 'istanbul'],
    ['Ισχυρός', 'ΙΣΧΥΡΟΣ'],
    ['قُدْس', 'قدس'],
    ['don’t', "don't"],
    ['no\u00a0break', 'no break'],
    ['al Hol', 'al-hol'],
    ['Al‑Hol', 'al-Hol']
  ])('finds %s by %s', (printed, typed) => {
    expect(fold(printed)).toContain(fold(typed))
    expect(findTerms(`x ${printed} y`, [fold(typed)])).toEqual([[2, 2 + printed.length]])
  })

  test('folds once and for all, and character by character', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(fold(fold(given))).toBe(fold(given))
        expect([...given].map((character) => fold(character)).join('')).toBe(fold(given))
      })
    )
  })

  test('finds of a text just what folds to the term', () => {
    fc.assert(
      fc.property(text, text, (before, term) => {
        const [wanted] = termsOf(`"${term.replaceAll(/["“”]/g, '')}"`)
        fc.pre(wanted !== undefined)
        const found = findTerms(before + term + before, [wanted as string])
        expect(found.length > 0).toBe(fold(before + term + before).includes(wanted as string))
        for (const [start, end] of found) expect(fold((before + term + before).slice(start, end))).toContain(wanted)
      })
    )
  })

  test('takes words apart, and leaves what stands in quotation marks together', () => {
    expect(termsOf('  Wall “the Sluice” "open ')).toEqual(['wall', 'the sluice', 'open'])
    expect(termsOf('al-Hol camp')).toEqual(['al hol', 'camp'])
    expect(termsOf('""  ')).toEqual([])
  })

  test('gives matches in order, none in another', () => {
    expect(findTerms('abab ba', ['ab', 'ba'])).toEqual([
      [0, 4],
      [5, 7]
    ])
  })
})

describe('choice', () => {
  const data: Data = {
    facets: [
      {name: 'speaker', of: [[0], [0], [1], [2]]},
      {name: 'year', of: [[0], [1], [0, 1], [2]]}
    ],
    marks: [0, 1, 2, 3]
  }
  const texts = (): string[] => ['the wall', 'the lamp', 'a wall', 'rain']
  const all = {terms: [], values: [new Set<number>(), new Set<number>()], marks: new Set<number>()}

  test('is everything at first, without a look at the texts', () => {
    const shown = choose(data, 4, () => expect.fail('looked'), all)
    expect([shown.total, shown.records]).toEqual([4, [true, true, true, true]])
    expect(shown.facets.map((counts) => [...counts])).toEqual([
      [
        [0, 2],
        [1, 1],
        [2, 1]
      ],
      [
        [0, 2],
        [1, 2],
        [2, 1]
      ]
    ])
  })

  test('counts each value as if its own facet were not chosen', () => {
    const shown = choose(data, 4, texts, {...all, terms: ['wall'], values: [new Set([0]), new Set()]})
    expect(shown.records).toEqual([true, false, false, false])
    expect([...(shown.facets[0] as Map<number, number>)]).toEqual([
      [0, 1],
      [1, 1]
    ])
    expect([...(shown.facets[1] as Map<number, number>)]).toEqual([[0, 1]])
    expect([...shown.marks]).toEqual([[0, 1]])
  })

  test('takes marks of the timeline for alternatives', () => {
    const shown = choose(data, 4, texts, {...all, marks: new Set([1, 3])})
    expect(shown.records).toEqual([false, true, false, true])
    expect(shown.marks.size).toBe(4)
  })
})
