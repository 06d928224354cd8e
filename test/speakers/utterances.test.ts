import {describe, expect, test} from 'vitest'
import {annotate, parse} from '../../src/pipeline.ts'
import {speakers} from '../../src/speakers/index.ts'
import type {Root} from '../../src/tree.ts'
import {documentOf, prose, withUtterances} from './build.ts'

const run = (root: Root) => speakers(root, {now: null})
const speakersOf = (root: Root) => run(root).utterances.map(({speaker}) => speaker)

describe('speakers of utterances', () => {
  test('gives a bare family name the full name of the document', () => {
    const root = prose('Maria Reyes, the mayor of Lisbon, came. Reyes said it rained.', [
      ['name', 'Reyes said', 'Reyes']
    ])
    expect(run(root).utterances[0]).toMatchObject({
      speaker: 'Maria Reyes',
      office: 'mayor of Lisbon',
      certainty: 'stated'
    })
  })

  test('keeps a name that nothing tells more of as printed', () => {
    expect(speakersOf(prose('Dr. Reyes said it rained.', [['name', 'Dr. Reyes', 'Reyes']]))).toEqual(['Reyes'])
  })

  test('decides between two of one family name by title, then by who was named last', () => {
    const text = 'Maria Reyes met Tomas Reyes. Ms. Reyes said no. Later Tomas Reyes left. Reyes said yes.'
    const root = prose(text, [
      ['name', 'Ms. Reyes', 'Reyes'],
      ['name', 'Reyes said yes', 'Reyes']
    ])
    expect(speakersOf(root)).toEqual(['Maria Reyes', 'Tomas Reyes'])
  })

  test('names nobody where two fit and nothing decides, and says so', () => {
    const text = 'Reyes said no. Maria Reyes met Tomas Reyes.'
    const {utterances, messages} = run(prose(text, [['name', 'Reyes said', 'Reyes']]))
    expect(utterances[0]?.speaker).toBe(null)
    expect(messages[0]).toMatchObject({rule: 'speakers:ambiguous', line: 1, column: 1})
  })

  test('leaves out names of credits and captions', () => {
    const root = withUtterances(
      documentOf([
        {zone: 'caption', text: 'HARBOUR WIRE/Thaier Al-Sudani'},
        'Prime Minister Mohammed Shia al-Sudani left. Al-Sudani said it rained.'
      ]),
      'HARBOUR WIRE/Thaier Al-Sudani\n\nPrime Minister Mohammed Shia al-Sudani left. Al-Sudani said it rained.',
      [['name', 'Al-Sudani said', 'Al-Sudani']]
    )
    root.utterances[0] = {...root.utterances[0]!, mention: {...root.utterances[0]!.mention!, value: 'Al-Sudani'}}
    expect(speakersOf(root)).toEqual(['Mohammed Shia al-Sudani'])
  })

  test('gives a pronoun the last speaker who fits', () => {
    const text = 'Maria Reyes said it rained. Tomas Brandt said it did not. She said it did.'
    const root = prose(text, [
      ['name', 'Maria Reyes', 'Maria Reyes'],
      ['name', 'Tomas Brandt', 'Tomas Brandt'],
      ['pronoun', 'She']
    ])
    expect(run(root).utterances[2]).toMatchObject({speaker: 'Maria Reyes', certainty: 'implied'})
  })

  test('gives a pronoun whoever was named as subject since', () => {
    const text = 'Peter Okafor said it rained. David Brandt ran the desk. He said it did not.'
    const root = prose(text, [
      ['name', 'Peter Okafor', 'Peter Okafor'],
      ['pronoun', 'He']
    ])
    expect(speakersOf(root)).toEqual(['Peter Okafor', 'David Brandt'])
  })

  test('gives no pronoun a name from within quotation marks', () => {
    const text = 'Peter Okafor said it rained. “David Brandt knew.” He said it did not.'
    const root = prose(text, [
      ['name', 'Peter Okafor', 'Peter Okafor'],
      ['pronoun', 'He']
    ])
    expect(speakersOf(root)).toEqual(['Peter Okafor', 'Peter Okafor'])
  })

  test('names nobody for a pronoun that nobody fits, for several, and for groups', () => {
    const text = 'Maria Reyes said it rained. He said no. They said yes. Officials said maybe.'
    const root = prose(text, [
      ['name', 'Maria Reyes', 'Maria Reyes'],
      ['pronoun', 'He'],
      ['pronoun', 'They'],
      ['group', 'Officials']
    ])
    expect(speakersOf(root)).toEqual(['Maria Reyes', null, null, null])
  })

  test('gives `it` the last body', () => {
    const root = prose('The Harbour Board said it rained. It said no more.', [
      ['body', 'The Harbour Board', 'Harbour Board'],
      ['pronoun', 'It']
    ])
    expect(speakersOf(root)).toEqual(['Harbour Board', 'Harbour Board'])
  })

  test('gives a role its one holder, an indefinite one nobody', () => {
    const text = 'Harbour Minister Ana Okafor said yes. The harbour minister said no. A minister said maybe.'
    const root = prose(text, [
      ['name', 'Harbour Minister Ana Okafor', 'Ana Okafor'],
      ['role', 'The harbour minister'],
      ['role', 'A minister']
    ])
    expect(speakersOf(root)).toEqual(['Ana Okafor', 'Ana Okafor', null])
  })

  test('gives the author’s own words to whoever signs', () => {
    const text = 'By Ana Okafor\n\nI said no.'
    const signed = withUtterances(documentOf([{zone: 'byline', text: 'By Ana Okafor'}, 'I said no.']), text, [
      ['first-person', 'I']
    ])
    expect(speakersOf(signed)).toEqual(['Ana Okafor'])
    expect(speakersOf(prose('I said no.', [['first-person', 'I']]))).toEqual([null])
  })

  test.each([
    ['By Jan Okafor', 'Jan Okafor'],
    ['By Ana Okafor on Thu, Oct 4', 'Ana Okafor'],
    ['By Ana Okafor Dec 18', 'Ana Okafor'],
    ['by Dr. Ana van der Berg, Harbour Post', 'Ana van der Berg'],
    ['By Ana Okafor and Tom Hill', null],
    ['By the Harbour Post', null],
    ['By the time Ana Okafor came', null]
  ])('reads who signs wherever the line stands: %s', (line, author) => {
    const page = `Board weighs sale of port\n\n${line}\n\nI left at dawn. “It is late,” I said. The port was quiet.\n`
    expect(speakersOf(annotate(parse(page)))).toEqual([author])
  })

  test.each([
    ['On Monday Hill said it rained. Hill said no.', 'Hill'],
    ['Since Tuesday Hill has said it rained. Hill said no.', 'Hill'],
    ['In April Jones said it rained. Jones said no.', 'Jones'],
    ['But April Jones said it rained. Jones said no.', 'April Jones'],
    ['On Monday Lena Hill said it rained. Hill said no.', 'Lena Hill'],
    ['“It rained,” said Jan Hill. Hill said no.', 'Jan Hill'],
    ['“It rained,” May Hill said. Hill said no.', 'May Hill']
  ])('tells a day or month before a name from a given name: %s', (text, speaker) => {
    expect(speakersOf(annotate(parse(text)))).toEqual([speaker, speaker])
  })

  test('does not take a small word before a name for a part of it', () => {
    const root = prose('But Reyes said it rained. Although Reyes stayed, Reyes said no.', [
      ['name', 'Reyes said', 'Reyes']
    ])
    expect(speakersOf(root)).toEqual(['Reyes'])
  })

  test('lists every form under which a person speaks', () => {
    const text = 'Dr. Maria Reyes said yes. Reyes said no. Reyes said maybe.'
    const root = prose(text, [
      ['name', 'Dr. Maria Reyes', 'Maria Reyes'],
      ['name', 'Reyes', 'Reyes'],
      ['name', 'Reyes', 'Reyes']
    ])
    expect(run(root).persons).toMatchObject([{name: 'Maria Reyes'}])
    expect(run(root).persons[0]?.forms.map(({form}) => form)).toEqual(
      expect.arrayContaining(['Dr. Maria Reyes', 'Reyes'])
    )
  })

  test('changes nothing when run twice', () => {
    const text = 'Reyes said no. Maria Reyes met Tomas Reyes. She said yes.'
    const once = run(
      prose(text, [
        ['name', 'Reyes'],
        ['pronoun', 'She']
      ])
    )
    expect(run(once)).toEqual(once)
  })
})

test('every printed form is counted as often as it is printed', () => {
  const source =
    '“It rained,” said Maria Reyes, who keeps the lock. “It rained again,” Mrs. Reyes said.\n\n“No,” said Old Lantern, who came late. “It did not,” he said.\n'
  const {persons} = annotate(parse(source))
  const forms = persons.flatMap(({forms}) => forms.map(({form, count}) => `${form} ${count}`))
  expect(forms.sort()).toEqual(['Maria Reyes 1', 'Mrs. Reyes 1', 'Old Lantern 1'])
})

/** `speaker <label>` of every quotation of a text, through all stages. */
const heard = (source: string): string[] =>
  annotate(parse(source.replaceAll(' ¶ ', '\n\n'))).utterances.map(
    ({speaker, mention}) => `${speaker ?? '-'} <${mention?.value ?? ''}>`
  )

describe('pronouns', () => {
  test('a noun without a name can be meant: then nobody is named', () => {
    expect(heard('“It rained,” said Maria Reyes, a farmer. The mayor disagrees. “It did not,” she said.').at(-1)).toBe(
      '- <she>'
    )
  })

  test('a noun means whoever holds the office', () => {
    expect(
      heard(
        'Mayor Ana Okafor came late. “It rained,” said Maria Reyes, a farmer. The mayor laughed. “It did not,” she said.'
      ).at(-1)
    ).toBe('Ana Okafor <she>')
  })

  test('a title tells the gender of a bare name', () => {
    const text = 'Mr. Brandt met Mrs. Okafor at the lock. “It rained,” she said. “It did not,” he said.'
    expect(heard(text)).toEqual(['Okafor <she>', 'Brandt <he>'])
  })

  test('his wife is named beside her', () => {
    const text = '“It rained,” said Tomas Brandt, a farmer. His wife, Jane, shook her head. “It did not,” she said.'
    expect(heard(text).at(-1)).toBe('Jane <she>')
  })

  test('the owner of the subject is remembered better than whoever the sentence before only names', () => {
    const text =
      '“It rained,” said Tomas Brandt, who met Peter Okafor. David Keller’s boat was lost. “It did not,” he said.'
    expect(heard(text).at(-1)).toBe('David Keller <he>')
  })

  test('what somebody is makes no second person', () => {
    const text = 'Maria Reyes was a teacher for years. “It rained,” she said.'
    expect(heard(text)).toEqual(['Maria Reyes <she>'])
  })

  test('places and peoples are nobody', () => {
    const text = '“It rained,” said Tomas Brandt. Democrats cheered in New Harbour. “It did not,” he said.'
    expect(heard(text).at(-1)).toBe('Tomas Brandt <he>')
  })

  test('of a family the one named far more often bears the bare name', () => {
    const text =
      'Ana Keller ran. Ana Keller won. Ana Keller thanked her brother, Karl Keller. “We won,” Keller said. “Thank you,” she said.'
    expect(heard(text).slice(-2)).toEqual(['Ana Keller <Keller>', 'Ana Keller <she>'])
  })
})

describe('a story', () => {
  test('Mr. and Mrs. of one name are two, and keep their titles', () => {
    const text =
      '“Where is the rope?” asked Mr. Brandt. ¶ “In the boat,” said Mrs. Brandt. ¶ “Which boat?” he asked. ¶ “The red one,” said his wife.'
    expect(heard(text)).toEqual([
      'Mr. Brandt <Mr. Brandt>',
      'Mrs. Brandt <Mrs. Brandt>',
      'Mr. Brandt <he>',
      'Mrs. Brandt <his wife>'
    ])
  })

  test('whoever is called by name does not speak, and answers', () => {
    const text =
      '“Where is the rope?” asked Tobias. ¶ “In the boat,” said Ines. ¶ Peter came in. ¶ “What boat, Ines?” ¶ “The red one.” ¶ “Yes?” asked Peter.'
    expect(heard(text)).toContain('Ines <>')
    expect(heard(text).filter((line) => line.startsWith('Ines'))).toHaveLength(2)
  })

  test('two neighbours are two speakers, whatever the pronoun', () => {
    const text =
      'Rolfe looked at the lock, and Rolfe laughed. ¶ “Where is the rope?” asked Keller. ¶ “In the boat,” he said. ¶ “Which boat?” ¶ “The red one.”'
    expect(heard(text).slice(1, 2)).toEqual(['Rolfe <he>'])
  })

  test('the narrator bears the name that those who answer call', () => {
    const text =
      '“Where is the rope?” I asked. ¶ “In the boat, Tobias,” said Ines. ¶ “Which boat?” I asked. ¶ “The red one, Tobias,” said Ines.'
    expect(heard(text).map((line) => line.split(' ')[0])).toEqual(['Tobias', 'Ines', 'Tobias', 'Ines'])
  })

  test('a narrator whom nobody calls has no name', () => {
    const text =
      '“Where is the rope?” I asked. ¶ “In the boat,” said Ines. ¶ “Which boat?” I asked. ¶ “Go, Peter,” I said.'
    expect(heard(text)[0]).toBe('- <I>')
  })

  test('the doctor is the one Dr.', () => {
    const text =
      '“Where is the rope?” asked Dr. Brandt. ¶ “In the boat,” said Ines. ¶ “Which boat?” asked the doctor. ¶ “The red one.”'
    expect(heard(text)[2]).toBe('Brandt <the doctor>')
  })

  test('somebody without a name stays without one', () => {
    const text =
      'A girl stood at the lock. ¶ “Where is the rope?” asked Tobias. ¶ “In the boat,” she said. ¶ “Which boat?” he asked. ¶ “The red one.”'
    expect(heard(text).slice(0, 3)).toEqual(['Tobias <Tobias>', '- <she>', 'Tobias <he>'])
  })
})

test('takes time in line with the length of a text of names, offices and pronouns', () => {
  const sentence = (at: number): string =>
    `“It rained,” said Maria Reyes${at}. The mayor of Port${at} met his wife, and Mrs. Keller${at} came, “Go,” she said, but the captain stayed. `
  const time = (size: number): number => {
    let text = ''
    for (let at = 0; text.length < size; at++) text += sentence(at)
    const before = process.cpuUsage().user
    annotate(parse(text))
    annotate(parse(text.replaceAll('. ', ' and ')))
    return process.cpuUsage().user - before
  }
  time(40_000)
  const short = Math.min(time(60_000), time(60_000))
  expect(Math.min(time(240_000), time(240_000)) / short).toBeLessThan(9)
})
