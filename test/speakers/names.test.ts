/**
 * Whose a printed name is: offices, places, parties and bodies around it are no part of a person’s name, and a capital
 * alone makes nobody.
 */
import {describe, expect, test} from 'vitest'
import {annotate, parse, records} from '../../src/index.ts'
import {labelled} from '../../src/speakers/mentions.ts'

/** Speaker and office of each record of a story. */
function told(...paragraphs: string[]): Array<string | null> {
  const root = annotate(parse(`${paragraphs.join('\n\n')}\n`, {path: 'story.txt'}))
  return [...records(root)].map(({speaker, office}) => (office === null ? speaker : `${speaker} / ${office}`))
}

describe('what stands before a name', () => {
  test.each([
    ['“It is late,” said Lisle Harbour Mayor Don Quill.', 'Don Quill / Lisle Harbour Mayor'],
    ['Arden Supreme Court Justice Frank Nerva said it was late.', 'Frank Nerva / Arden Supreme Court Justice'],
    ['Travis GOP Chair Mack Mackow said it was late.', 'Mack Mackow / Travis GOP Chair'],
    [
      '“It is late,” said United Dock Workers Secretary-Treasurer Gary Penn.',
      'Gary Penn / United Dock Workers Secretary-Treasurer'
    ],
    ['Berea DA Tola Mokoko said it was late.', 'Tola Mokoko / Berea DA'],
    ['“It is late,” said Del. Tasha Plank of the Outer Islands.', 'Tasha Plank / Del.'],
    ['DCI Jane Hales said it was late.', 'Jane Hales / DCI'],
    ['First Minister John Swinny said it was late.', 'John Swinny / First Minister'],
    ['Baroness Quill said it was late.', 'Quill'],
    ['Former Secretary of State Ada Quill said it was late.', 'Ada Quill / Former Secretary of State'],
    ['Democrat Maria Reyes said it was late.', 'Maria Reyes'],
    ['Rival Maria Reyes had mocked the plan.', 'Maria Reyes'],
    ['Harbour TV’s Ada Quill said it was late.', 'Ada Quill'],
    // Unknown words before a given name are names as well.
    ['Adeyinka Olu Peter Nkosi said it was late.', 'Adeyinka Olu Peter Nkosi']
  ])('%s', (sentence, speaker) => {
    expect(told(sentence)).toEqual([speaker])
  })

  test('a family name that is an office as well stays a name', () => {
    expect(told('Mary King said it was late.')).toEqual(['Mary King'])
    expect(told('Carole King Smith said it was late.')).toEqual(['Carole King Smith'])
  })
})

describe('a family name that is an office elsewhere', () => {
  test.each([
    [['Neil King left the town.', '“It is late,” Mr. King said.'], ['Neil King']],
    [['“It is late,” Ms. Dean said.'], ['Dean']],
    [['Howard Dean left the town.', 'Dean said it was late.'], ['Howard Dean']],
    // Nobody of the document is called so.
    [['A judge left the town.', 'Judge said it was late.'], [null]],
    [['“It is late,” Mr. Speaker said.'], [null]],
    // So are adverbs.
    [['Brock Long left the town.', '“It is late,” Long said.'], ['Brock Long']],
    [
      ['“It is late,” said Rather.', 'Long before that, Quill said it was late.'],
      ['Rather', 'Quill']
    ]
  ])('%j', (paragraphs, speakers) => {
    expect(told(...paragraphs)).toEqual(speakers)
  })
})

test.each([
  ['Members of the council said it was late.', null],
  ['Preliminary inquiry suggested that it was late.', null],
  ['Divers in the port said that it was late.', null],
  ['Start by leaving, and write about the dam.', null],
  ['It was late, according to the Centre for Harbour Studies.', 'Centre for Harbour Studies']
])('a capital that opens a sentence: %s', (sentence, speaker) => {
  expect(told(sentence)[0] ?? null).toEqual(speaker)
})

test.each([
  ['Otto Brandt of Port Elin said it was late.', 'Otto Brandt'],
  ['President Brandt of Lisle said it was late.', 'Brandt / President'],
  ['Ms. Brandt of the Harbour Club said it was late.', 'Brandt'],
  ['Harbour Times’ Maria Reyes said it was late.', 'Maria Reyes'],
  ['Royal Bank of Arden said it was late.', 'Royal Bank of Arden']
])('where somebody belongs: %s', (sentence, speaker) => {
  expect(told(sentence)).toEqual([speaker])
})

test.each([
  ['The New York Times reported that it was late.', 'New York Times'],
  ['South Arden Police confirmed that it was late.', 'South Arden Police'],
  ['National Harbour Council said it was late.', 'National Harbour Council'],
  ['Human Harbour Watch said it was late.', 'Human Harbour Watch'],
  ['The Department for Ferries said it was late.', 'Department for Ferries'],
  ['Quill & Quill said it was late.', 'Quill & Quill'],
  ['Reyes told the Post, and Brandt told The Hill that it was late.', 'Brandt']
])('a body keeps the words that qualify it: %s', (sentence, speaker) => {
  expect(told(sentence).at(-1)).toBe(speaker)
})

test.each([
  ['“It is late,” said Otto Brandt, a professor at H.I.T., who was there.', 'professor at H.I.T.'],
  [
    '“It is late,” said Otto Brandt, an official under Presidents Quill and Ada W. Hale.',
    'official under Presidents Quill and Ada W. Hale'
  ],
  ['Brandt, speaking to a veterans group in Arden, said it was late.', null],
  ['Otto Brandt, R-Texas, a onetime rival, said it was late.', null]
])('the office after a name: %s', (sentence, office) => {
  expect(told(sentence)[0]?.split(' / ')[1] ?? null).toBe(office)
})

test('of two fuller forms the one that is written out', () => {
  const story = ['L.H. Meyer sells forecasts.', 'Laurence Meyer said it was late.', '“It is late,” Mr. Meyer said.']
  expect(told(...story)).toEqual(['Laurence Meyer', 'Laurence Meyer'])
})

test.each([
  ['de', '„Das war ein schwerer Tag“, sagte SPD-Chefin Sabine Eskin.', 'Sabine Eskin'],
  ['de', 'Die Berliner Innensenatorin Iris Sprang erklärte, die Polizei sei vorbereitet.', 'Iris Sprang'],
  ['de', 'Nach Angaben eines Sprechers des Auswärtigen Amtes ist die Lage ruhig.', null],
  ['es', '“No habrá ferry”, afirmó el portavoz del Gobierno Óscar Brandt.', 'Óscar Brandt']
])('in other languages: %s, %s', (language, sentence, speaker) => {
  expect(annotate(parse(`${sentence}\n`, {language})).utterances.map((utterance) => utterance.speaker)).toEqual([
    speaker
  ])
})

test.each([
  ['British Prime Minister Theresa May said it was late.', 'Theresa May / British Prime Minister'],
  ['USA Today reported that it was late.', 'USA Today'],
  ['Reyes said on May 5 that it was late.', 'Reyes']
])('a name that ends in a word for a time: %s', (sentence, speaker) => {
  expect(told(sentence)).toEqual([speaker])
})

test('a given name that is an address elsewhere', () => {
  expect(told('Harbour Mayor Don Guardson left.', 'Guardson said it was late.')).toEqual([
    'Don Guardson / Harbour Mayor'
  ])
})

test('letters of a body are no family name', () => {
  expect(told('North Korea’s leader, Kim Jong Un, left.', 'The UN said it was late.')).toEqual(['UN'])
})

test('a label that names somebody twice', () => {
  const label = 'Federal Chancellor Otto Brandt     Brandt Otto  (retranslated)'
  expect(labelled(label, 0)).toMatchObject({name: 'Otto Brandt', printed: label, office: 'Federal Chancellor'})
})

test('`I’m` begins a name, whatever stands before', () => {
  const turns = [
    'Lena Brandt: Good evening from Port Elin I’m Lena Brandt of Harbour Radio.',
    'Otto Quill: Good evening, Lena.',
    'Lena Brandt: How was the ferry?',
    'Otto Quill: It was late.'
  ]
  expect(told(...turns)).toEqual(['Lena Brandt', 'Otto Quill', 'Lena Brandt', 'Otto Quill'])
})

describe('nobody', () => {
  test.each([
    'The Arden Republican said it was late.',
    '“I could win,” said one well-connected Democrat.',
    'The FBI agent said it was late.',
    'The Reyes campaign said it was late.',
    'Another commenter said, “We all know.”',
    'Companies say that it is late.',
    'Thirty-one percent of those surveyed say it is late.',
    'Mexicans said it was late.',
    '“It is late,” says Harbour CEO.',
    'Whoever said it was late was wrong.',
    '“It is late,” said a former U.S. ferry inspector in Arden.',
    // Whose name is only what somebody is of.
    'A spokesman for Harbour Party candidate Maria Reyes said it was late.',
    'The campaign of presumptive nominee Maria Reyes said it was late.',
    'A critic of President Quill said it was late.',
    'Officials in neighboring Arden said it was late.',
    'Harbour council leader Otto Brandt and Arden council leader Maria Reyes said it was late.'
  ])('%s', (sentence) => {
    expect(told(sentence)).toEqual([null])
  })

  test('the state attorney general is not whoever works for the state', () => {
    const story = [
      'The state’s campaign chairman, Otto Brandt, said he had not seen the letter.',
      'The Arden state attorney general is confirming that the trust is not registered.'
    ]
    expect(told(...story).at(-1)).toBeNull()
  })

  test('the attorney general is no city attorney', () => {
    const story = [
      'City Attorney Brad Hale said he was glad.',
      'He left.',
      'The state attorney general said it was late.'
    ]
    expect(told(...story).at(-1)).toBeNull()
  })

  test('a word that only opens a sentence, which the document prints in lower case', () => {
    const story = ['Video shows that the gate was open.', 'Police released the video on Monday.']
    expect(told(...story)).toEqual([null])
  })

  test('but a name that is a word as well', () => {
    const story = ['Hill said the gate was open.', 'The gate stands on a hill, and Otto Hill keeps it.']
    expect(told(...story)).toEqual(['Otto Hill'])
  })

  test('a headline in capitals names nobody', () => {
    const story = [
      'Hale Quill Calls Maria Reyes ‘A Disgrace’ Over Port Comments.',
      'Maria Reyes spoke on Monday.',
      'Reyes said it was late.'
    ]
    expect(told(...story).at(-1)).toBe('Maria Reyes')
  })

  test('small words that stand between capitals join no name', () => {
    const story = ['But as Reyes left the hall, many cheered.', 'Reyes said it was late, as Maria Reyes does.']
    expect(told(...story)).toEqual(['Maria Reyes'])
  })
})

test.each([
  ['وأكد وزير النقل عمر الراشد أن الطريق مغلق.', 'عمر الراشد / وزير النقل'],
  ['قال مستشار الأمن القومي عمر الراشد إن الطريق مغلق.', 'عمر الراشد / مستشار الأمن القومي'],
  ['قال المتحدث باسم الوزارة عمر الراشد إن الطريق مغلق.', 'عمر الراشد / المتحدث باسم الوزارة'],
  ['قال الوزير الراشد إن الطريق مغلق.', 'الراشد / الوزير'],
  ['قال رئيس الوزراء إن الطريق مغلق.', null],
  ['ذكرت مصادر أن الطريق مغلق.', null]
])('an Arabic office goes on in words with the article: %s', (sentence, speaker) => {
  expect(told(sentence, 'المدينة كبيرة والميناء صغير والماء يرتفع كل عام في شوارع الحي.')[0] ?? null).toEqual(speaker)
})

test('laut is no name', () => {
  expect(told('Laut Rey ist die Straße gesperrt. Die Stadt ist groß und der Hafen ist klein.')).toEqual(['Rey'])
})
