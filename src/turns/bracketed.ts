/**
 * Names that captions set in brackets before what is said off screen.
 *
 *     [Maria] We knew before noon.
 *     - (JOEL) Who told you?          ← in captions alone: elsewhere `(CNH)` is an agency
 *     [door slams]                    ← a sound
 *     [laughs] Nobody did.            ← what somebody does
 */
import {isLower, isUpper} from '../characters.ts'
import type {Block} from '../tree.ts'
import {unitAt} from '../units.ts'
import {type Printed, skipSpaces} from './label.ts'
import type {Words} from './shape.ts'

/** Longer directions are descriptions. */
const LONGEST = 40

/** The bracketed name that a line begins with; null without one. */
export function bracketedAt({value, type}: Block, start: number, end: number, words: Words): Printed | null {
  let open = start
  const dash = unitAt(value, open)
  if (dash === 45 || dash === 0x2013) open = skipSpaces(value, open + 1, end)
  const mark = unitAt(value, open)
  if (mark !== 91 && (mark !== 40 || type !== 'cue')) return null
  const close = value.indexOf(mark === 91 ? ']' : ')', open)
  if (close < open + 3 || close > open + LONGEST || close >= end) return null
  const name = value.slice(open + 1, close)
  const body = skipSpaces(value, unitAt(value, close + 1) === 58 ? close + 2 : close + 1, end)
  if (body >= end || body === close + 1 || !isWho(name, words)) return null
  // Captions name some in brackets and some before a colon.
  const separator = type === 'cue' ? 'colon' : 'stop'
  return {start, from: open + 1, to: close, body, separator, time: null, bold: false, handle: false}
}

/** A name or a role; what somebody does, or is heard, is none. */
function isWho(name: string, {conductor, role, stage}: Words): boolean {
  const lower = name.toLowerCase()
  const tokens = lower.split(' ')
  const bare = lower.replace(/\s*#?\d+$/, '')
  if (conductor.has(bare) || role.has(bare)) return true
  if (tokens.length > 4 || !isUpper(unitAt(name, 0)) || /[\d,;:.…]/.test(name)) return false
  if (stage.has(lower) || stage.has(tokens[0] as string) || stage.has(tokens.at(-1) as string)) return false
  // `(CLEARS THROAT)`, `[LAUGHING]`
  return (
    isLower(unitAt(name, 1)) ||
    !/(?:[^S]S|ING)$/.test(tokens.length > 1 && /S$/i.test(tokens[0] as string) ? 'S' : name)
  )
}
