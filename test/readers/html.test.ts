/**
 * The HTML reader: what is seen, what is hidden, what a page says of itself, and that no page takes it long.
 *
 * rehype-parse is the oracle of the properties: both must see the same words in the same blocks.
 */
import fc from 'fast-check'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {sourceOffset} from '../../src/place.ts'
import {html} from '../../src/readers/html.ts'
import * as elements from '../../src/readers/html-elements.ts'
import {markdown} from '../../src/readers/markdown.ts'
import type {Block, Span} from '../../src/tree.ts'

const blocks = (source: string) => html(source, null).children as Block[]
const values = (source: string) => blocks(source).map(({value}) => value)

describe('what is seen', () => {
  test.each([
    ['<p>The  water\n had <b>risen</b>.</p>', ['The water had risen.']],
    ['<p>One<p>Two<div>Three</div>Four', ['One', 'Two', 'Three', 'Four']],
    ['<p>one<br>two<br/>three', ['one\ntwo\nthree']],
    ['one<br><br>two<br>&nbsp;<br>three', ['one', 'two', 'three']],
    [
      '<p>Q&amp;A &ldquo;&eacute;&#8217;&#x2019;&rdquo; AT&T &copy 2024 &notit; &#151;</p>',
      ['Q&A “é’’” AT&T © 2024 ¬it; —']
    ],
    ['<p>He said <q>no</q>.</p>', ['He said “no”.']],
    ['<a href="?a=1&copy=2">Reyes</a>: 3 < 4 <3 > 2', ['Reyes: 3 < 4 <3 > 2']],
    ['<ul><li>One<li><p>Two</p><p>more</p></ul>', ['One', 'Two', 'more']],
    ['<table><tr><td>a<td>b</tr><tr><th>c</table>', ['a', 'b', 'c']],
    ['<pre>Reyes: One\n  two\n\nBen: x &lt; y</pre>', ['Reyes: One\n  two', 'Ben: x < y']],
    ['<img alt="A pier" src=a.jpg>Text<svg><title/><text>drawn</text></svg>', ['Text']],
    ['<p title="a > b" data-x=\'</p>\'>Text', ['Text']],
    ['<p>a<!-- <p>no --!>b<!-->c<?php no ?>d</ no>e', ['abcde']],
    ['<script><!-- <script>no</script> --></script><style>p {}</style><p>Text', ['Text']],
    ['<cite>Ana:</cite>\n<time>0:00</time>\n<p>The water.</p>', ['Ana:', '0:00', 'The water.']],
    ['<p><cite>The Tide</cite> is a book.</p>', ['The Tide is a book.']],
    ['Text <!-- that does not end', ['Text']],
    ['Text <b', ['Text']]
  ])('%j', (source, seen) => {
    expect(values(source)).toEqual(seen)
  })

  test.each(['hidden', 'aria-hidden="true"', 'style="color: red; display:none"', 'style="visibility : hidden"'])(
    'not what is %s',
    (attribute) => {
      expect(values(`<div ${attribute}><p>secret</p></div><p>One<span ${attribute}> secret</span></p>`)).toEqual([
        'One'
      ])
    }
  )

  test('a hidden paragraph ends where the next begins', () => {
    expect(values('<p hidden>secret<p>One<li hidden>secret<li>Two')).toEqual(['One', 'Two'])
  })

  test('blocks have their type, depth, marker and bold runs', () => {
    const source =
      '<h1>Talks</h1><h2>Tide</h2><ol start=3><li>Three<li>Four</ol><ul><li>x</ul><blockquote>They did.</blockquote><pre><code>a\n\nb</code></pre><p><strong>Ana Reyes:</strong> no, <b>not</b> that'
    expect(blocks(source).map(({type, value, depth, marker}) => ({type, value, depth, marker}))).toEqual([
      {type: 'heading', value: 'Talks', depth: 1},
      {type: 'heading', value: 'Tide', depth: 2},
      {type: 'item', value: 'Three', marker: '3.'},
      {type: 'item', value: 'Four', marker: '4.'},
      {type: 'item', value: 'x', marker: '•'},
      {type: 'quote', value: 'They did.'},
      {type: 'code', value: 'a\n\nb'},
      {type: 'paragraph', value: 'Ana Reyes: no, not that'}
    ])
    const last = blocks(source).at(-1)
    expect(last?.strong?.map(({start, end}) => last.value.slice(start, end))).toEqual(['Ana Reyes:', 'not'])
  })

  test('bold and italics, as elements or as a word processor writes them', () => {
    const source =
      '<p><em>Who</em> <i>knew?</i> <span style="font-weight: 700">We</span> <b style="font-weight:normal">did</b> <span style="font-style:italic">not</span></p>'
    const [block] = blocks(source)
    const runs = (found: ReadonlyArray<Span> = []) => found.map(({start, end}) => block?.value.slice(start, end))
    expect(runs(block?.strong)).toEqual(['We'])
    expect(runs(block?.italic)).toEqual(['Who', 'knew?', 'not'])
  })

  test('HTML within Markdown is read the same', () => {
    const source = 'One\n\n<div align=center>\n<p>Two &amp;<br>three</p><script>no</script>\n</div>\n\n- <b>Four</b>\n'
    const {children} = markdown(source, null)
    expect((children as Block[]).map(({value}) => value)).toEqual(['One', 'Two &\nthree', 'Four'])
    expect(children[1]?.position.start).toMatchObject({line: 4, column: 4})
  })
})

describe('furniture', () => {
  const zones = (source: string) => blocks(source).map(({value, zone}) => [value, zone])

  test('is what stands in navigation, asides, footers and what follows the article', () => {
    expect(
      zones(
        '<header>Harbour Post</header><nav>Home</nav><article><header><h1>Talks</h1></header><p>The water had risen by noon.<figure><figcaption>The pier</figcaption></figure><aside>Sign up</aside></article><div>More stories</div><div role=contentinfo>Imprint</div>'
      )
    ).toEqual([
      ['Harbour Post', 'furniture'],
      ['Home', 'furniture'],
      ['Talks', null],
      ['The water had risen by noon.', null],
      ['The pier', 'caption'],
      ['Sign up', 'furniture'],
      ['More stories', 'furniture'],
      ['Imprint', 'furniture']
    ])
  })

  test('is what stands in boxes that say so, in Markdown too', () => {
    const page =
      '<p>The water had risen by noon.</p><div class="site-alert--info"><p>Sign up</p></div><p>Then it fell.</p>'
    expect(zones(page).map(([, zone]) => zone)).toEqual([null, 'furniture', null])
    const source = 'The water had risen by noon.\n\n<div class="callout">\n\nSign up\n\n</div>\n\nThen it fell.'
    expect((markdown(source, null).children as Block[]).map(({zone}) => zone)).toEqual([null, 'furniture', null])
  })

  test('is not what holds most of the words', () => {
    expect(zones('<form><p>The water had risen by noon.</p></form><nav>Home</nav>')).toEqual([
      ['The water had risen by noon.', null],
      ['Home', 'furniture']
    ])
  })

  test('is not the other half of a page of two articles', () => {
    expect(
      zones('<article>The first half.</article><article>The other half.</article>').map(([, zone]) => zone)
    ).toEqual([null, null])
  })
})

describe('what a page says of itself', () => {
  const source = `<html lang="en-GB"><head><title>Talks | Harbour &amp; Post</title>
<meta property="og:site_name" content="Harbour Post"><meta name=author content='Ana "A." Reyes'>
<link rel="stylesheet" href="a.css"><link rel="canonical" href="https://post.example/a?b=1&amp;c=2">
<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
  {"@type": "WebSite", "name": "Post"},
  {"@type": "NewsArticle", "headline": "Talks", "datePublished": "2024-03-01", "author": [{"name": "Ana Reyes"}]}]}</script>
<script type="application/ld+json">{"@type": broken</script></head>
<p>By Reyes, <time datetime="2024-03-02">Saturday</time><aside><time datetime="1999-01-01">old</time></aside>`

  test('is its head, in order, with its places', () => {
    const {head} = html(source, null)
    expect(head.map(({from, name, value}) => [from, name, value])).toEqual([
      ['meta', 'lang', 'en-GB'],
      ['meta', 'title', 'Talks | Harbour & Post'],
      ['meta', 'og:site_name', 'Harbour Post'],
      ['meta', 'author', 'Ana "A." Reyes'],
      ['link', 'canonical', 'https://post.example/a?b=1&c=2'],
      ['json-ld', 'headline', 'Talks'],
      ['json-ld', 'datePublished', '2024-03-01'],
      ['json-ld', 'author', 'Ana Reyes'],
      ['json-ld', 'WebSite.name', 'Post'],
      ['meta', 'datetime', '2024-03-02']
    ])
    for (const {value, position} of head) {
      const printed = source.slice(position?.start.offset, position?.end.offset)
      expect(printed.replaceAll('&amp;', '&')).toBe(value)
    }
  })
})

/** As much of rehype’s tree as is asked for here. */
interface Node {
  type: string
  value?: string
  tagName?: string
  properties?: Record<string, unknown>
  children?: Node[]
}

/** Blocks as rehype sees them: texts between the begins and ends of elements that break a line, white space squeezed. */
function expected(source: string): string[] {
  const found: string[] = []
  let line = ''
  const flush = () => {
    const paragraphs = line.split(/\n *(?:\n *)+/).map((part) => part.replace(/\s+/g, ' ').trim())
    found.push(...paragraphs.filter(Boolean))
    line = ''
  }
  const walk = ({type, value = '', tagName: name = '', properties, children}: Node): void => {
    if (type === 'text') line += value.replace(/\s/g, ' ')
    if (!children) return
    if (name === 'br') line += '\n'
    if (elements.blocks.has(name)) flush()
    if (elements.unseen.has(name) || properties?.hidden === true) return
    if (name === 'q') line += '“'
    for (const child of children) walk(child)
    if (name === 'q') line += '”'
    if (elements.blocks.has(name)) flush()
  }
  walk(unified().use(rehypeParse).parse(`<!doctype html><body>${source}`) as Node)
  flush()
  return found
}

const tag = fc.constantFrom(
  ...[
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<p hidden>',
    '<b>',
    '</b>',
    '<i class="x y">',
    '</i>',
    '<ul><li>',
    '<li>',
    '</ul>'
  ],
  ...[
    '<h2>',
    '</h2>',
    '<br>',
    '<span hidden>x</span>',
    '<span>',
    '</span>',
    '<a href=x>',
    '</a>',
    '<!-- c -->',
    '<script>if (a<b) c</script>'
  ],
  ...[
    '<blockquote>',
    '</blockquote>',
    '<dl><dt>',
    '<dd>',
    '</dl>',
    '<svg><g/><text>d</text></svg>',
    '<section>',
    '</section>'
  ]
)
const words = fc.constantFrom(
  'a',
  'b ',
  ' c',
  ' ',
  '\n',
  '&amp;',
  '&lt',
  '&#233;',
  '&',
  '<',
  ' < ',
  '>',
  '“',
  '"',
  '😀'
)
const soup = fc.array(fc.oneof(tag, words), {maxLength: 16}).map((pieces) => pieces.join(''))

describe('properties', () => {
  test('rehype sees the same blocks', () => {
    fc.assert(
      fc.property(soup, (source) => {
        expect(values(source).map((value) => value.replace(/\s+/g, ' '))).toEqual(expected(source))
      }),
      {numRuns: 3000}
    )
  })

  test('every character of a value stands where the map says, but for what stands for something else', () => {
    fc.assert(
      fc.property(soup, (source) => {
        for (const block of blocks(source)) {
          let last = block.position.start.offset
          expect(sourceOffset(block, block.value.length, 'end')).toBe(block.position.end.offset)
          for (let at = 0; at < block.value.length; at++) {
            const offset = sourceOffset(block, at)
            const [seen, printed] = [block.value[at] as string, source[offset] as string]
            if (seen !== printed) expect(/[\n ]/.test(seen) ? /[\s<]/.test(printed) : /[&<]/.test(printed)).toBe(true)
            expect(offset).toBeGreaterThanOrEqual(last)
            last = sourceOffset(block, at + 1, 'end')
          }
        }
      }),
      {numRuns: 2000}
    )
  })

  test('what stands between the ends of a block without bold, read again, is the block', () => {
    const simple = fc.array(fc.constantFrom('a', 'b ', ' c', '\n', '&amp;', '&lt;', '&#233;', '<i>d</i>', 'e'))
    fc.assert(
      fc.property(simple, (pieces) => {
        const source = `<p>${pieces.join('')}</p>`
        for (const {value, position} of blocks(source)) {
          expect(values(source.slice(position.start.offset, position.end.offset))).toEqual([value])
        }
      })
    )
  })

  test('any string reads', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 200}), (source) => {
        expect(html(source, null).type).toBe('root')
      })
    )
  })
})

describe('time is linear in length', () => {
  const fill = (piece: string) => piece.repeat(Math.ceil(500_000 / piece.length))
  test.each(
    Object.entries({
      'open blocks': fill('<div>'),
      'open marks of bold': fill('<b>'),
      'different open marks': fill('<b><i><a><u>'),
      'blocks in marks': fill('<b><p>'),
      'misnested marks': fill('<b><p></b>'),
      'open lists': fill('<ul><li>'),
      items: fill('<li>a'),
      'open tables': fill('<table><td>'),
      'open articles': fill('<article>a'),
      'articles in order': fill('<article>a</article>'),
      'ends without begin': fill('</p>a</div>'),
      'ends out of scope': `${'<div>'.repeat(600)}${fill('</b>')}`,
      brackets: fill('<'),
      'tags that do not end': fill('<a b="'),
      'tags of many blanks': `<a${fill(' ')}>`,
      'blanks in tags': fill('<a  '),
      'attributes without end': `<a ${fill('b=c ')}`,
      'comments that do not end': fill('<!-- '),
      'scripts in comments': fill('<script><!-- <script></script>'),
      'titles that do not end': fill('<title>'),
      references: fill('&amp;'),
      'references that are none': fill('&a'),
      'text of blanks': `a${fill(' ')}b`,
      'line breaks': fill('<br>'),
      'lines of pre': `<pre>${fill('<b>a</b>\n')}`,
      'lists of JSON': `<script>{"@type":"Article","a":${'['.repeat(200_000)}`,
      'scripts of JSON': fill('<script>{"@type":"Article","name":"a"}</script>')
    })
  )('%s', (_, source) => {
    const begin = performance.now()
    html(source, null)
    // Quadratic time would be minutes.
    expect(performance.now() - begin).toBeLessThan(10_000)
  })

  test('HTML within Markdown too', () => {
    const begin = performance.now()
    markdown(fill('<div <!-- \n\n').slice(0, 100_000), null)
    markdown(fill('<div>\na\n\n').slice(0, 100_000), null)
    expect(performance.now() - begin).toBeLessThan(10_000)
  })

  test.each([
    ['<div>', 'elements nested more than 512 deep'],
    ['<b>', 'elements nested more than 512 deep'],
    ['<p><font size=1><font size=2><font size=3><p>', 'nested']
  ])('%s without end is read as text, which is told', (piece, reason) => {
    const {children, messages} = html(`${fill(piece)}<p>Reyes spoke.</p>`, null)
    expect((children as Block[]).map(({value}) => value)).toEqual(['Reyes spoke.'])
    expect(messages).toMatchObject([{rule: 'readers:too-dense', line: 1, reason: expect.stringContaining(reason)}])
  })

  test('a page of many items, cells and paragraphs that nobody closed is not too deep', () => {
    const page = `${'<p>a<font>b</font>'.repeat(2000)}<ul>${'<li>c'.repeat(2000)}</ul><table>${'<tr><td>d'.repeat(2000)}`
    expect(html(page, null).messages).toEqual([])
  })
})
