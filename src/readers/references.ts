/**
 * Character references of Markdown, HTML and WebVTT: `&amp;`, `&#8217;`, `&nbsp`.
 *
 * Source: the HTML Living Standard §13.5 for the names, §13.2.5.80 for numbers that stand for other characters.
 */
import {characterEntities} from 'character-entities'

/** What stands for a reference: its text, and where the reference ends. */
export interface Reference {
  text: string
  end: number
}

/** Names that HTML reads without their semicolon too, longest first where one begins another. */
const bare =
  'AElig AMP Aacute Acirc Agrave Aring Atilde Auml COPY Ccedil ETH Eacute Ecirc Egrave Euml GT Iacute Icirc Igrave Iuml LT Ntilde Oacute Ocirc Ograve Oslash Otilde Ouml QUOT REG THORN Uacute Ucirc Ugrave Uuml Yacute aacute acirc acute aelig agrave amp aring atilde auml brvbar ccedil cedil cent copy curren deg divide eacute ecirc egrave eth euml frac12 frac14 frac34 gt iacute icirc iexcl igrave iquest iuml laquo lt macr micro middot nbsp not ntilde oacute ocirc ograve ordf ordm oslash otilde ouml para plusmn pound quot raquo reg sect shy sup1 sup2 sup3 szlig thorn times uacute ucirc ugrave uml uuml yacute yen yuml'.split(
    ' '
  )
const legacy = new Set(bare)

/** What browsers read for the numbers 128–159, which pages from old Windows programs mean as Windows-1252. */
const windows = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

const decimal = /&#([0-9]{1,7});?/y
const hexadecimal = /&#[xX]([0-9a-fA-F]{1,6});?/y
const named = /&([a-zA-Z][a-zA-Z0-9]{1,31});?/y

/**
 * The reference that begins at an ampersand, if one does.
 *
 * @param strict Only with its semicolon, as Markdown has it.
 * @param attribute In an attribute’s value a name without semicolon is none before a letter, digit or `=`: `?a=1&copy=2`.
 */
export function referenceAt(source: string, at: number, strict: boolean, attribute = false): Reference | undefined {
  const number = source.charCodeAt(at + 1) === 35
  const hex = number && (source.charCodeAt(at + 2) | 32) === 120
  const pattern = hex ? hexadecimal : number ? decimal : named
  pattern.lastIndex = at
  const match = pattern.exec(source)
  if (!match) return
  const body = match[1] as string
  const end = pattern.lastIndex
  const closed = source.charCodeAt(end - 1) === 59
  if (strict && !closed) return
  if (number) return {text: character(Number.parseInt(body, hex ? 16 : 10), strict), end}
  if (closed && Object.hasOwn(characterEntities, body)) return {text: characterEntities[body] as string, end}
  return strict ? undefined : unclosed(source, at, body, attribute)
}

/** The longest name without semicolon that the letters after the ampersand begin with: `&notit` is `¬it`. */
function unclosed(source: string, at: number, body: string, attribute: boolean): Reference | undefined {
  for (let length = Math.min(6, body.length); length >= 2; length--) {
    const name = body.slice(0, length)
    if (!legacy.has(name)) continue
    const end = at + 1 + length
    if (attribute && /[a-zA-Z0-9=]/.test(source.charAt(end))) return
    return {text: characterEntities[name] as string, end}
  }
}

function character(code: number, strict: boolean): string {
  if (code >= 128 && code < 160 && !strict) return windows[code - 128] as string
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return '\ufffd'
  return String.fromCodePoint(code)
}

/** A text with all its references resolved, as in an attribute’s value. */
export function resolved(text: string, attribute = false): string {
  let at = text.indexOf('&')
  if (at < 0) return text
  let value = ''
  let from = 0
  for (; at >= 0; at = text.indexOf('&', Math.max(at + 1, from))) {
    const reference = referenceAt(text, at, false, attribute)
    if (!reference) continue
    value += text.slice(from, at) + reference.text
    from = reference.end
  }
  return value + text.slice(from)
}
