/**
 * The outlet: who publishes the page or conducts the interview, believed where two independent kinds of evidence agree.
 *
 * An agency named in a dateline sells its reports: on a page that has a name of its own it is the distributor only.
 */
import {languages} from '../languages/index.ts'
import {outletAt, outletNamed} from '../outlets.ts'
import type {Evidence, Root, Turn} from '../tree.ts'
import {hostOf} from './address.ts'
import {findDateline} from './dateline.ts'
import {evidenceOf, fieldEvidence} from './evidence.ts'
import {expandInitials, expandName} from './expansion.ts'
import type {Layout, Line} from './layout.ts'
import {keyOf, type SelfName, selfNames} from './self-names.ts'

export interface OutletFound {
  outlet: string | null
  labels: string[]
  evidence: Evidence | null
}

/** Characters of prose in which labels are expanded. */
const readable = 24_000

/** Weight of each kind of self-naming; what is needed is more than any one gives. */
const weights: Readonly<Record<SelfName['kind'], number>> = {
  copyright: 2,
  suffix: 2,
  host: 1.5,
  table: 1.5,
  masthead: 1,
  line: 0.5,
  reader: 1,
  product: 1,
  agency: 1
}
const needed = 2.5

const headFields = [
  'og:site_name',
  'application-name',
  'publisher',
  'outlet',
  'publication',
  'journal',
  'newspaper',
  'site',
  'site_name',
  'dc.publisher',
  'source',
  'media'
]

/** Finds the outlet of a document and the turn labels that stand for it. */
export function findOutlet(root: Root, page: Layout, title: string | null, url: string | null): OutletFound {
  const prose = proseOf(page)
  const byLabel = fromLabels(root, page, prose)
  const given = fromHead(root)
  const labels = byLabel?.labels ?? []
  if (given) return {outlet: given.name, labels, evidence: given.evidence}
  if (byLabel) return {outlet: byLabel.name, labels, evidence: byLabel.evidence}
  const named = fromSelf(root, page, title, url) ?? fromDateline(root, page, prose) ?? fromAddress(url, page, root)
  return {outlet: named?.name ?? null, labels, evidence: named?.evidence ?? null}
}

type Found = {name: string; evidence: Evidence}

function fromHead(root: Root): Found | null {
  for (const name of headFields) {
    const field = root.head.find((candidate) => candidate.name.toLowerCase() === name && candidate.value.trim())
    if (field && !/^https?:/.test(field.value)) return {name: field.value.trim(), evidence: fieldEvidence(field)}
  }
  return null
}

// ---------------------------------------------------------------- turn labels

const roles: ReadonlySet<string> = new Set(
  Object.values(languages).flatMap(({turns}) => [...turns.question, ...turns.answer, ...turns.conductor, ...turns.role])
)

/** The outlet that asks: the label of most questions, where the document says that it is one. */
function fromLabels(root: Root, page: Layout, prose: string): (Found & {labels: string[]}) | null {
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
  const candidates = [...askers].filter(
    ([value, {turn}]) => turn.role === 'question' && !answerers.has(value) && !roles.has(value.toLowerCase())
  )
  candidates.sort((a, b) => b[1].count - a[1].count)
  for (const [value] of candidates.slice(0, 4)) {
    const expansion = expandName(value, prose) ?? expandInitials(value, prose)
    if (!expansion) continue
    const line = lineAt(page, prose, expansion.at)
    const evidence = line
      ? evidenceOf(root, line, expansion.kind)
      : {quote: value, line: askers.get(value)?.turn.position.start.line ?? 1, kind: expansion.kind}
    return {name: expansion.name, labels: sameOutlet(candidates, value, expansion.name, prose), evidence}
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
    .map(([value]) => value)
    .filter((value) => {
      if (value === found || keyOf(value) === key) return true
      const other = expandName(value, prose) ?? expandInitials(value, `${name}. ${prose}`)
      return other !== null && keyOf(other.name) === key
    })
}

// ---------------------------------------------------------------- furniture

/** The name that most kinds of self-naming share. */
function fromSelf(root: Root, page: Layout, title: string | null, url: string | null): Found | null {
  const found = selfNames(page, title, url)
  if (found.length === 0) return null
  const groups = new Map<string, SelfName[]>()
  for (const one of found) {
    for (const key of keysOf(one)) {
      const group = groups.get(key)
      if (group) group.push(one)
      else groups.set(key, [one])
    }
  }
  let best: {key: string; score: number; group: SelfName[]} | null = null
  for (const [key, group] of groups) {
    const score = scoreOf(key, group)
    if (score >= needed && (!best || score > best.score || (score === best.score && key.length > best.key.length))) {
      best = {key, score, group}
    }
  }
  if (!best) return null
  const {key, group} = best
  const printed = printedName(key, group)
  const name = outletNamed(printed)?.name ?? printed
  const strongest = group.reduce((a, b) => (weights[b.kind] > weights[a.kind] ? b : a))
  return {name, evidence: evidenceOf(root, strongest.line, strongest.kind)}
}

/** Names that begin alike may be one: `Harbour Post` in `Harbour Post Weekly`. Every head of the words is a key. */
function keysOf({name, kind}: SelfName): string[] {
  if (kind !== 'reader' && kind !== 'product') return [keyOf(name)]
  const words = name.split(/\s+/).slice(0, 5)
  const keys = words.map((_, at) => keyOf(words.slice(0, at + 1).join(' ')))
  return [...new Set(keys)].filter((key) => key.length > 1 && key !== 'the')
}

function scoreOf(key: string, group: ReadonlyArray<SelfName>): number {
  if (key.length < 2) return 0
  const kinds = new Set(group.map(({kind}) => kind))
  const lines = new Set(group.map(({line}) => line))
  const name = printedName(key, group)
  // A host’s letters alone are no name.
  if (name === '' || (kinds.size === 1 && kinds.has('host'))) return 0
  const known = outletNamed(name)
  if (known && !known.agency) kinds.add('table')
  if (kinds.size < 2 || lines.size < 2) return 0
  let score = 0
  for (const kind of kinds) score += weights[kind]
  // Several different ways of speaking to the reader count more than one.
  const ways = new Set(
    group.filter(({kind}) => kind === 'reader' || kind === 'product').map(({line}) => line.text.slice(0, 14))
  )
  score += Math.min(Math.max(0, ways.size - 1), 3) * 0.5
  // Sections and services have such lines too: a name needs a mark of its owner, or many lines.
  const owned =
    kinds.has('copyright') || kinds.has('host') || kinds.has('suffix') || kinds.has('table') || kinds.has('masthead')
  return owned || ways.size >= 3 ? score : score - 1.5
}

/** The fullest printed form with this key, with spaces before without. */
function printedName(key: string, group: ReadonlyArray<SelfName>): string {
  const forms = new Map<string, number>()
  for (const {name, kind} of group) {
    const words = name.split(/\s+/)
    if (kind === 'host') continue
    for (let count = 1; count <= words.length; count++) {
      const form = words.slice(0, count).join(' ')
      if (keyOf(form) === key) forms.set(form, (forms.get(form) ?? 0) + 1)
    }
  }
  let best = ''
  let most = -1
  for (const [form, count] of forms) {
    const score = count + (/\s/.test(form) ? 3 : 0) + (/^\p{Lu}/u.test(form) ? 2 : 0) - (/\p{Ll}/u.test(form) ? 0 : 1)
    if (score > most) [best, most] = [form, score]
  }
  return best
}

// ---------------------------------------------------------------- datelines, addresses

/** The agency of a dateline, where the text stands by itself and not on somebody’s page. */
function fromDateline(root: Root, page: Layout, prose: string): Found | null {
  const first = Math.max(0, page.start - 2)
  for (let at = first; at < Math.min(page.lines.length, first + 5); at++) {
    const line = page.lines[at] as Line
    const agency = findDateline(line.text)?.agency
    if (!agency) continue
    if (page.start >= 6) return null
    const name = expandInitials(agency, prose)?.name ?? outletNamed(agency)?.name
    return name === undefined ? null : {name, evidence: evidenceOf(root, line, 'dateline')}
  }
  return null
}

function fromAddress(url: string | null, page: Layout, root: Root): Found | null {
  const known = url && outletAt(hostOf(url))
  const line = page.lines.find(({text}) => url !== null && text.includes(url))
  return known && line ? {name: known.name, evidence: evidenceOf(root, line, 'url')} : null
}

/** The prose outside turns, a line each, up to a bound. */
function proseOf({lines}: Layout): string {
  let prose = ''
  for (const {text, turn} of lines) {
    if (turn) continue
    prose += `${text}\n`
    if (prose.length > readable) break
  }
  return prose
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
