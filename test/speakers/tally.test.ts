/**
 * Small counts and hints, against what they stand in for.
 */
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {anything, bitsOf, Hints, hintOf, nothing} from '../../src/speakers/hints.ts'
import {Tally} from '../../src/speakers/tally.ts'

const words = fc.array(
  fc.integer({max: 40, min: 0}).map((number) => `Reyes ${number}`),
  {maxLength: 120}
)

test('a tally counts as a map does', () => {
  fc.assert(
    fc.property(words, (given) => {
      const tally = new Tally()
      const counts = new Map<string, number>()
      for (const word of given) {
        expect(tally.add(word)).toBe(!counts.has(word))
        counts.set(word, (counts.get(word) ?? 0) + 1)
      }
      expect(tally.all.map(({value, count}) => [value, count])).toEqual([...counts])
    })
  )
})

test('a hint never says no to what was added', () => {
  fc.assert(
    fc.property(words, words, (added, asked) => {
      const hints = new Hints()
      for (const word of added) hints.add(bitsOf([word]))
      for (const word of asked) if (added.includes(word)) expect(hints.mayHave(hintOf(bitsOf([word])))).toBe(true)
    })
  )
  expect(new Hints().mayHave(hintOf(bitsOf(['Reyes', 'Brandt', 'Holm'])))).toBe(false)
  expect(hintOf([])).toBe(anything)
  expect(hintOf(bitsOf(['Reyes', 'Brandt', 'Holm', 'Velde']))).toBe(anything)
  expect(new Hints().mayHave(anything)).toBe(true)
  const full = new Hints()
  full.add(Array.from({length: 1024}, (_, bit) => bit))
  expect(full.mayHave(nothing)).toBe(false)
})
