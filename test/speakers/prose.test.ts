/**
 * Who says it in English prose of many kinds: match reports, gossip, profiles, court reports.
 */
import {expect, test} from 'vitest'
import {annotate, parse} from '../../src/index.ts'

/** Who is behind each mention. */
const voices = (...paragraphs: string[]): string[] =>
  annotate(parse(`${paragraphs.join('\n\n')}\n`)).utterances.map(
    ({mention, speaker}) => `${mention?.value ?? '–'} = ${speaker ?? '–'}`
  )

test('a role before a name is whose name it is', () => {
  expect(
    voices(
      'Kobo Banter, who joined in January, said he had dreamed of the moment.',
      'Rovers boss Ana Figueira was less happy. “It is never a penalty,” she said.'
    )
  ).toEqual(['Kobo Banter = Kobo Banter', 'she = Ana Figueira'])
})

test('whoever is asked is not whoever asks', () => {
  expect(
    voices(
      'Jake Torrin gushed about his wife on the show. “She is my compass,” he said.',
      'Asked by host Bobby Crane if a child was in the cards, he quipped, “Ask the compass.”'
    )
  ).toEqual(['Jake Torrin = Jake Torrin', 'he = Jake Torrin', 'host Bobby Crane = Bobby Crane', 'he = Jake Torrin'])
})
