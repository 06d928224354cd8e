/**
 * The office printed beside a name in running text.
 *
 *     Iraq’s National Security Advisor, Qasim al-Araji     National Security Advisor
 *     the head of the harbour service, Mr. Tomas Brandt     head of the harbour service
 *     Maria Reyes, the mayor of Lisbon, said                mayor of Lisbon
 *
 * Blind spot: an office in a clause of its own (`Reyes, who is mayor`).
 */
import {fold, isOfficeWord, isTitleWord, isWordUnit} from '../names/index.ts'
import {unitAt} from '../units.ts'

/** So many characters before and after a name are read. */
const reach = 90

/** The office before or after the name at `start … end`; null where none is printed. */
export function officeAround(text: string, start: number, end: number): string | null {
  const before = mayFollowOffice(text, start) ? officeBefore(text.slice(Math.max(0, start - reach), start)) : null
  return before ?? (text[end] === ',' ? officeAfter(text.slice(end, end + reach)) : null)
}

/** What `officeBefore` needs at least, without cutting the text up: an office’s noun, a comma or a title right before. */
function mayFollowOffice(text: string, start: number): boolean {
  const from = Math.max(0, start - reach)
  let end = start
  while (end > from && !isPieceUnit(unitAt(text, end - 1))) if (text[--end] === ',') return true
  let at = end
  while (at > from && isPieceUnit(unitAt(text, at - 1))) at--
  const printed = text.slice(at, end)
  const word = fold(printed.includes('.') ? printed.replaceAll('.', '') : printed)
  return isOfficeWord(word) || /^(?:mrs?|ms|dr)$|[^a-z]/.test(word)
}

/** Units of words, and the marks that stand within them. */
function isPieceUnit(code: number): boolean {
  return isWordUnit(code) || code === 46 || code === 39 || code === 0x2019 || code === 38 || code === 45
}

interface Piece {
  printed: string
  start: number
  end: number
}

/** The words of a text, no more than `most`. */
function pieces(text: string, most = Number.POSITIVE_INFINITY): Piece[] {
  const found: Piece[] = []
  for (let start = 0; start < text.length && found.length < most; start++) {
    let end = start
    while (end < text.length && isPieceUnit(unitAt(text, end))) end++
    if (end > start) found.push({printed: text.slice(start, end), start, end})
    start = end
  }
  return found
}

/** A piece folded, without the stops of an abbreviation and without a possessive. */
function wordOf({printed}: Piece): string {
  const word = printed.includes('.') ? printed.replaceAll('.', '') : printed
  return fold(word.endsWith('s') ? word.replace(/['’]s$/, '') : word)
}

const links = new Set(['of', 'for', 'to', 'at', 'on'])
/** With these begins no office, but a place or a purpose: `Reyes, for the minister`. */
const joints = new Set([...links, 'in', 'by', 'with', 'from', 'and', 'or'])
const heads = new Set(['general', 'chief', 'head', 'leader', 'director', 'minister'])

/** `… the head of the harbour service, Mr. ` before a name. */
function officeBefore(before: string): string | null {
  const clause = before.replace(/^[\s\S]*(?:[.!?:;“”"()\n]\s|[“”"(\n])/u, '')
  const tail = clause.replace(/,?\s*(?:(?:Mr|Mrs|Ms|Dr)\.?\s*)?$/, '')
  const comma = tail.lastIndexOf(',')
  const all = pieces(comma < 0 ? tail : tail.slice(comma + 1))
  const apart = clause !== tail && clause.includes(',', tail.length)
  let head = -1
  for (let at = all.length - 1; at >= 0 && all.length - at <= 8; at--) {
    if (!isOfficeWord(wordOf(all[at] as Piece))) continue
    const next = all[at + 1]
    if (!next || (apart && links.has(wordOf(next)))) head = at
    if (head >= 0) break
  }
  if (head < 0) return null
  let first = head
  while (first > 0 && head - first < 6 && qualifies(all[first - 1] as Piece)) first--
  const from = all[first] as Piece
  const to = all.at(-1) as Piece
  const shift = comma < 0 ? 0 : comma + 1
  // A bare lower-case noun may be anything (`the general Reyes met`); with an article or capitals it is an office.
  return trimmed(tail.slice(shift + from.start, shift + to.end))
}

/** A word that may stand before the noun of an office: `deputy`, `Iraqi`, a capitalised body. A possessive does not. */
function qualifies(piece: Piece): boolean {
  const {printed} = piece
  if (/['’]s?$/.test(printed) || /['’]s$/.test(printed)) return false
  const word = wordOf(piece)
  if (['the', 'a', 'an', 'and', 'of', 'for', 'to', 'in', 'at', 'on'].includes(word)) return false
  return isTitleWord(word) || /^\p{Lu}/u.test(printed)
}

/** `, the mayor of Lisbon,` after a name. */
function officeAfter(after: string): string | null {
  const first = pieces(after, 1)[0]
  if (!first || !(first.printed.includes('.') || mayOpen(first))) return null
  const found = /^,\s+((?:[^,.;:“”"()\n]|(?<=\b(?:Mrs?|Ms|Dr|Jr|Sr|St|U|S))\.){3,80})(?=[,.;])/u.exec(after)
  if (!found) return null
  const all = pieces(found[1] as string, 7)
  const head = all.findIndex((piece) => isOfficeWord(wordOf(piece)))
  if (head < 0 || head > 5) return null
  const opening = all.slice(0, head)
  if (opening[0] && joints.has(wordOf(opening[0]))) return null
  const known = opening.every(mayOpen)
  const next = all[head + 1] ? wordOf(all[head + 1] as Piece) : null
  if (!known || (next !== null && !links.has(next) && !isTitleWord(next) && !heads.has(next))) return null
  return trimmed(found[1] as string)
}

/** A word that may stand before the noun of an office after a name, or is that noun. */
function mayOpen(piece: Piece): boolean {
  return /^\p{Lu}|['’]s$/u.test(piece.printed) || isTitleWord(wordOf(piece))
}

/** Without the article and the possessive in front. */
function trimmed(office: string): string | null {
  const text = office
    .trim()
    .replace(/^(?:the|an?|its|his|her|their|our|my|your|both|now|then)\s+/i, '')
    .replace(/^\p{L}+['’]s\s+/u, '')
    .replace(/\s+/g, ' ')
  return text.length > 1 ? text : null
}
