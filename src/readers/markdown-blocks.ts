/**
 * Markdown → its leaf blocks: which lines are a paragraph, a heading, code, in which list or quotation.
 *
 * One pass over the lines with a stack of open containers, as CommonMark 0.31 §“Appendix: A parsing strategy” has it;
 * what stands within a line is left to markdown-inlines.ts. Written here because remark-parse takes quadratic time on
 * a dozen shapes (nested `>`, `1. 1. 1.`, setext headings in a row) and reads 1 MB/s; tests hold both to the same tree.
 */

export interface Leaf {
  kind: 'paragraph' | 'heading' | 'rule' | 'code' | 'html'
  /** Innermost container that it stands in. */
  within: 'item' | 'quote' | null
  depth: number
  /** As printed, on the first leaf of an item. */
  marker: string | null
  /** Pairs `start, end` of source offsets, one a line; indentation and container marks left out. */
  lines: number[]
}

/** Containers nested deeper than this stay text: nobody writes so, and every line has to walk through them. */
export const DEEPEST = 64

interface Container {
  kind: 'item' | 'quote'
  /** Columns that an item’s content stands to the right of its container’s. */
  width: number
  marker: string
  /** No block of the item has begun yet. */
  fresh: boolean
}

interface Open extends Leaf {
  /** Of fenced code. */
  fence: number
  fenceLength: number
  fenceIndent: number
  /** Kind of HTML block, 1–7, as CommonMark numbers them. */
  html: number
}

const rule = /(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/y
const atx = /(#{1,6})(?:[ \t]+|$)/y
const setext = /(?:=+|-+)[ \t]*$/y
const fence = /`{3,}(?=[^`]*$)|~{3,}/y
const bullet = /[*+-](?=[ \t]|$)/y
const number = /\d{1,9}[.)](?=[ \t]|$)/y

const blockTags =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul'
/** How each kind of HTML block begins; the seventh, any other tag alone on its line, cannot interrupt a paragraph. */
const htmlOpen: ReadonlyArray<RegExp> = [
  /<(?:script|pre|textarea|style)(?=[ \t>]|$)/iy,
  /<!--/y,
  /<\?/y,
  /<![A-Za-z]/y,
  /<!\[CDATA\[/y,
  new RegExp(`</?(?:${blockTags})(?=[ \\t]|/?>|$)`, 'iy'),
  /(?:<[A-Za-z][A-Za-z0-9-]*(?:[ \t]+[a-zA-Z_:][\w.:-]*(?:[ \t]*=[ \t]*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*[ \t]*\/?>|<\/[A-Za-z][A-Za-z0-9-]*[ \t]*>)[ \t]*$/y
]
const htmlClose: ReadonlyArray<RegExp> = [/<\/(?:script|pre|textarea|style)>/i, /-->/, /\?>/, />/, /\]\]>/]

/**
 * The leaves of a Markdown text, in document order.
 *
 * @param define Told of each paragraph that ends (its leaf); gives how many of its first lines were link definitions.
 *   A paragraph of nothing else is dropped.
 * @param tooDeep Told of the offset where containers nest deeper than `DEEPEST`; the rest of that line stays text.
 */
export function leavesOf(
  source: string,
  from: number,
  starts: ReadonlyArray<number>,
  define: (leaf: Leaf) => number,
  tooDeep: (offset: number) => void
): Leaf[] {
  const leaves: Leaf[] = []
  const containers: Container[] = []
  let leaf: Open | null = null
  // The line in work: its text, and how far it is read. A tab may be read in part.
  let base = 0
  let line = ''
  let at = 0
  let column = 0
  let next = 0
  let nextColumn = 0

  for (let index = 0; index < starts.length; index++) {
    base = starts[index] as number
    if (base < from) continue
    let end = index + 1 < starts.length ? (starts[index + 1] as number) : source.length
    while (end > base && isBreak(source.charCodeAt(end - 1))) end--
    line = source.slice(base, end)
    at = column = 0
    readLine()
  }
  close()
  return leaves

  function readLine(): void {
    const matched = matchContainers()
    const all = matched === containers.length
    if (all && leaf && continues(leaf)) return
    if (all && leaf && leaf.kind !== 'paragraph') close()
    // Once a block is opened, the containers that the line did not continue are closed.
    let settled = all
    const settle = () => {
      close()
      if (!settled) containers.length = matched
      settled = true
    }
    for (;;) {
      look()
      const indented = nextColumn - column >= 4
      if (indented) {
        if (leaf?.kind === 'paragraph' || next === line.length) break
        settle()
        skip(4)
        open('code')
        addLine()
        return
      }
      const interrupts = settled && leaf?.kind === 'paragraph'
      const code = line.charCodeAt(next)
      if (code !== 62 && openLeaf(code, interrupts, settle)) return
      if (code !== 62 && !(isMarker(code) && matchesItem(interrupts))) break
      if ((settled ? containers.length : matched) >= DEEPEST) {
        tooDeep(base + next)
        break
      }
      settle()
      containers.push(code === 62 ? quote() : item())
    }
    addText(settled, settle)
  }

  /** How many containers the line goes on with; the cursor is left behind their marks. */
  function matchContainers(): number {
    let matched = 0
    for (; matched < containers.length; matched++) {
      const container = containers[matched] as Container
      look()
      const indent = nextColumn - column
      if (container.kind === 'quote') {
        if (indent > 3 || line.charCodeAt(next) !== 62) break
        skipMark()
      } else if (next === line.length) {
        if (container.fresh) break
        at = next
        column = nextColumn
      } else if (indent >= container.width) skip(container.width)
      else break
    }
    return matched
  }

  /** Whether code or HTML takes the line as it is. */
  function continues(open: Open): boolean {
    look()
    const indent = nextColumn - column
    if (open.kind === 'html') {
      if (next === line.length && open.html >= 6) return false
      addHtml(open)
      return true
    }
    if (open.kind !== 'code') return false
    if (open.fenceLength === 0) {
      if (indent >= 4) skip(4)
      else if (next === line.length) skip(indent)
      else return false
      addLine()
      return true
    }
    if (indent < 4 && closesFence(open)) {
      close()
      return true
    }
    skip(Math.min(indent, open.fenceIndent))
    addLine()
    return true
  }

  function closesFence(open: Open): boolean {
    let end = next
    while (line.charCodeAt(end) === open.fence) end++
    return end - next >= open.fenceLength && /^[ \t]*$/.test(line.slice(end))
  }

  /** Heading, code, HTML or rule at `next`, opened. */
  function openLeaf(code: number, interrupts: boolean, settle: () => void): boolean {
    if (code === 35 && matches(atx)) {
      settle()
      const depth = /^#+/.exec(line.slice(next, next + 6))?.[0].length ?? 1
      const begin = atx.lastIndex
      const end = headingEnd(line, begin)
      open('heading', depth)
      if (end > begin) leaf?.lines.push(base + begin, base + end)
      close()
      return true
    }
    if ((code === 96 || code === 126) && matches(fence)) {
      settle()
      const fenced = open('code')
      fenced.fence = code
      fenced.fenceLength = fence.lastIndex - next
      fenced.fenceIndent = nextColumn - column
      return true
    }
    if (code === 60) {
      const kind = htmlOpen.findIndex((pattern) => matches(pattern)) + 1
      if (kind > 0 && (kind < 7 || leaf?.kind !== 'paragraph')) {
        settle()
        const block = open('html')
        block.html = kind
        addHtml(block)
        return true
      }
    }
    if (interrupts && (code === 61 || code === 45) && matches(setext) && leaf && underlined(leaf, code)) return true
    if ((code === 42 || code === 45 || code === 95) && matches(rule)) {
      settle()
      open('rule').lines.push(base + next, base + line.trimEnd().length)
      close()
      return true
    }
    return false
  }

  /** Makes the open paragraph a heading, unless it is all link definitions. */
  function underlined(paragraph: Open, code: number): boolean {
    const defined = define(paragraph)
    paragraph.lines.splice(0, defined * 2)
    if (paragraph.lines.length === 0) return false
    paragraph.kind = 'heading'
    paragraph.depth = code === 61 ? 1 : 2
    close()
    return true
  }

  function quote(): Container {
    skipMark()
    return {kind: 'quote', width: 0, marker: '', fresh: true}
  }

  /** Whether a list item begins at `next`: within a paragraph only one with text, numbered 1 if numbered. */
  function matchesItem(interrupts: boolean): boolean {
    const pattern = line.charCodeAt(next) < 48 ? bullet : number
    if (!matches(pattern)) return false
    if (!interrupts) return true
    if (pattern === number && Number.parseInt(line.slice(next, next + 10), 10) !== 1) return false
    return !/^[ \t]*$/.test(line.slice(pattern.lastIndex))
  }

  /** The list item at `next`; the cursor is left at its content. */
  function item(): Container {
    const marker = /^(?:[*+-]|\d+[.)])/.exec(line.slice(next, next + 10))?.[0] ?? ''
    const indent = nextColumn - column
    at = next + marker.length
    column = nextColumn + marker.length
    look()
    const blank = next === line.length
    const spaces = nextColumn - column
    const taken = blank || spaces > 4 ? 1 : spaces
    skip(Math.min(taken, spaces))
    return {kind: 'item', width: indent + marker.length + taken, marker, fresh: true}
  }

  function addText(settled: boolean, settle: () => void): void {
    look()
    const blank = next === line.length
    if (leaf?.kind === 'paragraph') {
      if (blank) settle()
      else addParagraphLine()
      return
    }
    if (!settled) settle()
    if (blank) return
    open('paragraph')
    addParagraphLine()
  }

  function addParagraphLine(): void {
    leaf?.lines.push(base + next, base + trimEnd(line))
  }

  function addLine(): void {
    leaf?.lines.push(base + at, base + line.length)
  }

  function addHtml(block: Open): void {
    addLine()
    if (block.html <= 5 && htmlClose[block.html - 1]?.test(line.slice(at))) close()
  }

  function open(kind: Leaf['kind'], depth = 0): Open {
    const inner = containers[containers.length - 1]
    const marker = inner?.kind === 'item' && inner.fresh ? inner.marker : null
    for (let outer = containers.length - 1; outer >= 0 && containers[outer]?.fresh; outer--) {
      ;(containers[outer] as Container).fresh = false
    }
    leaf = {
      kind,
      within: inner?.kind ?? null,
      depth,
      marker,
      lines: [],
      fence: 0,
      fenceLength: 0,
      fenceIndent: 0,
      html: 0
    }
    return leaf
  }

  function close(): void {
    if (!leaf) return
    if (leaf.kind === 'paragraph') leaf.lines.splice(0, define(leaf) * 2)
    if (leaf.lines.length > 0) leaves.push(leaf)
    leaf = null
  }

  /** Finds the next character that is no blank. */
  function look(): void {
    next = at
    nextColumn = column
    for (;;) {
      const code = line.charCodeAt(next)
      if (code === 32) nextColumn++
      else if (code === 9) nextColumn += 4 - (nextColumn & 3)
      else return
      next++
    }
  }

  /** Moves the cursor over blanks by columns. */
  function skip(columns: number): void {
    while (columns > 0 && at < line.length) {
      if (line.charCodeAt(at) === 9) {
        const wide = 4 - (column & 3)
        if (wide <= columns) at++
        column += Math.min(wide, columns)
        columns -= wide
      } else {
        at++
        column++
        columns--
      }
    }
  }

  /** Moves the cursor over a `>` and the blank that belongs to it. */
  function skipMark(): void {
    at = next + 1
    column = nextColumn + 1
    const code = line.charCodeAt(at)
    if (code === 32 || code === 9) skip(1)
  }

  function matches(pattern: RegExp): boolean {
    pattern.lastIndex = next
    return pattern.test(line)
  }
}

/** Where a heading’s text ends: before its closing `#`s, if a blank stands before them. */
function headingEnd(line: string, begin: number): number {
  const whole = trimEnd(line)
  let end = whole
  while (end > begin && line.charCodeAt(end - 1) === 35) end--
  if (end === begin) return begin
  const before = line.charCodeAt(end - 1)
  if (end === whole || (before !== 32 && before !== 9)) return whole
  while (end > begin && isBlank(line.charCodeAt(end - 1))) end--
  return end
}

function trimEnd(line: string): number {
  let end = line.length
  while (end > 0 && isBlank(line.charCodeAt(end - 1))) end--
  return end
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13
}

function isMarker(code: number): boolean {
  return code === 42 || code === 43 || code === 45 || (code >= 48 && code <= 57)
}
