/**
 * Which `*` and `_` of a Markdown text are marks of emphasis, by CommonMark’s rules for runs of delimiters.
 *
 *     **Reyes:** the _old_ snake_case   →   Reyes: the old snake_case
 *     ^^      ^^     ^   ^      ^ stays, as it stands within a word
 *
 * Linear: what a closing run did not find once is not looked for again (“openers bottom”).
 */

/** A run of one delimiter; `from … to` is what of it stays text. */
export interface Delimiter {
  mark: number
  from: number
  to: number
  length: number
  opens: boolean
  closes: boolean
}

/** Two runs that pair, as indexes into the delimiters. */
export interface Strong {
  open: number
  close: number
}

const punctuation = /[\p{P}\p{S}]/u

/** The run of `*` or `_` at `from … to` of a text: may it open, may it close? */
export function delimiter(text: string, from: number, to: number): Delimiter {
  const mark = text.charCodeAt(from)
  const before = kindOf(from > 0 ? text.charCodeAt(from - 1) : 32, text, from - 2)
  const after = kindOf(to < text.length ? text.charCodeAt(to) : 32, text, to)
  const left = after !== 'space' && (after === 'letter' || before !== 'letter')
  const right = before !== 'space' && (before === 'letter' || after !== 'letter')
  const star = mark === 42
  return {
    mark,
    from,
    to,
    length: to - from,
    opens: left && (star || !right || before === 'mark'),
    closes: right && (star || !left || after === 'mark')
  }
}

/**
 * Pairs the delimiters `first …` of a list; the paired marks are cut off their `from … to`.
 *
 * @returns The pairs of two marks, in the order they close.
 */
export function pairEmphasis(delimiters: ReadonlyArray<Delimiter>, first: number): Strong[] {
  const strong: Strong[] = []
  const open: number[] = []
  /** By mark, by length modulo three and by whether it opens too: openers up to here do not fit. */
  const bottom = new Map<number, number>()
  for (let close = first; close < delimiters.length; close++) {
    const closer = delimiters[close] as Delimiter
    const key = closer.mark * 8 + (closer.length % 3) * 2 + Number(closer.opens)
    while (closer.closes && closer.to > closer.from) {
      const lowest = bottom.get(key) ?? -1
      let found = open.length - 1
      while (found >= 0 && (open[found] as number) > lowest && !fits(delimiters[open[found] as number], closer)) found--
      if (found < 0 || (open[found] as number) <= lowest) {
        bottom.set(key, close - 1)
        break
      }
      const index = open[found] as number
      const opener = delimiters[index] as Delimiter
      const used = opener.to - opener.from > 1 && closer.to - closer.from > 1 ? 2 : 1
      opener.to -= used
      closer.from += used
      if (used === 2) strong.push({open: index, close})
      open.length = opener.to > opener.from ? found + 1 : found
    }
    if (closer.opens && closer.to > closer.from) open.push(close)
  }
  return strong
}

/** The rule of three keeps `**a*b` from pairing. */
function fits(opener: Delimiter | undefined, closer: Delimiter): boolean {
  if (!opener || opener.mark !== closer.mark) return false
  if (!opener.closes && !closer.opens) return true
  return closer.length % 3 === 0 || (opener.length + closer.length) % 3 !== 0
}

function kindOf(code: number, text: string, other: number): 'space' | 'mark' | 'letter' {
  if (code === 32 || (code >= 9 && code <= 13) || code === 0xa0) return 'space'
  if (code < 128) {
    return (code > 47 && code < 58) || (code > 64 && code < 91) || (code > 96 && code < 123) ? 'letter' : 'mark'
  }
  if (code === 0x3000 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f) return 'space'
  const pair = code >= 0xdc00 && code < 0xe000 && other >= 0 ? text.slice(other, other + 2) : undefined
  const whole = pair ?? (code >= 0xd800 && code < 0xdc00 ? text.slice(other, other + 2) : String.fromCharCode(code))
  return punctuation.test(whole) ? 'mark' : 'letter'
}
