import {describe, expect, test} from 'vitest'
import {compileQuery, defaultKinds, type Query} from '../../src/query/index.ts'
import type {Root, Turn} from '../../src/tree.ts'

/** A tree of turns, all that filters look at. */
function rootOf(turns: Array<Partial<Turn> & {text: string}>, about: Partial<NonNullable<Root['about']>> = {}): Root {
  let offset = 0
  const children = turns.map(({text, ...rest}): Turn => {
    const blocks = text.split('\n\n').map((value) => {
      const start = {line: 1, column: offset + 1, offset}
      offset += value.length + 2
      const end = {line: 1, column: offset - 1, offset: offset - 2}
      return {type: 'paragraph' as const, value, zone: 'body' as const, position: {start, end}}
    })
    const [first] = blocks
    const last = blocks.at(-1)
    if (!first || !last) throw new Error('expected a text')
    return {
      type: 'turn',
      role: 'answer',
      label: null,
      rule: 'label',
      certainty: 'stated',
      speaker: null,
      office: null,
      children: blocks,
      position: {start: first.position.start, end: last.position.end},
      ...rest
    }
  })
  return {
    type: 'root',
    format: 'text',
    path: 'page.txt',
    language: 'en-GB',
    head: [],
    lines: [0],
    children,
    utterances: [],
    about: {
      title: null,
      outlet: null,
      outletLabels: [],
      date: null,
      dateRole: null,
      notBefore: null,
      notAfter: null,
      captured: null,
      url: null,
      evidence: {title: null, outlet: null, date: null},
      rejected: [],
      ...about
    },
    persons: [
      {
        name: 'Maria Reyes',
        forms: [
          {form: 'Maria Reyes', count: 1},
          {form: 'Reyes', count: 4}
        ],
        offices: []
      }
    ],
    messages: []
  }
}

const page = rootOf(
  [
    {role: 'question', text: 'What did the pumps do?', speaker: 'Harbour Post'},
    {text: 'They stopped.\n\nWe called the engineer.\n\nThe pumps ran again by noon.', speaker: 'Maria Reyes'},
    {role: 'question', text: 'And the ferry?', speaker: 'Harbour Post'},
    {text: 'It never left.', speaker: 'Tomas Lindqvist'},
    {text: 'Nobody knows.', speaker: null}
  ],
  {outlet: 'The Harbour Post', date: '2019-05'}
)

function texts(query: Partial<Query>, root = page): string[] {
  return compileQuery({kinds: defaultKinds, ...query})
    .select(root)
    .selected.map(({record}) => record.text)
}

describe('a query', () => {
  test('asks for the default kinds, or for others', () => {
    expect(texts({})).toHaveLength(3)
    expect(texts({kinds: ['question']})).toEqual(['What did the pumps do?', 'And the ferry?'])
    expect(texts({kinds: ['direct']})).toEqual([])
  })

  test('finds a topic in the text or in its question, and all topics must be there', () => {
    expect(texts({topics: ['ferry']})).toEqual(['It never left.', 'Nobody knows.'])
    expect(texts({topics: ['engineer', 'noon']})).toHaveLength(1)
    expect(texts({topics: ['engineer', 'ferry']})).toEqual([])
  })

  test('finds speakers by any form of the name, and leaves them out', () => {
    expect(texts({speakers: ['Maria Reyes']})).toHaveLength(1)
    expect(texts({speakers: ['Reyes']})).toHaveLength(1)
    expect(texts({speakers: ['Maria Reyes', 'Tomas Lindqvist']})).toHaveLength(2)
    expect(texts({notSpeakers: ['Reyes']})).toEqual(['It never left.', 'Nobody knows.'])
  })

  test('finds nobody by the name of whom they work for', () => {
    const aide = rootOf([{text: 'It takes years.', speaker: 'Lena Torvik'}])
    for (const form of ['Reyes’s transport aide Lena Torvik', "Lindqvist and Reyes' aide Torvik"]) {
      const root = {...aide, persons: [{name: 'Lena Torvik', forms: [{form, count: 1}], offices: []}]}
      expect(texts({speakers: ['Reyes']}, root)).toEqual([])
      expect(texts({speakers: ['Lindqvist']}, root)).toEqual([])
      expect(texts({speakers: ['Torvik']}, root)).toHaveLength(1)
      expect(texts({speakers: ['aide Lena Torvik']}, root)).toHaveLength(1)
    }
  })

  test('finds outlets by words of the name or initials', () => {
    expect(texts({outlets: ['harbour post']})).toHaveLength(3)
    expect(texts({outlets: ['The Post']})).toHaveLength(3)
    expect(texts({outlets: ['HP']})).toHaveLength(3)
    expect(texts({outlets: ['arbour']})).toEqual([])
    expect(texts({outlets: ['Times', 'Post']})).toHaveLength(3)
  })

  test.each([
    [{since: '2019-05-10'}, 3],
    [{since: '2019-06-01'}, 0],
    [{until: '2019-05-01'}, 3],
    [{since: '2019-05-10', certainDates: true}, 0],
    [{since: '2019-05-01', until: '2019-05-31', certainDates: true}, 3]
  ])('lets an uncertain date pass if it can: %j', (query, count) => {
    expect(texts(query)).toHaveLength(count)
  })

  test('lets what has no date pass only when told to', () => {
    const undated = rootOf([{text: 'It left.'}])
    expect(texts({since: '2019-01-01'}, undated)).toEqual([])
    expect(texts({since: '2019-01-01', undated: true}, undated)).toHaveLength(1)
    expect(texts({undated: true}, undated)).toHaveLength(1)
    expect(texts({undated: true})).toEqual([])
  })

  test('knows a language by its tag or the beginning of it', () => {
    expect(texts({language: 'EN'})).toHaveLength(3)
    expect(texts({language: 'en-gb'})).toHaveLength(3)
    expect(texts({language: 'e'})).toEqual([])
    expect(texts({language: 'ar'})).toEqual([])
  })

  test('matches any of the expressions, as text, in words, inverted', () => {
    expect(texts({grep: ['noon', 'never']})).toHaveLength(2)
    expect(texts({grep: ['n..n'], grepOptions: {fixed: true}})).toEqual([])
    expect(texts({grep: [String.raw`a-b/c\d.e*f+g?h[i](j){k}|^l$`], grepOptions: {fixed: true}})).toEqual([])
    expect(texts({grep: ['oon'], grepOptions: {word: true}})).toEqual([])
    expect(texts({grep: ['NOON'], grepOptions: {ignoreCase: true}})).toHaveLength(1)
    expect(texts({grep: ['noon'], invert: true})).toHaveLength(2)
    expect(() => compileQuery({kinds: [], grep: ['a)(b']})).toThrow(SyntaxError)
  })

  test('cuts a turn into the paragraphs that match, in their places', () => {
    const {selected} = compileQuery({kinds: defaultKinds, topics: ['pumps'], unit: 'paragraph'}).select(page)
    expect(selected.map(({record}) => record.text)).toEqual(['The pumps ran again by noon.'])
    const [one] = selected
    const start = page.children[1]?.position.start.offset ?? 0
    expect(one?.record.source.start.offset).toBe(start + 'They stopped.\n\nWe called the engineer.\n\n'.length)
    expect(one?.record.question).toBe('What did the pumps do?')
    expect(one?.record.id).toMatch(/^[0-9a-f]{12}$/)
  })

  test('keeps all paragraphs where only the question matches', () => {
    expect(texts({topics: ['did'], unit: 'paragraph'})).toHaveLength(3)
  })

  test('marks where text and question match, overlaps as one', () => {
    const {selected} = compileQuery({kinds: defaultKinds, topics: ['pumps'], grep: ['pumps ran', 'ran again']}).select(
      page
    )
    const [one] = selected
    expect(one?.marks.map(({start, end}) => one.record.text.slice(start, end))).toEqual(['pumps ran'])
    expect(one?.questionMarks).toEqual([{start: 13, end: 18}])
  })

  test('tells how many records each filter lets pass', () => {
    const query = compileQuery({kinds: defaultKinds, speakers: ['Reyes'], topics: ['ferry']})
    expect(query.filters).toEqual(['--speaker', '--topic'])
    expect(query.select(page).remaining).toEqual([3, 1, 0])
  })

  test('of two questions finds no more than either', () => {
    for (const a of [{speakers: ['Reyes']}, {topics: ['pumps']}, {grep: ['o']}]) {
      for (const b of [{language: 'en'}, {outlets: ['Post']}, {notSpeakers: ['Reyes']}]) {
        for (const text of texts({...a, ...b})) expect(texts(a)).toContain(text)
      }
    }
  })
})
