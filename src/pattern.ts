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

/** A cheap test whether a text may begin with one of the words, case aside, by their first two letters. */
export function opener(words: Iterable<string>): (text: string) => boolean {
  const heads = new Set([...words].map((word) => word.slice(0, 2).toLowerCase()))
  const single = [...heads].some(({length}) => length === 1)
  return (text) => heads.has(text.slice(0, 2).toLowerCase()) || (single && heads.has(text.charAt(0).toLowerCase()))
}
