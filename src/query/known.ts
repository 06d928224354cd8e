/**
 * Persons that the user’s corpus file names: their spellings, and who is never to be joined with whom.
 */
import {fold, isSurelySame, nameKey} from '../names/index.ts'
import type {KnownOutlet} from '../tree.ts'

/** A person under a name of the user’s choice. */
export interface KnownSpeaker {
  name: string
  aliases: ReadonlyArray<string>
  /** Names of others, however alike. */
  not: ReadonlyArray<string>
}

/** What the corpus file says beside single documents. JSON. */
export interface Known {
  speakers: ReadonlyArray<KnownSpeaker>
  /** Words that mean the same, a row each. */
  topics: ReadonlyArray<ReadonlyArray<string>>
  outlets: ReadonlyArray<KnownOutlet>
}

/** Finds the known person of a printed name. */
export class KnownPersons {
  /** Those that are named under `not` alone among them: they are persons too. */
  readonly all: ReadonlyArray<KnownSpeaker>
  readonly #bySpelling = new Map<string, KnownSpeaker>()
  readonly #byKey = new Map<string, KnownSpeaker | null>()

  constructor(speakers: ReadonlyArray<KnownSpeaker> = []) {
    const named = new Set(speakers.flatMap(spellingsOf).map(spelling))
    const others = new Map<string, KnownSpeaker>()
    for (const {name, not} of speakers) {
      for (const other of not) {
        if (!named.has(spelling(other))) others.set(spelling(other), {name: other, aliases: [], not: [name]})
      }
    }
    this.all = [...speakers, ...others.values()]
    for (const speaker of this.all) {
      for (const form of spellingsOf(speaker)) {
        this.#bySpelling.set(spelling(form), speaker)
        const key = nameKey(form)
        const other = this.#byKey.get(key)
        this.#byKey.set(key, other === undefined || other === speaker ? speaker : null)
      }
    }
  }

  /** Whose name this is just as written, but for case, accents and hyphens; else by its key, if one person’s alone. */
  spelled(name: string): KnownSpeaker | null {
    if (this.all.length === 0) return null
    return this.#bySpelling.get(spelling(name)) ?? this.#byKey.get(nameKey(name)) ?? null
  }

  /** Whose name this surely is, in a spelling of its own; null if nobody’s, or if it fits several. */
  of(name: string): KnownSpeaker | null {
    const written = this.spelled(name)
    if (written || this.all.length === 0) return written
    const same = this.all.filter((speaker) => spellingsOf(speaker).some((form) => isSurelySame(name, form)))
    return same.length === 1 ? (same[0] as KnownSpeaker) : null
  }
}

/** Every name of a known person. */
export function spellingsOf({name, aliases}: KnownSpeaker): string[] {
  return [name, ...aliases]
}

/** Whether the file says of two persons that they are two. */
export function areApart(a: KnownSpeaker, b: KnownSpeaker): boolean {
  return denies(a, b) || denies(b, a)
}

function denies({not}: KnownSpeaker, other: KnownSpeaker): boolean {
  const names = new Set(spellingsOf(other).map(spelling))
  return not.some((name) => names.has(spelling(name)))
}

/** Pairs of names that are never one person, for whoever joins names within a document. */
export function pairsApart(speakers: ReadonlyArray<KnownSpeaker>): Array<[string, string]> {
  return speakers.flatMap((speaker) =>
    spellingsOf(speaker).flatMap((name) => speaker.not.map((other): [string, string] => [name, other]))
  )
}

/** Case, accents and hyphens set aside, and nothing else. */
function spelling(name: string): string {
  return fold(name)
    .replace(/[\s\-‐‑]+/g, ' ')
    .trim()
}
