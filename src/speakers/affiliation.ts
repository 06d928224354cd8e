/**
 * Where a person belongs, printed as if it were a part of the name.
 *
 *     Maria Reyes of Port Elin
 *     Harbour TV’s Maria Reyes
 */
import {fold, isInstitution, isOfficeWord, isTitleWord} from '../names/index.ts'
import {genderOfGiven} from './gender.ts'

/** `Harbour TV’s Maria Reyes`, `Port Elin’s Reyes`; not `Lloyd’s`. */
const genitive = /^[^’']+(?:[’']s|s[’']) (\p{Lu}\p{Ll}.*)$/u

/**
 * The name without whom and what its bearer belongs to; the whole where nothing tells.
 *
 * @param titled A title stands before it: `President Brandt of Lisle`.
 */
export function personIn(name: string, titled: boolean): string {
  const owned = genitive.exec(name)?.[1]
  if (owned && !isInstitution(fold(owned.slice(owned.lastIndexOf(' ') + 1)))) return personIn(owned, titled)
  const of = name.indexOf(' of ')
  if (of < 0) return name
  const words = name.slice(0, of).split(' ')
  const alone =
    titled && words.length === 1 && !isInstitution(fold(words[0] as string)) && !isTitleWord(fold(words[0] as string))
  return alone || (words.length > 1 && isPersonal(words)) ? words.join(' ') : name
}

/** `Times' Maria Reyes`: the person of a body; the whole where no given name tells. */
export function memberIn(name: string): string {
  const owned = genitive.exec(name)?.[1]?.split(' ')
  return owned && owned.length > 1 && isPersonal(owned) ? owned.join(' ') : name
}

/** Endings of German nouns for what somebody is, in the genitive too: Schweißer, Kollegin, Landwirt, [des] Ökonomen. */
const calling =
  /^\p{Lu}\p{Ll}{2,}(?:er|in|ist|ent|ant|or|eur|loge|oge|om|at|wirt|mann|frau|arzt|ge|de|te|wart|chef|rat)(?:e?n|e?s)?$/u

/**
 * `Schweißer Timo Brandt`, `Meinung des Ökonomen Timo Brandt`: the name behind what somebody is called in German; the whole
 * where no given name tells.
 */
export function behindCalling(whole: string): string {
  // Bruno Brandt das Licht anmacht
  const article = whole.search(/\s(?:das|die)\s/)
  const name = article < 0 ? whole : whole.slice(0, article)
  const genitive = Math.max(name.lastIndexOf(' des '), name.lastIndexOf(' der '))
  const words = (genitive < 0 ? name : name.slice(genitive + 5)).split(' ')
  const isGiven = (word: string | undefined): boolean => word !== undefined && genderOfGiven(fold(word)) !== null
  if (words.length > 2 && calling.test(words[0] as string) && !isGiven(words[0]) && isGiven(words[1])) words.shift()
  else if (genitive >= 0 && (words.length < 2 || !isGiven(words[0]))) return name
  return words.join(' ')
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
