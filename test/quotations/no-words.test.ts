/**
 * What stands in quotation marks and nobody says.
 */
import {expect, test} from 'vitest'
import {annotate, parse} from '../../src/index.ts'

const words = (text: string): string[] =>
  annotate(parse(`${text}\n`, {path: 'page.txt'})).utterances.map(({value}) => value)

test.each([
  ['names and values of a program', '{"title":"Sign up","path":"/in","label":"Join us","size":12,"theme":"Dark"}'],
  [
    'the same with blanks',
    '{ "Name": "Otto Brandt", "Age": 26, "Place": "Port Elin", "Status": "single", "Shop": "The Quay" }'
  ],
  [
    'songs and who sings them',
    '“Harbour Lights at Noon” – Maria Reyes\n\n“Rust” – Otto Brandt\n\n“Ten Hours” – The Gulls'
  ]
])('%s', (_, text) => {
  expect(words(text)).toEqual([])
})

test('but words of a reader who signs them', () => {
  expect(words('“We never saw the boats again.” – Maria Reyes')).toEqual(['We never saw the boats again.'])
})

test.each([
  ['a value of a program', 'The map has person = {"name": "Trey Moen", "place": "San Lisle"} in its middle.'],
  ['attributes', 'Use the new field, lang=”xx“, that lets you name a language for your map, as all of us do.'],
  ['a work and its writer', '“Harbour hall to close before the winter,” by Ida Moen of the Post'],
  ['a work in its sentence', 'Her commentary, “Maria, tell your story,” is very thoughtful.'],
  ['references', '^ "Low Tide at the Harbour". Harbour Post. Retrieved 4 May 2021.'],
  ['the title of another page', "READ MORE: 'It was a long night…' - ferry out of reach of the harbour for hours"]
])('%s', (_, text) => {
  expect(words(text)).toEqual([])
})
