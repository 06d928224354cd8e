import {expect, test} from 'vitest'
import {annotate, parse, records} from '../../src/index.ts'

const below =
  '\n\nThe office did not answer the letters that she wrote in the spring, and the sea took the wall in May.\n'

test.each(['\n', below])('a quotation over paragraphs leaves out what the page puts between them', (end) => {
  const source = `The wall was low, and the town knew it long before the storm came in from the sea.

“We counted the stones every day, and every day there was one less of them in the wall.

Read more
Harbour market opens early

“But nobody asked us what to do with it, and so we took the boats and left for the islands,” said Maria Reyes, the mayor of the town.${end}`
  const [record] = [...records(annotate(parse(source)))].filter(({kind}) => kind === 'direct')
  const pieces = record?.source.pieces?.map(({start, end}) => source.slice(start, end))
  expect(pieces).toEqual([
    'We counted the stones every day, and every day there was one less of them in the wall.',
    'But nobody asked us what to do with it, and so we took the boats and left for the islands,'
  ])
  expect(record?.text).toBe(pieces?.join(' … '))
  expect(record?.speaker).toBe('Maria Reyes')
})
