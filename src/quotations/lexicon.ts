/**
 * A language’s reporting words compiled for looking up, once per language.
 *
 * Every word gets a set of flags; a cue keeps its rows besides.
 */
import {Dictionary} from '../dictionary.ts'
import type {Language, Reporting} from '../languages/index.ts'
import {unitAt} from '../units.ts'
import {ready} from './ready.ts'
import {type Entry, type Table, tableOf} from './table.ts'

export {type Cue, type Entry, follower, forms, is, point} from './table.ts'

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
  /** Times that are given names too. */
  givenTimes: Dictionary<true>
  /** First words of source phrases that need marks behind them. */
  markedPhrases: Dictionary<true>
  /** Open an aside that reports: `as`. */
  likewise: Dictionary<true>
  /** Prepositions that an office goes on behind, where no capitals tell names. */
  named: Dictionary<true>
  /** Adjectives without article, where no capitals tell names. */
  adjectives: ReadonlySet<string>
  /** Articles that no subject has. */
  datives: Dictionary<true>
  /** Adverbs that are family names too. */
  /** Nouns for several; null where an ending tells them. */
  plurals: Dictionary<true> | null
  familyAdverbs: Dictionary<true>
  /** Words before a time that is none. */
  timePrepositions: Dictionary<true>
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
    lexicon = lexiconFrom(ready.get(reporting)?.() ?? tableOf(reporting), reporting, turns.field)
    compiled.set(reporting, lexicon)
  }
  return lexicon
}

/** The lexicon of a language whose words are compiled already. */
function lexiconFrom(
  {words, hashes, flags, forms, followers, kinds, entries}: Table,
  reporting: Reporting,
  heads: ReadonlyArray<string>
): Lexicon {
  const adverbLast = new Uint8Array(256)
  for (const ending of reporting.adverbEndings) adverbLast[unitAt(ending, ending.length - 1) & 255] = 1
  return {
    reporting,
    adverbLast,
    words: new Dictionary({keys: words, values: Array.from(kinds, (kind) => entries[kind] as Entry), hashes}),
    flags,
    forms,
    followers,
    abbreviations: listed(reporting.abbreviations),
    elided: new Set(reporting.elided),
    places: listed(reporting.placePrepositions),
    surveys: listed(reporting.surveys),
    opening: new Set(reporting.marks.map(([open]) => open)),
    givenTimes: listed(reporting.givenTimes),
    markedPhrases: listed(reporting.markedPhrases ?? []),
    likewise: listed(reporting.likewise ?? []),
    named: listed(reporting.named ?? []),
    adjectives: new Set(reporting.adjectives),
    datives: listed(reporting.datives ?? []),
    plurals: reporting.plurals ? listed(reporting.plurals) : null,
    familyAdverbs: listed(reporting.familyAdverbs ?? []),
    timePrepositions: listed(reporting.timePrepositions),
    heads: new Set(heads)
  }
}
