/**
 * The office printed beside a name in running text.
 *
 *     Iraq’s National Security Advisor, Qasim al-Araji     National Security Advisor
 *     the head of the harbour service, Mr. Tomas Brandt     head of the harbour service
 *     Maria Reyes, the mayor of Lisbon, said                mayor of Lisbon
 *
 * Blind spot: an office in a clause of its own (`Reyes, who is mayor`).
 */
import {
  classes,
  fold,
  isOfficeWord,
  isTitleWord,
  isWordUnit,
  lower,
  officeEntries,
  type Spelled
} from '../names/index.ts'
import {unitAt} from '../units.ts'
import {officeOf} from './printed-office.ts'

/** So many characters before and after a name are read. */
const reach = 90

/** The office before or after the name at `start … end`; null where none is printed. */
export function officeAround(spelled: Spelled, start: number, end: number): string | null {
  const {units, to} = spelled
  const before = mayFollowOffice(spelled, start)
    ? officeBefore(spelled.slice(Math.max(spelled.from, start - reach), start), !/\s/.test(spelled.slice(start, end)))
    : null
  if (before !== null || ((units[end] as number) & lower) !== 44 || !mayPrecedeOffice(spelled, end)) return before
  return officeAfter(spelled.slice(end, Math.min(to, end + reach)))
}

/**
 * What `officeBefore` needs at least, told without cutting the text up: a comma, a title or an office’s noun right before,
 * and such a noun not far.
 */
function mayFollowOffice(spelled: Spelled, start: number): boolean {
  const {units} = spelled
  const from = Math.max(spelled.from, start - reach)
  let end = start
  let comma = false
  while (!comma && end > from && !isPieceUnit(units[end - 1] as number))
    comma = ((units[--end] as number) & lower) === 44
  if (!comma) {
    const first = wordStart(units, from, end)
    const isOffice = plainOffice(units, first, end)
    if (isOffice || (isOffice === null && isOfficeWord(fold(unstopped(spelled.slice(first, end)))))) return true
    if (isOffice === false && end - first > longestAddress) return false
    if (!/^(?:mrs?|ms|dr)$|[^a-z]/.test(fold(unstopped(spelled.slice(first, end))))) return false
  }
  for (let looked = 0; end > from && looked <= farthest; looked++) {
    const first = wordStart(units, from, end)
    if (isOfficeAt(spelled, first, end)) return true
    end = first
    while (end > from && !isPieceUnit(units[end - 1] as number)) end--
  }
  return false
}

/** What `officeAfter` needs at least: an office’s noun not far behind the comma. */
function mayPrecedeOffice(spelled: Spelled, comma: number): boolean {
  const {units, to} = spelled
  const last = Math.min(to, comma + reach)
  let at = comma + 1
  for (let looked = 0; looked <= deepest; looked++) {
    while (at < last && !isPieceUnit(units[at] as number)) at++
    if (at >= last) return false
    const first = at
    while (at < to && isPieceUnit(units[at] as number)) at++
    if (isOfficeAt(spelled, first, at)) return true
  }
  return false
}

/** Where the word begins that ends at a place. */
function wordStart(units: Int32Array, from: number, end: number): number {
  let at = end
  while (at > from && isPieceUnit(units[at - 1] as number)) at--
  return at
}

/** Units of words, and the marks that stand within them. */
function isPieceUnit(unit: number): boolean {
  if (unit & classes.wordy) return true
  const code = unit & lower
  return code === 46 || code === 39 || code === 38 || code === 45
}

/** Whether a word is the noun of an office; it is cut out only where it is not of plain letters. */
function isOfficeAt(spelled: Spelled, from: number, to: number): boolean {
  return plainOffice(spelled.units, from, to) ?? isOfficeWord(wordOf(spelled.slice(from, to)))
}

/** The same for a word of plain letters; null for any other. */
function plainOffice(units: Int32Array, from: number, to: number): boolean | null {
  let hash = 0
  for (let at = from; at < to; at++) {
    const code = (units[at] as number) & lower
    if ((code < 97 || code > 122) && code !== 45) return null
    hash = (Math.imul(hash, 31) + code) | 0
  }
  return officeEntries.indexOf(hash, units, from, to) >= 0
}

/** No word of address has more letters. */
const longestAddress = 3

function isPieceCode(code: number): boolean {
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
    while (end < text.length && isPieceCode(unitAt(text, end))) end++
    if (end > start) found.push({printed: text.slice(start, end), start, end})
    start = end
  }
  return found
}

/** Without the stops of an abbreviation. */
const unstopped = (printed: string): string => (printed.includes('.') ? printed.replaceAll('.', '') : printed)

/** A word folded, without the stops of an abbreviation and without a possessive. */
function wordOf(printed: string): string {
  const word = unstopped(printed)
  return fold(word.endsWith('s') ? word.replace(/['’]s$/, '') : word)
}

/** So many words before a name the noun of its office may stand, and so many between it and a name before. */
const farthest = 8
const deepest = 5

const links = new Set(['of', 'for', 'to', 'at', 'on'])
/** With these begins no office, but a place or a purpose: `Reyes, for the minister`. */
const joints = new Set([...links, 'in', 'by', 'with', 'from', 'and', 'or'])
const heads = new Set(['general', 'chief', 'head', 'leader', 'director', 'minister'])

/** `… the head of the harbour service, Mr. ` before a name. */
function officeBefore(before: string, single: boolean): string | null {
  const clause = before.replace(/^[\s\S]*(?:[.!?:;“”"()\n]\s|[“”"(\n])/u, '')
  const tail = clause.replace(/,?\s*(?:(?:Mr|Mrs|Ms|Dr)\.?\s*)?$/, '')
  const comma = tail.lastIndexOf(',')
  const all = pieces(comma < 0 ? tail : tail.slice(comma + 1))
  const apart = clause !== tail && clause.includes(',', tail.length)
  let head = -1
  for (let at = all.length - 1; at >= 0 && all.length - at <= farthest; at--) {
    if (!isOfficeWord(wordOf((all[at] as Piece).printed))) continue
    const next = all[at + 1]
    if (!next || (apart && links.has(wordOf(next.printed)))) head = at
    if (head >= 0) break
  }
  if (head < 0) return null
  let first = head
  while (first > 0 && head - first < 6 && qualifies(all[first - 1] as Piece)) first--
  const from = all[first] as Piece
  const to = all.at(-1) as Piece
  const shift = comma < 0 ? 0 : comma + 1
  const office = tail.slice(shift + from.start, shift + to.end)
  // The general Reyes met: small letters and an article before a family name alone begin what somebody did with him.
  if (single && !apart && all[first - 1] && !/\p{Lu}/u.test(office) && isArticle(all[first - 1] as Piece)) return null
  return trimmed(office)
}

const isArticle = ({printed}: Piece): boolean => /^(?:the|an?)$/i.test(printed)

/** A word that may stand before the noun of an office: `deputy`, `Iraqi`, a capitalised body. A possessive does not. */
function qualifies(piece: Piece): boolean {
  const {printed} = piece
  if (/['’]s?$/.test(printed) || /['’]s$/.test(printed)) return false
  const word = wordOf(printed)
  if (['the', 'a', 'an', 'and', 'of', 'for', 'to', 'in', 'at', 'on'].includes(word)) return false
  return isTitleWord(word) || /^\p{Lu}/u.test(printed)
}

/**
 * What stands between commas behind a name. A stop behind an initial or an address ends nothing: `of M.I.T.`, `to Mr. Reyes`;
 * nor does one behind a title, which is another’s: `Tomas Brandt, Sen. Maria Reyes`.
 */
const aside =
  /^,\s+((?:[^,.;:“”"()\n]|(?<=\b(?:Mrs?|Ms|Dr|Jr|Sr|St))\.|(?<=\b[A-Z])\.(?=[\p{L},;.]|\s\p{Lu}\p{Ll})){3,80}?)(?:(?=[,;]|\s(?:who|whom|whose|which)\s)|(?<!\b(?:Mrs?|Ms|Dr|Jr|Sr|St|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Rev|Pres|Prof|Hon|[A-Z]))(?=\.))/u

/** `, the mayor of Lisbon,` after a name. */
function officeAfter(after: string): string | null {
  const first = pieces(after, 1)[0]
  if (!first || !(first.printed.includes('.') || mayOpen(first))) return null
  const found = aside.exec(after)
  if (!found) return null
  const all = pieces(found[1] as string, 7)
  const head = all.findIndex(({printed}) => isOfficeWord(wordOf(printed)))
  if (head < 0 || head > deepest) return null
  const opening = all.slice(0, head)
  if (opening[0] && joints.has(wordOf(opening[0].printed))) return null
  const known = opening.every(mayOpen)
  const next = all[head + 1] ? wordOf((all[head + 1] as Piece).printed) : null
  if (!known || (next !== null && !links.has(next) && !isTitleWord(next) && !heads.has(next))) return null
  return trimmed(found[1] as string)
}

/** A word that may stand before the noun of an office after a name, or is that noun. */
function mayOpen(piece: Piece): boolean {
  return /^\p{Lu}|['’]s$/u.test(piece.printed) || isTitleWord(wordOf(piece.printed))
}

/** Without the article and the possessive in front. */
function trimmed(office: string): string | null {
  const bare = office
    .trim()
    .replace(/\s+(?:and|or|but)$/, '')
    .replace(/^(?:the|an?|its|his|her|their|our|my|your|both|now|then)\s+/i, '')
  const text = (/['’]s\s/.test(bare) ? bare.replace(/^\p{L}+['’]s\s+/u, '') : bare).replace(/\s+/g, ' ')
  return text.length > 1 ? officeOf(text) : null
}
