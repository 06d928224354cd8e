/**
 * The Markdown reader: what is seen, where it stands, and that no text takes it long.
 *
 * remark-parse, given the whole at once, is the oracle of the properties: cut into pieces a text must read the same.
 */
import fc from 'fast-check'
import type {Nodes, Root as Tree} from 'mdast'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {sourceOffset} from '../../src/place.ts'
import {markdown} from '../../src/readers/markdown.ts'
import type {Block} from '../../src/tree.ts'

const blocks = (source: string) => markdown(source, null).children as Block[]
const values = (source: string) => blocks(source).map(({value}) => value)

describe('what is seen of a line', () => {
  test.each([
    ['**Reyes:** The water _had_ risen.', 'Reyes: The water had risen.'],
    ['__Harbour Post:__ When?', 'Harbour Post: When?'],
    ['a snake_case_name and 2 * 3 * 4', 'a snake_case_name and 2 * 3 * 4'],
    ['an **unpaired mark stays', 'an **unpaired mark stays'],
    ['***both* marks** and **one *in* another**', 'both marks and one in another'],
    ['\\*not emphasis\\*, \\[01:05\\] and \\_', '*not emphasis*, [01:05] and _'],
    ['Q&amp;A, “&eacute;t&#233;”, &unknown; and R&D', 'Q&A, “été”, &unknown; and R&D'],
    ['See [the *whole* record](https://example.org/a_(b) "Title") here', 'See the whole record here'],
    ['A photo ![of a *pier*](pier.jpg) of none', 'A photo  of none'],
    ['[![badge](b.svg)](https://example.org) Text', 'Text'],
    ['an [address] without definition and a [box][ ]', 'an [address] without definition and a [box][ ]'],
    ['<https://example.org/a_b_c> and <reyes@example.org>', 'https://example.org/a_b_c and reyes@example.org'],
    ['the `**code**` and `` a`b ``', 'the **code** and a`b'],
    ['one<br>two<br/>three', 'one\ntwo\nthree'],
    ['<b>Reyes</b>: <i>no</i><!-- a comment --> x < y', 'Reyes: no x < y'],
    ['two spaces  \nand a backslash\\\nbreak the line', 'two spaces\nand a backslash\nbreak the line']
  ])('%j', (source, seen) => {
    expect(values(source)).toEqual([seen])
  })

  test('a link is its text where it is defined, wherever that is', () => {
    expect(values('The [Macbook][] and the [old one][mac].\n\n[macbook]: https://a.example\n[MAC]: <b> "t"')).toEqual([
      'The Macbook and the old one.'
    ])
  })

  test('bold runs are kept, and those in italics', () => {
    const [block] = blocks('**Maria Reyes:** no, *not **that*** one, <b>but</b> this')
    expect(block?.strong?.map(({start, end}) => block.value.slice(start, end))).toEqual(['Maria Reyes:', 'that', 'but'])
    expect(block?.italic?.map(({start, end}) => block.value.slice(start, end))).toEqual(['not that'])
  })
})

describe('blocks', () => {
  test('each has its type, depth and marker', () => {
    const source =
      '# Harbour talks ##\n\nTide\n----\n\n* What?\n  More.\n\n  Still more.\n- No.\n\n7) Seven\n\n> They said so.\n\n```js\ncode *x*\n\n  y\n```\n\n***\n\n    indented'
    expect(blocks(source).map(({type, value, depth, marker}) => ({type, value, depth, marker}))).toEqual([
      {type: 'heading', value: 'Harbour talks', depth: 1},
      {type: 'heading', value: 'Tide', depth: 2},
      {type: 'item', value: 'What?\nMore.', marker: '*'},
      {type: 'paragraph', value: 'Still more.'},
      {type: 'item', value: 'No.', marker: '-'},
      {type: 'item', value: 'Seven', marker: '7)'},
      {type: 'quote', value: 'They said so.'},
      {type: 'code', value: 'code *x*\n\n  y'},
      {type: 'rule', value: '***'},
      {type: 'code', value: 'indented'}
    ])
  })

  test('lines of one paragraph stay lines, as transcripts set one speaker a line', () => {
    expect(values('Operator: Good morning.\r\nDave: Morning.  \r\n\r\nNext')).toEqual([
      'Operator: Good morning.\nDave: Morning.',
      'Next'
    ])
  })

  test('a block of plain words needs no map and stands where it is printed', () => {
    const source = 'One.\n\n> Two words\n'
    expect(blocks(source)[1]).toMatchObject({value: 'Two words', position: {start: {line: 3, column: 3, offset: 8}}})
    expect(blocks(source)[1]).not.toHaveProperty('map')
  })
})

describe('front matter', () => {
  test('gives flat fields with their places', () => {
    const source =
      '---\ntitle: "Harbour talks"\nauthor:\n  name: Ana Reyes\ntags: [tide, port]\ndate: 2024-03-01\n---\n# Text\n'
    const {head, children} = markdown(source, null)
    expect(head.map(({name, value}) => [name, value])).toEqual([
      ['title', 'Harbour talks'],
      ['author.name', 'Ana Reyes'],
      ['tags', 'tide'],
      ['tags', 'port'],
      ['date', '2024-03-01']
    ])
    expect(source.slice(head[4]?.position?.start.offset, head[4]?.position?.end.offset)).toBe('2024-03-01')
    expect(children).toHaveLength(1)
  })

  test('may be quoted, folded, nested, and no YAML at all', () => {
    const source = `---
title: Tides: a talk # of two
guest: 'Ana O''Reyes'
note: "a \\"b\\" \\u00e9"
tags:
- tide
- port
summary: >-
  The water
  had risen.
long: it goes
  on here
quoted: 'it goes

  on too

  '
people:
  - name: Ben
    office: pilot
empty:
none: null
\tbad: [
---
Text`
    const {head, children} = markdown(source, null)
    expect(head.map(({name, value}) => [name, value])).toEqual([
      ['title', 'Tides: a talk'],
      ['guest', "Ana O'Reyes"],
      ['note', 'a "b" é'],
      ['tags', 'tide'],
      ['tags', 'port'],
      ['summary', 'The water had risen.'],
      ['long', 'it goes on here'],
      ['quoted', 'it goes on too'],
      ['people.name', 'Ben'],
      ['people.office', 'pilot'],
      ['bad', '[']
    ])
    const printed = head.map(({position}) => source.slice(position?.start.offset, position?.end.offset))
    expect(printed.slice(0, 6)).toEqual([
      'Tides: a talk',
      "Ana O''Reyes",
      'a \\"b\\" \\u00e9',
      'tide',
      'port',
      'The water\n  had risen.'
    ])
    expect(children).toHaveLength(1)
  })

  test('a rule at the top is none', () => {
    expect(values('---\n\nReyes spoke.\n\n---\n')).toEqual(['---', 'Reyes spoke.', '---'])
  })
})

/** Blocks as remark sees them, in the words of this reader. */
function expected(source: string): string[] {
  const found: string[] = []
  const walk = (node: Nodes, type: string): void => {
    if (node.type === 'paragraph') found.push(`${type} ${squeezed(words(node))}`)
    else if (node.type === 'heading') found.push(`heading${node.depth} ${squeezed(words(node))}`)
    else if (node.type === 'code') found.push(`code ${squeezed(node.value)}`)
    else if (node.type === 'thematicBreak') found.push('rule -')
    else if (node.type === 'list' || node.type === 'root') for (const child of node.children) walk(child, type)
    else if (node.type === 'blockquote') for (const child of node.children) walk(child, 'quote')
    else if (node.type === 'listItem') for (const child of node.children) walk(child, 'text')
  }
  walk(unified().use(remarkParse).parse(source) as Tree, 'text')
  return joined(found.filter((line) => !line.endsWith(' ')))
}

/** remark splits indented code after a quotation; a reader sees one. */
const joined = (found: string[]) =>
  found.flatMap((line, at) =>
    line.startsWith('code ') && found[at - 1]?.startsWith('code ')
      ? []
      : [line.split(' ')[0] === 'code' ? 'code' : line]
  )

function words(node: Nodes): string {
  if (node.type === 'break') return '\n'
  if (node.type === 'html') return /^<br/i.test(node.value) ? '\n' : ''
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(words).join('') : ''
}

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim()

function actual(source: string): string[] {
  return joined(
    blocks(source).map(({type, value, depth}) =>
      type === 'rule'
        ? 'rule -'
        : `${type === 'item' || type === 'paragraph' ? 'text' : type}${depth ?? ''} ${squeezed(value)}`
    )
  )
}

const inlineMark = fc.constantFrom(
  ...[
    '*',
    '**',
    '_',
    '__',
    '***',
    '[',
    ']',
    '](u)',
    '](<u> "t")',
    '[r]',
    '[]',
    '![',
    '`',
    '``',
    '\\',
    '&amp;',
    '&#65;'
  ],
  ...[
    '<',
    '>',
    '<b>',
    '</b>',
    '<br>',
    '<!-- c -->',
    '<a:b>',
    ' ',
    ' ',
    'a',
    'b',
    'é',
    '“',
    '.',
    ',',
    '(',
    ')',
    '"',
    '!',
    '€'
  ]
)
const blockMark = fc.constantFrom('# ', '> ', '>', '- ', '* ', '1. ', '1) ', '    ', '  ', '\t', '[r]: ')
// A list item must have text here: remark reads an empty one within another as text.
const lineEnd = fc.constantFrom(
  ...['a', 'b c', '*x*', '# T ##', '"t"', 'u', '[r]', '', '', '  ', '---', '***', '===', '```', '~~~', '````']
)
const inlineText = fc
  .array(inlineMark, {maxLength: 14})
  .map((marks) => `x ${marks.join('')} z\n\n[r]: u`)
  // Of runs of three and more remark pairs others than the reference implementation does.
  .filter((source) => !/\*{3}|_{3}/.test(source))
const line = fc
  .tuple(fc.array(blockMark, {maxLength: 4}), lineEnd)
  .map(([marks, end]) => (/^ *$/.test(end) ? end : marks.join('') + end))
const blockText = fc.array(line, {maxLength: 8}).map((lines) => lines.join('\n'))

describe('a long text', () => {
  const parts = [
    'The water had *risen* by noon, wrote [Reyes][record], and **nobody** had seen it.',
    '- One\n- Two\n\n  more of two\n\n- Three',
    '1. First\n2. Second\n\n       code of the second',
    '> They said so,\n> twice.\n\n> And left.',
    'Tide\n----\n\n# Harbour',
    '```js\n# no heading\n\nno paragraph\n\n\n> no quotation\n```',
    '~~~~\n```\n\nstill code\n\n~~~\n\nstill code\n~~~~',
    '    indented\n\n    code\n\nand text\nof two lines'
  ]
  const text = fc.array(fc.constantFrom(...parts), {minLength: 100, maxLength: 300})

  test('reads as the whole does, with what is defined at its end', () => {
    fc.assert(
      fc.property(text, (chosen) => {
        const source = `${chosen.join('\n\n')}\n\n[record]: https://a.example`
        expect(actual(source)).toEqual(expected(source))
        for (const {map, value, position} of blocks(source)) {
          if (!map) expect(source.slice(position.start.offset, position.end.offset)).toBe(value)
        }
      }),
      {numRuns: 15}
    )
  })

  test('may hold long code, comments and lines without blank lines between', () => {
    const line = 'The water had risen by noon.\n'
    const long = line.repeat(4000)
    expect(values(`\`\`\`\n${long}\n${long}\`\`\`\n\nReyes`)).toEqual([`${long}\n${long}`.trim(), 'Reyes'])
    expect(values(`\`\`\`\n${long}\n${long}`)).toEqual([`${long}\n${long}`.trim()])
    expect(values(`<!-- ${long}\n${long}-->\n\nReyes`)).toEqual(['Reyes'])
    expect(values(`<div>\n${'- Reyes\n'.repeat(2000)}</div>\n\nReyes`)).toEqual([
      '- Reyes '.repeat(2000).trim(),
      'Reyes'
    ])
    expect(values(`${long}\n\nReyes`).join('\n')).toBe(`${long}Reyes`)
    expect(values(`- ${line.repeat(2)}`.repeat(4000))).toHaveLength(4000)
  })

  test('of one line without blanks between its marks reads as Markdown', () => {
    const source = '**Reyes:** We [knew](https://a.example) by noon, and the pilot knew too; the water did not stop. '
    const [block] = blocks(source.repeat(500))
    expect(block?.value).not.toMatch(/[*[\]]/)
    expect(block?.strong).toHaveLength(500)
  })
})

describe('properties', () => {
  test('remark sees the same words', () => {
    fc.assert(
      fc.property(inlineText, (source) => {
        // A blank line that is printed as a tag parts a paragraph here.
        expect(actual(source).join(' ').replaceAll(' text ', ' ')).toBe(expected(source).join(' '))
      }),
      {numRuns: 1000}
    )
  })

  test('remark sees the same blocks', () => {
    fc.assert(
      fc.property(
        blockText.filter((source) => !source.startsWith('---')),
        (source) => {
          expect(actual(source)).toEqual(expected(source))
        }
      ),
      {numRuns: 1000}
    )
  })

  test('every character of a value stands where the map says, but for what stands for something else', () => {
    fc.assert(
      fc.property(fc.oneof(inlineText, blockText), (source) => {
        for (const block of blocks(source)) {
          let last = block.position.start.offset
          expect(sourceOffset(block, 0)).toBe(last)
          expect(sourceOffset(block, block.value.length, 'end')).toBe(block.position.end.offset)
          for (let at = 0; at < block.value.length; at++) {
            const offset = sourceOffset(block, at)
            const [seen, printed] = [block.value[at] as string, source[offset] as string]
            if (seen !== printed)
              expect(/[\n ]/.test(seen) ? /[\s<\\]/.test(printed) : /[&\\]/.test(printed)).toBe(true)
            expect(offset).toBeGreaterThanOrEqual(last)
            last = sourceOffset(block, at + 1, 'end')
            expect(last).toBeGreaterThan(offset)
          }
        }
      }),
      {numRuns: 1000}
    )
  })

  test('what stands between the ends of a plain block, read again, is the block', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', ' b', '&amp;', '\\*', '<i>c</i>', ' d'), {minLength: 1}), (words) => {
        const source = `- ${words.join('')}`
        const [block] = blocks(source)
        const part = source.slice(block?.position.start.offset, block?.position.end.offset)
        expect(values(part)).toEqual([block?.value])
      })
    )
  })

  test('any string reads', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 200}), (source) => {
        expect(markdown(source, null).type).toBe('root')
      })
    )
  })
})

describe('time is linear in length', () => {
  const size = 100_000
  const fill = (piece: string) => piece.repeat(Math.ceil(size / piece.length))
  const ticks = () => {
    let text = ''
    for (let length = 1; text.length < size; length++) text += `e${'`'.repeat(length)}`
    return text
  }
  test.each(
    Object.entries({
      'emphasis that never closes': fill('*a_ '),
      'emphasis that opens and closes': fill('**a *b** c* '),
      'runs of stars': `${fill('*')} a`,
      'opening brackets': fill('['),
      'closing brackets': fill('a]'),
      'nested brackets': fill('[').slice(0, size / 2) + fill(']').slice(0, size / 2),
      links: fill('[a](b) '),
      'links that do not end': fill('[a]('),
      'links in brackets': fill('[ [a](b) '),
      'titles that do not end': fill('[a](b "'),
      images: fill('![[]()'),
      'runs of ticks': ticks(),
      'comments that do not end': `x ${fill('<!-- ')}`,
      'instructions that do not end': `x ${fill('<?')}`,
      'sections that do not end': `x ${fill('<![CDATA[')}`,
      'declarations that do not end': `x ${fill('<!A ')}`,
      'tags that do not end': `x ${fill('<a b="')}`,
      'tags with blanks': `x ${fill('<a  ')}`,
      quotations: fill('>'),
      'quotations of one line each': fill('> > > > a\n'),
      'a deep quotation and lazy lines': `${fill('>').slice(0, size / 2)}a\n${fill('b\n')}`,
      'lists in lists': fill('- '),
      'numbers in numbers': fill('1. '),
      'stars in stars': `${fill('* ')}a`,
      items: fill('- a\n'),
      'setext headings': fill('a\n-\n'),
      definitions: fill('[a]: b\n'),
      'definitions that do not end': fill('[a]: "'),
      fences: fill('```\n~~~\n'),
      entities: fill('&amp;'),
      'blank lines': fill('\n'),
      'one line of blanks': `a${fill(' ')}b`,
      'front matter that does not end': `---\n${fill('a: [\n')}`,
      'deep front matter': `---\na: ${fill('[')}\n---\nText`,
      'front matter of lists in lists': `---\na:\n${fill('- ')}\n---\nText`,
      'front matter of many names': `---\n${fill('a: "b\n')}---\nText`,
      'front matter ever deeper': `---\n${Array.from({length: 800}, (_, at) => `${' '.repeat(at)}a:\n`).join('')}---\nText`
    })
  )('%s', (_, source) => {
    const begin = performance.now()
    markdown(source, null)
    // Quadratic time would be minutes.
    expect(performance.now() - begin).toBeLessThan(10_000)
  })

  test('what no person writes is read as plain text, which is told once', () => {
    const before = `# Talks\n\n${'The water had risen by noon. '.repeat(10)}\n\n`
    const {children, messages} = markdown(`${before}${'>'.repeat(5000)}\n\nReyes *spoke*.\n\n${'>'.repeat(5000)}`, null)
    expect((children as Block[]).map(({type, value}) => [type, value.slice(0, 12)])).toEqual([
      ['heading', 'Talks'],
      ['paragraph', 'The water ha'],
      ['paragraph', '>>>>>>>>>>>>'],
      ['paragraph', 'Reyes *spoke'],
      ['paragraph', '>>>>>>>>>>>>']
    ])
    expect(messages).toMatchObject([{rule: 'readers:too-dense', line: 5}])
    expect(messages[0]?.reason).toContain('nested 5000 deep')
    expect(markdown('> > > fine', null).messages).toEqual([])
  })
})
