/**
 * Why a record is what it is: its rule, what lost, and where outlet and date were read.
 */
import type {QuoteRecord} from '../record.ts'
import type {Evidence, Root} from '../tree.ts'
import type {Explanation} from '../writers/index.ts'

export function explain({rule, certainty, source, text}: QuoteRecord, root: Root): Explanation {
  const utterance = root.utterances.find(
    ({position, value}) => position.start.offset === source.start.offset && value === text
  )
  const facts: Array<[string, Evidence | null | undefined]> = [
    ['outlet', root.about?.evidence.outlet],
    ['date', root.about?.evidence.date]
  ]
  return {
    rule,
    certainty,
    lost: utterance?.lost ?? [],
    evidence: facts.flatMap(([name, found]) =>
      found ? [`${name} from line ${found.line} (${found.kind}): ${found.quote}`] : []
    )
  }
}
