/**
 * How persons’ names are written. Knows no document.
 */
export {compareNames, type NameComparison} from './compare.ts'
export {type SplitName, splitName} from './split.ts'
