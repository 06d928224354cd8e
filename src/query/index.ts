/**
 * A question → a test of records.
 */
export {countBy} from './counts.ts'
export {demandOf} from './demand.ts'
export {type Known, type KnownSpeaker, pairsApart} from './known.ts'
export {nearestNames} from './nearest.ts'
export {resolvePersons, whyJoined} from './persons.ts'
export {possiblySame, whyPossibly} from './possibly.ts'
export {compileQuery, defaultKinds, type Presence, type Query, type Selected} from './query.ts'
export type {Raw} from './raw.ts'
export {compareRecords, sortKeys} from './sort.ts'
export {speakerMatcher} from './speaker.ts'
export {topicMatcher} from './topic.ts'
