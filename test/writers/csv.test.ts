import {parse} from 'csv-parse/sync'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {recordColumns} from '../../src/record.ts'
import {plainStyle, write} from '../../src/writers/index.ts'
import {item} from './items.ts'

const csv = (texts: string[], style = {}): string[][] =>
  parse(
    [
      ...write(
        'csv',
        texts.map((text) => item({text})),
        {...plainStyle, fields: ['text'], ...style}
      )
    ].join('')
  )

/** What a spreadsheet would take for a formula: the first character that it does not skip. */
function isLive(cell: string): boolean {
  return /^[\t\r\n]|^[\s\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫]/u.test(cell)
}

describe('CSV', () => {
  test('has the columns of the contract, lines that end in CR LF, and no mark unless asked', () => {
    const text = [...write('csv', [item({})], plainStyle)].join('')
    expect(text.split('\r\n')[0]).toBe(recordColumns.join(','))
    expect(text.endsWith('\r\n')).toBe(true)
    expect([...write('csv', [], {...plainStyle, bom: true})].join('')).toMatch(/^\ufeffid,/)
  })

  test('joins clauses and counts characters', () => {
    const [names, values] = parse(
      [...write('csv', [item({content: ['a', 'b'], text: 'abc'})], plainStyle)].join('')
    ) as string[][]
    const row = Object.fromEntries((names ?? []).map((name, at) => [name, values?.[at]]))
    expect(row).toMatchObject({content: 'a … b', line: '1', column: '1', offset: '0', length: '3', path: 'page.txt'})
  })

  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '\u200b=1',
    '＝1',
    "'=1",
    "''=1",
    '\ufeff=1',
    '\u00a0-1'
  ])('disarms %j, and one mark taken off gives it back', (text) => {
    const cell = csv([text])[1]?.[0] ?? ''
    expect(isLive(cell)).toBe(false)
    expect(cell).toBe(`'${text}`)
  })

  test.each(['Plain words', "'Tis so", '“=1”', '1-2', ''])('leaves %j alone', (text) => {
    expect(csv([text, 'x'])[1]?.[0]).toBe(text)
  })

  test('leaves every cell alone when told to', () => {
    expect(csv(['=1'], {rawCells: true})[1]?.[0]).toBe('=1')
  })

  test('is read back as it was, whatever the text holds, and is never live', () => {
    fc.assert(
      fc.property(fc.array(fc.string({unit: 'grapheme'}), {minLength: 1, maxLength: 5}), (texts) => {
        const cells = csv(texts).slice(1)
        expect(cells.map(([cell = '']) => (isGuarded(cell) ? cell.slice(1) : cell))).toEqual(texts)
        for (const [cell = ''] of cells) expect(isLive(cell)).toBe(false)
      })
    )
  })
})

/** One mark in front, and what follows would be live once all marks are off. */
function isGuarded(cell: string): boolean {
  return cell.startsWith("'") && isLiveOrSkipped(cell.replace(/^'+/, ''))
}

function isLiveOrSkipped(text: string): boolean {
  const bare = text.replace(/^[\s\0-\x1f\p{Cf}\u034f\u180e]+/u, '')
  return /^[\t\r\n]/.test(text) || '=+-@\u2212'.includes(bare.slice(0, 2).normalize('NFKC')[0] ?? ' ')
}
