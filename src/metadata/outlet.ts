/**
 * The outlet: who publishes the page or conducts the interview, believed where two independent kinds of evidence agree.
 *
 * An agency named in a dateline sells its reports: on a page that has a name of its own it is the distributor only.
 */
import {outletAt, outletNamed} from '../outlets.ts'
import type {Evidence, Root} from '../tree.ts'
import {hostOf} from './address.ts'
import {findAsker} from './asker.ts'
import {datelineOf} from './dateline.ts'
import {evidenceOf, fieldEvidence} from './evidence.ts'
import {expandInitials} from './expansion.ts'
import type {Layout, Line} from './layout.ts'
import {findMasthead} from './masthead.ts'

export interface OutletFound {
  outlet: string | null
  labels: string[]
  evidence: Evidence | null
}

/** Characters of prose in which labels are expanded. */
const readable = 24_000

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
  let read: string | undefined
  const prose = () => {
    read ??= proseOf(page)
    return read
  }
  const byLabel = findAsker(root, page, prose)
  const given = fromHead(root)
  const labels = byLabel?.labels ?? []
  if (given) return {outlet: given.name, labels, evidence: given.evidence}
  if (byLabel) return {outlet: byLabel.name, labels, evidence: byLabel.evidence}
  const named =
    findMasthead(root, page, title, url) ??
    fromTitle(root, page) ??
    fromDateline(root, page, prose) ??
    fromAddress(url, page, root)
  return {outlet: named?.name ?? null, labels, evidence: named?.evidence ?? null}
}

type Found = {name: string; evidence: Evidence}

function fromHead(root: Root): Found | null {
  if (root.head.length === 0) return null
  for (const name of headFields) {
    const field = root.head.find((candidate) => candidate.name.toLowerCase() === name && candidate.value.trim())
    if (field && !/^https?:/.test(field.value)) return {name: field.value.trim(), evidence: fieldEvidence(field)}
  }
  return null
}

/** What a browser shows behind the heading of the page: `Wall gives way | Harbour Relief`. */
function fromTitle(root: Root, {lines}: Layout): Found | null {
  const field = root.head.find(({name, from}) => name === 'title' && from === 'meta')
  if (!field) return null
  const whole = field.value.replace(/\s+/g, ' ').trim()
  const heading = lines.find(({block, text}) => block.type === 'heading' && text.length > 7 && whole.startsWith(text))
  const rest =
    heading &&
    /^\s*(?:[|–—·»]|\s-\s)\s*(?:.*\s[|–—·»-]\s)?(\p{Lu}[^|–—·»]{2,40})$/u.exec(whole.slice(heading.text.length))
  const name = rest?.[1]?.trim()
  return name && !/[.!?:,]$/.test(name) ? {name, evidence: fieldEvidence(field)} : null
}

/** The agency of a dateline, where the text stands by itself and not on somebody’s page. */
function fromDateline(root: Root, page: Layout, prose: () => string): Found | null {
  if (page.start >= 6) return null
  const first = Math.max(0, page.start - 2)
  for (let at = first; at < Math.min(page.lines.length, first + 5); at++) {
    const line = page.lines[at] as Line
    const agency = datelineOf(line)?.agency
    if (!agency) continue
    // What the text sets in brackets it explains; else letters that are known go before words that fit them: a town’s,
    // a poll’s.
    const spelled = expandInitials(agency, prose())
    const known = (spelled?.kind !== 'brackets' && outletNamed(agency)?.name) || spelled?.name
    // Printed in full: `(Harbour News Agency)`.
    const name = known ?? (/\s/.test(agency) ? agency : undefined)
    return name === undefined ? null : {name, evidence: evidenceOf(root, line, 'dateline')}
  }
  return null
}

function fromAddress(url: string | null, page: Layout, root: Root): Found | null {
  const known = url && outletAt(hostOf(url))
  const line = known ? page.lines.find(({text}) => text.includes(url)) : undefined
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
