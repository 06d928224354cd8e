/**
 * What a story says of the page that prints it. Each alone may be another’s page: many tell their news to Reuters.
 *
 *     … she told the Harbour Post.                        told
 *     By Lena Lind, Harbour Post                          byline
 *     PORT ELIN (Harbour Post) — The mayor said …         dateline
 *     Harbour wall gives way | Harbour Post               suffix of the title
 */
import {isLetter} from '../characters.ts'
import {outletNamed} from '../outlets.ts'
import {unitAt} from '../units.ts'
import {isByline} from './byline.ts'
import {datelineOf} from './dateline.ts'
import type {Layout, Line} from './layout.ts'
import {nameEnds} from './page-names.ts'

export interface TextName {
  name: string
  kind: 'told' | 'byline' | 'dateline' | 'suffix'
  line: Line
}

/** Lines of a story that are looked at, from its first on. */
const most = 60

/** Lines above the body among which the byline and the title are looked for. */
const above = 12

const told = /told (?:[Tt]he )?[A-Z]/g
const employer = /^[^,|]{3,60}(?:,|\s\||\s(?:for|of))\s(?:the\s)?([^,|]{3,40})$/
const suffix = /\s[|–—-]\s([^|–—]{3,40})$/

/** The names but of those who were told, in order of lines. */
export function textNames({lines, start}: Layout, title: string | null): TextName[] {
  const found: TextName[] = []
  const last = Math.min(lines.length - 1, start + most)
  for (let at = Math.max(0, start - above); at <= last; at++) {
    const line = lines[at] as Line
    const {text} = line
    if (line.turn) continue
    if (title && (text === title || (text.length < title.length + 30 && text.endsWith(title))))
      add(found, line, 'suffix', suffix.exec(text)?.[1])
    else if (at < start + 3) {
      if (text.length < 120 && isByline(text)) add(found, line, 'byline', employer.exec(text)?.[1])
      if (at >= start) add(found, line, 'dateline', datelineOf(line)?.agency)
    }
  }
  return found
}

/** Who was told something in the story, as it is named: `told the Harbour Post`. */
export function toldNames({lines, start}: Layout): TextName[] {
  const found: TextName[] = []
  for (let at = start; at < lines.length && at <= start + most; at++) {
    const line = lines[at] as Line
    if (!line.turn) addTold(found, line)
  }
  return found
}

/** An agency sells its reports and asks for many: it is left out. */
function add(found: TextName[], line: Line, kind: TextName['kind'], printed: string | null | undefined): void {
  const name = printed?.trim()
  if (name && !outletNamed(name)?.agency) found.push({name, kind, line})
}

function addTold(found: TextName[], line: Line): void {
  const {text} = line
  told.lastIndex = 0
  for (let match = told.exec(text); match; match = told.exec(text)) {
    // `retold Reyes’s story`
    if (isLetter(unitAt(text, match.index - 1))) continue
    const from = match.index + 'told '.length
    const [longest] = nameEnds(text, from)
    if (longest !== undefined) add(found, line, 'told', text.slice(from, longest).replace(/[.’']+s?$/, ''))
  }
}

/** A title without the name of its page behind it. */
export function withoutSuffix(title: string, isOutlet: (name: string) => boolean): string {
  const found = suffix.exec(title)
  return found && isOutlet((found[1] as string).trim()) ? title.slice(0, found.index).trim() : title
}
