/**
 * How dates are written in one language. `metadata/` reads them.
 */
export interface DateWords {
  /** Twelve rows, January first: every form a month is printed in, lower case, longest first, no full stop. */
  months: ReadonlyArray<ReadonlyArray<string>>
  /** Seven rows, Monday first. */
  weekdays: ReadonlyArray<ReadonlyArray<string>>
  /** Words before a day of publication: `published`, `posted on`. */
  published: ReadonlyArray<string>
  /** Words before a day of change: `updated`, `last modified`. */
  updated: ReadonlyArray<string>
  /** Words that open a byline: `by`. */
  by: ReadonlyArray<string>
}
