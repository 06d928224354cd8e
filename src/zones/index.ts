/**
 * Blocks → which part of the page each is.
 *
 * Each kind of evidence is a file that proposes; this one decides, first proposal first. A block that a reader
 * has already placed (a `<nav>`, a `<figcaption>`) keeps its zone. Blocks of running text stay `null`: what is
 * not known to be something else is body.
 */

import {inZone, rootWith} from '../copies.ts'
import {languageOf} from '../languages/index.ts'
import type {Block, Context, Root, Zone} from '../tree.ts'
import {aftermath} from './aftermath.ts'
import {box} from './box.ts'
import {caption} from './caption.ts'
import {furniture} from './furniture.ts'
import {head} from './head.ts'
import {heading} from './heading.ts'
import {compile, type Page} from './page.ts'
import {postings} from './postings.ts'
import {stories} from './stories.ts'

export interface Proposal {
  zone: Zone
  because: string
}

/** Proposes zones by index of block; looks at the page as a whole, never changes it. */
export type Evidence = (page: Page) => Map<number, Proposal>

/** The surest first: a block takes the first zone proposed for it. */
const evidence: ReadonlyArray<Evidence> = [postings, caption, furniture, box, aftermath, stories, head, heading]

/** Say of each block which part of the page it is. */
export function zones(root: Root, {earlier}: Partial<Context> = {}): Root {
  if (root.children.some((node) => node.type === 'turn')) return root
  const blocks = root.children as Block[]
  const page = compile(blocks, languageOf(root.language).turns)
  const placed: Array<Proposal | undefined> = []
  for (const look of evidence) {
    if (earlier && look === head) continue
    for (const [index, proposal] of look(page)) placed[index] ??= proposal
  }
  if (placed.length === 0) return root
  const children = blocks.map((block, index) => {
    const found = block.zone === null ? placed[index] : undefined
    return found ? inZone(block, found.zone, found.because) : block
  })
  return rootWith(root, {children})
}
