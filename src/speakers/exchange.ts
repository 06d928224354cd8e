/**
 * Who speaks where a dialogue names nobody: of two, whoever did not speak last.
 *
 *     “Where is the rope?” asked Tobias.
 *     “In the boat, Tobias.”                   not Tobias
 *     “Which boat, Ines?”                      whoever is called in the words after: so Ines spoke before
 *     “The red one.”                           whoever is called in the words before: Ines
 *
 * `quotations/` gives such words the mention of another paragraph where it can; here persons are known, so that two
 * mentions of one person are no two speakers, and a called name is somebody.
 */
import type {Utterance} from '../tree.ts'
import type {Person} from './person.ts'

/** One paragraph that speaks. */
interface Move {
  /** Indexes of its utterances. */
  said: number[]
  person: Person | null
  /** Whose words they are by the mention of another paragraph. */
  borrowed: Person | null
  /** Somebody speaks here whom the text calls something, but does not name. */
  unnamed: boolean
}

/**
 * Persons for utterances without a speaker, by their index; null takes a speaker away that two neighbours cannot share.
 * Null for a document without a dialogue.
 *
 * @param who Whose each utterance is, as far as its mention tells.
 * @param hearersOf Who is called by name in the words.
 */
export function exchanged(
  utterances: ReadonlyArray<Utterance>,
  who: ReadonlyArray<Person | null>,
  hearersOf: (utterance: Utterance) => ReadonlyArray<Person>
): ReadonlyMap<number, Person | null> | null {
  if (!utterances.some(({answers}) => answers !== undefined)) return null
  const found = new Map<number, Person | null>()
  for (const moves of chainsOf(utterances, who)) {
    const hearers = hearersIn(moves, (at) => hearersOf(utterances[at] as Utterance))
    answer(moves, hearers)
    alternate(moves, hearers)
    borrow(moves, hearers)
    for (const {said, person} of moves) {
      for (const at of said) {
        if (isOpen(utterances[at] as Utterance) && who[at] !== person) found.set(at, person)
      }
    }
  }
  return found
}

/** Who is called in the words of a move, none in those before the first and after the last. */
type Hearers = (at: number) => ReadonlyArray<Person>

/** Looked for where it is asked, and once. */
function hearersIn(moves: ReadonlyArray<Move>, hearersOf: Hearers): Hearers {
  const known: Array<ReadonlyArray<Person> | undefined> = []
  return (at) => (known[at] ??= moves[at]?.said.flatMap(hearersOf) ?? [])
}

/** Nothing printed beside the words tells who says them. */
function isOpen({mention, rule}: Utterance): boolean {
  return mention === null || rule === 'alternation'
}

/** Paragraphs that answer each other with nothing between, in order. */
function chainsOf(utterances: ReadonlyArray<Utterance>, who: ReadonlyArray<Person | null>): Move[][] {
  const chains: Move[][] = []
  const byStart = new Map<number, {chain: Move[]; move: Move}>()
  const byAnswered = new Map<number, Move>()
  const answered = new Set<number>()
  for (const {answers} of utterances) if (answers !== undefined) answered.add(answers)
  utterances.forEach((utterance, at) => {
    const {answers, position, kind, mention} = utterance
    const start = position.start.offset
    if (kind !== 'direct' || (answers === undefined && !answered.has(start))) return
    const before = answers === undefined ? undefined : byStart.get(answers)
    let move = answers === undefined ? undefined : byAnswered.get(answers)
    if (!move) {
      move = {said: [], person: null, borrowed: null, unnamed: false}
      const chain = before?.chain ?? []
      if (!before) chains.push(chain)
      chain.push(move)
      if (answers !== undefined) byAnswered.set(answers, move)
      byStart.set(start, {chain, move})
    } else if (before) byStart.set(start, {chain: before.chain, move})
    move.said.push(at)
    if (isOpen(utterance)) {
      move.borrowed ??= who[at] ?? null
      return
    }
    move.person ??= who[at] ?? null
    move.unnamed ||= !who[at] && mention !== null
  })
  return chains
}

/** Who is called by name answers; and whoever calls in answer names who spoke. */
function answer(moves: ReadonlyArray<Move>, hearers: Hearers): void {
  moves.forEach((move, at) => {
    if (move.person || move.unnamed) return
    const fits = (person: Person): boolean =>
      moves[at - 1]?.person !== person && moves[at + 1]?.person !== person && !hearers(at).includes(person)
    const called = [...hearers(at - 1), ...hearers(at + 1)].filter(fits)
    if (new Set(called).size === 1) move.person = called[0] as Person
  })
}

/** Of two who speak in turn, each says every other paragraph. */
function alternate(moves: ReadonlyArray<Move>, hearers: Hearers): void {
  const sides = [0, 1].map((side) => sideOf(moves.filter((_, at) => at % 2 === side)))
  const two = sides[0] && sides[1] && sides[0] !== sides[1]
  moves.forEach((move, at) => {
    if (move.person || move.unnamed) return
    const other = two ? sides[at % 2] : neighbour(moves, at)
    if (other && !hearers(at).includes(other)) move.person = other
  })
}

/** Where nothing else tells, the mention of another paragraph does; but no two neighbours are one speaker’s. */
function borrow(moves: ReadonlyArray<Move>, hearers: Hearers): void {
  moves.forEach((move, at) => {
    const {borrowed} = move
    if (move.person || move.unnamed || !borrowed || hearers(at).includes(borrowed)) return
    if (moves[at - 1]?.person !== borrowed && moves[at + 1]?.person !== borrowed) move.person = borrowed
  })
}

/** The one who says all of these; null where two do, or somebody whom nobody names. */
function sideOf(moves: ReadonlyArray<Move>): Person | null {
  let sole: Person | null = null
  for (const {person, unnamed} of moves) {
    if (unnamed || (person && sole && sole !== person)) return null
    sole ??= person
  }
  return sole
}

/** Whoever spoke before the last, if the last is somebody else. */
function neighbour(moves: ReadonlyArray<Move>, at: number): Person | null {
  const same = moves[at - 2]?.person
  const other = moves[at - 1]?.person
  return same && other && same !== other && moves[at + 1]?.person !== same ? same : null
}
