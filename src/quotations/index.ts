/**
 * Prose → utterances: what is quoted or reported in it, and who is said to have said it.
 *
 * Paragraph by paragraph: pair the marks, read the words, find the reporting words of each sentence with their
 * source (`rules/`), take what they report (`contents.ts`). Ends at the mention; who that is, `speakers/` says.
 */
import {rootWith} from '../copies.ts'
import {languageOf} from '../languages/index.ts'
import {Points} from '../place.ts'
import type {Block, Context, Root, Utterance} from '../tree.ts'
import {type Draft, finish} from './drafts.ts'
import {lexiconOf} from './lexicon.ts'
import {Paragraphs} from './paragraphs.ts'
import {isProse} from './zones.ts'

export {contextFinder} from './context.ts'

/** Fill `root.utterances`, in document order. */
export const quotations = (root: Root, {nested = true}: Partial<Context> = {}): Root => {
  const lexicon = lexiconOf(languageOf(root.language))
  if (!lexicon) return rootWith(root, {utterances: []})
  const drafts: Draft[] = []
  let prose = new Paragraphs(root.lines, lexicon, false, drafts)
  for (const node of root.children) {
    if (node.type === 'turn') {
      if (nested) {
        const speech = new Paragraphs(root.lines, lexicon, true, drafts)
        for (const block of node.children) readBlock(speech, block)
      }
      // Whoever is quoted before a conversation is not quoted after it.
      prose.end()
      prose = new Paragraphs(root.lines, lexicon, false, drafts)
    } else readBlock(prose, node)
  }
  prose.end()
  return rootWith(root, {utterances: inOrder(root, drafts)})
}

function readBlock(paragraphs: Paragraphs, block: Block): void {
  const {type} = block
  if (!isProse(block)) paragraphs.pass()
  else if (type === 'heading' || type === 'code' || type === 'rule') paragraphs.interrupt()
  else paragraphs.read(block)
}

function inOrder(root: Root, drafts: ReadonlyArray<Draft>): Utterance[] {
  const points = new Points(root.lines)
  const found = drafts.map((draft) => finish(draft, points))
  for (let at = 1; at < found.length; at++) {
    if (byPlace(found[at - 1] as Utterance, found[at] as Utterance) > 0) return found.sort(byPlace)
  }
  return found
}

function byPlace({position: a}: Utterance, {position: b}: Utterance): number {
  return a.start.offset - b.start.offset || a.end.offset - b.end.offset
}
