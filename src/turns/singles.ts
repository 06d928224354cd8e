/**
 * Labels that stand once or twice in a document whose others are known: those that share a name with an accepted one,
 * full names, roles and letters among accepted turns, and who opens the talk above the first of them.
 */

import type {Block} from '../tree.ts'
import type {Candidate} from './candidates.ts'
import {commonest, type Family, type Group} from './families.ts'

/** Blocks that whoever opens a session may say before another speaks. */
const FAR = 12

/** Labels that stand once or twice, among the turns of others. */
export function singles(
  groups: ReadonlyMap<string, Group>,
  accepted: ReadonlySet<Family>,
  labels: ReadonlyArray<Candidate>,
  blocks: ReadonlyArray<Block>
): Candidate[] {
  const surnames = new Set<string>()
  for (const {groups: own} of accepted) for (const {key} of own) surnames.add(lastWord(key))
  const first = labels[0]?.block ?? 0
  const last = labels.at(-1)?.block ?? 0
  const sizes = {colon: 0, stop: 0, line: 0}
  for (const label of labels) sizes[label.separator]++
  const separator = commonest(sizes)
  // Counsel objects with a colon among `Q.` and `A.`.
  const lettered = separator === 'stop' && labels.every((label) => label.shape === 'letter')
  const shouted = labels.every(({text}) => text === text.toUpperCase())
  const bold = labels.filter((label) => label.bold).length * 10 >= labels.length * 9
  const found: Candidate[] = []
  for (const group of groups.values()) {
    const {shape, key, members, family} = group
    if (accepted.has(family)) continue
    const known = surnames.has(lastWord(key)) || holdsOne(key, accepted, groups)
    const named =
      shape === 'name' ||
      shape === 'role' ||
      shape === 'letter' ||
      (shape === 'word' && ((shouted && isShouted(key, members)) || isSurname(members[0] as Candidate, blocks)))
    for (const member of members) {
      if (
        member.separator !== separator &&
        !(lettered && member.separator === 'colon' && (shape === 'name' || shape === 'role'))
      )
        continue
      const inside = member.block >= (lettered ? first - FAR : first) && member.block <= last + 2
      // Where every label is bold, a bold line that only ends in a colon opens something too.
      if (inside && bold && member.bold && member.length === 0) found.push(member)
      else if (!member.sentence || shape === 'phrase') continue
      else if (
        inside
          ? known || named
          : !member.quotes && ((known && shape === 'name') || (shape === 'role' && member.block >= first - 3))
      )
        found.push(member)
    }
  }
  return found
}

/** `Soames:` on a page that has `Rita Soames`. */
function isSurname({text, separator}: Candidate, blocks: ReadonlyArray<Block>): boolean {
  if (separator !== 'colon' || !/^\p{Lu}\p{Ll}{2,}$/u.test(text)) return false
  const full = new RegExp(`\\p{Lu}\\p{Ll}+\\.? ${text}(?![\\p{L}])`, 'u')
  return blocks.some(({value}) => value.includes(text) && full.test(value))
}

/** All members stand in capitals, as a word would not. */
const isShouted = (key: string, members: ReadonlyArray<Candidate>): boolean =>
  key.length > 2 && members.every(({text}) => text === text.toUpperCase())

/**
 * Labels above the first accepted one: whoever asks in the block before it, and where labels stand alone on their
 * lines with a colon, whoever opens the session.
 */
export function openings(candidates: ReadonlyArray<Candidate>, labels: ReadonlyArray<Candidate>): Candidate[] {
  let first = Math.min(...labels.map(({block}) => block))
  const alone = labels.filter(({separator, length}) => separator === 'colon' && length === 0).length * 2 > labels.length
  const colons = labels.every(({separator}) => separator === 'colon')
  // Where every turn has a time a line above without one is a title.
  const timed = labels.every(({time}) => time !== null)
  const found: Candidate[] = []
  for (let at = candidates.length - 1; at >= 0; at--) {
    const label = candidates[at] as Candidate
    if (label.block >= first || label.separator !== 'colon' || !colons || label.quotes || !label.sentence) continue
    if (timed && label.time === null) continue
    const hosts = label.length === 0 && label.shape === 'name' && endsAsHost(label.text) && label.block >= first - FAR
    const opens =
      hosts ||
      (alone
        ? label.length === 0 && label.shape === 'name' && label.block >= first - FAR
        : label.length > 0 && label.question && label.block === first - 1 && !asks(labels, first))
    if (!opens) continue
    found.push(label)
    first = label.block
  }
  if (found.length === 0) return found
  // Whoever asks first asks again.
  const taken = new Set([...labels, ...found])
  const keys = new Set(found.map(({key}) => key))
  for (const label of candidates)
    if (keys.has(label.key) && !taken.has(label) && label.separator === 'colon' && !label.quotes) found.push(label)
  return found
}

/** `MARA JENSEN, HOST:` on a line of its own above the first words of a broadcast. */
const endsAsHost = (text: string): boolean => /,\s(?:\p{Lu}+\s)?(?:HOST|ANCHOR|BYLINE|PRESENTER)$/u.test(text)

/** Whether the label of a block asks: then a question above it is a title. */
const asks = (labels: ReadonlyArray<Candidate>, at: number): boolean =>
  labels.some(({block, question}) => block === at && question)

/**
 * Where questions bear no label, the first of them and an answer right below one may bear one all the same: a page may
 * name the two who speak once and no more.
 */
export function amongQuestions(candidates: ReadonlyArray<Candidate>, questions: ReadonlySet<number>): Candidate[] {
  const [first] = questions
  const found = candidates.filter(
    ({separator, shape, block, start, length, quotes}) =>
      separator === 'colon' &&
      start === 0 &&
      length > 0 &&
      !quotes &&
      ((shape === 'name' && questions.has(block - 1) && !questions.has(block)) ||
        ((shape === 'name' || shape === 'word') && block === first))
  )
  const answers = found.filter(({block}) => block !== first)
  const keys = new Set(answers.map(({key}) => key))
  return keys.size === 1 ? found : []
}

/** `president of arden maria reyes` holds the accepted label `maria reyes`. */
function holdsOne(key: string, accepted: ReadonlySet<Family>, groups: ReadonlyMap<string, Group>): boolean {
  const words = key.split(' ')
  for (let from = 0; from < words.length - 1; from++) {
    for (let to = from + 2; to <= Math.min(words.length, from + 5); to++) {
      const group = groups.get(words.slice(from, to).join(' '))
      if (group && accepted.has(group.family)) return true
    }
  }
  return false
}

export function lastWord(key: string): string {
  const at = key.lastIndexOf(' ')
  return at < 0 ? key : key.slice(at + 1)
}
