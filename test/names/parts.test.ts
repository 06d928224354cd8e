import {expect, test} from 'vitest'
import {nameParts} from '../../src/names/index.ts'

test.each([
  ['Maria Reyes', 'Maria', '', 'Reyes', ''],
  ['Qasim al-Araji', 'Qasim', '', 'al-Araji', ''],
  ['Mr. Qasim Al Araji', 'Qasim', '', 'Al Araji', ''],
  ['Al-Araji', '', '', 'Al-Araji', ''],
  ['Al Araji', '', '', 'Al Araji', ''],
  ['Al-Quill, Marta', 'Marta', '', 'Al-Quill', ''],
  ['Idris ash-Shammar', 'Idris', '', 'ash-Shammar', ''],
  ['Abdul Rahman bin Dorne', 'Abdul Rahman', '', 'bin Dorne', ''],
  ['Adel Abdul Quill', 'Adel', '', 'Abdul Quill', ''],
  ['Nasr Abd al-Quill', 'Nasr', '', 'Abd al-Quill', ''],
  ['Abu Quill', '', '', 'Abu Quill', ''],
  ['Salah al-Din', '', '', 'Salah al-Din', ''],
  ['Omar Nur al Din', 'Omar', '', 'Nur al Din', ''],
  ['Ines von der Brandt', 'Ines', 'von der', 'Brandt', ''],
  ['Ines De Brandt', 'Ines', '', 'De Brandt', ''],
  ['Van Brandt', 'Van', '', 'Brandt', ''],
  ['Martin E. Hale Jr.', 'Martin E.', '', 'Hale', 'Jr.'],
  ['مارتا الكويل', 'مارتا', '', 'الكويل', ''],
  ['林海', '', '', '林海', ''],
  ['', '', '', '', '']
])('%s is filed under its family name', (printed, given, particle, family, suffix) => {
  expect(nameParts(printed)).toEqual({given, particle, family, suffix})
})
