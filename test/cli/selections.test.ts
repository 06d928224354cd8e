import fc from 'fast-check'
import {expect, test} from 'vitest'
import {selector} from '../../src/cli/selections.ts'

const point = (offset: number) => ({line: 1, column: offset + 1, offset})

test('counts code points, not UTF-16 units', () => {
  expect(selector('🌊 “Go.”')({path: null, start: point(4), end: point(7)})).toEqual([
    {exact: 'Go.', prefix: '🌊 “', suffix: '”', start: 3, end: 6}
  ])
})

test('cuts no character in two at the ends of its context', () => {
  const text = `${'🌊'.repeat(20)}x“Go.”x${'🌊'.repeat(20)}`
  const [found] = selector(text)({path: null, start: point(42), end: point(45)})
  expect(found?.prefix).toBe(`${'🌊'.repeat(15)}x“`)
  expect(found?.suffix).toBe(`”x${'🌊'.repeat(15)}`)
})

test('has a selection for each piece', () => {
  const pieces = [
    {start: 0, end: 2},
    {start: 4, end: 6}
  ]
  const found = selector('ab, cd')({path: null, start: point(0), end: point(6), pieces})
  expect(found.map(({exact}) => exact)).toEqual(['ab', 'cd'])
})

test('finds any run of any text again', () => {
  const text = fc
    .array(fc.constantFrom('a', '🌊', 'é', '\ud800', '\udc00', '\n'), {maxLength: 3000})
    .map((all) => all.join(''))
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (text, a, b) => {
      const ends = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number]
      // A record never begins or ends within a character.
      fc.pre(
        ends.every((at) => !(/[\ud800-\udbff]$/.test(text.slice(0, at)) && /^[\udc00-\udfff]/.test(text.slice(at))))
      )
      const [found] = selector(text)({path: null, start: point(ends[0]), end: point(ends[1])})
      expect([...text].slice(found?.start, found?.end).join('')).toBe(found?.exact)
    })
  )
})
