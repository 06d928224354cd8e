/** Records made up for the tests of the writers. */
import type {QuoteRecord} from '../../src/record.ts'
import type {RecordItem} from '../../src/writers/index.ts'

export function item(fields: Partial<QuoteRecord>, marks: RecordItem['marks'] = []): RecordItem {
  const {text = 'The water had risen.'} = fields
  const record: QuoteRecord = {
    id: '000000000000',
    kind: 'direct',
    text,
    speaker: 'Maria Reyes',
    label: 'Reyes',
    office: 'harbour master',
    question: null,
    questioner: null,
    content: null,
    cue: 'said',
    outlet: 'Harbour Post',
    date: '2019-05-04',
    dateRole: 'published',
    title: 'After the flood',
    url: null,
    language: 'en',
    rule: 'cue-then-name',
    certainty: 'stated',
    source: {
      path: 'page.txt',
      start: {line: 1, column: 1, offset: 0},
      end: {line: 1, column: text.length + 1, offset: text.length}
    },
    ...fields
  }
  return {type: 'record', record, marks, questionMarks: []}
}

/** Texts that try to be something else: markup, commands, links. */
export const payloads = [
  '# heading',
  '> quote',
  '- item',
  '1. item',
  '1) item',
  '***bold***',
  '_a_ __b__ ~~c~~',
  '`code` ``` fence',
  '    indented',
  '[link](javascript:alert(1))',
  '![image](data:image/png;base64,AAAA)',
  '<script>alert(1)</script>',
  '<!-- comment',
  '&lt;b&gt; &#60; &copy;',
  '[ref]: https://example.org "title"',
  '---',
  '===',
  'a\n===',
  'a\n---\nb',
  '---\ntitle: forged\n---',
  '| a | b |\n| - | - |',
  'https://example.org/a_b_c and www.example.org and me@example.org',
  '<https://example.org>',
  'ends in a backslash \\',
  '\\*not escaped\\*',
  'a  \nhard break',
  '[^1]: note',
  '$x$ :smile: @someone #12',
  '+ plus\n* star',
  '\u2028# after a line separator',
  '\u0085# after NEL',
  '“” ‘’ — … é 日本',
  '![',
  '](',
  '*',
  '\t# tab',
  '\u00a0\u00a0\u00a0\u00a0code?'
]
