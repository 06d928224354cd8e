import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {stem, sureLength} from '../../src/query/stem.ts'

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

  test('leaves all letters as they were but those that are not sure', () => {
    const root = fc.array(
      fc.constantFrom('b', 'd', 'gr', 'l', 'm', 'n', 'p', 's', 'st', 't', 'z', 'a', 'e', 'i', 'o', 'ou', 'y'),
      {
        minLength: 2,
        maxLength: 5
      }
    )
    const ending = fc.constantFrom(
      ...'s es ed ing ies ied y ly ily ation ational ations isation izations ise ising ize izer ful fulness fully'.split(
        ' '
      ),
      ...'able ability abilities ably ous ously ousness ive iveness ivity al alism ality ally ance ancy er ers ator ment'.split(
        ' '
      ),
      ...'ness less lessly logy logies ism ist ic ical icity ant ent ently ence ency eed eedly edly ingly sses us'.split(
        ' '
      )
    )
    fc.assert(
      fc.property(root, fc.array(ending, {maxLength: 2}), (letters, endings) => {
        const word = letters.join('') + endings.join('')
        const stemmed = stem(word)
        expect([word, word.startsWith(stemmed.slice(0, sureLength(stemmed)))]).toEqual([word, true])
      }),
      {numRuns: 20_000}
    )
  })
})
