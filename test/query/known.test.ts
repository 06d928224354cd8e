/**
 * What the corpus file says of persons, topics and outlets.
 */
import {describe, expect, test} from 'vitest'
import {annotate, parse} from '../../src/pipeline.ts'
import {compileQuery, defaultKinds, type Known, resolvePersons} from '../../src/query/index.ts'

const known: Known = {
  speakers: [{name: 'Omar Haddad', aliases: ['Old Lantern'], not: ['Umar Haddad']}],
  topics: [['ISIS', 'Daesh', 'the Caliphate']],
  outlets: []
}

function texts(source: string, query: object, given: Known | null = known): string[] {
  const root = annotate(parse(source))
  const {selected} = compileQuery({kinds: defaultKinds, ...query, ...(given ? {known: given} : {})}).select(root)
  return selected.map(({record}) => record.text)
}

describe('persons', () => {
  test('aliases are filed under the canonical name, names alike but denied are not', () => {
    const person = resolvePersons(
      ['Omar Haddad', 'Omar Hadad', 'Umar Haddad', 'old lantern', 'Lena Brandt'],
      known.speakers
    )
    expect(['Old Lantern', 'old lantern', 'Omar Haddad'].map(person)).toEqual([
      'Old Lantern',
      'Omar Haddad',
      'Omar Haddad'
    ])
    expect(['Umar Haddad', 'Lena Brandt'].map(person)).toEqual(['Umar Haddad', 'Lena Brandt'])
  })

  test('the canonical name wins over a fuller one', () => {
    const person = resolvePersons(['Omar Khalil Haddad', 'Omar Haddad'], [{name: 'Omar Haddad', aliases: [], not: []}])
    expect(person('Omar Khalil Haddad')).toBe('Omar Haddad')
  })

  test('the order of names decides nothing', () => {
    const names = ['Omar Haddad', 'Umar Haddad', 'Omer Hadad', 'Old Lantern', 'Omar K. Haddad']
    const forwards = names.map(resolvePersons(names, known.speakers))
    expect(names.map(resolvePersons([...names].reverse(), known.speakers))).toEqual(forwards)
  })

  test('two persons that the file names are two', () => {
    const both = [
      {name: 'Qasim Reyes', aliases: [], not: []},
      {name: 'Qassem Reyes', aliases: [], not: []}
    ]
    const person = resolvePersons(['Qasim Reyes', 'Qassem Reyes', 'Qassim Reyes'], both)
    expect(['Qasim Reyes', 'Qassem Reyes', 'Qassim Reyes'].map(person)).toEqual([
      'Qasim Reyes',
      'Qassem Reyes',
      'Qassim Reyes'
    ])
  })

  test('a speaker is found by alias and by name, and not by the name of whom he is not', () => {
    const source = '“It rained,” said Old Lantern.\n\n“It did not,” said Umar Haddad.\n'
    expect(texts(source, {speakers: ['Omar Haddad']})).toEqual(['It rained,'])
    expect(texts(source, {speakers: ['Umar Haddad']})).toEqual(['It did not,'])
    expect(texts(source, {notSpeakers: ['Omar Haddad']})).toEqual(['It did not,'])
  })

  test('names denied are two persons within a document too', () => {
    const source = '“It rained,” said Omar Haddad.\n\n“It did not,” said Umar Haddad.\n'
    const speakers = (apart: Array<[string, string]>) =>
      annotate(parse(source), {now: null, apart}).utterances.map(({speaker}) => speaker)
    expect(new Set(speakers([])).size).toBe(1)
    expect(speakers([['Omar Haddad', 'Umar Haddad']])).toEqual(['Omar Haddad', 'Umar Haddad'])
  })
})

describe('topics', () => {
  test('synonyms stand in place of ours, and --exact sets them aside', () => {
    const source = '“The Caliphate fell,” said Ana Petrov.\n\n“ISIL fell,” said Ana Petrov.\n'
    expect(texts(source, {topics: ['ISIS']})).toEqual(['The Caliphate fell,'])
    expect(texts(source, {topics: ['the Caliphate']})).toEqual(['The Caliphate fell,'])
    expect(texts(source, {topics: ['ISIS']}, null)).toEqual(['ISIL fell,'])
    expect(texts(source, {topics: ['ISIS'], exact: true})).toEqual([])
  })
})
