/**
 * `quotes show FILE`: the page as it is understood, so that a person can see what was made of it.
 *
 * Every block with its line, a mark in the margin for what it is, and in its text the quotations:
 *
 *        1 headline  After the flood
 *        4 Q         Harbour Post: What did you find?
 *        5 A         Reyes: The water had risen.
 *        9           ⟦“We knew,”⟧ said Maria Reyes.
 */
import {load, loadStream} from '../../corpus/index.ts'
import {valueOffset} from '../../place.ts'
import type {Block, Root, Span, Turn, Utterance} from '../../tree.ts'
import {escapeControls, oneLine, type Style, wrap} from '../../writers/index.ts'
import {longer} from '../engine.ts'
import {reader} from '../reading.ts'
import type {Session} from '../session.ts'
import {identify} from '../sources.ts'
import {makeStyle} from '../terminal.ts'
import {UsageError} from '../usage.ts'

/** Wide enough for the longest zone and a space. */
const margin = 11

export async function show(session: Session): Promise<0 | 1> {
  const {operands, options, io, report, sink} = session
  const [path, ...more] = operands
  if (path === undefined || more.length > 0) throw new UsageError('`show` needs one file: quotes show FILE')
  if (session.load.input === 'jsonl')
    throw new UsageError('`show` shows one document, so --input jsonl has no sense with it')
  const loaded =
    path === '-'
      ? await loadStream(options['stdin-name'] ?? '-', io.stdin, session.load)
      : await identify(path, (entry) => load(entry, session.load))
  if ('reason' in loaded) {
    report.skipped({...loaded, severity: 'fault'})
    return 1
  }
  if (loaded.bytes > longer) io.expectMuch?.()
  const root = reader(session.config, io.today, true)(loaded)
  const style = await makeStyle(session.style)
  const page = new Page(root, style, options.explain ?? false)
  for (const text of page.lines()) {
    await sink.write(text)
    if (sink.closed) break
  }
  return root.children.length > 0 ? 0 : 1
}

class Page {
  private readonly root: Root
  private readonly style: Style
  private readonly explain: boolean
  private readonly digits: number
  /** Utterances by the offset of their first piece, to be taken off as the blocks go by. */
  private readonly waiting: Utterance[]

  constructor(root: Root, style: Style, explain: boolean) {
    this.root = root
    this.style = style
    this.explain = explain
    this.digits = Math.max(4, String(root.lines.length).length)
    this.waiting = [...root.utterances].sort((a, b) => a.position.start.offset - b.position.start.offset)
  }

  *lines(): Generator<string> {
    yield* this.about()
    for (const node of this.root.children) {
      if (node.type === 'turn') yield* this.turn(node)
      else yield* this.block(node)
    }
  }

  private *about(): Generator<string> {
    const {about} = this.root
    const {paint} = this.style
    for (const [name, value, evidence] of [
      ['title', about?.title, about?.evidence.title],
      ['outlet', about?.outlet, about?.evidence.outlet],
      ['date', about?.date && `${about.date} (${about.dateRole})`, about?.evidence.date],
      ['captured', about?.captured, null]
    ] as const) {
      const from = value && evidence ? paint.dim(` line ${evidence.line}, ${oneLine(evidence.kind)}`) : ''
      yield `${' '.repeat(this.digits + 1)}${paint.dim(name.padEnd(margin))}${value ? paint.heading(oneLine(value)) : paint.dim('unknown')}${from}\n`
    }
    yield '\n'
  }

  private *turn(turn: Turn): Generator<string> {
    const mark = {question: 'Q', answer: 'A', statement: 'S'}[turn.role]
    const {paint} = this.style
    const label = turn.label ? `${turn.label.value}: ` : ''
    const speaker =
      turn.speaker !== null && turn.speaker !== turn.label?.value ? paint.dim(` = ${oneLine(turn.speaker)}`) : ''
    const line = turn.position.start.line
    yield this.margin(line, mark, mark === 'Q' ? paint.question : paint.speaker) +
      paint.speaker(oneLine(label || '(no label)')) +
      speaker +
      this.because(`${turn.rule}, ${turn.certainty}`)
    const colour = turn.role === 'question' ? paint.question : asItIs
    for (const child of turn.children) {
      const own = child.position.start.line
      yield* this.words(child, own === line ? null : own, '│', colour, '│')
    }
  }

  private *block(block: Block): Generator<string> {
    const {paint} = this.style
    const {zone, because} = block
    const other = zone === 'furniture' || zone === 'teaser' || zone === 'caption'
    const colour = other ? paint.dim : zone === 'headline' ? paint.heading : asItIs
    yield* this.words(block, block.position.start.line, zone === null || zone === 'body' ? '' : zone, colour, '')
    if (this.explain && because) yield `${this.margin(null, '', asItIs)}${paint.dim(oneLine(because))}\n`
  }

  /** The text of a block, wrapped, with its quotations set off, and under it who says them. */
  private *words(
    block: Block,
    number: number | null,
    mark: string,
    colour: (text: string) => string,
    after: string
  ): Generator<string> {
    const {paint, terminal, width} = this.style
    const here = this.take(block)
    const {text, marks} = setOff(block, here)
    const indent = ' '.repeat(this.digits + 1 + margin)
    const lines = wrap(text, marks, {width: terminal ? width : 100, paint}, indent, indent)
    for (const [at, line] of lines.entries()) {
      const before = at === 0 ? this.margin(number, mark, paint.dim) : this.margin(null, after, paint.dim)
      yield `${before}${colour(line.slice(indent.length))}\n`
    }
    for (const utterance of here) yield `${this.margin(null, after, paint.dim)}${this.says(utterance)}`
  }

  private says({kind, speaker, mention, cue, rule, certainty, lost, nested}: Utterance): string {
    const {paint} = this.style
    const who = speaker ?? (mention ? `${mention.value} (unresolved)` : 'nobody named')
    const more = this.explain
      ? `${cue ? `, cue ${cue.value}` : ''}, rule ${rule}, ${certainty}${(lost ?? []).map((one) => `; lost ${one.rule}: ${one.mention}`).join('')}`
      : ''
    return `${paint.dim('└')} ${paint.speaker(oneLine(who))} ${paint.dim(oneLine(`${kind}${nested ? ', nested' : ''}${more}`))}\n`
  }

  /** Utterances that begin in a block. */
  private take(block: Block): Utterance[] {
    const end = block.position.end.offset
    const taken: Utterance[] = []
    while (this.waiting[0] && this.waiting[0].position.start.offset < end) taken.push(this.waiting.shift() as Utterance)
    return taken.filter(({position}) => position.start.offset >= block.position.start.offset)
  }

  private margin(line: number | null, mark: string, colour: (text: string) => string): string {
    const number = this.style.paint.dim(String(line ?? '').padStart(this.digits))
    return `${number} ${colour(mark.padEnd(margin))}`
  }

  private because(text: string): string {
    return this.explain ? `${this.style.paint.dim(` (${escapeControls(text)})`)}\n` : '\n'
  }
}

function asItIs(text: string): string {
  return text
}

/** The value of a block with `⟦ ⟧` round what is quoted, so that it shows without colour too. */
function setOff(block: Block, utterances: ReadonlyArray<Utterance>): {text: string; marks: Span[]} {
  const spans = utterances.flatMap(({clauses, pieces}) => clauses ?? pieces)
  const runs = spans.flatMap((span) => within(block, span)).sort((a, b) => a.start - b.start)
  const marks: Span[] = []
  let text = ''
  let done = 0
  for (const {start, end} of runs) {
    if (start < done) continue
    text += `${block.value.slice(done, start)}⟦`
    const from = text.length
    text += block.value.slice(start, end)
    marks.push({start: from, end: text.length})
    text += '⟧'
    done = end
  }
  return {text: text + block.value.slice(done), marks}
}

/** Offsets into a block’s value of a run of the source; empty where it lies elsewhere. */
function within(block: Block, {start, end}: Span): Span[] {
  const from = valueOffset(block, start)
  const to = valueOffset(block, end)
  return from < to ? [{start: from, end: to}] : []
}
