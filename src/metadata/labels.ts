/**
 * The words beside a day that say whose it is: labels of publication and of change, and signs that it is another’s.
 */

import {isDigit, isInk, isLetter, isLetterOrNumber, letterRuns} from '../characters.ts'
import {Dictionary, hashStep} from '../dictionary.ts'
import {type DateWords, languages} from '../languages/index.ts'
import {isSpace} from '../place.ts'
import {unitAt} from '../units.ts'
import {isByline} from './byline.ts'
import type {Line} from './layout.ts'

export type Label = 'published' | 'updated'

const labels = new Map<string, Label>()
for (const {dates} of Object.values(languages) as Array<{dates: DateWords}>) {
  for (const words of dates.published) labels.set(words, 'published')
  for (const words of dates.updated) labels.set(words, 'updated')
}

/** Words and times between a label and its day, no longer than this. */
const longestFiller = 16
const filler =
  /(?:^|[\s(])(?:on|in|at|le|am|el|um|the|o[’']clock|[ap]\.?\s?m\.?|\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?|[A-Z]{1,4}T|GMT|UTC|IST)$/i

/** How blogs sign below a text: `This entry was posted on Monday, `, `Von Maria am `. */
const filed =
  /(?:\bentry was (?:posted|published)|\b(?:beitrag|eintrag) wurde|\bentrée a été publiée|\bentrada fue publicada)\s(?:on|am|le|el)\s(?:\p{L}{3,12},?\s(?:den\s)?)?$|^(?:von|by|par|por)\s[^.\n]{2,40}\s(?:am|on|le|el)\s(?:\p{L}{3,12},?\s)?$/iu

/** What `filed` needs at least, near its end and before it: most lines lack it, and it is slow. */
const dated = /\s(?:on|am|le|el)\s/i
const mayBeFiled = /entry was [a-z]+ed\s| wurde\s| publiée\s| publicada\s|^(?:von|by|par|por)\s/i

/** The label that the words before a day end with, `Last updated on Monday, `, or the line that holds both begins with. */
export function labelOf(before: string, running: boolean): Label | null {
  if (before === '') return null
  const ending = labelAtEnd(before.slice(-60))
  if (ending && !(running && isVerb(before))) return ending
  if (isSpace(unitAt(before, before.length - 1)) && dated.test(before.slice(-24)) && mayBeFiled.test(before)) {
    if (filed.test(before)) return 'published'
  }
  // `Written by Maria Reyes on 3 March`, `Erstellt von Maria am Dienstag, `: the line opens with its label.
  return before.length < 70 ? openingLabel(before) : null
}

/** Labels, to be found without a string of them. */
const openings = new Dictionary(labels)

/** The label that is the first word of a line; small words are none. */
function openingLabel(text: string): Label | null {
  let end = 0
  let hash = 0
  for (; end < text.length; end++) {
    const code = unitAt(text, end)
    if (code === 58 || isSpace(code)) break
    hash = hashStep(hash, code)
  }
  return end > 5 ? (openings.find(hash, text, 0, end) ?? null) : null
}

/** What a page calls itself where it says when it was published. */
const itself =
  /\b(?:this|the) (?:article|story|post|page|interview|piece|report|text|essay|column|entry|statement|transcript|review|version|conversation)\b|\bfirst (?:appeared|printed)\b/i

/** Whether what looks like a label is the verb of a sentence about something else: `The atlas was published on 3 March`. */
function isVerb(before: string): boolean {
  const clause = before
    .slice(-160)
    .split(/[|•·:：—–;]|\s-\s|[.?!]\s/)
    .at(-1) as string
  return opensWithWords(clause, 3) && !itself.test(clause)
}

/** So many words, a blank behind each: `(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}.,’'"”-]*\s+)`. */
function opensWithWords(text: string, count: number): boolean {
  let at = 0
  while (isSpace(unitAt(text, at))) at++
  for (let word = 0; word < count; word++) {
    if (!isLetterOrNumber(unitAt(text, at))) return false
    while (at < text.length && (isInk(unitAt(text, at)) || '.,’\'"”-'.includes(text.charAt(at)))) at++
    if (!isSpace(unitAt(text, at))) return false
    while (isSpace(unitAt(text, at))) at++
  }
  return true
}

/** The label that a text ends with, four words or times behind it at most. */
function labelAtEnd(text: string): Label | null {
  for (let step = 0, rest = text; step < 4 && rest; step++) {
    const found = labelBefore(rest, inkEnd(rest, isMark))
    if (found) return found
    const shorter = withoutFiller(rest)
    if (shorter === null) return null
    rest = shorter
  }
  return null
}

/** A text without the last filler, a weekday or a month among them, and the marks behind it; null where it ends in none. */
function withoutFiller(text: string): string | null {
  const bare = text.slice(0, inkEnd(text, isFillerMark))
  const word = shortWordAt(bare)
  const from = Math.max(0, bare.length - longestFiller)
  const tail = bare.slice(from).search(filler)
  if (tail < 0) return word < 0 ? null : bare.slice(0, word)
  return bare.slice(0, word < 0 ? from + tail : Math.min(word, from + tail))
}

/** Where the gap before the last word begins that may be a weekday or a short month, `Wed.`; -1 where none stands there. */
function shortWordAt(text: string): number {
  const end = text.endsWith('.') ? text.length - 1 : text.length
  let at = end
  while (at > 0 && isLetter(unitAt(text, at - 1))) at--
  const length = end - at
  const fits = length === 3 || length === 4 || (length > 5 && length < 13 && end === text.length && /day$/i.test(text))
  if (!fits || (at > 0 && !isGap(unitAt(text, at - 1)))) return -1
  return Math.max(0, at - 1)
}

/** Where white space and marks begin at the end of a text. */
function inkEnd(text: string, isMark: (code: number) => boolean): number {
  let end = text.length
  while (end > 0 && (isSpace(unitAt(text, end - 1)) || isMark(unitAt(text, end - 1)))) end--
  return end
}

/** Last words of all labels. */
const lastWords = new Dictionary(
  new Map([...labels].map(([label, kind]) => [label.split(/\s+/).at(-1) as string, kind]))
)

/** `Harbour PostUpdated 3 March 2021`: boxes run together. */
const glued = /(published|updated|posted)$/i

/** One of `:：,|•·(–—-`: a full stop behind a filler is part of it. */
function isFillerMark(code: number): boolean {
  if (code < 128) return code === 58 || code === 44 || code === 124 || code === 40 || code === 45
  return code === 0xb7 || code === 0x2013 || code === 0x2014 || code === 0x2022 || code === 0xff1a
}

const isMark = (code: number): boolean => code === 46 || isFillerMark(code)

/** White space or an opening bracket. */
const isGap = (code: number): boolean => code === 40 || isSpace(code)

/** The label that ends at an offset: up to three words, or one that is run together with the word before it. */
function labelBefore(text: string, end: number): Label | null {
  const from = wordStart(text, end)
  let hash = 0
  for (let at = from; at < end; at++) hash = hashStep(hash, unitAt(text, at))
  let found: Label | undefined
  if (lastWords.find(hash, text, from, end)) {
    for (let count = 1, start = from; count <= 3; count++) {
      const words = text.slice(start, end).toLowerCase()
      const label = labels.get(count > 1 ? words.replace(/\s+/g, ' ') : words)
      // A single small word (`le`, `on`, `date`) is a label only where it opens the line.
      if (label && (count > 1 || from === 0 || end - from > 4)) found = label
      while (start > 0 && isSpace(unitAt(text, start - 1))) start--
      if (start === 0) break
      start = wordStart(text, start)
    }
  }
  if (found) return found
  // Boxes run together end in `published`, `updated` or `posted`.
  const word = (unitAt(text, end - 1) | 32) === 100 ? glued.exec(text.slice(from, end))?.[1] : undefined
  return word === undefined ? null : (labels.get(word.toLowerCase()) ?? null)
}

function wordStart(text: string, end: number): number {
  let at = end
  while (at > 0 && !isSpace(unitAt(text, at - 1))) at--
  return at
}

/** A label on a line of its own above the day. */
export function labelAbove(lines: ReadonlyArray<Line>, at: number): Label | null {
  const text = lines[at - 1]?.text ?? ''
  if (text.length > 24) return null
  const found = labels.get(text.toLowerCase().replace(/[\s:：.]+$/, '')) ?? null
  return text.length > 3 ? found : null
}

/** Days of a member, a picture, an event stand under such words. */
const foreignAbove =
  /^(?:date )?(?:joined|registered|born|died|expires?|deadline|accessed|retrieved|archived|join date|member since|last (?:seen|login|active)|valid until|starts?|ends?)[\s:：]*$/i

/** Whether the line above a bare day says that it is another’s. */
export function isForeignAbove(lines: ReadonlyArray<Line>, at: number): boolean {
  return foreignAbove.test(lines[at - 1]?.text.slice(0, 30) ?? '')
}

/** Nothing but marks, a weekday, a time of day, its zone. */
export function isBare(text: string): boolean {
  if (text === '') return true
  if (text.length > 40 || holdsMore(text)) return false
  const rest = text
    .replace(/\(?\b(?:updated|aktualisiert|actualizado):?\s[\d:.]+\s?(?:[ap]m)?\)?/i, '')
    .replace(/\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\.\d+)?\s*(?:[ap]\.?\s?m\b\.?)?/gi, '')
    .replace(/\b\d{1,2}\s?[ap]\.?m\b\.?/gi, '')
    .replace(/\b(?:[A-Z]{2,5}|on|at|am|um|le|el|à|las|uhr|the|of|hours|hrs|\+\d{2,4})\b/gi, '')
  return withoutWeekdays(rest).replace(/[\s,.:;|•·()[\]/@TZ+–—-]+/g, '') === ''
}

function withoutWeekdays(text: string): string {
  let rest = text
  for (const word of letterRuns(text))
    if (word.length > 1 && weekdayForms.has(word.toLowerCase())) rest = rest.replace(word, '')
  return rest
}

/** A mark that stands in no time, or a long word that is no weekday: most texts are told by these. */
function holdsMore(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const start = at
    while (at < text.length && isLetter(unitAt(text, at))) at++
    if (at - start > 5) {
      const word = text.slice(start, at).toLowerCase()
      if (/^[a-z]+$/.test(word) && !weekdayForms.has(word) && !changed.has(word)) return true
    }
    const code = unitAt(text, at)
    if (
      at < text.length &&
      code < 128 &&
      !isDigit(code) &&
      !isSpace(code) &&
      !',.:;|()[]/@+-'.includes(text.charAt(at))
    )
      return true
  }
  return false
}

const changed: ReadonlySet<string> = new Set(['updated', 'aktualisiert', 'actualizado'])

const weekdayForms: ReadonlySet<string> = new Set(Object.values(languages).flatMap(({dates}) => dates.weekdays.flat()))

/** Rights, pictures, members, events: none of them is the page. A single mark among them would be looked for everywhere. */
const rights = /©|\(c\)\s/i
const foreign =
  /copyright|all rights|getty|shutterstock|photo|joined|join date|member since|expires?|deadline|born|archived|load-date|accessed|retrieved|visited|forecast|\bterms (?:of \w{3,7} )?(?:(?:were |last )?(?:updated|revised)|effective)|(?:privacy|cookie) (?:policy|notice|statement)|\bevents?\b|\btermin\b|\bstarts?\b|\bends?\b/i

/** Posts signed with a handle, other posts between arrows. */
const post = /^[—–«‹]\s|\s[»›]$|\(@\w{1,20}\)\s\p{L}{3,9} \d{1,2}, \d{4}$/u
const mayBePost = /^[—–«‹]|[»›]$|\(@/

const boundBefore = /(?:\b(?:since|until|till|before|after|between|during|for|to|by)|\d{4}\s?[–—-])\s?$/i
const rangeAfter = /^\s?(?:–|—|-|to|until)\s?(?!\d{1,2}[:.]\d{2}(?![\d.]))\d/

/** Other people’s words and other things’ days: a post’s signature, a copyright, a picture, a birth. */
export function isForeign(text: string, before: string, after: string): boolean {
  // What stands far behind the day in running text is not about it.
  const near = after.length > 80 ? text.slice(0, text.length - after.length + 40) : text
  if (rights.test(near) || foreign.test(near) || (mayBePost.test(near) && post.test(near))) return true
  return (boundBefore.test(before.slice(-8)) && !isByline(text)) || rangeAfter.test(after)
}
