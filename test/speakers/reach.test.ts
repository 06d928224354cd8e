/**
 * How far before a pronoun the text is read.
 */
import {describe, expect, test} from 'vitest'
import {annotate, parse} from '../../src/pipeline.ts'
import {Page} from '../../src/speakers/page.ts'
import {stretchesOf} from '../../src/speakers/reach.ts'
import type {Said} from '../../src/speakers/said.ts'
import type {Source} from '../../src/tree.ts'

/** Paragraphs of a length each; the mention stands at the end of the paragraph asked for. */
function stretches(lengths: ReadonlyArray<number>, mentions: ReadonlyArray<number>, kind: Source['kind'] = 'pronoun') {
  const root = parse(lengths.map((length) => `T${'o'.repeat(length - 2)}.`).join('\n\n'))
  const {blocks} = new Page(root)
  expect(blocks).toHaveLength(lengths.length)
  const said = mentions.map((index) => {
    const at = (blocks[index]?.position.end.offset ?? 0) - 1
    return {at, gender: kind === 'pronoun' ? 'she' : null, mention: {kind} as Source} as Said
  })
  return stretchesOf(blocks, said, kind === 'role').map(({first, last}) => [first, last])
}

describe('what is read before a pronoun', () => {
  test('is six paragraphs, or fewer where they are long', () => {
    expect(stretches([20, 20, 20, 20, 20, 20, 20, 20, 20], [8])).toEqual([[2, 8]])
    expect(stretches([1300, 1300, 1300, 1300], [3])).toEqual([[2, 3]])
    expect(stretches([1300, 2600], [1])).toEqual([[1, 1]])
  })

  test('is one stretch where two touch', () => {
    expect(stretches([1300, 1300, 1300, 1300, 1300, 1300, 1300], [1, 3])).toEqual([[0, 3]])
    expect(stretches([1300, 1300, 1300, 1300, 1300, 1300, 1300], [1, 6])).toEqual([
      [0, 1],
      [5, 6]
    ])
  })

  test('goes further before a noun of a story', () => {
    expect(stretches([600, 600, 600, 600, 600, 600, 600], [6], 'role')).toEqual([[3, 6]])
  })

  test('reaches over long paragraphs to where somebody was named', () => {
    const between = (first: string): string =>
      `${first}${' and the gate at the weir was shut for the winter'.repeat(7)}.`
    const text = `${between('Mrs. Mara Velde keeps the ferry')}\n\n${between('Before the flood, she was a pilot')}\n\n${between('Her years at the gate were long')}\n\nAsked about the rope, she said: “It held.”`
    const [said] = annotate(parse(text), {now: null}).utterances.filter(({kind}) => kind === 'direct')
    expect(said?.speaker).toBe('Mara Velde')
  })
})
