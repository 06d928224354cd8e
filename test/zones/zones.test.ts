import {describe, expect, test} from 'vitest'
import {parse} from '../../src/index.ts'
import type {Block} from '../../src/tree.ts'
import {zones} from '../../src/zones/index.ts'

const prose =
  'The water had risen over the lowest step of the market, and nobody in the lower town could say when it would fall again.'

/** The zone of each line of a page, `-` for running text. */
function zonesOf(lines: string[]): Array<string> {
  const root = zones(parse(lines.join('\n\n')))
  return (root.children as Block[]).map((block) => block.zone ?? '-')
}

/** The zone of a line between paragraphs of running text. */
const among = (line: string) => zonesOf([prose, prose, line, prose, prose])[2]

describe('captions', () => {
  for (const line of [
    'A ferry leaves the harbour of Arden, June 12, 2023. HARBOUR/Lena Lind',
    'A ferry leaves the harbour of Arden. (Lena Lind/ Harbourstock)',
    'The tower of Arden at low water. Photo: Jonas Pell',
    'Photo: Jonas Pell',
    'Photo by Jonas Pell',
    'The tower of Arden in June. Photo by Jonas Pell on Tidestock',
    'The tower of Arden. Photo by the author.',
    'The north wall in 1931 (Photo courtesy of the town)',
    'Alina Berg in the harbour of Arden. © Jonas Pell'
  ]) {
    test(`\`${line}\``, () => expect(among(line)).toBe('caption'))
  }

  for (const line of [
    'The water stood in the cellars. Photos by residents show how high.',
    'The council met on 3/4 and decided nothing, as it has done since the winter began.',
    'He took a photo of the wall: it showed nothing but water.',
    'The either/or of the council was decided by the tide, as everything is here.'
  ]) {
    test(`not \`${line}\``, () => expect(among(line)).not.toBe('caption'))
  }
})

describe('furniture', () => {
  for (const line of ['Share', 'Advertisement', '00:00:00', '11 °C', '23', '* * *', 'Follow us on social']) {
    test(`\`${line}\``, () => expect(among(line)).toBe('furniture'))
  }

  test.each(['^ "Low Tide at the Harbour". Harbour Post. Retrieved 4 May 2021.', '↑ Ida Moen, "The Boats" (1998)'])(
    'an entry of a list of references: %s',
    (line) => expect(among(line)).toBe('furniture')
  )

  test('a table', () => expect(among('| boat | price |\n|---|---|\n| ferry | 4 |')).toBe('furniture'))
})

test('a line that leads to another page is a teaser', () => {
  expect(among('keep readingShow less')).toBe('teaser')
  expect(among("READ MORE: 'It was a long night…' - ferry out of reach of the harbour for hours on end")).toBe('teaser')
  expect(among('Related: harbour council “to close” the hall after a fire that no one had seen coming')).toBe('teaser')
  expect(among('The read more boats, related: harbour council and what it knew of the fire in the hall')).not.toBe(
    'teaser'
  )
})

test('what follows a line such as `Comments` after most of the text is a teaser', () => {
  expect(zonesOf([prose, prose, prose, 'Comments', 'Minister: We did not know', prose])).toEqual([
    '-',
    '-',
    '-',
    'furniture',
    'teaser',
    'teaser'
  ])
})

describe('the story goes on', () => {
  test('below a button and the notice that belongs to it', () => {
    const page = [
      prose,
      prose,
      'Enter your email address',
      'Sign up',
      'We may send you other letters.',
      prose,
      'Comments (3)',
      prose
    ]
    expect(zonesOf(page).slice(4)).toEqual(['-', '-', 'teaser', 'teaser'])
  })

  test('below a button above short answers, which are more than what stands above', () => {
    const page = [
      prose,
      'Subscribe now',
      'Ida Moen keeps the tower.',
      'How did you start?',
      'I was nine, and the door was open.',
      'What does a bell weigh?',
      'As much as a boat that is full of fish, and it is as hard to turn.',
      'Do the neighbours complain?',
      'The new ones do.'
    ]
    expect(zonesOf(page).slice(2)).toEqual(['-', '-', '-', '-', '-', '-', '-'])
  })

  test('below a list of other pages, where two paragraphs follow on end', () => {
    const page = [
      prose,
      prose,
      'Most read',
      'Nine boats in a hall',
      'By Ina Holm',
      prose,
      prose,
      'Related',
      'The ferry'
    ]
    expect(zonesOf(page).slice(3)).toEqual(['heading', 'heading', '-', '-', 'furniture', 'furniture'])
  })

  test('below the titles of pages to read too', () => {
    expect(zonesOf([prose, prose, 'Read also', 'The glossary of the coast', prose, prose]).slice(2)).toEqual([
      'furniture',
      'furniture',
      '-',
      '-'
    ])
  })
})

test('a number is no clock among the letters of any script', () => {
  expect(among('كان ذلك بعد شتاء 1999.')).toBe('-')
})

test('the same line at the top ends nothing', () => {
  expect(zonesOf(['Comments', prose, prose, prose]).slice(1)).toEqual(['-', '-', '-'])
})

test('a box is its leading line, its titles and one paragraph', () => {
  expect(zonesOf([prose, prose, 'More information', 'The glossary of the coast', prose, prose, prose])).toEqual([
    '-',
    '-',
    'furniture',
    'furniture',
    'furniture',
    '-',
    '-'
  ])
})

test('buttons in a row are no box', () => {
  expect(zonesOf([prose, 'Listen', 'Share', prose, prose])).toEqual(['-', 'furniture', 'furniture', '-', '-'])
})

test('lines above the text are a headline or, of a few words, furniture', () => {
  expect(
    zonesOf(['Home News', 'The town that reads its gauge by hand', 'Why does nobody close the sluice?', prose])
  ).toEqual(['furniture', 'headline', 'headline', '-'])
})

test('a short line between paragraphs is a heading, a short sentence is not', () => {
  expect(among('Return in stages')).toBe('heading')
  expect(among('Nobody answered.')).toBe('-')
})

test('a reader’s zone is kept', () => {
  const root = parse(prose)
  const [block] = root.children as [Block]
  expect((zones({...root, children: [{...block, zone: 'caption'}]}).children[0] as Block).zone).toBe('caption')
})

describe('another story begins', () => {
  const dateline = `PORT ELIN, March 6 (HNA) - ${prose}`

  test('below a row of marks', () => {
    expect(zonesOf([prose, prose, '==========', 'Courts in brief', prose]).slice(2)).toEqual([
      'furniture',
      'headline',
      '-'
    ])
  })

  test('above a second dateline, and ends what followed the story before', () => {
    const page = [`ARDEN - ${prose}`, prose, 'Comments', 'She should move.', 'Mayor defends ferry contract', dateline]
    expect(zonesOf(page).slice(3)).toEqual(['teaser', 'headline', '-'])
  })

  test('not within a transcript, at the foot of a page', () => {
    expect(zonesOf([prose, prose, '----------', 'and nobody knew.', prose]).slice(3)).toEqual(['-', '-'])
  })
})

test('a form for a newsletter is furniture, and the story goes on below it', () => {
  const told = 'The old wall of Port Elin gave way on the night of the storm, and nobody in the town was hurt by it.'
  const form =
    'skip past newsletter promotion\n\nSign up to Coast Weekly\n\nFree, every Friday\n\nEnter your email address\n\nSign up\n\nafter newsletter promotion'
  const root = zones(
    parse(`${`${told}\n\n`.repeat(3)}${form}\n\n${told}\n\nExplore more\n\n`, {path: null, language: 'en'})
  )
  const of = (root.children as Block[]).map(({zone}) => zone)
  expect(of.slice(0, 3)).toEqual([null, null, null])
  expect(of.slice(3, 9).every((zone) => zone === 'furniture' || zone === 'teaser')).toBe(true)
  expect(of[9]).toBeNull()
})
