/**
 * The title: which of the lines above the body heads it.
 *
 *     Sport                                       a section
 *     Harbour wall gives way after night of rain  ← the last headline-like line before the byline
 *     By Maria Reyes
 *     12 March 2021
 */
import {isAllOf, isLetter} from '../characters.ts'
import type {Evidence, Root, Zone} from '../tree.ts'
import {unitAt} from '../units.ts'
import {datelineOf} from './dateline.ts'
import {evidenceOf, fieldEvidence, fieldNamed} from './evidence.ts'
import type {Layout, Line} from './layout.ts'
import {endsTrail, followsTitle, headOf, isListed, isTrail, type Look, looker} from './surroundings.ts'
import {isInHeadlineCapitals, looksLikeTitle, wordiness} from './title-words.ts'
import {toldBy} from './told.ts'
import {firstDate} from './written.ts'

export interface Title {
  title: string
  evidence: Evidence
  /** Index of its line in the layout; -1 where it stands in the head. */
  at: number
}

/** Names of head fields that hold the title, the surest first. */
const fields = ['headline', 'og:title', 'twitter:title', 'title', 'dc.title', 'name']

/** What other stages say of a line: above the body all that is no sentence is called a headline, all that is short furniture. */
const ofZone: Readonly<Partial<Record<Zone, number>>> = {
  headline: 0.7,
  furniture: -0.5,
  teaser: -2,
  caption: -4,
  byline: -2,
  deck: -0.5,
  heading: -2
}

/** Lines above the body that are looked at, and lines of it: a long title counts as running text. */
const above = 60
const within = 3

/** A deck is shorter. */
const longestDeck = 160

/** Below this a line is not believed to be a title. */
const threshold = 1.1

/** The title of a document; null where no line heads it. */
export function findTitle(root: Root, page: Layout): Title | null {
  const field = fieldNamed(root, fields)
  if (!field) return printedTitle(root, page)
  return {title: field.value.replace(/\s+/g, ' ').trim(), evidence: fieldEvidence(field), at: -1}
}

/** A line that may be the title, with what speaks for it by itself. */
interface Contender {
  at: number
  text: string
  score: number
}

function printedTitle(root: Root, page: Layout): Title | null {
  const {lines, start, end} = page
  const from = Math.max(0, start - above)
  const to = Math.min(lines.length - 1, end < start ? 12 : start + within)
  const isRepeated = repeats(lines, from, to)
  const look = looker(lines)
  const contenders: Contender[] = []
  for (let at = from; at <= to; at++) {
    const line = lines[at] as Line
    if (line.turn) break
    if (at === 1 && goesOnBelow(lines, 0)) continue
    const text = goesOnBelow(lines, at) ? line.text.slice(0, -1) : bareTitle(line.text)
    const score = scoreOf(page, look, at, text, isRepeated)
    if (score > 0) contenders.push({at, text, score})
  }
  const best = bestOf(contenders, page)
  if (!best) return null
  return {title: best.text, evidence: evidenceOf(root, lines[best.at] as Line, 'headline'), at: best.at}
}

/** The contender with the highest score, the first of equals; whether the body takes a line up is asked where it decides. */
function bestOf(contenders: ReadonlyArray<Contender>, page: Layout): Contender | null {
  // What the body takes up counts one point at most, and only for the lines above it.
  const mostOf = ({score, at}: Contender): number => score + (at <= page.start ? 1 : 0)
  const least = contenders.reduce((most, {score}) => Math.max(most, score), threshold)
  const open = contenders.filter((contender) => mostOf(contender) >= least)
  const [only = null] = open
  if (!only || (open.length === 1 && only.score > threshold)) return only
  const told = toldBy(page, open)
  let best: Contender | null = null
  let most = threshold
  open.forEach((contender, index) => {
    const score = contender.score + (contender.at <= page.start ? (told[index] as number) : 0)
    if (score > most) {
      most = score
      best = contender
    }
  })
  return best
}

/** Whether one of the lines from `from` to `to` stands in the document again, case aside. Asked of few, so each time all are compared. */
function repeats(lines: ReadonlyArray<Line>, from: number, to: number): (text: string) => boolean {
  return (text) => {
    if (text.length < 15 || text.length > 250) return false
    let count = 0
    let near = 0
    for (let at = 0; at < lines.length; at++) {
      const other = (lines[at] as Line).text
      if (other.length !== text.length || !(other === text || other.toLowerCase() === text.toLowerCase())) continue
      count++
      if (at >= from && at <= to) near++
    }
    return count > 1 && near > 0
  }
}

/** `Harbour wall gives way;`, and what it is about below: how archives of newspapers part a headline from its deck. */
function goesOnBelow(lines: ReadonlyArray<Line>, at: number): boolean {
  return at === 0 && (lines[0] as Line).text.endsWith(';') && (lines[1]?.text.length ?? longestDeck) < longestDeck
}

/** What a browser prints above each page, and a broadcaster behind its title. */
const printedAt = /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4},?\s\d{1,2}:\d{2}(?:\s?[AP]M)?\s+(?=\S)/i
const airedAt = /\.?\s+Aired\s\d[\d:apm–-]*\s?[A-Z]{1,2}T$/i

/** A line without a date label glued in front of it: ` date 2024-01-02 Harbour wall gives way`. */
function bareTitle(printed: string): string {
  const code = unitAt(printed, 0)
  const from = code >= 48 && code <= 57 ? printed.replace(printedAt, '') : printed
  const text = printed.endsWith('T') ? from.replace(airedAt, '') : from
  if (!/^(?:[^\s\d:]{3,12}:?\s{1,3})?\d/.test(text)) return text
  const first = firstDate(text)
  if (first?.precision !== 'day' || !isOneWord(text.slice(0, first.start))) return text
  return text.slice(first.end).replace(/^[\s|:–—-]+/, '')
}

/** A word with white space behind it, perhaps a colon between; or nothing. */
function isOneWord(text: string): boolean {
  const word = text.trimEnd()
  if (word.length === text.length) return text === ''
  const end = word.endsWith(':') ? word.length - 1 : word.length
  return end > 0 && isAllOf(word, isLetter, 0, end)
}

/** A sentence heads a page only where its byline says so, or the dateline right below; in the capitals of headlines it is none. */
function headsReport({lines}: Layout, at: number, text: string): boolean {
  const below = at === 0 ? lines[1] : undefined
  return isInHeadlineCapitals(text) || (below !== undefined && datelineOf(below) !== null)
}

/** `LL: Please tell me your name.`, and further down another line of hers: the label of a turn that no stage has found. */
function isAnswered({lines}: Layout, at: number): boolean {
  const label = /^\p{Lu}{1,3}:\s/u.exec((lines[at] as Line).text)?.[0]
  return label !== undefined && lines.some(({text}, other) => other > at && text.startsWith(label))
}

/** Between times of a recording: words of it. */
function isTimed(lines: ReadonlyArray<Line>, at: number): boolean {
  const isTime = (index: number): boolean => /^\d{1,2}:\d{2}(?::\d{2})?$/.test(lines[index]?.text ?? '')
  return isTime(at - 1) && isTime(at + 1)
}

/** `»Nobody listened to us«`: three words or more between marks, and nothing else. */
const saying = /^(?:»[^«]+«|«[^»]+»|„[^“]+“|“[^”]+”)$/

function scoreOf(page: Layout, look: Look, at: number, text: string, isRepeated: (text: string) => boolean): number {
  const {lines, start, end} = page
  const line = lines[at] as Line
  if (text === line.text ? !look.fits(at) : !looksLikeTitle(line, text)) return 0
  const {block} = line
  const distance = end < start ? at : Math.max(0, start - at - 2)
  const words = wordiness(text)
  const head = headOf(page, look, at)
  // What surrounds a name or a section says little: they stand under and over everything.
  const share = words < 0.6 ? 0.4 : 1
  let score = words - distance * 0.03 + head * share + (ofZone[block.zone ?? 'body'] ?? 0)
  if (block.type === 'heading') score += block.depth === 1 ? 5 : block.depth === 2 ? 1.5 : 0
  if (isRepeated(text)) score += 1.5 * share
  // What heads an interview is often a sentence of it, below a line that says what it is about.
  if (saying.test(text)) score += 0.5
  else if (followsTitle(page, look, at)) score -= 1.8
  if (head === 0 && end >= start && at < start && at >= start - 2) score += 0.6
  if (at > start && end >= start) score -= (at - start) * (head >= 1.3 ? 0.4 : 0.8)
  if (text.endsWith('.')) score -= at <= start && (head >= 1.3 || headsReport(page, at, text)) ? 0.5 : 5
  else if (at > start && /[.!?]["”’»]$/.test(text)) score -= 5
  if (head > 0 && isListed(page, look, at)) score -= 2.5
  if (at > 0 && look.heads(at - 1)) score -= 0.6
  if (at === 0 && start <= 6) score += 1
  if (text.indexOf(':') > 0 && isAnswered(page, at)) score -= 5
  if (isTimed(lines, at)) return 0
  if (isTrail(page, at)) score -= 2
  else if (endsTrail(page, at)) score += 1
  return score
}
