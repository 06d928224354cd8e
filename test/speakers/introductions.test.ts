import {describe, expect, test} from 'vitest'
import {annotate, parse} from '../../src/index.ts'

const intro =
  'Mara Jensen has kept the wall of Port Elin for thirty years. Harbour Post spoke with her and with Paul Nkemelu, the mayor, at the wall.'

/** An interview in which the given labels answer in turn. */
function messages(labels: ReadonlyArray<string>, head = intro): string[] {
  const turns = [...labels, ...labels, ...labels].map(
    (label, at) => `Harbour Post: What about stone ${at}?\n\n${label}: Stone ${at} is older than the town.`
  )
  const root = annotate(parse(`What the wall knows\n\n${head}\n\n${turns.join('\n\n')}\n`))
  return root.messages.flatMap(({rule, severity, reason, line}) =>
    rule === 'speakers:unintroduced' ? [`${severity} ${line} ${/`([^`]+)`/.exec(reason)?.[1]}`] : []
  )
}

describe('a label that fits no introduced name', () => {
  test('is told with the name that it may be a slip of, once', () => {
    expect(messages(['Jansson'])).toEqual(['warning 7 Jansson'])
    expect(messages(['Mara Jansson'])).toEqual(['warning 7 Mara Jansson'])
  })

  test('is told where others are introduced', () => {
    expect(messages(['Jensen', 'Okafor'])).toEqual(['info 11 Okafor'])
  })

  test.each([
    [['Jensen', 'Nkemelu']],
    [['Mara Jensen', 'Mayor Nkemelu']],
    [['Ms. Jensen']],
    [['MJ', 'PN']],
    [['Okafor', 'Silva']]
  ])('%j: nothing to tell', (labels) => expect(messages(labels)).toEqual([]))

  test('is none where the text introduces nobody', () => {
    expect(messages(['Jansson'], 'The wall is old, and the town is older, and somebody was asked about both.')).toEqual(
      []
    )
  })
})
