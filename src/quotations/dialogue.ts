/**
 * Who speaks in a dialogue, where paragraphs of speech take turns and few of them name anybody.
 *
 *     “Where is the rope?” asked Tobias.
 *     “In the boat.” Ines closed the window.      a beat: who acts beside the words speaks them
 *     “Which boat?”                               whoever did not speak last: Tobias
 *
 * Looked at only when all paragraphs are read, since a later one may name the first speaker. What is concluded is
 * `implied`, and its mention is the one of the paragraph whose speaker it is.
 *
 * Blind spot: three who speak in turn and are not named.
 */
import type {Block, Source} from '../tree.ts'
import type {Draft} from './drafts.ts'

/** One paragraph, as far as a dialogue asks. */
export interface Exchange {
  /** What begins in it. */
  drafts: ReadonlyArray<Draft>
  /** Whether it begins with a mark, and all its marks are closed. */
  whole: boolean
  /** It goes on with the quotation of the paragraph before. */
  carried: boolean
  /** Characters in it. */
  size: number
  /** Where somebody may act beside the words. */
  beat: Block | null
}

/** Who acts in a paragraph. */
export type BeatReader = (block: Block) => Source | null

/** A paragraph of so many characters without speech ends a dialogue. */
export const longestAside = 240
/** So many paragraphs of speech in a row are a dialogue, one of them no longer than a line or two. */
const least = 3
const short = 120
/** So many turns in a row may go without a name where more than two speak. */
const farthest = 4

/** Give the quotations of dialogues their speakers. */
export function readDialogues(paragraphs: ReadonlyArray<Exchange | null>, beatOf: BeatReader): void {
  let first = 0
  for (let at = 0; at <= paragraphs.length; at++) {
    const paragraph = paragraphs[at]
    if (paragraph && (paragraph.size <= longestAside || speaks(paragraph))) continue
    if (at - first >= least) readDialogue(paragraphs.slice(first, at) as Exchange[], beatOf)
    first = at + 1
  }
}

function speaks({drafts, carried}: Exchange): boolean {
  return carried || hasDirect(drafts)
}

function hasDirect(drafts: ReadonlyArray<Draft>): boolean {
  for (const {kind} of drafts) if (kind === 'direct') return true
  return false
}

/** Newspapers print a whole quotation by itself too, and many short paragraphs: only a row of them is a dialogue. */
function isDialogue(run: ReadonlyArray<Exchange>): boolean {
  let row = 0
  let brief = false
  let signed = 0
  let found = false
  for (const {whole, size, drafts} of run) {
    // “…” — Maria Reyes: letters and reviews, a row of which is no conversation.
    if (drafts.some(({rule}) => rule === 'dash') && ++signed > 1) return false
    const speech = whole && hasDirect(drafts)
    brief = speech && (size < short || (brief && row > 0))
    row = speech ? row + 1 : 0
    if (row >= least && brief) found = true
  }
  return found
}

/** One turn of a dialogue: a paragraph of speech, or one that reports an answer. */
interface Move {
  exchange: Exchange
  source: Source | null
  rule: 'dialogue' | 'beat'
}

function readDialogue(run: ReadonlyArray<Exchange>, beatOf: BeatReader): void {
  if (!isDialogue(run)) return
  let moves: Move[] = []
  let acting: Source | null = null
  for (const exchange of run) {
    if (exchange.carried) continue
    const move = moveOf(exchange, beatOf)
    if (!move) {
      // Who speaks after words of the author’s is told only by whom they are about.
      const last = moves.at(-1)?.source ?? null
      settle(moves)
      const beat = last && exchange.beat && beatOf(exchange.beat)
      acting = last && beat && differ(beat, last) ? beat : null
      moves = []
      continue
    }
    if (!move.source && moves.length === 0 && acting) Object.assign(move, {source: acting, rule: 'beat'})
    acting = null
    moves.push(move)
  }
  settle(moves)
}

function moveOf(exchange: Exchange, beatOf: BeatReader): Move | undefined {
  const known = exchange.drafts.filter((draft) => isKnown(draft) && draft.mention)
  // Who says the words, before whom the author reports beside them.
  const named = known.find(({kind}) => kind === 'direct') ?? known[0]
  if (!named && !speaks(exchange)) return undefined
  if (named) return {exchange, source: named.mention, rule: 'dialogue'}
  return {exchange, source: exchange.beat && beatOf(exchange.beat), rule: 'beat'}
}

/** A paragraph that is one quotation is not by the speaker before it when paragraphs take turns. */
function isKnown(draft: Draft): boolean {
  return draft.rule !== 'none' && draft.rule !== 'chain'
}

/** Turns that follow each other with nothing between: every other one is by the same person. */
function settle(moves: ReadonlyArray<Move>): void {
  const parties = [0, 1].map((side) => partyOf(moves.filter((_, at) => at % 2 === side)))
  // Both sides must be known, or one could be the other.
  const two = parties[0] && parties[1] && !isSame(parties[0], parties[1])
  const taken: Array<Source | null> = []
  moves.forEach(({exchange, source, rule}, at) => {
    const answered = wordsOf(moves[at - 1]?.exchange)?.pieces[0]?.start
    const other = source ? undefined : two ? parties[at % 2] : neighbour(moves, taken, at)
    const speaker = source ?? (other && !isCalled(other, exchange) ? other : undefined)
    taken.push(speaker ?? null)
    for (const draft of exchange.drafts) {
      if (answered !== undefined) draft.answers = answered
      if (isKnown(draft)) continue
      draft.mention = speaker ?? null
      draft.cue = null
      draft.rule = !speaker ? 'none' : source ? rule : 'alternation'
      draft.certainty = 'implied'
    }
  })
}

/** The first words said in a paragraph, else what it reports. */
function wordsOf(exchange: Exchange | undefined): Draft | undefined {
  return exchange?.drafts.find(({kind}) => kind === 'direct') ?? exchange?.drafts[0]
}

/** The one who takes every other turn: the mention that says most; nobody where two of them differ. */
function partyOf(moves: ReadonlyArray<Move>): Source | undefined {
  let best: Source | undefined
  for (const {source} of moves) {
    if (!source) continue
    if (best && differ(best, source)) return undefined
    if (!best || weight(source) > weight(best)) best = source
  }
  return best
}

/** Where more than two speak: the turn before the last, if the last is somebody else’s and one of them says so. */
function neighbour(moves: ReadonlyArray<Move>, taken: ReadonlyArray<Source | null>, at: number): Source | undefined {
  const same = taken[at - 2]
  const other = taken[at - 1]
  if (!same || !other || isSame(same, other)) return undefined
  for (let near = at - 1; near >= Math.max(0, at - farthest); near--) if (moves[near]?.source) return same
  return undefined
}

function isSame(a: Source, b: Source): boolean {
  return a.name !== undefined && b.name !== undefined && !differ(a, b)
}

/** Words that call somebody by name are not his: `“Go on, Tobias.”` */
function isCalled({name}: Source, {drafts}: Exchange): boolean {
  if (!name) return false
  const called = name.split(' ').filter((word) => word.length > 2)
  return drafts.some(({words}) => words.some((piece) => called.some((word) => calls(piece, word))))
}

/** Is a word set off as a form of address? Its title may stand before it. */
function calls(words: string, name: string): boolean {
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
    const after = words[at + name.length] ?? ''
    const before = words
      .slice(Math.max(0, at - 12), at)
      .replace(/(?:^|\s)\p{Lu}\p{L}{0,7}\.? ?$/u, '')
      .trimEnd()
    if (!/[\p{L}’']/u.test(after) && (before === '' || before.endsWith(',')) && /^$|[,.!?;—-]/.test(after)) return true
  }
  return false
}

const weights: Readonly<Record<Source['kind'], number>> = {
  name: 3,
  body: 2,
  role: 2,
  group: 1,
  pronoun: 1,
  'first-person': 1
}

function weight({kind}: Source): number {
  return weights[kind]
}

/** Can two mentions not be one person’s? A pronoun and a name may be. */
function differ(a: Source, b: Source): boolean {
  if (a.name && b.name)
    return lastWord(a.name) !== lastWord(b.name) && !a.name.includes(b.name) && !b.name.includes(a.name)
  const small = (source: Source): boolean => source.kind === 'pronoun' || source.kind === 'first-person'
  if (small(a) && small(b)) return a.value.toLowerCase() !== b.value.toLowerCase()
  // Whoever tells the story is not told of.
  return (a.kind === 'first-person') !== (b.kind === 'first-person')
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1)
}
