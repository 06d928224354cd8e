import {expect, test} from 'vitest'
import {opener} from '../src/pattern.ts'

const mayOpen = opener(['by', 'Von', 'écrit par', '文'])

test.each(['by Maria Reyes', 'By Maria', 'BYRON', 'von Maria', 'Écrit par Maria', '文/Maria', 'é', '’By'])(
  '%s may open so',
  (line) => expect(mayOpen(line)).toBe(true)
)

test.each(['Maria Reyes', 'Bread', 'a line'])('%s does not', (line) => expect(mayOpen(line)).toBe(false))
