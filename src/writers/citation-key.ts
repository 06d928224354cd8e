/**
 * Citation keys: who, when, where, then six or eight hexadecimal digits of what is cited.
 *
 *     alaraji2024-03-01-rs-3f9c2a       an interview
 *     council2026-01-ina-09d1e4         a page without an author: the first word of its title
 *     reyesnd-5b20c7d1                  a quotation of which neither date nor outlet is known
 *
 * A key is made of the thing itself alone. It is the same in every run, whatever else is cited there and in which
 * order; two things have one key only where they are the same in all that a citation says.
 */
import {fold} from '../names/index.ts'
import {outletNamed} from '../outlets.ts'
import type {CslDate} from './citation-date.ts'

export interface KeyParts {
  /** Family name, name of a body, or title. */
  name: string | null
  date: CslDate | null
  outlet: string | null
}

/** ASCII letters, digits and hyphens; `hash` is of what tells the thing from all others. */
export function citationKey({name, date, outlet}: KeyParts, hash: string): string {
  const [day] = date?.['date-parts'] ?? []
  const when = day ? day.map((part) => String(part).padStart(2, '0')).join('-') : 'nd'
  const where = outlet === null ? '' : initials(outlet)
  return [`${letters(name ?? '') || 'anon'}${when}`, where, hash].filter(Boolean).join('-')
}

/** No part of a key is longer. */
const longest = 24

function letters(text: string): string {
  return text
    .split(/\s+/)
    .map((word) => fold(word).replace(/[^a-z0-9]/g, ''))
    .join('')
    .slice(0, longest)
}

/** `Responsible Statecraft` → `rs`; one word as it is; the letters that an agency is known by. */
function initials(outlet: string): string {
  const known = outletNamed(outlet)?.aliases.find((alias) => /^[A-Z]{2,6}$/.test(alias))
  if (known) return known.toLowerCase()
  const words = outlet.split(/[\s-]+/).filter((word) => !/^(?:the|of|and|for)$/i.test(word))
  if (words.length < 2) return letters(outlet)
  return words.map((word) => letters(word)[0] ?? '').join('')
}

/** The first word of a title that says something. */
export function titleWord(title: string | null): string | null {
  const words = title?.split(/[^\p{L}\p{N}’']+/u).filter((word) => letters(word).length > 0) ?? []
  return words.find((word) => word.length > 3) ?? words[0] ?? null
}
