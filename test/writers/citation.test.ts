import {describe, expect, test} from 'vitest'
import {quotationItem} from '../../src/writers/citation.ts'
import {cslDate} from '../../src/writers/citation-date.ts'
import {cslName} from '../../src/writers/citation-name.ts'
import {type Source, sourceItem} from '../../src/writers/index.ts'
import {item} from './items.ts'

const quoted = (fields: Parameters<typeof item>[0]) => quotationItem(item(fields).record)

describe('dates', () => {
  test.each([
    ['2024-01-02', {'date-parts': [[2024, 1, 2]]}],
    ['2024-01', {'date-parts': [[2024, 1]]}],
    ['2024', {'date-parts': [[2024]]}],
    ['2024-XX', {'date-parts': [[2024]]}],
    ['2024-01~', {'date-parts': [[2024, 1]], circa: true}],
    ['2024-01-02?', {'date-parts': [[2024, 1, 2]], circa: true}],
    [
      '2024-01/2024-03',
      {
        'date-parts': [
          [2024, 1],
          [2024, 3]
        ]
      }
    ],
    [
      '2024-01?/2024-03',
      {
        'date-parts': [
          [2024, 1],
          [2024, 3]
        ],
        circa: true
      }
    ],
    ['[2024-01-02,2024-02-01]', {'date-parts': [[2024]]}],
    ['[2024-01-02,2024-01-09]', {'date-parts': [[2024, 1]]}],
    ['[2023-12-30,2024-01-09]', {'date-parts': [[2023], [2024]], circa: true}],
    ['202X', {'date-parts': [[2020], [2029]], circa: true}],
    ['/2026-01-08', {literal: '8 January 2026 or earlier'}],
    ['2026-01-08/..', {literal: '8 January 2026 or later'}],
    ['XXXX-03-01', null],
    ['XXXX', null],
    ['yesterday', null],
    ['', null]
  ])('%s', (date, expected) => {
    expect(cslDate(date)).toEqual(expected)
  })
})

describe('names', () => {
  const around = {outlet: 'Harbour Post', language: 'en'}

  test('keep the article with the family name, and tell citeproc so', () => {
    expect(cslName('Qasim al-Araji', around)).toEqual({family: 'al-Araji', given: 'Qasim', 'parse-names': false})
    expect(cslName('Qasim Al-Araji', around)).toEqual({family: 'Al-Araji', given: 'Qasim'})
  })

  test('leave a European preposition to the style', () => {
    expect(cslName('Ines von der Brandt', around)).toEqual({
      family: 'Brandt',
      given: 'Ines',
      'non-dropping-particle': 'von der'
    })
  })

  test.each([
    ['WOLF HALE', 'Hale', 'Wolf'],
    ["MAEVE O'DORNE", "O'Dorne", 'Maeve'],
    ['J. R. MCDORNE', 'McDorne', 'J. R.'],
    ['QASIM AL-QUILL', 'Al-Quill', 'Qasim'],
    ['JO McDORNE', 'McDORNE', 'JO']
  ])('%s in capitals gets small letters where there are none', (printed, family, given) => {
    expect(cslName(printed, around)).toEqual({family, given})
  })

  test.each(['Harbour Post', 'Ministry of Waters', 'the company', 'Harbour Police', 'Reuters', 'HNA', 'Unit 12'])(
    '%s is nobody’s family',
    (body) => {
      expect(cslName(body, around)).toEqual({literal: body})
    }
  )
})

describe('the item of a record', () => {
  test('has the speaker as author, the words as note, the line as locator', () => {
    expect(quoted({})).toMatchObject({
      type: 'article-newspaper',
      author: [{family: 'Reyes', given: 'Maria'}],
      title: 'After the flood',
      'container-title': 'Harbour Post',
      issued: {'date-parts': [[2019, 5, 4]]},
      locator: 'line 1',
      note: 'The water had risen.'
    })
  })

  test('is of a type by the kind and by what is known of the page', () => {
    expect(quoted({kind: 'answer'}).type).toBe('interview')
    expect(quoted({kind: 'question'}).type).toBe('interview')
    expect(quoted({kind: 'statement'}).type).toBe('speech')
    expect(quoted({kind: 'indirect'}).type).toBe('article-newspaper')
    expect(quoted({outlet: null, url: 'https://post.example/flood'}).type).toBe('webpage')
  })

  test('of an answer has who asked', () => {
    expect(quoted({kind: 'answer', question: 'Why?', questioner: 'Harbour Post'}).interviewer).toEqual([
      {literal: 'Harbour Post'}
    ])
  })

  test('has nothing for what is unknown', () => {
    const unknown = {speaker: null, title: null, outlet: null, date: null, dateRole: null, url: null, language: null}
    expect(Object.keys(quoted(unknown)).sort()).toEqual(['id', 'locator', 'note', 'type'])
  })

  test('has no date of a day without a year, least of all today’s', () => {
    expect(quoted({date: 'XXXX-03-01'}).issued).toBeUndefined()
    expect(quoted({date: null}).issued).toBeUndefined()
  })

  test('tells the day it was held from the day it was published', () => {
    const held = {date: '2019-05-04', dateRole: 'held'} as const
    const day = {'date-parts': [[2019, 5, 4]]}
    expect(quoted({...held, kind: 'answer'})).toMatchObject({'event-date': day, issued: day})
    expect(quoted(held)['event-date']).toEqual(day)
    expect(quoted(held).issued).toBeUndefined()
    expect(quoted({})['event-date']).toBeUndefined()
  })

  test('has the time as locator where there is one', () => {
    expect(quoted({time: {start: 3661.5, end: null}}).locator).toBe('01:01:01')
  })
})

describe('keys', () => {
  const {id} = quoted({speaker: 'Qasim al-Araji', outlet: 'Responsible Statecraft', date: '2024-03-01'})

  test('say who, when and where', () => {
    expect(id).toMatch(/^alaraji2024-03-01-rs-[0-9a-f]{8}$/)
    expect(quoted({speaker: null, label: 'officials', date: null, outlet: null}).id).toMatch(
      /^officialsnd-[0-9a-f]{8}$/
    )
    expect(quoted({outlet: 'Associated Press'}).id).toMatch(/^reyes2019-05-04-ap-/)
    expect(quoted({date: '2019-05~'}).id).toMatch(/^reyes2019-05-hp-/)
    expect(quoted({speaker: '林海'}).id).toMatch(/^anon2019/)
  })

  test('are the same wherever the file lies, and differ with what is said', () => {
    const source = {
      path: 'elsewhere/page.txt',
      start: {line: 1, column: 1, offset: 0},
      end: {line: 1, column: 2, offset: 1}
    }
    expect(quoted({source}).id).toBe(quoted({}).id)
    expect(quoted({text: 'The water had fallen.', id: '000000000001'}).id).not.toBe(quoted({}).id)
    expect(quoted({title: 'Before the flood'}).id).not.toBe(quoted({}).id)
  })
})

describe('the item of a source', () => {
  const page: Source = {
    path: 'pages/flood.txt',
    title: 'After the flood',
    outlet: 'Harbour Post',
    date: '2019-05-04',
    dateRole: 'published',
    url: null,
    language: 'en',
    answering: [],
    asking: [],
    stating: [],
    turns: null,
    digest: '3f9c2a71b04e'
  }

  test('of an interview is by who answers', () => {
    const talk = sourceItem({...page, turns: 'interview', answering: ['Maria Reyes'], asking: ['Ana Holt']})
    expect(talk).toMatchObject({
      id: 'reyes2019-05-04-hp-3f9c2a',
      type: 'interview',
      author: [{family: 'Reyes'}],
      interviewer: [{family: 'Holt'}]
    })
  })

  test('of a story is by nobody: who is quoted did not write it', () => {
    const story = sourceItem(page)
    expect(story).toMatchObject({id: 'after2019-05-04-hp-3f9c2a', type: 'article-newspaper', title: 'After the flood'})
    expect(story.author).toBeUndefined()
  })

  test('of a speech is by its speaker, of a panel by nobody', () => {
    const speech = {...page, outlet: null, turns: 'speech'} as const
    expect(sourceItem({...speech, stating: ['Maria Reyes']})).toMatchObject({
      type: 'speech',
      author: [{family: 'Reyes'}]
    })
    expect(sourceItem({...speech, stating: ['Maria Reyes', 'Ana Holt']}).author).toBeUndefined()
  })

  test('of a press conference names none of those who ask', () => {
    const asking = ['Ana Holt', 'Ivo Holt', 'Mia Holt', 'Jan Holt']
    expect(sourceItem({...page, turns: 'interview', answering: ['Maria Reyes'], asking}).interviewer).toBeUndefined()
  })

  test('without a title goes by its file, in brackets', () => {
    expect(sourceItem({...page, title: null}).title).toBe('[flood.txt]')
    expect(sourceItem({...page, title: null, path: '-'}).title).toBe('[untitled]')
  })
})
