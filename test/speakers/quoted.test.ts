/**
 * Text without what others say in it.
 */
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {lower, Speller} from '../../src/names/index.ts'
import {blankQuoted} from '../../src/speakers/quoted.ts'

/** The text as it is read when what is quoted was blanked. */
function withoutQuoted(text: string): string {
  const spelled = new Speller().spell(text)
  const {units, from, to} = spelled
  const before = units.slice(from, to)
  blankQuoted(spelled)
  return [...before]
    .map((unit, at) =>
      units[from + at] === unit ? text[at] : String.fromCharCode((units[from + at] as number) & lower)
    )
    .join('')
}

describe('a text without what is quoted', () => {
  test.each([
    ['Reyes left.', 'Reyes left.'],
    ['“No,” said Reyes.', '      said Reyes.'],
    ['She said: “It rose.” Brandt left.', 'She said:         .  Brandt left.'],
    ['"No!" said he', '   .  said he'],
    ["''No'' and the captain’s boat", '       and the captain’s boat'],
    ['“One “two” three', '      two” three'],
    ['„Nein“, sagte er', '      , sagte er'],
    ['«Non», dit-il, «jamais', '     , dit-il,        '],
    ['an unclosed "word and more', 'an unclosed               ']
  ])('of %j', (text, expected) => {
    expect(withoutQuoted(text)).toBe(expected)
  })

  test('is what one pattern would blank', () => {
    const quotation = /[“„«][^“”„«»]*[”“»]?|"[^"]*"?|''[^']*(?:'(?!')[^']*)*(?:'')?/g
    const blank = (quoted: string): string =>
      /[.!?…](?:["”“»]|'')$/.test(quoted) ? `${' '.repeat(quoted.length - 2)}. ` : ' '.repeat(quoted.length)
    const unit = fc.constantFrom('a', ' ', '.', '!', '"', "'", "''", '“', '”', '„', '«', '»', 'Reyes')
    fc.assert(
      fc.property(fc.array(unit, {maxLength: 30}), (units) => {
        const text = units.join('')
        expect(withoutQuoted(text)).toBe(text.replace(quotation, blank))
      }),
      {numRuns: 2000}
    )
  })
})
