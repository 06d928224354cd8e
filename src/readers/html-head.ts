/**
 * What an HTML page says of itself: `<meta>`, `<link>`, `<time>`, `lang` and JSON-LD, as fields with their places.
 *
 * Names are kept as printed (`og:site_name`, `article:published_time`); nothing is judged here.
 */
import type {Element} from 'hast'
import {positionOf} from '../place.ts'
import type {Field, Position} from '../tree.ts'
import {attribute} from './html-state.ts'
import {resolved} from './references.ts'

/** Links that tell what the page is, not what it needs. */
const rels = new Set(['canonical', 'author', 'publisher', 'shortlink', 'license'])
/** JSON-LD nests little; deeper down stand comments and offers. */
const DEEPEST = 6
/** A page describes itself in few words; lists of related pages are longer. */
const MOST_FIELDS = 200
const LONGEST_JSON = 1_000_000

/** The field that an element offers, if it offers one. */
export function elementField(source: string, element: Element, lines: ReadonlyArray<number>): Field | undefined {
  const {tagName: tag} = element
  if (tag === 'meta') {
    const name = ['property', 'name', 'itemProp', 'httpEquiv'].map((key) => attribute(element, key)).find(Boolean)
    return field(name, 'content', 'content', 'meta')
  }
  if (tag === 'link') {
    const rel = attribute(element, 'rel')?.toLowerCase() ?? ''
    return rels.has(rel) ? field(rel, 'href', 'href', 'link') : undefined
  }
  if (tag === 'html') return field('lang', 'lang', 'lang', 'meta') ?? field('lang', 'xmlLang', 'xml:lang', 'meta')
  if (tag === 'time') {
    const pubdate = attribute(element, 'pubdate') === undefined ? 'datetime' : 'pubdate'
    return field(attribute(element, 'itemProp') ?? pubdate, 'dateTime', 'datetime', 'meta')
  }

  /** @param key As the tree names the attribute; `printed`: as the page does. */
  function field(name: string | undefined, key: string, printed: string, from: Field['from']): Field | undefined {
    const value = attribute(element, key)?.replace(/\s+/g, ' ').trim()
    if (!name || !value) return
    return {name, value, from, position: valuePosition(source, element.position?.start.offset ?? 0, printed, lines)}
  }
}

const attributes = /([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/y

/** Where the value of an attribute is printed in the tag at `at`; the tree does not tell. */
function valuePosition(source: string, at: number, name: string, lines: ReadonlyArray<number>): Position {
  for (let end = at + 1; end < source.length && source.charCodeAt(end) !== 62; ) {
    attributes.lastIndex = end
    const match = attributes.exec(source)
    if (!match) {
      end++
      continue
    }
    end = attributes.lastIndex
    if (match[1]?.toLowerCase() !== name) continue
    const value = match[2] ?? match[3] ?? match[4] ?? ''
    const stop = match[4] === undefined ? end - 1 : end
    return positionOf(lines, stop - value.length, stop)
  }
  return positionOf(lines, at, at)
}

/** Kinds of things that JSON-LD describes, by how likely the page itself is one. */
const kinds: ReadonlyArray<readonly [RegExp, string]> = [
  [/Article|Posting|Interview|Report|Episode|Podcast|Video|Audio|Review|Book|CreativeWork|Transcript|Speech/, ''],
  [/WebPage|Page$/, ''],
  [/WebSite/, 'WebSite.'],
  [/Organization/, 'Organization.']
]

/**
 * The fields of a script, where it is JSON-LD: what describes an article first, then the page, the site, the publisher.
 *
 * Of a thing within, such as an author, the name is taken: `author`, `publisher`. JSON that does not parse gives none.
 */
export function jsonFields(source: string, from: number, to: number, lines: ReadonlyArray<number>): Field[] {
  if (to - from > LONGEST_JSON) return []
  const text = source.slice(from, to)
  if (!/^\s*(?:<!\[CDATA\[\s*)?[[{]/.test(text) || !/"@(?:context|type|graph)"/.test(text)) return []
  let data: unknown
  try {
    data = JSON.parse(text.replace(/^\s*<!\[CDATA\[/, '').replace(/\]\]>\s*$/, ''))
  } catch {
    // A page may hold broken JSON-LD; there is nothing in it to trust.
    return []
  }
  const fields: Field[] = []
  const things = thingsOf(data, 0)
  for (const [kind, prefix] of kinds) {
    for (const thing of things) {
      if (kinds.find(([pattern]) => pattern.test(typeOf(thing)))?.[0] !== kind) continue
      for (const [name, value] of Object.entries(thing)) {
        if (name.startsWith('@') || fields.length >= MOST_FIELDS) continue
        for (const printed of scalars(value)) add(prefix + name, printed)
      }
    }
  }
  return fields

  function add(name: string, value: string): void {
    const at = text.indexOf(JSON.stringify(value))
    const begin = at < 0 ? from : from + at + 1
    const position = positionOf(lines, begin, at < 0 ? to : begin + JSON.stringify(value).length - 2)
    if (value.trim()) fields.push({name, value: resolved(value).trim(), from: 'json-ld', position})
  }
}

/** The things that a document describes side by side. */
function thingsOf(data: unknown, depth: number): Array<Record<string, unknown>> {
  if (depth > DEEPEST || typeof data !== 'object' || data === null) return []
  if (Array.isArray(data)) return data.slice(0, MOST_FIELDS).flatMap((entry) => thingsOf(entry, depth + 1))
  const thing = data as Record<string, unknown>
  const inner = [...thingsOf(thing['@graph'], depth + 1), ...thingsOf(thing.mainEntity, depth + 1)]
  return typeOf(thing) ? [thing, ...inner] : inner
}

function typeOf(thing: Record<string, unknown>): string {
  const type = thing['@type']
  return Array.isArray(type) ? type.join(' ') : typeof type === 'string' ? type : ''
}

/** What a value says in words: itself, its name, or each of its entries. */
function scalars(value: unknown): string[] {
  if (typeof value === 'string') return value.length > 2000 ? [] : [value]
  if (typeof value === 'number') return [String(value)]
  if (Array.isArray(value)) return value.slice(0, 20).flatMap((entry) => (Array.isArray(entry) ? [] : scalars(entry)))
  if (typeof value !== 'object' || value === null) return []
  const {name, '@value': plain, '@id': id} = value as Record<string, unknown>
  const said = name ?? plain ?? id
  return typeof said === 'string' ? [said] : []
}
