/**
 * The name of the page itself: the one that most kinds of self-naming share.
 */
import {isLower, isUpper} from '../characters.ts'
import {outletNamed} from '../outlets.ts'
import type {Evidence, Root} from '../tree.ts'
import {unitAt} from '../units.ts'
import {evidenceOf} from './evidence.ts'
import {bodyWord} from './expansion.ts'
import type {Layout} from './layout.ts'
import {keyOf, type SelfName, selfNames} from './self-names.ts'
import {isNames} from './title-words.ts'

/** Weight of each kind of self-naming; what is needed is more than any one gives. */
const weights: Readonly<Record<SelfName['kind'], number>> = {
  copyright: 2,
  owner: 2,
  suffix: 2,
  /** The host of the page’s own address. */
  address: 2,
  host: 1.5,
  table: 1.5,
  masthead: 1,
  line: 0.5,
  told: 1.5,
  byline: 1.5,
  dateline: 1.5,
  reader: 1,
  product: 1,
  agency: 1
}
const needed = 2.5

/** What a page calls itself in two ways at least; null where it does not. */
export function findMasthead(
  root: Root,
  page: Layout,
  title: string | null,
  url: string | null
): {name: string; evidence: Evidence} | null {
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
  const {key, group} = fullest(groups, best)
  const printed = printedName(key, group)
  const name = outletNamed(printed)?.name ?? printed
  const strongest = group.reduce((a, b) => (weights[b.kind] > weights[a.kind] ? b : a))
  return {name, evidence: evidenceOf(root, strongest.line, strongest.kind)}
}

/** `Harbour Magazine` where half the lines to readers that say `Harbour` say so. */
function fullest(
  groups: ReadonlyMap<string, SelfName[]>,
  best: {key: string; group: SelfName[]}
): {key: string; group: SelfName[]} {
  let found = best
  for (const [key, group] of groups) {
    if (key.length <= found.key.length || !key.startsWith(best.key)) continue
    if (countLines(group) >= Math.max(2, countLines(best.group) / 2)) found = {key, group}
  }
  return found
}

function countLines(group: ReadonlyArray<SelfName>): number {
  return new Set(group.filter(({kind}) => kind === 'reader' || kind === 'product').map(({line}) => line)).size
}

/** Names that begin alike may be one: `Harbour Post` in `Harbour Post Weekly`. Every head of the words is a key. */
function keysOf({name, kind}: SelfName): string[] {
  if (kind !== 'reader' && kind !== 'product') return [keyOf(name)]
  const words = name.split(/\s+/).slice(0, 5)
  const keys = words.map((_, at) => keyOf(words.slice(0, at + 1).join(' ')))
  return [...new Set(keys)].filter((key) => key.length > 1 && key !== 'the')
}

function scoreOf(key: string, group: ReadonlyArray<SelfName>): number {
  if (key.length < 2 || group.length < 2) return 0
  const kinds = new Set(group.map(({kind}) => kind))
  const lines = new Set(group.map(({line}) => line))
  const name = printedName(key, group)
  // It may be printed as one of the page’s hosts too: that is no other evidence.
  if (kinds.has('address')) kinds.delete('host')
  // A host’s letters alone are no name.
  if (name === '' || (kinds.size === 1 && (kinds.has('host') || kinds.has('address')))) return 0
  // Whoever is told news need not print it: a page of another name says so as well.
  // The author’s name stands on a line by itself too, and a person holds the rights of what he wrote.
  if (kinds.has('line') && isNames(name) && !bodyWord.test(name) && !article.test(name)) kinds.delete('line')
  const said = [...kinds].filter((kind) => kind !== 'told' && kind !== 'line')
  if (said.length === 0) return 0
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
    kinds.has('copyright') ||
    kinds.has('owner') ||
    kinds.has('address') ||
    kinds.has('host') ||
    kinds.has('suffix') ||
    kinds.has('table') ||
    kinds.has('masthead')
  return owned || ways.size >= 3 ? score : score - 1.5
}

/** The fullest printed form with this key, with spaces before without. */
function printedName(key: string, group: ReadonlyArray<SelfName>): string {
  const forms = new Map<string, number>()
  for (const {name, kind} of group) {
    const words = name.split(/\s+/)
    if (kind === 'host' || kind === 'address') continue
    for (let count = 1; count <= words.length; count++) {
      const form = words.slice(0, count).join(' ')
      if (keyOf(form) === key) forms.set(form, (forms.get(form) ?? 0) + 1)
    }
  }
  let best = ''
  let most = -1
  for (const [form, count] of forms) {
    const score =
      count +
      (/\s/.test(form) ? 3 : 0) +
      (isUpper(unitAt(form, 0)) ? 2 : 0) -
      (hasSmallLetter(form) ? 0 : 1) -
      (/^The\s/.test(form) ? 0.5 : 0)
    if (score > most) [best, most] = [form, score]
  }
  return best
}

/** No person’s name begins with it. */
const article = /^(?:the|la|le|les|el|los|il|der|die|das|de|het)\s/i

function hasSmallLetter(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isLower(unitAt(text, at))) return true
  return false
}
