/**
 * Who tells a story as `I`: whoever the others call by name when they answer.
 *
 *     “You look tired,” I said.
 *     “I am, Tobias,” answered Ines.      I is Tobias
 *
 * Not whom the story speaks of by that name as saying something: somebody else is called then, who only listens.
 */
import type {Utterance} from '../tree.ts'

/** So many characters between two quotations, and they are of one conversation. */
const near = 600

/** Only so many names are asked about. */
const most = 8

/** So many times as often as anybody else the name must be called. */
const ahead = 2

/**
 * The name of the narrator, titles off; null where the text does not tell.
 *
 * @param calledIn Names called in an utterance’s words.
 * @param isOther Whether the text names somebody so who is not the narrator: a speaker, or no person at all.
 */
export function narratorOf(
  utterances: ReadonlyArray<Utterance>,
  calledIn: (utterance: Utterance) => ReadonlyArray<string>,
  isOther: (name: string) => boolean
): string | null {
  const votes = new Map<string, number>()
  const spoken = utterances.filter(({kind}) => kind === 'direct')
  spoken.forEach((utterance, at) => {
    if (isNarrator(utterance)) return
    const beside = [spoken[at - 1], spoken[at + 1]].some(
      (other) => other !== undefined && isNarrator(other) && distance(utterance, other) < near
    )
    if (!beside) return
    for (const name of new Set(calledIn(utterance))) votes.set(name, (votes.get(name) ?? 0) + 1)
  })
  const likeliest = [...votes].sort(([, a], [, b]) => b - a).slice(0, most)
  const [first, second] = likeliest.filter(([name]) => !isOther(name))
  if (!first || (second && first[1] < ahead * second[1])) return null
  return first[0]
}

function isNarrator({mention}: Utterance): boolean {
  return mention?.kind === 'first-person' && mention.value.toLowerCase() === 'i'
}

function distance(a: Utterance, b: Utterance): number {
  const [first, second] = a.position.start.offset < b.position.start.offset ? [a, b] : [b, a]
  return second.position.start.offset - first.position.end.offset
}
