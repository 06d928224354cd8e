/**
 * Who conducts the conversation, as the page says above it or beside his name.
 *
 *     Interviewer: Rita Soames            ← RS, SOAMES or Rita asks
 *     Lena Torvik (Moderator), Coast Policy Institute
 *     Interview by Tom Harrow
 *     TOM HARROW, CNH HOST: …             ← or as his own label says
 *
 * Blind spot: introductions that tell it in a sentence.
 */
import {isUpper} from '../characters.ts'
import type {Block} from '../tree.ts'
import type {Segment} from './segments.ts'
import type {Words} from './shape.ts'

/** So many blocks above the first turn are looked at, and in them lines no longer than this. */
const FAR = 40
const WIDEST = 120

/** The voices that conduct. */
export function conductorsOf(
  segments: ReadonlyArray<Segment>,
  blocks: ReadonlyArray<Block>,
  opening: number,
  {conductor}: Words,
  by: ReadonlyArray<string>
): Set<string> {
  const found = new Set<string>()
  const names = blocks
    .slice(Math.max(0, opening - FAR), opening)
    .flatMap(({value}) => value.split('\n'))
    .filter((line) => line.length <= WIDEST)
    .map((line, at, lines) => (heads(lines[at - 1] ?? '', conductor) ? line : named(line, conductor, by)))
    .filter((name) => name !== '')
  for (const {label} of segments) {
    if (!label || found.has(label.voice)) continue
    if ((names.length > 0 && isOne(label.text, names)) || isHost(label.text, conductor)) found.add(label.voice)
  }
  return found
}

/** `Your first question comes from Tom Harrow with Elin Capital.`, and his turn follows: he asks. */
export function announcedIn(
  segments: ReadonlyArray<Segment>,
  bodies: ReadonlyArray<ReadonlyArray<Block>>
): Set<string> {
  const found = new Set<string>()
  segments.forEach(({label}, at) => {
    const before = bodies[at - 1]?.at(-1)?.value ?? ''
    const last = segments[at - 1]?.label?.voice
    if (label?.shape !== 'name' || found.has(label.voice) || last === label.voice) return
    const end = before.length > LAST ? before.slice(-LAST) : before
    if (!questions.some((word) => end.includes(word))) return
    const called = handover.exec(end)?.[1]?.toLowerCase()
    if (called?.includes(lastOf(label.text))) found.add(label.voice)
  })
  return found
}

/** Characters at the end of a turn in which somebody may be called. */
const LAST = 400

/** What `handover` needs at least. */
const questions = ['uestion', 'rage', 'regunta']

const handover = /\b(?:questions?|frage|pregunta)\b[^.?!]{0,60}?\s(?:from|von|de|par)\s(.{3,120})/is

/** The last word of a name, office and brackets off. */
const lastOf = (label: string): string => wordsIn(label.replace(/\s*(?:[([,]|--?\s|[–—]).*$/, '')).at(-1) ?? label

/** `TOM HARROW, CNH HOST`, `Lena Torvik (moderator)`; a correspondent is asked as often as he asks. */
function isHost(label: string, conductor: ReadonlySet<string>): boolean {
  const office = /[,(]\s*(?:[^,()]*\s)?(\p{L}+)\)?$/u.exec(label)?.[1]?.toLowerCase()
  return (
    office !== undefined && conductor.has(office) && !/corr?esp|report|edit|journal|redak|redac|period/.test(office)
  )
}

/** `MODERATOR` alone, above a name. */
const heads = (line: string, conductor: ReadonlySet<string>): boolean =>
  line.length < 24 &&
  line.length > 3 &&
  isUpper(line.charCodeAt(0)) &&
  conductor.has(line.replace(/[\s:：]+$/, '').toLowerCase())

/** Who a line says conducts; empty where it says nothing of it. */
function named(line: string, conductor: ReadonlySet<string>, by: ReadonlyArray<string>): string {
  const field = /^(\p{L}[\p{L} ]{2,24})(?:\(s\))?\s?[:：]\s*(\p{Lu}.*)$/u.exec(line)
  if (field) return conductor.has((field[1] as string).toLowerCase()) ? (field[2] as string) : ''
  const role = /^(\p{Lu}[\p{L}.’' -]{2,50}?)\s?[,(–—-]\s?(\p{L}+)\b/u.exec(line)
  if (role && conductor.has((role[2] as string).toLowerCase())) return role[1] as string
  const lower = line.toLowerCase()
  const moderated = / (?:by|von|par|por)\b/.test(line) ? passive.exec(line) : null
  if (moderated) return (moderated[1] ?? moderated[2]) as string
  const opening = by.find((word) => lower.startsWith(`${word} `) && isUpper(line.charCodeAt(word.length + 1)))
  return opening ? (/^[\p{L}.’' -]+/u.exec(line.slice(opening.length + 1))?.[0] ?? '') : ''
}

/** `Moderated by Sunniva Hale, Harbour Institute`. */
const passive =
  /^(?:moderated|hosted|chaired|presented|conducted|led)\s(?:and\s\p{L}+\s)?by\s?:?\s(\p{Lu}[\p{L}.’' -]+)|^(?:moderiert\svon|animée?\spar|présentée?\spar|moderado\spor|presentado\spor)\s(\p{Lu}[\p{L}.’' -]+)/iu

/** A label is one of the names: in full, by its last or only word, or by its initials. */
function isOne(label: string, names: ReadonlyArray<string>): boolean {
  const words = wordsIn(label.replace(/[([,].*$/, ''))
  const last = words.at(-1)
  if (!last) return false
  return names.some((name) => {
    const parts = wordsIn(name)
    if (words.length === 1 && last.length < 4 && parts.length > 1 && initials(parts) === last) return true
    return words.length > 1
      ? parts.join(' ').includes(words.slice(-2).join(' '))
      : last.length > 2 && parts.includes(last)
  })
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? []

const initials = (words: ReadonlyArray<string>): string => words.map((word) => word.charAt(0)).join('')
