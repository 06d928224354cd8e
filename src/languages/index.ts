/**
 * The languages there are, and which of them a document is written in.
 */
import type {Root} from '../tree.ts'
import {en} from './en/index.ts'
import type {Language} from './language.ts'

export type {DateWords} from './dates.ts'
export type {Language} from './language.ts'
export type {Reporting} from './reporting.ts'
export type {TurnWords} from './turns.ts'

/** By BCP 47 tag. */
export const languages: Readonly<Record<string, Language>> = {en}

/** The data of a document’s language; English where it is unknown or not described. */
export function languageOf(tag: string | null): Language {
  const primary = tag?.split('-', 1)[0] ?? 'en'
  return languages[primary] ?? en
}

/** The BCP 47 tag of a tree’s words; null when there are too few to tell. */
export function detectLanguage(_root: Root): string | null {
  return null
}
