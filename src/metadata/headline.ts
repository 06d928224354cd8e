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
export function repeats(lines: ReadonlyArray<Line>): Map<string, number> {
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

export function scoreOf(
  {lines, start, end}: Layout,
  at: number,
  text: string,
  times: ReadonlyMap<string, number>
): number {
  const line = lines[at] as Line
  if (!looksLikeTitle(line, text)) return 0
  const {block} = line
  const distance = end < start ? at : Math.max(0, start - at - 2)
  let score = wordiness(text) - distance * 0.05
  if (end >= start && at < start && at >= start - 2) score += 0.6
  if (block.zone === 'headline') score += 6
  else if (block.zone === 'furniture' || block.zone === 'teaser' || block.zone === 'caption') score -= 4
  if (block.type === 'heading') score += block.depth === 1 ? 5 : block.depth === 2 ? 1.5 : 0
  if (at > start && end >= start) score -= (at - start) * 0.8
  if ((times.get(text.toLowerCase()) ?? 0) > 1) score += 1.5
  else if (followsTitle(lines, at, start)) score -= 1.5
  score += headOf(lines, at, start)
  if (at === 0 && start <= 6) score += 1
  if (isTrail(lines, at)) score -= 2
  else if (endsTrail(lines, at)) score += 1
  return score
}

/** How much a line reads like a headline, by its words: a name or a section has few, a sentence too many. */
function wordiness(text: string): number {
  if (isWide(text)) return Math.min(text.length / 2, 10) / 4 - Math.max(0, text.length - 40) / 20
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []
  const plain = words.filter((word) => /^\p{Ll}/u.test(word) && word.length > 1).length
  let score = Math.min(words.length, 9) * 0.28
  // `Maria Reyes`, `Research & Innovation`: capitals throughout are a name or a section.
  if (isNames(text)) score -= words.length <= 4 || /[,&]|\sand\s/.test(text) ? 1 : 0.3
  else if (plain === 0 && words.length <= 4) score -= 0.7
  if (text.length > 120) score -= (text.length - 120) / 30
  if (/\p{Ll}{2,}[.?!]\s+\p{Lu}/u.test(text)) score -= 0.7
  // Boxes of a page run together.
  if (/\p{Ll}{2,}\p{Lu}\p{Ll}/u.test(text) && !/\b(?:Mc|Mac|De|La|Le|Di|Van)\p{Lu}/u.test(text)) score -= 0.8
  return score
}

/** What no title is: a sentence, a byline, a date, a credit, an address, a label, a line of the menu. */
function looksLikeTitle({paragraph}: Line, text: string): boolean {
  const wide = isWide(text)
  if (text.length < (wide ? 5 : 12) || text.length > 260 || paragraph > 400) return false
  if (!wide && !/\s/.test(text)) return false
  if (/[.:,;。]$/.test(text) && !/(?:\.\.|\b\p{Lu}\.|\p{L}\.\p{L}\.)$/u.test(text)) return false
  if (
    /https?:|©|\(c\)|®|™|@|\||^\d[\d\s.,:]*$|^[—–-]|^[«»‹›←→•▶·*#]|^\d+\s?(?:h|hours?|m|mins?|minutes?|d|days?)\s?ago|cookie|javascript|newsletter|subscri|copyright/i.test(
      text
    )
  )
    return text.includes('|') && text.length > 30
  if (
    credits.test(text) ||
    orders.test(text) ||
    isByline(text) ||
    isDateline(text) ||
    furniture.has(text.toLowerCase())
  )
    return false
  if (relative.test(text)) return false
  if (text.replace(/[^\d]/g, '').length > text.length / 3) return false
  const [date] = writtenDates(text, 1)
  return !date || date.precision === 'year' || text.length - (date.end - date.start) > 25
}

const credits =
  /^(?:photo|image|picture|credit|source|file photo|illustration|video|watch|listen|foto|bild)\b[^a-z]|\b(?:getty images|shutterstock|istock|afp photo|reuters\/|ap photo|minutes? read|min read|comments?$)|(?:photos?|images?|pics?|credits?|fotos?|bild):|credit\.\.\.|\((?:photos?|images?|pic|stock|file)\b|(?:stock|file) (?:image|photo)/i

/** What pages tell their readers to do, in any of their sentences. */
const orders =
  /^(?:continue|click|tap|sign|log|share|toggle|view|see|skip|jump|go|download|get our|get the|follow|join|register|read|enter|please|are you sure|thank you|you (?:can|may|must)|we (?:use|have|may)|add|search|open|close|support|become|need help|more|dive|scroll|by (?:clicking|signing))\b.{0,60}\b(?:here|page|site|account|email|e-mail|result|results|navigation|content|newsletter|friend|window|app|more|all|facebook|twitter|whatsapp|us|up|in|data|share|menu|deeper|member|main|print|top|story|url|link)\b|^to follow\b|opens in new|this link|sponsors|whatsapp|pinterest/i

/** `Published 1 day ago`, `Tiempo de lectura: 8 minutos`. */
const relative =
  /\b\d{1,3}\+?\s?(?:min|hour|day|week|month|stunde|tag|heure|jour|hora|día)\p{L}{0,6}\s(?:ago|read)\b|\b\d{1,2} minut\p{L}{1,2}\b|^(?:hace|vor|il y a)\s\d/iu

const furniture: ReadonlySet<string> = new Set(
  Object.values(languages).flatMap(({turns}) => [...turns.furniture, ...turns.teaser])
)

/** A byline or a day stands within four lines below, the nearer the better; a bare name tells less; 0 where none does. */
function headOf(lines: ReadonlyArray<Line>, at: number, start: number): number {
  let name = 0
  for (let next = at + 1; next <= at + 4 && next < lines.length; next++) {
    const {text} = lines[next] as Line
    if (next >= start && text.length > 160 && endsSentence(text)) break
    if (isHead(text)) return next === at + 1 ? 2.2 : next === at + 2 ? 1.8 : 1.3
    if (name === 0 && next <= at + 2 && isNames(text)) name = next === at + 1 ? 0.8 : 0.3
  }
  return name
}

/** A byline, or a line with a day. */
function isHead(text: string): boolean {
  return text.length <= 140 && (isByline(text) || writtenDates(text, 1)[0]?.precision === 'day')
}

/** One to four persons and nothing else: `Maria Reyes and Jonas Holm`. */
function isNames(text: string): boolean {
  if (text.length < 6 || text.length > 80) return false
  const words = text.split(/[\s,&/]+/)
  if (words.length < 2 || words.length > 12) return false
  return words.every((word) => /^(?:\p{Lu}[\p{L}\p{M}.’'-]*|and|y|und|et|e|de|von|van|bin|al|ben)$/u.test(word))
}

/** The line under a title tells more of the same: a deck or a picture’s legend. */
function followsTitle(lines: ReadonlyArray<Line>, at: number, start: number): boolean {
  const {text} = lines[at] as Line
  for (let before = at - 1; before >= Math.max(0, at - 3); before--) {
    const line = lines[before] as Line
    if (isHead(line.text)) return false
    if (
      line.text.length > text.length * 1.6 ||
      line.text.endsWith(text) ||
      line.text.toLowerCase() === text.toLowerCase()
    )
      continue
    if (line.text.length < 28 || line.text.includes('|') || isNames(line.text) || !looksLikeTitle(line, line.text))
      continue
    if (headOf(lines, before, start) > 0) return true
  }
  return false
}

/** The trail to a page ends with its title: `Home News Harbour wall gives way`. */
function isTrail(lines: ReadonlyArray<Line>, at: number): boolean {
  const {text} = lines[at] as Line
  for (let next = at + 1; next <= at + 6 && next < lines.length; next++) {
    const other = (lines[next] as Line).text
    if (other.length >= 15 && other.length < text.length && text.endsWith(other)) return true
  }
  return false
}

/** The title that a trail above names again. */
function endsTrail(lines: ReadonlyArray<Line>, at: number): boolean {
  const {text} = lines[at] as Line
  if (text.length < 15) return false
  for (let before = at - 1; before >= Math.max(0, at - 6); before--) {
    const other = (lines[before] as Line).text
    if (other.length > text.length && other.length < text.length + 120 && other.endsWith(text)) return true
  }
  return false
}
