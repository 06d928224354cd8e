/**
 * What the words of a title look like, and what no title is: a sentence, a byline, a credit, an order to the reader.
 */
import {isDigit, isLetter, isLetterOrMark, isLower, isUpper} from '../characters.ts'
import {languages} from '../languages/index.ts'
import {isSpace} from '../place.ts'
import {unitAt} from '../units.ts'
import {isByline} from './byline.ts'
import {datelineOf, findDateline} from './dateline.ts'
import {isWide, type Line} from './layout.ts'
import {firstDate} from './written.ts'

// These are for lines in small letters: with the flag `i` the engine takes three times as long to compile them. What
// stands at either end, and what has a mark of its own, is looked for alone: else all is tried at every character.

/** How lines begin, or are altogether, that are no titles: marks, times, pictures, what pages tell their readers to do. */
const openings =
  /^(?:[—–←→•▶·*#^-]|»(?![^«]{8,}«)|«(?![^»]{8,}»)|[‹›]|\d[\d\s.,:/apm]*$|this (?:article|story|post|page|video|content) (?:is|was|has|may|contains|appeared|originally)\b|(?:mr|mrs|ms|dr|prof)\.? \S+ (?:is|was) (?:an?|the)\b|\d+\s?(?:h|hours?|m|mins?|minutes?|d|days?)\s?ago|\d+ of \d+ documents?$|posted by u\/|edit(?:ed)?:|(?:byline|section|length|load-date|publication-type|language|dateline|graphic|highlight):\s|(?:photo|image|picture|credit|source|file photo|illustration|abbildung|video|watch|listen|foto|bild)\b[^a-z]|(?:table of contents|inhaltsverzeichnis|table des matières)$|(?:click|tap|toggle|skip to|scroll|log ?in|sign (?:up|in)|subscribe|follow us|share (?:this|on|via|with)|download (?:our|the|now)|register|join (?:us|our|now)|enter your|please|are you sure|thank you for|by (?:clicking|signing)|view all|see all|read more|continue reading|get our|go to|jump to|become a member|need help|open in|close|learn more|find out more|send this|report (?:an?|this)|contact us|press the|to (?:follow along|\w+ (?:this|the) (?:article|story|page))|add to|show more|load more|change the|cancel|email|switch to|never miss|ingrese|seleccione|elija|wählen|choisissez|inicie|regístr|suscríb|melden sie|jetzt|abonnieren|connectez|inscrivez|vous voulez|votre|direkt zum)\b)/
const endings = /(?:\bcomments?|\/\s?(?:reuters|afp|ap|getty))$/

/** Words that titles do not have, and makers of pictures. */
const unlikely =
  /cookie|javascript|newsletter|subscri|copyright|\b(?:getty images|shutterstock|istock|afp photo|reuters\/|ap photo|minutes? read|min read)|credit\.\.\.|(?:stock|file) (?:image|photo)|opens in (?:a )?new|this link|your browser|try again|went wrong|intente|are you sure|sponsors|whatsapp|pinterest|opt-out|opt out|those of the author|views expressed|opinions expressed/
const unlikelyMarks = /[©®™@]/
const withColon = /https?:|(?:photos?|images?|pics?|credits?|fotos?|bild):/
const withBracket = /\((?:c\)|(?:photos?|images?|pic|stock|file)\b)/

/** `Published 1 day ago`, `Tiempo de lectura: 8 minutos`. */
const relative =
  /\b\d{1,3}\+?\s?(?:min|hour|day|week|month|stunde|tag|heure|jour|hora|día)\p{L}{0,6}\s(?:ago|read)\b|\b\d{1,2} minut\p{L}{1,2}\b|\(\d{1,2} min\)|^(?:hace|vor|il y a)\s\d|\b(?:published|posted|updated)\s(?:on|at|\d)/iu

/** The way to a page: `Home » Harbour » Wall gives way`. */
const trail = /\s[›»>]\s(?:.*\S)?\s[›»>]\s/

/** Where a page comes from: `From Harbourpedia, the free encyclopedia`. */
const origin = /^from \p{Lu}[\p{L} .]{1,40}, the \p{Ll}/iu

/** What `relative` needs at least: most lines have none of it, and it is slow. */
const mayBeRelative =
  /\s(?:ago|read)\b|\d minut|\d min\)|^(?:hace|vor|il y a)\s\d|(?:published|posted|updated)\s(?:on|at|\d)/

const furniture: ReadonlySet<string> = new Set(
  Object.values(languages).flatMap(({turns}) => [...turns.furniture, ...turns.teaser])
)

const longestFurniture = [...furniture].reduce((most, {length}) => Math.max(most, length), 0)

/** Whether a line can be a title at all. */
export function looksLikeTitle(line: Line, text: string): boolean {
  const {paragraph, block} = line
  // The head of a printed page.
  if (block.type === 'rule') return false
  const wide = isWide(text)
  // A line of a longer paragraph heads nothing.
  if (text.length < (wide ? 5 : 12) || text.length > 260 || paragraph > text.length + 30) return false
  if (wide ? text.split(/\s+/).length > 3 : !/\s/.test(text)) return false
  // A full stop is no bar to a short line; where it stands decides.
  const last = text.charAt(text.length - 1)
  if (':,;。—'.includes(last)) return false
  if (last === '.' && text.length > 100 && !endsInAbbreviation(text)) return false
  if ('"”’»“'.includes(last) && /^["“‘«„][^"”’»]*[.,!]["”’»“]$/.test(text)) return false
  // `[House hearing, 118 Congress]`, `[soft music]`
  if (/^(?:\[.*\]|\([^()]*\))$/s.test(text)) return false
  // `P R O C E E D I N G S`
  if (text.charAt(1) === ' ' && /^(?:\p{L} +){4,}\p{L}$/u.test(text)) return false
  if (isByline(text) || opensWithDateline(line, text)) return false
  const small = text.toLowerCase()
  if (openings.test(small) || endings.test(small) || (text.length < 30 && text.includes('|'))) return false
  if (unlikelyMarks.test(small) || (small.includes('(') && withBracket.test(small))) return false
  if ((small.includes(':') && withColon.test(small)) || unlikely.test(small)) return false
  if (small.length <= longestFurniture && furniture.has(small)) return false
  if ((small.includes(' » ') || small.includes(' › ') || small.includes(' > ')) && trail.test(small)) return false
  if (/^from /i.test(text) && origin.test(text)) return false
  if (mayBeRelative.test(small) && relative.test(text)) return false
  if (countDigits(text) > text.length / 3) return false
  const date = firstDate(text)
  return date?.precision !== 'day' || (date.start > 15 && text.length - (date.end - date.start) > 40)
}

/** Of a line the whole text or a part is looked at. */
function opensWithDateline(line: Line, text: string): boolean {
  return (text === line.text ? datelineOf(line) : findDateline(text)) !== null
}

/** Whether the full stop at the end is one of several, or an initial’s: `…`, `Maria R.`, `U.S.`. */
function endsInAbbreviation(text: string): boolean {
  const [before, last] = [unitAt(text, text.length - 3), unitAt(text, text.length - 2)]
  if (last === 46) return true
  if (!isLetter(last)) return false
  if (before === 46 && isLetter(unitAt(text, text.length - 4))) return true
  return isUpper(last) && /\b.\.$/.test(text)
}

function countDigits(text: string): number {
  let digits = 0
  for (let at = 0; at < text.length; at++) {
    const code = unitAt(text, at)
    if (code >= 48 && code <= 57) digits++
  }
  return digits
}

/** How much a line reads like a headline, by its words: a name or a section has few, a sentence too many. */
export function wordiness(text: string): number {
  if (isWide(text)) return Math.min(text.length / 2, 10) / 4 - Math.max(0, text.length - 40) / 20
  const {words, plain} = countWords(text)
  let score = Math.min(words, 9) * 0.28
  // `Maria Reyes`, `Research & Innovation`: capitals throughout are a name or a section.
  if (plain === 0 && isNames(text)) score -= words <= 5 || /[,&]/.test(text) ? 1 : 0.4
  else if (plain === 0 && words <= 4) score -= 0.7
  if (text.length > 120) score -= (text.length - 120) / 30
  const {stops, glued, humps} = seamsOf(text)
  if (stops) score -= 0.7
  if (glued) score -= 1
  if (isLower(unitAt(text, 0)) && isLower(unitAt(text, 1))) score -= 0.8
  // Boxes of a page run together.
  if (humps && !/\b(?:Mc|Mac|De|La|Le|Di|Van)\p{Lu}/u.test(text)) score -= 0.8
  return score
}

interface Seams {
  /** `… the wall. The town …` */
  stops: boolean
  /** `… the wall.The town …` */
  glued: boolean
  /** `… the wallThe town …` */
  humps: boolean
}

/** Where two sentences or boxes meet within a line: two small letters before, a capital behind. */
function seamsOf(text: string): Seams {
  const found: Seams = {stops: false, glued: false, humps: false}
  const last = text.length - 1
  for (let at = 2; at < last; at++) {
    const code = unitAt(text, at)
    const stop = code === 46 || code === 63 || code === 33
    if ((!stop && !isUpper(code)) || !isLower(unitAt(text, at - 1)) || !isLower(unitAt(text, at - 2))) continue
    let next = stop ? at + 1 : at
    while (stop && next < last && isSpace(unitAt(text, next))) next++
    if (!isUpper(unitAt(text, next))) continue
    if (next > at + 1) found.stops = true
    else if (next < last && isLower(unitAt(text, next + 1))) found[stop ? 'glued' : 'humps'] = true
  }
  return found
}

/** Words, and those of them in lower case; marks alone are none. */
function countWords(text: string): {words: number; plain: number} {
  let words = 0
  let plain = 0
  for (let at = 0; at < text.length; at++) {
    const start = at
    while (at < text.length && !isGap(unitAt(text, at))) at++
    if (at === start) continue
    const first = unitAt(text, start)
    const letter = isUpper(first) || isLower(first)
    if (!letter && !isDigit(first) && at - start < 3) continue
    words++
    if (at - start > 1 && isLower(first) && !isJoint(text, start, at)) plain++
  }
  return {words, plain}
}

/** Words that English headlines leave small; no verb is among them. */
const smallInHeadlines: ReadonlySet<string> = new Set(
  'a an the and or but nor of to for in on at by with from as into over than vs via'.split(' ')
)

/** `Council Votes to Rebuild the Wall.`: capitals on every word but the small ones, so that no verb is left for a sentence. */
export function isInHeadlineCapitals(text: string): boolean {
  const words = text.split(/\s+/)
  const capitals = words.filter((word) => /^\P{L}*\p{Lu}/u.test(word)).length
  return capitals >= 4 && words.every((word) => !/^\P{L}*\p{Ll}/u.test(word) || smallInHeadlines.has(word))
}

/** White space, a slash or a dash. */
const isGap = (code: number): boolean =>
  isSpace(code) || code === 47 || code === 45 || code === 0x2013 || code === 0x2014

const isJoint = (text: string, start: number, end: number): boolean =>
  end - start < 4 && /^(?:and|und|et)$/.test(text.slice(start, end))

/** One to four persons and nothing else: `Maria Reyes and Jonas Holm`. */
export function isNames(text: string): boolean {
  if (text.length < 6 || text.length > 80) return false
  let words = 0
  for (let at = 0; at < text.length; words++) {
    const end = nameWordEnd(text, at)
    if (end === at) return false
    at = end
    while (at < text.length && isBetweenNames(unitAt(text, at))) at++
    if (at === end && at < text.length) return false
  }
  return words >= 2 && words <= 12 && !isBetweenNames(unitAt(text, text.length - 1))
}

/** Where a word with a capital ends, or a small word between names; the offset itself where there is none. */
function nameWordEnd(text: string, start: number): number {
  let at = start
  while (at < text.length && isInName(unitAt(text, at))) at++
  return isUpper(unitAt(text, start)) || smallWords.has(text.slice(start, at)) ? at : start
}

const smallWords: ReadonlySet<string> = new Set(['and', 'y', 'und', 'et', 'e', 'de', 'von', 'van', 'bin', 'al', 'ben'])

/** `[\p{L}\p{M}.’'-]` */
const isInName = (code: number): boolean =>
  isLetterOrMark(code) || code === 46 || code === 0x2019 || code === 39 || code === 45

/** White space, a comma, an ampersand or a slash. */
const isBetweenNames = (code: number): boolean => code === 44 || code === 38 || code === 47 || isSpace(code)
