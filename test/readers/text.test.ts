import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {annotate, parse} from '../../src/pipeline.ts'
import {text} from '../../src/readers/text.ts'
import {records} from '../../src/record.ts'
import type {Block} from '../../src/tree.ts'

const values = (source: string) => (text(source, null).children as Block[]).map((block) => block.value)

describe('layouts', () => {
  test('one line a paragraph: every line is a block', () => {
    expect(values('A first paragraph.\nA second one.\nA third.')).toEqual([
      'A first paragraph.',
      'A second one.',
      'A third.'
    ])
  })

  test('blank lines part paragraphs', () => {
    expect(values('First.\n\n\n  Second.\n')).toEqual(['First.', 'Second.'])
  })

  test('a no-break space alone is a blank line', () => {
    expect(values('First.\n \u00a0\nSecond.')).toEqual(['First.', 'Second.'])
  })

  describe('numbers of lines in the margin', () => {
    const record = [
      ' 1   Q.   Would you state your full',
      ' 2   name for the record?',
      ' 3   A.   Otto Karl Linden.',
      ' 4   Q.   Did you inspect the north levee in January?',
      ' 5   A.   I did.  I walked it twice, once with the',
      ' 6   surveyor and once alone.',
      ' 7             MR. PIKE:  Objection.',
      ' 8',
      ' 9             THE WITNESS:  It was the first of May.',
      '10   Q.   What did you find?',
      '11   A.   The toe was wet.'
    ].join('\n')

    test('are left out, and part the words of a record', () => {
      expect(values(record)[0]).toBe('Q.   Would you state your full\nname for the record?')
      expect(values(record)).toContain('MR. PIKE:  Objection.')
      for (const {text: words, source} of records(annotate(parse(record)))) {
        const pieces = source.pieces ?? [{start: source.start.offset, end: source.end.offset}]
        const printed = pieces.map(({start, end}) => record.slice(start, end)).join(' ')
        expect(printed.replace(/\s+/g, ' ')).toBe(words.replace(/\s+/g, ' '))
      }
    })

    test('not those of a list', () => {
      const list = Array.from({length: 12}, (_, at) => `${at + 1}. Boats of the harbour`).join('\n')
      expect(values(list)[0]).toBe('1. Boats of the harbour')
    })
  })

  const wrapped = [
    'The water had risen over the lowest step of the market by noon, and the',
    'people of the lower town carried their chairs to the first floor before',
    'anyone had told them to.',
    'They had done it before.'
  ]

  describe('the head of a printed page', () => {
    const furniture = (source: string) =>
      (text(source, null).children as Block[]).filter(({zone}) => zone === 'furniture').map(({value}) => value)

    test('grows, stands on other pages too, and parts a sentence', () => {
      const source =
        'TIDE | PAGE 8\nLind: The wall was high.\nTIDE | PAGE 9\nMoll: And the\nTIDE | PAGE 10\ngate was shut.\n'
      expect(furniture(source)).toEqual(['TIDE | PAGE 8', 'TIDE | PAGE 9', 'TIDE | PAGE 10'])
    })

    test('or stands beside a number that grows', () => {
      const source =
        'The Tide, 2019\n\nThe wall was high and\n\n14\n\nThe Tide, 2019\n\nthe gate was shut.\n\n15\n\nThe Tide, 2019\n'
      expect(furniture(source)).toEqual(['The Tide, 2019', 'The Tide, 2019', 'The Tide, 2019'])
    })

    test.each([
      'Speaker 1\nso the wall was high and\nSpeaker 2\nand the gate was shut\nSpeaker 1\nyes it was\n',
      'Question 1\nWas the wall high?\nQuestion 2\nWas the gate shut?\n',
      'Speaker 1 0:03\nso the wall\nSpeaker 2 0:09\nthe gate\n'
    ])('is no label (%#)', (source) => expect(furniture(source)).toEqual([]))
  })

  test('wrapped lines are one block, verbatim', () => {
    expect(values(wrapped.slice(0, 3).join('\n'))).toEqual([wrapped.slice(0, 3).join('\n')])
  })

  test('a line that would have fitted opens a paragraph of its own', () => {
    const short = ['The ferry was late.', ...wrapped.slice(0, 3)]
    expect(values(short.join('\n'))).toEqual(['The ferry was late.', wrapped.slice(0, 3).join('\n')])
  })

  test('an indented line opens a paragraph in wrapped text', () => {
    const lines = [`  ${wrapped[0]}`, wrapped[1], wrapped[2], `  ${wrapped[0]}`, wrapped[1], wrapped[2]]
    expect(values(lines.join('\n'))).toHaveLength(2)
  })

  test('hanging indents belong to the flush line above', () => {
    const lines = [
      `DAWES:     ${wrapped[0]}`,
      `           ${wrapped[1]}`,
      `           ${wrapped[2]}`,
      'HOLM:      It ran once.'
    ]
    expect(values(lines.join('\n'))).toHaveLength(2)
  })

  test('a menu of short lines is not wrapped text', () => {
    expect(values('Home\nnews\nsports\ncontact us')).toHaveLength(4)
  })
})

describe('offsets', () => {
  test('lines and columns count \\r\\n, \\n and \\r as one break each', () => {
    const [, second, third] = text('one\r\n  two\rthree', null).children as Block[]
    expect(second?.position.start).toEqual({line: 2, column: 3, offset: 7})
    expect(third?.position.start).toEqual({line: 3, column: 1, offset: 11})
  })

  const alphabet = fc.array(
    fc.constantFrom(
      '\n',
      '\r\n',
      ' ',
      '\t',
      '\u00a0',
      'Reyes: ',
      'the water rose ',
      '“Yes,” ',
      'é',
      '👍',
      '.',
      'and so it went on for a long while '
    ),
    {maxLength: 80}
  )

  test('every block is the source between its offsets, in order', () => {
    fc.assert(
      fc.property(alphabet, (parts) => {
        const source = parts.join('')
        let last = 0
        for (const {value, position} of text(source, null).children as Block[]) {
          expect(source.slice(position.start.offset, position.end.offset)).toBe(value)
          expect(position.start.offset).toBeGreaterThanOrEqual(last)
          last = position.end.offset
        }
      })
    )
  })

  test('nothing but white space is lost', () => {
    fc.assert(
      fc.property(alphabet, (parts) => {
        const source = parts.join('')
        expect(values(source).join('').replace(/\s+/g, '')).toBe(source.replace(/\s+/g, ''))
      })
    )
  })
})
