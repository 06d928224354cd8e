import {describe, expect, test} from 'vitest'
import {annotate, parse} from '../../src/index.ts'

const about = (text: string) => annotate(parse(text)).about
const story =
  'The mayor, Maria Reyes, said on Friday that the wall would hold. “We have checked every stone,” she said.'

describe('a story names the page that prints it', () => {
  test.each([
    ['in the dateline', `Harbour Post\nWall will hold, says mayor\n\nPORT ELIN (Harbour Post) — ${story}\n`],
    [
      'as whom it was told',
      `Harbour Post\nWall will hold, says mayor\n\n${story}\n\n“It will,” she told the Harbour Post.\n`
    ],
    ['behind the byline', `Harbour Post\nWall will hold, says mayor\n\nBy Lena Lind, Harbour Post\n\n${story}\n`],
    ['behind title and byline', `Wall will hold, says mayor | Harbour Post\n\nBy Lena Lind, Harbour Post\n\n${story}\n`]
  ])('%s', (_, text) => {
    expect(about(text)).toMatchObject({outlet: 'Harbour Post', title: 'Wall will hold, says mayor'})
  })

  test.each([
    [
      'whoever is told something twice',
      `${story}\n\n“It will,” she told the Valley Times. She told the Valley Times so.\n`
    ],
    ['an agency that was told', `Reuters\nWall will hold, says mayor\n\n${story}\n\n“It will,” she told Reuters.\n`]
  ])('but %s may be another', (_, text) => {
    expect(about(text)?.outlet).toBeNull()
  })

  test('letters of an agency that is known are no place’s of the story', () => {
    expect(about(`PORT ELIN (AP) — ${story}\n\nShe is at home in Aldermoor Park.\n`)?.outlet).toBe('Associated Press')
  })

  test('an agency printed in full in its dateline, where the text stands alone', () => {
    expect(about(`PORT ELIN (Harbour News Agency) — ${story}\n`)?.outlet).toBe('Harbour News Agency')
  })
})
