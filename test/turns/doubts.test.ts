import {expect, test} from 'vitest'
import {annotate, parse} from '../../src/index.ts'

const rules = (text: string) => annotate(parse(text)).messages.filter(({rule}) => rule.startsWith('turns:'))

const interview = (answer: string) => `Harbour Post: How high was it?

Maria Reyes: It stood at the third step, where it stands in every March that I remember.

Harbour Post: And who closed the gate?

${answer}

Harbour Post: Did it hold?

Maria Reyes: It held until the morning.
`

test('tells that an answer was given to whoever answers', () => {
  const [message, ...more] = rules(interview('The keeper closed it, as he has done since his father died.'))
  expect(message).toMatchObject({rule: 'turns:unlabelled-answer', severity: 'info', line: 7, column: 1})
  expect(more).toEqual([])
})

test('tells where a long paragraph ends in mid-sentence', () => {
  const cut =
    'Maria Reyes: The keeper closed it, as he has done since his father died, and after him it will be closed by the daughter who'
  expect(rules(interview(cut))).toMatchObject([{rule: 'turns:breaks-off', severity: 'warning', line: 7}])
})

test('tells that a label stands only once', () => {
  const guest = 'Otto Lind: I did. I had the key in my coat.'
  expect(rules(interview(guest))).toMatchObject([{rule: 'turns:single-label', severity: 'info', line: 7, column: 1}])
})

test('has no doubts about a plain interview', () => {
  expect(rules(interview('Maria Reyes: The keeper closed it.'))).toEqual([])
})
