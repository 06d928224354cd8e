/**
 * Which outlet a turn label stands for, by what the document itself says.
 *
 *     … he discussed the harbour with Northern Statecraft.    RS-like initials, right after `with`
 *     … the Harbour News Agency (HNA) …                       initials in brackets
 *     Harbour Talks magazine conducted an interview …         the label’s own words before `magazine`
 *
 * An interviewer who is a person is never an outlet: `MJ` is Mara Jensen where the page says `by Mara Jensen`.
 */
import {isLetterOrNumber, isUpper, letterRuns} from '../characters.ts'
import {isOfficeWord} from '../names/index.ts'
import {outletNamed} from '../outlets.ts'
import {unitAt} from '../units.ts'
import {endsPhrase, isSmall, phraseFrom, spelled} from './initials.ts'

/** Words that names of outlets and bodies have, and names of persons do not. */
export const bodyWord =
  /\b(?:News|Times|Post|Journal|Magazine|Review|Radio|Television|TV|Agency|Press|Today|Daily|Weekly|Monthly|Quarterly|Gazette|Herald|Register|Record|Ledger|Independent|Tribune|Chronicle|Observer|Guardian|Telegraph|Standard|Mirror|Express|Xpress|Globe|Dispatch|Courier|Bulletin|Digest|Reports?|Wire|Podcast|Channel|Network|Broadcasting|Media|Online|Sentinel|Monitor|Inquirer|Examiner|Advocate|Echo|Forum|Dialogue|Institute|Cent(?:er|re)|Foundation|Project|Initiative|Watch|Voice|World|Politics|Policy|Affairs|Statecraft|Insider|Insight|Analysis|Perspectives?|Matters|Talks?|Letters|Notes|Blog|Show|Hour|Society|Lab|Academy|University|Council|Union|Association|Zeitung|Rundschau|Kurier|Spiegel|Presse|Funk|Nachrichten|Tageblatt|Figaro|Matin|Diario|Periódico|Correo|Revista)\b/u

/** Endings of adjectives and abstract nouns: no given name has them, so what begins so is no person. */
const noGivenName = /^\p{L}{2,}(?:ible|able|tion|ness|ity|ism|ology|ous|ical|ional|ern|ive|less|ful)$/iu

/** Before a name, an article says that it is no person’s. */
const article = /(?:^|\s)(?:the|an?|der|die|das|dem|den|le|la|les|el|los|al)\s$/i

/** Before a name, these say that it is a person’s. */
const personal =
  /(?:\bby|\bhost|\bmr|\bmrs|\bms|\bdr|\bprof|\beditor|\breporter|\bcorrespondent|\bjournalist|\bmoderator|\binterviewer|\bauthor|\bi’m|\bi'm|\bi am|par|von|por|herr|frau)[.:,]?\s$/i

/** What stands after an outlet’s name where it speaks of itself. */
const calledSo =
  /^(?:’s|'s)?\s(?:magazine|newspaper|journal|daily|weekly|monthly|quarterly|website|news agency|news site|podcast|radio|tv|channel|correspondent)\b/i
const publication =
  /(?:\bissue of|\bpages of|\breaders? of|\bedition of|\bpublished (?:in|by)|\bfirst appeared in|\bexclusively for)\s(?:the\s)?$/i

/** A name found for a label, and where. */
export interface Expansion {
  name: string
  /** Offset in the text given. */
  at: number
  kind: 'initials' | 'brackets' | 'self-name' | 'table' | 'label'
}

/** The outlet that initials stand for in a text; null where the text names none. Linear in the text. */
export function expandInitials(label: string, text: string): Expansion | null {
  const letters = label.replace(/[.\s]/g, '').toUpperCase()
  if (letters.length < 2 || letters.length > 6 || ![...letters].every((one) => isUpper(unitAt(one, 0)))) return null
  const bracketed = inBrackets(letters, text)
  if (bracketed) return bracketed
  for (let phrase = phraseFrom(text, 0); phrase; phrase = phraseFrom(text, phrase.end)) {
    for (const found of spelled(text, phrase, letters)) {
      const before = text.slice(Math.max(0, found.start - 24), found.start)
      const after = text.slice(found.end, found.end + 24)
      if (!personal.test(before) && isBody(found.name, before, after)) {
        return {name: found.name, at: found.start, kind: 'initials'}
      }
    }
  }
  return null
}

/** Whether a name is an outlet’s or another body’s, by its words and those around it; in doubt it is a person’s. */
function isBody(name: string, before: string, after: string): boolean {
  const [first = ''] = name.split(' ', 1)
  return (
    outletNamed(name) !== null ||
    bodyWord.test(name) ||
    noGivenName.test(first) ||
    /\s(?:of|for|and)\s/.test(name) ||
    article.test(before) ||
    // Counted among the letters: `TNR` for The Northern Register.
    /^the\s/i.test(name) ||
    publication.test(before) ||
    calledSo.test(after)
  )
}

/** `Harbour News Agency (HNA)`, or `HNA (Harbour News Agency)`. */
function inBrackets(letters: string, text: string): Expansion | null {
  const bracketed = `(${letters})`
  let at = text.indexOf(bracketed)
  for (let tries = 0; at >= 0 && tries < 8; tries++) {
    const found = nameBefore(letters, text, at)
    if (found) return found
    at = text.indexOf(bracketed, at + 1)
  }
  const open = text.indexOf(`${letters} (`)
  if (open < 0) return null
  const inside = text.slice(open + letters.length + 2, open + letters.length + 90).split(')', 1)[0] ?? ''
  for (let phrase = phraseFrom(inside, 0); phrase; phrase = phraseFrom(inside, phrase.end)) {
    for (const found of spelled(inside, phrase, letters)) {
      if (found.start === 0 && found.end === inside.length) {
        return {name: found.name, at: open + letters.length + 2, kind: 'brackets'}
      }
    }
  }
  return null
}

/** The name right before an offset that letters stand for. */
function nameBefore(letters: string, text: string, at: number): Expansion | null {
  if (!endsPhrase(text, at)) return null
  const from = Math.max(0, at - 90)
  const head = text.slice(from, at)
  for (let phrase = phraseFrom(head, 0); phrase; phrase = phraseFrom(head, phrase.end)) {
    if (from + phrase.end < at - 2) continue
    for (const found of spelled(head, phrase, letters)) {
      if (from + found.end >= at - 2) return {name: found.name, at: from + found.start, kind: 'brackets'}
    }
  }
  return null
}

/** The outlet that a label of full words names; null where nothing says that it is one. */
export function expandName(label: string, text: string): Expansion | null {
  const printed = label.trim()
  if (printed.length < 2) return null
  const known = isSigned(printed, text) ? null : outletNamed(printed)
  const places = occurrences(printed, text)
  for (const {at, end, capitals} of places) {
    const before = text.slice(Math.max(0, at - 30), at)
    if (calledSo.test(text.slice(end, end + 26)) || publication.test(before)) {
      const best = places.find((place) => place.capitals) ?? {at, end, capitals}
      return {name: text.slice(best.at, best.end), at, kind: 'self-name'}
    }
  }
  const better = places.find(({capitals}) => capitals)
  const name = better ? text.slice(better.at, better.end) : printed
  if (known) return {name: known.name, at: better?.at ?? -1, kind: 'table'}
  if (isOffice(printed)) return null
  if (bodyWord.test(printed) || /\s(?:of|for)\s/.test(printed)) return {name, at: better?.at ?? -1, kind: 'label'}
  return null
}

/** `AP` where the page is `By Anna Pohl`. */
function isSigned(label: string, text: string): boolean {
  if (!/^[A-Z]{2}$/.test(label)) return false
  const [first, last] = label
  const name = new RegExp(`\\b${first}\\p{Ll}+\\s${last}\\p{Ll}+`, 'gu')
  for (const {index} of text.matchAll(name)) if (personal.test(text.slice(Math.max(0, index - 24), index))) return true
  return false
}

/** `Chancellor of the Republic`, `Mayor of Port Elin, Mara Jensen`: an office is held by a person, and a body has no commas. */
function isOffice(printed: string): boolean {
  const words = letterRuns(printed.toLowerCase())
  return words.length > 6 || /[,;()\d]/.test(printed) || words.some((word) => isOfficeWord(word))
}

interface Place {
  at: number
  end: number
  /** Every word but the small ones has a capital. */
  capitals: boolean
}

/** Where a name stands in a text, case aside; the first twenty. */
function occurrences(name: string, text: string): Place[] {
  const found: Place[] = []
  const lower = lowerOf(text)
  const wanted = name.toLowerCase()
  for (let at = lower.indexOf(wanted); at >= 0 && found.length < 20; ) {
    const end = at + wanted.length
    const alone = !isLetterOrNumber(unitAt(text, at - 1)) && !isLetterOrNumber(unitAt(text, end))
    if (alone) {
      const words = text.slice(at, end).split(/\s+/)
      found.push({at, end, capitals: words.every((word) => isSmall(word) || isUpper(unitAt(word, 0)))})
    }
    at = lower.indexOf(wanted, alone ? end : at + 1)
  }
  return found
}

/** The text of which labels were asked last, in small letters of the same number: several are asked of one text. */
let asked = {text: '', lower: ''}

function lowerOf(text: string): string {
  if (asked.text !== text) {
    const lower = text.toLowerCase()
    asked = {
      text,
      lower: lower.length === text.length ? lower : text.replace(/[^\u0130]+/g, (run) => run.toLowerCase())
    }
  }
  return asked.lower
}
