import {expect, test} from 'vitest'
import {weekdayBeside} from '../../src/metadata/weekday.ts'

const date = '3 March 2021'

test.each([
  [`Wednesday, ${date}`, 2],
  [`Harbour PostWednesday, ${date}`, 2],
  [`on Wednesday the ${date}`, 2],
  [`${date} (Wednesday)`, 2],
  [`Mittwoch, den ${date}`, 2],
  [`the ${date}`, -1],
  [`Wednesday · · · ${date}`, -1],
  [date, -1]
])('%s', (line, row) => {
  const start = line.indexOf(date)
  expect(weekdayBeside(line, start, start + date.length)).toBe(row)
})
