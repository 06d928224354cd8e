/**
 * How languages write down their reporting words: lists of forms, blanks between.
 */
import type {CueKind, CueRow, Takes} from './reporting.ts'

export const words = (list: string): string[] => list.split(' ')

/** Verbs of saying that are used alike, one row a form. */
export function rows(list: string, takes: Takes, sense: CueKind['sense'] = 'speech', tells = false): CueRow[] {
  const kind: CueKind = tells ? {form: 'past', takes, sense, tells} : {form: 'past', takes, sense}
  return [...new Set(words(list))].map((word) => ({word, kind}))
}

/** Verbs of saying that hang on another clause: `précisant que`. */
export function hanging(list: string): CueRow[] {
  const kind: CueKind = {form: 'ing', takes: 'any', sense: 'speech'}
  return [...new Set(words(list))].map((word) => ({word, kind}))
}
