import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {compareNames, nameKey} from '../../src/names/index.ts'

describe('nameKey', () => {
  test.each([
    ['Qassim al-Araji', 'Mr. Qasim Al Araji'],
    ['Mustafa al-Kadhimi', 'Mustafa Al Kazimi'],
    ['Sergei Lavrov', 'Sergey Lavrov'],
    ['Adel Abdul Mahdi', 'Adil Abdel-Mahdi'],
    ['MARIA REYES', 'Dr. Maria Reyes']
  ])('is one for %s and %s', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b))
  })

  test.each([
    ['Hassan Nasrallah', 'Hussein Nasrallah'],
    ['Karim Khan', 'Karam Khan'],
    ['Mohammed Hassan', 'Mohammed Hassan Abbas'],
    ['Maria Reyes', 'Reyes']
  ])('is two for %s and %s', (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b))
  })

  const word = fc.constantFrom(
    'Ali',
    'Hassan',
    'Hussein',
    'Abdul Rahman',
    'al-Saadi',
    'Reyes',
    'Maria',
    'Qasim',
    'Kowalczyk',
    'Tomas'
  )
  const name = fc.array(word, {minLength: 1, maxLength: 4}).map((words) => words.join(' '))

  test('does not change with case', () => {
    fc.assert(fc.property(name, (text) => nameKey(text.toUpperCase()) === nameKey(text)))
  })

  test('is never one for names that contradict each other', () => {
    fc.assert(
      fc.property(name, name, (a, b) => nameKey(a) !== nameKey(b) || compareNames(a, b).verdict !== 'different')
    )
  })

  test('exists for any string', () => {
    fc.assert(fc.property(fc.string({unit: 'grapheme'}), (text) => typeof nameKey(text) === 'string'))
  })
})
