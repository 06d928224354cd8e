/**
 * Who says what somebody is made to say, what a colon announces, and what stands beside words without a verb of saying.
 */
import {describe, expect, test} from 'vitest'
import {annotate, parse, records} from '../../src/index.ts'

/** Label and words of each record. */
function said(text: string): string[] {
  const root = annotate(parse(`${text}\n`, {path: 'story.txt'}))
  return [...records(root)].map(({kind, label, text, content}) => `${kind} ${label}: ${content?.join(' … ') ?? text}`)
}

describe('an infinitive with marks behind it', () => {
  test.each([
    ['This led Otto Brandt to say: “I cannot go on.”', 'Otto Brandt'],
    ['The storm caused Mayor Maria Reyes to declare on Monday: “I cannot go on.”', 'Mayor Maria Reyes'],
    ['Such talk led Brandt to suggest, on a late show in Arden, “I cannot go on.”', 'Brandt'],
    ['The day was so long that Mr. Brandt was moved to say, “I cannot go on.”', 'Mr. Brandt'],
    ['She was quick to add: “I cannot go on.”', 'She'],
    ['Brandt went on to argue: “I cannot go on.”', 'Brandt']
  ])('%s', (text, label) => {
    expect(said(text)).toEqual([`direct ${label}: I cannot go on.`])
  })

  test('is nobody’s words where he is told to say them', () => {
    expect(said('The board told Otto Brandt to say, “I cannot go on.”')).not.toContain(
      'direct Otto Brandt: I cannot go on.'
    )
  })
})

describe('words that a colon announces', () => {
  test.each([
    ['On July 6, 2015, Maria Reyes made the following comment:\n\n“The dam has to go.”', 'Maria Reyes'],
    ['Consider this remark from Otto Brandt: “The dam has to go.”', 'Otto Brandt'],
    ['The site rated this statement by Otto Brandt on June 11: “The dam has to go.”', 'Otto Brandt'],
    ['And then there was this from Brandt: “The dam has to go.”', 'Brandt'],
    ['The answer came from Otto Brandt, the mayor: “The dam has to go.”', 'Otto Brandt'],
    ['“Harbour hall to close,” by Ida Moen: “The dam has to go.”', 'Ida Moen'],
    ['Brandt on the river: “The dam has to go.”', 'Brandt'],
    ['“The dam has to go.”: Ida Moen on the river', 'Ida Moen'],
    ['Take it from the top and follow the rules: “The dam has to go.”', 'null']
  ])('%s', (text, label) => {
    expect(said(text)).toEqual([`direct ${label}: The dam has to go.`])
  })
})

describe('words with a name after them', () => {
  test.each([
    ['“The dam has to go,” comments Dana Moura, head of the port.', 'Dana Moura'],
    ['“The dam has to go”, highlights Dana Moura.', 'Dana Moura'],
    ['“The dam has to go,” reacted Brandt.', 'Brandt'],
    ['“The dam has to go,” Otto Brandt, Director of the Harbour Branch.', 'Otto Brandt']
  ])('%s', (text, label) => {
    expect(said(text)).toEqual([expect.stringMatching(`^direct ${label}: The dam has to go,?$`)])
  })
})

describe('words in marks within a sentence of the author’s', () => {
  test.each([
    'It became known as the “house of low doors” to everybody.',
    'Thirty percent of the crew are “rather sure” of it.',
    'Brandt came to Arden on Monday and gave a long “harbour speech” on the dam.',
    'She came third among “somewhat careful” voters.',
    'Older hulls of the port stay “by all the means” afloat.',
    'The boat lay there with “some rope and oil” in it.'
  ])('are nobody’s where no verb of saying leads to them: %s', (text) => {
    expect(said(text)).toEqual([])
  })

  test('but long enough are reported, and whose they are is not known', () => {
    expect(said('Brandt left her in a boat that “had no oars and no lamp and no food”.')).toEqual([
      'mixed null: “had no oars and no lamp and no food”'
    ])
  })

  test('are those of whoever goes on to argue', () => {
    expect(said('Brandt went on to argue that the town must “go further” than that.')).toEqual([
      'mixed Brandt: the town must “go further” than that'
    ])
  })
})
