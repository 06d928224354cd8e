/**
 * A speaker → a name of a CSL item: a person in parts, anybody else as one string.
 *
 * An Arabic article stays with the family name, as printed (`al-Araji, Qasim`): `parse-names: false` tells citeproc
 * not to cut it off, so such names are sorted under the article, which is where a reader of these pages looks. A
 * European preposition is a particle of its own; the style decides where it stands and whether it sorts. A name in
 * capitals gets small letters; all else is as printed.
 */
import {languageOf} from '../languages/index.ts'
import {fold, isInstitution, nameParts} from '../names/index.ts'
import {outletNamed} from '../outlets.ts'

export interface CslName {
  family?: string
  given?: string
  'non-dropping-particle'?: string
  suffix?: string
  'parse-names'?: false
  literal?: string
}

/** Where a name is met. */
interface Surroundings {
  /** A speaker of its name is no person. */
  outlet: string | null
  language: string | null
}

export function cslName(speaker: string, around: Surroundings): CslName {
  if (isBody(speaker, around)) return {literal: speaker}
  const {given, particle, family, suffix} = nameParts(settled(speaker))
  if (!family) return {literal: speaker}
  const name: CslName = {family}
  if (given) name.given = given
  if (particle) name['non-dropping-particle'] = particle
  if (suffix) name.suffix = suffix
  if (/^\p{Ll}/u.test(family)) name['parse-names'] = false
  return name
}

/**
 * A name in capitals throughout, as transcripts print it, as a list of references does: `WOLF O'DORNE`, Wolf O'Dorne.
 *
 * Words of one or two letters may be initials and stay, but for the article.
 */
function settled(name: string): string {
  if (/\p{Ll}/u.test(name)) return name
  return name
    .replace(/(\p{L})([\p{L}\p{M}]{2,})/gu, (_, first: string, rest: string) => first + rest.toLowerCase())
    .replace(/\bMc(\p{Ll})(?=\p{Ll}{2})/gu, (_, letter: string) => `Mc${letter.toUpperCase()}`)
    .replace(/\b([AE])L(?=[\s-])/g, '$1l')
}

/** A name as one string, in the order of speech. */
export function spoken({literal, given, 'non-dropping-particle': particle, family, suffix}: CslName): string {
  return literal ?? [given, particle, family, suffix].filter(Boolean).join(' ')
}

/** Words that stand in the name of a body and in no person’s. */
const joints = /^(?:the\b|#)|\s(?:of|and|for|&|at|in)\s|\d/iu

/** Words; a longer string describes somebody. */
const longest = 7

function isBody(speaker: string, {outlet, language}: Surroundings): boolean {
  if (speaker === outlet || joints.test(speaker) || outletNamed(speaker)) return true
  const words = speaker.split(/[\s-]+/)
  if (words.length > longest) return true
  if (words.length === 1) return /^[\p{Lu}\d&.]{2,8}$/u.test(speaker)
  const bodies = languageOf(language).reporting?.bodies ?? []
  return words.map(fold).some((word) => isInstitution(word) || bodies.includes(word))
}
