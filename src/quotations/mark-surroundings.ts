/**
 * What stands beside a quotation mark tells whether it opens or closes, or is an apostrophe, feet or inches.
 */
import {unitAt} from '../units.ts'
import {isDigit, isLetter, isSpaceCode} from './characters.ts'

/** White space or an opening point before the mark, neither after it. */
export function opensAt(value: string, at: number, width: number): boolean {
  const before = at === 0 ? 32 : unitAt(value, at - 1)
  const after = at + width >= value.length ? 32 : unitAt(value, at + width)
  return !isSpaceCode(after) && (isSpaceCode(before) || isOpening(before))
}

/** `6' 2"`: inches after feet, however many marks are left. */
export function followsFeet(value: string, at: number): boolean {
  let feet = at - 1
  while (feet > at - 4 && isDigit(unitAt(value, feet))) feet--
  if (isSpaceCode(unitAt(value, feet))) feet--
  const code = unitAt(value, feet)
  return (code === 39 || code === 0x2019) && isDigit(unitAt(value, feet - 1))
}

/** `'90s`, `'Tis` and `'em` open nothing. */
export function startsQuotation(value: string, at: number, elided: ReadonlySet<string>): boolean {
  const after = unitAt(value, at + 1)
  if (after >= 48 && after <= 57) return unitAt(value, at + 3) !== 115
  const code = unitAt(value, at)
  if (code !== 39 && code !== 0x2018 && code !== 0x2019) return true
  const most = Math.min(value.length, at + 16)
  let end = at + 1
  while (end < most && isLetter(unitAt(value, end))) end++
  if (end === at + 1) return true
  if (end < most && unitAt(value, end) === 39) end++
  return !elided.has(`'${value.slice(at + 1, end).toLowerCase()}`)
}

/**
 * Tells the mark that closes from an apostrophe: nothing of a word follows it, and it is no plural’s genitive.
 *
 * @param opening The mark that it would close.
 * @param closing The mark that closes such.
 */
export function closesSingle(value: string, at: number, opening: string, closing: string): boolean {
  const before = unitAt(value, at - 1)
  const after = at + 1 >= value.length ? 32 : unitAt(value, at + 1)
  if (isLetter(after) || (after >= 48 && after <= 57)) return false
  if (isSpaceCode(before)) return false
  if (!isLetter(before)) return true
  // dogs’ tails, doin’ it: another closing mark later says that this one is an apostrophe.
  if (!/[sSnozx]/.test(value[at - 1] as string) || !isSpaceCode(after)) return true
  const next = nextClosing(value, at + 1, unitAt(closing, 0))
  if (next < 0) return true
  return value.slice(at + 1, next).includes(opening === "'" ? " '" : '‘')
}

function nextClosing(value: string, from: number, mark: number): number {
  const end = Math.min(value.length, from + 400)
  for (let at = from; at < end; at++) {
    const code = unitAt(value, at)
    if (code === 34 || code === 0x201d) return -1
    if (code !== mark) continue
    const after = at + 1 >= value.length ? 32 : unitAt(value, at + 1)
    if (!isLetter(after) && !isSpaceCode(unitAt(value, at - 1))) return at
  }
  return -1
}

/** What may stand right before an opening mark: a bracket, a dash, another opening mark. */
function isOpening(code: number): boolean {
  return (
    code === 40 ||
    code === 91 ||
    code === 123 ||
    code === 45 ||
    code === 0x2013 ||
    code === 0x2014 ||
    code === 0x2015 ||
    code === 34 ||
    code === 39 ||
    code === 96 ||
    code === 0x201c ||
    code === 0x2018 ||
    code === 0xab ||
    code === 58 ||
    code === 47 ||
    code === 0x2026 ||
    code === 0x201e ||
    code === 0x200f ||
    code === 0x200e
  )
}

/** What follows a closing mark and never an opening one. */
export function isClosing(code: number): boolean {
  return (
    code === 41 || code === 44 || code === 46 || code === 58 || code === 59 || code === 63 || code === 33 || code === 93
  )
}

/** `said: ‘We know the boys’ mothers.`, the next paragraph going on: a whole sentence after a mark that nothing closes. */
export function runsOn(value: string, {open, to}: {open: number; to: number}): boolean {
  if (to - open < 30 || !/\p{Lu}/u.test(value[open + 1] ?? '') || !/[.!?…]\s*$/.test(value.slice(-4))) return false
  let before = open - 1
  while (before >= 0 && isSpaceCode(unitAt(value, before))) before--
  return before < 0 || unitAt(value, before) === 58
}

/** `"`, `“`, `”` */
export const isDouble = (code: number): boolean => code === 34 || code === 0x201c || code === 0x201d
