/**
 * Somebody made to speak: what he was moved to say with marks behind it, he said.
 *
 *     This led Maria Reyes to say: “…”
 *              ^^^^^^^^^^^ mention
 *     Maria Reyes was moved to say, “…”
 *
 * Whoever is asked or told to say something may not have said it.
 */
import {forms, is} from '../lexicon.ts'
import {mentionBefore} from '../mention-before.ts'
import {type Found, isBareName} from '../mentions.ts'
import type {AttributionRule, Scene} from '../scene.ts'
import {endsIn, hasForm, isOneOf, type Tokens, wordList} from '../tokens.ts'

/** How many words of titles and names are looked at for the verb before them. */
const longest = 6

/** Verbs with a form of their own. */
const led = wordList('led leads leading made makes got gets drove drives spurred driven')

export const caused: AttributionRule = {
  id: 'caused',
  find(scene) {
    const {tokens, from, cue, cueTo, group} = scene
    if (cue.form !== 'base' || group - 2 <= from || !((tokens.flags[group - 1] as number) & is.infinitive))
      return undefined
    const source = moved(scene, group - 2) ?? named(scene, group - 2)
    return source && {source, from: source.from, to: cueTo, certainty: 'implied'}
  }
}

/** `Maria Reyes was moved`, `Reyes was quick`: the subject of the verb `be` before. */
function moved({tokens, from}: Scene, last: number): Found | undefined {
  const {flags} = tokens
  if ((flags[last] as number) & ~(is.cue | is.adverb) || hasForm(tokens, last, forms.told)) return undefined
  let be = last - 1
  while (be > from && (flags[be] as number) & is.adverb) be--
  if (be <= from || !((flags[be] as number) & is.be)) return undefined
  let helper = be
  while (helper > from && (flags[helper - 1] as number) & (is.auxiliary | is.be | is.adverb)) helper--
  return helper > from ? mentionBefore(tokens, helper - 1, from) : undefined
}

/** `led Maria Reyes`: a name, and a verb before it that asks nobody. */
function named({tokens, from}: Scene, last: number): Found | undefined {
  const source = mentionBefore(tokens, last, Math.max(from, last - longest), true)
  if (!source?.name) return undefined
  let start = source.from
  // Taken for its first word: prompted Mayor Maria Reyes
  while (start < source.name.from && !((tokens.flags[start] as number) & (is.capital | is.title | is.role))) start++
  const found = start === source.from ? source : {...source, from: start}
  const verb = start - 1
  return verb > from && isBareName(tokens, found) && makes(tokens, verb) ? found : undefined
}

/** A verb, and none that tells or asks. */
function makes(tokens: Tokens, at: number): boolean {
  const flag = tokens.flags[at] as number
  if (flag & (is.capital | is.be | is.auxiliary) || hasForm(tokens, at, forms.cue)) return false
  return isOneOf(tokens, at, led) || endsIn(tokens, at, 'ed') || endsIn(tokens, at, 'ing')
}
