/**
 * The sieve: who is the source of a cue.
 *
 * Most precise first: the first rule that finds a mention wins, what the others find is kept as `lost`.
 */
import {printed} from '../mentions.ts'
import type {AttributionRule, Proposal, Scene} from '../scene.ts'
import {appositive} from './appositive.ts'
import {cueThenName} from './cue-then-name.ts'
import {nameThenCue} from './name-then-cue.ts'
import {possessor} from './possessor.ts'
import {quotedAs} from './quoted-as.ts'
import {relative} from './relative.ts'
import {sharedSubject} from './shared-subject.ts'

/** Most precise first; those that a noun, a verb, or a participle without helper can have. */
const ofNouns: ReadonlyArray<AttributionRule> = [possessor, quotedAs]
const ofVerbs: ReadonlyArray<AttributionRule> = [nameThenCue, relative, appositive, cueThenName, sharedSubject]
const ofParticiples: ReadonlyArray<AttributionRule> = [quotedAs, sharedSubject]

/** Run the sieve. */
export function attribute(
  scene: Scene
): (Proposal & {rule: string; lost: Array<{rule: string; mention: string}>}) | undefined {
  let won: (Proposal & {rule: string; lost: Array<{rule: string; mention: string}>}) | undefined
  const rules = scene.cue.form === 'noun' ? ofNouns : scene.free ? ofParticiples : ofVerbs
  for (const {id, find} of rules) {
    const found = find(scene)
    if (!found) continue
    if (!won) {
      const {source, from, to, certainty} = found
      won = {source, from, to, certainty, rule: id, lost: []}
    } else {
      const mention = printed(scene.tokens, found.source)
      if (mention !== printed(scene.tokens, won.source)) won.lost.push({rule: id, mention})
    }
  }
  return won
}
