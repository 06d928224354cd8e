/**
 * Front matter: the YAML between two lines of `---` at the very top of a text, as flat fields.
 *
 *     ---
 *     title: Harbour talks           ← {name: 'title', value: 'Harbour talks'}
 *     author:
 *       name: Ana Reyes              ← {name: 'author.name', value: 'Ana Reyes'}
 *     tags: [tide, "port"]           ← two fields `tags`
 *     guest: Reyes: a talk           ← no YAML, but what is meant is plain: {name: 'guest', value: 'Reyes: a talk'}
 *     ---
 */
import {isMap, isPair, isScalar, isSeq, type ParsedNode, parseDocument, type Scalar} from 'yaml'
import {positionOf} from '../place.ts'
import type {Field} from '../tree.ts'

export interface FrontMatter {
  fields: Field[]
  /** Offset of the first line after it; 0 where there is none. */
  end: number
}

/** Longer front matter, and lists in lists in more brackets, is not handed to the parser, which recurses. */
const LONGEST = 64_000
const MOST_BRACKETS = 1_000
/** Deeper in, nothing is about the text. */
const DEEPEST = 32

const named = /^(?:"[^"\n]{1,80}"|'[^'\n]{1,80}'|[^\s:#"'[{|>-][^:\n]{0,80}?)[ \t]*:(?=[ \t\r\n]|$)/

/** Read the front matter of a text. Any string reads. */
export function frontMatter(source: string, lines: ReadonlyArray<number>): FrontMatter {
  const opening = /^---[ \t]*\r?\n/.exec(source)
  if (!opening) return {fields: [], end: 0}
  const from = opening[0].length
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$(?![\s\S]))/gm
  closing.lastIndex = from
  const close = closing.exec(source)
  if (!close) return {fields: [], end: 0}
  const text = source.slice(from, close.index)
  // A page that merely begins with a rule has prose below it, not names.
  if (!named.test(text.replace(/^(?:#.*\r?\n|\r?\n)+/, '')) || source.charCodeAt(from) < 33) return {fields: [], end: 0}
  const fields: Field[] = []
  read(text, from)
  return {fields, end: close.index + close[0].length}

  /** Where the whole is no YAML its entries may be, one by one. */
  function read(text: string, at: number): void {
    if (readYaml(text, at)) return
    const begins = Array.from(text.matchAll(/^[^\s#-]/gm), ({index}) => index)
    for (const [index, begin] of begins.entries()) {
      const entry = text.slice(begin, begins[index + 1])
      if (begins.length === 1 || !readYaml(entry, at + begin)) readLines(entry, at + begin)
    }
  }

  function readYaml(text: string, at: number): boolean {
    const brackets = text.match(/[[{]|(?:^|[-?:])[ \t]*[-?](?=\s)/g)?.length ?? 0
    const indent = /^[ \t]{200}/m.test(text)
    if (text.length > LONGEST || brackets > MOST_BRACKETS || indent) return false
    const document = parseDocument(text, {schema: 'failsafe', uniqueKeys: false, logLevel: 'silent'})
    if (document.errors.length > 0 || !document.contents) return false
    collect(document.contents, '', 0, text, at)
    return true
  }

  function collect(node: unknown, name: string, depth: number, text: string, at: number): void {
    if (depth > DEEPEST) return
    if (isMap(node)) {
      for (const {key, value} of node.items) {
        const inner = isScalar(key) ? String(key.value) : ''
        collect(value, name && inner ? `${name}.${inner}` : name || inner, depth + 1, text, at)
      }
    } else if (isSeq(node)) for (const item of node.items) collect(item, name, depth + 1, text, at)
    else if (isPair(node)) collect(node.value, name, depth + 1, text, at)
    else if (isScalar(node)) scalar(node as Scalar & ParsedNode, name, text, at)
  }

  function scalar({type, value, range}: Scalar & ParsedNode, name: string, text: string, at: number): void {
    const quoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE'
    const block = type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL'
    const [start, end] = range
    // The header of a block (`>-`) stands on the line before its text.
    const first = block ? text.indexOf('\n', start) + 1 : start + Number(quoted)
    const printed = text.slice(first, end - Number(quoted))
    const blanks = /^\s*/.exec(printed)?.[0].length ?? 0
    add(name, String(value ?? ''), at + first + blanks, at + first + printed.trimEnd().length, quoted)
  }

  /** `name: value`, whatever else the lines mean. */
  function readLines(entry: string, at: number): void {
    let begin = 0
    for (const line of entry.split('\n')) {
      const inner = line.trimStart()
      const match = named.exec(inner)
      if (match) {
        const name = match[0]
          .slice(0, -1)
          .trim()
          .replace(/^(["'])(.*)\1$/, '$2')
        const rest = inner.slice(match[0].length)
        const value = rest.replace(/[ \t]#[ \t].*$/, '').trim()
        const start = at + begin + line.length - rest.trimStart().length
        add(name, value, start, start + value.length, false)
      }
      begin += line.length + 1
    }
  }

  function add(name: string, printed: string, start: number, end: number, quoted: boolean): void {
    const value = printed.replace(/[ \t\r\n]+/g, ' ').trim()
    if (!name || !value || (!quoted && (value === '~' || value === 'null'))) return
    fields.push({name, value, from: 'front-matter', position: positionOf(lines, start, end)})
  }
}
