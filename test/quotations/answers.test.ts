/**
 * Articles whose author is there: what he asks is answered by whom he asks, and never put in his own mouth.
 */
import {expect, test} from 'vitest'
import {annotate, parse, records} from '../../src/index.ts'

const answer = '“The dam is a thing for the engineers, and they know what they are doing.”'

/** Speaker of each direct quotation. */
function speakers(text: string): Array<string | null> {
  const root = annotate(parse(`By Ida Moen\n\n${text}\n`, {path: 'story.txt'}))
  return [...records(root)].filter(({kind}) => kind === 'direct').map(({speaker}) => speaker)
}

const met = 'Maria Reyes came to lunch. “It is a good place,” she says.\n\n'

test.each([
  [`I ask Reyes whether she thinks the port is lost.\n\n${answer}`],
  [`We asked Reyes about the dam.\n\n${answer}`],
  [`I mention the dam.\n\n${answer}`],
  [`But you have written a book about it, I say.\n\n${answer}`],
  [`When I suggest the town is against it, she interrupts me.\n\n${answer}`],
  [`As we say goodbye, Reyes looks aghast. ${answer}`],
  [`What about the dam?\n\n${answer}`]
])('%s', (text) => {
  expect(speakers(met + text)).toEqual(['Maria Reyes', 'Maria Reyes'])
})

test('nobody answers where nobody was asked or quoted', () => {
  expect(speakers(`I mention the dam.\n\n${answer}`)).toEqual([null])
})

test.each([
  [`Asked about the dam, Otto Brandt shrugged. ${answer}`, ['Otto Brandt']],
  [`After the storm, Otto Brandt laughed. ${answer}`, ['Otto Brandt']],
  [`For Otto Brandt, it was a relief. ${answer}`, [null]]
])('whom a sentence is about speaks after it: %s', (text, expected) => {
  expect(speakers(text)).toEqual(expected)
})

test.each([
  ['“It holds,” said Brandt’s top foreign policy aide Jake Quill.', ['Jake Quill']],
  ['“It holds,” said Brandt’s foreign policy aide, Jake Quill.', ['Jake Quill']],
  ['“It holds,” said Brandt’s next-door neighbor, who saw it.', [null]],
  ['“It holds,” Mr. Brandt last week said.', ['Brandt']]
])('the name before a genitive does not speak: %s', (text, expected) => {
  expect(speakers(text)).toEqual(expected)
})

test.each([
  // Nobody answers a question of his own.
  ['Otto Brandt met Ida Quill. “Is it safe?” Brandt asked. “It is,” he replied.', ['Otto Brandt', null]],
  ['Maria Reyes came to lunch. Her verdict: “The port is safe.”', ['Maria Reyes']],
  ['Brandt’s verdict: “The port is safe.”', ['Brandt']],
  ['Otto Brandt can be heard saying, “It is safe.”', ['Otto Brandt']],
  ['“It is safe,” Otto Brandt was caught on tape saying.', ['Otto Brandt']],
  ['In the video, a woman identified as Maria Reyes says, “It is safe.”', ['Maria Reyes']],
  ['Neither Brandt nor Reyes said, “It is safe.”', [null]]
])('%s', (text, expected) => {
  expect(speakers(text)).toEqual(expected)
})
