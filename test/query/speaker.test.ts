import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {speakerMatcher} from '../../src/query/index.ts'
import {personMatcher} from '../../src/query/speaker.ts'

describe('personMatcher', () => {
  const fits = (query: string, ...names: string[]) => personMatcher(query)(names)

  test('takes what is left of a name for the person only where no more of it is known', () => {
    expect(fits('Qasim al-Araji', 'al-Araji')).toBe(true)
    expect(fits('Qasim al-Araji', 'Qasim al-Araji', 'al-Araji')).toBe(true)
    expect(fits('Qasim al-Araji', 'Hussein al-Araji', 'al-Araji')).toBe(false)
    expect(fits('Qasim Omar al-Araji', 'Hussein al-Araji', 'al-Araji')).toBe(false)
    expect(fits('Qasim Omar al-Araji', 'Qasim al-Araji', 'al-Araji')).toBe(true)
    expect(fits('A. Brown', 'Omar Brown', 'Brown')).toBe(false)
    expect(fits('Brown', 'Omar Brown', 'Brown')).toBe(true)
  })

  test('knows a person by any full name', () => {
    expect(fits('Marta Quill', 'Marta Reyes', 'Marta Quill')).toBe(true)
  })
})

describe('speakerMatcher', () => {
  test.each([
    ['al-Araji', 'National Security Advisor Qassem Al-Araji'],
    ['AL ARAJI', 'Qasim al-A’raji'],
    ['q. al-araji', 'Qassem Al-Araji'],
    ['Qasim al-Araji', 'Al Araji'],
    ['Abdul Mahdi', 'Adel Abdel-Mahdi'],
    ['Harbour Post', 'HARBOUR POST'],
    ['Qasim al-Araji', 'Q. al-Araji'],
    ['Qasim al-Araji', 'Qasim A.'],
    ['al-Araji', 'A. Araji'],
    ['Q. A.', 'Qasim al-Araji'],
    ['الأعرجي', 'Qasim al-Araji']
  ])('%s finds %s', (query, name) => {
    expect(speakerMatcher(query)(name)).toBe(true)
  })

  test.each([
    ['ali', 'Nouri al-Maliki'],
    ['Mahdi', 'Adel Abdul Mahdi'],
    ['Qasim al-Araji', 'Hussein al-Araji'],
    ['Mohammed bin Salman', 'Salman bin Mohammed'],
    ['Qasim al-Araji', 'Qasim'],
    ['al-Araji', 'A. Reyes'],
    ['al-Araji', 'Q. A.'],
    ['Brown', 'B. Reyes'],
    ['al-Araji', 'Are Berg'],
    ['Amal Brown', 'A. B. Reyes'],
    ['Amal Brown', 'A. B.'],
    ['', 'Maria Reyes']
  ])('%s does not find %s', (query, name) => {
    expect(speakerMatcher(query)(name)).toBe(false)
  })

  test('finds any name by itself', () => {
    fc.assert(fc.property(fc.string({unit: 'grapheme'}), (name) => speakerMatcher(name)(name)))
  })
})
