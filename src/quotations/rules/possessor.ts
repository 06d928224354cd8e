/**
 * Speaker as the owner of a noun of saying.
 *
 *     Maria Reyes’s claim that the road was lost …
 *     ^^^^^^^^^^^^^ mention
 *                   ^^^^^ cue
 *
 * Blind spot: words about somebody (`her portrait that …`): the noun must be one of saying.
 */
import {opensTopic} from '../cue-surroundings.ts'
import {is} from '../lexicon.ts'
import {mentionBefore} from '../mention-before.ts'
import type {AttributionRule} from '../scene.ts'
import type {Tokens} from '../tokens.ts'

function marksWithin(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((tokens.flags[at] as number) & is.quote) return true
  return false
}

/** Tokens that may stand between owner and noun. */
const widest = 4

export const possessor: AttributionRule = {
  id: 'possessor',
  find({tokens, from, cue, cueFrom, cueTo, to}) {
    const {flags} = tokens
    const marked = cueTo < to && marksWithin(tokens, cueTo, Math.min(to, cueTo + 4))
    const topic = cueTo < to && opensTopic(tokens, cueTo, cue)
    const small =
      is.preposition | is.auxiliary | is.be | is.conjunction | is.that | is.comma | is.stop | is.quote | is.colon
    for (let at = cueFrom - 1; at >= Math.max(from, cueFrom - widest); at--) {
      const flag = flags[at] as number
      // `His claim that the road was lost angered …`: nothing tells where the claim ends.
      if (at === from && !marked && !topic) return undefined
      if (flag & is.owner)
        return {source: {from: at, to: at + 1, kind: 'pronoun'}, from: at, to: cueTo, certainty: 'implied'}
      if (flag & is.possessive) {
        const source = mentionBefore(tokens, at, from, true)
        return source && {source, from: source.from, to: cueTo, certainty: 'stated'}
      }
      if (flag & small) return undefined
    }
    return undefined
  }
}
