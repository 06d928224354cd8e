/**
 * Which quotation marks of a paragraph belong together: the runs between them.
 *
 * Apostrophes, inch marks and `'90s` are no marks. Only outermost runs are returned; what stands inside them hangs
 * below.
 */
import type {Spelling} from './characters.ts'
import {dashRuns, opensWithDash} from './dash-speech.ts'
import type {Lexicon} from './lexicon.ts'
import {Pairing} from './pairing.ts'

/** What stands between two marks, as offsets into the paragraph. */
export interface Run {
  /** Where the opening mark begins. */
  open: number
  /** The words between the marks. */
  from: number
  to: number
  /** Where the closing mark ends; the same as `to` when nothing closes. */
  close: number
  closed: boolean
  /** Of one apostrophe-like mark: `‘…’`, `'…'`. */
  single: boolean
  /** A straight mark right after a letter: it opens something only if another closes it. */
  glued: boolean
  mark: string
  inner: Run[]
}

/**
 * Pair the marks of one paragraph.
 *
 * @returns Outermost runs in order, never overlapping; the last may be unclosed.
 */
export function pairMarks(spelling: Spelling, lexicon: Lexicon): ReadonlyArray<Run> {
  if (lexicon.reporting.dashes && opensWithDash(spelling.value)) {
    const runs = dashRuns(spelling.value)
    if (runs) return runs
  }
  return spelling.marked === 0 || isData(spelling) ? none : new Pairing(spelling.value, lexicon).pair(spelling)
}

const none: ReadonlyArray<Run> = []

/** So many names and values in marks are data; behind a brace the first is. */
const fields = 3
const braced = /\{\s?"[^"{}]{1,60}"\s?:/

/** A name in marks behind a bracket or a comma, and its value behind a colon. */
const data = /[{,]\s?"[^"{}]{1,60}":\s?(?:["{[\d]|true\b|false\b|null\b)/g

/** `{"title":"Sign up","path":"/in"}`: what a page’s programs read, no words of anybody. */
function isData({value, marked}: Spelling): boolean {
  if (marked < 4) return false
  if (value.includes('{') && braced.test(value)) return true
  if (marked < 4 * fields) return false
  data.lastIndex = 0
  let found = 0
  while (found < fields && data.test(value)) found++
  return found === fields
}
