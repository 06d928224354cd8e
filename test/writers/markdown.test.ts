import fc from 'fast-check'
import type {Nodes, Root} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {plainStyle, write} from '../../src/writers/index.ts'
import {item, payloads} from './items.ts'

const parser = unified().use(remarkParse).use(remarkFrontmatter)

function tree(fields: Parameters<typeof item>[0]): Root {
  return parser.parse([...write('markdown', [item(fields)], plainStyle)].join('')) as Root
}

/** The types of all nodes, nested as they are. */
function shape(node: Nodes): string {
  return 'children' in node ? `${node.type}(${node.children.map(shape).join(' ')})` : node.type
}

function words(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(words).join('') : ''
}

/** Text as the list shows it: one line, its control characters spelled out. */
const shown = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\0-\x1f\x7f-\x9f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/g, (one) => {
      const code = one.charCodeAt(0).toString(16)
      return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`
    })

const expected = 'root(blockquote(paragraph(text)) paragraph(text emphasis(text) text))'

describe('the citation list', () => {
  test('is a block quote and its source', () => {
    expect([...write('markdown', [item({text: 'One.\n\nTwo.'})], plainStyle)].join('')).toBe(
      '> One.\n>\n> Two.\n\n— Maria Reyes, harbour master, “After the flood,” *Harbour Post*, 4 May 2019 (page.txt:1)\n\n'
    )
  })

  test.each([
    ['Wall gives way.', '“Wall gives way,”'],
    ['Mayor on wall: ‘It is gone.’', '“Mayor on wall: ‘It is gone,’”'],
    ['Who built it?', '“Who built it?”'],
    ['A wall for the U.S.', '“A wall for the U.S.”'],
    ['And then …', '“And then …”']
  ])('sets no stop of a headline before a comma: %s', (title, printed) => {
    expect([...write('markdown', [item({title})], plainStyle)].join('')).toContain(`, ${printed} *Harbour Post*`)
  })

  test('says which words are the page’s own, and leaves off the comma before who said it', () => {
    const one = (fields: Parameters<typeof item>[0]) => [...write('markdown', [item(fields)], plainStyle)].join('')
    expect(one({kind: 'indirect', text: 'Reyes said it was late.'})).toContain(
      '— Maria Reyes, harbour master, reported, '
    )
    expect(one({kind: 'direct', text: 'It was late,'})).toContain('> It was late\n')
    expect(one({kind: 'mixed', text: 'It “was late,” she said,'})).toContain('said,\n')
  })

  test('says only what is known', () => {
    const fields = {speaker: null, label: null, office: null, title: null, outlet: null, date: null}
    expect([...write('markdown', [item(fields)], plainStyle)].join('')).toContain('— unnamed (page.txt:1)\n')
  })

  for (const field of ['text', 'speaker', 'office', 'title', 'outlet'] as const) {
    test.each(payloads)(`shows %j as ${field} and nothing else`, (payload) => {
      const root = tree({[field]: payload})
      expect(shape(root)).toBe(expected)
      expect(words(root)).toContain(shown(payload))
    })
  }

  test('is never more than its own nodes, whatever the text', () => {
    const markup = fc.stringMatching(/^[-#>*_`~[\]()!<&\\|=+.:@$ \n\ta1]{0,30}$/)
    fc.assert(
      fc.property(markup, (text) => {
        const root = tree({text: `x${text}`, speaker: text || 'x', title: text || 'x'})
        expect(new Set(shape(root).match(/\w+/g))).toEqual(
          new Set(['root', 'blockquote', 'paragraph', 'text', 'emphasis'])
        )
      })
    )
  })

  test('has no address that a reader would make a link of', () => {
    const text = [
      ...write('markdown', [item({text: 'See https://example.org, www.example.org, me@example.org'})], plainStyle)
    ].join('')
    expect(text).not.toMatch(/https:\/\/|www\.|\w@/)
  })
})
