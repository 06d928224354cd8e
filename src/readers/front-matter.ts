/**
 * Front matter: the YAML between two lines of `---` at the very top of a text, as flat fields.
 *
 * Nested names are joined by a dot, a list gives one field an entry. YAML that does not parse is read line by line as
 * `name: value`, since people write `channel: Anna's Talks: Live` and mean it.
 */
import {isMap, isScalar, isSeq, parseDocument} from 'yaml'
import {positionOf} from '../place.ts'
import type {Field} from '../tree.ts'

/** Longer front matter is no longer a description; it is read line by line, which cannot recurse. */
const LONGEST = 65_536
/** Deeper nesting offers nothing about a document. */
const DEEPEST = 8

export interface FrontMatter {
  fields: Field[]
  /** Offset of the first line after it; 0 where there is none. */
  end: number
}

/** Read the front matter of a text. Any string reads. */
export function frontMatter(source: string, lines: ReadonlyArray<number>): FrontMatter {
  const opening = /^---[ \t]*\r?\n/.exec(source)
  if (!opening) return {fields: [], end: 0}
  const from = opening[0].length
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$(?![\s\S]))/gm
  closing.lastIndex = from
  const close = closing.exec(source)
  // A page that merely begins with a rule has prose below it, not names.
  if (!close || !/^[ \t]*(?:#.*|["']?[^\s:"'][^:\n]{0,80}:(?=\s|$).*)\r?$/.test(firstLine(source, from))) {
    return {fields: [], end: 0}
  }
  const text = source.slice(from, close.index)
  return {fields: yamlFields(text, from, lines) ?? lineFields(text, from, lines), end: close.index + close[0].length}
}

function firstLine(source: string, from: number): string {
  const end = source.indexOf('\n', from)
  return source.slice(from, end < 0 ? undefined : end)
}

function yamlFields(text: string, from: number, lines: ReadonlyArray<number>): Field[] | undefined {
  if (text.length > LONGEST || /[[{]{40}/.test(text)) return
  const fields: Field[] = []
  try {
    const document = parseDocument(text, {schema: 'failsafe', uniqueKeys: false, logLevel: 'silent'})
    if (document.errors.length > 0 || !isMap(document.contents)) return
    gather(document.contents, '', 0)
  } catch {
    // The YAML parser recurses and asserts; whatever it trips over is read line by line.
    return
  }
  return fields

  function gather(node: unknown, name: string, depth: number): void {
    if (depth > DEEPEST) return
    if (isMap(node)) {
      for (const {key, value} of node.items) {
        const own = isScalar(key) ? String(key.value) : ''
        gather(value, name ? `${name}.${own}` : own, depth + 1)
      }
    } else if (isSeq(node)) {
      for (const entry of node.items) gather(entry, name, depth + 1)
    } else if (isScalar(node) && node.range && typeof node.value === 'string') {
      const value = node.value.trim()
      const [start, end] = node.range
      if (value) fields.push({name, value, from: 'front-matter', position: positionOf(lines, from + start, from + end)})
    }
  }
}

function lineFields(text: string, from: number, lines: ReadonlyArray<number>): Field[] {
  const fields: Field[] = []
  const line = /^(?:(["']?)([^\s:#"'-][^:\n\r]{0,80}?)\1[ \t]*:(?=\s)|[ \t]*-(?=[ \t]))([^\n\r]*)/gm
  let name = ''
  for (let match = line.exec(text); match; match = line.exec(text)) {
    name = match[2] ?? name
    const printed = (match[3] as string).trim()
    const value = /^(["']).*\1$/.test(printed) && printed.length > 1 ? printed.slice(1, -1) : printed
    if (!value || !name) continue
    const end = from + match.index + match[0].trimEnd().length
    fields.push({name, value, from: 'front-matter', position: positionOf(lines, end - printed.length, end)})
  }
  return fields
}
