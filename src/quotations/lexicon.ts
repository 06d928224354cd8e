/**
 * A language’s reporting words compiled for looking up, once per language.
 *
 * Every word gets a set of flags; a cue keeps its rows besides.
 */
import {Dictionary, hashOf} from '../dictionary.ts'
import type {CueForm, CueRow, Language, Reporting} from '../languages/index.ts'

/** What a token can be; a word may be several of them. */
export const is = {
  capital: 1,
  pronoun: 1 << 1,
  firstPerson: 1 << 2,
  object: 1 << 3,
  relative: 1 << 4,
  determiner: 1 << 5,
  preposition: 1 << 6,
  auxiliary: 1 << 7,
  be: 1 << 8,
  negation: 1 << 9,
  adverb: 1 << 10,
  conjunction: 1 << 11,
  subordinator: 1 << 12,
  infinitive: 1 << 13,
  time: 1 << 14,
  title: 1 << 15,
  role: 1 << 16,
  body: 1 << 17,
  document: 1 << 18,
  particle: 1 << 19,
  that: 1 << 20,
  cue: 1 << 21,
  raising: 1 << 22,
  possessive: 1 << 23,
  number: 1 << 24,
  // Not words:
  comma: 1 << 25,
  colon: 1 << 26,
  dash: 1 << 27,
  stop: 1 << 28,
  bracket: 1 << 29,
  quote: 1 << 30,
  /** His, her: a determiner that is a person. */
  owner: 1 << 31
} as const

/** Any token that is no word. */
export const point = is.comma | is.colon | is.dash | is.stop | is.bracket | is.quote

/** One way in which a word reports. */
export interface Cue {
  form: CueForm
  takes: CueRow['takes']
  belief: boolean
  tells: boolean
  noun: boolean
  /** Takes a thing, not a clause. */
  object: boolean
  /** Done with the voice. */
  aloud: boolean
  /** Words that must follow. */
  after: ReadonlyArray<string>
  /** The hash of the first of them; 0 where none must. */
  next: number
}

/** What is known of a word besides its flags. Words that are used alike share one, so that few are held near. */
export interface Entry {
  cues: ReadonlyArray<Cue>
  /** Its cue that tells whom somebody said something: `told`, `asked`. */
  told: Cue | undefined
  /** Of a word that opens source phrases, the words that follow in each: `to` after `according`. */
  phrases: ReadonlyArray<ReadonlyArray<string>>
}

/** What is asked of a word that reports, as a set; none of these of one that does not. */
export const forms = {
  noun: 1,
  participle: 1 << 1,
  /** Only a subject can have it: `said`, `says`. */
  personal: 1 << 2,
  /** Takes a hearer. */
  tells: 1 << 3,
  /** Has a cue that tells whom somebody said something. */
  told: 1 << 4,
  /** Has any cue. */
  cue: 1 << 5,
  /** Opens source phrases. */
  phrase: 1 << 6
} as const

export interface Lexicon {
  reporting: Reporting
  words: Dictionary<Entry>
  /** By index of `words`: what the word is. */
  flags: Int32Array
  /** By index of `words`: how it reports, see `forms`. */
  forms: Uint8Array
  /** By index of `words`: which words may follow for it to report, as a set of `followers`. */
  followers: Int32Array
  abbreviations: Dictionary<true>
  elided: ReadonlySet<string>
  /** 1 where an adverb may end in a letter whose lower byte this is. */
  adverbLast: Uint8Array
  /** Prepositions of place. */
  places: Dictionary<true>
  /** Written things that tell what many think. */
  surveys: Dictionary<true>
  opening: ReadonlySet<string>
  /** Words that stand before a colon and are nobody: `video`, `breaking news`. */
  heads: ReadonlySet<string>
}

/** A closed list of words, to be looked up as tokens. */
export function listed(words: Iterable<string>): Dictionary<true> {
  return new Dictionary(new Map([...words].map((word) => [word, true])))
}

const compiled = new WeakMap<Reporting, Lexicon>()

/** The lexicon of a language that has one; the same object each time. */
export function lexiconOf({reporting, turns}: Language): Lexicon | null {
  if (!reporting) return null
  let lexicon = compiled.get(reporting)
  if (!lexicon) {
    lexicon = compile(reporting, turns.field)
    compiled.set(reporting, lexicon)
  }
  return lexicon
}

/** An entry while rows are added to it. */
interface Growing {
  flags: number
  cues: Cue[]
  phrases: string[][]
  forms: number
  followers: number
  /** Tells alike entries: its cues and phrases in order. */
  key: string
}

function compile(reporting: Reporting, heads: ReadonlyArray<string>): Lexicon {
  const words = new Map<string, Growing>()
  const cues = new Map<string, Cue>()
  const entry = (word: string) => {
    let found = words.get(word)
    if (!found) {
      found = {flags: 0, cues: [], phrases: [], forms: 0, followers: 0, key: ''}
      words.set(word, found)
    }
    return found
  }
  const lists: Array<[number, ReadonlyArray<string>]> = [
    [is.pronoun, reporting.pronouns],
    [is.firstPerson, reporting.firstPerson],
    [is.object, reporting.objects],
    [is.relative, reporting.relatives],
    [is.determiner, reporting.determiners],
    [is.owner, reporting.owners],
    [is.preposition, reporting.prepositions],
    [is.auxiliary, reporting.auxiliaries],
    [is.be, reporting.be],
    [is.negation, reporting.negations],
    [is.adverb, reporting.adverbs],
    [is.conjunction, reporting.conjunctions],
    [is.subordinator, reporting.subordinators],
    [is.infinitive, reporting.infinitive],
    [is.time, reporting.times],
    [is.title, reporting.titles],
    [is.role, reporting.roles],
    [is.body, reporting.bodies],
    [is.document, reporting.documents],
    [is.particle, reporting.particles],
    [is.that, reporting.that],
    [is.raising, reporting.raising]
  ]
  for (const [flag, list] of lists) for (const word of list) entry(word).flags |= flag
  for (const row of reporting.cues) {
    const found = entry(row.word)
    found.flags |= is.cue
    found.forms |= formsOf(row)
    const key = keyOf(row)
    let cue = cues.get(key)
    if (!cue) {
      cue = cueOf(row)
      cues.set(key, cue)
    }
    found.cues.push(cue)
    found.followers |= cue.next === 0 ? -1 : follower(cue.next)
    found.key += key
  }
  for (const phrase of reporting.sourcePhrases) {
    const [first = '', ...rest] = phrase.split(' ')
    const found = entry(first)
    found.phrases.push(rest)
    found.forms |= forms.phrase
    found.key += `>${phrase}`
    found.flags |= is.preposition
  }
  const adverbLast = new Uint8Array(256)
  for (const ending of reporting.adverbEndings) adverbLast[ending.charCodeAt(ending.length - 1) & 255] = 1
  const entries = [...words.values()]
  return {
    reporting,
    adverbLast,
    words: new Dictionary(shared(words)),
    flags: Int32Array.from(entries, ({flags}) => flags),
    forms: Uint8Array.from(entries, (entry) => entry.forms),
    followers: Int32Array.from(entries, ({followers}) => followers),
    abbreviations: listed(reporting.abbreviations),
    elided: new Set(reporting.elided),
    places: listed(reporting.placePrepositions),
    surveys: listed(reporting.surveys),
    opening: new Set(reporting.marks.map(([open]) => open)),
    heads: new Set(heads)
  }
}

/** Each word’s entry; the same for words that are used alike. */
function shared(words: ReadonlyMap<string, Growing>): Map<string, Entry> {
  const kinds = new Map<string, Entry>()
  const entries = new Map<string, Entry>()
  for (const [word, {cues, phrases, key}] of words) {
    let found = kinds.get(key)
    if (!found) {
      found = {cues, told: cues.find((cue) => cue.tells && cue.form === 'participle'), phrases}
      kinds.set(key, found)
    }
    entries.set(word, found)
  }
  return entries
}

/** Tells alike rows, whatever their word. */
function keyOf({form, takes, sense, tells, noun, object, aloud, after}: CueRow): string {
  return `|${form} ${takes} ${sense} ${tells ? 1 : 0}${noun ? 1 : 0}${object ? 1 : 0}${aloud ? 1 : 0} ${after ?? ''}`
}

function cueOf({form, takes, sense, tells, noun, object, aloud, after}: CueRow): Cue {
  const words = after ? after.split(' ') : []
  return {
    form,
    takes,
    belief: sense === 'belief',
    tells: tells ?? false,
    noun: noun ?? false,
    object: object ?? false,
    aloud: aloud ?? false,
    after: words,
    next: words[0] ? hashOf(words[0]) : 0
  }
}

function formsOf({form, tells}: CueRow): number {
  const own =
    form === 'noun'
      ? forms.noun
      : form === 'participle'
        ? forms.participle
        : form === 'past' || form === 'third'
          ? forms.personal
          : 0
  if (!tells) return own | forms.cue
  return own | forms.cue | forms.tells | (form === 'participle' ? forms.told : 0)
}

/** The set that a word of this hash is in: one of 32, so that most words are told apart without a look at them. */
export function follower(hash: number): number {
  return 1 << (hash & 31)
}
