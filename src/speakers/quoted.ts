/**
 * A text without what stands in quotation marks: those are somebody else’s words.
 */
import {aSpace, type Spelled} from '../names/index.ts'
import {unitAt} from '../units.ts'

const opening = /["“„«]|''/g
const closing = /[”“»]/
const angled = /[“”„«»]/g

/** Blank what stands in double marks that open before an offset; a stop before a closing mark stays. */
export function blankQuoted({text, units, from}: Spelled, until = text.length): void {
  opening.lastIndex = 0
  while (opening.test(text)) {
    const start = opening.lastIndex - (unitAt(text, opening.lastIndex - 1) === 39 ? 2 : 1)
    if (start >= until) return
    const end = quotedEnd(text, start)
    units.fill(aSpace, from + start, from + end)
    if (endsInStop(text, start, end)) units[from + end - 2] = stop
    opening.lastIndex = end
  }
}

const stop = 46

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
