/**
 * Which records are shown: what is asked for, and the counts that follow from it.
 *
 * Knows nothing of the page. Values of one facet are alternatives; facets, search and timeline must all fit.
 */

/** What the page says of its records. */
export interface Data {
  facets: Array<{name: string; of: number[][]}>
  /** Of each record the place of its mark on the timeline; empty where there is none. */
  marks: number[]
}

export interface Choice {
  /** Folded terms, all of which must be there. */
  terms: ReadonlyArray<string>
  /** Of each facet the values chosen; none: any. */
  values: ReadonlyArray<ReadonlySet<number>>
  /** Marks of the timeline chosen; none: any. */
  marks: ReadonlySet<number>
}

export interface Shown {
  /** Of each record whether it is shown. */
  records: boolean[]
  total: number
  /** Of each facet how many records each value would have, the choice within the facet itself aside. */
  facets: Array<Map<number, number>>
  /** The same of the timeline’s marks. */
  marks: Map<number, number>
}

/** @param texts Folded text of each record, asked for only where there is something to search. */
export function choose({facets, marks}: Data, total: number, texts: () => string[], choice: Choice): Shown {
  const searched = choice.terms.length > 0 ? texts() : null
  const shown: Shown = {records: [], total: 0, facets: facets.map(() => new Map()), marks: new Map()}
  for (let record = 0; record < total; record++) {
    // The tests that a record fails, told as long as there is at most one.
    let failed = 0
    let where = -1
    if (searched && !choice.terms.every((term) => (searched[record] as string).includes(term))) failed += 2
    facets.forEach(({of}, at) => {
      const wanted = choice.values[at] as ReadonlySet<number>
      if (wanted.size === 0 || (of[record] as number[]).some((value) => wanted.has(value))) return
      failed++
      where = at
    })
    const mark = marks[record]
    if (mark !== undefined && choice.marks.size > 0 && !choice.marks.has(mark)) {
      failed++
      where = facets.length
    }
    shown.records.push(failed === 0)
    if (failed === 0) shown.total++
    facets.forEach(({of}, at) => {
      if (failed === 0 || (failed === 1 && where === at))
        for (const value of of[record] as number[]) raise(shown.facets[at] as Map<number, number>, value)
    })
    if (mark !== undefined && (failed === 0 || (failed === 1 && where === facets.length))) raise(shown.marks, mark)
  }
  return shown
}

function raise(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
