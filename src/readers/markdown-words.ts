/**
 * What a person sees of the phrases within a Markdown block: links without addresses, no pictures, marks of emphasis off.
 */
import type {PhrasingContent} from 'mdast'
import type {Position} from 'unist'
import type {Span} from '../tree.ts'
import {align} from './alignment.ts'
import {Visible} from './visible.ts'

/** A phrase yet to be read, or the end of a bold run that begins at an offset of the text. */
type Task = PhrasingContent | number

/**
 * The text of phrases, and which runs of it are bold.
 *
 * @param base Added to the offsets of the nodes it gives their offsets in the source.
 */
export function words(
  source: string,
  base: number,
  phrases: ReadonlyArray<PhrasingContent>
): {seen: Visible; strong: Span[]} {
  const seen = new Visible(source)
  const strong: Span[] = []
  /** Where a `<b>` began, −1 outside. */
  let bold = -1
  const tasks: Task[] = [...phrases].reverse()
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    if (typeof task === 'number') strong.push({start: task, end: seen.value.length})
    else read(task)
  }
  return {seen, strong: merged(strong)}

  function read(node: PhrasingContent): void {
    const [start, end] = offsets(node.position, base)
    if (node.type === 'text') align(source, start, end, node.value, 'markdown', seen)
    else if (node.type === 'inlineCode') code(start, end, node.value)
    else if (node.type === 'break') seen.put('\n', start, end)
    else if (node.type === 'html') html(node.value, start, end)
    // `[^1]` is the mark of a footnote where the viewer knows any.
    else if (node.type === 'linkReference' && node.identifier.startsWith('^')) seen.add(source.slice(start, end), start)
    else if (node.type === 'strong') {
      tasks.push(seen.value.length)
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
      const printed = typeof next === 'object' && next.type === 'text' && /^[\r\n]/.test(next.value)
      if (!printed) seen.put('\n', start, end)
    }
    if (name === 'b' || name === 'strong') bold = bold < 0 ? seen.value.length : bold
    else if ((name === '/b' || name === '/strong') && bold >= 0) {
      strong.push({start: bold, end: seen.value.length})
      bold = -1
    }
  }
}

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
