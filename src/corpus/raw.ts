/**
 * The bytes of a file before they are decoded, for tests that most files fail.
 */
import type {Raw} from '../query/index.ts'
import {mayBeUtf8Text} from './decode.ts'
import {isHtmlPage} from './sniff.ts'

/** The source of a plain text that decodes without a word to be said; null for what needs a closer look. */
export function rawOf(file: Buffer): Raw | null {
  if (!mayBeUtf8Text(file)) return null
  const bytes = file.toString('latin1')
  if (isHtmlPage(bytes)) return null
  const marked = markedWords(bytes)
  return marked === null ? null : {bytes, marked}
}

/** Control characters that text has no use for, apostrophes, and first bytes of what is not ASCII. */
const odd = /[\0-\x06\x10-\x1a\x1c-\x1f'`\xc2-\xf4]/g
/** The end of a word and of what is written to it without a blank. */
const end = /[^A-Za-z0-9'`\x80-\xff]|$/g

/**
 * The words that hold an apostrophe or a letter beyond ASCII, and what is written to them without a blank, decoded, a
 * line each; null where a control character makes it doubtful that this is text.
 */
function markedWords(bytes: string): string | null {
  let words = ''
  odd.lastIndex = 0
  for (let found = odd.exec(bytes); found; found = odd.exec(bytes)) {
    const at = found.index
    const unit = bytes.charCodeAt(at)
    if (unit < 32) return null
    if (unit < 0x80 ? !isInside(bytes.charCodeAt(at - 1)) || !isInside(bytes.charCodeAt(at + 1)) : isSign(bytes, at))
      continue
    let start = at
    while (start > 0 && isInside(bytes.charCodeAt(start - 1))) start--
    end.lastIndex = at
    end.test(bytes)
    words += `${bytes.slice(start, end.lastIndex)}\n`
    odd.lastIndex = end.lastIndex
  }
  return Buffer.from(words, 'latin1').toString('utf8')
}

/** No letter, digit nor apostrophe: the quotation marks, dashes and other signs of U+0080 to U+00BF and of U+2000 to U+203F. */
function isSign(bytes: string, at: number): boolean {
  const lead = bytes.charCodeAt(at)
  const next = bytes.charCodeAt(at + 1)
  if (lead === 0xe2 && next === 0x80) {
    const last = bytes.charCodeAt(at + 2)
    return last !== 0x99 && last !== 0x8c && last !== 0x8d
  }
  return lead === 0xc2 && !/[\xaa\xb2\xb3\xb5\xb9\xba\xbc-\xbe]/.test(bytes.charAt(at + 1))
}

/** Letters, digits, apostrophes, and all bytes beyond ASCII. */
function isInside(unit: number): boolean {
  return (
    unit > 127 ||
    (unit > 96 && unit < 123) ||
    (unit > 64 && unit < 91) ||
    (unit > 47 && unit < 58) ||
    unit === 39 ||
    unit === 96
  )
}
