import {describe, expect, test} from 'vitest'
import {writtenDates} from '../../src/metadata/written.ts'
import {yearlessDays} from '../../src/metadata/yearless.ts'

const first = (line: string) => writtenDates(line)[0]

describe('dates as they are written', () => {
  test.each([
    ['2024-01-02', '2024-01-02'],
    ['2024-02-14T16:15:30Z', '2024-02-14'],
    ['2024/01/02', '2024-01-02'],
    ['January 2, 2024', '2024-01-02'],
    ['Jan. 2nd, 2024', '2024-01-02'],
    ['2 January 2024', '2024-01-02'],
    ['2nd of January, 2024', '2024-01-02'],
    ['02-Jan-2024', '2024-01-02'],
    ['Tue, 2 Jan 2024', '2024-01-02'],
    ['22:30, 9 MAY 2020', '2020-05-09'],
    ['2026January08', '2026-01-08'],
    ['Harbour PostNovember 21, 2025', '2025-11-21'],
    ['by Harbour PostNovember 21, 202501747', '2025-11-21'],
    ['25.04.2024', '2024-04-25'],
    ['3.4.2024', '2024-04-03'],
    ['25/04/2024', '2024-04-25'],
    ['04/25/2024', '2024-04-25'],
    ['3/3/2024', '2024-03-03'],
    ['No. 12, March 2018', '2018-03'],
    ['Le Phare, n° 12 mars 2018', '2018-03'],
    ['Heft 12, März 2018', '2018-03'],
    ['am 3. März 2021', '2021-03-03'],
    ['le 1er août 2021', '2021-08-01'],
    ['3 de abril de 2021', '2021-04-03'],
    ['04 de mayo 2022, 12:00', '2022-05-04'],
    ['06 Dicembre 2020', '2020-12-06'],
    ['20 septembrie 2020', '2020-09-20'],
    ['2 января 2024', '2024-01-02'],
    ['2024年1月2日', '2024-01-02'],
    ['2024年1月', '2024-01'],
    ['2 يناير 2024', '2024-01-02'],
    ['٢ كانون الثاني ٢٠٢٤', '2024-01-02'],
    ['5 آذار/مارس 2024', '2024-03-05'],
    ['January 2024', '2024-01'],
    ['2024-01', '2024-01'],
    ['issued in September 2029', '2029-09'],
    ['© 2021', '2021']
  ])('%s is %s', (line, date) => expect(first(line)?.date).toBe(date))

  test.each([
    ['۱۲ دی ۱۴۰۲', '2024-01-02'],
    ['1 Farvardin 1403', '2024-03-20'],
    ['۱۴۰۲/۱۰/۱۲ تاریخ', '2024-01-02'],
    ['1 رمضان 1445', '2024-03-11~']
  ])('%s of another calendar is %s', (line, date) => expect(first(line)?.date).toBe(date))

  test('numbers that can be read two ways stay two dates', () => {
    expect(first('02/01/2024')?.date).toBe('[2024-01-02,2024-02-01]')
  })

  test.each([
    ['30 February 2024', 'impossible day'],
    ['2024-13-02', 'impossible day'],
    ['31.04.2024', 'impossible day'],
    ['Monday, 2 January 2024', 'weekday disagrees']
  ])('%s cannot be: %s', (line, wrong) => expect(first(line)?.wrong).toBe(wrong))

  test('the weekday may stand on either side', () => {
    expect(first('Tuesday, 2 January 2024')).toMatchObject({weekday: true})
    expect(first('2 January 2024, Tuesday')).toMatchObject({weekday: true})
    expect(first('Tuesday, 2 January 2024')?.wrong).toBeNull()
  })

  test.each([
    '1 March',
    'issue (49)',
    '12:30',
    '2,500 troops',
    'in 24 hours',
    '03/04/21',
    'Order 68',
    'may 20',
    '$2024.50',
    '10.2024.1'
  ])('%s prints no date with a year', (line) =>
    expect(writtenDates(line).filter(({precision}) => precision !== 'year')).toEqual([])
  )

  test('no part is given that the span does not print', () => {
    for (const line of ['x March 2021 y', 'on 3 March 2021.', '2021']) {
      for (const {start, end, date} of writtenDates(line)) {
        const printed = line.slice(start, end)
        expect(printed).toContain(date.slice(0, 4))
        if (date.length > 8) expect(printed).toContain(String(Number(date.slice(8))))
      }
    }
  })

  test('spans are exact', () => {
    const line = 'Posted on Tuesday, 2 January 2024 at 10:00'
    const found = first(line)
    expect(line.slice(found?.start, found?.end)).toBe('2 January 2024')
    expect(found).toMatchObject({time: true, weekday: true})
  })

  test('days without a year keep it unknown', () => {
    expect(yearlessDays('In a long interview on 1 March in Port Elin')).toMatchObject([{month: 3, day: 1}])
    expect(yearlessDays('PORT ELIN, April 25 (HNA)')).toMatchObject([{month: 4, day: 25}])
    expect(yearlessDays('on 3 March 2021')).toEqual([])
  })

  test('a line of digits or of dates takes time in proportion to its length', () => {
    const time = (line: string) => {
      const started = performance.now()
      writtenDates(line, Number.POSITIVE_INFINITY)
      yearlessDays(line)
      return performance.now() - started
    }
    time('3 March 2021 '.repeat(200))
    expect(time('1'.repeat(20_000))).toBeLessThan(50)
    expect(time('3 March 2021 '.repeat(2000))).toBeLessThan(400)
    expect(time('2021'.repeat(20_000))).toBeLessThan(100)
    expect(time('12/'.repeat(20_000))).toBeLessThan(300)
    expect(time('March '.repeat(10_000))).toBeLessThan(300)
  })
})
