/**
 * The tree as a reader leaves it: what was read, and nothing concluded yet.
 */
import type {Root} from '../tree.ts'

/** What readers say of a document; the stages say the rest. */
type Read = Pick<Root, 'format' | 'path' | 'head' | 'lines' | 'children' | 'messages'>

/** A tree of what was read, in which no stage has been. */
export function rootOf({format, path, head, lines, children, messages}: Read): Root {
  return {
    type: 'root',
    format,
    path,
    language: null,
    head,
    lines,
    children,
    utterances: [],
    about: null,
    persons: [],
    messages
  }
}
