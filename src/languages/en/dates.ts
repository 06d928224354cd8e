/** English dates. */
import type {DateWords} from '../dates.ts'

export const dates: DateWords = {
  months: [
    ['january', 'jan'],
    ['february', 'febr', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec']
  ],
  weekdays: [
    ['monday', 'mon'],
    ['tuesday', 'tues', 'tue'],
    ['wednesday', 'wed'],
    ['thursday', 'thurs', 'thur', 'thu'],
    ['friday', 'fri'],
    ['saturday', 'sat'],
    ['sunday', 'sun']
  ],
  published: [
    'published',
    'first published',
    'originally published',
    'posted',
    'date',
    'dated',
    'issued',
    'created',
    'publication date',
    'release date',
    'online',
    'aired',
    'broadcast',
    'submitted',
    'filed',
    'written'
  ],
  updated: [
    'updated',
    'last updated',
    'modified',
    'last modified',
    'revised',
    'last edited',
    'edited',
    'last reviewed',
    'reviewed'
  ],
  by: ['by', 'written by', 'reporting by', 'posted by', 'author'],
  held: [
    'interview',
    'conversation',
    'speech',
    'press conference',
    'news conference',
    'briefing',
    'remarks',
    'address',
    'discussion',
    'statement',
    'lecture',
    'roundtable',
    'sermon'
  ],
  hijri: [
    ['muharram'],
    ['safar'],
    ["rabi' al-awwal", 'rabi al-awwal', 'rabi al-awal', "rabi' i", 'rabi i'],
    ["rabi' al-thani", 'rabi al-thani', 'rabi al-akhir', "rabi' ii", 'rabi ii'],
    ['jumada al-awwal', 'jumada al-ula', 'jumada i'],
    ['jumada al-thani', 'jumada al-akhira', 'jumada ii'],
    ['rajab'],
    ["sha'ban", 'shaaban', 'shaban'],
    ['ramadan', 'ramadhan', 'ramazan'],
    ['shawwal', 'shawal'],
    ["dhu al-qi'dah", 'dhu al-qidah', 'dhul qadah', 'dhu al-qadah'],
    ['dhu al-hijjah', 'dhul hijjah', 'dhu al-hijja']
  ],
  persian: [
    ['farvardin'],
    ['ordibehesht'],
    ['khordad'],
    ['tir'],
    ['mordad', 'amordad'],
    ['shahrivar'],
    ['mehr'],
    ['aban'],
    ['azar'],
    ['dey'],
    ['bahman'],
    ['esfand']
  ]
}
