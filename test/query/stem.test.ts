import {describe, expect, test} from 'vitest'
import {stem} from '../../src/query/stem.ts'

describe('stem', () => {
  test.each([
    ['consistency', 'consist'],
    ['consolations', 'consol'],
    ['knackeries', 'knackeri'],
    ['knightly', 'knight'],
    ['generously', 'generous'],
    ['communism', 'communism'],
    ['hopping', 'hop'],
    ['hoping', 'hope'],
    ['agreed', 'agre'],
    ['cries', 'cri'],
    ['ties', 'tie'],
    ['gas', 'gas'],
    ['gaps', 'gap'],
    ['relational', 'relat'],
    ['rationalise', 'ration'],
    ['sayings', 'say'],
    ['news', 'news'],
    ['succeeding', 'succeed'],
    ['militias', 'militia'],
    ['organisation', 'organ'],
    ['yards', 'yard'],
    ['controlling', 'control']
  ])('of %s is %s', (word, expected) => {
    expect(stem(word)).toBe(expected)
  })
})
