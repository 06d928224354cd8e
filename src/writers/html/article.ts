/**
 * One record as an article: who, asked what, the words, what stands around them, and where.
 */
import {printDate} from '../../dates.ts'
import type {QuoteRecord} from '../../record.ts'
import type {Span} from '../../tree.ts'
import {oneLine} from '../escape.ts'
import type {RecordItem} from '../writer.ts'
import {kindNames} from './entry.ts'
import {escaped} from './escape.ts'

export function article({record, marks, questionMarks, explanation}: RecordItem): string {
  const {kind, text, question, questioner, office, context, language} = record
  const lang = language !== null && /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(language) ? ` lang="${language}"` : ''
  const parts = [`<article class="${kind}"><header>${speaker(record)}`]
  if (office) parts.push(`<p class="office" dir="auto"><span class="find">${escaped(oneLine(office))}</span></p>`)
  parts.push(printed(record))
  parts.push(`<p class="kind">${kindNames[kind]}</p></header>`)
  if (question) {
    const who = questioner === null ? 'Asked' : `<bdi>${escaped(oneLine(questioner))}</bdi> asks`
    parts.push(
      `<div class="asked"><p class="who">${who}</p><div${lang}>${paragraphs(question, questionMarks)}</div></div>`
    )
  }
  parts.push(`<blockquote${lang}>${paragraphs(text, marks, saidIn(record))}</blockquote>`)
  if (context) {
    const shown = paragraphs(context, [], quotedIn(record, context), 'around')
    parts.push(`<details class="context"><summary>In its context</summary><div${lang}>${shown}</div></details>`)
  }
  if (explanation) {
    const {rule, certainty, lost, evidence} = explanation
    const lines = [`rule ${rule}, ${certainty}`, ...lost.map((one) => `lost ${one.rule}: ${one.mention}`), ...evidence]
    parts.push(`<ul class="because">${lines.map((line) => `<li>${escaped(oneLine(line))}</li>`).join('')}</ul>`)
  }
  parts.push(`<footer>${origin(record)}</footer></article>\n`)
  return parts.join('')
}

/** The name that we conclude. */
function speaker({speaker}: QuoteRecord): string {
  if (speaker === null) return '<h3 class="nobody">Not named</h3>'
  return `<h3><bdi class="find">${escaped(oneLine(speaker))}</bdi></h3>`
}

/** What is printed where that is not the name, and whether the name is our inference. */
function printed({speaker, label, certainty}: QuoteRecord): string {
  const notes = [
    speaker !== null && certainty === 'implied' ? 'inferred' : '',
    label !== null && label !== speaker ? `printed as “<bdi>${escaped(oneLine(label))}</bdi>”` : ''
  ].filter(Boolean)
  return notes.length > 0 ? `<p class="printed">${notes.join(', ')}</p>` : ''
}

/** Title, outlet, date; then file and line. */
function origin({title, outlet, date, url, source, time}: QuoteRecord): string {
  const known: string[] = []
  if (title) {
    const words = `“<bdi>${escaped(oneLine(title))}</bdi>”`
    const isWeb = url !== null && /^https?:\/\/[^\s"'<>\\]+$/i.test(url)
    known.push(isWeb ? `<a href="${escaped(url)}" rel="noopener noreferrer">${words}</a>` : words)
  }
  if (outlet) known.push(`<cite dir="auto">${escaped(oneLine(outlet))}</cite>`)
  known.push(date === null ? '<span class="undated">undated</span>' : escaped(printDate(date)))
  const place = `${oneLine(source.path ?? '-')}:${source.start.line}`
  const at = time ? ` <span class="time">at ${clock(time.start)}</span>` : ''
  return `<p>${known.join(', ')}</p><p class="place"><code>${escaped(place)}</code>${at}</p>`
}

/** Seconds as `1:02:03`. */
function clock(seconds: number): string {
  const whole = Math.floor(seconds)
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`
}

/** The reported clauses of a sentence; null where all of it is said. */
function saidIn({content, text}: QuoteRecord): Span[] | null {
  return content === null ? null : found(content, text)
}

/** The record’s own words within what stands around them. */
function quotedIn({text}: QuoteRecord, context: string): Span[] | null {
  const spans = found(text.split(/ … |\n\n/), context)
  return spans.length > 0 ? spans : null
}

/** Where some pieces stand in a text, one after another; those that are not there are left out. */
function found(pieces: ReadonlyArray<string>, text: string): Span[] {
  const spans: Span[] = []
  let from = 0
  for (const piece of pieces) {
    const start = piece === '' ? -1 : text.indexOf(piece, from)
    if (start < 0) continue
    from = start + piece.length
    spans.push({start, end: from})
  }
  return spans
}

/**
 * Paragraphs of a text, its matches marked.
 *
 * @param inside Where not null, what lies outside of these runs is set back.
 * @param outer How what is set back is called.
 */
function paragraphs(text: string, marks: ReadonlyArray<Span>, inside: Span[] | null = null, outer = 'frame'): string {
  const findable = outer === 'frame' ? ' class="find"' : ''
  const inMark = cursor(marks)
  const isInside = cursor(inside ?? [])
  let html = ''
  let at = 0
  for (const paragraph of text.split('\n\n')) {
    const to = at + paragraph.length
    html += `<p dir="auto"${findable}>`
    while (at < to) {
      const mark = inMark(at)
      const within = isInside(at)
      const end = Math.min(to, mark.until, within.until)
      const run = escaped(text.slice(at, end))
      const marked = mark.inside ? `<mark>${run}</mark>` : run
      html += inside === null || within.inside ? marked : `<span class="${outer}">${marked}</span>`
      at = end
    }
    html += '</p>'
    at = to + 2
  }
  return html
}

/** Whether an offset lies in one of some runs, and up to where that holds; to be asked of rising offsets. */
function cursor(spans: ReadonlyArray<Span>): (at: number) => {inside: boolean; until: number} {
  let next = 0
  return (at) => {
    while (next < spans.length && (spans[next] as Span).end <= at) next++
    const {start, end} = spans[next] ?? {start: Number.POSITIVE_INFINITY, end: Number.POSITIVE_INFINITY}
    return start <= at ? {inside: true, until: end} : {inside: false, until: start}
  }
}
