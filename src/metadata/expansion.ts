/**
 * Which outlet a turn label stands for, by what the document itself says.
 *
 *     … he discussed the harbour with Northern Statecraft.    RS-like initials, right after `with`
 *     … the Harbour News Agency (HNA) …                       initials in brackets
 *     Harbour Talks magazine conducted an interview …         the label’s own words before `magazine`
 *
 * An interviewer who is a person is never an outlet: `MJ` is Mara Jensen where the page says `by Mara Jensen`.
 */
import {capital, isOfficeWord} from '../names/index.ts'
import {outletNamed} from '../outlets.ts'

/** Words that names of outlets and bodies have, and names of persons do not. */
const bodyWord =
  /\b(?:News|Times|Post|Journal|Magazine|Review|Radio|Television|TV|Agency|Press|Today|Daily|Weekly|Monthly|Quarterly|Gazette|Herald|Register|Record|Ledger|Independent|Tribune|Chronicle|Observer|Guardian|Telegraph|Standard|Mirror|Express|Xpress|Globe|Dispatch|Courier|Bulletin|Digest|Reports?|Wire|Podcast|Channel|Network|Broadcasting|Media|Online|Sentinel|Monitor|Inquirer|Examiner|Advocate|Echo|Forum|Dialogue|Institute|Cent(?:er|re)|Foundation|Project|Initiative|Watch|Voice|World|Politics|Policy|Affairs|Statecraft|Insider|Insight|Analysis|Perspectives?|Matters|Talks?|Letters|Notes|Blog|Show|Hour|Society|Lab|Academy|University|Council|Union|Association|Zeitung|Rundschau|Kurier|Spiegel|Presse|Funk|Nachrichten|Tageblatt|Figaro|Matin|Diario|Periódico|Correo|Revista)\b/u

/** Endings of adjectives and abstract nouns: no given name has them, so what begins so is no person. */
const noGivenName = /^\p{L}{2,}(?:ible|able|tion|ness|ity|ism|ology|ous|ical|ional|ern|ive|less|ful)$/iu

/** Small words that stand inside names and lend no initial, or do: both are tried. */
const small = /^(?:of|the|and|for|in|on|de|la|le|du|des|der|die|das|und|el|los|y|al|&)$/i

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
  if (!/^\p{Lu}{2,6}$/u.test(letters)) return null
  const bracketed = inBrackets(letters, text)
  if (bracketed) return bracketed
  for (const phrase of phrases(text)) {
    for (const found of spelled(phrase, letters)) {
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
  let at = text.indexOf(`(${letters})`)
  for (let tries = 0; at >= 0 && tries < 8; tries++) {
    const from = Math.max(0, at - 90)
    for (const phrase of phrases(text.slice(from, at))) {
      for (const found of spelled(phrase, letters)) {
        if (from + found.end >= at - 2) return {name: found.name, at: from + found.start, kind: 'brackets'}
      }
    }
    at = text.indexOf(`(${letters})`, at + 1)
  }
  const open = text.indexOf(`${letters} (`)
  if (open < 0) return null
  const inside = text.slice(open + letters.length + 2, open + letters.length + 90).split(')', 1)[0] ?? ''
  for (const phrase of phrases(inside)) {
    for (const found of spelled(phrase, letters)) {
      if (found.start === 0 && found.end === inside.length) {
        return {name: found.name, at: open + letters.length + 2, kind: 'brackets'}
      }
    }
  }
  return null
}

/** The outlet that a label of full words names; null where nothing says that it is one. */
export function expandName(label: string, text: string): Expansion | null {
  const printed = label.trim()
  if (printed.length < 2) return null
  const known = outletNamed(printed)
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

/** `Chancellor of the Republic`, `Mayor of Port Elin, Mara Jensen`: an office is held by a person, and a body has no commas. */
function isOffice(printed: string): boolean {
  const words = printed.toLowerCase().match(/\p{L}+/gu) ?? []
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
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
    'giu'
  )
  for (let match = pattern.exec(text); match && found.length < 20; match = pattern.exec(text)) {
    const words = match[0].split(/\s+/)
    found.push({
      at: match.index,
      end: match.index + match[0].length,
      capitals: words.every((word) => small.test(word) || /^\p{Lu}/u.test(word))
    })
  }
  return found
}

interface Phrase {
  words: Array<{text: string; start: number; end: number}>
}

/** Runs of capitalised words, small words between them allowed. */
function* phrases(text: string): Iterable<Phrase> {
  let words: Phrase['words'] = []
  const pattern = /[\p{L}\p{M}\p{N}’'&-]+/gu
  let end = -1
  for (;;) {
    // Between phrases only a word that begins with a capital matters: the text up to the next is passed over.
    if (words.length === 0) {
      const next = beginningAfter(text, pattern.lastIndex)
      if (next < 0) return
      pattern.lastIndex = next
    }
    const match = pattern.exec(text)
    if (!match) break
    const [printed] = match
    const near =
      end < 0 ||
      (match.index - end <= 2 &&
        /^[\s.]*$/.test(text.slice(end, match.index)) &&
        !text.slice(end, match.index).includes('\n'))
    const fits = /^\p{Lu}/u.test(printed) || (words.length > 0 && small.test(printed))
    if (!near || !fits || words.length > 12) {
      if (words.length > 1) yield {words}
      words = []
    }
    if (fits && (words.length > 0 || /^\p{Lu}/u.test(printed))) {
      words.push({text: printed, start: match.index, end: match.index + printed.length})
    }
    end = match.index + printed.length
  }
  if (words.length > 1) yield {words}
}

const beginning = new RegExp(capital, 'g')

/** Where the next word begins that may have a capital; -1 where none does. */
function beginningAfter(text: string, from: number): number {
  beginning.lastIndex = from
  while (beginning.test(text)) {
    const at = beginning.lastIndex - 1
    if (!/[\p{L}\p{M}\p{N}’'&-]/u.test(text.charAt(at - 1))) return at
  }
  return -1
}

/** The stretches of a phrase whose initials are the letters, with small words counted or not. */
function* spelled({words}: Phrase, letters: string): Iterable<{name: string; start: number; end: number}> {
  for (let from = 0; from < words.length; from++) {
    for (const counting of [false, true]) {
      let letter = 0
      let to = from
      for (; to < words.length && letter < letters.length; to++) {
        const {text} = words[to] as Phrase['words'][number]
        if (!counting && small.test(text) && to > from) continue
        const parts = text.split('-')
        const initials = parts
          .map((part) => part.charAt(0))
          .join('')
          .toUpperCase()
        if (letters.startsWith(initials, letter) && initials.length > 1) letter += initials.length
        else if (/^\p{Lu}{2,4}$/u.test(text) && letters.startsWith(text, letter)) letter += text.length
        else if (text.charAt(0).toUpperCase() === letters[letter]) letter++
        else {
          letter = -1
          break
        }
      }
      if (letter !== letters.length || to - from < 2) continue
      const first = words[from] as Phrase['words'][number]
      const last = words[to - 1] as Phrase['words'][number]
      if (small.test(first.text) && !counting) continue
      yield {
        name: words
          .slice(from, to)
          .map(({text}) => text)
          .join(' '),
        start: first.start,
        end: last.end
      }
    }
  }
}
