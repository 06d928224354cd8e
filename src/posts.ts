/**
 * Postings of forums and networks, as a page that was copied shows them: who wrote each, and what stands around the words.
 *
 *     kelpfan77                              ← a name
 *     • 5y ago                               ← how long ago
 *     How do you sleep down there?
 *     Upvote 412 Downvote Reply Share        ← buttons
 *
 *     [–]kelpfan77 412 points 7 years ago    torvik 4 hours ago | next [–]    ← all of it on one line
 *     Oda Marsh / @odamarsh / · / Mar 12     ← a handle below the name
 *
 * Blind spot: programs that print the moment above the name.
 */
import type {Block, Span} from './tree.ts'
import {unitAt} from './units.ts'

export interface Posts {
  /** Who wrote what stands below a block, as a run of its value. */
  authors: ReadonlyMap<number, Span>
  /** Blocks that the program prints: moments, counts, buttons. */
  furniture: ReadonlySet<number>
}

/** Fewer may be a list of news. */
const FEWEST = 3
/** Longer lines are words. */
const LONGEST = 90
/** So many blocks may stand between a name and its moment. */
const NEAR = 4

const ago =
  '(?:(?:\\d{1,3}|an?|one)\\s?(?:s|m|h|d|w|y|mo|sec|min|hr|yr|wk|seconds?|minutes?|hours?|days?|weeks?|months?|years?)\\.?\\s(?:ago|later)|vor \\d{1,3} \\p{L}+|hace \\d{1,3} \\p{L}+|il y a \\d{1,3} \\p{L}+)'
/** What some lines of every page of postings have, and few lines of others. */
function mayBePosted(value: string): boolean {
  const first = unitAt(value, 0)
  // vor, hace, il y a, and what stands before them
  if (first === 118 || first === 104 || first === 105 || first === 0xb7 || first === 0x2022)
    if (/(?:vor|hace|il y a) \d/.test(value)) return true
  for (let at = 0; at < value.length; at++) {
    const code = unitAt(value, at)
    // @, and the g of ` ago`
    if (code === 64 || (code === 103 && value.startsWith(' ago', at - 2))) return true
  }
  return false
}
const mayBeAgo = /\d|\bago\b/
const moment = new RegExp(`^[·•|]?\\s*(?:edited\\s)?${ago}(?:\\s[·•]?\\s?\\(?edited.*|\\s\\*)?$`, 'iu')
const posting = new RegExp(
  `^(?:\\[[–+-]\\]\\s?)?((?:u/|@)?[^\\s·•|:]{2,30}(?: [^\\s·•|:\\d][^\\s·•|:]*){0,2}?)(?:\\s?\\[[A-Z]{1,3}\\])?(?:\\s?[·•])?(?:\\s+-?[\\d.,]+k? points?)?(?:\\s?[·•|]\\s?|\\s+)${ago}(?:\\s?[|·•*([].*)?$`,
  'iu'
)
const handle = /^@\w{2,30}$/
/** `Oda Marsh @odamarsh · Mar 12` */
const tweeted = /^([^@\n]{2,40}?)\s+@\w{2,30}\s?·\s?\S.{0,20}$/u
const date = /^(?:\p{L}{3,9}\.? \d{1,2}(?:, \d{4})?|\d{1,2}\.? \p{L}{3,9}\.?(?: \d{4})?|\d{1,2}[hms])$/u
const buttons =
  /^(?:(?:permalink|embed|save|parent|report|reply|replies|give|award|share|context|full comments?|hide|upvoted?|downvoted?|vote|likes?|follow|flag|link|quote|op|mod|author|•|·|\|)\s*)+(?:\(?\d+\)?)?$/iu
const count =
  /^[\d.,]{1,7}\s?[KkMm]?$|^[\d.,]+k?\s(?:points?|replies|reply|likes?|upvotes?|views|more repl(?:y|ies))$/iu
/** These say when a page was made, not who wrote it. */
const no = /^(?:posted|updated|published|edited|last|about|over|almost|joined|submitted|by|more|just)\b|^r\//iu

/** Why a block is furniture that stands around a posting. */
export const aroundPosting = 'stands around a posting'

/** The postings of a page; null where it has none. */
export function postsOf(blocks: ReadonlyArray<Block>): Posts | null {
  let moments = 0
  for (const {value} of blocks) if (value.length <= LONGEST && mayBePosted(value)) moments++
  if (moments < FEWEST) return null
  const authors = new Map<number, Span>()
  const furniture = new Set<number>()
  let signs = 0
  for (let at = 0; at < blocks.length; at++) {
    const {value} = blocks[at] as Block
    if (value.length <= LONGEST && !value.includes('\n') && blocks[at]?.type !== 'cue') look(at, value)
  }
  return authors.size >= FEWEST && signs >= FEWEST ? {authors, furniture} : null

  function look(at: number, value: string): void {
    if (buttons.test(value)) {
      furniture.add(at)
      if (/repl|points|award|permalink/i.test(value)) signs++
      return
    }
    if (count.test(value)) {
      furniture.add(at)
      return
    }
    const named = value.includes('@') && value.includes('·') ? tweeted.exec(value) : null
    if (named) {
      signs++
      authors.set(at, {start: 0, end: (named[1] as string).length})
      return
    }
    if (handle.test(value) || (mayBeAgo.test(value) && moment.test(value))) {
      above(at, value)
      return
    }
    const line = mayBeAgo.test(value) ? posting.exec(value) : null
    const name = line?.[1]
    if (!name || no.test(name)) return
    if (/points|\[[–+-]\]|\| (?:next|prev|parent)/.test(value)) signs++
    const start = value.indexOf(name)
    const mark = /^(?:u\/|@)/.exec(name)?.[0].length ?? 0
    authors.set(at, {start: start + mark, end: start + name.length})
  }

  /** The name above a moment or a handle, and what stands between. */
  function above(at: number, value: string): void {
    let name = at - 1
    while (name >= 0 && at - name < NEAR && isBetween((blocks[name] as Block).value)) name--
    const author = blocks[name]?.value ?? ''
    if (authors.has(name)) {
      furniture.add(at)
      return
    }
    if (!isName(author)) return
    if (value.startsWith('@')) signs++
    authors.set(name, {start: author.startsWith('u/') ? 2 : 0, end: author.length})
    // `u/kelpfan77 avatar`: what stands for a picture of whoever wrote.
    const picture = blocks[name - 1]?.value ?? ''
    if (picture.length <= author.length + 20 && picture !== author && picture.includes(author)) furniture.add(name - 1)
    for (let between = name + 1; between <= at; between++) furniture.add(between)
    let below = at + 1
    while (value.startsWith('@') && below <= at + 2 && /^[·•]$|^$/.test(blocks[below]?.value ?? 'x'))
      furniture.add(below++)
    if (value.startsWith('@') && date.test(blocks[below]?.value ?? '')) furniture.add(below)
  }
}

const isBetween = (value: string): boolean => value.length < 12 && (buttons.test(value) || handle.test(value))

const isName = (value: string): boolean =>
  value.length >= 2 &&
  value.length <= 40 &&
  !/[.!?:;,…"“”()]$/.test(value) &&
  value.split(/\s+/).length <= 4 &&
  /\p{L}/u.test(value) &&
  !buttons.test(value) &&
  !no.test(value)
