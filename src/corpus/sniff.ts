/**
 * What sort of file some bytes are, before anyone reads them as text.
 */

/** First bytes of formats that are not text, in Latin-1; the name goes into the message. */
const magic: ReadonlyArray<[string, string]> = [
  ['\x89PNG', 'a PNG image'],
  ['GIF8', 'a GIF image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['%PDF-', 'a PDF document'],
  ['\x1f\x8b', 'a gzip archive'],
  ['PK\x03\x04', 'a zip archive or an office document'],
  ['PK\x05\x06', 'a zip archive'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old office document'],
  ['{\\rtf', 'an RTF document'],
  ['7z\xbc\xaf\x27\x1c', 'a 7z archive'],
  ['\xfd7zXZ\x00', 'an xz archive'],
  ['BZh', 'a bzip2 archive'],
  ['\x28\xb5\x2f\xfd', 'a zstd archive'],
  ['Rar!\x1a', 'a RAR archive'],
  ['\x7fELF', 'a program'],
  ['MZ\x90', 'a program'],
  ['\xcf\xfa\xed\xfe', 'a program'],
  ['\xca\xfe\xba\xbe', 'a program'],
  ['SQLite format 3', 'a database'],
  ['OggS', 'a sound file'],
  ['ID3', 'a sound file'],
  ['fLaC', 'a sound file'],
  ['\x1aE\xdf\xa3', 'a video'],
  ['\x00\x00\x00\x18ftyp', 'a video'],
  ['\x00\x00\x00\x20ftyp', 'a video'],
  ['wOFF', 'a font'],
  ['wOF2', 'a font']
]

/** Name of the format whose first bytes these are; null where none is known. */
export function binaryKind(bytes: Buffer): string | null {
  const start = bytes.toString('latin1', 0, 16)
  if (start.startsWith('RIFF')) return 'a sound, image or video file'
  for (const [first, name] of magic) if (start.startsWith(first)) return name
  return null
}

/**
 * Whether the text is an HTML page, whatever its file is called: a doctype or `<html>` stands first,
 * after blanks and comments.
 */
export function isHtmlPage(text: string): boolean {
  return /^\s{0,1000}(?:<\?xml[^>]{0,200}>\s{0,1000})?(?:<!--[^>]{0,2000}-->\s{0,1000}){0,5}<(?:!doctype\s{1,20}html|html)[\s>]/i.test(
    text.slice(0, 8192)
  )
}

/**
 * Whether bytes that no known format begins with are nevertheless no text.
 *
 * Text may hold a stray NUL: fewer than one in a thousand, or fewer than one in twenty where each stands by itself
 * between characters, as they do when a program wrote one for a blank. It holds few control characters besides
 * those that once moved a printer’s head.
 */
export function looksBinary(bytes: Buffer): boolean {
  let nuls = 0
  let alone = 0
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) {
    nuls++
    if (!isControl(bytes[at - 1]) && !isControl(bytes[at + 1])) alone++
  }
  if (nuls > Math.max(1, bytes.length / (alone === nuls ? 20 : 1000))) return true
  const end = Math.min(bytes.length, 8192)
  let controls = 0
  for (let at = 0; at < end; at++) if (isControl(bytes[at])) controls++
  return controls - nuls > 8 && controls > end / 10
}

/** A control character that no text has use for: not bell to shift-in, nor escape. */
function isControl(byte: number | undefined): boolean {
  return byte !== undefined && byte < 32 && (byte < 7 || byte > 15) && byte !== 27
}
