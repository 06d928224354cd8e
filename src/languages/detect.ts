/**
 * Which language a document is written in, by its script and its small words.
 *
 * A bounded sample of the longest paragraphs is read, so the cost does not grow with the document.
 */
import {Dictionary, lowerCode} from '../dictionary.ts'
import type {Root} from '../tree.ts'
import {unitAt} from '../units.ts'

/** Characters looked at: enough for some 300 words. */
const enough = 1800

/** Letters of the longest small word that is counted. */
const longest = 10

/** Least number of small words, or of characters of a script, that tell. */
const least = 4

/**
 * Languages that are recognised and not described: without them Italian would be taken for Spanish.
 * Only words that the described languages do not share.
 */
const undescribed: Readonly<Record<string, ReadonlyArray<string>>> = {
  it: 'di il che è per non una sono della del nel anche più gli alla dei delle come questo ha'.split(' '),
  pt: 'de que não uma para com os em do da no na mais são também foi pelo pela isso você seu'.split(' '),
  nl: 'de het een van en is dat niet te zijn op voor met aan ook maar bij naar wordt deze'.split(' '),
  tr: 've bir bu için ile olarak da de daha olan çok gibi kadar ancak sonra değil en ise'.split(' '),
  pl: 'w i na nie się że z do jest to jak po ale od przez są oraz tego już był'.split(' '),
  sv: 'och att det som på är av för den med till inte har om ett var från men de kan'.split(' '),
  da: 'og at det er på af til den med for ikke der var de et som men fra har blev'.split(' '),
  id: 'yang dan di untuk dengan ini itu dari dalam tidak akan pada adalah juga oleh ke karena'.split(' '),
  ro: 'și de în la cu pe nu care este din pentru mai sunt că fi a au sau acest prin'.split(' '),
  tl: 'ang ng sa na mga ay at ni para si hindi nang kay ito siya niya pero may isang'.split(' ')
}

/** Scripts that one language in practice owns, and the ranges of their letters. */
const scripts: ReadonlyArray<readonly [tag: string, from: number, to: number]> = [
  ['el', 0x370, 0x3ff],
  ['cyrillic', 0x400, 0x52f],
  ['hy', 0x530, 0x58f],
  ['he', 0x590, 0x5ff],
  ['arabic', 0x600, 0x6ff],
  ['hi', 0x900, 0x97f],
  ['bn', 0x980, 0x9ff],
  ['ta', 0xb80, 0xbff],
  ['th', 0xe00, 0xe7f],
  ['ka', 0x10a0, 0x10ff],
  ['ja', 0x3040, 0x30ff],
  ['zh', 0x4e00, 0x9fff],
  ['ko', 0xac00, 0xd7a3]
]

/** Small words of all languages; of each word the languages that have it, as indexes into `tags`. */
export interface SmallWords {
  tags: ReadonlyArray<string>
  words: Dictionary<ReadonlyArray<number>>
}

/** The table for `detect`, from the languages described. */
export function smallWords(described: ReadonlyArray<{tag: string; frequent: ReadonlyArray<string>}>): SmallWords {
  const lists = [...described.map(({tag, frequent}) => [tag, frequent] as const), ...Object.entries(undescribed)]
  const table = new Map<string, number[]>()
  lists.forEach(([, words], index) => {
    for (const word of new Set(words)) table.set(word, [...(table.get(word) ?? []), index])
  })
  return {tags: lists.map(([tag]) => tag), words: new Dictionary(table)}
}

/** The BCP 47 tag of a tree’s words; null when there are too few to tell, or two languages fit alike. */
export function detect(root: Root, words: SmallWords): string | null {
  const pieces = sample(root)
  const counts = counted(pieces, words)
  const script = scriptOf(counts)
  if (script === 'latin') return byWords(counts, words.tags)
  if (script === 'arabic') return arabicOrPersian(pieces.join('\n'))
  if (script !== 'cyrillic') return script
  const text = pieces.join('\n')
  return /[ыэъ]/i.test(text) ? 'ru' : /[іїєґ]/i.test(text) ? 'uk' : null
}

/** The longest paragraphs tell best: menus are names. */
function sample(root: Root): string[] {
  const chosen: string[] = []
  let left = enough
  for (const wanted of [80, 0]) {
    for (const node of root.children) {
      if (left <= 0) return chosen
      for (const block of node.type === 'turn' ? node.children : [node]) {
        const {value} = block
        if (value.length >= wanted && (wanted === 80 || value.length < 80)) {
          chosen.push(value.slice(0, Math.min(left, 600)))
          left -= Math.min(value.length, 600)
        }
        if (left <= 0) break
      }
    }
  }
  return chosen
}

/** What one reading of the sample counts. */
interface Counts {
  /** Letters a–z. */
  latin: number
  /** Letters of each script of `scripts`. */
  scripts: Map<string, number>
  /** Words in Latin letters. */
  seen: number
  /** By language, how many of its small words stand there; one that several have is shared out. */
  scores: Float64Array
}

/** Lower case of the letters that small words have: a–z, those of Latin-1 and Latin Extended; 0 for what is none. */
const letters = new Uint16Array(0x250)
for (let code = 0; code < letters.length; code++) {
  const lower = lowerCode(code)
  if ((lower >= 97 && lower <= 122) || (lower >= 0xdf && lower <= 0x24f)) letters[code] = lower
}

function counted(pieces: ReadonlyArray<string>, {tags, words}: SmallWords): Counts {
  const counts: Counts = {latin: 0, scripts: new Map(), seen: 0, scores: new Float64Array(tags.length)}
  const table = letters
  let latin = 0
  let seen = 0
  for (const text of pieces) {
    const size = text.length
    for (let at = 0; at < size; at++) {
      let code = unitAt(text, at)
      let letter = code < 0x250 ? (table[code] as number) : 0
      if (letter === 0) {
        if (code >= 0x370) countScript(counts.scripts, code)
        continue
      }
      const start = at
      let hash = 0
      while (letter !== 0) {
        hash = (Math.imul(hash, 31) + letter) | 0
        if (letter <= 122) latin++
        code = ++at < size ? unitAt(text, at) : 0
        letter = code < 0x250 ? (table[code] as number) : 0
      }
      seen++
      if (at - start <= longest) score(counts.scores, words.find(hash, text, start, at))
      at--
    }
  }
  counts.latin = latin
  counts.seen = seen
  return counts
}

function score(scores: Float64Array, tags: ReadonlyArray<number> | undefined): void {
  if (!tags) return
  const share = 1 / tags.length
  for (const tag of tags) scores[tag] = (scores[tag] as number) + share
}

function countScript(counts: Map<string, number>, code: number): void {
  // Dashes, quotation marks and other signs are of no script.
  if (code >= 0x2000 && code < 0x3040) return
  for (const [tag, from, to] of scripts) {
    if (code < from) break
    if (code <= to) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  }
}

function scriptOf({scripts: counts, latin}: Counts): string | null {
  // A little kana is enough: Japanese is written mostly in Chinese characters.
  if ((counts.get('ja') ?? 0) * 8 > (counts.get('zh') ?? 0) && (counts.get('ja') ?? 0) >= least) counts.set('zh', 0)
  let best: string | null = null
  let most = least - 1
  for (const [tag, count] of counts) if (count > most) [best, most] = [tag, count]
  // Characters of Han and Hangul carry more than a letter each.
  const weight = best === 'zh' || best === 'ko' || best === 'ja' ? 3 : 1
  return best !== null && most * weight >= latin ? best : latin > 0 ? 'latin' : null
}

/** Persian has four letters that Arabic lacks, and its own `ک` and `ی`. */
function arabicOrPersian(text: string): string | null {
  const persian = (text.match(/[پچژگکی]/g) ?? []).length
  const arabic = (text.match(/[ةىيكإأ]/g) ?? []).length
  if (/[ٹڈڑںے]/.test(text)) return 'ur'
  if (persian === 0 && arabic === 0) return null
  return persian > arabic ? 'fa' : 'ar'
}

function byWords({scores, seen}: Counts, tags: ReadonlyArray<string>): string | null {
  let first = 0
  for (let tag = 1; tag < scores.length; tag++) if ((scores[tag] as number) > (scores[first] as number)) first = tag
  const most = scores[first] as number
  if (most < least || most < seen * 0.08) return null
  // Two that fit alike tell nothing.
  const rival = scores.some((score, tag) => tag !== first && most < score * 1.25)
  return rival ? null : (tags[first] as string)
}
