/**
 * A person’s name as a list of references prints it: given names, then what it is filed under.
 *
 *     Qasim al-Araji            Qasim · al-Araji
 *     Abdul Rahman bin Saud     Abdul Rahman · bin Saud
 *     Ursula von der Leyen      Ursula · (von der) Leyen
 *     Salah al-Din              Salah al-Din
 *     Martin Hale Jr.           Martin · Hale · Jr.
 *
 * Blind spots: two family names (Ana García Solís is filed under Solís), and names that begin with the family’s
 * where no comma says so (Kim Min-ji).
 */
import {fold} from './fold.ts'
import {abu, articles, descent, isArticleOf, prepositions} from './particles.ts'
import {splitName} from './split.ts'
import {generations} from './titles.ts'

/** All as printed; empty where there is none. */
export interface NameParts {
  given: string
  /** European prepositions in lower case, which some styles set behind: `von der`. */
  particle: string
  /** With its Arabic article or word of descent: `al-Araji`, `bin Saud`. */
  family: string
  /** `Jr.`, `III`. */
  suffix: string
}

/** The parts of a person’s name, titles and offices off. Any string splits; one word is a family name. */
export function nameParts(printed: string): NameParts {
  const words = splitName(printed).name.split(/\s+/).filter(Boolean)
  const folded = words.map((word) => fold(word).replace(/[.,]/g, ''))
  const hasSuffix = words.length > 1 && generations.has(folded.at(-1) as string)
  const end = words.length - (hasSuffix ? 1 : 0)
  const family = familyStart(words, folded, end)
  let particle = family
  while (particle > 1 && isLowerPreposition(words[particle - 1] as string)) particle--
  return {
    given: words.slice(0, particle).join(' '),
    particle: words.slice(particle, family).join(' '),
    family: words.slice(family, end).join(' ').replace(/,$/, ''),
    suffix: hasSuffix ? (words.at(-1) as string) : ''
  }
}

/** Index of the first word of the family name: the last word, and what makes one name with it. */
function familyStart(words: ReadonlyArray<string>, folded: ReadonlyArray<string>, end: number): number {
  let start = Math.max(0, end - 1)
  if (start > 0 && tails.test(folded[start] as string)) {
    start--
    if (start > 0 && articles.has(folded[start] as string)) start--
  }
  while (start > 0 && joins(words, folded, start - 1)) start--
  return start
}

/** Salah al-Din, Nasr Allah: a word that is half a name. */
const tails = /^(?:[aeu][ld]-?|ud-?)?(?:d?din|d?deen|d?dine)$|^(?:all|ull)ah$/

/** Whether a word makes one name with the word after it. */
function joins(words: ReadonlyArray<string>, folded: ReadonlyArray<string>, at: number): boolean {
  const word = folded[at] as string
  if (isArticleOf(word, folded[at + 1] as string) && (at > 0 || articles.has(word))) return true
  if (Object.hasOwn(abu, word) || /^abd(?:[aeu]l)?$/.test(word)) return true
  if (at === 0) return false
  return descent.has(word) || (prepositions.has(word) && word.length > 1 && !isLowerPreposition(words[at] as string))
}

function isLowerPreposition(word: string): boolean {
  return prepositions.has(word)
}
