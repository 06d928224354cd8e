/**
 * Copies of nodes: nothing is lost, and only what is told is changed.
 */
import {expect, test} from 'vitest'
import {copyOf, inZone, rootWith, turnWith} from '../src/copies.ts'
import {parse} from '../src/pipeline.ts'
import {positionOf} from '../src/place.ts'
import type {Block, Turn} from '../src/tree.ts'

test('a copy has every field of a block, and is not the block', () => {
  const block: Required<Block> = {
    type: 'item',
    value: 'one',
    depth: 2,
    marker: '-',
    map: [0, 5],
    strong: [{start: 0, end: 3}],
    italic: [{start: 1, end: 3}],
    time: {start: 1, end: null},
    voice: 'Maria Reyes',
    after: true,
    zone: 'body',
    because: 'it is',
    position: positionOf([0], 5, 8)
  }
  const copy = copyOf(block)
  expect(copy).toStrictEqual(block)
  expect(copy).not.toBe(block)
  const {type, value, zone, position} = block
  expect(copyOf({type, value, zone, position})).toStrictEqual({type, value, zone, position})
})

test('a block in another zone keeps all else', () => {
  const block: Block = {type: 'cue', value: 'one', voice: 'Maria Reyes', zone: null, position: positionOf([0], 0, 3)}
  expect(inZone(block, 'teaser', 'it is')).toStrictEqual({...block, zone: 'teaser', because: 'it is'})
})

test('a document and a turn keep all that is not told anew', () => {
  const root = parse('Reyes: The water had risen.')
  expect(rootWith(root, {})).toStrictEqual(root)
  expect(rootWith(root, {persons: [], about: null})).toStrictEqual(root)
  const turn: Required<Turn> = {
    type: 'turn',
    role: 'answer',
    label: null,
    rule: 'label',
    certainty: 'stated',
    speaker: null,
    office: null,
    time: {start: 1, end: null},
    children: [],
    position: positionOf([0], 0, 3)
  }
  const by = {speaker: 'Maria Reyes', office: 'mayor', certainty: 'implied'} as const
  expect(turnWith(turn, by)).toStrictEqual({...turn, ...by})
})
