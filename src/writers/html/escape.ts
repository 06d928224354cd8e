/**
 * Text as HTML that shows just this text.
 *
 * Controls that could disorder what stands around them are spelled out as they are for a terminal; left as they
 * are the marks of direction that Arabic and Hebrew are written with, which act on their own paragraph alone.
 */
import {escapeControls} from '../escape.ts'

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'}

/** Marks of direction, which are written by name so that none stands in the file as it is. */
const directions = /[\u061c\u200e\u200f]/

/** Between tags, and between the quotation marks of an attribute. */
export function escaped(text: string): string {
  if (!directions.test(text)) return plain(text)
  return text
    .split(/([\u061c\u200e\u200f])/)
    .map((part, at) => (at % 2 === 0 ? plain(part) : `&#${part.charCodeAt(0)};`))
    .join('')
}

function plain(text: string): string {
  return escapeControls(text).replace(/[&<>"']/g, (character) => entities[character] as string)
}

/** JSON that no text in it can end, whatever the element around it. */
export function dataOf(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}
