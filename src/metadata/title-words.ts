/**
 * What the words of a title look like, and what no title is: a sentence, a byline, a credit, an order to the reader.
 */
import {languages} from '../languages/index.ts'
import {isByline} from './byline.ts'
import {isDateline} from './dateline.ts'
import {isWide, type Line} from './layout.ts'
import {writtenDates} from './written.ts'

/** Marks and words that titles do not have. */
const unlikely =
  /https?:|©|\(c\)|®|™|@|^\d[\d\s.,:/apm]*$|^[—–-]|^[«»‹›←→•▶·*#^]|^\d+\s?(?:h|hours?|m|mins?|minutes?|d|days?)\s?ago|cookie|javascript|newsletter|subscri|copyright/i

/** Pictures and their makers. */
const credits =
  /^(?:photo|image|picture|credit|source|file photo|illustration|abbildung|video|watch|listen|foto|bild)\b[^a-z]|\b(?:getty images|shutterstock|istock|afp photo|reuters\/|ap photo|minutes? read|min read|comments?$)|\/\s?(?:reuters|afp|ap|getty)$|(?:photos?|images?|pics?|credits?|fotos?|bild):|credit\.\.\.|\((?:photos?|images?|pic|stock|file)\b|(?:stock|file) (?:image|photo)/i

/** What pages tell their readers to do. */
const orders =
  /^(?:click|tap|toggle|skip to|scroll|log ?in|sign (?:up|in)|subscribe|follow us|share (?:this|on|via|with)|download (?:our|the|now)|register|join (?:us|our|now)|enter your|please|are you sure|thank you for|by (?:clicking|signing)|view all|see all|read more|continue reading|get our|go to|jump to|become a member|need help|open in|close|learn more|find out more|send this|report (?:an?|this)|contact us|press the|to (?:follow along|\w+ (?:this|the) (?:article|story|page))|add to|show more|load more|change the|cancel|email|switch to|never miss|ingrese|seleccione|elija|wählen|choisissez|inicie|regístr|suscríb|melden sie|jetzt|abonnieren|connectez|inscrivez|vous voulez|votre|direkt zum)\b|opens in (?:a )?new|this link|your browser|try again|went wrong|intente|are you sure|sponsors|whatsapp|pinterest/i

/** `Published 1 day ago`, `Tiempo de lectura: 8 minutos`. */
const relative =
  /\b\d{1,3}\+?\s?(?:min|hour|day|week|month|stunde|tag|heure|jour|hora|día)\p{L}{0,6}\s(?:ago|read)\b|\b\d{1,2} minut\p{L}{1,2}\b|\(\d{1,2} min\)|^(?:hace|vor|il y a)\s\d|\b(?:published|posted|updated)\s(?:on|at|\d)/iu

const furniture: ReadonlySet<string> = new Set(
  Object.values(languages).flatMap(({turns}) => [...turns.furniture, ...turns.teaser])
)

/** Whether a line can be a title at all. */
export function looksLikeTitle({paragraph}: Line, text: string): boolean {
  const wide = isWide(text)
  // A line of a longer paragraph heads nothing.
  if (text.length < (wide ? 5 : 12) || text.length > 260 || paragraph > text.length + 30) return false
  if (wide ? text.split(/\s+/).length > 3 : !/\s/.test(text)) return false
  // A full stop is no bar to a short line; where it stands decides.
  if (
    /[:,;。]$/.test(text) ||
    (text.endsWith('.') && text.length > 100 && !/(?:\.\.|\b\p{Lu}\.|\p{L}\.\p{L}\.)$/u.test(text))
  )
    return false
  if (/^["“‘«„][^"”’»]*[.,!]?["”’»“]$/.test(text) && /[.,!].$/.test(text)) return false
  if (unlikely.test(text) || (text.includes('|') && text.length < 30)) return false
  if (credits.test(text) || orders.test(text) || relative.test(text) || furniture.has(text.toLowerCase())) return false
  if (isByline(text) || isDateline(text) || text.replace(/\D/g, '').length > text.length / 3) return false
  const [date] = writtenDates(text, 1)
  return date?.precision !== 'day' || (date.start > 15 && text.length - (date.end - date.start) > 40)
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
  if (/\p{Ll}{2,}[.?!]\s+\p{Lu}/u.test(text)) score -= 0.7
  if (/\p{Ll}{2,}[.?!]\p{Lu}\p{Ll}/u.test(text)) score -= 1
  if (/^\p{Ll}{2}/u.test(text)) score -= 0.8
  // Boxes of a page run together.
  if (/\p{Ll}{2,}\p{Lu}\p{Ll}/u.test(text) && !/\b(?:Mc|Mac|De|La|Le|Di|Van)\p{Lu}/u.test(text)) score -= 0.8
  return score
}

/** Words, and those of them in lower case; marks alone are none. */
function countWords(text: string): {words: number; plain: number} {
  let words = 0
  let plain = 0
  for (const word of text.split(/[\s/–—-]+/)) {
    const first = word.charAt(0)
    const letter = first.toLowerCase() !== first.toUpperCase()
    if (!letter && !(first >= '0' && first <= '9') && word.length < 3) continue
    words++
    if (letter && word.length > 1 && first === first.toLowerCase() && !/^(?:and|und|y|et|e)$/.test(word)) plain++
  }
  return {words, plain}
}

/** One to four persons and nothing else: `Maria Reyes and Jonas Holm`. */
export function isNames(text: string): boolean {
  if (text.length < 6 || text.length > 80) return false
  const words = text.split(/[\s,&/]+/)
  if (words.length < 2 || words.length > 12) return false
  return words.every((word) => /^(?:\p{Lu}[\p{L}\p{M}.’'-]*|and|y|und|et|e|de|von|van|bin|al|ben)$/u.test(word))
}
