/**
 * Short lists put in order as the engine’s sort puts them.
 */
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {appended, inOrder} from '../../src/names/index.ts'

test('a list is sorted in place, equals in the order they had', () => {
  const item = fc.record({weight: fc.integer({min: 0, max: 5}), name: fc.string()})
  fc.assert(
    fc.property(fc.array(item, {maxLength: 40}), (list) => {
      const sorted = [...list].sort((a, b) => a.weight - b.weight)
      expect(inOrder(list, (a, b) => a.weight - b.weight)).toBe(list)
      expect(list).toEqual(sorted)
    })
  )
})

test('a list that is empty is not touched by what is appended', () => {
  const empty: string[] = []
  const one = appended(empty, 'Reyes')
  expect([empty, one, appended(one, 'Brandt')]).toEqual([[], ['Reyes', 'Brandt'], ['Reyes', 'Brandt']])
})
