/**
 * A question → a test of records.
 */
import type {Span} from '../tree.ts'

export {type CountRow, countBy} from './counts.ts'
export {possiblySame, resolvePersons} from './persons.ts'
export {type CompiledQuery, compileQuery, defaultKinds, type Query, type Selected, type Selection} from './query.ts'
export {compareRecords, type SortKey, sortKeys} from './sort.ts'

/** Where a text speaks of a topic; spans are offsets into the text, in order. */
export function topicMatcher(query: string): (text: string) => Span[] {
  return (text) => {
    const at = text.indexOf(query)
    return at < 0 ? [] : [{start: at, end: at + query.length}]
  }
}

/** Whether a printed name can be the person asked for. */
export function speakerMatcher(query: string): (name: string) => boolean {
  return (name) => name === query
}
