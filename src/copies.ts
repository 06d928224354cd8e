/**
 * Nodes of the tree once more, with something else known of them.
 *
 * Field by field: nodes have many forms, and where a spread has met many the engine gives each copy a form of its own, which
 * takes a microsecond a field; and whoever reads nodes afterwards looks up anew where each of them keeps what it asks for.
 */
import type {Block, Root, Turn, Zone} from './tree.ts'

/** A document of which a stage knows more. */
export function rootWith(root: Root, known: Partial<Root>): Root {
  return {
    type: 'root',
    format: root.format,
    path: root.path,
    language: root.language,
    head: root.head,
    lines: root.lines,
    children: known.children ?? root.children,
    utterances: known.utterances ?? root.utterances,
    about: known.about === undefined ? root.about : known.about,
    persons: known.persons ?? root.persons,
    messages: known.messages ?? root.messages
  }
}

/** A turn that says whose it is. */
export function turnWith(
  turn: Turn,
  {speaker, office, certainty}: Pick<Turn, 'speaker' | 'office' | 'certainty'>
): Turn {
  const {type, role, label, rule, time, children, position} = turn
  const copy: Turn = {type, role, label, rule, certainty, speaker, office, children, position}
  if (time !== undefined) copy.time = time
  return copy
}

/** A block with the fields of another. */
export function copyOf(block: Block): Block {
  const {type, value, zone, position, depth, marker, map, strong, italic, time, voice, after, because} = block
  const copy: Block = {type, value, zone, position}
  if (depth !== undefined) copy.depth = depth
  if (marker !== undefined) copy.marker = marker
  if (map !== undefined) copy.map = map
  if (strong !== undefined) copy.strong = strong
  if (italic !== undefined) copy.italic = italic
  if (time !== undefined) copy.time = time
  if (voice !== undefined) copy.voice = voice
  if (after !== undefined) copy.after = after
  if (because !== undefined) copy.because = because
  return copy
}

/** The block as another part of the page. */
export function inZone(block: Block, zone: Zone, because: string): Block {
  const copy = copyOf(block)
  copy.zone = zone
  copy.because = because
  return copy
}
