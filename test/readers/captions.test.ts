/**
 * The readers of SubRip and WebVTT: cues, times, voices, and what is no cue.
 */
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {sourceOffset} from '../../src/place.ts'
import {srt, vtt} from '../../src/readers/captions.ts'
import {read} from '../../src/readers/index.ts'
import type {Block} from '../../src/tree.ts'

const cues = (reader: typeof srt, source: string) => reader(source, null).children as Block[]
const said = (reader: typeof srt, source: string) => cues(reader, source).map(({value}) => value)

describe('SubRip', () => {
  const source =
    '1\n00:00:14,560 --> 00:00:17,520\nReyes: The water had\nrisen by noon.\n\n2\n00:01:17,520 --> 01:00:19,110\n{\\an8}<i>We left.</i>\n'

  test('a cue is its text, its lines joined, with its time in seconds', () => {
    expect(cues(srt, source).map(({type, value, time}) => ({type, value, time}))).toEqual([
      {type: 'cue', value: 'Reyes: The water had\nrisen by noon.', time: {start: 14.56, end: 17.52}},
      {type: 'cue', value: 'We left.', time: {start: 77.52, end: 3619.11}}
    ])
    expect(cues(srt, source)[1]?.position.start).toEqual({line: 8, column: 10, offset: source.indexOf('We')})
  })

  test.each([
    ['carriage returns', source.replaceAll('\n', '\r\n')],
    ['no blank lines', source.replaceAll('\n\n', '\n')],
    ['blank lines everywhere', source.replaceAll('\n', '\n\n')],
    ['no numbers', source.replace(/^\d\n/gm, '')],
    ['full stops for commas', source.replaceAll(',', '.')],
    ['blanks at the ends of lines', source.replaceAll('\n', '  \n')],
    ['a byte-order mark', `\ufeff${source}`]
  ])('%s', (_, varied) => {
    const {children} = read(varied, {format: 'srt'})
    expect((children as Block[]).map(({value, time}) => [value, time?.start])).toEqual([
      ['Reyes: The water had\nrisen by noon.', 14.56],
      ['We left.', 77.52]
    ])
  })

  test('a caption may be a number', () => {
    expect(said(srt, '1\n00:00:01,000 --> 00:00:02,000\n2024\n\n2\n00:00:03,000 --> 00:00:04,000\nYes.')).toEqual([
      '2024',
      'Yes.'
    ])
    expect(said(srt, '00:01,000 --> 00:02,000\n2024\n\n00:03,000 --> 00:04,000\nYes.')).toEqual(['2024', 'Yes.'])
  })

  test('what is no tag of SubRip stays', () => {
    expect(
      said(srt, '1\n00:00:01,000 --> 00:00:02,000\n<laughs> 3 < 4 {sic} <font color="#fff">R&D</font> &amp;')
    ).toEqual(['<laughs> 3 < 4 {sic} R&D &amp;'])
  })

  test('a time that cannot be read is told, its words are kept without time', () => {
    const odd = srt('1\n00:00:01,000 --> 00:00:02,000\nOne.\n\n2\n0:0x --> 00:04\nTwo.\n', null)
    expect((odd.children as Block[]).map(({value, time}) => [value, time])).toEqual([
      ['One.', {start: 1, end: 2}],
      ['Two.', undefined]
    ])
    expect(odd.messages).toMatchObject([{line: 6, rule: 'readers:unread-time'}])
  })

  test('an end before the start is no end', () => {
    expect(cues(srt, '1\n00:00:05,000 --> 00:00:02,000\nOne.')[0]?.time).toEqual({start: 5, end: null})
  })

  test('a file without cues is plain text, with a warning', () => {
    const root = srt('Reyes spoke at noon.\n', null)
    expect(root.children).toMatchObject([{type: 'paragraph', value: 'Reyes spoke at noon.'}])
    expect(root.messages).toMatchObject([{rule: 'readers:no-cue', severity: 'warning'}])
  })
})

describe('WebVTT', () => {
  test('voices are told, not shown', () => {
    const source =
      'WEBVTT\n\nintro\n00:01.000 --> 00:04.500 align:start\n<v.loud Ana Reyes>Q&amp;A <c.yellow>at</c> <00:00:02.000>noon\n\n00:05.000 --> 00:06.000\n<v Ana Reyes>Really?</v>\n<v Ben>Yes.</v>\nAll laugh.'
    expect(cues(vtt, source).map(({value, voice, time}) => [value, voice, time?.start])).toEqual([
      ['Q&A at noon', 'Ana Reyes', 1],
      ['Really?', 'Ana Reyes', 5],
      ['Yes.', 'Ben', 5],
      ['All laugh.', undefined, 5]
    ])
  })

  test('the header is the head; notes, styles and regions are not read', () => {
    const source =
      'WEBVTT - Harbour talks\nKind: captions\nLanguage: en\n\nSTYLE\n::cue { color: red }\n\nNOTE checked: twice\nby hand\n\n00:01.000 --> 00:02.000\nOne.\n\nNOTE\nand again\n\nlast\n00:03.000 --> 00:04.000\nTwo.\n'
    const {head, children} = vtt(source, null)
    expect(head.map(({name, value}) => [name, value])).toEqual([
      ['WEBVTT', 'Harbour talks'],
      ['Kind', 'captions'],
      ['Language', 'en']
    ])
    expect((children as Block[]).map(({value}) => value)).toEqual(['One.', 'Two.'])
  })

  test('lines that roll up are said once', () => {
    const source = `WEBVTT

00:00:00.000 --> 00:00:02.000 align:start position:0%
\u0020
the<00:00:00.500><c> water</c><00:00:01.000><c> had</c>

00:00:02.000 --> 00:00:02.010 align:start position:0%
the water had
\u0020

00:00:02.010 --> 00:00:04.000 align:start position:0%
the water had
risen<00:00:03.000><c> by</c>

00:00:04.000 --> 00:00:04.010 align:start position:0%
risen by
\u0020

00:00:04.010 --> 00:00:06.000 align:start position:0%
risen by
noon`
    expect(said(vtt, source)).toEqual(['the water had', 'risen by', 'noon'])
  })

  test('people who say a thing twice have said it twice', () => {
    const lines = ['No.', 'No.', 'Why?', 'Tides.', 'I see.', 'So it was late.', 'Late.', 'Yes, late.']
    const source = lines.map((line, at) => `00:0${at}.000 --> 00:0${at}.900\n${line}\n`).join('\n')
    expect(said(vtt, `WEBVTT\n\n${source}`)).toEqual(lines)
  })
})

describe('properties', () => {
  const piece = fc.constantFrom(
    ...[
      '1\n',
      '00:01 --> 00:02\n',
      '00:00:01,5 --> 1:00:02.25\n',
      '\n',
      '\r\n',
      'NOTE',
      'a',
      'b c',
      '<v A>',
      '</v>',
      '<i>'
    ],
    ...['{\\an8}', '&amp;', '&lt', '<', '>', '&', '-->', 'WEBVTT', ' ']
  )
  const file = fc.array(piece, {maxLength: 30}).map((pieces) => pieces.join(''))

  test('every character of a cue stands where the map says, but for what stands for something else', () => {
    fc.assert(
      fc.property(file, fc.constantFrom(srt, vtt), (source, reader) => {
        for (const block of cues(reader, source)) {
          expect(sourceOffset(block, block.value.length, 'end')).toBe(block.position.end.offset)
          for (let at = 0; at < block.value.length; at++) {
            const printed = source[sourceOffset(block, at)] as string
            if (printed !== block.value[at]) expect(/[\n ]/.test(block.value[at] ?? '') || printed === '&').toBe(true)
          }
        }
      }),
      {numRuns: 2000}
    )
  })

  test('any string reads', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 200}), (source) => {
        expect([srt(source, null).format, vtt(source, null).format]).toEqual(['srt', 'vtt'])
      })
    )
  })
})

describe('time is linear in length', () => {
  const fill = (part: string) => part.repeat(Math.ceil(1_000_000 / part.length))
  test.each(
    Object.entries({
      cues: fill('1\n00:01 --> 00:02\nOne\n\n'),
      'cues of no words': fill('00:01 --> 00:02\n'),
      'one cue of many lines': `00:01 --> 00:02\n${fill('One\n')}<`,
      'one long line': `00:01 --> 00:02\n${fill('One ')}`,
      'tags that do not end': `00:01 --> 00:02\n${fill('<v A')}`,
      'overrides that do not end': `00:01 --> 00:02\n${fill('{\\a')}`,
      'many voices': `00:01 --> 00:02\n${fill('<v A>b')}`,
      arrows: fill('1-->'),
      digits: `${fill('1')}-->`,
      'lines that roll': fill('00:01 --> 00:02\nOne\nTwo\n\n')
    })
  )('%s', (_, source) => {
    const begin = performance.now()
    srt(source, null)
    vtt(source, null)
    expect(performance.now() - begin).toBeLessThan(3000)
  })
})
