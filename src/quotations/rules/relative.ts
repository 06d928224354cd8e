/**
 * Speaker named before a relative clause that holds the cue, or before one that stands between them.
 *
 *     Maria Reyes, who added that …
 *     the man who ran the desk said that …
 *
 * Blind spot: a relative clause that tells of a thing.
 */
import {is} from '../lexicon.ts'
import {mentionBefore} from '../mention-before.ts'
import type {AttributionRule} from '../scene.ts'
import {isWord, type Tokens} from '../tokens.ts'

export const relative: AttributionRule = {
  id: 'relative',
  find({tokens, from, cueTo, group}) {
    if (group <= from) return undefined
    const {flags} = tokens
    const least = Math.max(from, group - 10)
    for (let at = group - 1; at >= least; at--) {
      const flag = flags[at] as number
      if (flag & is.relative || (at === group - 1 && flag & is.that)) {
        let comma = at > from && (flags[at - 1] as number) & is.comma ? 1 : 0
        // the mayor who closed the road and who said
        if (at > from && (flags[at - 1] as number) & is.conjunction) {
          const former = formerRelative(tokens, at - 1, from)
          if (former <= from) return undefined
          comma = at - former + ((flags[former - 1] as number) & is.comma ? 1 : 0)
        }
        const source = mentionBefore(tokens, at - 1 - comma, from, true)
        // the Harbour Post, which said; the ruling in Reyes, which held
        if (source?.kind === 'name' && isWord(tokens, at, 'which')) {
          const isCase = source.from > from && isWord(tokens, source.from - 1, 'in')
          source.kind = isCase ? 'group' : 'body'
          if (isCase) delete source.name
        }
        return source && {source, from: at === group - 1 ? at : source.from, to: cueTo, certainty: 'stated'}
      }
      if (flag & (is.colon | is.dash | is.stop | is.quote | is.comma | is.that | is.subordinator)) return undefined
    }
    return undefined
  }
}

/** The relative that one after `and` goes on with. */
function formerRelative({flags}: Tokens, at: number, from: number): number {
  for (let look = at - 1; look > Math.max(from, at - 30); look--) if ((flags[look] as number) & is.relative) return look
  return -1
}
