/**
 * Who speaks in a dialogue, where paragraphs of speech take turns and few of them name anybody.
 *
 *     “Where is the rope?” asked Tobias.
 *     “In the boat.” Ines closed the window.      a beat: who acts beside the words speaks them
 *     “Which boat?”                               whoever did not speak last: Tobias
 *
 * Looked at only when all paragraphs are read, since a later one may name the first speaker. What is concluded is
 * `implied`, and its mention is the one of the paragraph whose speaker it is.
 */
import type {Source} from '../tree.ts'
import type {Draft} from './drafts.ts'

/** One paragraph, as far as a dialogue asks. */
export interface Exchange {
  /** Direct speech that begins in it. */
  drafts: ReadonlyArray<Draft>
  /** Whether it begins with a mark, and all its marks are closed. */
  whole: boolean
  /** It goes on with the quotation of the paragraph before. */
  carried: boolean
  /** Characters in it, and those outside of marks. */
  size: number
  told: number
  /** Who acts in it beside the words. */
  beat: Source | null
}

/** A paragraph of so many characters without speech ends a dialogue. */
const longest = 240
/** So many paragraphs of speech in a row are a dialogue, one of them no longer than a line or two. */
const least = 3
const short = 120
/** So many paragraphs in a row may go without a name. */
const farthest = 12

/** Give the quotations of dialogues their speakers. */
export function readDialogues(paragraphs: ReadonlyArray<Exchange | null>): void {
  let run: Exchange[] = []
  for (const paragraph of paragraphs) {
    if (paragraph && isSpeech(paragraph)) run.push(paragraph)
    else if (!paragraph || paragraph.size > longest) {
      readDialogue(run)
      run = []
    }
  }
  readDialogue(run)
}

function isSpeech({drafts, carried}: Exchange): boolean {
  return drafts.length > 0 || carried
}

function readDialogue(run: ReadonlyArray<Exchange>): void {
  const turns = run.filter(({carried}) => !carried)
  if (turns.filter(({whole}) => whole).length < least || !turns.some(({whole, size}) => whole && size < short)) return
  const speakers = turns.map((turn) => speakerOf(turn))
  fill(speakers)
  turns.forEach(({drafts}, at) => {
    const speaker = speakers[at]
    if (!speaker) return
    for (const draft of drafts) {
      if (isKnown(draft)) continue
      draft.mention = speaker.source
      draft.cue = null
      draft.rule = speaker.rule
      draft.certainty = 'implied'
    }
  })
}

interface Speaker {
  source: Source
  rule: 'dialogue' | 'beat' | 'alternation'
  /** Paragraphs since one that says so itself. */
  far: number
}

/** Who a paragraph itself says is speaking. */
function speakerOf({drafts, beat}: Exchange): Speaker | undefined {
  const named = drafts.find((draft) => isKnown(draft) && draft.mention)
  if (named?.mention) return {source: named.mention, rule: 'dialogue', far: 0}
  return beat ? {source: beat, rule: 'beat', far: 0} : undefined
}

/** A paragraph that is one quotation is not by the speaker before it when paragraphs take turns. */
function isKnown(draft: Draft): boolean {
  return draft.rule !== 'none' && draft.rule !== 'chain'
}

/** Two speak in turn: forward from those that are known, then back to the first. */
function fill(speakers: Array<Speaker | undefined>): void {
  for (let at = 2; at < speakers.length; at++) alternate(speakers, at, at - 2, at - 1)
  for (let at = speakers.length - 3; at >= 0; at--) alternate(speakers, at, at + 2, at + 1)
}

function alternate(speakers: Array<Speaker | undefined>, at: number, same: number, other: number): void {
  const speaker = speakers[same]
  if (speakers[at] || !speaker || !speakers[other] || speaker.far >= farthest) return
  if (speaker.source.value.toLowerCase() === speakers[other].source.value.toLowerCase() && speaker.source.name) return
  speakers[at] = {source: speaker.source, rule: 'alternation', far: speaker.far + 1}
}
