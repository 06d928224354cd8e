/**
 * The outlet that asks: the label of most questions, where the document says that it is one.
 */
import {languages} from '../languages/index.ts'
import type {Evidence, Root, Turn} from '../tree.ts'
import {evidenceOf} from './evidence.ts'
import {type Expansion, expandInitials, expandName} from './expansion.ts'
import type {Layout, Line} from './layout.ts'
import {keyOf} from './self-names.ts'

const roles: ReadonlySet<string> = new Set(
  Object.values(languages).flatMap(({turns}) => [...turns.question, ...turns.answer, ...turns.conductor, ...turns.role])
)

/** An outlet that conducts the conversation, and every label that stands for it; null where persons ask. */
export function findAsker(
  root: Root,
  page: Layout,
  read: () => string
): {name: string; evidence: Evidence; labels: string[]} | null {
  const askers = new Map<string, {count: number; turn: Turn}>()
  const answerers = new Set<string>()
  for (const node of root.children) {
    if (node.type !== 'turn' || !node.label) continue
    const {value} = node.label
    if (node.role === 'answer') answerers.add(value)
    const seen = askers.get(value)
    if (seen) seen.count++
    else askers.set(value, {count: 1, turn: node})
  }
  if (askers.size === 0) return null
  const candidates: Array<readonly [string, number]> = []
  for (const [value, {count, turn}] of askers) {
    if (turn.role === 'question' && !answerers.has(value) && !roles.has(value.toLowerCase()))
      candidates.push([value, count])
  }
  if (candidates.length === 0) return null
  candidates.sort((a, b) => b[1] - a[1])
  const prose = read()
  for (const [value] of candidates.slice(0, 4)) {
    const expansion = expandName(value, prose) ?? byOtherLabel(value, candidates, prose) ?? expandInitials(value, prose)
    if (!expansion) continue
    const line = lineAt(page, prose, expansion.at)
    const evidence = line
      ? evidenceOf(root, line, expansion.kind)
      : {quote: value, line: askers.get(value)?.turn.position.start.line ?? 1, kind: expansion.kind}
    return {name: expansion.name, labels: sameOutlet(candidates, value, expansion.name, prose), evidence}
  }
  return null
}

/** `TW` where another question is `Tide Weekly`’s. */
function byOtherLabel(
  label: string,
  candidates: ReadonlyArray<readonly [string, unknown]>,
  prose: string
): Expansion | null {
  for (const [value] of candidates.slice(0, 12)) {
    const found = value === label ? null : expandInitials(label, value)
    if (found && found.name.length === value.length)
      return expandName(value, prose) ?? {...found, at: -1, kind: 'label'}
  }
  return null
}

/** Every label that stands for the outlet: `Harbour Post` once, then `HP`. */
function sameOutlet(
  candidates: ReadonlyArray<readonly [string, unknown]>,
  found: string,
  name: string,
  prose: string
): string[] {
  const key = keyOf(name)
  return candidates
    .slice(0, 12)
    .map(([value]) => value)
    .filter((value) => {
      if (value === found || keyOf(value) === key) return true
      const other = expandName(value, prose) ?? expandInitials(value, `${name}. ${prose}`)
      return other !== null && keyOf(other.name) === key
    })
}

/** The line that an offset of the prose stands in. */
function lineAt({lines}: Layout, prose: string, offset: number): Line | null {
  if (offset < 0 || offset >= prose.length) return null
  let at = 0
  for (const line of lines) {
    if (line.turn) continue
    at += line.text.length + 1
    if (offset < at) return line
  }
  return null
}
