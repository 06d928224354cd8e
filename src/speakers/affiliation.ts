/**
 * Where a person belongs, printed as if it were a part of the name.
 *
 *     Maria Reyes of Port Elin
 *     Harbour TV’s Maria Reyes
 */
import {fold, isInstitution, isOfficeWord} from '../names/index.ts'
import {genderOfGiven} from './gender.ts'

/** `Harbour TV’s Maria Reyes`, `Port Elin’s Reyes`; not `Lloyd’s`. */
const genitive = /^[^’']+(?:[’']s|s[’']) (\p{Lu}\p{Ll}.*)$/u

/** The name without whom and what its bearer belongs to; the whole where nothing tells. */
export function personIn(name: string): string {
  const owned = genitive.exec(name)?.[1]
  if (owned && !isInstitution(fold(owned.slice(owned.lastIndexOf(' ') + 1)))) return personIn(owned)
  const of = name.indexOf(' of ')
  if (of < 0) return name
  const words = name.slice(0, of).split(' ')
  return words.length > 1 && isPersonal(words) ? words.join(' ') : name
}

/** Whether two words or more may be a person’s, whatever follows: not `Royal Bank`, `Veteran Drivers`. */
function isPersonal(words: ReadonlyArray<string>): boolean {
  const [first, last] = [words[0] as string, words.at(-1) as string]
  return genderOfGiven(fold(first)) !== null && !isInstitution(fold(last))
}

/** `[eines] Sprechers des Auswärtigen Amtes`: somebody of a body, in the genitive. */
export function isOfOffice(printed: string): boolean {
  const first = /^(\p{Lu}\p{Ll}+) (?:des|der)\s/u.exec(printed)?.[1]
  return first !== undefined && isOfficeWord(fold(first).replace(/s$/, ''))
}
