/**
 * Places of values that are not the source itself: markup between runs, resolved entities.
 */
import {describe, expect, test} from 'vitest'
import {cut, lineStarts, Points, pointAt, pointWithin, positionOf, sourceOffset, sourceSpan} from '../src/place.ts'
import type {Block} from '../src/tree.ts'

const source = '<b>Ana:</b> &ldquo;No&rdquo;'
const lines = lineStarts(source)
const block: Block = {
  type: 'paragraph',
  value: 'Ana: “No”',
  map: [0, 3, 4, 7, 4, 11, 5, 12, 6, 19, 8, 21, 9, 28],
  zone: null,
  position: positionOf(lines, 3, 28)
}
const printed = (from: number, to: number) => {
  const {start, end} = sourceSpan(block, from, to)
  return source.slice(start, end)
}

describe('a block with a map', () => {
  test('ends where its words end, not where the next begin', () => {
    expect(printed(0, 4)).toBe('Ana:')
    expect(printed(0, 5)).toBe('Ana:</b> ')
    expect(sourceOffset(block, 4)).toBe(11)
  })

  test('holds an entity whole at either end', () => {
    expect(printed(5, 9)).toBe('&ldquo;No&rdquo;')
    expect(printed(6, 8)).toBe('No')
  })

  test('is cut without losing places', () => {
    for (let from = 0; from < block.value.length; from++) {
      for (let to = from + 1; to <= block.value.length; to++) {
        const part = cut(block, lines, from, to)
        const begin = block.value.indexOf(part.value, from)
        for (let at = 0; at < part.value.length; at++) {
          expect(sourceOffset(part, at)).toBe(sourceOffset(block, begin + at))
          expect(sourceOffset(part, at + 1, 'end')).toBe(sourceOffset(block, begin + at + 1, 'end'))
        }
      }
    }
  })
})

describe('points', () => {
  const text = 'one\r\ntwo three\n\nfour\n'
  const starts = lineStarts(text)

  test('are the same in whatever order they are asked for', () => {
    const points = new Points(starts)
    for (const offset of [0, 2, 6, 5, 14, 15, 16, 19, 1, 20, 21, 0])
      expect(points.at(offset)).toEqual(pointAt(starts, offset))
  })

  test('within a block need no search where it is one line', () => {
    for (const [from, to] of [
      [5, 14],
      [5, 20]
    ] as const) {
      const part: Block = {type: 'paragraph', value: '', zone: null, position: positionOf(starts, from, to)}
      for (const offset of [from, from + 3, to])
        expect(pointWithin(part.position, starts, offset)).toEqual(pointAt(starts, offset))
    }
  })
})
