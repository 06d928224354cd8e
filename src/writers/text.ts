/**
 * Text: for eyes on a terminal, one record a line in a pipe.
 *
 *     Maria Reyes · Harbour Post · 4 May 2019           pages/flood.txt:12:8: Maria Reyes: The water had risen.
 *       The water had risen by noon.
 *       pages/flood.txt:12
 */
import {printDate} from '../dates.ts'
import {escapeControls, oneLine} from './escape.ts'
import {cellText, columnsOf, itemValue} from './values.ts'
import {wrap} from './wrap.ts'
import type {Explanation, Item, RecordItem, Style, Writer} from './writer.ts'

export const text: Writer = {
  about: 'for people: wrapped under headings on a terminal, `path:line:column: speaker: text` in a pipe',
  extensions: ['txt'],
  *body(items, style) {
    for (const item of items) yield write(item, style)
  }
}

function write(item: Item, style: Style): string {
  if (item.type === 'row' || style.fields) return cells(item, style)
  const written = style.terminal ? onScreen(item, style) : onOneLine(item, style)
  if (!item.explanation) return style.terminal ? `${written}\n` : written
  return `${written + explained(item.explanation, style)}${style.terminal ? '\n' : ''}`
}

/** `path:line:column: speaker: text`; the label where nobody is named, `?` without either. */
function onOneLine({record, marks}: RecordItem, {paint}: Style): string {
  const {source, speaker, label, text} = record
  const place = `${oneLine(source.path ?? '-')}:${source.start.line}:${source.start.column}`
  return `${paint.dim(place)}: ${paint.speaker(oneLine(speaker ?? label ?? '?'))}: ${marked(text, marks, paint.mark)}\n`
}

/** The text on one line, its matches painted. */
function marked(text: string, marks: RecordItem['marks'], mark: (text: string) => string): string {
  let out = ''
  let done = 0
  for (const {start, end} of marks) {
    out += oneLine(text.slice(done, start)) + mark(oneLine(text.slice(start, end)))
    done = end
  }
  return out + oneLine(text.slice(done))
}

function onScreen({record, marks, questionMarks}: RecordItem, style: Style): string {
  const {paint} = style
  const {speaker, label, office, outlet, date, question, source} = record
  const named = speaker === null ? (label ?? 'unnamed') : office ? `${speaker}, ${office}` : speaker
  const heading = [paint.speaker(oneLine(named)), outlet && oneLine(outlet), date && printDate(date)]
  const lines = [heading.filter(Boolean).join(paint.dim(' · '))]
  if (question) lines.push(...wrap(question, questionMarks, style, '  ? ', '    ').map((line) => paint.question(line)))
  let from = 0
  for (const paragraph of record.text.split('\n\n')) {
    lines.push(...wrap(paragraph, marks, style, '  ', '  ', from))
    from += paragraph.length + 2
  }
  for (const paragraph of record.context?.split('\n\n') ?? [])
    lines.push(...wrap(paragraph, [], style, '  │ ', '  │ ').map((line) => paint.dim(line)))
  const path = source.path ?? '-'
  const place = `${oneLine(path)}:${source.start.line}`
  lines.push(`  ${paint.dim(style.link(path, source.start.line, place))}`)
  return `${lines.join('\n')}\n`
}

function explained({rule, certainty, spans, lost, evidence}: Explanation, style: Style): string {
  const lines = [`rule ${rule}, ${certainty}`, ...spans]
  for (const {rule, mention} of lost) lines.push(`lost ${rule}: ${mention}`)
  lines.push(...evidence)
  return lines.map((line) => noted(line, style)).join('')
}

function noted(line: string, {paint}: Style): string {
  return `    ${paint.dim(oneLine(line))}\n`
}

/** Columns of a table, separated by tabs. */
function cells(item: Item, style: Style): string {
  const cut = columnsOf(style).map((column) => oneLine(cellText(itemValue(item, column), column)))
  const notes = item.type === 'row' && !style.fields ? (item.notes ?? []) : []
  return `${escapeControls(cut.join('\t'))}\n${notes.map((note) => noted(note, style)).join('')}`
}
