/**
 * A question → a test of records.
 */
export {speakerMatcher} from './speaker.ts'
export {type TopicOptions, topicMatcher} from './topic.ts'
