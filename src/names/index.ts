/**
 * How persons’ names are written. Knows no document.
 */
export {compareNames, type NameComparison} from './compare.ts'
export {fold, foldAgain} from './fold.ts'
export {familyKey, nameKey} from './identity.ts'
export {isUnvowelled, soundsAgree, wordKey} from './key.ts'
export {articles, isArticleOf} from './particles.ts'
export {holdsName} from './query.ts'
export {type SplitName, splitName} from './split.ts'
