/**
 * Addresses, titles and labels of Markdown links, and the definitions they refer to.
 */

const title = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|'[^'\\]*(?:\\[\s\S][^'\\]*)*'|\([^()\\]*(?:\\[\s\S][^()\\]*)*\)/y
const pointed = /<[^<>\n\\]*(?:\\.[^<>\n\\]*)*>/y
const blanks = /[ \t]*(?:\n[ \t]*)?/y
const lineRest = /[ \t]*(?:\n|$)/y
/** CommonMark allows labels of 999 characters; addresses may hold brackets within brackets, this many. */
const LONGEST_LABEL = 999
const DEEPEST = 32

/** The key under which a label is looked up. */
export function normalLabel(label: string): string {
  return label
    .trim()
    .replace(/[ \t\n]+/g, ' ')
    .toLowerCase()
    .toUpperCase()
}

/**
 * Where a link ends whose text was closed just before `at`, −1 if it is none.
 *
 * @param label The text between the brackets, null where it cannot be a label.
 */
export function linkEnd(text: string, at: number, label: string | null, defined: ReadonlySet<string>): number {
  const direct = text.charCodeAt(at) === 40 ? resourceEnd(text, at + 1) : -1
  if (direct >= 0) return direct
  const full = text.charCodeAt(at) === 91
  const end = full ? labelEnd(text, at) : at
  if (full && end !== at + 2) return end > 0 && defined.has(normalLabel(text.slice(at + 1, end - 1))) ? end : -1
  return label !== null && label.length <= LONGEST_LABEL && defined.has(normalLabel(label)) ? end : -1
}

/** `(address "title")`, after its first bracket. */
function resourceEnd(text: string, at: number): number {
  const address = over(blanks, text, at)
  const after = addressEnd(text, address)
  if (after < 0) return -1
  let end = over(blanks, text, after)
  if (end > after) {
    const titled = over(title, text, end)
    if (titled > end) end = over(blanks, text, titled)
  }
  return text.charCodeAt(end) === 41 ? end + 1 : -1
}

function addressEnd(text: string, at: number): number {
  if (text.charCodeAt(at) === 60) {
    const end = over(pointed, text, at)
    return end > at ? end : -1
  }
  let depth = 0
  for (let end = at; ; end++) {
    const code = text.charCodeAt(end)
    if (code === 92 && /[!-/:-@[-`{-~]/.test(text.charAt(end + 1))) end++
    else if (code === 40 && ++depth > DEEPEST) return -1
    else if (code === 41 && --depth < 0) return end
    else if (!(code > 32 && code !== 127)) return depth === 0 ? end : -1
  }
}

/** Where `[label]` ends, −1 if it is none. */
function labelEnd(text: string, at: number): number {
  const limit = Math.min(text.length, at + LONGEST_LABEL + 2)
  for (let end = at + 1; end < limit; end++) {
    const code = text.charCodeAt(end)
    if (code === 93) return end + 1
    if (code === 91) return -1
    if (code === 92) end++
  }
  return -1
}

/**
 * How far the beginning of a paragraph is link definitions (`[label]: address "title"`).
 *
 * @param text The paragraph, its lines joined by `\n`.
 * @param defined Told of each label, normalised.
 * @returns Offset into `text` where the last definition ends, always the beginning of a line.
 */
export function definitionsEnd(text: string, defined: Set<string>): number {
  let at = 0
  while (text.charCodeAt(at) === 91) {
    const label = labelEnd(text, at)
    // `[^1]: Reyes` is a footnote where the viewer knows any, and its text is to be seen.
    if (label < 0 || text.charCodeAt(label) !== 58 || text.charCodeAt(at + 1) === 94) return at
    const name = normalLabel(text.slice(at + 1, label - 1))
    const address = over(blanks, text, label + 1)
    const after = addressEnd(text, address)
    if (!name || after <= address) return at
    const end = titleEnd(text, after)
    if (end < 0) return at
    defined.add(name)
    at = end
  }
  return at
}

/** The end of the line after an address and its title, if it has one; −1 where other text follows. */
function titleEnd(text: string, after: number): number {
  const begins = over(blanks, text, after)
  if (begins > after) {
    const ends = over(title, text, begins)
    const rest = ends > begins ? over(lineRest, text, ends) : ends
    if (rest > ends || (ends > begins && ends === text.length)) return rest
  }
  const rest = over(lineRest, text, after)
  return rest > after || after === text.length ? rest : -1
}

/** Where a match that begins at `at` ends; `at` where there is none. */
function over(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}
