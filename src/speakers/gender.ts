/**
 * Whether a person is spoken of as he or she, where the print makes it certain: by title, by a given name that is
 * nearly always one, or by an office that only one bears. Everyone else fits both.
 */
import {letterRuns} from '../characters.ts'
import {fold, nameOf} from '../names/index.ts'
import {givenNames} from './given-names.ts'

export type Gender = 'he' | 'she'

const genders = ['he', 'she'] as const

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

const titles: Readonly<Record<Gender, ReadonlySet<string>>> = {
  he: words(
    'mr sir lord king prince father brother imam sheikh ayatollah pope herr monsieur senor signor sultan emir uncle ' +
      'master grandfather grandpa count baron duke'
  ),
  she: words(
    'mrs ms miss madam madame lady dame queen princess sister frau mme mlle senora senorita signora aunt mother ' +
      'grandmother grandma countess baroness duchess mistress'
  )
}

/** Nouns for a person that tell the gender: `the girl`, `his wife`. */
export const nouns: Readonly<Record<Gender, ReadonlySet<string>>> = {
  he: words(
    'man boy gentleman fellow lad youth husband father son brother uncle nephew grandfather grandson king prince duke ' +
      'count baron lord monk priest widower landlord waiter actor guy chap dad papa squire knight footman butler ' +
      'bridegroom groom stepfather godfather schoolmaster sir'
  ),
  she: words(
    'woman girl lady wife mother daughter sister aunt niece grandmother granddaughter queen princess duchess countess ' +
      'baroness nun widow landlady waitress actress maid governess hostess mistress heroine mum mom mamma bride ' +
      'stepmother godmother schoolmistress madam lass'
  )
}

/** The gender that a printed name makes certain; null where it does not. */
export function genderOf(printed: string, name: string): Gender | null {
  let found = known.get(printed)
  if (found?.name !== name) {
    found = {name, gender: certainGender(printed, name)}
    if (known.size >= capacity) known.clear()
    known.set(printed, found)
  }
  return found.gender
}

/** Answers given lately, by what is printed. Emptied when full, so memory stays flat. */
const known = new Map<string, {name: string; gender: Gender | null}>()
const capacity = 20_000

function certainGender(printed: string, name: string): Gender | null {
  const before = printed.indexOf(name)
  const front = before > 0 ? letterRuns(printed.slice(0, before)) : []
  for (const word of front) {
    const gender = genders.find((gender) => titles[gender].has(fold(word))) ?? genderOfNoun(word)
    if (gender) return gender
  }
  const {units} = nameOf(name)
  const first = units.length > 1 ? units[0]?.words[0]?.text : undefined
  if (!first) return null
  // Master John Rolfe, Uncle Tobias: kept in the name.
  return genders.find((gender) => titles[gender].has(first)) ?? genderOfGiven(first)
}

/** Such nouns of other languages, folded; in English some are other words (`mere`). */
const otherNouns: Readonly<Record<Gender, ReadonlySet<string>>> = {
  he: words(
    'mann vater bruder sohn ehemann witwer grossvater onkel junge homme pere frere fils epoux mari veuf hombre padre ' +
      'hermano hijo esposo marido viudo abuelo'
  ),
  she: words(
    'frau mutter schwester tochter ehefrau witwe grossmutter tante madchen femme mere soeur fille epouse veuve ' +
      'directrice mujer madre hermana hija esposa viuda abuela alcaldesa ministra'
  )
}

/** The gender of a given name, folded; a name that stands alone may be a family’s, and is only likely to have it. */
export function genderOfGiven(name: string | undefined): Gender | null {
  return (name && genders.find((gender) => givenNames[gender].has(name))) || null
}

/** The gender of whoever is called by a noun: `spokeswoman`, `the girl`. */
export function genderOfNoun(noun: string): Gender | null {
  const word = fold(noun)
  const whole = genders.find((gender) => nouns[gender].has(word) || otherNouns[gender].has(word))
  if (whole) return whole
  if (word.endsWith('woman') || (feminine.test(word) && genderOfGiven(word) === null)) return 'she'
  // A chairman or a spokesman may be a woman where custom is old; a businessman, a nobleman, a congressman is none.
  return word.endsWith('man') && word.length > 5 && !/^(?:chair|spokes|fore|free|german|roman|human|ottoman)/.test(word)
    ? 'he'
    : null
}

/** Of German nouns: Sprecherin, Direktorin, Journalistin, Ärztin; some given names end alike, Quentin. */
const feminine = /(?:er|or|ent|ist|arzt|walt|eur|ar|nd|og|on|at)in$/

/** Pronouns that tell the gender, in lower case. */
export const pronouns: Readonly<Record<Gender, ReadonlyArray<string>>> = {
  he: "he he's he'd he'll him his himself il er él".split(' '),
  she: "she she's she'd she'll her hers herself elle ella sie".split(' ')
}

/** Behind a preposition, as a source has it: `selon lui`; the object of a verb may be a woman. */
const behind = [
  ['lui', 'he'],
  ['ihm', 'he']
] as const

const pronounGenders = new Map<string, Gender>([
  ...genders.flatMap((gender) => pronouns[gender].map((word) => [word, gender] as const)),
  ...behind
])

/** Which persons a pronoun in lower case fits; null for those that name several, or nobody. */
export function genderOfPronoun(pronoun: string): Gender | null {
  return pronounGenders.get(pronoun) ?? null
}
