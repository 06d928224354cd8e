/**
 * What a person at a terminal should know of a search: where nothing was found, how much was searched and which
 * filter left nothing; where a name fits several persons, who they are.
 */
import {compileQuery, type KnownSpeaker, type Query, resolvePersons} from '../query/index.ts'
import type {Outcome} from './job.ts'
import type {Session} from './session.ts'

export class Tally {
  private documents = 0
  private remaining: number[] = []
  private readonly speakers: string[] = []

  add({remaining, speakers = []}: Outcome): void {
    this.documents++
    for (const speaker of speakers) this.speakers.push(speaker)
    remaining.forEach((count, at) => {
      this.remaining[at] = (this.remaining[at] ?? 0) + count
    })
  }

  /** One line on a terminal where there is something to tell. */
  tell({io, report, options}: Session, query: Query): void {
    if (options.quiet || !io.stderr.isTTY) return
    if (this.remaining.at(-1)) {
      const persons = countPersons(this.speakers, query.known?.speakers)
      if (persons.length > (options.speaker?.length ?? 0)) report.line(`quotes: --speaker fits ${listed(persons)}`)
    } else if (this.documents > 0 || !report.failed) report.line(`quotes: nothing found in ${this.sentence(query)}`)
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

/** Persons and how many records each has, the most first. */
export function countPersons(
  speakers: ReadonlyArray<string>,
  known: ReadonlyArray<KnownSpeaker> = []
): Array<[name: string, count: number]> {
  const person = resolvePersons(speakers, known)
  const counts = new Map<string, number>()
  for (const speaker of speakers) {
    const name = person(speaker)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])
}

/** `3 persons: Ana Petrov (12), Ivan Petrov (2), Mila Petrova (1)`. */
export function listed(persons: ReadonlyArray<[name: string, count: number]>): string {
  const most = 8
  const names = persons.slice(0, most).map(([name, count]) => `${name} (${count})`)
  const more = persons.length > most ? `, and ${persons.length - most} more` : ''
  return `${persons.length} persons: ${names.join(', ')}${more}`
}
