/** What newspapers, press releases and court reports print round a quotation. */
import {describe, expect, test} from 'vitest'
import {expected, found, read, unmarked} from './marked.ts'

const cases: Record<string, ReadonlyArray<string>> = {
  'a name that looks like another word': [
    '{M:Bill Reyes}, a retired machinist, {C:said} {I:he has seen two inspectors}.',
    '{M:Kelly} {C:says} {I:she kept copies of the charts}.',
    '{M:The family} {C:said} {I:it was grateful}.',
    '{M:Senior advocate Indira Kapoor}, for the petitioners, {C:said} {I:the site was far}.',
    'But {M:opposition leader Imogen Walsh} {C:said} {I:it was late}.',
    '{M:Another}, in Arden, {C:described} {X:the audit as “an exam without end.”}'
  ],
  'a day between helper and verb': [
    '{M:Maria Reyes}, who was appointed last year, had earlier {C:warned} that {I:the road was lost}.'
  ],
  'a name after its office': [
    '{I:Hill, 58, was held on Saturday}, his lawyer, {M:Maria Reyes}, {C:said}.',
    'When contacted, the bank’s Head of Corporate Communications, {M:Mr Femi Ogun}, {C:said} {I:the bank was open}.',
    '{C:According to} the county attorney, {M:Jim Falk}, {I:the road was lost}.',
    'The Post quoted the Commissioner of Police, {M:Aisha Bello}, as {C:saying} that {I:the road was lost}.',
    '{M:Chief Executive Brent Oakes} {C:said} {I:it was late}.'
  ],
  'what is told of whom something is according to': [
    '{C:According to} {M:Hendrik Vos}, head of programmes at the Lowland Fund, {Q:“risk is not something we wish away.”}',
    '{C:According to} {M:Maria Reyes}, who runs the clinic, {I:the road was lost}.',
    '{C:According to} {M:Maria Reyes}, {I:the mayor left in May, and the road was lost}.',
    '{C:According to} {M:Maria Reyes}, {I:the net worth of families reached ten billion in May, a record}.',
    '{C:According to} {M:Maria Reyes}, a law professor at Arden, {I:the road was lost}.',
    '{C:According to} {M:Maria Reyes}, {I:the road was lost, and nobody came}.',
    '{C:According to} {M:a spokesman}, {I:Maria Reyes, a nurse, had left}.',
    '{C:According to} {M:him}, {I:the suspects had a boat}.'
  ],
  'a degree after the name': [
    '{Q:“It is on track,”} {C:said} {M:Jane Ellis}, Ph.D., President of Calder. {Q:“We are glad.”}'
  ],
  'a dateline': [
    'PORT MERROW (Northline) - {I:Two boats sank}, {M:officials} {C:said}.',
    'MARLOW (Wire / Press - 29th April) {I:It was late}, {M:Reyes} {C:said}.',
    'TRENTON HEIGHTS, N.J. — {I:A man was held on Friday}, {M:prosecutors} {C:said}.',
    'April 24 (Ledger Wire) - {M:Reyes} {C:said} {I:the road was lost}.'
  ],
  'a number at the end of a sentence': ['It was $3.60 to $3.80. {I:More was hoped for}, {C:according to} {M:Reyes}.'],
  'what somebody else calls it': [
    'Tannehill cut its forecast, citing higher costs and what {M:Chief Executive Brent Oakes} {C:called} {Q:“a floor.”}',
    'Hill denounced {M:Reyes}’s {C:call} for {Q:“a floor under the harbour.”}'
  ],
  'a report of what another says': [
    '{Q:“The road was lost,”} Reyes claims {M:Hill} {C:said}.',
    '{M:Reyes} {C:claims} {I:Hill said the road was lost}.'
  ],
  'a clause before the words of a participle': [
    '{M:Reyes} {C:said} that {I:the road was lost}, {C:adding}: {Q:“We will stay.”}',
    '{M:Reyes} {C:said} {I:the road was lost}, {C:telling} Hill: {Q:“Go home.”}'
  ],
  'who is to be quoted': [
    'The Haddad Institute released a statement from its director, {M:Dr. Leila Haddad}{C::}¶{Q:“We are alarmed by it.”}',
    'The mayor, {M:Renata Ochoa}, issued this statement on Monday{C::}¶{Q:“Public safety comes first.”}'
  ],
  'a name told by what stands before it': [
    'His son, {M:the filmmaker Pavel Reyes}, {C:said} {I:the road was lost}.',
    'His publisher, {M:Lark & Finch}, {C:said} {I:the road was lost}.',
    'The commissioner, {M:Ana Holm}, today {C:warned} that {I:the road was lost}.'
  ],
  'somebody who is not named': [
    '{Q:“Both,”} {C:said} {M:a third}, who declined to be named.',
    '{M:State television} {C:described} {X:Hill as “an agent.”}'
  ],
  'words before a whole sentence in marks': [
    'Asked at her birthday for the secret of long life, {M:Marsh} {C:said}, {Q:“Don’t drown.”}'
  ],
  'when it was said': [
    '{Q:“Which market?”} {M:Bo} {C:asked} when I came. {Q:“The fish market?”}',
    '{M:Doyle} {C:shouted} {Q:“I’m sorry, Mum”} as he was led from the dock.',
    'Holt hit back within the hour.'
  ],
  'a name that is given, and nothing said': [
    'The landlord, a company called Seaview Homes, did not reply.',
    'I met the woman everyone calls Auntie Bo.',
    '{M:Marsh} {C:learned} {B:to swim at five}.',
    'Marsh confirms this.'
  ],
  'somebody quoted': ['{Q:“We knew by noon,”} {M:Bello} was quoted as {C:saying}.'],
  'single marks that run on': [
    '{M:Inspector Rafiq} {C:said}: {Q:‘I hope today’s sentence gives them peace.¶‘They have shown dignity throughout.’}',
    "{M:A spokeswoman} {C:said}: {Q:'We take all of it seriously. Mr Pym left us in 2022.¶'We have new rules in all our homes.'}"
  ]
}

for (const [title, lines] of Object.entries(cases)) {
  describe(title, () => {
    test.each(lines)('%s', (line) => {
      const source = unmarked(line)
      expect(found(source, read(source))).toEqual(expected(line))
    })
  })
}

test('ends what is found before whoever says that it was', () => {
  const contents = read('They found that the floods came in clusters, says Reyes.').map(({content}) => content)
  expect(contents).toEqual([['They found that the floods came in clusters'], ['the floods came in clusters']])
})

test('gives `saying` after what is said the subject of that', () => {
  const found = read('She said that Doyle had left him a note, saying: ‘You will get it.’')
  expect(found.map(({mention, kind}) => [mention?.value, kind])).toEqual([
    ['She', 'indirect'],
    ['Doyle', 'direct']
  ])
})
