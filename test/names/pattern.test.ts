/**
 * Runs of capitalised words in running text.
 */
import {describe, expect, test} from 'vitest'
import {fold, nameRuns, Runs, Speller, wordEnd} from '../../src/names/index.ts'

const runs = (text: string, least?: number): string[] =>
  nameRuns(text, least).map(({start, end}) => text.slice(start, end))

describe('runs of names', () => {
  test.each([
    ['Yesterday the minister, Qasim al-Araji, met Jan van der Berg’s envoy.', ['Qasim al-Araji', 'Jan van der Berg']],
    ['a letter from J. R. Holm and from J.R. Holm', ['J. R. Holm', 'J.R. Holm']],
    ['der Minister Özlem Ünal sprach', ['Minister Özlem Ünal']],
    ['сказала Мария Рейес вчера', ['Мария Рейес']],
    ['said Maria\nReyes, and nobody else', ['Maria\nReyes']],
    ['McCarthy’s friend', []],
    ['Reyes. Holm', []],
    [`${'X'.repeat(60)} Reyes`, [`${'X'.repeat(60)} Reyes`]]
  ])('of several words in %j', (text, expected) => {
    expect(runs(text, 2)).toEqual(expected)
  })

  test('of several words are the runs of any length that have so many', () => {
    const text =
      'The mayor, Maria Reyes, met Holm. Abu Bakr al-Nuri of O’Neil-Brandt said: “We, the People …” É Ü. A B C'
    const all = nameRuns(text).filter(({words}) => words > 1)
    expect(nameRuns(text, 2)).toEqual(all)
  })

  test.each(['Reyes, al-Araji and d’Estaing of O’Neil-Brandt', 'the l’Europe of rock’n’Roll', 'a-B', 'é-Ü É’s', 'A'])(
    'begin where a word says that one begins: %j',
    (text) => {
      const found: number[][] = []
      const spelled = new Speller().spell(text)
      const {from} = spelled
      for (let at = 0; at < text.length; at++) {
        if (!/\p{L}/u.test(text[at] as string)) continue
        const first = /['’]/.exec(text.slice(at, wordEnd(text, at)))
        const mark = first ? at + first.index : wordEnd(text, at)
        const end = new Runs(spelled).endAt(from + at, from + mark) - from
        if (end >= 0) found.push([at, end])
        at = Math.max(end, wordEnd(text, at)) - 1
      }
      const begun = nameRuns(text).filter(({start}) => start === 0 || !/[\p{L}’]/u.test(text[start - 1] as string))
      expect(found).toEqual(begun.map(({start, end}) => [start, end]))
    }
  )

  test('take time in step with the length of any text', () => {
    for (const piece of ['A', 'A.', 'A’', 'Al-', 'A al ', `${'Z'.repeat(50)} `, 'é']) {
      const started = performance.now()
      nameRuns(piece.repeat(300_000 / piece.length), 2)
      expect(performance.now() - started).toBeLessThan(1500)
    }
  })
})

test.each([
  ['Maria Reyes', 'maria reyes'],
  ["O'Neil", 'oneil'],
  ['`Ali', 'ali'],
  ['b-12', 'b-12'],
  ['Ünal', 'unal']
])('folds %j', (printed, folded) => {
  expect(fold(printed)).toBe(folded)
})
