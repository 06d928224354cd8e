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

test('a nickname stands within a name', () => {
  expect(
    voices(
      'Nobody has heard Coach Lou “Whisper” Dunner raise his voice. “We try,” Dunner said.',
      'Carol Dunner, his wife, said that she had tried.'
    )
  ).toEqual(['Dunner = Lou “Whisper” Dunner', 'Carol Dunner = Carol Dunner'])
})

test('nobody speaks of himself by his first name', () => {
  expect(
    voices(
      'Lou Dunner has heard it. “He is stubborn,” says rival coach Bud Hanlon. “Ask him about it.” I ask Dunner about it. He smiles. “Bud’s still mad,” he says.'
    ).at(-1)
  ).not.toContain('Hanlon')
  expect(voices('Bud Hanlon said it was lost. “They say, ‘Well, Bud, it is,’” he said.').at(-1)).toBe('he = Bud Hanlon')
})

test('a title and a family name are not the one person of that name whom the pronoun does not fit', () => {
  expect(
    voices(
      'President Brandt praised the towns in a statement. “The law means what it says,” he said.',
      'Michelle Brandt, who was in Arden, said she agreed. “No more,” President Brandt said.'
    )
  ).toEqual([
    'President Brandt = Brandt',
    'he = Brandt',
    'Michelle Brandt = Michelle Brandt',
    'President Brandt = Brandt'
  ])
  // Somebody else may be meant.
  expect(voices('Claire Dupuis left. “That is fair,” said Dupuis. Al-Kesh is less polite. “No,” he says.')[0]).toBe(
    'Dupuis = Claire Dupuis'
  )
  expect(voices('Axel Quill left. Quill emailed her condolences. “Thank you,” she replied.')[0]).toBe('she = –')
})

test('which is said of no person', () => {
  expect(voices('The judges pointed to the decision in Anton Moen, which held that the port is ours.')).toEqual([
    'The judges = –',
    'Anton Moen = –'
  ])
  expect(voices('Ida Quill read Sentry, which said that the port is ours. She left. “Yes,” she said.')[0]).toBe(
    'Sentry = Sentry'
  )
})

test('a full name is not somebody else of the family', () => {
  expect(
    voices(
      'When Beatrice Lunn turned 100, she said that she was fine.',
      'Polly Lunn, 34, a teacher in Hull, has now typed all the letters. “You hear his voice,” she says.'
    ).at(-1)
  ).toBe('she = Polly Lunn')
})

test('it is the report that was spoken of, not a body before', () => {
  expect(
    voices(
      'The Harbour Office said it was late. A report by Relief Monitor, a charity, found that half the wells were dry. It warned of “a slow disaster in plain sight”.'
    ).at(-1)
  ).toBe('It = –')
})

test('a participle that opens a sentence is no name', () => {
  expect(
    voices(
      'Margaret Bellow said it was late. Their daughter Helen left. “I told them so,” she says.',
      'Asked what she would do, Mrs Bellow laughs. “Sell it,” she says.'
    ).at(-1)
  ).toBe('she = Margaret Bellow')
})

test('a noun behind a possessive is somebody of its own', () => {
  expect(
    voices('Frank Bellow said it was late. Helen’s brother, Tim, was kinder. “Dad needed it,” he says.').at(-1)
  ).toBe('he = Tim')
})
