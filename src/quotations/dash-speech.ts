/**
 * Speech after a dash, where the author’s words in it stand between dashes too.
 *
 *     —Tres veces —respondió Iglesias—. Y tres veces me dijeron que esperara.
 *      ^^^^^^^^^^                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ runs
 *
 * Only paragraphs that hold such words: a list has dashes at its front as well.
 */
import {unitAt} from '../units.ts'
import {isSpaceCode} from './characters.ts'
import type {Run} from './marks.ts'

const isDash = (code: number): boolean => code === 0x2014 || code === 0x2013 || code === 0x2015

/** Whether a paragraph begins with a dash. */
export function opensWithDash(value: string): boolean {
  return isDash(unitAt(value, 0)) && value.length > 1
}

/** What is said in a paragraph that begins with a dash; nothing where no words of the author’s stand in it. */
export function dashRuns(value: string): Run[] | undefined {
  const runs: Run[] = []
  let from = 1
  let told = false
  while (from < value.length) {
    const aside = asideFrom(value, from)
    told ||= aside >= 0
    add(runs, value, from, aside < 0 ? value.length : aside)
    if (aside < 0) break
    let end = aside + 1
    while (end < value.length && !(isDash(unitAt(value, end)) && !isSpaceCode(unitAt(value, end - 1)))) end++
    from = end + 1
    while (from < value.length && /[\s.,;:]/.test(value[from] as string)) from++
  }
  return told ? runs : undefined
}

/** Where the author’s words begin: ` —respondió`. */
function asideFrom(value: string, from: number): number {
  for (let at = from + 1; at + 1 < value.length; at++) {
    if (isDash(unitAt(value, at)) && isSpaceCode(unitAt(value, at - 1)) && /\p{Ll}/u.test(value[at + 1] as string))
      return at
  }
  return -1
}

function add(runs: Run[], value: string, open: number, end: number): void {
  let from = open
  let to = end
  while (from < to && isSpaceCode(unitAt(value, from))) from++
  while (to > from && isSpaceCode(unitAt(value, to - 1))) to--
  if (to <= from) return
  const at = runs.length === 0 ? 0 : from
  runs.push({open: at, from, to, close: to, closed: true, single: false, glued: false, mark: '—', inner: []})
}
