/**
 * TEI P5: a corpus with one text a document, its speakers in the header.
 *
 *     <sp who="#p-…"><speaker>Reyes</speaker><p>The water had risen.</p></sp>          a turn
 *     <p>Reyes said <said who="#p-…" direct="false">the water had risen</said>.</p>    a reported clause
 *
 * `n` is the line of the source, or the time. Of a clause that is reported partly in quotation marks `direct` is
 * `unknown`. What XML cannot hold stands as U+FFFD; the header of the corpus says so.
 */
import {digest, type Kind, type QuoteRecord} from '../record.ts'
import {cslName} from './citation-name.ts'
import {dialogue, type Line} from './dialogue.ts'
import type {Item, Writer} from './writer.ts'
import {element, xml} from './xml.ts'

export const tei: Writer = {
  about: 'TEI P5: speeches, quotations and who speaks them',
  extensions: ['tei', 'xml'],
  records: true,
  head: () => opening,
  *body(items) {
    for (const lines of byDocument(items)) yield document(lines)
  },
  tail: () => '</teiCorpus>\n'
}

const about = [
  '<titleStmt><title>Turns and quotations</title></titleStmt>',
  '<publicationStmt><p>Extracted by quotes.</p></publicationStmt>',
  '<sourceDesc><p>Each text names its own source.</p></sourceDesc>'
].join('')
const principles =
  '<p>Words as printed, line breaks aside. Characters that XML 1.0 cannot hold are replaced by U+FFFD.</p>'
const opening = `<?xml version="1.0" encoding="UTF-8"?>
<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader><fileDesc>${about}</fileDesc><encodingDesc><editorialDecl>${principles}</editorialDecl></encodingDesc></teiHeader>
`

/** Lines of each document together, documents in the order they first come. */
function byDocument(items: Iterable<Item>): Iterable<Line[]> {
  const documents = new Map<string | null, Item[]>()
  for (const item of items) {
    if (item.type !== 'record') continue
    const {path} = item.record.source
    const before = documents.get(path)
    if (before) before.push(item)
    else documents.set(path, [item])
  }
  return [...documents.values()].map((of) => [...dialogue(of)])
}

function document(lines: ReadonlyArray<Line>): string {
  const {record} = lines[0] as Line
  const {language, source} = record
  const header = element('fileDesc', {}, fileDescription(record)) + profile(lines, language)
  const body = lines.map((line) => `${isTurn(line) ? speech(line) : quotation(line)}\n`).join('')
  return `${element(
    'TEI',
    {'xml:id': `d-${digest(source.path ?? '-')}`, 'xml:lang': language},
    `\n<teiHeader>${header}</teiHeader>\n<text><body>\n${body}</body></text>\n`
  )}\n`
}

function fileDescription({title, outlet, date, url, source}: QuoteRecord): string {
  const path = source.path ?? '-'
  const day = date !== null && /^\d{4}(-\d\d){0,2}$/.test(date) ? date : null
  const facts = [
    title !== null && element('title', {}, xml(title)),
    outlet !== null && element('publisher', {}, xml(outlet)),
    date !== null && element('date', {when: day}, xml(date)),
    url !== null && element('ptr', {target: url.replace(/\s/g, '%20')}),
    element('idno', {type: 'path'}, xml(path))
  ]
  return [
    element('titleStmt', {}, element('title', {}, xml(title ?? path))),
    '<publicationStmt><p>Extracted by quotes.</p></publicationStmt>',
    element('sourceDesc', {}, element('bibl', {}, facts.filter(Boolean).join('')))
  ].join('')
}

/** Who speaks, each once, with the offices printed beside the name. */
function profile(lines: ReadonlyArray<Line>, language: string | null): string {
  const offices = new Map<string, Set<string>>()
  for (const {record, isQuestion} of lines) {
    const name = isQuestion ? record.questioner : record.speaker
    if (name === null) continue
    const found = offices.get(name) ?? new Set()
    offices.set(name, found)
    if (!isQuestion && record.office !== null) found.add(record.office)
  }
  const {record} = lines[0] as Line
  const people = [...offices].map(([name, held]) => person(name, held, record)).join('')
  const spoken = language && element('langUsage', {}, element('language', {ident: language}))
  const content = (spoken ?? '') + (people && element('particDesc', {}, element('listPerson', {}, people)))
  return content && element('profileDesc', {}, content)
}

function person(name: string, offices: ReadonlySet<string>, record: QuoteRecord): string {
  const id = personId(name, record)
  if (cslName(name, record).literal !== undefined)
    return element('org', {'xml:id': id}, element('orgName', {}, xml(name)))
  const held = [...offices].map((office) => element('occupation', {}, xml(office))).join('')
  return element('person', {'xml:id': id}, element('persName', {}, xml(name)) + held)
}

function personId(name: string, {source}: QuoteRecord): string {
  return `p-${digest(source.path ?? '-', '\n', name)}`
}

const turns: ReadonlySet<Kind> = new Set<Kind>(['question', 'answer', 'statement'])
const isTurn = ({record, isQuestion}: Line): boolean => isQuestion || turns.has(record.kind)

/** The attributes that say who speaks and where. */
function place({record, isQuestion}: Line): {[attribute: string]: string | null} {
  const name = isQuestion ? record.questioner : record.speaker
  const {path, start} = record.source
  return {
    'xml:id': isQuestion ? null : `q-${digest(path ?? '-', '\n', record.id)}`,
    who: name === null ? null : `#${personId(name, record)}`,
    n: isQuestion ? null : String(record.time?.start ?? start.line)
  }
}

function speech(line: Line): string {
  const {record, isQuestion, text, speaker} = line
  const label = isQuestion ? speaker : (record.label ?? speaker)
  const paragraphs = text.split('\n\n').map((paragraph) => element('p', {}, xml(paragraph)))
  return element('sp', place(line), (label === null ? '' : element('speaker', {}, xml(label))) + paragraphs.join(''))
}

/** A sentence with its reported clauses marked; of a direct quotation all of it. */
function quotation(line: Line): string {
  const {kind, text, content} = line.record
  const direct = kind === 'direct' ? 'true' : kind === 'mixed' ? 'unknown' : 'false'
  const aloud = kind === 'belief' ? 'false' : null
  const {'xml:id': id = null, n = null, who = null} = place(line)
  let marked = ''
  let done = 0
  for (const clause of content ?? [text]) {
    const at = text.indexOf(clause, done)
    if (at < 0) continue
    marked += xml(text.slice(done, at)) + element('said', {who, direct, aloud}, xml(clause))
    done = at + clause.length
  }
  return element('p', {'xml:id': id, n}, marked + xml(text.slice(done)) + unnamed(line.record))
}

/** The words that stand for a speaker whom nobody names, where the sentence itself is not there to show them. */
function unnamed({kind, speaker, label}: QuoteRecord): string {
  return kind === 'direct' && speaker === null && label !== null ? element('note', {type: 'speaker'}, xml(label)) : ''
}
