/**
 * What must hold of every text, through all stages.
 */
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {annotate, parse, records} from '../src/index.ts'
import {annotateAll} from '../src/pipeline.ts'

const text = fc
  .array(
    fc.constantFrom(
      'Maria Reyes: ',
      'REYES: ',
      'Q: ',
      'A. ',
      'Q    ',
      '**Ana:** ',
      '[00:12] ',
      'Harbour Post: ',
      '— ',
      '* ',
      'Photo: ',
      '“',
      '”',
      '"',
      '‘',
      '’',
      "''",
      '«',
      '»',
      'We knew by noon',
      ' said Maria Reyes',
      ', she added',
      'According to Otto Lind, ',
      'He said that the wall would hold',
      'Why did nobody close it?',
      '. ',
      '? ',
      '\n',
      '\n\n',
      '\r\n',
      ' ',
      '\t',
      '\u00a0',
      '12 March 2023',
      'By Lena Lind',
      'e\u0301',
      '👩‍🚒',
      '\u202e',
      '\ud800',
      '｡',
      'al-Hol',
      'Comments',
      'Related',
      '<v Ana>'
    ),
    {maxLength: 60}
  )
  .map((parts) => parts.join(''))

const formats = ['text', 'markdown', 'html', 'srt', 'vtt'] as const
const collapse = (value: string) => value.replace(/\s+/g, ' ').trim()

describe('any text', () => {
  test('is read, annotated and recorded in every format', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...formats), (source, format) => {
        for (const record of records(annotate(parse(source, {format})), {nested: true})) {
          expect(record.id).toMatch(/^[0-9a-f]{12}$/)
          expect(record.source.start.offset).toBeLessThanOrEqual(record.source.end.offset)
        }
      }),
      {numRuns: 400}
    )
  })

  test('is understood among others as it is alone', () => {
    fc.assert(
      fc.property(fc.array(text, {maxLength: 4}), (sources) => {
        const context = {now: '2026-01-01'}
        const together = annotateAll(
          sources.map((source) => parse(source)),
          sources.map(() => context)
        )
        expect(together).toEqual(sources.map((source) => annotate(parse(source), context)))
      }),
      {numRuns: 50}
    )
  })

  test('gives records whose words are the source between their offsets', () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const {kind, text: words, source: place} of records(annotate(parse(source)), {nested: true})) {
          const {start, end, pieces} = place
          const slices = (pieces ?? [{start: start.offset, end: end.offset}]).map((piece) =>
            source.slice(piece.start, piece.end)
          )
          expect(collapse(words)).toBe(collapse(slices.join(kind === 'direct' ? ' … ' : ' ')))
          const before = source.slice(0, start.offset).split(/\r\n|[\n\r]/)
          expect([start.line, start.column]).toEqual([before.length, (before.at(-1) as string).length + 1])
        }
      }),
      {numRuns: 400}
    )
  })

  test('gives unique ids, whatever repeats', () => {
    fc.assert(
      fc.property(text, (source) => {
        const ids = [...records(annotate(parse(`${source}\n\n${source}`)))].map((record) => record.id)
        expect(new Set(ids).size).toBe(ids.length)
      })
    )
  })

  test('gives a tree of plain JSON', () => {
    fc.assert(
      fc.property(text, (source) => {
        const root = annotate(parse(source))
        expect(JSON.parse(JSON.stringify(root))).toEqual(root)
      })
    )
  })

  test('is the same annotated twice as once', () => {
    fc.assert(
      fc.property(text, (source) => {
        const once = annotate(parse(source))
        expect([...records(annotate(structuredClone(once)))]).toEqual([...records(once)])
      })
    )
  })
})

describe('time is linear in length', () => {
  const sentence = 'The water had risen over the wall and nobody in the town could say when it would fall again. '
  const shapes: Record<string, (size: number) => string> = {
    'many distinct labels': (size) =>
      Array.from({length: size / 120}, (_, at) => `Anna Lind${at}: ${sentence}`).join('\n\n'),
    'one line': (size) => sentence.repeat(size / sentence.length),
    'short lines': (size) => 'Yes it is.\n'.repeat(size / 11),
    'an interview of short turns': (size) => 'Post: And then?\nLind: It rose.\n'.repeat(size / 31),
    quotations: (size) => `“${sentence.trim()}” said Maria Reyes.\n\n`.repeat(size / 120)
  }
  for (const [name, make] of Object.entries(shapes)) {
    test(name, () => {
      const time = (size: number) => {
        const source = make(size)
        let least = Number.POSITIVE_INFINITY
        for (let run = 0; run < 3; run++) {
          const start = process.cpuUsage().user
          annotate(parse(source))
          least = Math.min(least, process.cpuUsage().user - start)
        }
        return least
      }
      time(60_000)
      const [small, large] = [time(150_000), time(600_000)]
      // Four times the text: eight times the time leaves room for noise, sixteen would be quadratic.
      expect(large / Math.max(small, 2_000)).toBeLessThan(9)
    })
  }
})
