/**
 * The title: which of the lines above the body heads it.
 *
 *     Sport                                       a section
 *     Harbour wall gives way after night of rain  ← the last headline-like line before the byline
 *     By Maria Reyes
 *     12 March 2021
 */
import {languages} from '../languages/index.ts'
import type {Evidence, Root} from '../tree.ts'
import {isByline} from './byline.ts'
import {isDateline} from './dateline.ts'
import {evidenceOf, fieldEvidence} from './evidence.ts'
import {endsSentence, isWide, type Layout, type Line} from './layout.ts'
import {writtenDates} from './written.ts'

export interface Title {
  title: string
  evidence: Evidence
  /** Index of its line in the layout; -1 where it stands in the head. */
  at: number
}

/** Names of head fields that hold the title, the surest first. */
const fields = ['headline', 'og:title', 'twitter:title', 'title', 'dc.title', 'name']

/** Lines above the body that are looked at, and lines of it: a long title counts as running text. */
const above = 60
const within = 3

/** Below this a line is not believed to be a title. */
const threshold = 1.6

/** The title of a document; null where no line heads it. */
export function findTitle(root: Root, page: Layout): Title | null {
  for (const name of fields) {
    const field = root.head.find((candidate) => candidate.name.toLowerCase() === name && candidate.value.trim())
    if (field) return {title: field.value.replace(/\s+/g, ' ').trim(), evidence: fieldEvidence(field), at: -1}
  }
  return printedTitle(root, page)
}

function printedTitle(root: Root, page: Layout): Title | null {
  const {lines, start, end} = page
  const from = Math.max(0, start - above)
  const to = Math.min(lines.length - 1, end < start ? 12 : start + within)
  const times = repeats(lines)
  let best: {at: number; text: string} | null = null
  let most = threshold
  for (let at = from; at <= to; at++) {
    const line = lines[at] as Line
    if (line.turn) break
    const text = bareTitle(line.text)
    const score = scoreOf(page, at, text, times)
    if (score > most) {
      most = score
      best = {at, text}
    }
  }
  if (!best) return null
  return {title: best.text, evidence: evidenceOf(root, lines[best.at] as Line, 'headline'), at: best.at}
}

/** How often each headline-like line stands in the document, case aside. */
function repeats(lines: ReadonlyArray<Line>): Map<string, number> {
  const times = new Map<string, number>()
  for (const {text} of lines) {
    if (text.length < 15 || text.length > 250) continue
    const key = text.toLowerCase()
    times.set(key, (times.get(key) ?? 0) + 1)
  }
  return times
}

/** A line without a date label glued in front of it: ` date 2024-01-02 Harbour wall gives way`. */
function bareTitle(text: string): string {
  if (!/^(?:\p{L}{3,12}:?\s{1,3})?\d/u.test(text)) return text
  const [first] = writtenDates(text, 1)
  if (first?.precision !== 'day' || !/^(?:\p{L}+:?\s+)?$/u.test(text.slice(0, first.start))) return text
  return text.slice(first.end).replace(/^[\s|:–—-]+/, '')
}

function scoreOf({lines, start, end}: Layout, at: number, text: string, times: ReadonlyMap<string, number>): number {
  const line = lines[at] as Line
  if (!looksLikeTitle(line, text)) return 0
  const {block} = line
  const words = isWide(text) ? text.length / 2 : text.split(/\s+/).length
  const distance = end < start ? at : Math.max(0, start - at)
  let score = Math.min(words, 10) / 4 - distance * 0.08
  if (block.zone === 'headline') score += 6
  else if (block.zone === 'furniture' || block.zone === 'teaser' || block.zone === 'caption') score -= 4
  if (block.type === 'heading') score += block.depth === 1 ? 5 : block.depth === 2 ? 1.5 : 0
  if (at > start && end >= start) score -= (at - start) * 0.8
  if ((times.get(text.toLowerCase()) ?? 0) > 1) score += 1
  if (isHeadOf(lines, at)) score += 1.5
  if (at === 0 && start <= 6) score += 1
  if (endsWithOther(lines, at)) score -= 2
  return score
}

/** What no title is: a sentence, a byline, a date, a credit, an address, a label, a line of the menu. */
function looksLikeTitle({paragraph}: Line, text: string): boolean {
  const wide = isWide(text)
  if (text.length < (wide ? 5 : 12) || text.length > 260 || paragraph > 400) return false
  if (!wide && !/\s/.test(text)) return false
  if (/[.:,;。]$/.test(text) && !/(?:\.\.|\b\p{Lu}\.|\p{L}\.\p{L}\.)$/u.test(text)) return false
  if (
    /https?:|©|\(c\)|®|™|@|\||^\d[\d\s.,:]*$|^[—–-]|^\W*[•»›▶]|cookie|javascript|newsletter|subscri|copyright/i.test(
      text
    )
  )
    return text.includes('|') && text.length > 30
  if (credits.test(text) || isByline(text) || isDateline(text) || furniture.has(text.toLowerCase())) return false
  const [date] = writtenDates(text, 1)
  return !date || date.precision === 'year' || text.length - (date.end - date.start) > 25
}

const credits =
  /^(?:photo|image|picture|credit|source|file photo|illustration|video|watch|listen|foto|bild)\b[^a-z]|\b(?:getty images|shutterstock|istock|afp photo|reuters\/|ap photo|minutes? read|min read|comments?$)/i

const furniture: ReadonlySet<string> = new Set(
  Object.values(languages).flatMap(({turns}) => [...turns.furniture, ...turns.teaser])
)

/** A byline or a day stands within four short lines below. */
function isHeadOf(lines: ReadonlyArray<Line>, at: number): boolean {
  for (let next = at + 1; next <= at + 4 && next < lines.length; next++) {
    const {text} = lines[next] as Line
    if (text.length > 160 && endsSentence(text)) return false
    if (text.length <= 140 && (isByline(text) || writtenDates(text, 1)[0]?.precision === 'day')) return true
  }
  return false
}

/** The trail to a page ends with its title: `Home News Harbour wall gives way`. */
function endsWithOther(lines: ReadonlyArray<Line>, at: number): boolean {
  const {text} = lines[at] as Line
  for (let next = at + 1; next <= at + 6 && next < lines.length; next++) {
    const other = (lines[next] as Line).text
    if (other.length >= 15 && other.length < text.length && text.endsWith(other)) return true
  }
  return false
}
