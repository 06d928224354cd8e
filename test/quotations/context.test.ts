/**
 * The sentences around a quotation are those that a reader sees there.
 */
import {describe, expect, test} from 'vitest'
import {annotate, parse} from '../../src/pipeline.ts'
import {contextFinder} from '../../src/quotations/index.ts'

/** Context of the quotation whose text is given. */
function around(source: string, text: string, count: number, format: 'text' | 'markdown' = 'text'): string | null {
  const root = annotate(parse(source, {format}))
  const found = root.utterances.find(({value}) => value === text)
  if (!found) throw new Error(`expected \`${text}\` among ${root.utterances.map(({value}) => value)}`)
  return contextFinder(root, count)(found.position)
}

const page = `The ferry stopped

It rained on Monday. The quay was empty. “We waited for an hour,” said Ana Petrov. Nobody came. The lamp went out.

On Tuesday it rained again. Tomas Lindqvist walked home.
`

describe('sentences around', () => {
  test('none, one, two, and no more than there are', () => {
    const own = '“We waited for an hour,” said Ana Petrov.'
    expect(around(page, 'We waited for an hour,', 0)).toBe(own)
    expect(around(page, 'We waited for an hour,', 1)).toBe(`The quay was empty. ${own} Nobody came.`)
    expect(around(page, 'We waited for an hour,', 2)).toBe(
      `It rained on Monday. The quay was empty. ${own} Nobody came. The lamp went out.`
    )
    expect(around(page, 'We waited for an hour,', 3)).toBe(
      `It rained on Monday. The quay was empty. ${own} Nobody came. The lamp went out.\n\nOn Tuesday it rained again.`
    )
    expect(around(page, 'We waited for an hour,', 9_000_000)).toContain('walked home.')
  })

  test('hard-wrapped lines are one, markup is none', () => {
    const wrapped = 'The quay\nwas empty. “We\nwaited,” said Ana Petrov. It *rained*\nall day.\n'
    expect(around(wrapped, 'We waited,', 1, 'markdown')).toBe(
      'The quay was empty. “We waited,” said Ana Petrov. It rained all day.'
    )
  })

  test('a heading ends them', () => {
    const source = '# One\n\nThe quay was empty.\n\n# Two\n\n“We waited,” said Ana Petrov. It rained.\n'
    expect(around(source, 'We waited,', 3, 'markdown')).toBe('“We waited,” said Ana Petrov. It rained.')
  })

  test('of a long document take no longer for each quotation', () => {
    const source = 'It rained. “We waited,” said Ana Petrov. Nobody came.\n\n'.repeat(4000)
    const root = annotate(parse(source))
    const find = contextFinder(root, 1)
    const started = performance.now()
    const found = root.utterances.filter(({position}) => (find(position) ?? '').includes('We waited'))
    expect(found.length).toBe(root.utterances.length)
    expect(performance.now() - started).toBeLessThan(1500)
  })
})
