/**
 * `quotes check`: what is odd about the sources, as `file:line:column: reason (rule)`.
 */
import {Duplicates, type Twin} from '../../corpus/index.ts'
import type {Message} from '../../tree.ts'
import {type Item, oneLine, type Writer, writers} from '../../writers/index.ts'
import {formatted} from '../job.ts'
import type {Session} from '../session.ts'
import {makeStyle} from '../terminal.ts'
import {UsageError} from '../usage.ts'
import {gather} from './gather.ts'

const levels: ReadonlyArray<Message['severity']> = ['info', 'warning', 'error']
const columns = ['path', 'line', 'column', 'severity', 'rule', 'reason']

/** Status 1 where something is at or above `--fail-on`. */
export async function check(session: Session): Promise<0 | 1> {
  const {format, options, sink} = session
  if (format !== 'text' && format !== 'json' && format !== 'jsonl') {
    throw new UsageError(`\`check\` writes text, json or jsonl, not ${format}`)
  }
  const failOn = levels.indexOf((options['fail-on'] ?? 'warning') as Message['severity'])
  const writer: Writer = writers[format]
  const style = await makeStyle({...session.style, columns})
  if (writer.head) await sink.write(writer.head(style))
  let any = false
  let failed = false
  const duplicates = new Duplicates()
  for await (const {path, messages, sketch} of gather(session, 'messages')) {
    const twin = sketch && duplicates.meet(path, sketch)
    const sorted = [...(twin ? [twinMessage(twin)] : []), ...messages].sort(
      (a, b) => a.line - b.line || a.column - b.column
    )
    for (const message of sorted) {
      if (levels.indexOf(message.severity) >= failOn) failed = true
      const item: Item = {type: 'row', row: {path, ...message}}
      const text = format === 'text' ? line(path, message, style.paint) : formatted(writer, [item], style)
      await sink.write(any && writer.between ? writer.between + text : text)
      any = true
    }
    if (sink.closed) break
  }
  if (writer.tail) await sink.write(writer.tail(any, style))
  return failed ? 1 : 0
}

function twinMessage({path, share}: Twin): Message {
  const reason =
    share === 1
      ? `Unexpected second copy of \`${path}\`, expected each text once`
      : `Unexpected likeness to \`${path}\`, about ${Math.round(share * 100)} of 100 runs of words are the same, expected each text once`
  return {
    line: 1,
    column: 1,
    severity: 'warning',
    rule: share === 1 ? 'check:duplicate' : 'check:near-duplicate',
    reason
  }
}

function line(
  path: string,
  {line, column, severity, rule, reason}: Message,
  paint: {dim(text: string): string; warning(text: string): string; error(text: string): string}
): string {
  const colour = severity === 'error' ? paint.error : severity === 'warning' ? paint.warning : paint.dim
  return `${oneLine(path)}:${line}:${column}: ${colour(oneLine(reason))} ${paint.dim(oneLine(`(${rule})`))}\n`
}
