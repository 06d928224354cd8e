/**
 * The HTML page as text: what is on it before any script runs.
 */
import {createHash} from 'node:crypto'
import type {Element, Nodes} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {plainStyle, type RecordItem, type Style, write} from '../../src/writers/index.ts'
import {item, payloads} from './items.ts'

function html(items: ReadonlyArray<RecordItem>, style: Style = plainStyle): string {
  return [...write('html', items, style)].join('')
}

function all(node: Nodes, fits: (element: Element) => boolean): Element[] {
  const below = 'children' in node ? node.children.flatMap((child) => all(child, fits)) : []
  return node.type === 'element' && fits(node) ? [node, ...below] : below
}

function textOf(node: Nodes): string {
  return 'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : ''
}

function parsed(source: string): Nodes {
  return unified().use(rehypeParse).parse(source)
}

function named(source: string, name: string, having?: string): Element[] {
  return all(
    parsed(source),
    ({tagName, properties}) =>
      tagName === name && (having === undefined || ((properties.className as string[]) ?? []).includes(having))
  )
}

/** `who, when: how many` of each mark, and whether it is hollow. */
function marks(
  dates: ReadonlyArray<string | null>,
  speaker: (at: number) => string | null = () => 'Maria Reyes'
): string[] {
  const source = html(dates.map((date, at) => item({date, speaker: speaker(at)})))
  return named(source, 'g', 'mark').map((mark) => {
    const shapes = all(mark, ({tagName}) => tagName === 'rect').flatMap(
      ({properties}) => properties.className as string[]
    )
    return `${mark.properties.dataOf}${shapes.includes('span') ? ' (hollow)' : ''}`
  })
}

describe('the page', () => {
  test('names its script and its style by their hashes, and allows nothing else', () => {
    const source = html([item({}), item({})])
    const policy = named(source, 'meta')
      .map(({properties}) => String(properties.content))
      .find((content) => content.includes('src'))
    const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    const [style = ''] = named(source, 'style').map(textOf)
    const script = named(source, 'script')
      .filter(({properties}) => properties.type === undefined)
      .map(textOf)
    expect(script.length).toBe(1)
    expect(policy).toBe(
      `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script[0] as string)}; base-uri 'none'; form-action 'none'`
    )
    expect(all(parsed(source), ({properties}) => 'style' in properties)).toEqual([])
    expect(source).not.toMatch(/\b(?:src|srcset|action|href)="(?!#)/)
  })

  test('holds each text as it stands, whatever it looks like', () => {
    // What is spelled out has a test of its own.
    const texts = [
      ...payloads.filter((text) => !/[\u0085\u2028]/.test(text)),
      '</script><!-- <script>',
      'a & b < c > d "e" \'f\'',
      '&amp;'
    ]
    const source = html(texts.map((text) => item({text, kind: 'answer'})))
    expect(named(source, 'article').length).toBe(texts.length)
    expect(named(source, 'script').length).toBe(2)
    expect(named(source, 'blockquote').map((one) => textOf(one).replace(/\s+/g, ''))).toEqual(
      texts.map((text) => text.replace(/\s+/g, ''))
    )
  })

  test('spells out what could disorder it, and leaves the marks of direction that a script is written with', () => {
    const source = html([item({text: 'a\u202eb\u0007c\ud800d'}), item({text: 'قال\u200f نعم'})])
    expect(named(source, 'blockquote').map(textOf)).toEqual(['a\\u202eb\\x07c\\ud800d', 'قال\u200f نعم'])
    expect(source).not.toContain('\u200f')
  })

  test('shows what is reported apart from what reports it', () => {
    const source = html([
      item({
        kind: 'indirect',
        text: 'She said that it rained, and that it stopped.',
        content: ['it rained', 'it stopped']
      })
    ])
    expect(named(source, 'span', 'frame').map(textOf)).toEqual(['She said that ', ', and that ', '.'])
  })

  test('marks what was searched for, also across a frame', () => {
    const text = 'She said the wall held.'
    const source = html([item({kind: 'mixed', text, content: ['the wall held']}, [{start: 4, end: 17}])])
    expect(named(source, 'mark').map(textOf)).toEqual(['said ', 'the wall'])
    expect(named(source, 'blockquote').map(textOf)).toEqual([text])
  })

  test('sets the words off in their context', () => {
    const source = html([item({text: 'We knew, … by noon.', context: '“We knew,” she said, “by noon.” It rained.'})])
    const [context] = named(source, 'details', 'context') as [Element]
    expect(
      all(context, ({properties}) => ((properties.className as string[]) ?? []).includes('around')).map(textOf)
    ).toEqual(['“', '” she said, “', '” It rained.'])
  })

  test('says what is printed and what is inferred', () => {
    const source = html([
      item({speaker: 'Maria Reyes', label: 'She', certainty: 'implied'}),
      item({speaker: null, label: 'officials'})
    ])
    expect(named(source, 'h3').map(textOf)).toEqual(['Maria Reyes', 'Not named'])
    expect(named(source, 'p', 'printed').map(textOf)).toEqual(['inferred, printed as “She”', 'printed as “officials”'])
  })

  test('links to an address of the web, and to nothing else', () => {
    const urls = [
      'https://example.org/a?b=c&d',
      'javascript:alert(1)',
      'file:///etc/passwd',
      'https://example.org/"x',
      null
    ]
    const source = html(urls.map((url) => item({url})))
    const links = named(source, 'a').map(({properties}) => properties.href)
    expect(links).toEqual(['#main', 'https://example.org/a?b=c&d'])
  })

  test('is called by the person where there is one alone', () => {
    expect(named(html([item({}), item({})]), 'h1').map(textOf)).toEqual(['Maria Reyes'])
    expect(named(html([item({}), item({speaker: null})]), 'h1').map(textOf)).toEqual(['Who said what'])
    expect(named(html([]), 'p').map(textOf)).toContain('No records.')
  })

  test('counts a person and an outlet once under all their spellings', () => {
    const filed = {speaker: 'Qasim al-Araji', outlet: 'Harbour Post'}
    const source = html([
      {...item({speaker: 'Qassim Al-Araji', outlet: 'The Harbour Post'}), filed},
      {...item({speaker: 'Qasim al-Araji'}), filed},
      item({speaker: 'Ana Petrov', outlet: null})
    ])
    expect(named(source, 'label').map(textOf)).toEqual(
      expect.arrayContaining(['Qasim al-Araji 2', 'Ana Petrov 1', 'Harbour Post 2', 'Not known 1'])
    )
    expect(named(source, 'h3').map(textOf)[0]).toBe('Qassim Al-Araji')
  })

  test('takes time in line with the number of matches', () => {
    const text = 'ab '.repeat(100_000)
    const before = process.cpuUsage()
    html([
      item(
        {text},
        Array.from({length: 100_000}, (_, at) => ({start: at * 3, end: at * 3 + 1}))
      )
    ])
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(3)
  })

  test('of other tables is a table', () => {
    const source = html([item({text: 'a < b'})], {...plainStyle, fields: ['speaker', 'text']})
    expect(named(source, 'th').map(textOf)).toEqual(['speaker', 'text'])
    expect(named(source, 'td').map(textOf)).toEqual(['Maria Reyes', 'a < b'])
    expect(named(source, 'script')).toEqual([])
    expect(source.trimEnd().endsWith('</html>')).toBe(true)
  })
})

describe('the timeline', () => {
  test('places a date where it is known to be, and nowhere else', () => {
    expect(marks(['2021-03-04', '2021-03', '2021-05'])).toEqual(['Maria Reyes, March 2021', 'Maria Reyes, May 2021'])
    expect(marks(['2021', '2021-03-01~', '2021-05?', '[2021-01-30,2021-02-02]', '2021-07/2021-09'])).toEqual([
      'Maria Reyes, some time from January 2021 to February 2021 (hollow)',
      'Maria Reyes, some time from January 2021 to December 2021 (hollow)',
      'Maria Reyes, some time from February 2021 to March 2021 (hollow)',
      'Maria Reyes, perhaps May 2021 (hollow)',
      'Maria Reyes, some time from July 2021 to September 2021 (hollow)'
    ])
    expect(marks(['2021-03', null, 'XXXX-05-14', '20XX', 'one day'])).toEqual([
      'Maria Reyes, March 2021',
      'Maria Reyes, year not known'
    ])
  })

  test('lets what is open at one end reach to the end of the axis, and says so', () => {
    expect(marks(['2021-03', '2022-06/', '/2021-02'])).toEqual([
      'Maria Reyes, March 2021',
      'Maria Reyes, February 2021 or earlier (hollow)',
      'Maria Reyes, June 2022 or later (hollow)'
    ])
  })

  test('goes by years where months were too narrow', () => {
    expect(marks(['1998-03', '2014', '2021-03'])).toEqual([
      'Maria Reyes, 1998',
      'Maria Reyes, 2014',
      'Maria Reyes, 2021'
    ])
    expect(html([item({date: '1998-03'}), item({date: '2021-03'})])).toContain('By year and speaker')
  })

  test('is left out where no year is known', () => {
    expect(marks([null, 'XXXX-05'])).toEqual([])
    expect(html([item({date: null})])).not.toContain('<svg')
  })

  test('gives those who speak most a line each, and all others one', () => {
    const source = html(
      Array.from({length: 60}, (_, at) =>
        item({date: '2021-03', speaker: at < 50 ? `Speaker ${at % 10}` : `Other ${at}`})
      )
    )
    expect(named(source, 'text', 'name').map((one) => textOf(one.children.at(-1) as Nodes))).toEqual([
      ...Array.from({length: 8}, (_, at) => `Speaker ${at}`),
      '12 others'
    ])
  })

  test('counts every record once', () => {
    const dates = ['2021-03', '2021', null, '2021-03-01~', '202X', '/2021-02', '2021-03-09']
    const source = html(dates.map((date, at) => item({date, speaker: at % 2 ? null : 'Maria Reyes'})))
    const rows = named(source, 'td', 'number').map((cell) => Number(textOf(cell)))
    expect(rows.reduce((a, b) => a + b, 0)).toBe(dates.length)
  })
})
