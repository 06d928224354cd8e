/**
 * Text that was encoded twice is told of; text that only looks odd is not.
 */
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {mojibake} from '../../src/corpus/index.ts'

const upper = new TextDecoder('windows-1252')
/** As a program does that takes UTF-8 for Windows-1252. */
const twice = (text: string): string => upper.decode(new TextEncoder().encode(text))

describe('encoded twice', () => {
  test.each([
    ['“We knew,” she said.', '`“`'],
    ['It’s late — too late', '`’`'],
    ['un café très fort', '`é`'],
    ['Übermut tut selten gut', '`Ü`'],
    ['Мы знали об этом', '`М`'],
    ['كنا نعلم', '`ك`'],
    ['λέξεις', '`λ`'],
    ['我们知道', '`我`'],
    ['Kılıçdaroğlu', '`ı`'],
    ['£5 and ©', '`£`'],
    ['all well 😀', '`😀`']
  ])('%s', (text, meant) => {
    const [message, ...more] = mojibake(`Sound text first.\n${twice(text)}`)
    expect(more).toEqual([])
    expect(message).toMatchObject({line: 2, severity: 'warning', rule: 'decode:mojibake'})
    expect(message?.reason).toContain(`which is ${meant} encoded twice`)
  })

  test('is told once, with the column of the first place and how many there are', () => {
    const [message] = mojibake(`abc ${twice('“a” — “b”')}`)
    expect(message).toMatchObject({line: 1, column: 5})
    expect(message?.reason).toContain('(5 such places)')
  })
})

describe('sound text', () => {
  test.each([
    '“We knew,” she said. It’s late — «voilà» …',
    'Le CAFÉ” et l’ÉTÉ… la VOILÀ” MANHÃ” CORAÇÃO NÃO',
    '« À Âge » Â » naïf Ünal ÇA',
    'Úžasný Ďábel Ýst šňůra Öžce',
    'CAFÉ¹ É® Ö™ ß² 20° Nº 5ª',
    'ÑANDÚ¿ ÀÉÎÕÜ àéîõü ÿ',
    'Мы знали. كنا نعلم. λέξεις. 我们知道。',
    ''
  ])('%s', (text) => expect(mojibake(text)).toEqual([]))

  test('any letters of a Western page, whatever marks follow a word', () => {
    const words = fc.array(
      fc.tuple(
        fc.constantFrom('été', 'À', 'não', 'Größe', 'señor', 'MAÑANA', 'LÀ', 'naïve', 'Ærø'),
        fc.constantFrom('”', '’', ' »', '…', ' —', '.', ',”')
      )
    )
    fc.assert(fc.property(words, (all) => mojibake(all.map((pair) => pair.join('')).join(' ')).length === 0))
  })
})

test('takes time linear in the text', () => {
  const started = performance.now()
  for (const text of ['Ã'.repeat(1_000_000), 'â€'.repeat(500_000), twice('“é”').repeat(200_000)]) mojibake(text)
  expect(performance.now() - started).toBeLessThan(2000)
})
