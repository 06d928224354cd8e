/**
 * What holds for the text within an HTML element: hidden, bold, of which list, of which part of the page.
 */
import type {Element} from 'hast'
import type {Zone} from '../tree.ts'
import * as elements from './html-elements.ts'

/** Handed down from an element to those in it. */
export interface State {
  hidden: boolean
  strong: boolean
  italic: boolean
  /** Within `pre`: white space stays. */
  kept: boolean
  code: boolean
  quote: boolean
  /** Within a drawing or formula. */
  drawn: boolean
  /** Level of the heading, 0 outside one. */
  depth: number
  zone: Zone | null
  because: string | undefined
  /** The innermost list; its count is null where it has no numbers. */
  list: {count: number | null} | null
  /** The innermost list item; its marker is null once its first block took it. */
  item: {marker: string | null} | null
  /** Innermost `main` or `article`, −1 outside. */
  region: number
}

/** What holds for a page as a whole. */
export const page: State = {
  hidden: false,
  strong: false,
  italic: false,
  kept: false,
  code: false,
  quote: false,
  drawn: false,
  depth: 0,
  zone: null,
  because: undefined,
  list: null,
  item: null,
  region: -1
}

/** An attribute as one text; undefined where it is not printed. */
export function attribute({properties}: Element, name: string): string | undefined {
  const value = properties[name]
  if (value === undefined || value === null || value === false) return
  if (value === true) return ''
  return Array.isArray(value) ? value.join(' ') : String(value)
}

/**
 * What holds within an element.
 *
 * @param regions Of each `main` and `article` the one around it, −1 outside; a new one is added.
 */
export function within(element: Element, around: State, regions: number[]): State {
  const {tagName: name} = element
  const role = attribute(element, 'role')?.toLowerCase() ?? ''
  const state: State = {...around, hidden: around.hidden || isHidden(element)}
  // The term of a list of terms is set off as bold words are: a question above its answer.
  if (name === 'b' || name === 'strong' || name === 'dt') state.strong = true
  else if (name === 'i' || name === 'em') state.italic = true
  else if (name === 'pre' || name === 'listing') state.kept = true
  else if (name === 'code') state.code = true
  else if (name === 'svg' || name === 'math') state.drawn = true
  else if (name === 'blockquote') state.quote = true
  else if (name === 'ul' || name === 'menu') state.list = {count: null}
  else if (name === 'ol') state.list = {count: (Number.parseInt(attribute(element, 'start') ?? '1', 10) || 1) - 1}
  else if (name === 'li') state.item = {marker: marker(around.list, attribute(element, 'value'))}
  else if (/^h[1-6]$/.test(name)) state.depth = name.charCodeAt(1) - 48
  else if (name === 'main' || name === 'article' || role === 'main' || role === 'article') {
    state.region = regions.push(around.region) - 1
  }
  const style = element.properties.style
  if (typeof style === 'string' && style.includes('font-')) setFont(state, style)
  if (name === 'figcaption') {
    state.zone = 'caption'
    state.because = 'in figcaption'
  } else if (!state.zone) {
    const because = furnitureOf(element, role, state)
    if (because) {
      state.zone = 'furniture'
      state.because = because
    }
  }
  return state
}

/** Word processors write bold and italics as styles. */
function setFont(state: State, style: string): void {
  const weight = /font-weight\s*:\s*(\w+)/i.exec(style)?.[1]
  if (weight) state.strong = /^(?:bold|[6-9]00)/i.test(weight)
  const slant = /font-style\s*:\s*(\w+)/i.exec(style)?.[1]
  if (slant) state.italic = /^(?:italic|oblique)/i.test(slant)
}

/** As browsers print it before an item. */
function marker(list: State['list'], value: string | undefined): string {
  if (!list || list.count === null) return '•'
  list.count = value ? Number.parseInt(value, 10) || 0 : list.count + 1
  return `${list.count}.`
}

function isHidden(element: Element): boolean {
  const {tagName: name} = element
  if (elements.unseen.has(name) || (name === 'dialog' && attribute(element, 'open') === undefined)) return true
  const hidden = attribute(element, 'hidden')
  if (hidden !== undefined && hidden.toLowerCase() !== 'until-found') return true
  if (attribute(element, 'ariaHidden')?.toLowerCase() === 'true') return true
  const style = attribute(element, 'style')
  return style !== undefined && /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
}

/** What makes an element furniture: its name, role or a word of its class. */
function furnitureOf(element: Element, role: string, {region}: State): string | undefined {
  const {tagName: name} = element
  // The header of an article holds its headline and byline.
  if (name === 'header') return region < 0 ? 'in header' : undefined
  if (elements.furniture.has(name)) return `in ${name}`
  if (elements.furnitureRoles.has(role)) return `in ${role}`
  if (!elements.blocks.has(name)) return
  const words = `${attribute(element, 'className') ?? ''} ${attribute(element, 'id') ?? ''}`.slice(0, 500).toLowerCase()
  for (const word of words.split(/[^a-z]+/)) if (elements.furnitureClasses.has(word)) return `in .${word}`
}
