/** English reporting of speech. */
import type {Reporting} from '../reporting.ts'

export const reporting: Reporting = {
  marks: [
    ['“', '”'],
    ['‘', '’'],
    ['"', '"'],
    ["'", "'"]
  ]
}
