/**
 * How persons’ names are written. Knows no document.
 */
export {compareNames, isSurelySame, type NameComparison, verdictOf} from './compare.ts'
export {distance} from './distance.ts'
export {fitOf, sound as soundFit} from './fit.ts'
export {fold, foldAgain} from './fold.ts'
export {nameKey} from './identity.ts'
export {isUnvowelled, soundsAgree, wordKey} from './key.ts'
export {meetingKeys, soundKeys} from './meeting.ts'
export {articles, isArticleOf} from './particles.ts'
export {nameParts} from './parts.ts'
export {beginsSentence, capital, nameRuns, runEnd} from './pattern.ts'
export {fitsWord, holdsName} from './query.ts'
export {Recent} from './recent.ts'
export {splitName} from './split.ts'
export {isDemonym, isInstitution, isOfficeWord, isTitleWord, isTitling} from './titles.ts'
export {nameOf, type Unit} from './unit.ts'
export {isApostrophe, isWordUnit, withoutPossessive, wordEnd} from './words.ts'
