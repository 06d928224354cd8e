/**
 * How persons’ names are written. Knows no document.
 */

export interface NameComparison {
  /** `partial`: one is only part of the other and fits; `possible`: near, not to be merged. */
  verdict: 'same' | 'partial' | 'possible' | 'different'
  /** Sentences for `--explain`: `qassim~qassem (K.S.M, vowels a/i~a/e)`. */
  reasons: string[]
}

/** A name with what stands around it set aside. */
export interface SplitName {
  /** Titles and offices off, as printed: `Qasim al-Araji`. */
  name: string
  /** The title or office in front as printed, honorifics aside: `National Security Advisor`; null without. */
  office: string | null
}

/** Whether two printed names can be one person. */
export function compareNames(a: string, b: string): NameComparison {
  return {verdict: a === b ? 'same' : 'different', reasons: []}
}

/** Set titles and offices of a printed name aside. `Mr. Qasim Al-Araji` → `Qasim Al-Araji`. */
export function splitName(printed: string): SplitName {
  return {name: printed, office: null}
}
