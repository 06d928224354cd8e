/**
 * Many documents: which files there are, what their bytes say, and nothing of what the words mean.
 *
 * With `cli/` the only room that touches the disk.
 */
export {type Config, findConfig, givenOf, readConfig} from './config.ts'
export {type Decoded, decode, isEncoding} from './decode.ts'
export {Duplicates, type Sketch, sketchOf, type Twin} from './duplicates.ts'
export {passedOver} from './kinds.ts'
export {documentOf, each, type Lines, linesOf, wholeLines} from './lines.ts'
export {type Document, isLines, type LoadOptions, load, loadStream} from './load.ts'
export {mojibake} from './mojibake.ts'
export {Pool, serve, ThreadDied} from './pool.ts'
export {rawOf} from './raw.ts'
export {type Entry, identityOf, type Skipped, walk} from './walk.ts'
