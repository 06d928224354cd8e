import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {metadata} from '../../src/metadata/index.ts'
import {annotate, parse} from '../../src/pipeline.ts'
import type {About, Block, Root, Turn} from '../../src/tree.ts'

const prose =
  'The old wall of Port Elin gave way on the night of the storm, and the boats that had been moored behind it were carried out to sea.\n' +
  'Nobody was hurt, the harbour office said, because the quay had been closed since the evening and every crew had gone ashore in time.\n' +
  'The council will meet again next week to decide whether the wall is to be built anew or the harbour is to be moved up the river.\n'

const menu = 'Home\nNews\nSport\nCulture\nWeather\nContact\n'

/** What is known of a page written in a test. */
function about(text: string, {path, now = '2030-01-01'}: {path?: string; now?: string} = {}): About {
  const root = metadata(annotate(parse(text, {path: path ?? null}), {now}), {now})
  return root.about as About
}

const page = (head: string, foot = '') => `${menu}${head}\n${prose}${foot}`

describe('date', () => {
  test.each([
    ['Wall gives way in Port Elin\n3 March 2021', '2021-03-03', 'published'],
    ['Wall gives way in Port Elin\nBy Mara Jensen\n3 March 2021', '2021-03-03', 'published'],
    ['Wall gives way in Port Elin\nBy Mara Jensen | 3 March 2021', '2021-03-03', 'published'],
    ['Wall gives way in Port Elin\nPublished: 3 March 2021, 10:15', '2021-03-03', 'published'],
    ['Wall gives way in Port Elin\nPublished\n3 March 2021', '2021-03-03', 'published'],
    ['Wall gives way in Port Elin\nPosted on March 3, 2021 by Mara Jensen', '2021-03-03', 'published'],
    ['Wall gives way in Port Elin\nPublished 3 March 2021\nUpdated 5 March 2021', '2021-03-03', 'published'],
    ['Wall gives way in Port Elin\nPublished 3 March 2021 | Updated 5 March 2021', '2021-03-03', 'published'],
    ['Wall gives way in Port Elin\nLast updated: 5 March 2021', '2021-03-05', 'updated'],
    ['Wall gives way in Port Elin\n2021-03-03T10:15:00Z', '2021-03-03', 'published'],
    ['Wall gives way in Port Elin\nMara Jensen · 3 March 2021 · 4 min read', '2021-03-03', 'published'],
    ['Wall gives way in Port Elin\n25/02/2021', '2021-02-25', 'published'],
    ['Wall gives way in Port Elin\nMarch 2021', '2021-03', 'published'],
    ['Wall gives way in Port Elin\n02/01/2021', '[2021-01-02,2021-02-01]', 'published'],
    ['Wall gives way in Port Elin\nSubmitted by press on Fri, 10/12/2021 - 14:31', '2021-12-10', 'published'],
    ['Mauer in Port Elin gibt nach\nVeröffentlicht am 3. März 2021', '2021-03-03', 'published'],
    ['El muro de Port Elin cede\nPublicado el 3 de marzo de 2021', '2021-03-03', 'published'],
    ['Le mur de Port Elin cède\nPublié le 3 mars 2021', '2021-03-03', 'published']
  ])('of %j is %s', (head, date, role) => {
    const found = about(page(head))
    expect(found.date).toBe(date)
    expect(found.dateRole).toBe(role)
    expect(found.evidence.date?.quote).toContain('2021')
  })

  test.each([
    'This entry was posted on Wednesday, March 3rd, 2021 at 10:15 am and is filed under Harbour.',
    'Dieser Beitrag wurde am 3. März 2021 veröffentlicht und unter Hafen abgelegt.',
    'Von Hafenbote am 03/03/2021. Abgelegt unter Hafen.',
    'Der Beitrag wurde am Mittwoch, den 3. März 2021 um 10:15 Uhr veröffentlicht und unter Tide & Events abgelegt; Kommentare sind geschlossen.'
  ])('what blogs sign below a text dates it: %s', (line) => {
    expect(about(page('Wall gives way in Port Elin', `${line}\n`)).date).toBe('2021-03-03')
  })

  test('the day on which a member joined dates nothing that the member writes', () => {
    expect(about(page('What became of the wall\nMara Jensen\nJoined\n3 March 2021\nMessages\n3,066')).date).toBeNull()
  })

  test('a text that says when it was published itself is dated by its first lines', () => {
    const line = `This interview was published on 3 March 2021 in the Harbour Post, where it is kept with all the others of that year.`
    expect(about(page('Wall gives way in Port Elin', `${line}\n`)).date).toBe('2021-03-03')
  })

  test.each(['Terms updated 1 January 2024', 'Privacy policy, 1 January 2024'])('%s dates no text', (line) => {
    expect(about(page('Wall gives way in Port Elin', `${line}\n`)).date).toBeNull()
  })

  test('the date of an interview is the day it was held', () => {
    const talk = 'LL: Please tell me your name.\n\nMJ: Mara Jensen.\n\nLL: When did you come here?\n\nMJ: In summer.\n'
    const found = about(`Interview transcript\nDate of interview: 4 June 2019\nTranscribed 11 July 2019\n\n${talk}`)
    expect(found).toMatchObject({date: '2019-06-04', dateRole: 'held'})
    expect(found.title ?? '').not.toContain('LL:')
  })

  test('the day by which readers must answer dates nothing', () => {
    expect(about(page('An evening with the mayor\nRegister by 18 March 2024')).date).toBeNull()
  })

  test('a dateline with its year dates the report', () => {
    expect(about(`PORT ELIN, 3 March 2021 (HNA) - ${prose}`)).toMatchObject({date: '2021-03-03'})
  })

  test('a label glued to the first line dates the page, and the rest of the line is its title', () => {
    expect(about(` date 2024-01-02 Wall of Port Elin gives way in the night\n\n${prose}`)).toMatchObject({
      date: '2024-01-02',
      dateRole: 'published',
      title: 'Wall of Port Elin gives way in the night'
    })
  })

  test('the other numbers of a page settle which is the day', () => {
    const comments = 'Comments\n25/02/2021 at 10:00\nGood to know.\n26/02/2021 at 11:00\nThank you.\n'
    expect(about(page('Wall gives way in Port Elin\n02/01/2021 by Mara', comments)).date).toBe('2021-01-02')
  })

  test.each([
    ['The storm of 3 March 2021 was the worst that anyone could remember.'],
    ['© 2021 Harbour Post'],
    ['Posted 2 hours ago'],
    ['On Thursday'],
    [
      'The first atlas of the harbour was published on 3 March 2021, a year after the storm had taken the old wall away.'
    ],
    ['« Lamps of Port Elin, 3 March 2021'],
    ['Termin: 3. März 2021, 19 Uhr'],
    ['Issue (49)'],
    ['1 March']
  ])('is unknown where the page only prints: %s', (line) => {
    expect(about(page(`Wall gives way in Port Elin`, `${line}\n`))).toMatchObject({date: null, dateRole: null})
  })

  test('no part is completed from the clock', () => {
    expect(about(page('Wall gives way in Port Elin\nPublished in March 2021')).date).toBe('2021-03')
    expect(about(page('Wall gives way in Port Elin\nPublished 3 March')).date).toBeNull()
  })
})

describe('the day a page was saved', () => {
  const clock = '10:15:00\nPort Elin Time\n2026January08\nThursday\n11 °C\n'

  test('is not the date of the page, and bounds it', () => {
    expect(about(`${clock}${page('Talk with the keeper of the wall, Mara Jensen')}`)).toMatchObject({
      captured: '2026-01-08',
      date: null,
      notAfter: '2026-01-08'
    })
  })

  test('does not hide the date of the page', () => {
    expect(about(`Monday, 8 March 2021\n${page('Wall gives way in Port Elin\n3 March 2021')}`)).toMatchObject({
      captured: '2021-03-08',
      date: '2021-03-03'
    })
  })

  test('is not the day that the page knows for its own', () => {
    const text = `---\ndate: 2021-03-03\n---\n\n${clock.replace('2026January08\nThursday', 'Mar 03, 2021')}${page('Talk with the keeper of the wall')}`
    expect(about(text, {path: 'wall.md'})).toMatchObject({date: '2021-03-03', captured: null})
  })

  test.each([
    'The Wayback Machine - https://web.archive.org/web/20260108101500/http://harbourpost.example/wall\n',
    'The Wayback Machine - https://web.archive.org/web/20260108101500/http://harbourpost.example/wall\n23 Oct 2021 - 4 Jun 2027\n'
  ])('is part of the address of a copy, beside what was copied (%#)', (banner) => {
    expect(about(`${banner}${page('Wall gives way in Port Elin\n3 March 2021')}`)).toMatchObject({
      captured: '2026-01-08',
      url: 'http://harbourpost.example/wall',
      date: '2021-03-03',
      rejected: []
    })
  })

  test('makes a later day impossible, which is told and not repaired', () => {
    const text = `${clock}${page('Talk with the keeper of the wall, Mara Jensen\n\nTide magazine spoke to her at the wall; what she said first appeared in September 2029, in number (12).')}`
    const root = metadata(annotate(parse(text)), {now: null})
    expect(root.about?.date).toBeNull()
    expect(root.about?.rejected).toMatchObject([{field: 'date', value: '2029-09', line: 14}])
    expect(root.messages).toContainEqual(expect.objectContaining({rule: 'metadata:impossible-date', line: 14}))
  })
})

describe('constraints', () => {
  test.each([
    ['30 February 2021', 'impossible day'],
    ['Monday, 3 March 2021', 'weekday disagrees'],
    ['3 March 2031', 'later than the page']
  ])('%s is rejected: %s', (printed, reason) => {
    const found = about(page(`Wall gives way in Port Elin\nPublished: ${printed}`))
    expect(found.date).toBeNull()
    expect(found.rejected).toMatchObject([{field: 'date', reason}])
  })

  test('without a clock no day is too late', () => {
    const root = metadata(parse(page('Wall gives way in Port Elin\nPublished: 3 March 2931')), {now: null})
    expect(root.about?.date).toBeNull()
    const later = metadata(parse(page('Wall gives way in Port Elin\nPublished: 3 March 2091')), {now: null})
    expect(later.about?.date).toBe('2091-03-03')
  })
})

describe('days that can be and are not believed', () => {
  test('are told where no day is, and are no messages', () => {
    const text = `${menu}Wall gives way in Port Elin\n${prose}Lamps lit\n3 March 2021\nBoats sold\n4 March 2021\n`
    const root = metadata(annotate(parse(text)), {now: null})
    expect(root.about).toMatchObject({date: null, rejected: [{field: 'date'}, {field: 'date'}]})
    expect(root.messages).toEqual([])
  })

  test('are none where a day is believed', () => {
    expect(about(page('Wall gives way in Port Elin\n3 March 2021')).rejected).toEqual([])
  })
})

describe('messages', () => {
  const rules = (text: string) =>
    metadata(annotate(parse(text)), {now: null}).messages.map(({rule, line, column}) => `${rule} ${line}:${column}`)

  test('numbers that are two days are told', () => {
    expect(rules(page('Wall gives way in Port Elin\n02/01/2021'))).toContain('metadata:ambiguous-date 8:1')
    expect(rules(page('Wall gives way in Port Elin\n25/01/2021'))).toEqual([])
  })

  test('a text that stops in mid-sentence is told where it stops', () => {
    const cut = prose.trimEnd().slice(0, -40).trimEnd()
    expect(rules(`Wall gives way in Port Elin\n${cut}`)).toEqual([
      `metadata:breaks-off 4:${(cut.split('\n')[2]?.length as number) + 1}`
    ])
  })

  test.each(['', 'Mara Jensen\n', '© 2021 Harbour Post\n', 'Port Elin\n'])(
    'a text that ends, and then %j, is whole',
    (foot) => {
      expect(rules(page('Wall gives way in Port Elin', foot))).toEqual([])
    }
  )
})

describe('the day an interview was held', () => {
  const intro =
    'Talk with the keeper of the wall\n\nIn a long interview on 1 March in the harbour of Port Elin, Mara Jensen spoke of the wall with the Harbour Post and of what she would have done.\n\n'
  const turns =
    'HP: Was the wall too old to be saved?\n\nJensen: It was older than anyone in the town, and nobody had looked after it for years.\n\n' +
    'HP: What should be done with the harbour?\n\nJensen: It should be moved up the river, where the storms do not reach it and the boats are safe.\n\n' +
    'HP: Will that happen?\n\nJensen: It will happen when the next wall falls, and it will fall, because it is being built on the same sand.\n'

  test('stands for the date, with its year unknown', () => {
    expect(about(intro + turns)).toMatchObject({date: 'XXXX-03-01', dateRole: 'held'})
  })

  test('gives way to a day of publication', () => {
    expect(about(`${intro.replace('\n\n', '\n\nPublished 4 March 2021\n\n')}${turns}`)).toMatchObject({
      date: '2021-03-04',
      dateRole: 'published'
    })
  })

  test('is what the heading of a record says', () => {
    const heading = 'INTERVIEW: Mara Jensen\nINTERVIEWER: Jonas Holm\nDATE: 9 July 2002\nPLACE: Port Elin\n\n'
    expect(about(heading + turns)).toMatchObject({date: '2002-07-09', dateRole: 'held'})
  })

  test.each(['Interviewed on 9 July 2002 by Jonas Holm', 'This conversation was recorded on 9 July 2002.'])(
    'is what a line above it says: %s',
    (line) =>
      expect(about(`The keeper of the wall\n\n${line}\n\n${turns}`)).toMatchObject({
        date: '2002-07-09',
        dateRole: 'held'
      })
  )

  test('is none where nobody converses', () => {
    expect(
      about(`Wall gives way\n\nIn an interview on 1 March, the mayor spoke of the wall.\n\n${prose}`).date
    ).toBeNull()
  })

  test('the initials that ask are the outlet that the text names', () => {
    const found = about(intro + turns)
    expect(found.outlet).toBe('Harbour Post')
    expect(found.outletLabels).toEqual(['HP'])
    expect(found.evidence.outlet?.quote).toContain('Harbour Post')
  })
})

describe('given dates', () => {
  test.each([
    ['2021-03-03-wall.txt', '2021-03-03'],
    ['20210303_wall.txt', '2021-03-03'],
    ['harbour_2021.03.03.txt', '2021-03-03'],
    ['pages/2021/03/03/wall.txt', '2021-03-03'],
    ['pages/2021-03/wall.txt', '2021-03'],
    ['2021-03_wall.txt', '2021-03']
  ])('the file name %s says %s', (path, date) => {
    expect(about(page('Wall gives way in Port Elin'), {path})).toMatchObject({date, dateRole: 'given'})
  })

  test.each(['wall-2021.txt', '000_07239a2fdb0fe6bd.txt', '12345678.txt', '2021-13-45.txt', 'a20210303b.txt'])(
    'the file name %s says none',
    (path) => expect(about(page('Wall gives way in Port Elin'), {path}).date).toBeNull()
  )

  test('a printed date wins over the file name', () => {
    expect(about(page('Wall gives way in Port Elin\n3 March 2021'), {path: '2022-05-05.txt'}).date).toBe('2021-03-03')
  })

  test('front matter wins over all', () => {
    const text = `---\ntitle: The wall\ndate: 2021-02-02\noutlet: Harbour Post\n---\n\n# Another title\n\n3 March 2021\n\n${prose}`
    expect(about(text, {path: 'wall.md'})).toMatchObject({
      title: 'The wall',
      date: '2021-02-02',
      dateRole: 'given',
      outlet: 'Harbour Post'
    })
  })

  test('the address of the page dates it', () => {
    expect(about(`https://harbourpost.example/2021/03/03/wall\n${page('Wall gives way in Port Elin')}`)).toMatchObject({
      date: '2021-03-03',
      url: 'https://harbourpost.example/2021/03/03/wall'
    })
  })
})

describe('title', () => {
  test('does not run on into the text below', () => {
    expect(about(page('The Secretary of State was asked—')).title).toBeNull()
    expect(about(page('Posted by u/kelpfan77 3 years ago')).title).toBeNull()
    expect(about(page('EDIT: Thanks everyone, the tide won’t wait')).title).toBeNull()
  })

  test.each([
    ['Wall gives way in Port Elin\nBy Mara Jensen\n3 March 2021', 'Wall gives way in Port Elin'],
    [
      'Harbour\nWall gives way in Port Elin\nThe council knew for years that it would\nBy Mara Jensen',
      'Wall gives way in Port Elin'
    ],
    [
      'Home News Wall gives way in Port Elin\nWall gives way in Port Elin\nBy Mara Jensen',
      'Wall gives way in Port Elin'
    ],
    ['Who let the wall of Port Elin fall?\nMara Jensen\n3 March 2021', 'Who let the wall of Port Elin fall?'],
    [
      'Boats lost at sea for two days\n1 March 2021\nWall gives way in Port Elin\n3 March 2021',
      'Wall gives way in Port Elin'
    ],
    [
      'Wall and boats of Port Elin\nArticle\nTalk\nRead\nFrom Harbourpedia, the free encyclopedia',
      'Wall and boats of Port Elin'
    ],
    [
      'Old wall of the harbour lost in the storm\nShare\nSave\nPrint\nListen\nSeven warm soups for the cold evenings of this winter',
      'Old wall of the harbour lost in the storm'
    ],
    [
      'Wall that kept Port Elin dry for a hundred years gives way, and nobody will say who is to pay\nThe mayor had warned of it\nMara Jensen\n3 March 2021',
      'Wall that kept Port Elin dry for a hundred years gives way, and nobody will say who is to pay'
    ],
    [
      'Old boat found by the wall\nHow it came there is not known, says mayor\nBookmark\nShare\nNews\nBy\nMara JensenHarbour and tide reporter\n12:39, 3 MAR 2021',
      'Old boat found by the wall'
    ],
    ['Home » Harbour » Walls » Gone with the tide\nGone with the tide\n3 March 2021 by Mara', 'Gone with the tide'],
    [
      'You see our new pages; opt-out at any time\nViews in this column are those of the author alone.\nWall gives way in Port Elin\nMara Jensen',
      'Wall gives way in Port Elin'
    ],
    [
      'Old wall of Port Elin lost\n4 hours ago\nShare\nMara Jensen\nHarbour News, Port Elin\nThe wall was built in 1911',
      'Old wall of Port Elin lost'
    ],
    [
      'Interview\n‘Nobody wanted to hear it’: the mayor who saw the wall fall\nThis article is more than 3 months old\nMara Jensen\nShe warned of the cracks. Then came the storm\nMara Jensen in Port Elin\nThu 14 Mar 2024 06.00 GMT',
      '‘Nobody wanted to hear it’: the mayor who saw the wall fall'
    ],
    ['Mauer in Port Elin\n»Niemand wollte es hören«\nVon Mara Jensen\n14.03.2024', '»Niemand wollte es hören«'],
    ['What the wall knew\nOn old walls, and the people who look away\nMARA JENSEN\nMAR 14, 2024', 'What the wall knew'],
    [
      'Who let the wall fall\nBy Mara Jensen\nMs. Jensen is a writer in Port Elin.\n3 March 2021',
      'Who let the wall fall'
    ],
    [
      'HARBOUR NEWSROOM\nWall Collapses in Port Elin; Interview With the Mayor. Aired 3-3:30p ET\nAired March 14, 2024 - 15:00 ET',
      'Wall Collapses in Port Elin; Interview With the Mayor'
    ]
  ])('of %j is the line that heads the text', (head, title) => expect(about(page(head)).title).toBe(title))

  test.each([
    [`Council Votes to Rebuild the Wall of Port Elin.\n\n${prose}`, 'Council Votes to Rebuild the Wall of Port Elin.'],
    [`Mayor rejects plan for a second wall.\n\nPORT ELIN (HNA) — ${prose}`, 'Mayor rejects plan for a second wall.'],
    [
      `Mayor rejects plan for a second wall; \nCouncil is split over who is to pay for 'the costly wall.'\n\n${prose}`,
      'Mayor rejects plan for a second wall'
    ],
    [`Jensen met Holm and Brandt by the Wall.\n\n${prose}`, null],
    [`The wall of Port Elin is no more.\n\n${prose}`, null]
  ])('with a stop behind it is one where it can be no sentence: %j', (text, title) =>
    expect(about(text).title).toBe(title)
  )

  test('does not stand among the notes below the text', () => {
    const notes = Array.from(
      {length: 30},
      (_, at) =>
        `^ Jensen, Mara. Walls of the north and the tides that they keep out, volume ${at} of the harbour series, Port Elin.`
    )
    expect(
      about(
        `${page('Wall gives way in Port Elin\nMara Jensen')}See also\nThe tides of Northland and their keepers\n${notes.join('\n')}\n`
      ).title
    ).toBe('Wall gives way in Port Elin')
  })

  test.each([prose, `INA–Port Elin\n${prose}`, `PORT ELIN (HNA) — ${prose}`, `Photo: Jana Holm\n${prose}`, ''])(
    'is unknown where no line heads the text',
    (text) => expect(about(text).title).toBeNull()
  )
})

describe('outlet', () => {
  test.each([
    ['Harbour Post\n', 'Subscribe to the Harbour Post\n© 2021 Harbour Post. All rights reserved.\n', 'Harbour Post'],
    ['', 'About Harbour Post\nFollow Harbour Post\n© 2021 Harbour Post\n', 'Harbour Post'],
    ['', 'Harbour Post newsletter\nCopyright 2021 by Harbour Post\n', 'Harbour Post'],
    ['Harbour Post Home\n', 'www.harbourpost.com\nHarbour Post app\n', 'Harbour Post'],
    ['Skip to content\nMenu\nSign in\nHarbour Post\n', '© 2021 Harbour Post Media Group\n', 'Harbour Post'],
    ['Saved from https://www.harbourpost.example/wall\nSearch\nMenu\nHarbour Post\n', '', 'Harbour Post'],
    ['', '© 2021 The Harbour Post, a division of Port Media Inc.\nAdvertise in The Harbour Post\n', 'The Harbour Post']
  ])('is what the page calls itself in two ways (%#)', (head, foot, outlet) => {
    expect(about(`${head}${page('Wall gives way in Port Elin\n3 March 2021', foot)}`).outlet).toBe(outlet)
  })

  test.each([
    ['', '© 2021 Port Media Holdings Ltd\n'],
    ['', '© 2021 Harbour Post\n'],
    ['', '© 2021 Harbour Post Media Group\n'],
    ['https://www.harbourpost.example/wall\n', ''],
    ['', 'Subscribe to Sport\nSport newsletter\n'],
    ['', 'The mayor told the Harbour Post that the wall was old.\n'],
    ['', 'Photo: Harbour Post\n']
  ])('is unknown where one sign is all (%#)', (head, foot) => {
    expect(about(`${head}${page('Wall gives way in Port Elin', foot)}`).outlet).toBeNull()
  })

  test('an agency spelled out in its own report is the outlet', () => {
    const text = `HNA–Port Elin\n${prose}The mayor said in a statement received by the Harbour News Agency (HNA) that the wall was old.\n`
    expect(about(text)).toMatchObject({outlet: 'Harbour News Agency', title: null})
  })

  test('an agency is the distributor where the page has a name of its own', () => {
    const foot = 'About Harbour Post\nFollow Harbour Post\n© 2021 Harbour Post\n'
    const text = `${menu}Wall gives way\n3 March 2021\nPORT ELIN (Reuters) - ${prose}${foot}`
    expect(about(text).outlet).toBe('Harbour Post')
  })

  test('an agency in a picture’s credit is nobody’s outlet', () => {
    expect(about(page('Wall gives way in Port Elin\nREUTERS/Jana Holm\n(AP Photo/Jana Holm)')).outlet).toBeNull()
  })
})

test('what a browser prints above each page names page and outlet', () => {
  const printed = '3/20/24, 9:41 AM Wall gives way in Port Elin - Harbour Post\n'
  const found = about(
    `${printed}\nhttps://www.harbourpost.com/news/wall 1/2\n\nWall gives way in Port Elin\nMara Jensen | Staff writer\n\n${prose}\n${printed}`
  )
  expect(found).toMatchObject({title: 'Wall gives way in Port Elin', outlet: 'Harbour Post'})
})

test('a title above its address on the next line is a line of its own', () => {
  const found = about(
    `The wall that fell on us - The Harbour Times\nhttps://www.harbourtimes.com/2024/wall\n\nBy Mara Jensen\n\n${prose}`
  )
  expect(found).toMatchObject({title: 'The wall that fell on us', outlet: 'The Harbour Times'})
})

test('whoever wrote it and holds its rights is no outlet', () => {
  const by = (name: string) => `${menu}What the wall knew\n${name}\nMar 14, 2024\n\n${prose}\n© 2024 ${name}\n${name}\n`
  expect(about(by('Mara Jensen')).outlet).toBeNull()
})

describe('turns that stand for the outlet', () => {
  const block = (value: string): Block => ({
    type: 'paragraph',
    value,
    zone: null,
    position: {start: {line: 1, column: 1, offset: 0}, end: {line: 1, column: value.length + 1, offset: value.length}}
  })
  const turn = (role: Turn['role'], label: string): Turn => ({
    type: 'turn',
    role,
    label: {value: label, position: block(label).position},
    rule: 'label',
    certainty: 'stated',
    speaker: null,
    office: null,
    children: [block('What was said.')],
    position: block(label).position
  })
  const named = (intro: string, ...turns: Turn[]): About =>
    metadata({...parse(''), children: [block(intro), ...turns]} as Root, {now: null}).about as About

  test('a label of full words is printed as the page prints the name', () => {
    const asked = [turn('question', 'Talk of harbours'), turn('answer', 'Mara Jensen')]
    expect(named('Talk of Harbours magazine conducted an interview with Mara Jensen.', ...asked)).toMatchObject({
      outlet: 'Talk of Harbours',
      outletLabels: ['Talk of harbours']
    })
  })

  test('long and short labels are the same outlet', () => {
    const asked = [turn('question', 'Harbour Post'), turn('answer', 'Jensen'), turn('question', 'HP')]
    expect(named('She spoke to the Harbour Post.', ...asked)).toMatchObject({
      outlet: 'Harbour Post',
      outletLabels: ['Harbour Post', 'HP']
    })
  })

  test('initials stand for another label before they stand for words of the page', () => {
    const asked = [
      turn('question', 'Tide Weekly'),
      turn('answer', 'Jensen'),
      turn('question', 'TW'),
      turn('question', 'TW')
    ]
    expect(named('The Wall Association has a copy.', ...asked)).toMatchObject({
      outlet: 'Tide Weekly',
      outletLabels: ['TW', 'Tide Weekly']
    })
  })

  test.each(['Q', 'Question', 'Moderator', 'Interviewer', 'Frage', 'Mara Jensen', 'MJ'])('%s is no outlet', (label) => {
    const asked = [turn('question', label), turn('answer', 'Jonas Holm')]
    expect(named('Mara Jensen met Jonas Holm at the wall of Port Elin.', ...asked)).toMatchObject({
      outlet: null,
      outletLabels: []
    })
  })

  test('the name of a known outlet says who asks, a person’s of the same name or initials do not', () => {
    const asked = (label: string) => [turn('question', label), turn('answer', 'Jensen')]
    expect(named('Frau Jensen sprach in Port Elin.', ...asked('SPIEGEL'))).toMatchObject({outlet: 'Der Spiegel'})
    expect(named('Mara Jensen was asked by Jonas Forbes.', ...asked('Forbes')).outlet).toBeNull()
    expect(named('By Anna Pohl. Mara Jensen spoke in Port Elin.', ...asked('AP')).outlet).toBeNull()
  })

  test('who answers is no outlet, whatever the name', () => {
    expect(named('The Harbour Post was asked.', turn('question', 'Q'), turn('answer', 'HP')).outlet).toBeNull()
  })
})

describe('on any text', () => {
  const text = fc
    .array(
      fc.constantFrom(
        '3 March 2021',
        'By Mara',
        '©',
        ' ',
        '\n',
        'HP: ',
        '(HNA)',
        '10:15:00',
        '٢٠٢٤',
        '😀',
        'e\u0301',
        '—',
        'http://a.example/2021/03/03/',
        'Published',
        'x',
        '2021',
        '.',
        '\r\n'
      ),
      {maxLength: 60}
    )
    .map((parts) => parts.join(''))

  test('running twice gives what running once gives', () => {
    fc.assert(
      fc.property(text, (source) => {
        const once = metadata(parse(source), {now: '2030-01-01'})
        expect(metadata(once, {now: '2030-01-01'})).toEqual(once)
      })
    )
  })

  test('a date prints no part that its line does not', () => {
    fc.assert(
      fc.property(text, (source) => {
        const found = metadata(parse(source), {now: null}).about as About
        if (!found.date || !/^\d{4}/.test(found.date)) return
        const quote = (found.evidence.date?.quote ?? '').replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 15))
        expect(quote).toContain(found.date.slice(0, 4))
      })
    )
  })

  test.each([
    ['digits', '1'.repeat(20_000)],
    ['dates on a line', '3 March 2021 '.repeat(2000)],
    ['lines of dates', '3 March 2021\n'.repeat(4000)],
    ['lines of names', 'Harbour Post\n'.repeat(8000)],
    ['rights', '© Harbour Post '.repeat(4000)],
    ['initials', 'HP: What?\nJensen: Nothing at all, he said.\n'.repeat(2000)],
    ['brackets', '(HNA) '.repeat(10_000)],
    ['addresses', 'http://a.example/'.repeat(4000)],
    ['titles', `${'Wall gives way in Port Elin\nBy Mara Jensen\n'.repeat(3000)}${prose}`]
  ])('%s take time in proportion to their length', (_, source) => {
    const root = parse(source)
    const started = performance.now()
    metadata(root, {now: '2030-01-01'})
    expect(performance.now() - started).toBeLessThan(600)
  })
})

describe('exports of press archives', () => {
  const story = (number: number, head: string) =>
    `${number} of 2 DOCUMENTS\n\n${head}\n\nBYLINE: Lena Brandt\n\nLENGTH: 243 words\n\n${prose}\nLOAD-DATE: March 9, 2024\n\n`
  const first = story(1, 'The Arden Courier\n\nMarch 4, 2024 Monday\n\nLevee repairs delayed until autumn')

  test('one document has the title, outlet and date of its head', () => {
    expect(about(first.replace('1 of 2', '1 of 1'))).toMatchObject({
      title: 'Levee repairs delayed until autumn',
      outlet: 'The Arden Courier',
      date: '2024-03-04'
    })
    const coded = `HD      Minister promises pumps\nWC      312 words\nPD      4 March 2024\nSN      The Arden Courier\n\nLP\n${prose}`
    expect(about(coded)).toMatchObject({
      title: 'Minister promises pumps',
      outlet: 'The Arden Courier',
      date: '2024-03-04'
    })
  })

  test('several have none in common', () => {
    const file = first + story(2, 'Port Elin Gazette\n\nMarch 6, 2024 Wednesday\n\nMayor defends ferry contract')
    const root = metadata(annotate(parse(file), {now: null}), {now: null})
    expect(root.about).toMatchObject({title: null, outlet: null, date: null, dateRole: null})
    expect((root.about as About).rejected).toContainEqual(
      expect.objectContaining({field: 'outlet', value: 'The Arden Courier', reason: 'the file holds several documents'})
    )
    expect(root.messages).toContainEqual(expect.objectContaining({rule: 'metadata:several-documents'}))
  })
})

test('a mail is called by its subject', () => {
  const mail =
    'From: Otto Linden\nTo: Lena Brandt\nSubject: Questions for the piece\n\n> Who pays for it?\n\nIn the end everybody does.'
  expect(about(mail).title).toBe('Questions for the piece')
})

test('what stands in brackets from end to end, or between times of a recording, is no title', () => {
  const hearing = `[House Hearing, 118 Congress]\n\nSafety of the harbour wall in Port Elin\n\n${prose}`
  expect(about(hearing).title).toBe('Safety of the harbour wall in Port Elin')
  const lines = [
    'welcome back to the show today',
    'Oda Marsh with us Oda thank you for',
    'coming it is a pleasure to be'
  ]
  expect(about(lines.map((line, at) => `0:0${at * 3}\n${line}`).join('\n')).title).toBeNull()
})

test('what a browser shows behind the heading of a page is its outlet', () => {
  const shown = (title: string) =>
    metadata(
      annotate(parse(`<title>${title}</title><h1>Voices from Holm: Mina, 34</h1><p>${prose}</p>`, {format: 'html'}), {
        now: null
      }),
      {now: null}
    ).about
  expect(shown('Voices from Holm: Mina, 34 | Harbour Relief')).toMatchObject({
    title: 'Voices from Holm: Mina, 34',
    outlet: 'Harbour Relief'
  })
  expect(shown('Voices from Holm: Mina, 34 | Stories | Harbour Relief')?.outlet).toBe('Harbour Relief')
  expect(shown('Voices from Holm: Mina, 34')?.outlet).toBeNull()
})

test('a day in words settles how its numbers are read', () => {
  expect(about(page('Wall gives way in Port Elin\n05/09/2021 06:12 PM EDT\nMay 9, 2021')).date).toBe('2021-05-09')
  expect(about(page('Wall gives way in Port Elin\n05/09/2021 06:12 PM EDT')).date).toBe('[2021-05-09,2021-09-05]')
})
