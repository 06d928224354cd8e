/**
 * A language’s reporting words as tables of numbers: what of a lexicon takes long to compile, and the build of the
 * command makes ready (`ready.ts`).
 */
import {hashOf} from '../dictionary.ts'
import type {CueForm, CueKind, Reporting} from '../languages/index.ts'

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
  takes: CueKind['takes']
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

/** Plain data; by word in all but `entries`. */
export interface Table {
  words: ReadonlyArray<string>
  hashes: Int32Array
  /** What the word is. */
  flags: Int32Array
  /** How it reports, see `forms`. */
  forms: Uint8Array
  /** Which words may follow for it to report, as a set of `followers`. */
  followers: Int32Array
  /** Which of `entries` it has. */
  kinds: Uint16Array
  entries: ReadonlyArray<Entry>
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

/** A kind of cues, looked at. */
interface Kind {
  cue: Cue
  forms: number
  followers: number
  key: string
}

function kindOf(kind: CueKind, key: string): Kind {
  const cue = cueOf(kind)
  return {cue, forms: formsOf(kind), followers: cue.next === 0 ? -1 : follower(cue.next), key}
}

/** The words of a language compiled. */
export function tableOf(reporting: Reporting): Table {
  const words = new Map<string, Growing>()
  const kinds = new Map<CueKind, Kind>()
  const cues = new Map<string, Kind>()
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
    [0, reporting.notAdverbs],
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
  for (const {word, kind} of reporting.cues) {
    let known = kinds.get(kind)
    if (!known) {
      const key = keyOf(kind)
      known = cues.get(key) ?? kindOf(kind, key)
      cues.set(key, known)
      kinds.set(kind, known)
    }
    const found = entry(word)
    found.flags |= is.cue
    found.forms |= known.forms
    found.cues.push(known.cue)
    found.followers |= known.followers
    found.key += known.key
  }
  for (const phrase of reporting.sourcePhrases) {
    const [first = '', ...rest] = phrase.split(' ')
    const found = entry(first)
    found.phrases.push(rest)
    found.forms |= forms.phrase
    found.key += `>${phrase}`
    found.flags |= is.preposition
  }
  return {
    words: [...words.keys()],
    hashes: Int32Array.from(words.keys(), hashOf),
    flags: Int32Array.from(words.values(), ({flags}) => flags),
    forms: Uint8Array.from(words.values(), (entry) => entry.forms),
    followers: Int32Array.from(words.values(), ({followers}) => followers),
    ...shared([...words.values()])
  }
}

/** Each word’s entry; the same for words that are used alike. */
function shared(words: ReadonlyArray<Growing>): Pick<Table, 'kinds' | 'entries'> {
  const places = new Map<string, number>()
  const entries: Entry[] = []
  const kinds = Uint16Array.from(words, ({cues, phrases, key}) => {
    let place = places.get(key)
    if (place === undefined) {
      place = entries.push({cues, told: cues.find((cue) => cue.tells && cue.form === 'participle'), phrases}) - 1
      places.set(key, place)
    }
    return place
  })
  return {kinds, entries}
}

/** Tells alike kinds. */
function keyOf({form, takes, sense, tells, noun, object, aloud, after}: CueKind): string {
  return `|${form} ${takes} ${sense} ${tells ? 1 : 0}${noun ? 1 : 0}${object ? 1 : 0}${aloud ? 1 : 0} ${after ?? ''}`
}

function cueOf({form, takes, sense, tells, noun, object, aloud, after}: CueKind): Cue {
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

function formsOf({form, tells}: CueKind): number {
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
