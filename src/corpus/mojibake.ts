/**
 * Text that was encoded twice: UTF-8 read as Windows-1252 and saved as UTF-8 once more (`â€œ` for `“`).
 *
 * Each such piece, its characters taken for bytes, is sound UTF-8. Sound text can hold pairs that are so by chance,
 * `É”` at the end of a quotation, so what could stand at the end of a word proves nothing by itself.
 */
import type {Message} from '../tree.ts'

/** Characters of the bytes 0x80–0x9f in Windows-1252, those it lacks as in Latin 1. */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** A first byte of two, three or four, and what may follow it. */
const sequence = new RegExp(`[\u00c2-\u00f4][\u0080-\u00bf${upper}]{1,3}`, 'g')

/** What stands behind a word in sound text: marks, dashes, letters with a hook, raised figures. */
const usual = /^[‚„…‘’“”•–—‹›ŠŒŽšœžŸ™†‡\u00a0«»·´¡¿§¹²³ªº°®©]*$/u

/** Who wants to know of more places than these? */
const enough = 10_000

interface Piece {
  at: number
  /** As printed, and the one character that it was. */
  from: string
  decoded: string
}

/** One message that tells where the first piece is and how many there are; none for sound text. */
export function mojibake(text: string): Message[] {
  let first: Piece | null = null
  let found = 0
  /** The first of the pieces that stand side by side, and where the last of them ends. */
  let row: Piece | null = null
  let end = -1
  sequence.lastIndex = 0
  for (let match = sequence.exec(text); match && found < enough; match = sequence.exec(text)) {
    const piece = pieceAt(match.index, match[0])
    if (!piece) {
      sequence.lastIndex = match.index + 1
      continue
    }
    const beside: boolean = piece.at === end
    if (!beside) row = piece
    end = sequence.lastIndex = piece.at + piece.from.length
    found++
    if (!first && (beside || isProof(text, piece))) first = row
  }
  if (!first) return []
  const places = found > 1 ? ` (${found} such places)` : ''
  return [
    {
      ...placeOf(text, first.at),
      severity: 'warning',
      rule: 'decode:mojibake',
      reason: `Unexpected \`${first.from}\`, which is \`${first.decoded}\` encoded twice${places}, expected text encoded once; iconv -f UTF-8 -t WINDOWS-1252 undoes it`
    }
  ]
}

/** The characters that are one character’s bytes, if they are. */
function pieceAt(at: number, match: string): Piece | null {
  const lead = match.charCodeAt(0)
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  if (match.length < length) return null
  const from = match.slice(0, length)
  const decoded = Buffer.from([...from].map(byteOf)).toString('utf8')
  return decoded.includes('\ufffd') ? null : {at, from, decoded}
}

function byteOf(character: string): number {
  const at = upper.indexOf(character)
  return at < 0 ? character.charCodeAt(0) : 0x80 + at
}

/** Whether a piece can hardly be anything else. */
function isProof(text: string, {at, from}: Piece): boolean {
  const rest = from.slice(1)
  if (from.length > 2) return !usual.test(rest)
  // One of two letters: those that stand for the West’s accents, unless a word ends in them.
  if (from[0] === 'Ã') return !/^[‚„…‘’“”–—‹›\u00a0«»]$/u.test(rest) && !isUpperBefore(text, at)
  if (from[0] === 'Â') return !/\p{L}/u.test(text[at - 1] ?? '') || !usual.test(rest)
  return (from[0] === 'Ä' || from[0] === 'Å') && !usual.test(rest)
}

/** `NÃO`, `MANHÃ”`: a word in capitals, where Ã is a letter. */
function isUpperBefore(text: string, at: number): boolean {
  return /\p{Lu}/u.test(text[at - 1] ?? '')
}

function placeOf(text: string, offset: number): {line: number; column: number} {
  let line = 1
  let start = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line++
    start = at + 1
  }
  return {line, column: offset - start + 1}
}
