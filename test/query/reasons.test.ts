/**
 * Why forms are one person’s, and who may be one more.
 */
import {expect, test} from 'vitest'
import {possiblySame, whyJoined, whyPossibly} from '../../src/query/index.ts'

test.each([
  ['Qassim al-Araji', 'Qassim al-Araji', null],
  ['Qassim al-Araji', 'Mr. Qassem Al-Araji', 'qassem~qassim (K.S.M, vowels a/e~a/i) · title dropped'],
  ['Qassim al-Araji', 'Al-Araji', 'part of the name that the document gives in full'],
  ['Qassim al-Araji', 'Qassim Al Araji', 'letters and hyphens alone differ'],
  ['Maria Luisa Reyes', 'Maria Reyes', 'the rest is left out'],
  ['Maria Luisa Reyes', 'M. Reyes', 'm initial of maria'],
  ['Maria Luisa Reyes', 'MLR', 'introduced by the document'],
  ['Omar Haddad', 'عمر حداد', 'عمر~omar']
])('%s ← %s: %s', (name, form, why) => {
  const found = whyJoined(name, form)
  if (why === null) expect(found).toBeNull()
  else if (form === 'عمر حداد') expect(found).toContain('short vowels not written')
  else expect(found).toBe(why)
})

test('an alias of the corpus file is one because it says so', () => {
  expect(whyJoined('Omar Haddad', 'Old Lantern', [{name: 'Omar Haddad', aliases: ['Old Lantern'], not: []}])).toBe(
    'named in the corpus file'
  )
})

test('two persons of the corpus file are not possibly one', () => {
  const known = [{name: 'Omar Haddad', aliases: [], not: ['Haddad']}]
  expect(possiblySame(['Omar Haddad', 'Haddad'])('Omar Haddad')).toEqual(['Haddad'])
  expect(possiblySame(['Omar Haddad', 'Haddad'], known)('Omar Haddad')).toEqual([])
  expect(whyPossibly('Omar Haddad', 'Haddad')).toBe('haddad equals haddad · no more of the name is printed')
})

test('forty thousand names are not compared each with each', () => {
  const syllables = ['ka', 'mo', 'ri', 'te', 'su', 'lan', 'dor', 'bel']
  const word = (seed: number, length: number): string =>
    Array.from({length}, (_, at) => syllables[(seed >> (at * 3)) & 7]).join('')
  const names = Array.from({length: 10_000}, (_, at) => `${word(at * 7919, 4)} ${word(at * 104_729, 5)}`)
  const started = performance.now()
  const possibly = possiblySame(names)
  for (const name of names) possibly(name)
  expect(performance.now() - started).toBeLessThan(8000)
})
