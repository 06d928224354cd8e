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
export {appended, inOrder} from './order.ts'
export {articles, isArticleOf, isParticle} from './particles.ts'
export {nameParts} from './parts.ts'
export {beginsSentence, capital, nameRuns, Runs} from './pattern.ts'
export {fitsWord, holdsName, sizeOf} from './query.ts'
export {Recent} from './recent.ts'
export {RecentRuns} from './recent-runs.ts'
export {aSpace, classes, lower, Spelled, Speller} from './spelled.ts'
export {splitName} from './split.ts'
export {
  beginsBodies,
  isDemonym,
  isEpithet,
  isFamily,
  isHonorific,
  isInstitution,
  isOfficeAlone,
  isOfficeWord,
  isTitleWord,
  isTitling,
  officeEntries
} from './titles.ts'
export {type Name, nameOf, type Unit} from './unit.ts'
export {isWordUnit, withoutPossessive, wordEnd} from './words.ts'
