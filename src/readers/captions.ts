/**
 * Captions, SubRip and WebVTT → one block a cue, with its time and, where the format says it, its voice.
 *
 *     2
 *     00:00:07,250 --> 00:00:09,000      ← time {start: 7.25, end: 9}
 *     <i>Reyes:</i> The water            ← value `Reyes: The water\nhad risen.`
 *     had risen.
 *
 * Files are made by many hands: numbers, hours and blank lines may be missing, `.` and `,` are used for one another.
 * Lines that roll up from cue to cue, as in automatic captions, are kept once.
 */
import {lineStarts, pointAt, positionOf} from '../place.ts'
import type {Block, Field, Format, Message, Root, Time} from '../tree.ts'
import {cueText, type Voiced} from './cue-text.ts'
import {rootOf} from './root.ts'
import {text} from './text.ts'

/** Lines of a cue as pairs of source offsets. */
interface Cue {
  time: Time | null
  lines: number[]
}

const moment = '(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{1,2})(?:[.,](\\d{1,9}))?'
const timing = new RegExp(`^[ \\t]*${moment}[ \\t]*--?>[ \\t]*${moment}`)
/** In automatic captions nearly every cue begins with the line before; in others people now and then say a thing twice. */
const ROLLING = 1 / 3

/** A file without a cue is read as plain text, so that no word is lost. */
const timeless: Message = {
  line: 1,
  column: 1,
  severity: 'warning',
  rule: 'readers:no-cue',
  reason:
    'Unexpected captions without a time, expected lines such as `00:01:02.500 --> 00:01:04.000`; read as plain text'
}

/** Read SubRip captions. Any string reads. */
export function srt(source: string, path: string | null): Root {
  return captions(source, path, 'srt')
}

/** Read WebVTT captions. Any string reads. */
export function vtt(source: string, path: string | null): Root {
  return captions(source, path, 'vtt')
}

function captions(source: string, path: string | null, format: Format): Root {
  const lines = lineStarts(source)
  const {cues, head, messages} = cuesOf(source, lines, format)
  if (cues.length === 0) return {...text(source, path), format, messages: [timeless]}
  const voiced = cues.map((cue) => cueText(source, cue.lines, format))
  const rolls = rolling(voiced)
  const children: Block[] = []
  for (const [index, cue] of cues.entries()) {
    const before = rolls ? voiced[index - 1] : undefined
    for (const {visible, voice} of seen(source, cue, voiced[index] as Voiced[], before, format)) {
      const block = visible.block('cue', lines)
      if (!block) continue
      if (cue.time) block.time = cue.time
      if (voice) block.voice = voice
      children.push(block)
    }
  }
  return rootOf({
    format,
    path,
    head,
    lines,
    children,
    messages
  })
}

/** What a cue says that the cue before does not show already. */
function seen(
  source: string,
  cue: Cue,
  parts: Voiced[],
  before: ReadonlyArray<Voiced> | undefined,
  format: Format
): Voiced[] {
  const repeated = before ? overlap(rows(before), rows(parts)) : 0
  return repeated > 0 ? cueText(source, cue.lines.slice(repeated * 2), format) : parts
}

function rolling(cues: ReadonlyArray<ReadonlyArray<Voiced>>): boolean {
  let repeats = 0
  for (let index = 1; index < cues.length; index++) {
    if (overlap(rows(cues[index - 1] ?? []), rows(cues[index] ?? [])) > 0) repeats++
  }
  return repeats > 1 && repeats >= (cues.length - 1) * ROLLING
}

function rows(parts: ReadonlyArray<Voiced>): string[] {
  return parts.flatMap(({visible}) => visible.value.split('\n').map((row) => row.trim()))
}

/** How many of the last lines of one cue begin the next; captions have few lines, so few are compared. */
function overlap(before: ReadonlyArray<string>, after: ReadonlyArray<string>): number {
  for (let count = Math.min(before.length, after.length, 4); count > 0; count--) {
    let same = 0
    while (same < count && after[same] && before[before.length - count + same] === after[same]) same++
    if (same === count) return count
  }
  return 0
}

/** The cues of a file, and what stands above the first. */
function cuesOf(
  source: string,
  lines: ReadonlyArray<number>,
  format: Format
): {cues: Cue[]; head: Field[]; messages: Message[]} {
  const cues: Cue[] = []
  const head: Field[] = []
  const messages: Message[] = []
  let cue: Cue | null = null
  /** Of WebVTT: within a note or a style sheet. */
  let skipping = false
  let blank = true
  let number = 0
  for (let index = 0; index < lines.length; index++) {
    const from = lines[index] as number
    const line = source.slice(from, lines[index + 1] ?? source.length)
    const arrow = line.includes('->')
    const match = arrow ? timing.exec(line) : null
    if (match || (arrow && /^[ \t]*\d\S{0,20}[ \t]*-->/.test(line))) {
      if (cue) number = withoutNumber(source, cue, number === 0 ? -cues.length : number, blank)
      if (!match) messages.push(unread(line, from, lines))
      cue = {time: match && timeOf(match), lines: []}
      cues.push(cue)
      skipping = blank = false
      continue
    }
    const start = from + line.length - line.trimStart().length
    const end = from + line.trimEnd().length
    if (start >= end) {
      blank = true
      skipping = false
      // In WebVTT a blank line ends the cue; SubRip files have them within cues too.
      if (format === 'vtt') cue = null
      continue
    }
    if (format === 'vtt' && blank && /^(?:NOTE|STYLE|REGION)(?=\s|$)/.test(line)) skipping = true
    if (!cue && cues.length === 0 && !skipping) heading(source, start, end, lines, head, index === 0)
    if (cue) cue.lines.push(start, end)
    else number = numberIn(source, start, end) ?? number
    blank = false
  }
  return {cues, head, messages}
}

/**
 * Takes the next cue’s number off the lines of a cue, when its time line is met.
 *
 * @param number Of this cue; where none was printed, how many cues there were, below zero.
 * @param blank A blank line stands above the time.
 * @returns The next cue’s number; 0 where none is printed.
 */
function withoutNumber(source: string, cue: Cue, number: number, blank: boolean): number {
  const {lines} = cue
  const found = numberIn(source, lines[lines.length - 2] ?? 0, lines[lines.length - 1] ?? 0)
  // A caption may say “2024”.
  const due = Math.abs(number) + 1
  if (found === undefined || ((blank || number < 0) && found !== due)) return Math.max(number, 0)
  lines.length -= 2
  return found
}

function numberIn(source: string, start: number, end: number): number | undefined {
  const printed = end - start > 7 ? '' : source.slice(start, end)
  return /^\d+$/.test(printed) ? Number(printed) : undefined
}

/** A line above the first cue: `WEBVTT - Harbour talks`, `Kind: captions`, `Language: en`. */
function heading(
  source: string,
  start: number,
  end: number,
  lines: ReadonlyArray<number>,
  head: Field[],
  first: boolean
): void {
  const match = first
    ? /^(WEBVTT)[ \t]+(?:[-–—:][ \t]*)?(\S.*)$/.exec(source.slice(start, end))
    : /^([A-Za-z][\w -]{0,40})[:=][ \t]*(\S.*)$/.exec(source.slice(start, end))
  if (!match) return
  const value = match[2] as string
  head.push({name: match[1] as string, value, from: 'header', position: positionOf(lines, end - value.length, end)})
}

function timeOf(match: RegExpExecArray): Time {
  const seconds = (group: number) => {
    const [hours, minutes, whole, part] = match.slice(group, group + 4)
    const thousandths = Math.round(Number(`0.${part ?? 0}`) * 1000)
    return (Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(whole) + thousandths / 1000
  }
  const start = seconds(1)
  const end = seconds(5)
  return {start, end: end >= start ? end : null}
}

function unread(line: string, offset: number, lines: ReadonlyArray<number>): Message {
  const {line: row, column} = pointAt(lines, offset)
  const reason = `Unexpected time \`${line.trim().slice(0, 60)}\`, expected two times such as \`00:01:02.500 --> 00:01:04.000\``
  return {line: row, column, severity: 'info', rule: 'readers:unread-time', reason}
}
