/** Whole stories, read from the text on: who is said to have said each thing. */
import {expect, test} from 'vitest'
import {annotate, parse} from '../../src/pipeline.ts'

const speakersIn = (text: string, language = 'en'): Array<string | null> =>
  annotate(parse(text, {language}), {now: null}).utterances.map(({speaker}) => speaker)

test.each([
  [
    'a family name with a hyphen in full',
    'Maria Smith-Jones said it was late. Smith-Jones said it was cold. U.S. Rep. Ana O’Hare-Kim said no.',
    ['Maria Smith-Jones', 'Maria Smith-Jones', 'Ana O’Hare-Kim']
  ],
  [
    'a family name with its particles in full',
    'Engr. Ana dela Cruz said it was late. Dela Cruz said it was cold.',
    ['Ana dela Cruz', 'Ana dela Cruz']
  ],
  [
    'ranks and titles off',
    'Supervisor Dale Crandall said it was late. SP Chukwudi Eze said it was cold. Barr. Ngozi Umeh said it was far.',
    ['Dale Crandall', 'Chukwudi Eze', 'Ngozi Umeh']
  ],
  [
    'whoever is called by the given name',
    'The poet Odile Marchetti came home. Odile said it was late.',
    ['Odile Marchetti']
  ],
  [
    'a pronoun for whoever acts under the given name',
    'His name is Yusuf Barzan. “I sell keys,” he said. A mender named Simo is his friend.\n\n“Ask him,” Simo told me.\n\nYusuf laughed. “He is jealous,” he said.',
    ['Yusuf Barzan', 'Simo', 'Yusuf Barzan']
  ],
  [
    'nobody by a given name that two bear',
    'The poet Odile Marchetti met Odile Brandt, a nurse. Odile said it was late.',
    ['Odile']
  ],
  [
    'nobody by the given name of whom the text calls by the family name',
    'Warren Hill came. Hill said it was late. Warren said it was cold.',
    ['Warren Hill', 'Warren']
  ],
  [
    'whoever is called by the first of two family names',
    'The mayor, Julián Ortega Prieto, said it was late. Ortega said it was cold.',
    ['Julián Ortega Prieto', 'Julián Ortega Prieto']
  ],
  [
    'no pronoun past an office that spoke',
    'The Secretary-General met Mr. Idris Bakari.\n\nThe Secretary-General stressed that it was late. He said it was cold.',
    [null, null]
  ],
  [
    'no pronoun past one of several who spoke',
    'Mr Femi Ogun said it was late.\n\nOne of the suspects told our reporter that he was innocent. “I do not know him,” he said.',
    ['Femi Ogun', null, null]
  ],
  [
    'a pronoun for a name beside the office that is the subject',
    '“My brother left,” says Marco. “It was late.”\n\nThe mayor, Carlo Bellandi, has met them. “I told them so,” he says.',
    ['Marco', 'Carlo Bellandi']
  ],
  [
    'a pronoun for a name after the office that is the subject',
    'Jalen Whitcomb said no. Tyrell Banks said it was late.\n\nMercer coach Dana Whitcomb came to the hall. “We lost,” she said.',
    ['Jalen Whitcomb', 'Tyrell Banks', 'Dana Whitcomb']
  ],
  [
    'nobody for the elder of two',
    'Pavel Vasik said it was late. Teodor Vasik came. The elder Vasik said it was cold.',
    ['Pavel Vasik', null]
  ]
])('gives %s', (_, text, expected) => {
  expect(speakersIn(text)).toEqual(expected)
})

test('takes German nouns of office off a name, and gives a pronoun the subject before it', () => {
  const text =
    'Die CDU-Fraktionsvorsitzende Heike Brandt sagte, die Brücke sei teuer. Anwohner Rolf Petzold sieht das anders. ' +
    '„Mich hat keiner gefragt“, sagt er.'
  expect(speakersIn(text, 'de')).toEqual(['Heike Brandt', 'Rolf Petzold'])
})

test('gives the whole office that a name stands beside', () => {
  const text =
    'A spokesman for the minister, Carl Amund, said it was late. His former chief of staff, Ilse Moser, said no.'
  const {utterances} = annotate(parse(text, {language: 'en'}), {now: null})
  expect(utterances.map(({office}) => office)).toEqual(['spokesman for the minister', 'former chief of staff'])
})

test.each([
  ['Mara Jensen, an economist who sat on the board, said no.', 'economist'],
  ['“No,” said Mara Jensen, a professor of law at M.I.T., who wrote the report.', 'professor of law at M.I.T.'],
  ['“No,” said Mara Jensen, a former adviser to Mr. Brandt, who wrote the report.', 'former adviser to Mr. Brandt'],
  ['Harbour leader Otto Linden and council leader Mara Jensen said no.', 'council leader'],
  ['Mara Jensen, through a spokeswoman, said no.', null],
  ['Mara Jensen, speaking to a veterans group in Northland, said no.', null],
  ['In Ms. Jensen’s words, “the wall is old.” Mara Jensen said no.', null],
  ['The federal judge Jensen was thinking of said no. Mara Jensen said yes.', null],
  ['“No,” said Mara Jensen, Sen. Otto Linden and others.', null]
])('knows an office from other words beside a name: %s', (text, office) => {
  const {persons} = annotate(parse(text, {language: 'en'}), {now: null})
  expect(persons.find(({name}) => name === 'Mara Jensen')?.offices[0] ?? null).toBe(office)
})

test.each([
  'A spokesman for presidential candidate Mara Jensen called the report “outrageous.”',
  'A lawyer for mayor Mara Jensen said: “She will not speak today.”',
  'A friend of retired teacher Mara Jensen said: “She is well.”'
])('gives nobody the words of whoever serves: %s', (text) => expect(speakersIn(text, 'en')).toEqual([null]))

test('takes the party and state beside a name for nobody', () => {
  const text = 'Rep. Tomas Brandt, R-Ohio, who chairs the panel, said: “We will not pay.”'
  expect(speakersIn(text, 'en')).toEqual(['Tomas Brandt'])
})

test.each([
  ['de', 'Anne Loos kam. „Wir sind froh“, sagt die Schwester des Opfers. „Endlich“, sagte sie.'],
  ['de', 'Anne Loos kam. „Wir sind froh“, sagt eine Frau. Sie hoffe auf Ruhe, sagte sie.'],
  ['fr', 'Anne Loos est venue. « Nous sommes soulagés », dit la sœur de la victime. « C’est fini », a-t-elle ajouté.'],
  ['es', 'Ana Loos vino. «Estamos tranquilos», dijo la hermana de la víctima. «Se acabó», dijo ella.'],
  ['en', 'Anne Loos came. “We are glad,” said the sister of the victim. “It is over,” she said.']
])('takes no pronoun past a woman without a name who spoke: %s', (language, text) =>
  expect(speakersIn(text, language)).toEqual([null, null])
)

test.each([
  ['Laut dem Ingenieur Paul Orb ist der Motor defekt.', 'Paul Orb', 'Ingenieur'],
  ['Oppositionsführer Jonas Albrecht sagte: „Wir gehen jetzt.“', 'Jonas Albrecht', 'Oppositionsführer'],
  ['„Mein Mandant schweigt“, sagte Rechtsanwalt Dr. Emil Rasch.', 'Emil Rasch', 'Rechtsanwalt']
])('reads a German office: %s', (text, name, office) => {
  const {utterances} = annotate(parse(text, {language: 'de'}), {now: null})
  expect(utterances.map((one) => [one.speaker, one.office])).toEqual([[name, office]])
})

test.each([
  ['„Ich bin wohl der Letzte“, erzählt Schweißer Timo Reents.', 'Timo Reents'],
  ['Seine Kollegin Anke Voss nickt: „Man fühlt sich verraten.“', 'Anke Voss'],
  ['Nach Einschätzung des Ökonomen Karl Brodersen ist der Abbau nur der Anfang.', 'Karl Brodersen'],
  ['Die Werft schweigt. Auf Nachfrage unserer Redaktion schrieb er: „Wir haben immer offen informiert.“', null],
  ['Ein Urteil wird im April erwartet, sagte eine Gerichtssprecherin der Deutschen Nachrichten-Agentur.', null]
])('names nobody by a German noun: %s', (text, name) => expect(speakersIn(text, 'de')).toEqual([name]))

test.each([
  ['fr', '« Personne n’a été consulté », s’indigne Luc Tanguy. Selon lui, la mairie savait tout.', 'Luc Tanguy'],
  [
    'es',
    '«No fuimos consultados», criticó Andrés Rey. A su juicio, el Ayuntamiento lo sabía. «Es falso», sentenció.',
    'Andrés Rey'
  ]
])('goes on with whoever spoke: %s', (language, text, name) => {
  expect(new Set(speakersIn(text, language))).toEqual(new Set([name]))
})

test.each([
  ['قال مصدر أمني إن الطريق مغلق.', null, null],
  ['قال أحد التجار إن الطريق مغلق.', null, null],
  ['قالت منظمة الصحة العالمية إن الطريق مغلق.', null, null],
  ['قال وزير خارجية مارينا نادر الحسن إن الطريق مغلق.', 'نادر الحسن', 'وزير خارجية مارينا'],
  ['قالت رئيسة بلدية مارينا سلمى الخطيب إن الطريق مغلق.', 'سلمى الخطيب', 'رئيسة بلدية مارينا'],
  ['قال الأمين العام للأمم المتحدة عمر دلال إن الطريق مغلق.', 'عمر دلال', 'الأمين العام للأمم المتحدة'],
  ['قال النائب السابق نادر الحسن إن الطريق مغلق.', 'نادر الحسن', 'النائب السابق'],
  ['قال عبد الملك الراشد إن الطريق مغلق.', 'عبد الملك الراشد', null]
])('tells office and name in Arabic: %s', (text, name, office) => {
  const {utterances} = annotate(parse(text, {language: 'ar'}), {now: null})
  expect(utterances.map((one) => [one.speaker, one.office])).toEqual([[name, office]])
})

test('knows by a label in Arabic whoever is introduced before the turns', () => {
  const text =
    'أعلن المستشار كريم الراشد أن المخيم سيغلق.\n\nالساحل: كم العدد؟\n\nالراشد: مئتان من العائلات.\n\nالساحل: متى يغلق؟\n\nالراشد: في الصيف القادم.\n\nالساحل: هل من تنسيق؟\n\nالراشد: نعم، كل شهر.\n'
  const {children} = annotate(parse(text, {language: 'ar'}), {now: null})
  const answers = children.flatMap((node) => (node.type === 'turn' && node.role === 'answer' ? [node.speaker] : []))
  expect(answers).toEqual(['كريم الراشد', 'كريم الراشد', 'كريم الراشد'])
})

test.each([
  [
    'Otto Soren and his son Emil Soren gave money. The elder Soren gives to clubs. He said he was “very much against guns.”',
    null
  ],
  ['Anne Loos came to the hall. “We are relieved,” said a neighbour. “It is over,” she said.', null],
  [
    'Olga Winter met Prince Henrik. “That talk I will never share,” Henrik said. When Winter asked if he could share it, he declined, saying “I am not comfortable with that.”',
    'Henrik'
  ]
])('takes no pronoun for somebody else: %s', (text, name) => expect(speakersIn(text).at(-1)).toBe(name))

test.each([
  ['Es ist halb sechs, als Bruno Kessler das Licht anmacht. „Der Berg gehört mir“, sagt er.', 'Bruno Kessler'],
  ['Früher waren sie zu dritt. Dann stürzte Toni ab. „Ich habe ihn gehört, aber nie mehr gesehen.“', null]
])('reads German nouns and verbs around a name: %s', (text, name) => expect(speakersIn(text, 'de').at(-1)).toBe(name))

test('takes no man for a woman by the end of his given name', () => {
  const text = 'Quentin Reed opened the hall. “We are early,” Quentin Reed said. “It will rain,” he said.'
  expect(speakersIn(text)).toEqual(['Quentin Reed', 'Quentin Reed'])
})
