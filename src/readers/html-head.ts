/**
 * What an HTML page says of itself: `<meta>`, `<link>`, `<time>`, `lang` and JSON-LD, as fields with their places.
 *
 * Names are kept as printed (`og:site_name`, `article:published_time`); nothing is judged here.
 */
import {positionOf} from '../place.ts'
import type {Field} from '../tree.ts'
import type {Attribute} from './html-tokens.ts'
import {resolved} from './references.ts'

/** Links that tell what the page is, not what it needs. */
const rels = new Set(['canonical', 'author', 'publisher', 'shortlink', 'license'])
/** JSON-LD nests little; deeper down stand comments and offers. */
const DEEPEST = 6
/** A page describes itself in few words; lists of related pages are longer. */
const MOST_FIELDS = 200
const LONGEST_JSON = 1_000_000

/** The field that a start tag offers, if it offers one. */
export function tagField(
  tag: string,
  has: ReadonlyMap<string, Attribute>,
  lines: ReadonlyArray<number>
): Field | undefined {
  if (tag === 'meta') {
    const name = has.get('property') ?? has.get('name') ?? has.get('itemprop') ?? has.get('http-equiv')
    return field(name?.value, has.get('content'), 'meta', lines)
  }
  if (tag === 'link') {
    const rel = (has.get('rel')?.value ?? '').toLowerCase()
    return rels.has(rel) ? field(rel, has.get('href'), 'link', lines) : undefined
  }
  if (tag === 'html') return field('lang', has.get('lang') ?? has.get('xml:lang'), 'meta', lines)
  if (tag === 'time') {
    const name = has.get('itemprop')?.value ?? (has.has('pubdate') ? 'pubdate' : 'datetime')
    return field(name, has.get('datetime'), 'meta', lines)
  }
}

function field(
  name: string | undefined,
  from: Attribute | undefined,
  kind: Field['from'],
  lines: ReadonlyArray<number>
): Field | undefined {
  const value = from && resolved(from.value, true).replace(/\s+/g, ' ').trim()
  return name && value ? {name, value, from: kind, position: positionOf(lines, from.from, from.to)} : undefined
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
