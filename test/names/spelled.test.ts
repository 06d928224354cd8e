/**
 * Texts spelled out: what is known of each unit.
 */
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {aSpace, classes, isWordUnit, lower, Speller} from '../../src/names/index.ts'
import {isSpace} from '../../src/place.ts'

describe('a spelled text', () => {
  test('tells the lower case and the classes of each unit', () => {
    const {units, from} = new Speller().spell('É’s -')
    const known = [0, 1, 2, 3, 4].map((at) => units[from + at] as number)
    expect(known.map((unit) => String.fromCharCode(unit & lower)).join('')).toBe("é's -")
    expect(known.map((unit) => unit & classes.capital)).toEqual([classes.capital, 0, 0, 0, 0])
    expect(known.map((unit) => unit & classes.apostrophe)).toEqual([0, classes.apostrophe, 0, 0, 0])
    expect((known[3] as number) & aSpace).toBe(aSpace)
    expect(known.map((unit) => unit & classes.hyphen)).toEqual([0, 0, 0, 0, classes.hyphen])
  })

  test('holds beside others of its document, a 0 before and after each', () => {
    fc.assert(
      fc.property(fc.array(fc.string({maxLength: 50, unit: 'binary'}), {maxLength: 8}), (texts) => {
        const speller = new Speller()
        const spelled = ['x'.repeat(33_000), ...texts].map((text) => speller.spell(text))
        for (const {text, units, from, to} of spelled) {
          expect([units[from - 1], units[to]]).toEqual([0, 0])
          for (let at = 0; at < Math.min(text.length, 60); at++) {
            const unit = units[from + at] as number
            expect((unit & classes.wordy) !== 0).toBe(isWordUnit(text.charCodeAt(at)))
            expect((unit & classes.space) !== 0).toBe(isSpace(text.charCodeAt(at)))
          }
        }
      })
    )
  })

  test('is cut by its places', () => {
    const speller = new Speller()
    speller.spell('Before it')
    const spelled = speller.spell('Maria Reyes')
    expect(spelled.slice(spelled.from + 6, spelled.to)).toBe('Reyes')
  })
})
