/**
 * The open elements of an HTML page while it is read, and what holds for the text within.
 */

import type {Zone} from '../tree.ts'
import * as elements from './html-elements.ts'
import type {Attribute} from './html-tokens.ts'

/** As browsers do, elements deeper than this are put side by side. */
const DEEPEST = 512

/** An open element; all but its name and marker hold for what is in it too. */
export interface Open {
  name: string
  hidden: boolean
  strong: boolean
  /** Within `pre`: white space stays. */
  kept: boolean
  code: boolean
  quote: boolean
  /** Level of the heading, 0 outside one. */
  depth: number
  zone: Zone | null
  because: string | undefined
  /** Marker of a list item until its first block took it. */
  marker: string | null
  /** Number of the last item of a list; null for lists without numbers. */
  count: number | null
  /** Innermost `main` or `article`, −1 outside. */
  region: number
}

const page: Open = {
  name: '',
  hidden: false,
  strong: false,
  kept: false,
  code: false,
  quote: false,
  depth: 0,
  zone: null,
  because: undefined,
  marker: null,
  count: null,
  region: -1
}

export class OpenElements {
  readonly #stack: Open[] = [page]
  #paragraphs = 0
  /** Of each `main` and `article` the one around it, −1 outside. */
  readonly regions: number[] = []

  /** The innermost open element; the page itself where none is. */
  top: Open = page

  /** Opens an element, after ending those that its start ends. */
  start(name: string, has: ReadonlyMap<string, Attribute>): void {
    if (this.#stack.length >= DEEPEST) return
    const marker = name === 'li' ? this.#marker(has.get('value')?.value) : null
    this.top = opened(name, has, this.top, marker, this.regions)
    this.#stack.push(this.top)
    if (name === 'p') this.#paragraphs++
  }

  /** Ends the elements that the start of another ends: `<li>` an item, `<div>` a paragraph. */
  beforeStart(name: string): void {
    if (this.#paragraphs > 0 && elements.endParagraph.has(name)) this.#close(onlyParagraph, elements.scopes)
    const ends = elements.implied.get(name)
    if (ends) this.#close(ends[0], ends[1])
    if (isHeading(name) && isHeading(this.top.name)) this.#pop(this.#stack.length - 1)
  }

  /** Which open element an end tag ends, for `end`; −1 where none is in scope. */
  matching(name: string): number {
    const block = elements.blocks.has(name)
    const scope = tableParts.has(name) ? tables : elements.scopes
    for (let index = this.#stack.length - 1; index > 0; index--) {
      const open = (this.#stack[index] as Open).name
      if (open === name || (isHeading(name) && isHeading(open))) return index
      if (block && scope.has(open)) return -1
    }
    return -1
  }

  /** Ends an element; one that is not a block leaves the blocks in it open. */
  end(index: number): void {
    const {name} = this.#stack[index] as Open
    const around = !elements.blocks.has(name) && index < this.#stack.length - 1 && this.#holdsBlock(index)
    if (around) this.#endAround(index, name)
    else this.#pop(index)
  }

  /** Whether an element of that name is open. */
  within(name: string): boolean {
    return this.#stack.some((open) => open.name === name)
  }

  /** The list item in work that no block was read of. */
  freshItem(): Open | undefined {
    for (let index = this.#stack.length - 1; index > 0; index--) {
      const open = this.#stack[index] as Open
      if (open.marker !== null) return open
      if (open.name === 'li') return
    }
  }

  #marker(value: string | undefined): string {
    for (let index = this.#stack.length - 1; index > 0; index--) {
      const list = this.#stack[index] as Open
      if (list.name === 'ul' || list.name === 'menu') break
      if (list.name !== 'ol' || list.count === null) continue
      list.count = value ? Number.parseInt(value, 10) || 0 : list.count + 1
      return `${list.count}.`
    }
    return '•'
  }

  #close(ends: ReadonlySet<string>, within: ReadonlySet<string>): void {
    for (let index = this.#stack.length - 1; index > 0; index--) {
      const {name} = this.#stack[index] as Open
      if (!ends.has(name) && within.has(name)) return
      if (!ends.has(name)) continue
      this.#pop(index)
      return
    }
  }

  #holdsBlock(index: number): boolean {
    for (let inner = index + 1; inner < this.#stack.length; inner++) {
      if (elements.blocks.has((this.#stack[inner] as Open).name)) return true
    }
    return false
  }

  /** `<b><p>One</b> two`: the paragraph goes on, no longer bold. */
  #endAround(index: number, name: string): void {
    for (let inner = index; inner < this.#stack.length; inner++) {
      const open = this.#stack[inner] as Open
      if (inner === index) open.name = ''
      if (name === 'b' || name === 'strong') open.strong = false
    }
  }

  #pop(index: number): void {
    while (this.#stack.length > index) if (this.#stack.pop()?.name === 'p') this.#paragraphs--
    this.top = this.#stack[index - 1] as Open
  }
}

const onlyParagraph: ReadonlySet<string> = new Set(['p'])
const tables: ReadonlySet<string> = new Set(['table', 'template'])
const tableParts: ReadonlySet<string> = new Set(['tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'caption', 'table'])

function opened(
  name: string,
  has: ReadonlyMap<string, Attribute>,
  around: Open,
  marker: string | null,
  regions: number[]
): Open {
  const role = has.get('role')?.value.toLowerCase() ?? ''
  const open: Open = {...around, name, marker, count: null, hidden: around.hidden || isHidden(name, has)}
  if (name === 'b' || name === 'strong') open.strong = true
  else if (name === 'pre' || name === 'listing') open.kept = true
  else if (name === 'code') open.code = true
  else if (name === 'blockquote') open.quote = true
  else if (name === 'ol') open.count = (Number.parseInt(has.get('start')?.value ?? '1', 10) || 1) - 1
  else if (isHeading(name)) open.depth = name.charCodeAt(1) - 48
  else if (name === 'main' || name === 'article' || role === 'main' || role === 'article') {
    open.region = regions.push(around.region) - 1
  }
  if (name === 'figcaption') {
    open.zone = 'caption'
    open.because = 'in figcaption'
  } else if (!open.zone) {
    const because = furnitureOf(name, role, has, open)
    if (because) {
      open.zone = 'furniture'
      open.because = because
    }
  }
  return open
}

function isHidden(name: string, has: ReadonlyMap<string, Attribute>): boolean {
  if (elements.unseen.has(name) || (name === 'dialog' && !has.has('open'))) return true
  if (has.size === 0) return false
  const hidden = has.get('hidden')
  if (hidden && hidden.value.toLowerCase() !== 'until-found') return true
  if (has.get('aria-hidden')?.value.toLowerCase() === 'true') return true
  const style = has.get('style')?.value
  return style !== undefined && /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
}

/** What makes an element furniture: its name, role or a word of its class. */
function furnitureOf(
  name: string,
  role: string,
  has: ReadonlyMap<string, Attribute>,
  {region}: Open
): string | undefined {
  // The header of an article holds its headline and byline.
  if (name === 'header') return region < 0 ? 'in header' : undefined
  if (elements.furniture.has(name)) return `in ${name}`
  if (elements.furnitureRoles.has(role)) return `in ${role}`
  if (!elements.blocks.has(name)) return
  const words = `${has.get('class')?.value ?? ''} ${has.get('id')?.value ?? ''}`.slice(0, 500).toLowerCase()
  for (const word of words.split(/[^a-z]+/)) if (elements.furnitureClasses.has(word)) return `in .${word}`
}

function isHeading(name: string): boolean {
  return name.length === 2 && name.charCodeAt(0) === 104 && name.charCodeAt(1) > 48 && name.charCodeAt(1) < 55
}
