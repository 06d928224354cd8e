/**
 * Answers about runs of text are those about what is printed.
 */
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {RecentRuns, Speller} from '../../src/names/index.ts'

test('runs printed alike have one answer, others their own, however many are met', () => {
  const runs = new RecentRuns(
    4,
    (printed) => ({printed}),
    ({printed}) => printed.length
  )
  const name = fc.constantFrom('Reyes', 'REYES', 'reyes', 'Maria Reyes', 'Réyes', 'Brandt', 'O’Neil', "O'Neil", '')
  fc.assert(
    fc.property(fc.array(name, {maxLength: 12}), (names) => {
      const spelled = new Speller().spell(names.join(', '))
      let at = spelled.from
      for (const printed of names) {
        expect(runs.hintOf(spelled, at, at + printed.length)).toBe(printed.length)
        const answer = runs.of(spelled, at, at + printed.length)
        expect(answer).toEqual({printed})
        expect(runs.of(spelled, at, at + printed.length)).toBe(answer)
        at += printed.length + 2
      }
    })
  )
})
