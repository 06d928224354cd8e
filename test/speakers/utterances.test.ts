import {describe, expect, test} from 'vitest'
import {annotate, parse} from '../../src/pipeline.ts'
import {speakers} from '../../src/speakers/index.ts'
import type {Root} from '../../src/tree.ts'
import {documentOf, prose, withUtterances} from './build.ts'

const run = (root: Root) => speakers(root, {now: null})
const speakersOf = (root: Root) => run(root).utterances.map(({speaker}) => speaker)

describe('speakers of utterances', () => {
  test('gives a bare family name the full name of the document', () => {
    const root = prose('Maria Reyes, the mayor of Lisbon, came. Reyes said it rained.', [
      ['name', 'Reyes said', 'Reyes']
    ])
    expect(run(root).utterances[0]).toMatchObject({
      speaker: 'Maria Reyes',
      office: 'mayor of Lisbon',
      certainty: 'stated'
    })
  })

  test('keeps a name that nothing tells more of as printed', () => {
    expect(speakersOf(prose('Dr. Reyes said it rained.', [['name', 'Dr. Reyes', 'Reyes']]))).toEqual(['Reyes'])
  })

  test('decides between two of one family name by title, then by who was named last', () => {
    const text = 'Maria Reyes met Tomas Reyes. Ms. Reyes said no. Later Tomas Reyes left. Reyes said yes.'
    const root = prose(text, [
      ['name', 'Ms. Reyes', 'Reyes'],
      ['name', 'Reyes said yes', 'Reyes']
    ])
    expect(speakersOf(root)).toEqual(['Maria Reyes', 'Tomas Reyes'])
  })

  test('names nobody where two fit and nothing decides, and says so', () => {
    const text = 'Reyes said no. Maria Reyes met Tomas Reyes.'
    const {utterances, messages} = run(prose(text, [['name', 'Reyes said', 'Reyes']]))
    expect(utterances[0]?.speaker).toBe(null)
    expect(messages[0]).toMatchObject({rule: 'speakers:ambiguous', line: 1, column: 1})
  })

  test('leaves out names of credits and captions', () => {
    const root = withUtterances(
      documentOf([
        {zone: 'caption', text: 'HARBOUR WIRE/Thaier Al-Sudani'},
        'Prime Minister Mohammed Shia al-Sudani left. Al-Sudani said it rained.'
      ]),
      'HARBOUR WIRE/Thaier Al-Sudani\n\nPrime Minister Mohammed Shia al-Sudani left. Al-Sudani said it rained.',
      [['name', 'Al-Sudani said', 'Al-Sudani']]
    )
    root.utterances[0] = {...root.utterances[0]!, mention: {...root.utterances[0]!.mention!, value: 'Al-Sudani'}}
    expect(speakersOf(root)).toEqual(['Mohammed Shia al-Sudani'])
  })

  test('gives a pronoun the last speaker who fits', () => {
    const text = 'Maria Reyes said it rained. Tomas Brandt said it did not. She said it did.'
    const root = prose(text, [
      ['name', 'Maria Reyes', 'Maria Reyes'],
      ['name', 'Tomas Brandt', 'Tomas Brandt'],
      ['pronoun', 'She']
    ])
    expect(run(root).utterances[2]).toMatchObject({speaker: 'Maria Reyes', certainty: 'implied'})
  })

  test('gives a pronoun whoever was named as subject since', () => {
    const text = 'Peter Okafor said it rained. David Brandt ran the desk. He said it did not.'
    const root = prose(text, [
      ['name', 'Peter Okafor', 'Peter Okafor'],
      ['pronoun', 'He']
    ])
    expect(speakersOf(root)).toEqual(['Peter Okafor', 'David Brandt'])
  })

  test('gives no pronoun a name from within quotation marks', () => {
    const text = 'Peter Okafor said it rained. “David Brandt knew.” He said it did not.'
    const root = prose(text, [
      ['name', 'Peter Okafor', 'Peter Okafor'],
      ['pronoun', 'He']
    ])
    expect(speakersOf(root)).toEqual(['Peter Okafor', 'Peter Okafor'])
  })

  test('names nobody for a pronoun that nobody fits, for several, and for groups', () => {
    const text = 'Maria Reyes said it rained. He said no. They said yes. Officials said maybe.'
    const root = prose(text, [
      ['name', 'Maria Reyes', 'Maria Reyes'],
      ['pronoun', 'He'],
      ['pronoun', 'They'],
      ['group', 'Officials']
    ])
    expect(speakersOf(root)).toEqual(['Maria Reyes', null, null, null])
  })

  test('gives `it` the last body', () => {
    const root = prose('The Harbour Board said it rained. It said no more.', [
      ['body', 'The Harbour Board', 'Harbour Board'],
      ['pronoun', 'It']
    ])
    expect(speakersOf(root)).toEqual(['Harbour Board', 'Harbour Board'])
  })

  test('gives a role its one holder, an indefinite one nobody', () => {
    const text = 'Harbour Minister Ana Okafor said yes. The harbour minister said no. A minister said maybe.'
    const root = prose(text, [
      ['name', 'Harbour Minister Ana Okafor', 'Ana Okafor'],
      ['role', 'The harbour minister'],
      ['role', 'A minister']
    ])
    expect(speakersOf(root)).toEqual(['Ana Okafor', 'Ana Okafor', null])
  })

  test('gives the author’s own words to whoever signs', () => {
    const text = 'By Ana Okafor\n\nI said no.'
    const signed = withUtterances(documentOf([{zone: 'byline', text: 'By Ana Okafor'}, 'I said no.']), text, [
      ['first-person', 'I']
    ])
    expect(speakersOf(signed)).toEqual(['Ana Okafor'])
    expect(speakersOf(prose('I said no.', [['first-person', 'I']]))).toEqual([null])
  })

  test('does not take a small word before a name for a part of it', () => {
    const root = prose('But Reyes said it rained. Although Reyes stayed, Reyes said no.', [
      ['name', 'Reyes said', 'Reyes']
    ])
    expect(speakersOf(root)).toEqual(['Reyes'])
  })

  test('lists every form under which a person speaks', () => {
    const text = 'Dr. Maria Reyes said yes. Reyes said no. Reyes said maybe.'
    const root = prose(text, [
      ['name', 'Dr. Maria Reyes', 'Maria Reyes'],
      ['name', 'Reyes', 'Reyes'],
      ['name', 'Reyes', 'Reyes']
    ])
    expect(run(root).persons).toMatchObject([{name: 'Maria Reyes'}])
    expect(run(root).persons[0]?.forms.map(({form}) => form)).toEqual(
      expect.arrayContaining(['Dr. Maria Reyes', 'Reyes'])
    )
  })

  test('changes nothing when run twice', () => {
    const text = 'Reyes said no. Maria Reyes met Tomas Reyes. She said yes.'
    const once = run(
      prose(text, [
        ['name', 'Reyes'],
        ['pronoun', 'She']
      ])
    )
    expect(run(once)).toEqual(once)
  })
})

test('every printed form is counted as often as it is printed', () => {
  const source =
    '“It rained,” said Maria Reyes, who keeps the lock. “It rained again,” Mrs. Reyes said.\n\n“No,” said Old Lantern, who came late. “It did not,” he said.\n'
  const {persons} = annotate(parse(source))
  const forms = persons.flatMap(({forms}) => forms.map(({form, count}) => `${form} ${count}`))
  expect(forms.sort()).toEqual(['Maria Reyes 1', 'Mrs. Reyes 1', 'Old Lantern 1'])
})
