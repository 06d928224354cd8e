/**
 * Which of the candidate labels are speakers: the document decides as a whole.
 *
 * First those that repeat and are followed by sentences; then single ones that share a name with an accepted
 * label; then single full names, roles and letters that stand among accepted turns.
 */
import type {Block} from '../tree.ts'
import type {Candidate} from './candidates.ts'
import type {Words} from './shape.ts'

/** All candidates of one key. */
interface Group {
  key: string
  members: Candidate[]
  /** Share of members whose words end like a sentence. */
  sentences: number
  colons: number
}

/** Labels of fewer members need a better shape. */
const REPEATS = {letter: 1, role: 2, name: 2, word: 3, phrase: 3, none: Number.POSITIVE_INFINITY} as const

/** The candidates that are labels, in document order; empty where the document is no dialogue. */
export function castOf(candidates: ReadonlyArray<Candidate>, blocks: ReadonlyArray<Block>, words: Words): Candidate[] {
  if (candidates.length < 2) return []
  const groups = groupsOf(candidates, blocks)
  const accepted = new Set<Group>()
  for (const group of groups.values()) if (repeats(group)) accepted.add(group)
  dropCommonNouns(accepted, blocks)
  if (accepted.size > 0) for (const group of groups.values()) if (repeatsTwice(group)) accepted.add(group)
  if (!isDialogue(accepted, words)) return []
  addSingles(groups, accepted, candidates)
  const kept = new Set([...accepted].map((group) => group.key))
  return candidates.filter(
    (candidate) => kept.has(candidate.key) && fits(candidate, groups.get(candidate.key) as Group)
  )
}

function groupsOf(candidates: ReadonlyArray<Candidate>, blocks: ReadonlyArray<Block>): Map<string, Group> {
  const groups = new Map<string, Group>()
  for (const candidate of candidates) {
    let group = groups.get(candidate.key)
    if (!group) {
      group = {key: candidate.key, members: [], sentences: 0, colons: 0}
      groups.set(candidate.key, group)
    }
    group.members.push(candidate)
    if (candidate.separator === 'colon') group.colons++
    if (candidate.length > 0 ? candidate.sentence : followedByProse(candidate, blocks)) group.sentences++
  }
  return groups
}

function followedByProse(candidate: Candidate, blocks: ReadonlyArray<Block>): boolean {
  const next = blocks[candidate.block + 1]
  return next !== undefined && next.type !== 'heading' && /[.!?…)\]\-–—。！？؟]["'”’»]*$/.test(next.value.slice(-4))
}

function repeats(group: Group): boolean {
  const {members, sentences, colons} = group
  const {shape} = members[0] as Candidate
  const share = sentences / members.length
  if (colons * 2 < members.length) {
    const separator = (members[0] as Candidate).separator
    if (separator === 'line') return members.length >= 3 && share >= 0.8 && shape !== 'phrase' && shape !== 'word'
    if (shape !== 'letter') return members.length >= 3 && share >= 0.6 && shape !== 'phrase'
    return members.length >= 2 && share >= 0.5
  }
  return members.length >= REPEATS[shape] && share >= (shape === 'phrase' || shape === 'word' ? 0.5 : 0.4)
}

/** In a document that is known to be a dialogue, two of a word are enough. */
function repeatsTwice({members, sentences, colons}: Group): boolean {
  return (members[0] as Candidate).shape === 'word' && members.length === 2 && colons === 2 && sentences === 2
}

/** `Pros:` and `Tip:` repeat too; but the text uses the same words in lower case, which names are not. */
function dropCommonNouns(accepted: Set<Group>, blocks: ReadonlyArray<Block>): void {
  const doubtful = [...accepted].filter(({key, members}) => {
    const {shape, text} = members[0] as Candidate
    return shape === 'word' && /^\p{Lu}?\p{Ll}{2,}$/u.test(text) && key.length > 2
  })
  if (doubtful.length === 0) return
  const most = doubtful.slice(0, 40)
  const pattern = new RegExp(
    `(?<![\\p{L}’'-])(?:${most.map(({key}) => key.replace(/[^\p{L}\p{N}]/gu, '\\$&')).join('|')})(?![\\p{L}])`,
    'gu'
  )
  const seen = new Map<string, number>()
  for (const {value} of blocks) for (const [word] of value.matchAll(pattern)) seen.set(word, (seen.get(word) ?? 0) + 1)
  for (const group of most) if ((seen.get(group.key) ?? 0) * 2 >= group.members.length) accepted.delete(group)
}

function isDialogue(accepted: ReadonlySet<Group>, words: Words): boolean {
  let turns = 0
  let asks = false
  for (const {members, key} of accepted) {
    turns += members.length
    if (members.some((member) => member.question) || words.question.has(key)) asks = true
  }
  if (accepted.size === 1) return turns >= 2
  return turns >= 3 || (turns === 2 && asks)
}

/** Labels that stand once, among the turns of others. */
function addSingles(
  groups: ReadonlyMap<string, Group>,
  accepted: Set<Group>,
  candidates: ReadonlyArray<Candidate>
): void {
  const surnames = new Set<string>()
  for (const {key} of accepted) surnames.add(lastWord(key))
  const labels = candidates.filter((candidate) => accepted.has(groups.get(candidate.key) as Group))
  const first = labels[0]?.block ?? 0
  const last = labels.at(-1)?.block ?? 0
  const colons = labels.filter((label) => label.separator === 'colon').length * 2 >= labels.length
  for (const group of groups.values()) {
    if (accepted.has(group)) continue
    const {shape, separator, block} = group.members[0] as Candidate
    if ((separator === 'colon') !== colons || group.sentences === 0) continue
    if (shape === 'phrase' || shape === 'none') continue
    const inside = block >= first && block <= last + 2
    const near = block >= first - 3
    if (surnames.has(lastWord(group.key)) && near) accepted.add(group)
    else if (inside && (shape === 'name' || shape === 'role' || shape === 'letter')) accepted.add(group)
    else if (near && shape === 'role') accepted.add(group)
  }
}

function lastWord(key: string): string {
  const at = key.lastIndexOf(' ')
  return at < 0 ? key : key.slice(at + 1)
}

/** A key accepted for its colons is no label where it stands without one, and the other way round. */
function fits(candidate: Candidate, {colons, members}: Group): boolean {
  return (candidate.separator === 'colon') === colons * 2 >= members.length
}
