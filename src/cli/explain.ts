/**
 * Why a record is what it is: its rule and the words it went by, what lost, and where outlet and date were read.
 */
import {positionOf} from '../place.ts'
import type {QuoteRecord} from '../record.ts'
import type {Evidence, Position, Root, Utterance} from '../tree.ts'
import type {Explanation} from '../writers/index.ts'

export function explain(record: QuoteRecord, root: Root): Explanation {
  const {rule, certainty} = record
  const utterance = root.utterances.find((each) => isOf(each, record))
  const facts: Array<[string, Evidence | null | undefined]> = [
    ['outlet', root.about?.evidence.outlet],
    ['date', root.about?.evidence.date]
  ]
  return {
    rule,
    certainty,
    spans: utterance ? spans(utterance, root.lines) : [],
    lost: utterance?.lost ?? [],
    evidence: facts.flatMap(([name, found]) =>
      found ? [`${name} from line ${found.line} (${found.kind}): ${found.quote}`] : []
    )
  }
}

/** A sentence may give several records. */
function isOf({position, value, kind, rule, content}: Utterance, record: QuoteRecord): boolean {
  if (position.start.offset !== record.source.start.offset || kind !== record.kind) return false
  return value === record.text && rule === record.rule && content?.[0] === record.content?.[0]
}

function spans({mention, cue, clauses, content, pieces}: Utterance, lines: ReadonlyArray<number>): string[] {
  const found: string[] = []
  const add = (name: string, {start}: Position, words: string): void => {
    found.push(`${name} ${start.line}:${start.column} ${words}`)
  }
  if (mention) add('label', mention.position, mention.value)
  if (cue) add('cue', cue.position, cue.value)
  clauses?.forEach(({start, end}, index) => {
    add('content', positionOf(lines, start, end), content?.[index] ?? '')
  })
  // What is quoted whole is printed above already; only where its pieces stand is not.
  if (!clauses && pieces.length > 1) {
    for (const {start, end} of pieces) found.push(`piece ${placeOf(positionOf(lines, start, end))}`)
  }
  return found
}

function placeOf({start, end}: Position): string {
  return `${start.line}:${start.column}–${end.line}:${end.column}`
}
