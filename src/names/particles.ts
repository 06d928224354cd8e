/**
 * Small words inside a name, as data: articles, words of descent, prepositions.
 */
import {unitAt} from '../units.ts'
import {classes, lower} from './spelled.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** The Arabic article before any word; `al` and `el` most of all. */
export const articles = words('al el ul')

/** The article as it sounds before a word that begins with its consonant: ash-Shammari, ad-Din. */
const sunArticles = words('as ash ad ar at an az adh ath es esh ed er et en ez us ush ud ur ut un uz')

/** `Son of`, `daughter of`: they fix the order of the names around them. */
export const descent = words('bin ibn ben bint binti ould wuld walad oglu ogly oghlu kyzy qizi')

/** Prepositions and articles of European names. */
export const prepositions = words(
  'de del della dela delos di da dos das do du des la le les van von der den ter ten zu y e i af av'
)

/** Words that make one name with the word after them. */
export const abu: Readonly<Record<string, 'abu' | 'umm'>> = {
  abu: 'abu',
  abou: 'abu',
  abo: 'abu',
  aboo: 'abu',
  abi: 'abu',
  bu: 'abu',
  umm: 'umm',
  um: 'umm',
  oum: 'umm',
  omm: 'umm'
}

/** Particles in Arabic script, without marks, as the Latin words above. */
export const arabicParticles: Readonly<Record<string, string>> = {
  عبد: 'abd',
  عبدالله: 'abdullah',
  ابو: 'abu',
  ابي: 'abu',
  ابا: 'abu',
  ام: 'umm',
  بن: 'bin',
  ابن: 'ibn',
  بنت: 'bint',
  الله: 'allah',
  الدين: 'al din'
}

/** Whether a folded word may stand in lower case within a name. */
export function isParticle(word: string): boolean {
  return particles.has(word)
}

/** Every word that may stand in lower case within a name. */
const particleWords: ReadonlyArray<string> = [
  ...articles,
  ...sunArticles,
  ...descent,
  ...prepositions,
  ...Object.keys(abu),
  'abd'
]
const particles = new Set(particleWords)

/** Of those of so many letters at most the codes of the letters as one number, seven bits each. */
const longest = 4
const keys = new Set(particleWords.filter(({length}) => length <= longest).map(keyOf))

/** Of those the ones that are words of their own where no hyphen joins them: `Reyes as Hill`, `Reyes et Hill`. */
const glued = new Set('as an at us en er es ed et'.split(' ').map(keyOf))

function keyOf(word: string): number {
  let key = 0
  for (let at = 0; at < word.length; at++) key = (key << 7) | unitAt(word, at)
  return key
}

/** Where the short particle in lower case ends that begins at a place of a spelled text; -1 where none does. */
export function particleEnd(units: Int32Array, start: number): number {
  let key = 0
  let at = start
  for (; ; at++) {
    const unit = units[at] as number
    if (!(unit & classes.wordy)) break
    if (at - start === longest || unit & classes.capital || (unit & lower) > 127) return -1
    key = (key << 7) | (unit & lower)
  }
  if (!keys.has(key)) return -1
  return glued.has(key) && (units[at] as number) & classes.space ? -1 : at
}

/** Whether a word is the article of the word after it. */
export function isArticleOf(word: string, next: string): boolean {
  if (articles.has(word)) return true
  return sunArticles.has(word) && next.startsWith(word.slice(1))
}
