/**
 * Which of the candidate labels are speakers: the document decides as a whole.
 *
 * Labels of one speaker are first gathered into a family (`Maria Reyes`, `REYES`, `MR` after `Maria Reyes (MR)`).
 * Families that repeat and are followed by sentences are accepted; in a document that is mostly labelled lines
 * fewer repetitions are asked. Then single ones (`singles.ts`).
 */
import {isAllOf, isLower, isUpper} from '../characters.ts'
import {anyOf} from '../pattern.ts'
import type {Block} from '../tree.ts'
import {unitAt} from '../units.ts'
import type {Candidate} from './candidates.ts'
import {isCareless, isMostlyLabelled, isReturning, isShouted} from './density.ts'
import {endsLikeSentence} from './ends.ts'
import {commonest, type Family, familiesOf, type Group, groupsOf} from './families.ts'
import {isQuestion} from './questions.ts'
import {runsOf} from './runs.ts'
import type {Shape, Words} from './shape.ts'
import {lastWord, openings, singles} from './singles.ts'

/** How often a family must stand in a document of few labelled lines, and in one that is mostly labelled lines. */
const repeats: Readonly<Record<Shape, readonly [number, number]>> = {
  letter: [1, 1],
  role: [2, 1],
  name: [2, 1],
  word: [3, 2],
  phrase: [3, 2],
  none: [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
}

/** The candidates that are labels, in document order; empty where the document is no dialogue. */
export function castOf(candidates: ReadonlyArray<Candidate>, blocks: ReadonlyArray<Block>, words: Words): Candidate[] {
  if (candidates.length < 2) return []
  raiseOffices(candidates)
  const groups = groupsOf(candidates)
  const families = familiesOf(groups)
  const mostly = isMostlyLabelled(families, blocks)
  const careless = isCareless(families, blocks, words)
  const accepted = new Set(families.filter((family) => isRepeated(family, mostly) || (careless && isReturning(family))))
  addOtherLetters(accepted, families)
  dropCommonNouns(accepted, blocks)
  dropOddlySetOff(accepted)
  if (!coversLines(accepted, families)) return []
  const kept: Candidate[] = []
  for (const family of accepted) {
    for (const {members} of family.groups) for (const member of members) if (fits(member, family)) kept.push(member)
  }
  kept.sort((a, b) => a.block - b.block || a.start - b.start)
  dropLeadingQuotes(kept)
  dropUntimedTitle(kept)
  if (!isDialogue(kept, groups, blocks, words) || !(careless || readsLikeSpeech(kept, blocks))) return []
  const labels = [...kept, ...singles(groups, accepted, kept, blocks)]
  labels.push(...openings(candidates, labels))
  for (const label of labels) label.voice = voiceOf(label, groups)
  labels.sort((a, b) => a.block - b.block || a.start - b.start)
  return runsOf(labels, blocks, (run) => isDialogue(run, groups, blocks, words))
}

/**
 * `Maria Reyes, mayor of Port Elin:` is a label like any name where it comes again, or where the name stands alone
 * elsewhere; then others of that form are too.
 */
function raiseOffices(candidates: ReadonlyArray<Candidate>): void {
  const offices = candidates.filter(({shape, text}) => shape === 'phrase' && text.includes(','))
  if (offices.length === 0) return
  const names = new Set(candidates.filter(({shape}) => shape === 'name' || shape === 'word').map(({key}) => key))
  const seen = new Set<string>()
  const holds = offices.some(({key, text, separator}) => {
    const form = separator === 'stop' ? key : text
    const again = seen.has(form) || names.has(key) || names.has(lastWord(key))
    seen.add(form)
    return again
  })
  if (holds) for (const label of offices) label.shape = 'name'
}

/** What all labels of one speaker share: the key of the family’s first group. */
function voiceOf({key}: Candidate, groups: ReadonlyMap<string, Group>): string {
  return groups.get(key)?.family.groups[0]?.key ?? key
}

function isRepeated({groups, size, sentences, separator, shape}: Family, mostly: boolean): boolean {
  // The format itself, or a chat program, says who speaks.
  if (groups.every(({members}) => members.every((member) => member.handle))) return true
  const share = sentences / size
  if (separator === 'colon' && size > 1 && shape !== 'phrase' && areStamped(groups)) return true
  if (separator === 'line' && areStamped(groups)) return share >= 0.5 && shape !== 'phrase'
  if (separator === 'line') {
    const enough = size >= (shape === 'name' || shape === 'role' ? 2 : 3) && share >= 0.8
    return (
      enough &&
      shape !== 'phrase' &&
      (shape !== 'word' || groups.every(({members}) => members.every((member) => isShouted(member) || member.bold)))
    )
  }
  if (separator === 'stop') {
    // A page of many stories has as many datelines.
    if (!mostly && groups.some(({members}) => members.some(({dashed}) => dashed))) return false
    if (shape === 'letter') return size >= 2 && share >= 0.5
    return size >= (mostly ? 2 : 3) && share >= 0.6 && shape !== 'phrase'
  }
  const least = repeats[shape][mostly ? 1 : 0]
  return size >= least && share >= (shape === 'phrase' || shape === 'word' ? 0.5 : 0.4)
}

/** Where `Q:` is a label, so is an `A:` that comes about as often, whatever follows it: `A: From Otto Brandt`. */
function addOtherLetters(accepted: Set<Family>, families: ReadonlyArray<Family>): void {
  const isLettered = ({shape, separator, size}: Family) => shape === 'letter' && separator === 'colon' && size > 1
  const letters = [...accepted].filter(isLettered)
  if (letters.length !== 1) return
  const size = letters[0]?.size ?? 0
  for (const family of families) if (isLettered(family) && Math.abs(family.size - size) < 2) accepted.add(family)
}

/** A time of the recording stands beside every member. */
const areStamped = (groups: ReadonlyArray<Group>): boolean =>
  groups.every(({members}) => members.every(({time}) => time !== null))

/** `Pros:` and `Tip:` repeat too; but the text uses the same words in lower case, which names are not. */
function dropCommonNouns(accepted: Set<Family>, blocks: ReadonlyArray<Block>): void {
  const doubtful = [...accepted].filter(({groups, shape}) => {
    const {key, members} = groups[0] as Group
    return (
      shape === 'word' &&
      !(members[0] as Candidate).handle &&
      isCommonlyWritten((members[0] as Candidate).text) &&
      key.length > 2
    )
  })
  if (doubtful.length === 0) return
  const most = new Map(doubtful.slice(0, 40).map((family) => [(family.groups[0] as Group).key, family]))
  const pattern = new RegExp(`(?<![\\p{L}’'-])${anyOf(most.keys())}(?![\\p{L}])`, 'gu')
  const seen = new Map<string, number>()
  for (const {value} of blocks) for (const [word] of value.matchAll(pattern)) seen.set(word, (seen.get(word) ?? 0) + 1)
  for (const [key, family] of most) if ((seen.get(key) ?? 0) * 2 >= family.size) accepted.delete(family)
}

/** A word in small letters, or with a capital at most at its start. */
function isCommonlyWritten(text: string): boolean {
  const from = isUpper(unitAt(text, 0)) ? 1 : 0
  return text.length - from > 1 && isAllOf(text, isLower, from)
}

/** A text sets its labels off in one way; a letter such as `Q` may stand apart. */
function dropOddlySetOff(accepted: Set<Family>): void {
  const sizes = {colon: 0, stop: 0, line: 0}
  for (const {size, separator} of accepted) sizes[separator] += size
  const usual = commonest(sizes)
  for (const family of accepted) if (family.separator !== usual && family.shape !== 'letter') accepted.delete(family)
}

/**
 * Where labels stand alone on their lines, section headings look the same: then at least two speakers must repeat,
 * and most of the short lines above prose must be theirs.
 */
function coversLines(accepted: ReadonlySet<Family>, families: ReadonlyArray<Family>): boolean {
  const size = (some: Iterable<Family>) =>
    [...some].filter(({separator}) => separator === 'line').reduce((sum, family) => sum + family.size, 0)
  const theirs = size(accepted)
  if (theirs === 0) return true
  const repeating = [...accepted].filter((family) => family.size >= 2).length
  // A recording begins at 0, a programme of events at 9:00.
  if (repeating >= 1 && theirs >= 3 && (startsStamped(accepted) || areHandles(accepted))) return true
  return repeating >= 2 && theirs >= 4 && theirs * 10 >= size(families) * 7
}

/** A program says who writes. */
const areHandles = (accepted: ReadonlySet<Family>): boolean =>
  [...accepted].every(({groups}) => groups.every(({members}) => members.every(({handle}) => handle)))

/** Every label has a time, and the first is said within five minutes. */
function startsStamped(accepted: ReadonlySet<Family>): boolean {
  let first = Number.POSITIVE_INFINITY
  for (const {groups} of accepted) {
    for (const {members} of groups) {
      for (const {time} of members) {
        if (time === null) return false
        first = Math.min(first, time)
      }
    }
  }
  return first < 300
}

/** Most paragraphs from the first label to the last end like a sentence; in lists and score boards they do not. */
function readsLikeSpeech(labels: ReadonlyArray<Candidate>, blocks: ReadonlyArray<Block>): boolean {
  if (labels.every((label) => label.handle || label.time !== null)) return true
  const [first, last] = [labels[0]?.block ?? 0, labels.at(-1)?.block ?? 0]
  const alone = new Set(labels.filter((label) => label.separator === 'line').map((label) => label.block))
  let all = 0
  let sentences = 0
  for (let at = first; at <= last; at++) {
    const {value, zone, type} = blocks[at] as Block
    if (value.length < 20 || alone.has(at) || type === 'heading') continue
    if (zone === 'furniture' || zone === 'caption' || zone === 'teaser') continue
    all++
    if (type === 'cue' || endsLikeSentence(value)) sentences++
  }
  return sentences * 2 >= all
}

/**
 * A family’s members are set off alike, and a headline in label form is none.
 *
 *     Maria Reyes: “The water knows no wall”      ← quotes, and ends without a full stop
 */
function fits(candidate: Candidate, {separator}: Family): boolean {
  if (candidate.separator !== separator) return false
  return candidate.sentence || !candidate.quotes
}

/** Above the interview a picture’s legend may quote in label form; it is told by the marks that the turns do not have. */
function dropLeadingQuotes(labels: Candidate[]): void {
  const quoted = labels.filter((label) => label.quotes).length
  if (quoted * 3 > labels.length) return
  while (labels[0]?.quotes) labels.shift()
}

/** Where nearly every turn has a time a label above the first of them without one is a title: `The Tide, Episode 14: …`. */
function dropUntimedTitle(labels: Candidate[]): void {
  if (labels.length > 3 && labels.filter(({time}) => time !== null).length * 10 >= (labels.length - 1) * 9)
    while (labels[0]?.time === null) labels.shift()
}

/**
 * Labelled lines that are subheadings: no sentence, and the same speaker’s turn follows at once. Blocks by index.
 *
 *     Reyes: The ferry will be the end of the quay      ← subheading
 *     Reyes: It is too wide for it. …
 */
export function subheadings(labels: ReadonlyArray<Candidate>): Set<number> {
  const found = new Set<number>()
  labels.forEach((label, at) => {
    const next = labels[at + 1]
    const bare = !label.sentence && label.length > 0 && label.length < 120 && !label.handle
    if (bare && next?.sentence && next.voice === label.voice && next.block === label.block + 1) found.add(label.block)
  })
  return found
}

/**
 * One label alone is a form or a list, unless questions without a label or headings stand before it; two need three turns,
 * or two of which one asks.
 */
function isDialogue(
  labels: ReadonlyArray<Candidate>,
  groups: ReadonlyMap<string, Group>,
  blocks: ReadonlyArray<Block>,
  words: Words
): boolean {
  const speakers = new Set(labels.map((label) => groups.get(label.key)?.family))
  if (speakers.size > 1) {
    return labels.length >= 3 || labels.some((label) => label.question || words.question.has(label.key))
  }
  const prompted = labels.filter(({block, shape, separator}) => {
    if (separator === 'line') return false
    const before = blocks[block - 1]
    return before !== undefined && (isQuestion(before) || (before.type === 'heading' && shape === 'name'))
  }).length
  return prompted >= 2 && prompted * 2 >= labels.length
}
