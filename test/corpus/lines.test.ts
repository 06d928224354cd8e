import {describe, expect, test} from 'vitest'
import {documentOf, each, wholeLines} from '../../src/corpus/index.ts'

async function linesOf(chunks: string[], maxBytes = 1000) {
  const stream = (async function* () {
    for (const chunk of chunks) yield Buffer.from(chunk)
  })()
  const found: Array<[string, number] | string> = []
  for await (const lines of wholeLines('talks.jsonl', stream, maxBytes)) {
    if ('reason' in lines) found.push(`${lines.path} ${lines.reason}`)
    else for (const {bytes, line} of each(lines)) found.push([Buffer.from(bytes).toString(), line])
  }
  return found
}

describe('lines of a stream', () => {
  test('are whole wherever the stream is cut, and numbered as they stand', async () => {
    const text = 'one\n\ntwo ü\r\nthree\n  \nlast'
    const wanted = [
      ['one', 1],
      ['two ü\r', 3],
      ['three', 4],
      ['last', 6]
    ]
    for (let size = 1; size < text.length; size++) {
      const bytes = Buffer.from(text)
      const chunks: Buffer[] = []
      for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size))
      expect(await linesOf(chunks as unknown as string[])).toEqual(wanted)
    }
  })

  test('come as soon as they are there', async () => {
    let asked = 0
    const stream = (async function* () {
      for (const chunk of ['{"text":"a"}\n{"te', 'xt":"b"}\n']) {
        asked++
        yield chunk
      }
    })()
    await wholeLines('-', stream, 1000).next()
    expect(asked).toBe(1)
  })

  test('that are longer than allowed are left out and told, and the rest goes on', async () => {
    expect(await linesOf(['short\n', 'x'.repeat(600), 'x'.repeat(600), `${'x'.repeat(9)}\nafter\n`])).toEqual([
      ['short', 1],
      'talks.jsonl:2 is a line of more than the 1000 bytes allowed',
      ['after', 3]
    ])
  })
})

describe('the document of a line', () => {
  const read = (value: unknown) => documentOf('talks.jsonl', Buffer.from(JSON.stringify(value)), 4)

  test('has its path, its text and what is given of it', () => {
    expect(read({path: 'a/b.md', text: 'Words.', title: 'A talk', date: '2024-05', url: null, more: 1})).toMatchObject({
      path: 'a/b.md',
      text: 'Words.',
      format: 'markdown',
      given: {
        title: {value: 'A talk', line: 4, kind: 'json-lines'},
        date: {value: '2024-05', quote: 'date: 2024-05'}
      }
    })
  })

  test.each([
    [{id: 7, text: ''}, '7'],
    [{id: 'x', path: 'y', text: ''}, 'y'],
    [{text: ''}, 'talks.jsonl:4']
  ])('%j goes by the path %s', (value, path) => {
    expect(read(value)).toMatchObject({path})
  })

  test('takes the day of a time stamp, and no date that it does not know', () => {
    expect(read({text: '', date: '2024-05-06T10:00:00Z'})).toMatchObject({given: {date: {value: '2024-05-06'}}})
    const unknown = read({text: '', date: 'last spring'})
    expect(unknown).toMatchObject({given: {}, messages: [{rule: 'lines:date', severity: 'warning'}]})
  })

  test.each([
    ['nope', /is no JSON/],
    ['[1]', /is no JSON object/],
    ['null', /is no JSON object/],
    ['{"path":"x"}', /has no `text`/],
    ['{"text":["a"]}', /has no `text`/],
    ['{"text":"a","path":{}}', /`path` that is no text/],
    ['{"text":"a","title":3}', /`title` that is no text/]
  ])('%s is refused', (line, reason) => {
    const refused = documentOf('talks.jsonl', Buffer.from(line), 9)
    expect(refused).toMatchObject({path: 'talks.jsonl:9', severity: 'fault'})
    expect('reason' in refused && refused.reason).toMatch(reason)
  })

  test('says so where its bytes do not decode', () => {
    const line = Buffer.concat([Buffer.from('{"text":"a'), Buffer.from([0xff]), Buffer.from('b"}')])
    expect(documentOf('-', line, 1)).toMatchObject({text: 'a\ufffdb', messages: [{rule: 'decode:damaged'}]})
  })
})
