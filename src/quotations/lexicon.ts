/**
 * A language’s reporting words compiled for looking up, once per language.
 *
 * Every word gets a set of flags; a cue keeps its rows besides.
 */
import {Dictionary} from '../dictionary.ts'
import type {CueForm, CueRow, Reporting} from '../languages/index.ts'

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
}

export interface Entry {
  flags: number
  cues: ReadonlyArray<Cue>
  /** Forms of its cues as a set: see `forms`. */
  forms: number
  /** Its cue that tells whom somebody said something: `told`, `asked`. */
  told: Cue | undefined
  /** Of a word that opens source phrases, the words that follow in each: `to` after `according`. */
  phrases: ReadonlyArray<ReadonlyArray<string>>
}

/** Forms of a cue that are asked for of a word. */
export const forms = {
  noun: 1,
  participle: 1 << 1,
  /** Only a subject can have it: `said`, `says`. */
  personal: 1 << 2,
  /** Takes a hearer. */
  tells: 1 << 3
} as const

export interface Lexicon {
  reporting: Reporting
  words: Dictionary<Entry>
  /** By index of `words`: what the word is. */
  flags: Int32Array
  /** By index of `words`: 1 where it reports or opens a source phrase. */
  opens: Uint8Array
  abbreviations: Dictionary<true>
  elided: ReadonlySet<string>
  /** 1 where an adverb may end in a letter whose lower byte this is. */
  adverbLast: Uint8Array
  /** Prepositions of place. */
  places: Dictionary<true>
  /** Written things that tell what many think. */
  surveys: Dictionary<true>
  opening: ReadonlySet<string>
}

/** A closed list of words, to be looked up as tokens. */
export function listed(words: Iterable<string>): Dictionary<true> {
  return new Dictionary(new Map([...words].map((word) => [word, true])))
}

const compiled = new WeakMap<Reporting, Lexicon>()

/** The lexicon of a language; the same object each time. */
export function lexiconOf(reporting: Reporting): Lexicon {
  let lexicon = compiled.get(reporting)
  if (!lexicon) {
    lexicon = compile(reporting)
    compiled.set(reporting, lexicon)
  }
  return lexicon
}

function compile(reporting: Reporting): Lexicon {
  const words = new Map<
    string,
    {flags: number; cues: Cue[]; forms: number; told: Cue | undefined; phrases: string[][]}
  >()
  const entry = (word: string) => {
    let found = words.get(word)
    if (!found) {
      found = {flags: 0, cues: [], forms: 0, told: undefined, phrases: []}
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
    const cue: Cue = {
      form: row.form,
      takes: row.takes,
      belief: row.sense === 'belief',
      tells: row.tells ?? false,
      noun: row.noun ?? false,
      object: row.object ?? false,
      aloud: row.aloud ?? false,
      after: row.after ? row.after.split(' ') : []
    }
    found.cues.push(cue)
    if (cue.tells && cue.form === 'participle') found.told ??= cue
  }
  for (const phrase of reporting.sourcePhrases) {
    const [first = '', ...rest] = phrase.split(' ')
    entry(first).phrases.push(rest)
    entry(first).flags |= is.preposition
  }
  const adverbLast = new Uint8Array(256)
  for (const ending of reporting.adverbEndings) adverbLast[ending.charCodeAt(ending.length - 1) & 255] = 1
  const entries = [...words.values()]
  return {
    reporting,
    adverbLast,
    words: new Dictionary<Entry>(words),
    flags: Int32Array.from(entries, ({flags}) => flags),
    opens: Uint8Array.from(entries, ({cues, phrases}) => (cues.length + phrases.length > 0 ? 1 : 0)),
    abbreviations: listed(reporting.abbreviations),
    elided: new Set(reporting.elided),
    places: listed(reporting.placePrepositions),
    surveys: listed(reporting.surveys),
    opening: new Set(reporting.marks.map(([open]) => open))
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
  return tells ? own | forms.tells : own
}
