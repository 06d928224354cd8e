/**
 * What a person sees of the phrases within a Markdown block: links without addresses, no pictures, marks of emphasis off.
 */
import type {PhrasingContent} from 'mdast'
import type {Position} from 'unist'
import type {Span} from '../tree.ts'
import {align} from './alignment.ts'
import {Visible} from './visible.ts'

/** A run that is set off. */
interface Run {
  start: number
  of: 'strong' | 'italic'
}

/** A phrase yet to be read, or the end of a run. */
type Task = PhrasingContent | Run

/**
 * The text of phrases, and which runs of it are bold or in italics.
 *
 * @param base Added to the offsets of the nodes it gives their offsets in the source.
 */
export function words(
  source: string,
  base: number,
  phrases: ReadonlyArray<PhrasingContent>
): {seen: Visible; strong: Span[]; italic: Span[]} {
  const seen = new Visible(source)
  const runs: Record<Run['of'], Span[]> = {strong: [], italic: []}
  /** Where a `<b>` or `<i>` began, −1 outside. */
  const open: Record<Run['of'], number> = {strong: -1, italic: -1}
  const tasks: Task[] = [...phrases].reverse()
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    if ('of' in task) runs[task.of].push({start: task.start, end: seen.value.length})
    else read(task)
  }
  return {seen, strong: merged(runs.strong), italic: merged(runs.italic)}

  function read(node: PhrasingContent): void {
    const [start, end] = offsets(node.position, base)
    if (node.type === 'text') align(source, start, end, node.value, 'markdown', seen)
    else if (node.type === 'inlineCode') code(start, end, node.value)
    else if (node.type === 'break') seen.put('\n', start, end)
    else if (node.type === 'html') html(node.value, start, end)
    // `[^1]` is the mark of a footnote where the viewer knows any.
    else if (node.type === 'linkReference' && node.identifier.startsWith('^')) seen.add(source.slice(start, end), start)
    else if (node.type === 'strong' || node.type === 'emphasis') {
      tasks.push({start: seen.value.length, of: node.type === 'strong' ? 'strong' : 'italic'})
      inner(node.children)
    } else if ('children' in node) inner(node.children)
  }

  function inner(children: ReadonlyArray<PhrasingContent>): void {
    for (let index = children.length - 1; index >= 0; index--) tasks.push(children[index] as PhrasingContent)
  }

  function code(start: number, end: number, value: string): void {
    let ticks = 0
    while (source.charCodeAt(start + ticks) === 96) ticks++
    const printed = source.slice(start + ticks, end - ticks)
    const padded = value.trim() !== '' && /^[ \r\n]/.test(printed) && /[ \r\n]$/.test(printed) ? 1 : 0
    align(source, start + ticks + padded, end - ticks - padded, value, 'code', seen)
  }

  function html(tag: string, start: number, end: number): void {
    const name = /^<(\/?[a-zA-Z][a-zA-Z0-9-]*)/.exec(tag)?.[1]?.toLowerCase()
    if (name === 'br') {
      // At the end of a line the break that is printed is enough.
      const next = tasks[tasks.length - 1]
      const printed = next && 'type' in next && next.type === 'text' && /^[\r\n]/.test(next.value)
      if (!printed) seen.put('\n', start, end)
    }
    const of = tags[name?.replace('/', '') ?? '']
    if (!of) return
    if (name?.charAt(0) !== '/') open[of] = open[of] < 0 ? seen.value.length : open[of]
    else if (open[of] >= 0) {
      runs[of].push({start: open[of], end: seen.value.length})
      open[of] = -1
    }
  }
}

/** Tags that set a run off. */
const tags: Readonly<Record<string, Run['of']>> = {b: 'strong', strong: 'strong', i: 'italic', em: 'italic'}

/** Where a node begins and ends in the source. */
export function offsets(position: Position | undefined, base: number): [start: number, end: number] {
  return [base + (position?.start.offset ?? 0), base + (position?.end.offset ?? 0)]
}

/** Runs in order, none within or next to another. */
function merged(runs: Span[]): Span[] {
  const sorted = runs.filter(({start, end}) => end > start).sort((a, b) => a.start - b.start || a.end - b.end)
  const kept: Span[] = []
  for (const run of sorted) {
    const last = kept[kept.length - 1]
    if (last && run.start <= last.end) last.end = Math.max(last.end, run.end)
    else kept.push(run)
  }
  return kept
}
