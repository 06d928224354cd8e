import {describe, expect, test} from 'vitest'
import {read} from './marked.ts'

/** What is said, by whom, and how it is known, one line an utterance. */
const told = (source: string): string[] =>
  read(source.replaceAll(' ¶ ', '\n')).map(({value, mention, rule}) => `${mention?.value ?? '?'} (${rule}): ${value}`)

describe('dialogue', () => {
  test('of two who speak in turn, who did not speak last speaks', () => {
    expect(
      told('“Where is the rope?” asked Tobias. ¶ “In the boat,” said Ines. ¶ “Which boat?” ¶ “The red one.”')
    ).toEqual([
      'Tobias (cue-then-name): Where is the rope?',
      'Ines (cue-then-name): In the boat,',
      'Tobias (alternation): Which boat?',
      'Ines (alternation): The red one.'
    ])
  })

  test('a later paragraph names the first speaker', () => {
    expect(told('“Where is the rope?” ¶ “In the boat,” said Ines. ¶ “Which boat?” asked Tobias.')).toContain(
      'Tobias (alternation): Where is the rope?'
    )
  })

  test('who acts beside the words speaks them', () => {
    expect(told('“Go on.” Tobias put down the rope. ¶ “Why?” asked Ines. ¶ “Because I say so.”')).toEqual([
      'Tobias (beat): Go on.',
      'Ines (cue-then-name): Why?',
      'Tobias (alternation): Because I say so.'
    ])
  })

  test('one who is called by name is not the one who speaks', () => {
    const [, , third] = told('“Wait,” said Tobias. ¶ “Why?” asked Ines. ¶ “Because of you, Tobias.” ¶ “Of me?”')
    expect(third).toBe('? (none): Because of you, Tobias.')
  })

  test('a long paragraph of the author’s ends the turns', () => {
    const aside = 'The harbour lay still. '.repeat(15).trim()
    const [, , third] = told(`“Wait,” said Tobias. ¶ “Why?” asked Ines. ¶ ${aside} ¶ “Now.” ¶ “Yes.” ¶ “Go.”`)
    expect(third).toBe('? (none): Now.')
  })

  test('with one speaker known, nobody is given his words', () => {
    expect(told('“Wait,” said Tobias. ¶ “Why?” ¶ “Now.” ¶ “Yes.”').slice(1)).toEqual([
      '? (none): Why?',
      '? (none): Now.',
      '? (none): Yes.'
    ])
  })

  test('a colon announces who speaks in the next paragraph', () => {
    expect(told('Ines looked up, and then she asked: ¶ “Where are you from?”')).toEqual([
      'she (lead-in): Where are you from?'
    ])
  })

  test('two whole quotations in a newspaper are one speaker’s', () => {
    expect(
      told(
        '“We knew by noon that the bridge was lost,” said Maria Reyes. ¶ “Nobody came to look at it, not even once.”'
      )
    ).toContain('Maria Reyes (chain): Nobody came to look at it, not even once.')
  })

  test('a speaker is described by more than one word', () => {
    expect(told('“No,” broke in a thin, elderly gentleman.')).toEqual([
      'a thin, elderly gentleman (cue-then-name): No,'
    ])
  })
})
