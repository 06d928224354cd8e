/**
 * Speaker named right before the cue.
 *
 *     Maria Reyes has repeatedly said that …
 *     ^^^^^^^^^^^ mention
 *                                ^^^^ cue
 *
 * Blind spot: a noun that only looks like the subject (`the man who met Reyes said`: see `relative`).
 */
import {is} from '../lexicon.ts'
import {isPlural, mentionBefore} from '../mentions.ts'
import type {AttributionRule} from '../scene.ts'

export const nameThenCue: AttributionRule = {
  id: 'name-then-cue',
  find({tokens, from, cue, cueTo, group, free}) {
    if (free || cue.form === 'noun' || group <= from) return undefined
    const last = group - 1
    const source = mentionBefore(tokens, last, from)
    if (!source) return undefined
    // A bare form has a subject in the plural: `officials say`, not `the official say`.
    if (
      cue.form === 'base' &&
      !((tokens.flags[group] as number) & is.auxiliary) &&
      source.kind !== 'pronoun' &&
      source.kind !== 'first-person'
    ) {
      if (
        !isPlural(tokens, last) &&
        !/^(?:who|many|some|most|both)$/i.test(tokens.value.slice(tokens.start[last], tokens.end[last]))
      )
        return undefined
    }
    if (cue.form === 'third' && source.kind === 'group' && !source.name) return undefined
    return {source, from: source.from, to: cueTo, certainty: 'stated'}
  }
}
