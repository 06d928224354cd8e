/**
 * Whom somebody may have meant.
 */
import {expect, test} from 'vitest'
import {nearestNames} from '../../src/query/index.ts'

const present = new Map([
  ['Tomas Lindqvist', 4],
  ['Ana Petrov', 9],
  ['Maria Reyes', 1],
  ['Mario Rey', 2]
])

test('the likest names come first, no more than three', () => {
  expect(nearestNames('Lindquist', present)[0]).toBe('Tomas Lindqvist')
  expect(nearestNames('Ana Petrova-Smith', present)[0]).toBe('Ana Petrov')
  expect(nearestNames('Rayes', present)).toHaveLength(3)
  expect(nearestNames('Rayes', present)[0]).toBe('Maria Reyes')
})

test('of names equally unlike the most frequent comes first; nobody is near where nobody speaks', () => {
  expect(nearestNames('', present)[0]).toBe('Ana Petrov')
  expect(nearestNames('Reyes', new Map())).toEqual([])
})
