/**
 * What the rules need to know of one written language, as data.
 *
 * A rule that needs a new word list adds a field to one of the sections; the
 * compiler then lists every language that lacks it.
 */
import type {DateWords} from './dates.ts'
import type {Reporting} from './reporting.ts'
import type {TurnWords} from './turns.ts'

export interface Language {
  /** BCP 47. */
  tag: string
  /** Most frequent small words, lower case: detection counts them. */
  frequent: ReadonlyArray<string>
  /** Labels and furniture: what `zones/` and `turns/` read. */
  turns: TurnWords
  /** Months, weekdays, publication words: what `metadata/` reads. */
  dates: DateWords
  /** Cues, pronouns, roles: what `quotations/` reads; null while the language’s reporting is not described. */
  reporting: Reporting | null
}
