/**
 * Arabic, Cyrillic and Greek letters in Latin ones, for comparison only.
 *
 * Arabic script does not write short vowels: what comes out are consonants and long vowels, and `key.ts` compares it
 * so. Other scripts pass through, not guessed. After BGN/PCGN, cut to what the key tells apart.
 */

/** Letters of decomposed, lower-case text; absent letters pass through. */
const table: Readonly<Record<string, string>> = {
  // Arabic, Persian, Urdu. Ayn and hamza are nothing, as in folded Latin; ta marbuta is a final a.
  ا: 'a',
  ٱ: 'a',
  ء: '',
  ب: 'b',
  پ: 'p',
  ت: 't',
  ٹ: 't',
  ث: 'th',
  ج: 'j',
  چ: 'ch',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ڈ: 'd',
  ذ: 'dh',
  ر: 'r',
  ڑ: 'r',
  ز: 'z',
  ژ: 'zh',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'dh',
  ط: 't',
  ظ: 'dh',
  ع: '',
  غ: 'gh',
  ف: 'f',
  ڤ: 'v',
  ق: 'q',
  ك: 'k',
  ک: 'k',
  گ: 'g',
  ڭ: 'g',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ں: 'n',
  ه: 'h',
  ھ: 'h',
  ہ: 'h',
  ۀ: 'h',
  ة: 'a',
  و: 'w',
  ي: 'y',
  ی: 'y',
  ى: 'a',
  ے: 'e',
  // Cyrillic
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  ђ: 'dj',
  ѓ: 'gj',
  е: 'e',
  є: 'ye',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ј: 'j',
  к: 'k',
  л: 'l',
  љ: 'lj',
  м: 'm',
  н: 'n',
  њ: 'nj',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ћ: 'c',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  џ: 'dz',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  қ: 'q',
  ғ: 'gh',
  ұ: 'u',
  ү: 'u',
  ө: 'o',
  ң: 'ng',
  ә: 'a',
  һ: 'h',
  // Greek
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o'
}

/** Greek pairs that are one sound; those of a nasal are two after a vowel in Greek names, one in foreign ones. */
const greekPairs: ReadonlyArray<readonly [RegExp, string]> = [
  [/ου/g, 'u'],
  [/αι/g, 'e'],
  [/ει|οι/g, 'i'],
  [/τζ/g, 'j'],
  [/μπ/g, 'b'],
  [/ντ/g, 'd'],
  [/γκ/g, 'g'],
  [/γγ/g, 'ng'],
  [/αυ/g, 'av'],
  [/ευ/g, 'ev']
]

const greek = /[α-ω]/
const any = /[α-ω\u0400-\u04ff\u0620-\u06ff]/
const each = /[α-ως\u0400-\u04ff\u0620-\u06ff]/g

/** Αντώνης is Antonis, Μπάιντεν Biden: after a vowel both are tried. */
const nasal = /(?<=[αειουηωυ])(μπ|ντ|γκ)/g
const nasals: Readonly<Record<string, string>> = {μπ: 'mp', ντ: 'nt', γκ: 'ng'}

/** A decomposed lower-case word with its other Greek reading; null where it has none. */
export function romaniseAgain(word: string): string | null {
  return greek.test(word) && word.search(nasal) >= 0
    ? romanise(word.replace(nasal, (pair) => nasals[pair] as string))
    : null
}

/** A decomposed lower-case word in Latin letters as far as the tables go. */
export function romanise(word: string): string {
  if (!any.test(word)) return word
  let text = word
  if (greek.test(text)) for (const [pair, letters] of greekPairs) text = text.replace(pair, letters)
  return text.replace(each, (letter) => table[letter] ?? letter)
}
