/**
 * Title and outlet of a document as press archives and mail programs print them at its head.
 *
 *     HD      Minister promises pumps           1 of 1 DOCUMENT
 *     SN      The Arden Courier                 The Arden Courier
 *     PD      4 March 2024                      March 4, 2024 Monday
 *
 *     From: Otto Linden
 *     Subject: Questions for tomorrow’s piece
 */
import {isDigit} from '../characters.ts'
import type {Evidence, Root} from '../tree.ts'
import {unitAt} from '../units.ts'
import {evidenceOf} from './evidence.ts'
import type {Layout, Line} from './layout.ts'
import {opensWithDay} from './written.ts'

interface Named {
  value: string
  evidence: Evidence
}

/** Lines of a head that are looked at. */
const head = 30

/** Lines in which a mail tells who sent it. */
const mailHead = 12

type Archived = {title: Named | null; outlet: Named | null}

/** What the head of an export names; null where a document is none. */
export function archived(root: Root, {lines}: Layout): Archived | null {
  const outlet = coded(root, lines, 'SN')
  return outlet ? {title: coded(root, lines, 'HD'), outlet} : (mailed(root, lines) ?? counted(root, lines))
}

/** What stands behind a code and two blanks or more. */
function coded(root: Root, lines: ReadonlyArray<Line>, code: string): Named | null {
  for (let at = 0; at < head && at < lines.length; at++) {
    const line = lines[at] as Line
    if (line.text.startsWith(code) && /^..\s{2,}\S/.test(line.text)) return named(root, line, 2)
  }
  return null
}

/** The subject of a mail. */
function mailed(root: Root, lines: ReadonlyArray<Line>): Archived | null {
  for (let at = 0; at < mailHead && at < lines.length; at++) {
    const line = lines[at] as Line
    if (!subjects.test(line.text)) continue
    if (!lines.slice(0, mailHead).some(({text}) => senders.test(text))) return null
    return {title: named(root, line, line.text.indexOf(':') + 1), outlet: null}
  }
  return null
}

/** The outlet between `1 of 1 DOCUMENT` and a day. */
function counted(root: Root, lines: ReadonlyArray<Line>): Archived | null {
  for (let at = 0; at < head && at < lines.length; at++) {
    const {text} = lines[at] as Line
    if (!isDigit(unitAt(text, 0)) || !/^\d{1,4} of \d{1,4} DOCUMENTS?$/.test(text)) continue
    const [line, dated] = [lines[at + 1], lines[at + 2]]
    return line && dated && at + 2 < head && isDay(dated) ? {title: null, outlet: named(root, line, 0)} : null
  }
  return null
}

/** The part of a line from an offset on. */
function named(root: Root, line: Line, from: number): Named {
  return {value: line.text.slice(from).trim(), evidence: evidenceOf(root, line, 'field')}
}

const subjects = /^(?:subject|betreff|objet|asunto|الموضوع)\s?:\s*\S/i
const senders = /^(?:from|von|de|expéditeur|من)\s?:\s*\S/i

const isDay = ({text}: Line): boolean => text.length < 60 && opensWithDay(text)
