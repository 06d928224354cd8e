/**
 * The tree as specification: what a document is between reading and printing.
 *
 * Every node is plain JSON (unist law). What stands in the source is stored as
 * printed (`value`, `label`, `mention`); what we conclude stands beside it with
 * the rule that concluded it. The source itself is never cleaned.
 *
 * Units everywhere: lines and columns from 1, offsets from 0 in UTF-16 units of
 * the decoded text without its byte-order mark, ends exclusive, times in seconds.
 */

/** One place between two characters of the source. */
export interface Point {
  line: number
  column: number
  offset: number
}

/** Where a node stands in the source. */
export interface Position {
  start: Point
  end: Point
}

/** A run of characters, as offsets into the source unless its owner says otherwise. */
export interface Span {
  start: number
  end: number
}

/** When something is said, in seconds from the start of the recording. */
export interface Time {
  start: number
  end: number | null
}

/** Formats that a reader exists for. */
export type Format = 'text' | 'markdown' | 'html' | 'srt' | 'vtt'

/**
 * A name and value that the format itself offers about the document, uninterpreted.
 *
 *     ---
 *     title: Harbour talks      ← {name: 'title', value: 'Harbour talks', from: 'front-matter'}
 *     ---
 */
export interface Field {
  name: string
  value: string
  from: 'front-matter' | 'meta' | 'json-ld' | 'link' | 'header'
  position?: Position
}

/**
 * Which part of the page a block is. `null` until `zones/` has looked.
 *
 * `caption` a picture's legend or credit; `teaser` other pages' words;
 * `furniture` navigation, clocks, page numbers, comment forms.
 */
export type Zone = 'headline' | 'deck' | 'byline' | 'heading' | 'body' | 'caption' | 'teaser' | 'furniture'

/**
 * The smallest piece that a reader sets apart: a paragraph, a heading, a list item, a caption cue.
 *
 * In plain text `value` is the source between the offsets, line breaks and all. In other formats it is what
 * a person sees there, and `map` says where each run of it stands.
 */
export interface Block {
  type: 'heading' | 'paragraph' | 'item' | 'quote' | 'code' | 'rule' | 'cue'
  value: string
  /** Level of a heading, 1–6. */
  depth?: number
  /** List marker or number as printed: `-`, `*`, `12.`. Readers that know their markup leave it out of `value`. */
  marker?: string
  /**
   * Pairs `value offset, source offset`, ascending, the first at value offset 0; each pair starts a run in which
   * both advance together. Where markup stands between two runs both pairs have the same value offset: the end of the
   * run before, then the start of the next; a value that ends in a resolved entity has a last pair that tells its end.
   * Absent where the value is the source itself.
   */
  map?: number[]
  /** Runs set in bold, as offsets into `value`. Only from formats that have bold. */
  strong?: Span[]
  /** Runs set in italics, likewise. */
  italic?: Span[]
  /** `cue` blocks only. */
  time?: Time
  /** Who speaks, where the format itself says it (`<v Name>`). */
  voice?: string
  /** Something that is not this speaker’s stands between the block before and this one; set by `turns/`. */
  after?: true
  zone: Zone | null
  /** Which evidence chose the zone; for `show --explain`. */
  because?: string
  position: Position
}

/** A name, office or pronoun as printed, and where. */
export interface Mention {
  /** As printed, never normalised. */
  value: string
  position: Position
}

/** `stated`: this name is printed as the speaker here; `implied`: our inference. */
export type Certainty = 'stated' | 'implied'

/**
 * One speaker’s contribution in dialogue, label to label.
 *
 *     Harbour Post: What did you find?      ← {role: 'question', label: {value: 'Harbour Post'}}
 *     Reyes: The water had risen.           ← {role: 'answer', label: {value: 'Reyes'}}
 *
 * The label is cut out of the first child, a time stamp too.
 */
export interface Turn {
  type: 'turn'
  role: 'question' | 'answer' | 'statement'
  label: Mention | null
  /** How the turn was found: `label`, `unlabelled-answer`, `heading-question` … */
  rule: string
  certainty: Certainty
  /** Set by `speakers/`; null where nobody is named. */
  speaker: string | null
  office: string | null
  time?: Time
  children: Block[]
  position: Position
}

/** What sort of words a mention is made of. `name` covers bodies and outlets too when `body` is not sure. */
export type MentionKind = 'name' | 'pronoun' | 'role' | 'body' | 'group' | 'first-person'

/** Who is said to have said it, as `quotations/` finds it: printed words, not yet a person. */
export interface Source extends Mention {
  kind: MentionKind
  /** The name within the mention, titles and appositives off: `Maria Reyes` in `Dr. Maria Reyes, who ran the desk`. */
  name?: string
  /** Office printed beside the name: `a doctor`, `National Security Advisor`. */
  office?: string
}

/**
 * One thing said, reported in prose; it may be printed in several pieces.
 *
 *     “We knew,” said Maria Reyes, “by noon.”
 *      ^^^^^^^^  ^^^^ ^^^^^^^^^^^   ^^^^^^^^ piece
 *      piece     cue  mention
 */
export interface Utterance {
  type: 'utterance'
  kind: 'direct' | 'mixed' | 'indirect' | 'belief'
  /** As record.md defines `text`. */
  value: string
  /** Source runs of `value`, in order; one unless the words are not contiguous. */
  pieces: Span[]
  /** Reported clauses, verbatim within `value`; null for `direct`. */
  content: string[] | null
  /** Source runs of `content`, one each; null for `direct`. */
  clauses: Span[] | null
  cue: Mention | null
  mention: Source | null
  /** Which attribution rule won; `none` where nobody is found. */
  rule: string
  certainty: Certainty
  /** Set by `speakers/`. */
  speaker: string | null
  office: string | null
  /** Stands inside a turn: reported only with `--nested`. */
  nested: boolean
  /** In a dialogue, where the words begin that these answer, as an offset into the source: they are somebody else’s. */
  answers?: number
  /** What the losing rules found, for `--explain`. */
  lost?: Array<{rule: string; mention: string}>
  position: Position
}

/** Something a reader of the output should know about the source. */
export interface Message {
  line: number
  column: number
  severity: 'info' | 'warning' | 'error'
  /** `turns:orphan-answer`: the room, then the rule. */
  rule: string
  reason: string
}

/** The line that a fact about the document was read from. */
export interface Evidence {
  quote: string
  line: number
  kind: string
}

/** A value that was seen and not believed. */
export interface Rejected {
  field: 'title' | 'outlet' | 'date'
  value: string
  reason: string
  line: number
  quote: string
}

/** What is known of the document as a whole; every field honest about what it does not know. */
export interface About {
  title: string | null
  outlet: string | null
  /** Turn labels that stand for the outlet, as printed: `RS` for Responsible Statecraft. */
  outletLabels: string[]
  /** EDTF, cut to what is known. */
  date: string | null
  dateRole: 'published' | 'updated' | 'held' | 'given' | null
  notBefore: string | null
  notAfter: string | null
  /** The day the page was saved, where the page shows it. */
  captured: string | null
  url: string | null
  evidence: {title: Evidence | null; outlet: Evidence | null; date: Evidence | null}
  rejected: Rejected[]
}

/** One person, body or outlet of the document under all its printed forms. */
export interface Person {
  /** The fullest form, of those the most frequent, of those the first; titles off. */
  name: string
  /** Every form as printed, most frequent first. */
  forms: Array<{form: string; count: number}>
  offices: string[]
}

/** A document. */
export interface Root {
  type: 'root'
  format: Format
  path: string | null
  /** BCP 47; null when too short to tell. */
  language: string | null
  head: Field[]
  /** Offset at which each line of the source begins; the first is 0. */
  lines: number[]
  /** In document order; `turns/` gathers blocks into turns. */
  children: Array<Block | Turn>
  utterances: Utterance[]
  about: About | null
  persons: Person[]
  messages: Message[]
}

/** An outlet that the user’s corpus file names. */
export interface KnownOutlet {
  name: string
  abbreviations: ReadonlyArray<string>
  /** Their subdomains included. */
  hosts: ReadonlyArray<string>
}

/** A fact about a document that its user states, and where. */
export interface GivenFact {
  value: string
  /** As written, for the evidence. */
  quote: string
  line: number
  /** Kind of the evidence; default: the corpus file. */
  kind?: string
}

/** What the user’s corpus file says of one document; wins over what the document prints. */
export type Given = {readonly [Name in 'outlet' | 'date' | 'title' | 'url']?: GivenFact}

/** What a stage may know besides the tree. */
export interface Context {
  /** Today as `YYYY-MM-DD`, to tell impossible dates; null where the caller does not say. */
  now: string | null
  /** `false`: quotations inside turns are not looked for, which most of the words of an interview are. Default: they are. */
  nested?: boolean
  given?: Given
  outlets?: ReadonlyArray<KnownOutlet>
  /** Pairs of names that are never one person. */
  apart?: ReadonlyArray<readonly [string, string]>
  /** What the stretches of a long document before this one told (`stretches.ts`). */
  earlier?: Earlier
}

/** What is known of a document from its text before. */
export interface Earlier {
  about: About | null
  /** Names of those who spoke last. */
  persons: ReadonlyArray<string>
}

/** A part of a long text, whole lines of it. */
export interface Stretch extends Span {
  /** Of the whole text: where each line begins. */
  lines: number[]
}

/** A step of the pipeline: takes the tree of one document, gives the tree with more known. Never touches disk, clock or process. */
export type Stage = (root: Root, context: Context) => Root
