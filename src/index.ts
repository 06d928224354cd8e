/**
 * The library. No function here touches the disk, the clock or the process.
 */
export {compareNames, type NameComparison} from './names/index.ts'
export {annotate, type ParseOptions, parse} from './pipeline.ts'
export {type ParserHolder, quotesAnnotate, quotesParse} from './plugins.ts'
export {speakerMatcher, topicMatcher} from './query/index.ts'
export {type Kind, type QuoteRecord, records} from './record.ts'
export type * from './tree.ts'
