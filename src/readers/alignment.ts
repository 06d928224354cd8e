/**
 * Which run of the source each part of a parser’s text stands for.
 *
 * Parsers give a text as it is meant (`Q&A`) and where it begins and ends, not where each character of it is printed
 * (`Q&amp;A`). Both are walked side by side; what is printed otherwise is told apart from what is printed as it is.
 */
import {referenceAt} from './references.ts'

/** How a format prints what is not printed as it is. */
export type Printing = 'markdown' | 'code' | 'html'

/** Where the runs go. */
export interface Runs {
  /** Text printed as it is. */
  add(text: string, at: number): void
  /** Text that stands for the source run `at … end`. */
  put(text: string, at: number, end: number): void
}

/**
 * Tells the runs of a text in order.
 *
 * Joined they are `value`, with every line break as `\n`. Where the source is not understood the rest is one run.
 */
export function align(source: string, from: number, to: number, value: string, printing: Printing, runs: Runs): void {
  if (to - from === value.length && !value.includes('\r') && source.startsWith(value, from)) {
    runs.add(value, from)
    return
  }
  let at = from
  let index = 0
  let first = 0
  while (index < value.length) {
    const code = value.charCodeAt(index)
    const printed = at < to ? source.charCodeAt(at) : -1
    if (code === printed && code !== 38 && code !== 92 && code !== 10 && code !== 13 && code !== 60) {
      index++
      at++
      continue
    }
    const before = index
    const begin = at
    if (at < to && substituted(code, printed)) continue
    if (code !== printed) {
      tell(before, begin)
      runs.put(value.slice(index).replace(/\r\n?/g, '\n'), at, Math.max(to, at))
      return
    }
    index++
    at++
  }
  tell(value.length, at)

  /** Text printed as it is, up to here. */
  function tell(end: number, stop: number): void {
    if (end > first) runs.add(value.slice(first, end), stop - (end - first))
    first = end
  }

  /** What is printed otherwise at `at`, told if there is any. */
  function substituted(code: number, printed: number): boolean {
    if (printed === 60 && printing === 'html') {
      // A tag that opens and closes nothing: the parser left it out.
      markup.lastIndex = at
      if (!markup.test(source)) return false
      tell(index, at)
      at = Math.min(markup.lastIndex, to)
      return true
    }
    if ((code === 10 || code === 13) && lineBreak()) return true
    if (printed === 38 && printing !== 'code') {
      const reference = referenceAt(source, at, printing === 'markdown')
      if (!reference || reference.end > to) return false
      // Markdown has no control characters.
      const same = value.startsWith(reference.text, index)
      if (same || code === 0xfffd) return put(same ? reference.text : '\ufffd', reference.end)
      return false
    }
    if (printed === 92 && printing === 'markdown') {
      return code === source.charCodeAt(at + 1) && isPunctuation(code) && put(value.charAt(index), at + 2)
    }
    if (printing === 'html' && code !== printed && (printed === 0 || isBlank(printed) || printed === 10)) {
      // Blanks at the very top of a page are left out.
      tell(index, at)
      at++
      return true
    }
    if (printing === 'code' && code === 32 && (printed === 10 || printed === 13)) return put(' ', lineStart(at))
    return printed === 0 && code === 0xfffd && put('\ufffd', at + 1)
  }

  function put(text: string, end: number): true {
    tell(index, at)
    runs.put(text, at, end)
    index += text.length
    first = index
    at = end
    return true
  }

  function lineBreak(): boolean {
    let start = at
    if (printing === 'html' && source.charCodeAt(at) === 10) return false
    if (printing === 'markdown') while (isBlank(source.charCodeAt(start))) start++
    const printed = source.charCodeAt(start)
    if ((printed !== 10 && printed !== 13) || start >= to) return false
    tell(index, at)
    const end = printing === 'html' ? start + breakLength(source, start) : lineStart(start)
    runs.put('\n', start, end)
    index += breakLength(value, index)
    first = index
    at = end
    return true
  }

  /** Where the text of the line after a line break begins: behind blanks and the marks of quotations. */
  function lineStart(lineEnd: number): number {
    let start = lineEnd + breakLength(source, lineEnd)
    const marks: number[] = []
    for (; start < to; start++) {
      const printed = source.charCodeAt(start)
      if (printed === 62) marks.push(start)
      else if (!isBlank(printed)) break
    }
    // Indented by four and more, or where fewer quotations are open, a `>` is text.
    let next = index + breakLength(value, index)
    let kept = 0
    for (; value.charCodeAt(next) === 62 || isBlank(value.charCodeAt(next)); next++) {
      if (value.charCodeAt(next) === 62) kept++
    }
    const resolved = source.charCodeAt(start) === 92 || source.charCodeAt(start) === 38
    return kept > 0 && !resolved ? (marks[marks.length - kept] ?? start) : start
  }
}

/** A tag, comment or declaration that a parser may have left out. */
const markup = /<(?:!--(?:>|->|[\s\S]*?--!?>)|[a-zA-Z/](?:[^>"']|"[^"]*"|'[^']*')*>|[!?/][^>]*>)/y

function breakLength(text: string, at: number): number {
  return text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 1
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9
}

function isPunctuation(code: number): boolean {
  return (code > 32 && code < 48) || (code > 57 && code < 65) || (code > 90 && code < 97) || (code > 122 && code < 127)
}
