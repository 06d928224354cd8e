/**
 * Whether a text stops in the middle of a sentence, as where a page was cut: a message for `quotes check`.
 */
import {isLetter, isLower} from '../characters.ts'
import {pointAt, sourceOffset} from '../place.ts'
import type {Message, Root} from '../tree.ts'
import {unitAt} from '../units.ts'
import type {Layout, Line} from './layout.ts'

/** Shorter last lines are names, places and titles. */
const long = 80

/** The message where the last line of all is running text that ends in a word or a comma; null elsewhere. Turns tell themselves. */
export function cutOff(root: Root, {lines, end}: Layout): Message | null {
  const last = lines.at(-1) as Line
  if (lines.length === 0 || end !== lines.length - 1 || last.turn) return null
  const {value} = last.block
  const text = value.trimEnd()
  if (text.length < long || !endsWithin(text) || /[\u3040-\u9fff]$/.test(text)) return null
  const {line, column} = pointAt(root.lines, sourceOffset(last.block, text.length, 'end'))
  const reason = `Unexpected end of the text in mid-sentence, expected a full stop after \`${text.slice(-20).trimStart()}\``
  return {line, column, severity: 'warning', rule: 'metadata:breaks-off', reason}
}

/** With a comma or a letter that is no capital. */
function endsWithin(text: string): boolean {
  const code = unitAt(text, text.length - 1)
  if (code === 44 || code === 0x60c || isLower(code)) return true
  return code > 127 && isLetter(code) && /\p{Lo}$/u.test(text)
}
