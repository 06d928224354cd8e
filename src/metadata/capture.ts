/**
 * The day a page was saved: today’s date, as sites print it in their header. It bounds the date of the page and is never it.
 */
import type {Candidate} from './days.ts'
import {isBare} from './labels.ts'
import type {Layout, Line} from './layout.ts'
import type {Written} from './written.ts'

/** The day the page was saved: a clock in its header, away from the title, no earlier than any other day of the page. */
export function capture(
  {start, end, lines}: Layout,
  candidates: ReadonlyArray<Candidate>,
  titleAt: number
): Candidate | null {
  if (end < start) return null
  const top = titleAt >= 0 ? Math.min(titleAt, start) : start
  for (const candidate of candidates) {
    if (candidate.at >= top || candidate.at > 200) break
    const {written, line, at} = candidate
    if (written.precision !== 'day' || written.wrong || written.date.startsWith('[') || candidate.role === 'updated')
      continue
    if (candidate.kind === 'label' || !isBareLine(line.text, written)) continue
    const clock = hasClock(lines, at)
    if (!clock && (top - at < 6 || !(written.weekday || at < 15))) continue
    const later = candidates.filter(
      ({written: other, role}) => role !== 'none' && other.precision === 'day' && other.date > written.date
    )
    if (clock || later.length === 0) return candidate
  }
  return null
}

function isBareLine(text: string, {start, end}: Written): boolean {
  return text.length < 60 && isBare(text.slice(0, start)) && isBare(text.slice(end).replace(/[’']/g, ' '))
}

/** A time with seconds, a temperature or a place’s time within three lines. */
function hasClock(lines: ReadonlyArray<Line>, at: number): boolean {
  for (let near = Math.max(0, at - 3); near <= at + 3 && near < lines.length; near++) {
    if (
      /^\d{1,2}:\d{2}:\d{2}|°\s?[CF]?\b|\d\s?°|\bTime$|^(?:Today|Heute|Aujourd’hui|اليوم|امروز)\b/.test(
        (lines[near] as Line).text
      )
    )
      return true
  }
  return false
}
