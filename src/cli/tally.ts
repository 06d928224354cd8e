/**
 * How much was searched and which filter left nothing, for whoever found nothing.
 */
import {compileQuery, type Query} from '../query/index.ts'
import type {Outcome} from './job.ts'
import type {Session} from './session.ts'

export class Tally {
  private documents = 0
  private remaining: number[] = []

  add({remaining}: Outcome): void {
    this.documents++
    remaining.forEach((count, at) => {
      this.remaining[at] = (this.remaining[at] ?? 0) + count
    })
  }

  /** One line on a terminal where nothing was found. */
  tell({io, report, options}: Session, query: Query): void {
    if (this.remaining.at(-1) || options.quiet || !io.stderr.isTTY || (this.documents === 0 && report.failed)) return
    report.line(`quotes: nothing found in ${this.sentence(query)}`)
  }

  /** `12 documents (340 records); --speaker left none of them`. */
  sentence(query: Query): string {
    const searched = `${this.documents} document${this.documents === 1 ? '' : 's'}`
    const [all = 0] = this.remaining
    if (all === 0) return `${searched}: no records of the kinds asked for`
    const at = this.remaining.indexOf(0)
    const before = this.remaining[at - 1] ?? all
    return `${searched} (${all} records): ${compileQuery(query).filters[at - 1]} left none of the last ${before}`
  }
}
