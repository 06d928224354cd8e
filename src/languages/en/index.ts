/** English. */
import type {Language} from '../language.ts'
import {dates} from './dates.ts'
import {reporting} from './reporting.ts'
import {turns} from './turns.ts'

export const en: Language = {
  tag: 'en',
  frequent: [
    'the',
    'of',
    'and',
    'to',
    'in',
    'that',
    'is',
    'was',
    'for',
    'it',
    'with',
    'on',
    'as',
    'be',
    'this',
    'have',
    'are',
    'not',
    'you',
    'from'
  ],
  turns,
  dates,
  reporting
}
