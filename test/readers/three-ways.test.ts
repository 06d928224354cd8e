/**
 * One page as HTML, Markdown and plain text: who said what, and when, must not depend on how it was saved.
 *
 * A folder of `fixtures/pages-three-ways` is a page; its people and papers are invented.
 */
import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {annotate, parse, records} from '../../src/index.ts'

const folder = 'fixtures/pages-three-ways'
const pages = fs.readdirSync(folder).sort()

/** Kind, speaker, date and text of each record, white space collapsed. */
function said(page: string, extension: string): string[] {
  const file = path.join(folder, page, `page.${extension}`)
  const root = annotate(parse(fs.readFileSync(file, 'utf8'), {path: `page.${extension}`}))
  return [...records(root)].map(
    ({kind, speaker, date, text}) => `${kind} | ${speaker} | ${date} | ${text.replace(/\s+/g, ' ')}`
  )
}

describe('the same page in three formats says the same', () => {
  test('on twenty pages at least', () => expect(pages.length).toBeGreaterThanOrEqual(20))

  test.each(pages)('%s', (page) => {
    const text = said(page, 'txt')
    expect(text.length).toBeGreaterThan(1)
    expect(text.join('\n')).toMatch(/\| \d{4}-\d{2}/)
    expect(said(page, 'md')).toEqual(text)
    expect(said(page, 'html')).toEqual(text)
  })
})
