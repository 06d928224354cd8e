/**
 * RIS: one reference a CSL item, for EndNote, Mendeley and older tools. Lines end in CRLF, values hold no line break.
 */
import {type CslItem, quotationItem} from './citation.ts'
import type {CslDate} from './citation-date.ts'
import {type CslName, spoken} from './citation-name.ts'
import {forScreen, plainLine} from './escape.ts'
import type {Writer} from './writer.ts'

export const ris: Writer = {
  about: 'RIS, one reference a record, the quotation as its note',
  extensions: ['ris'],
  records: true,
  *body(items, {terminal}) {
    for (const item of items)
      if (item.type === 'record') yield forScreen(risReference(quotationItem(item.record)), terminal)
  }
}

type Value = string | ReadonlyArray<string> | undefined

/** Every tag that is written, in order; `TY` comes first and `ER` last. */
const tags: ReadonlyArray<readonly [tag: string, from: (item: CslItem) => Value]> = [
  ['TY', referenceType],
  ['ID', ({id}) => id],
  ['AU', ({author}) => author?.map(name)],
  ['A2', ({interviewer}) => interviewer?.map(name)],
  ['TI', ({title}) => title],
  ['T2', ({'container-title': outlet}) => outlet],
  ['M3', ({type}) => (type === 'interview' ? 'Interview' : type === 'speech' ? 'Speech' : undefined)],
  ['PY', ({issued, 'event-date': held}) => year(issued ?? held)],
  ['DA', ({issued, 'event-date': held}) => date(issued ?? held)],
  ['UR', ({URL}) => URL],
  ['LA', ({language}) => language],
  ['N1', ({note}) => note],
  ['N1', ({locator}) => locator]
]

/** One reference, its lines and a blank one. */
export function risReference(item: CslItem): string {
  let text = ''
  for (const [tag, from] of tags) {
    for (const value of [from(item) ?? []].flat()) text += `${tag}  - ${plainLine(value)}\r\n`
  }
  return `${text}ER  - \r\n\r\n`
}

/** What an outlet printed is news, whoever speaks in it. */
function referenceType({type, 'container-title': outlet, URL}: CslItem): string {
  if (outlet !== undefined) return type === 'webpage' ? 'ELEC' : 'NEWS'
  if (URL !== undefined) return 'ELEC'
  return type === 'interview' ? 'PCOMM' : 'GEN'
}

/** `al-Araji, Qasim`; a comma in the name of a body would make two parts of it. */
function name(one: CslName): string {
  const {literal, family, given, 'non-dropping-particle': particle, suffix} = one
  if (literal !== undefined || family === undefined) return spoken(one).replaceAll(',', '')
  return [[particle, family].filter(Boolean).join(' '), given, suffix].filter(Boolean).join(', ')
}

function year(when: CslDate | undefined): string | undefined {
  const [year] = when?.['date-parts']?.[0] ?? []
  return year === undefined ? undefined : String(year).padStart(4, '0')
}

/** `2024/01/02/`, and after the last stroke what numbers do not say. */
function date(when: CslDate | undefined): string | undefined {
  if (!when) return undefined
  const {'date-parts': [from = [], to] = [], circa, literal} = when
  const [year, ...rest] = from
  const numbers = [year === undefined ? '' : String(year).padStart(4, '0'), ...rest.map(two)]
  while (numbers.length < 3) numbers.push('')
  const words = [circa && 'circa', to && `to ${[to[0], ...to.slice(1).map(two)].join('-')}`, literal]
  return `${numbers.join('/')}/${words.filter(Boolean).join(' ')}`
}

const two = (part: number): string => String(part).padStart(2, '0')
