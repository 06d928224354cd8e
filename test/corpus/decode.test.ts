import fc from 'fast-check'
import iconv from 'iconv-lite'
import {describe, expect, test} from 'vitest'
import {type Decoded, decode, isEncoding} from '../../src/corpus/index.ts'

const text = 'She said: “The café — it closed in März.” Nobody came back after that, not one of them.\n'

async function decoded(bytes: Buffer, options = {}): Promise<Decoded> {
  const found = await decode(bytes, options)
  if ('reason' in found) throw new Error(found.reason)
  return found
}

describe('decode', () => {
  test('takes a byte-order mark off, of every encoding that has one', async () => {
    for (const bytes of [
      Buffer.from(`\ufeff${text}`),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
    ]) {
      expect((await decoded(bytes)).text).toBe(text)
    }
  })

  test('keeps a mark that stands inside', async () => {
    expect((await decoded(Buffer.from(`a\ufeff${text}`))).text).toBe(`a\ufeff${text}`)
  })

  test('reads UTF-16 without a mark, in alphabets other than the Latin one too', async () => {
    for (const words of [
      text,
      'Ο λιμένας έκλεισε νωρίς το πρωί.\n',
      'Порт закрыли рано утром.\n',
      'أغلق الميناء في الصباح.\n'
    ]) {
      const bytes = Buffer.from(words, 'utf16le')
      expect(await decoded(bytes)).toMatchObject({text: words, encoding: 'UTF-16LE'})
      expect(await decoded(Buffer.from(bytes).swap16())).toMatchObject({text: words, encoding: 'UTF-16BE'})
    }
  })

  test.each([
    ['windows-1252', text],
    ['windows-1251', 'Порт закрыли рано утром, сказал начальник порта. Никто не вернулся.\n'],
    ['windows-1256', 'أغلق الميناء في الصباح الباكر وقال المدير إن أحدا لم يعد بعد ذلك.\n'],
    ['iso-8859-6', 'أغلق الميناء في الصباح الباكر وقال المدير إن أحدا لم يعد بعد ذلك.\n'],
    ['shift_jis', '港は朝早く閉まりました。誰も戻ってきませんでした。\n'],
    ['gb18030', '港口今天早上很早就关闭了。负责人说没有人回来，我们也不知道为什么。码头将在冬天重新开放。\n'],
    ['euc-kr', '항구는 아침 일찍 문을 닫았습니다. 책임자는 아무도 돌아오지 않았다고 말했습니다.\n'],
    ['koi8-r', 'Порт закрыли рано утром, сказал начальник порта. Никто не вернулся.\n'],
    [
      'macintosh',
      '“The harbour,” she said, “closed early – and nobody came back.” “Nobody?” he asked. “No – not one.”\n'
    ]
  ])('detects %s and says so', async (encoding, words) => {
    const found = await decoded(iconv.encode(words, encoding))
    expect(found.text).toBe(words)
    expect(found.messages).toMatchObject([{rule: 'decode:guessed', severity: 'info'}])
  })

  test('lets the encoding asked for win', async () => {
    expect((await decoded(iconv.encode('Ж', 'koi8-r'), {encoding: 'koi8-r'})).text).toBe('Ж')
    expect((await decoded(Buffer.from('é'), {encoding: 'windows-1252'})).text).toBe('Ã©')
    expect((await decoded(iconv.encode('港', 'euc-jp'), {encoding: 'EUC-JP'})).text).toBe('港')
  })

  test('keeps what does not decode as U+FFFD and tells where and how often', async () => {
    const bytes = Buffer.concat([
      Buffer.from('äö\nab'),
      Buffer.from([0xff]),
      Buffer.from('cé'),
      Buffer.from([0xe2, 0x80])
    ])
    const found = await decoded(bytes)
    expect(found.text).toBe('äö\nab\ufffdcé\ufffd')
    expect(found.messages).toMatchObject([{rule: 'decode:damaged', line: 2, column: 3, severity: 'warning'}])
    expect(found.messages[0]?.reason).toContain('(2, the first at byte 7)')
    expect(await decode(bytes, {strict: true})).toMatchObject({reason: expect.stringContaining('line 2, column 3')})
  })

  test('takes UTF-8 with more damage than soundness for UTF-8 still', async () => {
    const bytes = Buffer.concat([
      Buffer.from('“No — not one,” she said.'),
      Buffer.alloc(12, 0xfe),
      Buffer.from(' “Why?”')
    ])
    expect((await decoded(bytes)).text).toBe(`“No — not one,” she said.${'\ufffd'.repeat(12)} “Why?”`)
  })

  test('takes a U+FFFD that stands in the source for what it is', async () => {
    expect((await decoded(Buffer.from('a\ufffdb'))).messages).toEqual([])
  })

  test('allows stray NULs and refuses many', async () => {
    expect((await decoded(Buffer.from(`a\0${text}`))).messages).toMatchObject([{rule: 'decode:nul'}])
    expect((await decoded(Buffer.from(`a\0b\0${text}`))).messages).toMatchObject([{rule: 'decode:nul'}])
    expect(await decode(Buffer.from(`a\0\0\0\0\0${text}`))).toMatchObject({binary: true})
  })

  test('takes a text that moves a cursor for a text', async () => {
    expect((await decoded(Buffer.from(`secret${'\b'.repeat(20)}public \x1b[31m${'\x07'.repeat(9)}`))).encoding).toBe(
      'UTF-8'
    )
  })

  test('names UTF-32 and refuses it, marked or not', async () => {
    for (const mark of ['\ufeff', '']) {
      const bytes = Buffer.concat(
        [...(mark + text)].map((one) => Buffer.from(Uint32Array.of(one.codePointAt(0) as number).buffer))
      )
      expect(await decode(bytes)).toMatchObject({reason: expect.stringContaining('UTF-32'), binary: false})
    }
  })

  test.each([
    ['a PNG image', '\x89PNG\r\n\x1a\n'],
    ['a PDF document', '%PDF-1.4'],
    ['a zip archive', 'PK\x03\x04'],
    ['a gzip archive', '\x1f\x8b\x08'],
    ['an RTF document', '{\\rtf1']
  ])('names %s', async (kind, start) => {
    expect(await decode(Buffer.from(`${start} and more`, 'latin1'))).toMatchObject({
      reason: expect.stringContaining(kind),
      binary: true
    })
  })

  test('gives sound UTF-8 back whatever it holds, but for its mark and what is binary', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({unit: 'grapheme', maxLength: 80}), async (words) => {
        const found = await decode(Buffer.from(words))
        if ('text' in found && found.encoding === 'UTF-8') expect(found.text).toBe(words.replace(/^\ufeff/, ''))
      })
    )
  })

  test('decodes or refuses any bytes, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({maxLength: 200}), async (bytes) => {
        const found = await decode(Buffer.from(bytes))
        expect('text' in found || found.reason.length > 0).toBe(true)
      })
    )
  })
})

test('knows the names of encodings, and not those of what is none', async () => {
  for (const name of ['utf-8', 'UTF-16LE', 'windows-1256', 'latin1', 'cp437', 'Shift_JIS', 'gb18030']) {
    expect(await isEncoding(name)).toBe(true)
  }
  for (const name of ['utf-32', 'base64', 'hex', 'klingon']) expect(await isEncoding(name)).toBe(false)
})
