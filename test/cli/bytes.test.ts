import fc from 'fast-check'
import {expect, test} from 'vitest'
import {Bytes} from '../../src/cli/bytes.ts'

test('texts and bytes come out in their order, whatever their lengths', () => {
  const text = fc.tuple(fc.string({unit: 'binary', maxLength: 5}), fc.constantFrom(0, 1, 3, 20_000, 70_000))
  fc.assert(
    fc.property(fc.array(fc.tuple(text, fc.boolean(), fc.boolean()), {maxLength: 12}), (added) => {
      const bytes = new Bytes()
      let expected = ''
      for (const [[part, times], asBytes, taken] of added) {
        const whole = part.repeat(times)
        bytes.add(asBytes ? Buffer.from(whole) : whole)
        expected += Buffer.from(whole).toString('latin1')
        if (!taken) continue
        expect(bytes.length).toBe(expected.length)
        expect(Buffer.from(bytes.take()).toString('latin1') === expected).toBe(true)
        expected = ''
      }
      expect(Buffer.from(bytes.take()).toString('latin1') === expected).toBe(true)
      expect(bytes.take()).toHaveLength(0)
    }),
    {numRuns: 200}
  )
})
