/**
 * A text without what stands in quotation marks: those are somebody else’s words.
 */

const opening = /["“„«]|''/g
const closing = /[”“»]/
const angled = /[“”„«»]/g

/** A text with what stands in double marks blanked, so that offsets hold; a stop before a closing mark stays. */
export function withoutQuoted(text: string): string {
  opening.lastIndex = 0
  if (!opening.test(text)) return text
  let blanked = ''
  let done = 0
  do {
    const start = opening.lastIndex - (text[opening.lastIndex - 1] === "'" ? 2 : 1)
    const end = quotedEnd(text, start)
    blanked += text.slice(done, start)
    blanked += endsInStop(text, start, end) ? `${' '.repeat(end - start - 2)}. ` : ' '.repeat(end - start)
    done = opening.lastIndex = end
  } while (opening.test(text))
  return blanked + text.slice(done)
}

/** Where what a mark opens ends: after the mark that closes it, before one that opens again, or with the text. */
function quotedEnd(text: string, start: number): number {
  const mark = text[start] as string
  if (mark === '"') return text.indexOf(mark, start + 1) + 1 || text.length
  if (mark === "'") {
    const close = text.indexOf("''", start + 2)
    return close < 0 ? text.length : close + 2
  }
  angled.lastIndex = start + 1
  if (!angled.test(text)) return text.length
  const end = angled.lastIndex
  return closing.test(text[end - 1] as string) ? end : end - 1
}

/** Whether the last character before a closing mark ends a sentence. */
function endsInStop(text: string, start: number, end: number): boolean {
  const last = text[end - 1] as string
  const before = last === "'" && text[end - 2] === "'" ? end - 3 : '"”“»'.includes(last) ? end - 2 : -1
  return before > start && '.!?…'.includes(text[before] as string)
}
