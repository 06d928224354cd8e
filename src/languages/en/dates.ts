/** English dates. */
import type {DateWords} from '../dates.ts'

export const dates: DateWords = {months: [], weekdays: [], published: [], updated: [], by: ['by']}
