/**
 * The sieve: who is the source of a cue.
 *
 * Most precise first: the first rule that finds a mention wins, what the others find is kept as `lost`.
 */
import {is} from '../lexicon.ts'
import {printed} from '../mentions.ts'
import type {AttributionRule, Proposal, Scene} from '../scene.ts'
import {appositive} from './appositive.ts'
import {caused} from './caused.ts'
import {cueThenName} from './cue-then-name.ts'
import {nameThenCue} from './name-then-cue.ts'
import {possessor} from './possessor.ts'
import {quotedAs} from './quoted-as.ts'
import {relative} from './relative.ts'
import {sharedSubject} from './shared-subject.ts'

/** A rule of the sieve. */
interface Row {
  rule: AttributionRule
  /** What must stand before the verb group for it to find anything, as flags; 0 for whatever. */
  before: number
}

const always = (rule: AttributionRule): Row => ({rule, before: 0})
const asides = is.comma | is.dash | is.bracket | is.quote

/** Most precise first; those that a noun, a verb, or a participle without helper can have. */
const ofNouns: ReadonlyArray<Row> = [always(possessor), always(quotedAs)]
const ofVerbs: ReadonlyArray<Row> = [
  always(nameThenCue),
  always(relative),
  {rule: appositive, before: asides},
  always(cueThenName),
  {rule: sharedSubject, before: is.conjunction}
]
const ofParticiples: ReadonlyArray<Row> = [
  always(quotedAs),
  {rule: caused, before: is.infinitive},
  always(sharedSubject)
]

/** Run the sieve. */
export function attribute(
  scene: Scene
): (Proposal & {rule: string; lost: Array<{rule: string; mention: string}>}) | undefined {
  let won: (Proposal & {rule: string; lost: Array<{rule: string; mention: string}>}) | undefined
  const {tokens, from, group} = scene
  const before = group > from ? (tokens.flags[group - 1] as number) : is.stop
  for (const row of scene.cue.form === 'noun' ? ofNouns : scene.free ? ofParticiples : ofVerbs) {
    if (row.before !== 0 && !(before & row.before)) continue
    const {id, find} = row.rule
    const found = find(scene)
    if (!found) continue
    if (!won) {
      won = {source: found.source, from: found.from, to: found.to, certainty: found.certainty, rule: id, lost: []}
    } else {
      const mention = printed(scene.tokens, found.source)
      if (mention !== printed(scene.tokens, won.source)) won.lost.push({rule: id, mention})
    }
  }
  return won
}
