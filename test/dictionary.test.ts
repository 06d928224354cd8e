import {expect, test} from 'vitest'
import {Dictionary, hashOf as hashOfWord, hashStep} from '../src/dictionary.ts'

const words = new Dictionary(new Map(['of', 'said', "don't", 'été', 'قال'].map((word, index) => [word, index])))

function hashOf(text: string): number {
  let hash = 0
  for (const unit of text) hash = hashStep(hash, unit.charCodeAt(0))
  return hash
}

test('a run is found whatever its capitals and apostrophes', () => {
  const text = 'He SAID: Don’t, Été, قال.'
  const found = (word: string) => words.find(hashOf(word), text, text.indexOf(word), text.indexOf(word) + word.length)
  expect(['SAID', 'Don’t', 'Été', 'قال', 'He', 'SAI'].map(found)).toEqual([1, 2, 3, 4, undefined, undefined])
})

test('a spelled run is found where a text of the same letters is', () => {
  const units = Int32Array.from("xdon't said of", (unit) => unit.charCodeAt(0) | 0x10000)
  const found = (word: string, from: number) => words.indexOf(hashOf(word), units, from, from + word.length)
  expect(words.at(found("don't", 1))).toBe(2)
  expect(words.at(found('said', 7))).toBe(1)
  expect(found('sai', 7)).toBe(-1)
  // The same hash, other letters.
  expect(words.indexOf(hashOf('said'), units, 1, 5)).toBe(-1)
})

test('entries whose hashes are known are found alike', () => {
  const keys = ['of', 'said', "don't", 'été', 'قال']
  const known = new Dictionary({keys, values: [0, 1, 2, 3, 4], hashes: Int32Array.from(keys, (key) => hashOfWord(key))})
  for (const key of [...keys, 'sai', 'saids', '']) expect(known.get(key), key).toBe(words.get(key))
})
