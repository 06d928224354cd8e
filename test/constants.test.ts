import {expect, test} from 'vitest'
import {withConstants} from '../bin/constants.ts'

test.each([
  ['var a=1;function f(){return a}', 'const a=1;function f(){return a}'],
  ['var a=1,b=2;', 'const a=1,b=2;'],
  ['var a;a=1;', 'var a;a=1;'],
  ['var a=1,b;', 'var a=1,b;'],
  ['var a=0;function f(){a++}', 'var a=0;function f(){a++}'],
  ['var a=0;({b:a}=c);', 'var a=0;({b:a}=c);'],
  ['var a=0;[a]=c;', 'var a=0;[a]=c;'],
  ['var a=0;for(a of b);', 'var a=0;for(a of b);'],
  ['var a=0;a||=1;', 'var a=0;a||=1;'],
  ['var a={};a.b=1;a[0]=-a.b;', 'const a={};a.b=1;a[0]=-a.b;'],
  ['function f(){var a=1}', 'function f(){var a=1}'],
  ['let a=1;var b=`\nvar c=2;\n`;', 'let a=1;const b=`\nvar c=2;\n`;']
])('%j', (code, expected) => {
  expect(withConstants(code)).toBe(expected)
})
