/**
 * Labels of one speaker gathered into a family, as far as labels alone can tell.
 *
 *     Maria de Reyes (MR) · REYES · Mr. Reyes · MR      ← one family
 *
 * Knows only the candidates; whether a family is a speaker `cast.ts` decides.
 */
import type {Candidate} from './candidates.ts'
import type {Separator} from './label.ts'
import type {Shape} from './shape.ts'

/** All candidates of one key. */
export interface Group {
  key: string
  members: Candidate[]
  shape: Shape
  family: Family
}

/** All groups of one speaker, as far as labels alone can tell. */
export interface Family {
  groups: Group[]
  size: number
  /** Members whose words end like a sentence. */
  sentences: number
  /** How many members are set off in each way, and how most are. */
  setOff: Record<Separator, number>
  separator: Separator
  /** The best of the shapes. */
  shape: Shape
}

/** From surest to least sure. */
const ranking: ReadonlyArray<Shape> = ['letter', 'role', 'name', 'word', 'phrase', 'none']

export function groupsOf(candidates: ReadonlyArray<Candidate>): Map<string, Group> {
  const groups = new Map<string, Group>()
  for (const candidate of candidates) {
    const group = groups.get(candidate.key)
    if (group) group.members.push(candidate)
    else groups.set(candidate.key, {key: candidate.key, members: [candidate], shape: candidate.shape, family: none})
  }
  return groups
}

const none: Family = newFamily()

function newFamily(): Family {
  return {
    groups: [],
    size: 0,
    sentences: 0,
    setOff: {colon: 0, stop: 0, line: 0},
    separator: 'colon',
    shape: 'none'
  }
}

/** Join the groups whose keys are one name in full and in short. Linear: short keys are looked up, not compared. */
export function familiesOf(groups: ReadonlyMap<string, Group>): Family[] {
  const families: Family[] = []
  const found = (group: Group): Family => {
    const family = newFamily()
    families.push(family)
    join(group, family)
    return family
  }
  for (const group of groups.values()) {
    if (group.shape !== 'name' && (group.shape !== 'letter' || !/^\p{L}{2,}$/u.test(group.key))) continue
    const family = group.family === none ? found(group) : group.family
    for (const short of group.shape === 'letter' ? [group.key.charAt(0)] : shortFormsOf(group)) {
      const other = groups.get(short)
      if (other && other.family === none && other !== group && (group.shape === 'name' || other.shape === 'letter'))
        join(other, family)
    }
  }
  for (const group of groups.values()) if (group.family === none) found(group)
  return families
}

function join(group: Group, family: Family): void {
  group.family = family
  family.groups.push(group)
  family.size += group.members.length
  for (const member of group.members) {
    if (member.sentence) family.sentences++
    family.setOff[member.separator]++
  }
  if (ranking.indexOf(group.shape) < ranking.indexOf(family.shape)) family.shape = group.shape
  family.separator = commonest(family.setOff)
}

export function commonest({colon, stop, line}: Readonly<Record<Separator, number>>): Separator {
  if (colon >= stop && colon >= line) return 'colon'
  return stop >= line ? 'stop' : 'line'
}

/** `maria de reyes` → `reyes`, `de reyes`, `maria`, `mdr`, `m. d. r.`; and what stands in parentheses behind the name. */
function shortFormsOf({key, members}: Group): string[] {
  const words = key.split(' ')
  const initials = words.map((word) => word[0] as string)
  const forms = [words.at(-1) as string, words[0] as string, initials.join('')]
  if (words.length > 1) forms.push(`${initials.join('. ')}.`, `${initials.join('.')}.`)
  for (let from = 1; from < words.length - 1; from++) forms.push(words.slice(from).join(' '))
  const inner = /\(\s*([^()]{1,20}?)\s*\)/.exec((members[0] as Candidate).text)?.[1]
  if (inner) forms.push(inner.toLowerCase())
  return forms
}
