/**
 * Front matter: the YAML between two lines of `---` at the very top of a text, as flat fields.
 *
 *     ---
 *     title: Harbour talks: a record       ← {name: 'title', value: 'Harbour talks: a record'}
 *     author:
 *       name: Ana Reyes                    ← {name: 'author.name', value: 'Ana Reyes'}
 *     tags: [tide, "port"]                 ← two fields `tags`
 *     ---
 *
 * Of YAML it reads what people write at the top of a page: names, quoted and folded texts, lists. It is lenient where
 * YAML is not, since people write `title: Talks: the record` and mean it; anchors, tags and maps in braces stay text.
 */
import {positionOf} from '../place.ts'
import type {Field} from '../tree.ts'

export interface FrontMatter {
  fields: Field[]
  /** Offset of the first line after it; 0 where there is none. */
  end: number
}

/** A line that is not blank: its offset, how far its text is indented, and that text. */
interface Line {
  at: number
  indent: number
  text: string
}

const named = /^(?:"([^"]{1,80})"|'([^']{1,80})'|([^\s:#"'[{|>-][^:]{0,80}?))[ \t]*:(?=[ \t]|$)[ \t]*/
const folded = /^[|>][-+\d]{0,2}[ \t]*(?:#.*)?$/

/** Read the front matter of a text. Any string reads. */
export function frontMatter(source: string, lines: ReadonlyArray<number>): FrontMatter {
  const opening = /^---[ \t]*\r?\n/.exec(source)
  if (!opening) return {fields: [], end: 0}
  const from = opening[0].length
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$(?![\s\S]))/gm
  closing.lastIndex = from
  const close = closing.exec(source)
  if (!close) return {fields: [], end: 0}
  const inner = linesOf(source, from, close.index)
  const first = inner[0]
  // A page that merely begins with a rule has prose below it, not names.
  if (!first || source.charCodeAt(from) < 33 || !(named.test(first.text) || first.text.startsWith('#'))) {
    return {fields: [], end: 0}
  }
  return {fields: fieldsOf(inner, lines), end: close.index + close[0].length}
}

function linesOf(source: string, from: number, to: number): Line[] {
  const found: Line[] = []
  for (let at = from; at < to; ) {
    const next = source.indexOf('\n', at) + 1 || to
    const line = source.slice(at, Math.min(next, to))
    const text = line.trim()
    const indent = line.length - line.trimStart().length
    if (text) found.push({at: at + indent, indent, text})
    at = next
  }
  return found
}

function fieldsOf(inner: ReadonlyArray<Line>, lines: ReadonlyArray<number>): Field[] {
  const fields: Field[] = []
  /** Names that the line in work stands under, each with its indent. */
  const path: Array<{indent: number; name: string}> = []
  for (let index = 0; index < inner.length; index++) {
    let {at, indent, text} = inner[index] as Line
    if (text.startsWith('#')) continue
    let listed = false
    for (let dash = /^-[ \t]+/.exec(text); dash; dash = /^-[ \t]+/.exec(text)) {
      at += dash[0].length
      // A list may stand as far left as its name.
      if (!listed) while ((path[path.length - 1]?.indent ?? -1) > indent) path.pop()
      indent += dash[0].length
      text = text.slice(dash[0].length)
      listed = true
    }
    const match = named.exec(text)
    if (match) {
      while ((path[path.length - 1]?.indent ?? -1) >= indent) path.pop()
      path.push({indent, name: (match[1] ?? match[2] ?? match[3]) as string})
      at += match[0].length
      text = text.slice(match[0].length)
    } else if (!listed) continue
    const last = valueEnd(inner, index, text, match ? indent : indent - 1)
    const name = path.map((part) => part.name).join('.')
    if (name) add(name, at, text, inner.slice(index + 1, last + 1))
    index = last
  }
  return fields

  function add(name: string, at: number, text: string, more: ReadonlyArray<Line>): void {
    const list = more.length === 0 ? /^\[(.*)\]$/.exec(text)?.[1] : undefined
    if (list !== undefined) {
      for (const entry of list.matchAll(/[ \t]*("[^"]*"|'[^']*'|[^,]+)[ \t]*(?:,|$)/g)) {
        const printed = (entry[1] as string).trim()
        put(name, at + 1 + entry.index + entry[0].indexOf(printed), printed, [])
      }
    } else if (folded.test(text)) {
      const [first, ...rest] = more
      if (first) put(name, first.at, first.text, rest)
    } else put(name, at, text, more)
  }

  function put(name: string, at: number, text: string, more: ReadonlyArray<Line>): void {
    const tail = more[more.length - 1]
    const printed = [text, ...more.map((line) => line.text)].join(' ')
    const quote = /^(["'])[\s\S]*\1$/.test(printed) && printed.length > 1 ? printed.charAt(0) : ''
    const bare = quote ? printed.slice(1, -1) : printed.replace(/[ \t]#[ \t].*$/, '')
    const value = unquoted(bare, quote).trim()
    if (!value || value === '~' || value === 'null') return
    const start = at + quote.length
    const end = tail ? tail.at + tail.text.length - quote.length : start + bare.trimEnd().length
    fields.push({name, value, from: 'front-matter', position: positionOf(lines, start, end)})
  }
}

/** The last line of a value: a quoted one ends with its quote, others where no line is indented further than the name. */
function valueEnd(inner: ReadonlyArray<Line>, index: number, text: string, indent: number): number {
  const block = folded.test(text)
  const quote = /^["']/.exec(text)?.[0]
  if (!text || (quote && text.length > 1 && text.endsWith(quote)) || /^\[.*\]$/.test(text)) return index
  let last = index
  for (let next = inner[last + 1]; next && next.indent > indent; next = inner[last + 1]) {
    if (!block && !quote && (named.test(next.text) || next.text.startsWith('- '))) return last
    last++
    if (quote && next.text.endsWith(quote)) return last
  }
  return last
}

function unquoted(text: string, quote: string): string {
  if (quote === "'") return text.replaceAll("''", "'")
  if (quote !== '"') return text
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))/g, (_, wide, narrow, plain) => {
    if (wide ?? narrow) return String.fromCharCode(Number.parseInt(wide ?? narrow, 16))
    return plain === 'n' || plain === 't' ? ' ' : plain
  })
}
