import {describe, expect, test} from 'vitest'
import {speakers} from '../../src/speakers/index.ts'
import type {Root, Turn} from '../../src/tree.ts'
import {documentOf} from './build.ts'

const turnsOf = (root: Root): Turn[] =>
  speakers(root, {now: null}).children.filter((node): node is Turn => node.type === 'turn')
const speakersOf = (root: Root) => turnsOf(root).map(({speaker}) => speaker)

describe('speakers of turns', () => {
  test('sets titles aside and keeps the office', () => {
    const [turn] = turnsOf(documentOf([{label: 'Harbour Minister Mr. Tomas Brandt', text: 'We knew.'}]))
    expect(turn).toMatchObject({speaker: 'Tomas Brandt', office: 'Harbour Minister', certainty: 'stated'})
  })

  test('gives a family name the full name that introduces it', () => {
    const root = documentOf([
      'A talk with Iraq’s National Security Advisor, Qasim al Araji.',
      {label: 'Al Araji', text: 'We knew.'},
      {label: 'Al-Araji', text: 'And said so.'}
    ])
    expect(speakersOf(root)).toEqual(['Qasim al Araji', 'Qasim al Araji'])
    expect(turnsOf(root)[0]?.office).toBe('National Security Advisor')
  })

  test('takes no words of a heading in capitals for a name', () => {
    const root = documentOf([
      'STATEMENT OF HON. LENA BROCK, MINISTER FOR PORTS',
      {label: 'Ms. Brock', text: 'We knew.'},
      {label: 'Mr. Lind', text: 'Did you?'},
      {label: 'Ms. Brock', text: 'We did.'}
    ])
    expect(speakersOf(root)).toEqual(['LENA BROCK', 'Lind', 'LENA BROCK'])
  })

  test('gives a family name the full label before it', () => {
    expect(
      speakersOf(
        documentOf([
          {label: 'WOLF BLITZER, CNN ANCHOR', text: 'Hello.'},
          {label: 'BLITZER', text: 'So.'}
        ])
      )
    ).toEqual(['WOLF BLITZER', 'WOLF BLITZER'])
  })

  test('gives a given name its bearer before a family name that is only spelled like it', () => {
    const root = documentOf([
      {label: 'Lena', text: 'I’m Lena Brandt. This talk is brought to you by Elin Line.'},
      {label: 'Marta', text: 'Hello, Lena.'}
    ])
    expect(speakersOf(root)[0]).toBe('Lena Brandt')
  })

  test('gives initials with blanks the name that they begin', () => {
    const root = documentOf([
      {label: 'Tomas Eide', text: 'It was true.'},
      {label: 'T. E.', text: 'They put in the switch.'}
    ])
    expect(speakersOf(root)).toEqual(['Tomas Eide', 'Tomas Eide'])
  })

  test('gives initials with full stops the name that they begin', () => {
    const root = documentOf([
      {label: 'TOMAS EIDE', text: 'It was true.'},
      {label: 'T.E.', text: 'They put in the switch.'}
    ])
    expect(speakersOf(root)).toEqual(['TOMAS EIDE', 'TOMAS EIDE'])
  })

  test('leaves out the second of two brackets', () => {
    expect(speakersOf(documentOf([{label: 'Joel Pike (Port Elin) (Con)', text: 'I do.'}]))).toEqual(['Joel Pike'])
  })

  test('takes the name in brackets behind an office for the speaker', () => {
    const root = documentOf([{label: 'The Secretary of State for Ports (Sir Otto Linden)', text: 'I do agree.'}])
    expect(turnsOf(root)[0]).toMatchObject({speaker: 'Otto Linden', office: 'Secretary of State for Ports'})
  })

  test('takes no constituency or office in brackets behind a title for the speaker', () => {
    const root = documentOf([
      {label: 'The Hon. L. REYES (Port Elin—Minister for Ports, Minister for Pilots)', text: 'I do.'}
    ])
    expect(turnsOf(root)[0]).toMatchObject({
      speaker: 'L. REYES',
      office: 'Port Elin—Minister for Ports, Minister for Pilots'
    })
  })

  test('takes what follows a dash behind the name for the office', () => {
    const root = documentOf([{label: 'Rita Soames -- Chief Financial Officer', text: 'A third so far.'}])
    expect(turnsOf(root)[0]).toMatchObject({speaker: 'Rita Soames', office: 'Chief Financial Officer'})
  })

  test('takes no I’m for a given name', () => {
    const root = documentOf([
      {label: 'Mira', text: "And I'm Mira, and this is the show."},
      {label: 'Joel', text: 'It is.'}
    ])
    expect(speakersOf(root)).toEqual(['Mira', 'Joel'])
  })

  test('joins the spellings of one document under the most frequent', () => {
    const root = documentOf([
      'An hour with Mr. Mustafa Al-Kadhimi.',
      {label: 'Mr. Mustafa Al-Kazemi', text: 'Yes.'},
      {label: 'Mr. Mustafa Al-Kazemi', text: 'No.'}
    ])
    expect(speakersOf(root)).toEqual(['Mustafa Al-Kazemi', 'Mustafa Al-Kazemi'])
    expect(speakers(root, {now: null}).persons).toHaveLength(1)
  })

  test('spells initials out where one introduced name begins with them', () => {
    const root = documentOf([
      {label: 'Maxime Jaglin', text: 'Bonjour.'},
      {label: 'MJ', text: 'Oui.'},
      {label: 'MSM', text: 'Non.'},
      {label: 'Stephan Livera (SL)', text: 'Hello.'},
      {label: 'SL', text: 'Yes.'}
    ])
    expect(speakersOf(root)).toEqual(['Maxime Jaglin', 'Maxime Jaglin', 'MSM', 'Stephan Livera', 'Stephan Livera'])
  })

  test('takes no name from somebody talked of late in the conversation', () => {
    const turns = Array.from({length: 6}, () => ({label: 'Thompson', text: 'We built it.'}))
    const root = documentOf([...turns, {label: 'Q', role: 'question', text: 'Did you read Hunter Thompson?'}, ...turns])
    expect(new Set(speakersOf(root))).toEqual(new Set(['Thompson', null]))
  })

  test('takes no name from captions and credits', () => {
    const root = documentOf([
      {zone: 'caption', text: 'Rain. Harbour Wire/Anna Brandt'},
      {label: 'Brandt', text: 'Yes.'}
    ])
    expect(speakersOf(root)).toEqual(['Brandt'])
  })

  test('lets labels of the outlet speak for it', () => {
    const root = documentOf([{label: 'HP', role: 'question', text: 'Why?'}], {name: 'Harbour Post', labels: ['HP']})
    expect(speakersOf(root)).toEqual(['Harbour Post'])
  })

  test.each([
    'Q',
    'Question',
    'Moderator',
    'Operator',
    'Unidentified Male',
    'UNIDENTIFIED MAN #1',
    'UNIDENTIFIED FISHERMAN',
    'Senior administration official',
    'THE PRESIDENT'
  ])('names nobody for %s', (label) => {
    expect(speakersOf(documentOf([{label, text: 'Well.'}]))).toEqual([null])
  })

  test('names the one holder of an office for its label', () => {
    const root = documentOf([
      'Remarks by President Ana Okafor.',
      {label: 'Ana Okafor', text: 'Hello.'},
      {label: 'THE PRESIDENT', text: 'Thank you.'}
    ])
    expect(turnsOf(root)[1]).toMatchObject({speaker: 'Ana Okafor', certainty: 'implied'})
  })

  test('names nobody for an office that two hold', () => {
    const root = documentOf([
      {label: 'President Ana Okafor', text: 'Hello.'},
      {label: 'President Tomas Brandt', text: 'Hello.'},
      {label: 'THE PRESIDENT', text: 'Thank you.'}
    ])
    expect(speakersOf(root)).toEqual(['Ana Okafor', 'Tomas Brandt', null])
  })

  test('gives answers without a label to the only one who answers', () => {
    const alone = documentOf([
      {label: 'Ana Okafor', text: 'Yes.'},
      {label: null, text: 'No.'}
    ])
    expect(turnsOf(alone)[1]).toMatchObject({speaker: 'Ana Okafor', certainty: 'implied', label: null})
    const two = documentOf([
      {label: 'Ana Okafor', text: 'Yes.'},
      {label: 'Jan Berg', text: 'Yes.'},
      {label: null, text: 'No.'}
    ])
    expect(speakersOf(two)).toEqual(['Ana Okafor', 'Jan Berg', null])
  })

  test('keeps two of one family name apart', () => {
    const root = documentOf([
      {label: 'Ana Okafor', text: 'Yes.'},
      {label: 'Ben Okafor', text: 'No.'},
      {label: 'Okafor', text: 'Yes.'}
    ])
    expect(speakersOf(root)).toEqual(['Ana Okafor', 'Ben Okafor', 'Okafor'])
  })

  test('changes nothing when run twice', () => {
    const root = documentOf([
      'A talk with Ana Okafor, the mayor of Porto.',
      {label: 'Okafor', text: 'Yes.'},
      {label: null, text: 'No.'}
    ])
    const once = speakers(root, {now: null})
    expect(speakers(once, {now: null})).toEqual(once)
  })

  test('takes time in line with the number of labels', () => {
    const label = (n: number) =>
      `Ana${n.toString(36).replace(/\d/g, 'x')} Br${(n * 7).toString(36).replace(/\d/g, 'o')}d`
    const time = (count: number): number => {
      const root = documentOf(Array.from({length: count}, (_, n) => ({label: label(n), text: 'Yes.'})))
      const started = performance.now()
      speakers(root, {now: null})
      return performance.now() - started
    }
    time(500)
    expect(time(4000)).toBeLessThan(20 * time(500) + 500)
  })
})
