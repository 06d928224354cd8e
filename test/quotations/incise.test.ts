/**
 * Reporting words within the marks: no words of the speaker’s, but who says it.
 */
import {expect, test} from 'vitest'
import {annotate, parse, records} from '../../src/index.ts'

const more = {
  fr: 'La ville est grande et le port est petit, et l’eau monte tous les ans dans les rues du quartier.',
  es: 'La ciudad es grande y el puerto es pequeño, y el agua sube todos los años en las calles del barrio.'
}

test.each([
  ['fr', '« Le pont est perdu, a déclaré Maria Rey. Nous partons. »', 'Maria Rey', 'Le pont est perdu … Nous partons.'],
  ['fr', '« Le pont, explique Maria Rey, est perdu. »', 'Maria Rey', 'Le pont … est perdu.'],
  ['fr', '« Le pont, explique Otto Brandt, maire de Lisle, est perdu. »', 'Otto Brandt', 'Le pont … est perdu.'],
  ['fr', '« Le pont est perdu, a-t-elle déclaré lundi. Nous partons. »', 'elle', 'Le pont est perdu … Nous partons.'],
  ['fr', 'Otto Brandt : « Le pont, dit-il, est perdu. »', 'Otto Brandt', 'Le pont … est perdu.'],
  ['es', '«El puente —explicó Brandt— está perdido desde ayer».', 'Brandt', 'El puente … está perdido desde ayer'],
  // Told by the speaker, and no incise.
  [
    'fr',
    '« Hier, le maire a dit que le pont était perdu », raconte Maria Rey.',
    'Maria Rey',
    'Hier, le maire a dit que le pont était perdu'
  ]
] as const)('%s: %s', (tag, text, label, words) => {
  const source = `${text} ${more[tag]}\n`
  const [record] = [...records(annotate(parse(source, {path: 'page.txt'})))]
  expect(record).toMatchObject({kind: 'direct', label, text: words})
  for (const {start, end} of record?.source.pieces ?? []) expect(words).toContain(source.slice(start, end))
})
