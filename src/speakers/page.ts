/**
 * The blocks of a document that may name somebody, each spelled out when it is first read.
 */
import {type Spelled, Speller} from '../names/index.ts'
import type {Block, Root, Zone} from '../tree.ts'

/** Zones whose names are other pages’, pictures’ or authors’. */
export const silent: ReadonlySet<Zone | null> = new Set<Zone>(['caption', 'teaser', 'furniture', 'byline'])

/** Documents are read one after the other. */
const speller = new Speller()

export class Page {
  /** Blocks of text in order, those that name nobody left out. */
  readonly blocks: ReadonlyArray<Block>
  private readonly spelled: Array<Spelled | undefined> = []

  constructor(root: Root) {
    speller.clear()
    this.blocks = readable(root)
  }

  /** The block of an index, spelled out. */
  at(index: number): Spelled {
    return (this.spelled[index] ??= this.spell((this.blocks[index] as Block).value))
  }

  /** Another text of the document. */
  spell(text: string): Spelled {
    return speller.spell(text)
  }
}

function readable(root: Root): Block[] {
  const blocks: Block[] = []
  for (const node of root.children) {
    if (node.type === 'turn') for (const block of node.children) blocks.push(block)
    else if (!silent.has(node.zone)) blocks.push(node)
  }
  return blocks
}
