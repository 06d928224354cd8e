/**
 * How dates are written in one language. `metadata/` reads them.
 *
 * All forms lower case and without full stops. Every list is read in every document, whatever its language:
 * an English page quotes a French dateline, and a month means the same month wherever it stands.
 */
export interface DateWords {
  /** Twelve rows, January first: every form a month is printed in, longest first. */
  months: ReadonlyArray<ReadonlyArray<string>>
  /** Seven rows, Monday first. */
  weekdays: ReadonlyArray<ReadonlyArray<string>>
  /** Words before a day of publication: `published`, `posted on`. */
  published: ReadonlyArray<string>
  /** Words before a day of change: `updated`, `last modified`. */
  updated: ReadonlyArray<string>
  /** Words that open a byline: `by`; a noun with its colon, or alone on the line: `author:`. */
  by: ReadonlyArray<string>
  /** What an occasion is called at which words are spoken: `interview`, `speech`. Its day is the day they were held. */
  held: ReadonlyArray<string>
  /** Twelve rows, Muharram first: months of the Islamic calendar; only in languages that print them. */
  hijri?: ReadonlyArray<ReadonlyArray<string>>
  /** Twelve rows, Farvardin first: months of the Persian solar calendar. */
  persian?: ReadonlyArray<ReadonlyArray<string>>
}
