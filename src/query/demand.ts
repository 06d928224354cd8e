/**
 * What a query demands of a whole source, so that a document without it need not be understood.
 *
 * Every test here may only be too generous: a source that fails holds no record that passes. So it knows what can
 * stand in a record without standing in the source as written, and lets such sources pass: names in another script,
 * outlets known by their letters or their host, persons whom the corpus file names, words that markup cuts in two.
 */
import {fitsWord, Recent, wordEnd} from '../names/index.ts'
import {outletForms} from '../outlets.ts'
import type {Format, Given} from '../tree.ts'
import type {Query} from './query.ts'
import {all, type Demand, inAnyCase, literal, type Raw, some} from './raw.ts'
import {speakerMatcher} from './speaker.ts'
import {topicDemand} from './topic-demand.ts'

/** A document before it is read. */
interface Unread {
  path: string
  text: string
  format: Format
  given?: Given
}

/** Tests that only documents without a record for the query fail. */
export interface Wants {
  document(document: Unread): boolean
  /** Of plain text; null where nothing can be told before it is decoded. */
  bytes: ((source: Raw) => boolean) | null
}

/** What a query demands; null where it demands no word. */
export function demandOf(query: Query): Wants | null {
  const words = [
    ...(query.topics ?? []).map((topic) =>
      topicDemand(topic, {exact: query.exact ?? false, synonyms: query.known?.topics ?? []})
    ),
    ...grepDemand(query)
  ]
  const inText = all(words)
  const named = speakerDemand(query)
  if (words.length === 0 && !named) return null
  return {
    document: ({path, text, format, given}) => {
      if (!isPlain(text, format)) return true
      if (!inText.text(text)) return false
      return !named || given?.outlet !== undefined || named(`${path}\n${text}`)
    },
    bytes: words.length > 0 ? inText.bytes : null
  }
}

/** Marks of Markdown that stand next to a letter on either side, links, HTML, entities, soft hyphens. */
const inWord = (): RegExp =>
  /[\p{L}\p{N}\p{M}'’][*_`~\\]+[\p{L}\p{N}\p{M}'’]|[\p{L}\p{N}\p{M}]\[|[\])][\p{L}\p{N}\p{M}]|<|&[a-z#]|[\u00ad\u200b]/iu

/** Whether the words that a reader sees are words of the source. */
function isPlain(text: string, format: Format): boolean {
  return format === 'text' || (format === 'markdown' && !inWord().test(text))
}

/** Of literals alone; their blanks may be line breaks in the source, and `…` joins the pieces of a quotation. */
function grepDemand({grep = [], grepOptions: {fixed, ignoreCase} = {}, invert}: Query): Demand[] {
  if (grep.length === 0 || invert) return []
  if (!fixed && grep.some((pattern) => /[\\^$.*+?()[\]{}|]/.test(pattern))) return []
  const patterns = grep.map((pattern) => pattern.split(/\s+/).filter((part) => part !== '' && part !== '…'))
  return [some(patterns.map((parts) => all(parts.map((part) => (ignoreCase ? inAnyCase(part) : literal(part))))))]
}

/** Greek, Cyrillic, Arabic, Chinese and all others whose names are read by their sounds, or not at all. */
const otherScript = /[\u0370-\u1dff\u2c00-\ud7ff\uf900-\ufaff\ufb1d-\ufefe]/

/** Whether some word can be the last of a name asked for; null where a name may come from elsewhere. */
function speakerDemand({speakers = [], known}: Query): ((source: string) => boolean) | null {
  if (speakers.length === 0) return null
  if (known && (known.speakers.length > 0 || known.outlets.length > 0)) return null
  const forms = [...outletForms()]
  const tests = speakers.map((name) => (forms.some(speakerMatcher(name)) ? null : fitsWord(name)))
  if (tests.includes(null)) return null
  const answers = new Recent<boolean>(50_000)
  const fits = (word: string): boolean => {
    let found = answers.get(word)
    if (found === undefined) answers.set(word, (found = tests.some((test) => test?.(word))))
    return found
  }
  return (source) => {
    if (otherScript.test(source)) return true
    word.lastIndex = 0
    while (word.test(source)) {
      const start = word.lastIndex - 1
      const end = wordEnd(source, start)
      if (fits(source.slice(start, end))) return true
      word.lastIndex = Math.max(end, start + 1)
    }
    return false
  }
}

/** Where a word may begin. */
const word = /[\p{L}\p{N}\p{M}]/gu
