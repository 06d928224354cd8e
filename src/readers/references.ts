/**
 * Character references of Markdown, HTML and WebVTT (`&amp;`, `&#8217;`, `&nbsp`): what stands for one, and where it ends.
 *
 * The decoder is the one that parse5 reads HTML with.
 */
import {DecodingMode, decodeHTML, decodeHTMLAttribute, HtmlEntityDecoder} from 'entities/decode'

/** What stands for a reference: its text, and where the reference ends. */
export interface Reference {
  text: string
  end: number
}

let read = ''
const decoder = new HtmlEntityDecoder((code) => {
  read += String.fromCodePoint(code)
})

/**
 * The reference that begins at an ampersand, if one does.
 *
 * @param strict Only with its semicolon, as Markdown has it.
 */
export function referenceAt(source: string, at: number, strict: boolean): Reference | undefined {
  read = ''
  decoder.startEntity(strict ? DecodingMode.Strict : DecodingMode.Legacy)
  const written = decoder.write(source, at + 1)
  const length = written < 0 ? decoder.end() : written
  return length > 0 && read ? {text: read, end: at + length} : undefined
}

/** A text with all its references resolved. */
export function resolved(text: string, attribute = false): string {
  if (!text.includes('&')) return text
  return attribute ? decodeHTMLAttribute(text) : decodeHTML(text)
}
