/**
 * Nothing of an input acts on a terminal, in any format.
 */
import {describe, expect, test} from 'vitest'
import {
  escapeControls,
  plainStyle,
  type Style,
  safeJson,
  type WriterName,
  wrap,
  write,
  writers
} from '../../src/writers/index.ts'
import {item} from './items.ts'

/** Every character that may not reach a terminal, in a word of its own. */
const controls = [
  ...range(0, 8),
  ...range(0xb, 0x1f),
  ...range(0x7f, 0x9f),
  0x61c,
  0x200e,
  0x200f,
  ...range(0x2028, 0x202e),
  ...range(0x2066, 0x2069),
  ...range(0xfff9, 0xfffb),
  0xd800,
  0xdfff,
  ...range(0xe0000, 0xe007f)
]

function range(from: number, to: number): number[] {
  return Array.from({length: to - from + 1}, (_, at) => from + at)
}

const hostile = controls.map((code) => `a${String.fromCodePoint(code)}b`).join(' ')
const anyControl =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Cs}/u

const terminal: Style = {...plainStyle, terminal: true, width: 60}
const fields = {
  text: hostile,
  speaker: hostile,
  label: hostile,
  office: hostile,
  question: hostile,
  questioner: hostile,
  content: [hostile],
  cue: hostile,
  outlet: hostile,
  title: hostile,
  url: hostile,
  source: {path: hostile, start: {line: 1, column: 1, offset: 0}, end: {line: 1, column: 2, offset: 1}}
}

describe('a control character of the input', () => {
  for (const name of Object.keys(writers) as WriterName[]) {
    for (const columns of [null, ['text', 'speaker', 'path']]) {
      test(`does not reach a terminal as ${name}${columns ? ' of some fields' : ''}`, () => {
        const all = [...write(name, [item(fields, [{start: 0, end: 40}])], {...terminal, fields: columns})].join('')
        expect(all.replaceAll('\r\n', '\n')).not.toMatch(anyControl)
      })
    }
  }

  for (const name of ['text', 'markdown'] as const) {
    test(`does not reach a pipe as ${name} either`, () => {
      expect([...write(name, [item(fields)], plainStyle)].join('')).not.toMatch(anyControl)
    })
  }

  test('is spelled out', () => {
    expect(escapeControls('\x1b[31m \x9b \u202e \u{e0041} \ud800 \n\t')).toBe(
      '\\x1b[31m \\x9b \\u202e \\u{e0041} \\ud800 \n\t'
    )
  })

  test('is exact in JSON', () => {
    const json = safeJson({text: hostile})
    expect(json).not.toMatch(anyControl)
    expect(JSON.parse(json)).toEqual({text: hostile})
  })
})

describe('text in a pipe', () => {
  test('is one line a record: place, speaker, words', () => {
    expect([...write('text', [item({text: 'One\n\ntwo.'})], plainStyle)].join('')).toBe(
      'page.txt:1:1: Maria Reyes: One two.\n'
    )
  })

  test('has the label where nobody is named, and a question mark without either', () => {
    const [one, two] = [item({speaker: null, label: 'officials'}), item({speaker: null, label: null})]
    expect([...write('text', [one, two], plainStyle)].join('')).toBe(
      'page.txt:1:1: officials: The water had risen.\npage.txt:1:1: ?: The water had risen.\n'
    )
  })
})

describe('text on a terminal', () => {
  const paint = {...plainStyle.paint, mark: (text: string) => `<${text}>`}

  test('has a heading, wrapped words with the matches marked, and the place', () => {
    const text = 'The water had risen to the second step before anyone was up, she said.'
    const style = {...terminal, paint, width: 40, link: (_: string, __: number, text: string) => `(${text})`}
    expect([...write('text', [item({text, question: 'Why?'}, [{start: 10, end: 23}])], style)].join('')).toBe(
      `Maria Reyes, harbour master · Harbour Post · 4 May 2019
  ? Why?
  The water <had risen to> the second step
  before anyone was up, she said.
  (page.txt:1)

`
    )
  })

  test('marks parts of words, and one match over two lines on both', () => {
    expect(wrap('abcdef ghij klmnop', [{start: 3, end: 13}], {width: 20, paint}, '', '').join('|')).toBe(
      'abc<def ghij k>lmnop'
    )
    expect(wrap('abcdefghij klmnopqrst uvw', [{start: 3, end: 23}], {width: 20, paint}, '', '').join('|')).toBe(
      'abc<defghij>|<klmnopqrst u>vw'
    )
  })

  test('counts wide and joined characters as a terminal does', () => {
    const lines = wrap('港は朝早く 閉まりました 誰も戻って', [], {width: 24, paint}, '', '')
    expect(lines).toEqual(['港は朝早く 閉まりました', '誰も戻って'])
    expect(wrap('e\u0301'.repeat(20), [], {width: 20, paint}, '', '')).toHaveLength(1)
  })
})
