/**
 * What may not reach a terminal as it is, and how it is shown instead.
 *
 * Every text for people passes here: words of a source, names of files, errors. Shown as `\x1b`, `\u202e`,
 * `\u{e0041}`: C0 but line feed and tab, DEL, C1, the bidirectional controls, U+2028 and U+2029, the
 * interlinear marks, the tag characters and lone surrogates.
 */
const unsafe =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb\u{e0000}-\u{e007f}\ud800-\udfff]/gu
const anyUnsafe = new RegExp(unsafe.source, 'u')

/** The text with every unsafe character spelled out. */
export function escapeControls(text: string): string {
  return anyUnsafe.test(text) ? text.replace(unsafe, spell) : text
}

/** The text as one line: runs of white space that hold a line break become a space, tabs too. */
export function oneLine(text: string): string {
  return escapeControls(text.replace(/[ \t]*[\n\r\t\u0085\u2028\u2029][\s\u0085]*/g, ' '))
}

function spell(character: string): string {
  const code = character.codePointAt(0) as number
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`
  if (code < 0x10000) return `\\u${code.toString(16).padStart(4, '0')}`
  return `\\u{${code.toString(16)}}`
}

/** The text with controls that text formats do not hold, and lone surrogates, as U+FFFD; white space stays. */
export function withoutControls(text: string): string {
  return text.replace(/[\0-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]/gu, '\ufffd')
}

/** The text on one line, without controls. */
export function plainLine(text: string): string {
  return withoutControls(text.replace(/\s+/gu, ' ').trim())
}

/** Written text as a terminal may have it; the lines of formats that end in CRLF end in LF there. */
export function forScreen(text: string, terminal: boolean): string {
  return terminal ? escapeControls(text.replaceAll('\r\n', '\n')) : text
}

/** JSON in which nothing can act on a terminal: what `JSON.stringify` leaves raw is written as `\u` too. */
export function safeJson(value: unknown, indent?: number): string {
  const json = JSON.stringify(value, null, indent)
  return anyUnsafeJson.test(json) ? json.replace(unsafeJson, unicodeEscape) : json
}

const unsafeJson = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu
const anyUnsafeJson = new RegExp(unsafeJson.source, 'u')

function unicodeEscape(character: string): string {
  let escaped = ''
  for (let at = 0; at < character.length; at++) {
    escaped += `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`
  }
  return escaped
}
