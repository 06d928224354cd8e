/**
 * What a person should know of a search: where nothing was found, how much was searched and which filter left
 * nothing; where a name fits several persons, who they are; where it fits nobody, who is near.
 */
import {compileQuery, nearestNames, type Query, resolvePersons} from '../query/index.ts'
import type {Job} from './job.ts'
import type {Outcome} from './outcome.ts'
import type {Session} from './session.ts'
import {outcomes} from './sources.ts'

/** Bytes that are read to name who is near where a name fits nobody: a second’s work. */
const glance = 4_000_000

export class Tally {
  /** All documents were looked at; not so where enough was found before. */
  complete = false
  /** Only some documents were read to tell who speaks in them. */
  private partial = false
  private documents = 0
  /** Those of them in which words that the query demands do not stand. */
  private wanting = 0
  private remaining: number[] = []
  /** Of each speaker the records before any filter and after them all, and which names asked for fit. */
  private readonly present = new Map<string, {count: number; found: number; fits: Set<number>}>()

  add({remaining, present = new Map(), speakers = [], wanting, goesOn}: Outcome): void {
    if (!goesOn) this.documents++
    if (wanting) this.wanting++
    remaining.forEach((count, at) => {
      this.remaining[at] = (this.remaining[at] ?? 0) + count
    })
    for (const [name, {count, fits}] of present) {
      const known = this.present.get(name)
      if (!known) this.present.set(name, {count, found: 0, fits: new Set(fits)})
      else {
        known.count += count
        for (const fit of fits) known.fits.add(fit)
      }
    }
    for (const speaker of speakers) (this.present.get(speaker) as {found: number}).found++
  }

  /**
   * What there is to tell: of names asked for always, of searches in vain on a terminal.
   *
   * Where a name fits nobody and documents were passed over for it, the first of them are read after all, to name who
   * is near.
   *
   * @param vain Whether to tell that nothing was found.
   */
  async tell(session: Session, paths: ReadonlyArray<string>, job: Job, vain = true): Promise<void> {
    const {io, report, options} = session
    const {query} = job
    if (options.quiet) return
    const fromStream = paths.includes('-') || (paths.length === 0 && io.stdinKind === 'stream')
    const read = !fromStream && this.lacksNames(query) ? await Tally.glance(session, paths, job) : this
    read.tellSpeakers(report, query)
    if (!vain || !io.stderr.isTTY || this.remaining.at(-1)) return
    if (this.documents > 0 || !report.failed) report.line(`quotes: nothing found in ${this.sentence(query)}`)
  }

  /** The tally of documents understood, whatever words stand in them; faults were told before. */
  private static async glance({options, io, report}: Session, paths: ReadonlyArray<string>, job: Job): Promise<Tally> {
    const tally = new Tally()
    const silent = {line() {}, skipped() {}, progress: report.progress.bind(report)}
    const all = outcomes(paths, {options, io, report: silent}, {...job, want: 'text', demanding: false})
    let bytes = 0
    for await (const outcome of all) {
      if (outcome.skipped) continue
      tally.partial = bytes > glance
      if (tally.partial) break
      tally.add(outcome)
      bytes += outcome.bytes
    }
    tally.complete = true
    return tally
  }

  private lacksNames({speakers = []}: Query): boolean {
    if (this.wanting === 0 || !this.complete) return false
    const fits = new Set([...this.present.values()].flatMap(({fits}) => [...fits]))
    return speakers.some((_, at) => !fits.has(at))
  }

  private tellSpeakers(report: Session['report'], {speakers = [], known}: Query): void {
    if (speakers.length === 0) return
    const counts = new Map([...this.present].map(([name, {count}]) => [name, count]))
    const person = resolvePersons(counts, known?.speakers)
    speakers.forEach((asked, at) => {
      const fitting = [...this.present].filter(([, {fits}]) => fits.has(at))
      if (fitting.length === 0) {
        if (this.complete) this.tellNobody(report, asked, counts, person)
        return
      }
      const found = fitting.filter(([, {found}]) => found > 0)
      const persons = sumPersons(
        found.map(([name, {found}]): [string, number] => [name, found]),
        person
      )
      if (persons.length > 1) report.line(`quotes: --speaker ${asked} fits ${listed(persons)}`)
    })
  }

  private tellNobody(
    report: Session['report'],
    asked: string,
    counts: ReadonlyMap<string, number>,
    person: (speaker: string) => string
  ): void {
    if (counts.size === 0) return
    const near = nearestNames(asked, new Map(sumPersons(counts, person)))
    const those = this.partial ? `those who speak in the first ${this.documents} documents` : 'those who speak'
    report.line(`quotes: --speaker ${asked} fits nobody; the nearest of ${those}: ${near.join(', ')}`)
  }

  /** `12 documents (340 records); --speaker left none of them`. */
  sentence(query: Query): string {
    const searched = `${this.documents} document${this.documents === 1 ? '' : 's'}`
    const [all = 0] = this.remaining
    if (this.wanting > 0 && this.wanting === this.documents) return `${searched}: the words asked for stand in none`
    if (all === 0) return `${searched}: no records of the kinds asked for`
    const at = this.remaining.indexOf(0)
    const before = this.remaining[at - 1] ?? all
    const those = this.wanting > 0 ? `, ${this.documents - this.wanting} of them with the words asked for` : ''
    return `${searched}${those} (${all} records): ${compileQuery(query).filters[at - 1]} left none of the last ${before}`
  }
}

/** Persons and how many records each has, the most first. */
export function countPersons(
  speakers: ReadonlyArray<string>,
  person: (speaker: string) => string
): Array<[name: string, count: number]> {
  return sumPersons(
    speakers.map((speaker): [string, number] => [speaker, 1]),
    person
  )
}

function sumPersons(
  speakers: Iterable<readonly [name: string, count: number]>,
  person: (speaker: string) => string
): Array<[name: string, count: number]> {
  const counts = new Map<string, number>()
  for (const [speaker, count] of speakers) counts.set(person(speaker), (counts.get(person(speaker)) ?? 0) + count)
  return [...counts].sort((a, b) => b[1] - a[1])
}

/** `3 persons: Ana Petrov (12), Ivan Petrov (2), Mila Petrova (1)`. */
export function listed(persons: ReadonlyArray<[name: string, count: number]>): string {
  const most = 8
  const names = persons.slice(0, most).map(([name, count]) => `${name} (${count})`)
  const more = persons.length > most ? `, and ${persons.length - most} more` : ''
  return `${persons.length} persons: ${names.join(', ')}${more}`
}
