/**
 * What is reported in English prose of many kinds, and where it begins: court reports, obituaries, profiles, columns.
 */
import {expect, test} from 'vitest'
import {annotate, parse} from '../../src/index.ts'

/** Each report as `mention: words`, what it reports joined by two strokes. */
const reports = (text: string): string[] =>
  annotate(parse(`${text}\n`))
    .utterances.filter(({kind}) => kind !== 'belief')
    .map(({mention, content, value}) => `${mention?.value ?? '–'}: ${content?.join(' // ') ?? value}`)

test.each([
  ['As we say goodbye, the bells ring.', []],
  ['Marta Olsen says goodbye to each customer by name.', []],
  ['Derek Quill said nothing as he was led away.', []],
  ['Derek Quill said little about the vote.', []],
  ['On 9 January Derek Quill wrote to Tess for the last time.', []],
  ['Derek Quill said nothing of value was lost.', ['Derek Quill: nothing of value was lost']],
  ['Derek Quill said little had changed.', ['Derek Quill: little had changed']]
])('nothing said: %s', (text, expected) => {
  expect(reports(text)).toEqual(expected)
})

test.each([
  [
    'Jonas Weil told the audience at Friday’s premiere that he’d written the part for her.',
    ['Jonas Weil: he’d written the part for her']
  ],
  [
    'The plan was dropped after traders warned it would be “the death of the high street”.',
    ['traders: it would be “the death of the high street”']
  ],
  [
    'When the council offered to build a bridge, Conor Hale wrote to the paper: “A boat is all that we need.”',
    ['Conor Hale: A boat is all that we need.']
  ],
  ['In Lisle v. Arden, she noted, the court was divided.', ['she: In Lisle v. Arden, she noted, the court was divided']]
])('where it begins: %s', (text, expected) => {
  expect(reports(text)).toEqual(expected)
})

test.each([
  [
    '“Papa would say, ‘Alma, hush,’” Ida Moen said, “and she would say, ‘I will.’”',
    ['Ida Moen: Papa would say, ‘Alma, hush,’ … and she would say, ‘I will.’']
  ],
  ['Moen and her husband, Otto Moen, said they would be back.', ['Moen and her husband, Otto Moen: they would be back']]
])('whose it is: %s', (text, expected) => {
  expect(reports(text)).toEqual(expected)
})
