import {describe, expect, test} from 'vitest'
import {outletAt, outletForms, outletNamed} from '../src/outlets.ts'

describe('outlets by name', () => {
  test.each([
    ['AP', 'Associated Press'],
    ['The Associated Press', 'Associated Press'],
    ['Xinhua', 'Xinhua News Agency'],
    ['INA', 'Iraqi News Agency'],
    ['واع', 'Iraqi News Agency'],
    ['新华社', 'Xinhua News Agency'],
    ['the Guardian', 'The Guardian'],
    ['THE TIMES OF INDIA', 'The Times of India'],
    ['Responsible Statecraft', 'Responsible Statecraft']
  ])('%s is %s', (printed, name) => expect(outletNamed(printed)?.name).toBe(name))

  test.each(['ap', 'time', 'wired', 'Harbour Post', '', 'constructor'])(
    '%j is none: it is a word, or unknown',
    (printed) => expect(outletNamed(printed)).toBeNull()
  )

  test('agencies are told from publications', () => {
    expect(outletNamed('Reuters')?.agency).toBe(true)
    expect(outletNamed('Le Monde')?.agency).toBe(false)
  })
})

describe('outlets by host', () => {
  test.each([
    ['reuters.com', 'Reuters'],
    ['edition.cnn.com', 'CNN'],
    ['WWW.BBC.CO.UK', 'BBC News'],
    ['timesofindia.indiatimes.com', 'The Times of India']
  ])('%s is %s', (host, name) => expect(outletAt(host)?.name).toBe(name))

  test.each(['indiatimes.com', 'notreuters.com', 'com', '', 'harbourpost.example'])('%j is unknown', (host) =>
    expect(outletAt(host)).toBeNull()
  )
})

test('every name of the table is found, whatever it begins with', () => {
  for (const form of outletForms()) expect(outletNamed(form), form).not.toBeNull()
  expect(outletNamed('环球时报')?.name).toBe('Global Times')
  expect(outletNamed('the harbour post')).toBeNull()
})
