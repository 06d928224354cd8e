/**
 * Where a text matches a regular expression of the user’s.
 *
 * The expression is theirs and so is its cost: the engine has no guard against one that backtracks for ever.
 */
import {literal} from '../pattern.ts'
import type {Span} from '../tree.ts'

export interface GrepOptions {
  ignoreCase?: boolean | undefined
  /** Whole words only. */
  word?: boolean | undefined
  /** The pattern is text, not an expression. */
  fixed?: boolean | undefined
}

/**
 * Where any of the patterns matches; spans in order, empty matches left out of them.
 *
 * Throws a `SyntaxError` where a pattern is no regular expression.
 */
export function grepMatcher(
  patterns: ReadonlyArray<string>,
  options: GrepOptions = {}
): (text: string) => Span[] | null {
  const alternatives = patterns.map((pattern) => {
    const source = options.fixed ? literal(pattern) : pattern
    // Compiled alone first, so that `a)(b` is no expression although `(?:a)(b)` is one.
    new RegExp(source, 'u')
    return options.word ? `(?<![\\p{L}\\p{N}_])(?:${source})(?![\\p{L}\\p{N}_])` : `(?:${source})`
  })
  const all = new RegExp(alternatives.join('|'), options.ignoreCase ? 'giu' : 'gu')
  return (text) => {
    const spans: Span[] = []
    let any = false
    for (const match of text.matchAll(all)) {
      any = true
      if (match[0]) spans.push({start: match.index, end: match.index + match[0].length})
    }
    return any ? spans : null
  }
}
