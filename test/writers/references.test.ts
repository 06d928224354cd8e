/**
 * Lists of references read again: nothing in them is markup but what the list itself is made of.
 */
import rehypeParse from 'rehype-parse'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {bibliography} from '../../src/writers/bibliography.ts'
import {type Cited, keyed, plainStyle, references, type Source, sourceItem} from '../../src/writers/index.ts'
import {item, payloads} from './items.ts'
import {collapsed} from './records.ts'

const source: Source = {
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

const cited = (facts: Partial<Source>, ...texts: string[]): Cited => ({
  item: sourceItem({...source, ...facts}),
  records: texts.map((text) => item({text}).record)
})

function list(of: Cited[], format: 'text' | 'markdown' | 'html', style = 'chicago'): string {
  const made = references(of, format, style, plainStyle)
  if ('problem' in made) throw new Error(made.problem)
  return made.text
}

interface Node {
  type: string
  value?: string
  tagName?: string
  children?: Node[]
}

function shapeOf(node: Node, kinds = new Set<string>()): Set<string> {
  kinds.add(node.tagName ?? node.type)
  for (const child of node.children ?? []) shapeOf(child, kinds)
  return kinds
}

const hostile = [...payloads, '\x1b[2J\x9b', '\u202e', '<i>x</i> <span class="nocase">y</span>', '&#60;b&#62;']

describe('entries', () => {
  const talk = {turns: 'interview', answering: ['Qasim al-Quill'], asking: ['Ana Holt']} as const
  const interview = {...source, ...talk, answering: [...talk.answering], asking: [...talk.asking]}

  test.each([
    ['chicago', 'al-Quill, Qasim. After the flood. Interview by Ana Holt. Harbour Post, May 4, 2019.'],
    ['apa', 'al-Quill, Q. (2019, May 4). After the flood (A. Holt, Interviewer) [Interview]. In Harbour Post.'],
    ['mla', 'al-Quill, Qasim. “After the Flood.” Harbour Post, interview by Ana Holt, 4 May 2019.']
  ])('in %s', (style, expected) => {
    expect(list([{item: sourceItem(interview), records: []}], 'text', style)).toBe(`${expected}\n`)
  })

  test.each(['chicago', 'apa', 'mla'])('set no stop of a headline before another mark in %s', (style) => {
    const printed = list([cited({title: 'Wall gives way, says ‘Wren.’'})], 'text', style)
    expect(printed).not.toMatch(/\.[’”]?[.,]|[.,]’[.,]/)
    expect(printed).toContain('Harbour Post')
  })

  test.each(['chicago', 'apa', 'mla'])('without a date are n.d. in %s', (style) => {
    const undated = {...interview, date: 'XXXX-03-01', dateRole: 'held'} as const
    expect(list([{item: sourceItem(undated), records: []}], 'text', style)).toContain('n.d.')
  })

  test.each(['chicago', 'apa', 'mla'])('of which nothing is known but the file are printed in %s', (style) => {
    const unknown = {title: null, outlet: null, date: null, dateRole: null}
    expect(list([cited(unknown)], 'text', style)).toContain('[flood.txt]')
  })

  test('say who asked of an interview that no outlet printed, and call it no personal communication', () => {
    const entry = list([{item: sourceItem({...interview, outlet: null}), records: []}], 'text', 'apa')
    expect(entry).toContain('(A. Holt, Interviewer) [Interview]')
  })

  test('are complete, each with its author', () => {
    const two = [1, 2].map((at) => ({item: sourceItem({...interview, digest: `${at}00000000000`}), records: []}))
    expect(list(two, 'text').match(/al-Quill, Qasim/g)).toHaveLength(2)
  })

  test('are sorted by the style, under the article', () => {
    const of = ['Zeno Brandt', 'Qasim al-Quill', 'Ana Aalto'].map((name, at) => ({
      item: sourceItem({...interview, answering: [name], digest: `${at}00000000000`}),
      records: []
    }))
    expect([...list(of, 'text').matchAll(/^[^,\n]+/gm)].map(([name]) => name)).toEqual(['Aalto', 'al-Quill', 'Brandt'])
  })

  test('keep the article of a name small where the style gives a title capitals', () => {
    const entry = list([cited({title: 'Notes from the edge of al-Hol, by e-mail'})], 'text')
    expect(entry).toContain('Notes from the Edge of al-Hol, by e-Mail')
  })

  test('with an address have it as a link, where it is one of the web', () => {
    const page = (url: string): string => list([cited({outlet: null, url})], 'html')
    expect(page('https://post.example/flood?a=1&b=2')).toContain('<a href="https://post.example/flood?a=1&amp;b=2">')
    expect(page('javascript:alert(1)')).not.toContain('href')
  })
})

describe('a style that is none', () => {
  const {item} = cited({})
  test.each([
    ['', 'is no CSL style'],
    ['<html></html>', 'is no CSL style'],
    [
      '<style><info><link href="http://a.example/apa" rel="independent-parent"/></info></style>',
      'only names another style'
    ],
    ['<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><citation>', 'has no bibliography']
  ])('%j is told', (style, problem) => {
    expect(bibliography([item], style)).toContain(problem)
  })
})

describe('markdown', () => {
  test.each(hostile)('shows %j and nothing else', (payload) => {
    const of = [cited({title: `${payload} x`, outlet: payload}, payload)]
    const kinds = shapeOf(unified().use(remarkParse).parse(list(of, 'markdown')) as Node)
    for (const kind of ['root', 'paragraph', 'text', 'blockquote', 'emphasis']) kinds.delete(kind)
    expect([...kinds]).toEqual([])
  })
})

describe('html', () => {
  test.each(hostile)('shows %j and nothing else', (payload) => {
    const of = [cited({title: `${payload} x`, outlet: payload}, payload)]
    const root = unified().use(rehypeParse).parse(list(of, 'html')) as Node
    const kinds = shapeOf(root)
    const page = 'root doctype html head meta title style body main h1 section p em blockquote footer text'.split(' ')
    for (const kind of page) kinds.delete(kind)
    expect([...kinds]).toEqual([])
  })
})

describe('quotations with keys', () => {
  test('name the source and the line', () => {
    expect(keyed([cited({}, 'One.\n\nTwo.')])).toBe(
      '> “One.\n>\n> Two.” [@after2019-05-04-hp-3f9c2a, line 1]\n>\n> — Maria Reyes, harbour master\n'
    )
  })

  test('have no marks where the words are the page’s own', () => {
    const record = item({
      kind: 'indirect',
      text: 'Reyes said the water had risen.',
      content: ['the water had risen']
    }).record
    expect(keyed([{item: sourceItem(source), records: [record]}])).toContain('> Reyes said the water had risen. [@')
  })

  test.each(hostile)('hold %j as words', (payload) => {
    const text = keyed([cited({}, payload)])
    const root = unified().use(remarkParse).parse(text) as Node
    const kinds = shapeOf(root)
    for (const kind of ['root', 'paragraph', 'text', 'blockquote']) kinds.delete(kind)
    expect([...kinds]).toEqual([])
    expect(text.match(/(?<!\\)\[@/g)).toHaveLength(1)
    expect(collapsed(payload).length).toBeGreaterThan(0)
  })
})
