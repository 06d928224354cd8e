/**
 * HTML → its tags and the text between them, each with its offsets, in one pass.
 *
 * The tokens of the HTML Living Standard §13.2.5, unclosed comments and quotes included. Written here because parse5
 * builds a tree first, walks all open elements for each `<div>` and recurses: deep nesting takes it quadratic time or
 * the stack. Tests hold both to the same text.
 */

/** Where the tokens go. Names come in lower case. */
export interface Sink {
  /** Text as printed at `from … to`; references are not yet resolved. */
  text(from: number, to: number): void
  /** A start tag; its attributes stand at `attributes … to`. */
  start(name: string, attributes: number, from: number, to: number): void
  end(name: string, from: number, to: number): void
  /** What stands in an element that holds no tags: scripts, styles, the title. Comes between its tags. */
  raw(name: string, from: number, to: number): void
}

/** An attribute as printed: value with its references, and its place. */
export interface Attribute {
  name: string
  value: string
  from: number
  to: number
}

const raws = ['script', 'style', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes'] as const
const rawEnds = new Map<string, RegExp>(raws.map((name) => [name, new RegExp(`</${name}(?=[\\s/>])`, 'gi')]))
const scriptEnd = /<!--|-->|<(\/?)script(?=[\s/>])/gi
const tagName = /[a-zA-Z][^\s/>]*/y
const attribute = /([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/y

/** Read the tokens of `source` from an offset on. Any string reads. */
export function tokens(source: string, from: number, sink: Sink): void {
  const to = source.length
  let text = from
  /** No comment within a script ends from here on. */
  let endless = false
  for (let at = source.indexOf('<', from); at >= 0 && at < to; ) {
    const after = markupEnd(at)
    if (after < 0) {
      at = source.indexOf('<', at + 1)
      continue
    }
    text = after
    at = source.indexOf('<', after)
  }
  if (text < to) sink.text(text, to)

  /** Reads the markup at a `<`; gives where it ends, −1 where it is text. */
  function markupEnd(at: number): number {
    const code = source.charCodeAt(at + 1)
    if (isLetter(code)) return startTag(at)
    if (code === 47) {
      if (isLetter(source.charCodeAt(at + 2))) return endTag(at)
      if (source.charCodeAt(at + 2) === 62) return before(at, at + 3)
      return at + 2 < to ? before(at, past('>', at + 2)) : -1
    }
    if (code === 33) return before(at, source.startsWith('--', at + 2) ? commentEnd(at + 4) : past('>', at + 2))
    return code === 63 ? before(at, past('>', at + 2)) : -1
  }

  /** The text before a markup is told first. */
  function before(at: number, end: number): number {
    if (at > text) sink.text(text, at)
    return end
  }

  function startTag(at: number): number {
    const name = nameAt(at + 1)
    const attributes = at + 1 + name.length
    const end = tagEnd(attributes)
    before(at, end)
    const lower = name.toLowerCase()
    sink.start(lower, attributes, at, end)
    const close = rawEnds.get(lower)
    // Drawings hold `<title/>`, which is empty there; in HTML the slash means nothing and nobody writes it.
    if (!close || (lower !== 'script' && source.charCodeAt(end - 2) === 47)) return end
    const stop = lower === 'script' ? scriptStop(end) : stopAt(close, end)
    sink.raw(lower, end, stop)
    return stop
  }

  function endTag(at: number): number {
    const name = nameAt(at + 2)
    const end = tagEnd(at + 2 + name.length)
    before(at, end)
    sink.end(name.toLowerCase(), at, end)
    return end
  }

  function nameAt(at: number): string {
    tagName.lastIndex = at
    return tagName.exec(source)?.[0] ?? ''
  }

  function tagEnd(at: number): number {
    let end = at
    while (end < to && source.charCodeAt(end) !== 62) {
      attribute.lastIndex = end
      end = !isGap(source.charCodeAt(end)) && attribute.test(source) ? attribute.lastIndex : end + 1
    }
    return Math.min(end + 1, to)
  }

  function past(mark: string, at: number): number {
    const found = source.indexOf(mark, at)
    return found < 0 || found >= to ? to : found + mark.length
  }

  function commentEnd(at: number): number {
    if (source.charCodeAt(at) === 62) return at + 1
    if (source.startsWith('->', at)) return at + 2
    const end = /--!?>/g
    end.lastIndex = at
    return end.test(source) && end.lastIndex <= to ? end.lastIndex : to
  }

  function stopAt(pattern: RegExp, at: number): number {
    pattern.lastIndex = at
    const found = pattern.exec(source)
    return found && found.index < to ? found.index : to
  }

  /** A script may write a script: `<!-- <script> … </script> -->` is all one. */
  function scriptStop(at: number): number {
    let depth = 0
    scriptEnd.lastIndex = at
    for (
      let match = endless ? null : scriptEnd.exec(source);
      match && match.index < to;
      match = scriptEnd.exec(source)
    ) {
      if (match[0] === '<!--') depth ||= 1
      else if (match[0] === '-->') depth = 0
      else if (match[1] && depth < 2) return match.index
      else if (match[1]) depth = 1
      else if (depth === 1) depth = 2
    }
    endless = true
    return stopAt(rawEnds.get('script') as RegExp, at)
  }
}

/** The attributes of a start tag; of one name only the first counts. */
export function attributesOf(source: string, from: number, to: number): Map<string, Attribute> {
  const found = new Map<string, Attribute>()
  for (let end = from; end < to - 1; ) {
    attribute.lastIndex = end
    const match = isGap(source.charCodeAt(end)) ? null : attribute.exec(source)
    if (!match) {
      end++
      continue
    }
    end = attribute.lastIndex
    const value = match[2] ?? match[3] ?? match[4] ?? ''
    const last = match[2] === undefined && match[3] === undefined ? end : end - 1
    const name = (match[1] as string).toLowerCase()
    if (!found.has(name)) found.set(name, {name, value, from: last - value.length, to: last})
  }
  return found
}

/** White space and slashes stand between attributes. */
function isGap(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 47
}

function isLetter(code: number): boolean {
  return (code > 64 && code < 91) || (code > 96 && code < 123)
}
