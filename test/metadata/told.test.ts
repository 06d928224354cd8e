import {expect, test} from 'vitest'
import type {Layout} from '../../src/metadata/layout.ts'
import {toldBy} from '../../src/metadata/told.ts'

function pageOf(...texts: ReadonlyArray<string>): Layout {
  const position = {start: {line: 1, column: 1, offset: 0}, end: {line: 1, column: 1, offset: 0}}
  const lines = texts.map((text) => ({
    text,
    block: {type: 'paragraph' as const, value: text, zone: null, position},
    from: 0,
    paragraph: text.length,
    turn: false,
    dateline: undefined
  }))
  return {lines, start: 1, end: texts.length - 1}
}

const page = pageOf(
  'Harbour wall gives way',
  'The WALL of the harbours gave in the night, the council said.',
  'Councillors met again.'
)

test('a line is told by the share of its words that the body takes up', () => {
  expect(toldBy(page, [{text: 'Harbour wall gives way', at: 0}])).toEqual([2 / 3])
  expect(toldBy(page, [{text: 'Opening hours and prices', at: 0}])).toEqual([0])
})

test('a line of the body is told by the others', () => {
  expect(toldBy(page, [{text: 'Councillors met tonight', at: 2}])).toEqual([1 / 2])
})

test('one word tells nothing', () => expect(toldBy(page, [{text: 'Harbour', at: 0}])).toEqual([0]))
