import {expect, test} from 'vitest'
import {nameEnds} from '../../src/metadata/page-names.ts'

const names = (text: string) => nameEnds(text, 0).map((end) => text.slice(0, end))

test.each([
  ['Harbour Post newsletter', ['Harbour Post', 'Harbour']],
  ['Voice of the Harbour', ['Voice']],
  ['Voice of Arden – live', ['Voice of Arden', 'Voice']],
  ['the Harbour Post', ['the Harbour Post', 'the Harbour']],
  ['The Post app', ['The Post', 'The Post', 'The']],
  ['24 Hours, every day', ['24 Hours', '24']],
  ['our newsletter', []]
])('%s may begin with %j', (text, expected) => expect(names(text)).toEqual(expected))
