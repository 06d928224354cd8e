/**
 * A question → a test of records.
 */
export {type CountRow, countBy} from './counts.ts'
export {possiblySame, resolvePersons} from './persons.ts'
export {type CompiledQuery, compileQuery, defaultKinds, type Query, type Selected, type Selection} from './query.ts'
export {compareRecords, type SortKey, sortKeys} from './sort.ts'
export {speakerMatcher} from './speaker.ts'
export {type TopicOptions, topicMatcher} from './topic.ts'
