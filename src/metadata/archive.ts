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
import type {Evidence, Root} from '../tree.ts'
import {evidenceOf} from './evidence.ts'
import type {Layout, Line} from './layout.ts'
import {writtenDates} from './written.ts'

interface Named {
  value: string
  evidence: Evidence
}

/** Lines of a head that are looked at. */
const head = 30

/** What the head of an export names; null where a document is none. */
export function archived(root: Root, {lines}: Layout): {title: Named | null; outlet: Named | null} | null {
  const first = lines.slice(0, head)
  const coded = (code: string): Named | null => {
    const line = first.find(({text}) => text.startsWith(code) && /^..\s{2,}\S/.test(text))
    return line ? {value: line.text.slice(2).trim(), evidence: evidenceOf(root, line, 'field')} : null
  }
  const outlet = coded('SN')
  if (outlet) return {title: coded('HD'), outlet}
  const subject = first.slice(0, 12).find(({text}) => subjects.test(text))
  if (subject && first.slice(0, 12).some(({text}) => senders.test(text))) {
    const value = subject.text.slice(subject.text.indexOf(':') + 1).trim()
    return {title: {value, evidence: evidenceOf(root, subject, 'field')}, outlet: null}
  }
  const at = first.findIndex(({text}) => /^\d{1,4} of \d{1,4} DOCUMENTS?$/.test(text))
  const [named, dated] = [first[at + 1], first[at + 2]]
  if (at < 0 || !named || !dated || !isDay(dated)) return null
  return {title: null, outlet: {value: named.text, evidence: evidenceOf(root, named, 'field')}}
}

const subjects = /^(?:subject|betreff|objet|asunto|الموضوع)\s?:\s*\S/i
const senders = /^(?:from|von|de|expéditeur|من)\s?:\s*\S/i

const isDay = ({text}: Line): boolean => text.length < 60 && writtenDates(text, 1)[0]?.precision === 'day'
