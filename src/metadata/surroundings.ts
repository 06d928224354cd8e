/**
 * What stands around a line that may be a title: its byline below, the title it is only the deck of, the list it is part of.
 */

import {unitAt} from '../units.ts'
import {isByline} from './byline.ts'
import {endsSentence, type Layout, type Line} from './layout.ts'
import {isNames, looksLikeTitle} from './title-words.ts'
import {opensWithDay} from './written.ts'

/** What single lines are, each looked at once. */
export interface Look {
  /** Can be a title. */
  fits: (at: number) => boolean
  /** A byline, or a line with a day: what stands under titles. */
  heads: (at: number) => boolean
  /** Names of persons and nothing else. */
  names: (at: number) => boolean
  /** What `headOf` has found. */
  head: Array<number | undefined>
}

/** `4 hours ago`, `Published 2 days ago`, `vor 3 Stunden`: when a page was published, by the day it was saved. */
function isAgo(text: string): boolean {
  if (text.length > 45) return false
  const last = unitAt(text, text.length - 1) | 32
  const first = unitAt(text, 0) | 32
  // ago, old; vor, il y a, hace, publié
  if (last !== 111 && last !== 100 && first !== 118 && first !== 105 && first !== 104 && first !== 112) return false
  return mayBeAgo.test(text) && ago.test(text)
}

const mayBeAgo = /(?:ago|old)$|^(?:[a-z]{5,15} )?(?:vor|il y a|hace) \d/i
const ago =
  /^(?:(?:published|posted|updated|veröffentlicht|publié|publicado)\s)?(?:(?:\d{1,2}|an?)\s?(?:min(?:ute)?s?|h|hrs?|hours?|days?|weeks?|months?|years?)\sago|vor\s\d{1,2}\s\p{L}+|il\sy\sa\s\d{1,2}\s\p{L}+|hace\s\d{1,2}\s\p{L}+)$|^this article is more than \d{1,2} \p{L}+ old$/iu

/** Looks at lines when asked, and remembers. */
export function looker(lines: ReadonlyArray<Line>): Look {
  const once = (test: (line: Line) => boolean) => {
    const known: Array<boolean | undefined> = []
    return (at: number): boolean => {
      const line = lines[at]
      if (!line) return false
      known[at] ??= test(line)
      return known[at]
    }
  }
  return {
    fits: once((line) => looksLikeTitle(line, line.text)),
    heads: once(({text}) => text.length <= 140 && (isByline(text) || opensWithDay(text) || isAgo(text))),
    names: once(({text}) => isNames(text)),
    head: []
  }
}

/**
 * A byline or a day stands within four lines below, the nearer the better; a bare name tells less; 0 where none does. Single
 * small words (`Share`, `Bookmark`, `News`) are passed over: what is pressed there is nothing to read.
 */
export function headOf(page: Layout, look: Look, at: number): number {
  look.head[at] ??= headBelow(page, look, at)
  return look.head[at]
}

function headBelow({lines, start}: Layout, look: Look, at: number): number {
  let name = 0
  let single = 0
  for (let next = at + 1; next <= at + 4 + single && next < lines.length; next++) {
    const {text} = lines[next] as Line
    if (next > at + 4 && isAloneBy(lines, look, next)) return 1.3
    if (single < 5 && text.length < 12 && !/\s/.test(text)) single++
    else if (next > at + 4) break
    if (next >= start && text.length > 160 && endsSentence(text)) break
    if (look.heads(next)) return next === at + 1 ? 2.2 : next === at + 2 ? 1.8 : 1.3
    if (name === 0 && next <= at + 2 && look.names(next)) name = next === at + 1 ? 0.8 : 0.3
  }
  return name
}

/** `By` by itself: the name stands on the line below. */
const isAloneBy = (lines: ReadonlyArray<Line>, look: Look, at: number): boolean =>
  (lines[at] as Line).text.length < 4 && look.heads(at)

/** What is shorter than a title mostly is one only with words enough: `What the wall knew`. */
const fourWords = /^\S+\s\S+\s\S+\s\S/

/** The line under a title tells more of the same: a deck or a picture’s legend. */
export function followsTitle(page: Layout, look: Look, at: number): boolean {
  const {text} = page.lines[at] as Line
  for (let before = at - 1; before >= Math.max(0, at - 3); before--) {
    if (look.heads(before)) return false
    const {text: other} = page.lines[before] as Line
    if (other.length < 20 && !(before === at - 1 && fourWords.test(other))) continue
    if (other.length > text.length * 4 || other.includes('|') || other.endsWith(text)) continue
    if (!look.names(before) && look.fits(before) && headOf(page, look, before) >= 1.3) return true
  }
  return false
}

/** Between a line and the body another has a byline of its own: both stand in a list of pages, the last may be this one. */
export function isListed(page: Layout, look: Look, at: number): boolean {
  const {lines, start} = page
  if (at >= start) return false
  let headed = false
  for (let next = at + 1; next < Math.min(start, at + 14); next++) {
    if (look.heads(next)) headed ||= !isAgo((lines[next] as Line).text)
    else if (!headed || (lines[next] as Line).text.length < 25 || look.names(next) || isAloneBy(lines, look, next - 1))
      continue
    else if (look.fits(next) && headOf(page, look, next) >= 1.3) return true
  }
  return false
}

/** The trail to a page ends with its title: `Home News Harbour wall gives way`. */
export function isTrail({lines}: Layout, at: number): boolean {
  const {text} = lines[at] as Line
  for (let next = at + 1; next <= at + 6 && next < lines.length; next++) {
    const {text: other} = lines[next] as Line
    if (other.length >= 15 && other.length * 2 > text.length && other.length < text.length && text.endsWith(other)) {
      return true
    }
  }
  return false
}

/** The title that a trail above names again. */
export function endsTrail({lines}: Layout, at: number): boolean {
  const {text} = lines[at] as Line
  if (text.length < 15) return false
  for (let before = at - 1; before >= Math.max(0, at - 6); before--) {
    const {text: other} = lines[before] as Line
    if (other.length > text.length && other.length < text.length + 120 && other.endsWith(text)) return true
  }
  return false
}
