import fc from 'fast-check'
import {expect, test} from 'vitest'
import {
  isCapital,
  isDigit,
  isLetter,
  isLetterOrMark,
  isLower,
  isNumber,
  isUpper,
  letterOrMarkRuns,
  letterRuns
} from '../src/characters.ts'

test('every unit is what its Unicode class says', () => {
  const wrong: string[] = []
  for (let code = 0; code < 0x10000; code++) {
    const unit = String.fromCharCode(code)
    const same =
      isLetter(code) === /\p{L}/u.test(unit) &&
      isLetterOrMark(code) === /[\p{L}\p{M}]/u.test(unit) &&
      isUpper(code) === /\p{Lu}/u.test(unit) &&
      isCapital(code) === /[\p{Lu}\p{Lt}]/u.test(unit) &&
      isLower(code) === /\p{Ll}/u.test(unit) &&
      isNumber(code) === /\p{N}/u.test(unit) &&
      isDigit(code) === /\d/.test(unit)
    if (!same) wrong.push(code.toString(16))
  }
  expect(wrong).toEqual([])
})

test('runs are those of the patterns, in any text', () => {
  const unit = fc.oneof(
    fc.constantFrom('a', 'Z', ' ', '.', 'é', 'ا', 'َ', '中', '𝐌', '’'),
    fc.string({unit: 'binary', maxLength: 1})
  )
  fc.assert(
    fc.property(fc.array(unit), (units) => {
      const text = units.join('')
      expect(letterRuns(text)).toEqual([...(text.match(/\p{L}+/gu) ?? [])])
      expect(letterOrMarkRuns(text)).toEqual([...(text.match(/[\p{L}\p{M}]+/gu) ?? [])])
    })
  )
})
