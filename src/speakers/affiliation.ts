/**
 * Where a person belongs, printed as if it were a part of the name.
 *
 *     Maria Reyes of Port Elin
 *     Harbour TV’s Maria Reyes
 *     Lisle Harbour Trust Maria Reyes          two words or more before a given name
 */
import {fold, isInstitution} from '../names/index.ts'
import {genderOfGiven} from './gender.ts'

/** `Harbour TV’s Maria Reyes`, `Port Elin’s Reyes`; not `Lloyd’s`. */
const genitive = /^[^’']+(?:[’']s|s[’']) (\p{Lu}\p{Ll}.*)$/u

/** The name without whom and what its bearer belongs to; the whole where nothing tells. */
export function personIn(name: string): string {
  const owned = genitive.exec(name)?.[1]
  if (owned && !isInstitution(fold(owned.slice(owned.lastIndexOf(' ') + 1)))) return personIn(owned)
  const of = name.indexOf(' of ')
  const words = (of < 0 ? name : name.slice(0, of)).split(' ')
  if (of >= 0 && (words.length < 2 || !isPersonal(words))) return name
  const given = words.findIndex((word) => genderOfGiven(fold(word)))
  const front = given > 1 && given < words.length - 1 && words.slice(0, given).every(isPlain) ? given : 0
  return words.slice(front).join(' ')
}

/** Whether two words or more may be a person’s, whatever follows: not `Royal Bank`, `Veteran Drivers`. */
function isPersonal(words: ReadonlyArray<string>): boolean {
  const [first, last] = [words[0] as string, words.at(-1) as string]
  return genderOfGiven(fold(first)) !== null && !isInstitution(fold(last))
}

/** A capital and small letters, no particle and no initial. */
const isPlain = (word: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(word)
