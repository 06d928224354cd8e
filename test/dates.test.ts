import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {
  addDays,
  bounds,
  canBeIn,
  compareDates,
  daysIn,
  edtf,
  isDay,
  monthsOf,
  mustBeIn,
  precision,
  printDate,
  weekdayOf
} from '../src/dates.ts'

test.each([
  ['2024-01-02', '2024-01', '2024-01'],
  ['2024', '2024-01', '2024-12'],
  ['2024-03-01~', '2024-02', '2024-03'],
  ['[2024-01-02,2024-02-01]', '2024-01', '2024-02'],
  ['/2024-03', null, '2024-03'],
  ['XXXX-03-01', null, null],
  ['one day', null, null]
])('%s can be in the months from %s to %s', (date, first, last) => {
  expect(monthsOf(date)).toEqual({first, last})
})

describe('bounds', () => {
  test.each([
    ['2024-01-02', '2024-01-02', '2024-01-02'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2024', '2024-01-01', '2024-12-31'],
    ['202X', '2020-01-01', '2029-12-31'],
    ['2024-XX-31', '2024-01-31', '2024-12-31'],
    ['20XX-02-29', '2000-02-29', '2096-02-29'],
    ['XXXX-03-01', null, null],
    ['2024-01-02?', '2024-01-02', '2024-01-02'],
    ['2024-01-02~', '2023-12-31', '2024-01-04'],
    ['[2024-01-02,2024-02-01]', '2024-01-02', '2024-02-01'],
    ['[2024-01-02..2024-02-01]', '2024-01-02', '2024-02-01'],
    ['2024-01/2024-03', '2024-01-01', '2024-03-31'],
    ['/2026-01-08', null, '2026-01-08'],
    ['../2026-01-08', null, '2026-01-08'],
    ['2026-01-08/', '2026-01-08', null]
  ])('%s is %s at the earliest and %s at the latest', (date, earliest, latest) => {
    expect(bounds(date)).toEqual({earliest, latest})
  })

  test.each(['', 'yesterday', '2024-13', '2024-02-30', '2023-02-29', '2024-1-2', '2024/2023', '[]', 'XXXX-02-30'])(
    '%s is no date',
    (date) => expect(bounds(date)).toBeNull()
  )
})

describe('ranges', () => {
  const march = {since: '2024-03-01', until: '2024-03-31'}

  test.each([
    ['2024-03-15', true, true],
    ['2024-03', true, true],
    ['2024', true, false],
    ['2024-04-01', false, false],
    ['XXXX-03-01', true, false],
    ['XXXX-04-01', false, false],
    ['202X-03', true, false],
    ['2024-XX-05', true, false],
    ['[2024-03-01,2024-12-01]', true, false],
    ['[2024-01-02,2024-02-01]', false, false],
    ['/2026-01-08', true, false],
    ['/2024-02-08', false, false],
    ['2024-03-15?', true, false],
    ['2024-03-01~', true, false],
    ['2024-04-02~', true, false]
  ])('%s can be in March 2024: %s, must be: %s', (date, can, must) => {
    expect(canBeIn(date, march)).toBe(can)
    expect(mustBeIn(date, march)).toBe(must)
  })

  test('an open range lets every date pass', () => {
    expect(canBeIn('XXXX-03-01', {since: null, until: null})).toBe(true)
    expect(mustBeIn('2024', {since: null, until: null})).toBe(true)
  })

  test('a day without a year can be in any year, not in a stretch without that day', () => {
    expect(canBeIn('XXXX-03-01', {since: '2024-01-01', until: null})).toBe(true)
    expect(canBeIn('XXXX-02-29', {since: '2021-01-01', until: '2023-12-31'})).toBe(false)
    expect(canBeIn('XXXX-03-01', {since: '2024-01-01', until: '2024-02-01'})).toBe(false)
  })

  test('what is no date is in no range', () => {
    expect(canBeIn('soon', march)).toBe(false)
    expect(mustBeIn('soon', march)).toBe(false)
  })

  test('what must be in a range can be in it', () => {
    const day = fc.integer({min: 0, max: 20_000}).map((days) => addDays('1990-01-01', days))
    fc.assert(
      fc.property(day, day, day, fc.constantFrom(10, 7, 4), (date, a, b, length) => {
        const range = a < b ? {since: a, until: b} : {since: b, until: a}
        const cut = date.slice(0, length)
        expect(!mustBeIn(cut, range) || canBeIn(cut, range)).toBe(true)
      })
    )
  })
})

describe('order', () => {
  test('dates sort by their earliest day, unknown ones last', () => {
    const dates = [null, '2024-03', '2023', 'XXXX-03-01', '2024-03-01', '/2022']
    expect([...dates].sort(compareDates)).toEqual(['/2022', '2023', '2024-03-01', '2024-03', 'XXXX-03-01', null])
  })
})

describe('printing', () => {
  test.each([
    ['2024-01-02', '2 January 2024'],
    ['2024-03', 'March 2024'],
    ['2024', '2024'],
    ['XXXX-03-01', '1 March, year unknown'],
    ['[2024-01-02,2024-02-01]', '2 January 2024 or 1 February 2024'],
    ['/2026-01-08', '8 January 2026 or earlier'],
    ['2026-01-08/', '8 January 2026 or later'],
    ['2024-01/2024-03', 'between January 2024 and March 2024'],
    ['2024-01-02~', 'about 2 January 2024'],
    ['2024?', '2024 (?)'],
    ['202X', '202X']
  ])('%s reads %s', (date, printed) => expect(printDate(date)).toBe(printed))
})

describe('calendar', () => {
  test('leap years have 29 days in February', () => {
    expect([2000, 2023, 2024, 1900].map((year) => daysIn(year, 2))).toEqual([29, 28, 29, 28])
    expect(isDay(2023, 2, 29)).toBe(false)
    expect(isDay(2024, 2, 29)).toBe(true)
    expect(isDay(2024, 13, 1)).toBe(false)
  })

  test('weekdays count from Monday', () => {
    expect(weekdayOf(2024, 1, 1)).toBe(0)
    expect(weekdayOf(2024, 1, 7)).toBe(6)
  })

  test('a date is built at the precision given', () => {
    expect([edtf(2024), edtf(2024, 3), edtf(2024, 3, 1), edtf(null, 3, 1)]).toEqual([
      '2024',
      '2024-03',
      '2024-03-01',
      'XXXX-03-01'
    ])
    expect([precision('2024'), precision('2024-03'), precision('2024-03-01'), precision('XXXX-03-01')]).toEqual([
      'year',
      'month',
      'day',
      null
    ])
  })
})
