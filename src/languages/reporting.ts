/**
 * How speech is reported in one language. `quotations/` reads it.
 */
export interface Reporting {
  /** Opening and closing quotation marks, commonest first. */
  marks: ReadonlyArray<readonly [string, string]>
}
