/**
 * The languages there are, and which of them a document is written in.
 */
import type {Root} from '../tree.ts'
import {ar} from './ar.ts'
import {de} from './de.ts'
import {detect, smallWords} from './detect.ts'
import {en} from './en/index.ts'
import {es} from './es.ts'
import {fa} from './fa.ts'
import {fr} from './fr.ts'
import type {Language} from './language.ts'
import {zh} from './zh.ts'

export type {DateWords} from './dates.ts'
export type {Language} from './language.ts'
export {otherMonths} from './months.ts'
export type {CueForm, CueKind, Reporting} from './reporting.ts'
export type {TurnWords} from './turns.ts'

/** By BCP 47 tag. */
export const languages: Readonly<Record<string, Language>> = {en, fr, de, es, ar, fa, zh}

const small = smallWords(Object.values(languages))

/** Letters for questions and answers in languages that are not described: English but for these. */
const lettered: Readonly<Record<string, Language>> = {
  it: withLetters('d', 'r'),
  pt: withLetters('p', 'r'),
  nl: withLetters('v', 'a'),
  sv: withLetters('f', 's'),
  pl: withLetters('p', 'o'),
  ru: withLetters('в', 'о'),
  uk: withLetters('п', 'в')
}

function withLetters(question: string, answer: string): Language {
  const {turns} = en
  return {...en, turns: {...turns, question: [...turns.question, question], answer: [...turns.answer, answer]}}
}

/** The data of a document’s language; English where it is unknown or not described. */
export function languageOf(tag: string | null): Language {
  if (tag === null) return en
  return languages[tag] ?? languages[tag.split('-', 1)[0] as string] ?? lettered[tag.split('-', 1)[0] as string] ?? en
}

/** The BCP 47 tag of a tree’s words; null when there are too few to tell. */
export function detectLanguage(root: Root): string | null {
  return detect(root, small)
}
