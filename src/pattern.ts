/**
 * Word lists → the source of a regular expression.
 */

/** A text as a regular expression that matches just it. */
function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

/** Any of the words, longest first so that `file photo` wins over `file`; one that matches nothing for no words. */
export function anyOf(words: Iterable<string>): string {
  const sorted = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return sorted.length > 0 ? `(?:${sorted.map(literal).join('|')})` : '(?!)'
}
