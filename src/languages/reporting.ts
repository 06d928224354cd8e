/**
 * How speech is reported in one language. `quotations/` reads it.
 *
 * Everything here is words, in lower case and with straight apostrophes; what is done with them is the room’s business.
 */
export interface Reporting {
  /** Opening and closing quotation marks, commonest first. */
  marks: ReadonlyArray<readonly [string, string]>
  /** Whether names are told by capital letters. */
  capitals: boolean
  /** Whether every noun has one, so that an article before it tells it from a name. */
  nouns?: true
  /** Whether speech may begin with a dash, the author’s words in it between dashes too. */
  dashes?: true
  /** Whether verbs need no subject: `dijo`, he or she said. */
  dropsSubject?: true
  /** Verbs of saying and thinking, one row a form and construction. */
  cues: ReadonlyArray<CueRow>
  /** The words of `cues` alone, where they can be had sooner. */
  cueWords?(): string[]
  /** Phrases that put the source behind them: `according to`. */
  sourcePhrases: ReadonlyArray<string>
  /** Those of them that say so only before marks: `pour Reyes, « … »`. */
  markedPhrases?: ReadonlyArray<string>
  /** Points that set the reporting words apart within the marks: `« Le pont est perdu, dit Reyes. »` */
  asides?: string
  /** Whether to whom or where it was said may stand between verb and subject: `a déclaré à l’AFP le capitaine Reyes`. */
  hearersFirst?: true
  /** Words before the reporting ones that open an aside: `as Reyes said`. */
  likewise?: ReadonlyArray<string>
  /** Words that open a reported clause: `that`. */
  that: ReadonlyArray<string>
  /** Third-person subjects: `he`. */
  pronouns: ReadonlyArray<string>
  /** First and second person subjects: `i`, `we`. */
  firstPerson: ReadonlyArray<string>
  /** Pronouns that take what is said as its hearer: `him`, `us`. */
  objects: ReadonlyArray<string>
  /** Pronouns that open a clause about the word before: `who`. */
  relatives: ReadonlyArray<string>
  /** Pronouns glued to a verb that they follow: `-t-il`. */
  enclitics: ReadonlyArray<string>
  determiners: ReadonlyArray<string>
  /** Determiners that are a person: `his`. */
  owners: ReadonlyArray<string>
  prepositions: ReadonlyArray<string>
  /** Prepositions of place: a name in marks after one is a work or a programme, `in “Harbour Lights”`. */
  placePrepositions: ReadonlyArray<string>
  /** The article that is glued to a word, where no capitals tell names: an office goes on in words that have it. */
  definite?: string
  /** Prepositions that an office goes on behind as well: `المتحدث باسم الوزارة`. */
  named?: ReadonlyArray<string>
  /** Adjectives that stand beside offices, masculine and without article, where no capitals tell names. */
  adjectives?: ReadonlyArray<string>
  /** Prepositions that stay within a mention: `a spokesman for the port`. */
  mentionLinks: ReadonlyArray<string>
  /** Helping verbs other than `be`: `has`, `would`. */
  auxiliaries: ReadonlyArray<string>
  /** Forms of `be`: with a participle they make a passive. */
  be: ReadonlyArray<string>
  /** Words and contractions that deny the verb: `not`, `never`, `didn't`. */
  negations: ReadonlyArray<string>
  /** Words that may stand between subject and verb. Those told by their ending are in `adverbEndings`. */
  adverbs: ReadonlyArray<string>
  adverbEndings: ReadonlyArray<string>
  /** Words that end like an adverb and are none: `kelly`, `family`. */
  notAdverbs: ReadonlyArray<string>
  conjunctions: ReadonlyArray<string>
  /** Words that open a subordinate clause: `because`. */
  subordinators: ReadonlyArray<string>
  /** Verbs before an infinitive that leave the saying a fact: `went on to say`. */
  raising: ReadonlyArray<string>
  /** The mark of an infinitive: `to`. */
  infinitive: ReadonlyArray<string>
  /** Days and words for them that may stand between cue and content: `thursday`, `today`. */
  times: ReadonlyArray<string>
  /** Those of them that are given names too: `april`, `jan`. */
  givenTimes: ReadonlyArray<string>
  /** Forms of cues that answer somebody else’s question: `replied`. */
  answering?: ReadonlyArray<string>
  /** Articles that no subject has, where the language has some: `dem Sender sagte Reyes`. */
  datives?: ReadonlyArray<string>
  /** Nouns for several, where the language does not tell them by an ending. */
  plurals?: ReadonlyArray<string>
  /** Adverbs that are family names too, where the language has some: Brock Long. */
  familyAdverbs?: ReadonlyArray<string>
  /** Words before a time that keep it from being a name: `in`, `since`. */
  timePrepositions: ReadonlyArray<string>
  /** Forms of address before a name, without full stop: `mr`, `sheikh`. */
  titles: ReadonlyArray<string>
  /** Who speaks by office: `spokesman`, `minister`, `officials`. */
  roles: ReadonlyArray<string>
  /** Words that make a capitalised name a body’s: `ministry`, `committee`. */
  bodies: ReadonlyArray<string>
  /** Written things that say something: `report`, `statement`, `poll`. */
  documents: ReadonlyArray<string>
  /** Those of them that tell what many think: `poll`. */
  surveys: ReadonlyArray<string>
  /** Lower-case pieces of names: `bin`, `de`, `van`. */
  particles: ReadonlyArray<string>
  /** Abbreviations whose full stop ends no sentence, without it. */
  abbreviations: ReadonlyArray<string>
  /** Words printed with an apostrophe in front: `'tis`, `'em`. */
  elided: ReadonlyArray<string>
}

/**
 * How a cue holds what is said.
 *
 * `any` any words after it or before it; `clause` only with `that`, a question word, a colon or a mark;
 * `mark` only beside quotation marks; `marked` only where what follows has words in quotation marks in it; `closing`
 * beside quotation marks, and with its subject behind a comma at the end of a sentence.
 */
export type Takes = 'any' | 'clause' | 'mark' | 'marked' | 'closing'

/** The form of a cue: `noun` has its source in front (`Reyes’s claim that`), `ing` needs a subject from elsewhere, `base` a plural one, `participle` a helping verb, `adjective` a form of be; `passive` too, and names nobody (`is said to`). */
export type CueForm = 'noun' | 'finite' | 'base' | 'third' | 'past' | 'participle' | 'ing' | 'adjective' | 'passive'

/** One form of one cue. */
export interface CueRow {
  word: string
  /** The same object for words that report alike, so that it is looked at once for all of them. */
  kind: CueKind
}

/** How a cue reports. */
export interface CueKind {
  form: CueForm
  takes: Takes
  sense: 'speech' | 'belief'
  /** Words that must follow, a blank apart: `out` of `pointed out`. */
  after?: string
  /** Takes a hearer before the content: `told reporters that`. */
  tells?: true
  /** What it reports is a thing, not a clause: `denounced the plan`. */
  object?: true
  /** Is done with the voice, so that words in marks after it are no title: `chanted`. */
  aloud?: true
  /** Is a noun as often: `claims`. */
  noun?: true
}
