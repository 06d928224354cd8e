/**
 * What a query demands of a source: no document that holds a record for it may ever be passed over.
 */
import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {rawOf} from '../../src/corpus/index.ts'
import {annotate, parse} from '../../src/pipeline.ts'
import {compileQuery, defaultKinds, demandOf, type Query, type Raw, topicMatcher} from '../../src/query/index.ts'
import {formatOf} from '../../src/readers/index.ts'
import type {Format} from '../../src/tree.ts'

const names = [
  'Qasim al-Araji',
  'Qassem Al Araji',
  'Mr. Qasim Al-Araji',
  'Al Araji',
  'Q. al-Araji',
  'QASIM AL-ARAJI',
  'قاسم الأعرجي',
  'Mohammed bin Salman',
  'Abd al-Rahman',
  'Abdulrahman Haddad',
  'Abd Allah Salih',
  'Abdullah Saleh',
  'Nasrallah',
  'Hasan Nasr Allah',
  'Владимир Петров',
  'Vladimir Petrov',
  'Volodymyr Petrov',
  'Recep Şahin',
  'Rejep Shahin',
  "Conor O'Brien",
  'Conor O’Brien',
  'Fazlur Rehman',
  'Fazl Rahman',
  'Dr. Maria Reyes',
  'maria reyes',
  'Reyes',
  'Jan van der Berg',
  'Qasim A.',
  'Q. A.',
  'A. Brown',
  'Amal Brown',
  'Kim Jong-un',
  'Harbour Post'
]
const topics = [
  'al-Hol',
  'al Hawl',
  'alhol',
  'militia',
  'Militias',
  'foreign troops',
  'repatriation',
  'US',
  'Islamic State',
  'Daesh',
  'women',
  'Kurds',
  'naïve',
  'naive plan',
  'الهول'
]
const spoken = [
  'The al-Hol camp',
  'Al\u2011Hawl is near',
  'Alhol, they say',
  'al-\nHol is a camp',
  'in al-Hol’s tents',
  'we fear militias',
  'Militia\nmen came',
  'foreign\n   troops left',
  'foreign troops',
  'they repatriated them',
  'the U.S. said',
  'the US',
  'us',
  'ISIS',
  'Islamic\nState',
  'a woman',
  'a Kurd’s house',
  'a na\u00efve plan',
  'a nai\u0308ve plan',
  'mili\u00adtia',
  'مخيم الهول',
  'alcohol',
  'the militia”s men',
  'Daesh'
]

const query = fc.record({
  kinds: fc.constant(defaultKinds),
  speakers: fc.oneof(fc.constant([]), fc.array(fc.constantFrom(...names), {minLength: 1, maxLength: 2})),
  topics: fc.oneof(fc.constant([]), fc.array(fc.constantFrom(...topics), {minLength: 1, maxLength: 2})),
  exact: fc.boolean(),
  grep: fc.oneof(
    fc.constant([]),
    fc.array(fc.constantFrom('militia', 'foreign troops', 'The', 'left\\.', 'we … us'), {maxLength: 2})
  ),
  grepOptions: fc.record({ignoreCase: fc.boolean(), fixed: fc.boolean(), word: fc.boolean()}),
  invert: fc.boolean()
})

/** Interviews and news, wrapped and not. */
const page = fc
  .record({
    who: fc.constantFrom(...names),
    other: fc.constantFrom(...names),
    said: fc.array(fc.constantFrom(...spoken), {minLength: 1, maxLength: 4}),
    asked: fc.constantFrom(...spoken),
    layout: fc.constantFrom('interview', 'news', 'split')
  })
  .map(({who, other, said, asked, layout}) => {
    const words = `We know of it. ${said.join('. ')}.`
    if (layout === 'interview')
      return `Post: What of ${asked}?\n\n${who}: ${words}\n\nPost: Why?\n\n${other}: It was dark, and we left.\n`
    if (layout === 'split') return `“${words.slice(0, -1)},” said ${who}, who kept the gauge, “and ${asked}.”\n`
    return `${other} came to the tower.\n\n“${words}” said ${who}.\n\n${who} added that ${asked} was all.\n`
  })

/** Whether the bytes of a text may be wanted. */
function seenIn(demand: NonNullable<ReturnType<typeof demandOf>>, text: string, format: Format): boolean {
  const raw = format === 'text' ? rawOf(Buffer.from(text)) : null
  return !raw || (demand.bytes?.(raw) ?? true)
}

function keeps(asked: Query, text: string, format: Format = 'text', file = 'pages/a.txt'): void {
  const demand = demandOf(asked)
  if (!demand || (demand.document({path: file, text, format}) && seenIn(demand, text, format))) return
  const {selected} = compileQuery(asked).select(annotate(parse(text, {path: file, format})))
  expect(selected.map(({record}) => [record.speaker, record.text])).toEqual([])
}

/** Words asked for, as they may be spelled, and what stands around them. */
const spelled = fc
  .array(
    fc.oneof(
      fc.constantFrom(...spoken, ...topics),
      fc.constantFrom(
        "'",
        '’',
        '`',
        'ʿ',
        '“',
        '”',
        '—',
        '‑',
        '-',
        '…',
        '\u00a0',
        '\u00ad',
        '\u200b',
        '\u200c',
        '½',
        '\n',
        '3:40'
      ),
      fc.constantFrom(
        'al',
        'el',
        'Āl',
        'ul',
        'Hol',
        'Hawl',
        'Hôl',
        'HOL',
        'mili',
        'tia',
        'tiás',
        's',
        'é',
        'И',
        'ı',
        'ſ',
        'K',
        'us'
      ),
      fc.constantFrom(' ', ' ', ' ', '. ')
    ),
    {maxLength: 8}
  )
  .map((parts) => parts.join(''))

describe('the bytes of a document that is passed over', () => {
  test('hold no place that the finder finds', () => {
    let passed = 0
    const asked = fc.record({topic: fc.constantFrom(...topics, 'market', 'mili'), exact: fc.boolean()})
    fc.assert(
      fc.property(asked, spelled, ({topic, exact}, text) => {
        const raw = rawOf(Buffer.from(text))
        const demand = demandOf({kinds: defaultKinds, topics: [topic], exact})
        if (!raw || !demand?.bytes || demand.bytes(raw)) return
        passed++
        expect(topicMatcher(topic, {exact})(text)).toEqual([])
        expect(topicMatcher(topic, {exact})(`“${text}”`.slice(1, -1))).toEqual([])
      }),
      {numRuns: 6000}
    )
    expect(passed).toBeGreaterThan(1000)
  })

  test('hold no word for the grep, in any case', () => {
    const asked = fc.record({
      grep: fc.array(fc.constantFrom('tia', 'K', 'us', 'é', 'Hôl', 'al-H'), {minLength: 1, maxLength: 2}),
      grepOptions: fc.record({ignoreCase: fc.boolean(), fixed: fc.constant(true)})
    })
    fc.assert(
      fc.property(asked, spelled, (query, text) => {
        const raw = rawOf(Buffer.from(text))
        const demand = demandOf({kinds: defaultKinds, ...query})
        if (!raw || !demand?.bytes || demand.bytes(raw)) return
        expect(demand.document({path: 'a', text, format: 'text'})).toBe(false)
      }),
      {numRuns: 3000}
    )
  })

  test('lack a topic that other words only resemble', () => {
    const lacks = (topic: string, text: string) =>
      demandOf({kinds: defaultKinds, topics: [topic]})?.bytes?.(rawOf(Buffer.from(text)) as Raw) === false
    expect(lacks('militia', 'The market is a military hotel – it’s “no” naïve café.')).toBe(true)
    expect(lacks('al-Hol', 'Alcohol in a hall, “and” the holy House.')).toBe(true)
    expect(lacks('al-Hol', 'He saw the Hawl.')).toBe(true)
    expect(lacks('al-Hol', 'He saw the Al‑Hawl.')).toBe(false)
    expect(lacks('oil', 'The point is boiled.')).toBe(true)
    expect(lacks('oil', 'They sell it, l’oil.')).toBe(false)
  })
})

describe('a document that is passed over', () => {
  test('holds no record for the query, whatever the spelling, the layout and the line breaks', () => {
    let passed = 0
    fc.assert(
      fc.property(query, page, (asked, text) => {
        if (demandOf(asked)?.document({path: 'a.txt', text, format: 'text'}) === false) passed++
        keeps(asked, text)
      }),
      {numRuns: 1500}
    )
    expect(passed).toBeGreaterThan(100)
  })

  test('holds none in any fixture, whoever of it is asked for', () => {
    const folder = 'fixtures/pages'
    const files = fs.readdirSync(folder).filter((name) => /\.(?:txt|md|html?|srt|vtt)$/.test(name))
    const pages = files.map((name) => ({
      file: path.join(folder, name),
      text: fs.readFileSync(path.join(folder, name), 'utf8')
    }))
    const speakers = new Set(names)
    const roots = pages.map(({file, text}) => annotate(parse(text, {path: file})))
    for (const {persons} of roots) for (const {name} of persons) speakers.add(name)
    const asked = [
      ...[...speakers].map((name): Query => ({kinds: defaultKinds, speakers: [name]})),
      ...[...topics, 'sluice', 'market', 'rising water', 'children'].map(
        (topic): Query => ({kinds: defaultKinds, topics: [topic]})
      )
    ]
    for (const one of asked) {
      const demand = demandOf(one)
      const compiled = compileQuery(one)
      for (const [at, {file, text}] of pages.entries()) {
        const root = roots[at] as (typeof roots)[number]
        const format = formatOf(file)
        if (!demand || (demand.document({path: file, text, format}) && seenIn(demand, text, format))) continue
        expect([one, file, compiled.select(root).selected.map(({record}) => record.text)]).toEqual([one, file, []])
      }
    }
  })

  test.each<[string, Format, Query]>([
    ['**mil**itia said Reyes', 'markdown', {kinds: defaultKinds, topics: ['militia']}],
    ['mil&#105;tia', 'markdown', {kinds: defaultKinds, topics: ['militia']}],
    ['mil<b>i</b>tia', 'html', {kinds: defaultKinds, topics: ['militia']}],
    ['mili\u00adtia', 'markdown', {kinds: defaultKinds, topics: ['militia']}],
    ['Nothing.', 'text', {kinds: defaultKinds, speakers: ['Associated Press']}],
    ['Nothing.', 'text', {kinds: defaultKinds, speakers: ['Abdullah']}],
    ['Слово.', 'text', {kinds: defaultKinds, speakers: ['Petrov']}],
    ['Nothing.', 'text', {kinds: defaultKinds, grep: ['thing|no']}],
    ['Nothing.', 'text', {kinds: defaultKinds, grep: ['militia'], invert: true}],
    [
      'Nothing.',
      'text',
      {
        kinds: defaultKinds,
        speakers: ['Reyes'],
        known: {speakers: [{name: 'Reyes', aliases: ['R'], not: []}], topics: [], outlets: []}
      }
    ]
  ])('is none where the words may be there all the same: %j', (text, format, asked) => {
    expect(demandOf(asked)?.document({path: 'a', text, format}) ?? true).toBe(true)
  })

  test('is one that lacks the words', () => {
    const lacks = (asked: Query, text: string) => demandOf(asked)?.document({path: '1', text, format: 'text'}) === false
    expect(lacks({kinds: defaultKinds, topics: ['militia']}, 'The market is a military hotel.')).toBe(true)
    expect(lacks({kinds: defaultKinds, topics: ['al-Hol']}, 'Alcohol in a hall, and the holy House.')).toBe(true)
    expect(lacks({kinds: defaultKinds, speakers: ['Qasim al-Araji']}, '“We left,” said Maria Reyes.')).toBe(true)
    expect(lacks({kinds: defaultKinds, speakers: ['al-Araji']}, '“We are as we are,” said A. Reyes.')).toBe(true)
    expect(lacks({kinds: defaultKinds, grep: ['low water']}, 'The water was high.')).toBe(true)
  })
})
