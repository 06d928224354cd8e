/**
 * BibLaTeX: one entry a CSL item, dates in EDTF, in UTF-8.
 *
 *     @article{reyes2019-05-04-hp-5b20c7d1,
 *       author = {Reyes, Maria},
 *       title = {{After the flood}},
 *       …
 *       annote = {The water had risen.},
 *       locator = {line 12}
 *     }
 *
 * The quotation is the `annote`, which Zotero takes for a note and no standard style prints; `note` all of them print.
 */
import {type CslItem, quotationItem} from './citation.ts'
import type {CslDate} from './citation-date.ts'
import {type CslName, spoken} from './citation-name.ts'
import {forScreen, plainLine, withoutControls} from './escape.ts'
import type {Writer} from './writer.ts'

export const bibtex: Writer = {
  about: 'BibLaTeX, one entry a record, dates in EDTF',
  extensions: ['bib'],
  records: true,
  *body(items, {terminal}) {
    for (const item of items)
      if (item.type === 'record') yield forScreen(bibtexEntry(quotationItem(item.record)), terminal)
  }
}

/** Every field that is written, in order; those without a value are left out. */
const fields: ReadonlyArray<readonly [name: string, from: (item: CslItem) => string | null | undefined]> = [
  ['author', ({author}) => author?.map(name).join(' and ')],
  // Braces within: no style may change the capitals of a title as printed.
  ['title', ({title}) => title && `{${latex(title)}}`],
  ['titleaddon', ({interviewer}) => interviewer && `Interview by ${interviewer.map(by).join(' and ')}`],
  ['journaltitle', (item) => (entryType(item) === 'article' ? container(item) : null)],
  // A list, which a word of the name could part.
  ['organization', (item) => (entryType(item) === 'article' ? null : braced(container(item)))],
  ['entrysubtype', (item) => (entryType(item) === 'article' ? subtypes[item.type] : null)],
  ['date', ({issued}) => issued && date(issued)],
  ['eventdate', ({'event-date': held}) => held && date(held)],
  ['url', ({URL}) => URL && address(URL)],
  ['langid', ({language}) => langids[language?.split('-')[0] ?? '']],
  ['annote', ({note}) => note && latex(note)],
  ['locator', ({locator}) => locator && latex(locator)]
]

const subtypes: Readonly<Record<CslItem['type'], string | null>> = {
  interview: 'interview',
  speech: 'speech',
  'article-newspaper': 'newspaper',
  webpage: null
}

/** Names that babel knows languages by. */
const langids: Readonly<Record<string, string>> = {
  ar: 'arabic',
  de: 'ngerman',
  en: 'english',
  es: 'spanish',
  fa: 'persian',
  fr: 'french',
  zh: 'chinese'
}

/** One entry and its line feed. */
export function bibtexEntry(item: CslItem): string {
  const lines = fields.flatMap(([name, from]) => {
    const value = from(item)
    return value ? [`  ${name} = {${value}}`] : []
  })
  return `@${entryType(item)}{${item.id},\n${lines.join(',\n')}\n}\n\n`
}

/** What an outlet printed is an article, whoever speaks in it; what is on the web alone is online. */
function entryType({type, 'container-title': outlet, URL}: CslItem): string {
  if (outlet !== undefined) return type === 'webpage' ? 'online' : 'article'
  if (URL !== undefined) return 'online'
  return type === 'speech' ? 'unpublished' : 'misc'
}

const container = ({'container-title': outlet}: CslItem): string | null => (outlet ? latex(outlet) : null)

const braced = (value: string | null): string | null => value && `{${value}}`

function name({literal, family = '', given, 'non-dropping-particle': particle, suffix}: CslName): string {
  if (literal !== undefined) return `{${latex(literal)}}`
  const last = (particle ? `${latex(particle)} ` : '') + guarded(family)
  return [last, suffix && guarded(suffix), given && guarded(given)].filter(Boolean).join(', ')
}

/** In braces where its own capitals, blanks, commas or `and` would part it. */
function guarded(part: string): string {
  const plain = /^\p{Lu}[\p{L}\p{M}.’'-]*(?: (?!and\b)\p{Lu}[\p{L}\p{M}.’'-]*)*$/u.test(part)
  return plain ? latex(part) : `{${latex(part)}}`
}

const by = (one: CslName): string => latex(spoken(one))

/** EDTF again; null for words. */
function date({'date-parts': parts, circa}: CslDate): string | null {
  if (!parts) return null
  const ends = parts.map((end) => end.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-'))
  return ends.map((end) => end + (circa ? '~' : '')).join('/')
}

/** White space and what would end the field, as an address writes them. */
function address(url: string): string {
  return withoutControls(url).replace(/[\s{}\\]/gu, (found) => encodeURIComponent(found))
}

const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // `\{` would count as a brace all the same.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  // Other signs in the oldest of the encodings that LaTeX has.
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%'
}

/** Text on one line, as LaTeX prints it: what is markup is spelled, what would join to another sign is parted. */
function latex(text: string): string {
  return plainLine(text)
    .replace(/[\\{}<>|~^$&#_%]/g, (found) => special[found] as string)
    .replace(/([-'`,])(?=\1)|[!?](?=`)/g, '$&{}')
}
