/**
 * Whether a file holds several documents, as archives export them: then no title, outlet or date is that of all.
 *
 *     2 of 3 DOCUMENTS · LENGTH: 198 words · WC 201 words · Document PEGAZ00020240306ek3600034
 *
 * Such a line twice tells; so does a day in the head of another story further down (`zones/stories.ts`).
 */
import {isDigit} from '../characters.ts'
import type {About, Message, Rejected, Root} from '../tree.ts'
import {unitAt} from '../units.ts'
import {type Layout, type Line, lineNumber} from './layout.ts'
import {opensWithDay} from './written.ts'

const marks: ReadonlyArray<RegExp> = [
  /^\d{1,4} (?:of|de|von|sur) \d{1,4} (?:documents?|dokumenten?|documentos?)$/i,
  /^(?:length|länge|longueur|longitud): ?\d+ (?:words|wörter|mots|palabras)$/i,
  /^WC\s+\d[\d,.]* (?:words|wörter|mots|palabras)$/i,
  /^(?:Document|Dokument|Documento) [A-Z]{3,}[A-Z0-9]{12,}$/i
]

/** A mark begins with a digit, `l`, `w` or `d`, and has a digit. */
function mayBeMark(text: string): boolean {
  const first = unitAt(text, 0)
  const letter = first | 32
  return isDigit(first) || ((letter === 100 || letter === 108 || letter === 119) && /\d/.test(text))
}

/** Evidence that speaks of the file as a whole. */
const ofFile: ReadonlySet<string> = new Set(['front-matter', 'meta', 'json-ld', 'link', 'file-name'])

/** Longer lines are running text. */
const longest = 90

/** The line with which the second document is told; null in a file of one. */
export function secondDocument({lines, start}: Layout): Line | null {
  const seen = new Set<RegExp>()
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line
    const {text, turn, block} = line
    if (turn || text.length > longest) continue
    const mark = mayBeMark(text) ? marks.find((mark) => mark.test(text)) : undefined
    if (mark && seen.has(mark)) return line
    if (mark) seen.add(mark)
    if (at > start && block.because === 'another story begins' && opensWithDay(text)) return line
  }
  return null
}

/** What was found, as not believed; what the head of a format says of the whole file stays. */
export function withoutOne(about: About): About {
  const {title, outlet, date, evidence} = about
  const rejected: Rejected[] = [...about.rejected]
  for (const [field, value] of Object.entries({title, outlet, date}) as Array<[Rejected['field'], string | null]>) {
    const found = evidence[field]
    if (value === null || !found || ofFile.has(found.kind)) continue
    rejected.push({field, value, reason: 'the file holds several documents', line: found.line, quote: found.quote})
  }
  const bare: About = {...about, evidence: {...evidence}, rejected}
  for (const {field} of rejected.slice(about.rejected.length)) {
    bare[field] = null
    bare.evidence[field] = null
    if (field === 'date') Object.assign(bare, {dateRole: null, notBefore: null, notAfter: null})
  }
  return bare
}

export function severalMessage(root: Root, line: Line): Message {
  return {
    line: lineNumber(root, line),
    column: 1,
    severity: 'warning',
    rule: 'metadata:several-documents',
    reason: `Unexpected second document at \`${line.text.slice(0, 60)}\`, expected one a file; title, outlet and date are left out`
  }
}
