/**
 * Text as it is searched: without capitals and diacritics, one kind of apostrophe, and a hyphen is a space.
 */

/** Letters that decomposition leaves as they are. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ς: 'σ',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '“': '"',
  '”': '"'
}

/** Folding twice changes nothing, and the fold of a text is that of its characters in a row. */
export function fold(text: string): string {
  // Most texts of most pages are nothing but ASCII.
  if (/^[ -~]*$/.test(text)) return text.toLowerCase().replaceAll('-', ' ')
  return text
    .normalize('NFD')
    .replace(/[\p{M}\u0640\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .toLowerCase()
    .replace(/[ßøłđðþæœıħς’‘ʼ“”\p{M}]/gu, (letter) => letters[letter] ?? '')
    .replace(/[\s\u2010\u2011-]/g, ' ')
}

/** Words, and runs in quotation marks as they stand; folded, none empty. */
export function termsOf(query: string): string[] {
  const terms: string[] = []
  for (const [, phrase, word] of query.matchAll(/["“”]([^"“”]*)["“”]?|([^\s"“”]+)/g)) {
    const term = fold(phrase ?? word ?? '').trim()
    if (term) terms.push(term)
  }
  return terms
}

/** Where terms stand in a text, as offsets into it, in order, none overlapping. */
export function findTerms(text: string, terms: ReadonlyArray<string>): Array<[start: number, end: number]> {
  const {folded, at} = mapped(text)
  const found: Array<[number, number]> = []
  for (const term of terms) {
    for (let from = folded.indexOf(term); from >= 0; from = folded.indexOf(term, from + term.length)) {
      found.push([at(from), at(from + term.length - 1, true)])
    }
  }
  found.sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const kept: Array<[number, number]> = []
  for (const [start, end] of found) {
    const last = kept.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else kept.push([start, end])
  }
  return kept
}

/** A text folded, and which character of the text each of the fold comes from. */
function mapped(text: string): {folded: string; at(offset: number, end?: boolean): number} {
  let folded = fold(text)
  // Character for character: the ends of each are one apart.
  if (folded.length === text.length && /^[\0-\x7f]*$/.test(text)) {
    return {folded, at: (offset, end = false) => (end ? offset + 1 : offset)}
  }
  folded = ''
  const starts: number[] = []
  const ends: number[] = []
  let from = 0
  for (const character of text) {
    const part = fold(character)
    folded += part
    // What folds to nothing belongs to the character before it.
    if (part === '' && ends.length > 0) ends[ends.length - 1] = from + character.length
    for (let unit = 0; unit < part.length; unit++) {
      starts.push(from)
      ends.push(from + character.length)
    }
    from += character.length
  }
  return {folded, at: (offset, end = false) => (end ? ends : starts)[offset] as number}
}
