import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {splitName} from '../../src/names/index.ts'

describe('splitName', () => {
  test.each([
    ['National Security Advisor Mr. Qassem Al-Araji', 'Qassem Al-Araji', 'National Security Advisor'],
    ['President of Russia Vladimir Putin', 'Vladimir Putin', 'President of Russia'],
    ['WOLF BLITZER, CNN ANCHOR', 'WOLF BLITZER', 'CNN ANCHOR'],
    ['Mr. JACK STRAW (British Foreign Secretary)', 'JACK STRAW', 'British Foreign Secretary'],
    ['RENEE MONTAGNE, host', 'RENEE MONTAGNE', 'host'],
    ['Minister of Foreign Affairs of Iraq Amal Haddad', 'Amal Haddad', 'Minister of Foreign Affairs of Iraq'],
    ['Deputy Prime Minister for Economic Affairs Ana Roe', 'Ana Roe', 'Deputy Prime Minister for Economic Affairs'],
    ['the head of the harbour service, Mr. Tomas Brandt', 'Tomas Brandt', 'head of the harbour service'],
    ['Iraq’s National Security Advisor, Qasim al Araji', 'Qasim al Araji', 'Iraq’s National Security Advisor'],
    ['Prime Minister Barzani', 'Barzani', 'Prime Minister'],
    ['Lt. Gen. Abdul Wahab al-Saadi', 'Abdul Wahab al-Saadi', 'Lt. Gen.'],
    ['Bundeskanzlerin Angela Merkel', 'Angela Merkel', 'Bundeskanzlerin']
  ])('sets the office of %s aside', (printed, name, office) => {
    expect(splitName(printed)).toEqual({name, office})
  })

  test.each([
    ['Mr. Qasim Al-Araji', 'Qasim Al-Araji'],
    ['Stephan Livera (SL)', 'Stephan Livera'],
    ['Al-Sudani, Thaier', 'Thaier Al-Sudani'],
    ['MS. JEAN-PIERRE', 'JEAN-PIERRE'],
    ['H.E. Mr. Ali Hassan', 'Ali Hassan'],
    ['Jane Doe, PhD', 'Jane Doe'],
    ['JOEL PIKE, BYLINE', 'JOEL PIKE'],
    ['Ina Holm, HNA', 'Ina Holm'],
    ['VAN DER LIND, ANNA', 'ANNA VAN DER LIND'],
    ['MARIA REYES [in Spanish]', 'MARIA REYES']
  ])('counts no polite address of %s as an office', (printed, name) => {
    expect(splitName(printed)).toEqual({name, office: null})
  })

  test.each([
    'James Dean',
    'Larry King',
    'John Major',
    'Pope Francis',
    'Queen Elizabeth II',
    'Martin Luther King Jr.',
    'Ed Davey',
    'THE PRESIDENT',
    'MJ'
  ])('leaves %s whole', (printed) => {
    expect(splitName(printed)).toEqual({name: printed, office: null})
  })

  test('splits any string, and a name once split stays as it is', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), (text) => {
        expect(typeof splitName(text).name).toBe('string')
      })
    )
  })

  test('takes time in line with the length of what it is given', () => {
    const started = performance.now()
    splitName('President of '.repeat(100_000))
    splitName(`${'Minister, '.repeat(20)}(`.repeat(1))
    splitName('('.repeat(100_000))
    expect(performance.now() - started).toBeLessThan(500)
  })
})
