/**
 * Who is spoken of in running text, and as what.
 */
import {describe, expect, test} from 'vitest'
import {Speller} from '../../src/names/index.ts'
import type {Phrase} from '../../src/speakers/phrase.ts'
import * as phrases from '../../src/speakers/phrase-list.ts'

const phrasesOf = (text: string, language: string): Phrase[] => phrases.phrasesOf(new Speller().spell(text), language)

const read = (text: string): string[] =>
  phrasesOf(text, 'en').map(
    ({kind, start, end, place, sentence}) => `${sentence} ${kind} ${place}: ${text.slice(start, end)}`
  )

describe('phrases', () => {
  test.each([
    [
      'When the girl left, Tobias told her mother.',
      ['0 noun embedded: the girl', '0 name subject: Tobias', '0 pronoun owner: her', '0 noun object: her mother']
    ],
    [
      'Yesterday the Iranian minister, Qasim al-Araji, met Reyes. She left.',
      ['0 name subject: Iranian', '0 name object: Qasim al-Araji', '0 name object: Reyes', '1 pronoun subject: She']
    ],
    ['al-Araji and d’Estaing spoke', ['0 name subject: al-Araji', '0 name object: d’Estaing']],
    ['The captain’s boat sank', ['0 noun owner: The captain’s']],
    [
      'Reyes’s boat met him near Mr. Brandt',
      ['0 name leading: Reyes', '0 pronoun object: him', '0 name oblique: Mr. Brandt']
    ],
    ['She’s late; Reyes waits', ['0 pronoun subject: She’s', '0 name subject: Reyes']],
    [
      'He spoke to Gov. Reyes.\n\nthen he left',
      ['0 pronoun subject: He', '0 name oblique: Gov. Reyes', '1 pronoun subject: he']
    ],
    ['Reyes was a teacher', ['0 name subject: Reyes']],
    ['', []],
    ['…', []]
  ])('of %j', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  test('tell which stand beside each other and which open a sentence', () => {
    const [wife, jane] = phrasesOf('his wife, Jane', 'en').slice(1)
    expect([wife?.beside, jane?.beside]).toEqual([false, true])
    expect(phrasesOf('Asked about it, he left', 'en').map(({opening}) => opening)).toEqual([false])
    expect(phrasesOf('When he left, she stayed', 'en').map(({opening, clause}) => [opening, clause])).toEqual([
      [true, 1],
      [false, 2]
    ])
  })
})
