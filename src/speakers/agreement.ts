/**
 * What the next `he said` tells of a family name that stands alone.
 *
 *     President Reyes praised the port. “It will last,” he said.      not Maria Reyes, his wife
 *
 * It only speaks against somebody: whether a person named in full is meant by the family name alone. A form with a title
 * is one person’s all over the document.
 *
 * Blind spot: somebody whom the text between the two calls by no name and no noun.
 */
import {valueOffset} from '../place.ts'
import type {Utterance} from '../tree.ts'
import {type Gender, genderOfNoun, genderOfPronoun} from './gender.ts'
import type {Page} from './page.ts'
import type {Sighting} from './person.ts'

/** No more characters stand between the two. */
const near = 400

const quoted = /["“„«][^"”“»]*["”»]?/g
/** A word with a capital that is none of those that open a sentence. */
const otherName = /\b(?!(?:But|He|She|The|In|It|That|This|Then|And|At|On)\b)\p{Lu}/u

/** Fills `agrees` of the names that stand alone. */
export function agree(
  utterances: ReadonlyArray<Utterance>,
  ofUtterance: ReadonlyArray<Sighting | undefined>,
  page: Page
): void {
  let titled: Map<string, Gender> | null = null
  let block = 0
  for (let at = 0; at + 1 < utterances.length; at++) {
    const sighting = ofUtterance[at]
    if (!sighting?.spelling.bare || sighting.gender) continue
    // When Reyes asked, he declined, saying …: whoever is asked
    if (asking.test(utterances[at]?.cue?.value ?? '')) continue
    const from = sighting.at
    let next = utterances[at + 1]?.mention
    if (next && next.position.start.offset <= from) next = utterances[at + 2]?.mention
    const gender = next?.kind === 'pronoun' ? genderOfPronoun(next.value.toLowerCase()) : null
    if (!next || !gender || next.position.start.offset <= from || next.position.start.offset - from > near) continue
    while (block < page.blocks.length && (page.blocks[block]?.position.end.offset ?? 0) <= from) block++
    const around = page.blocks[block]
    if (!around || around.position.start.offset > from || around.position.end.offset <= next.position.start.offset)
      continue
    const between = around.value
      .slice(valueOffset(around, from) + sighting.printed.length, valueOffset(around, next.position.start.offset))
      .replace(quoted, '')
    if (otherName.test(between) || spokenOf(between, gender) || meantWithin(between)) continue
    sighting.agrees = gender
    if (sighting.printed !== sighting.name) (titled ??= new Map()).set(sighting.printed, gender)
  }
  if (titled) for (const sighting of ofUtterance) if (sighting) sighting.agrees ??= titled.get(sighting.printed) ?? null
}

const asking = /^(?:ask|question|wonder|inquir|enquir|press|prompt)/i

/** `told the council that he would leave`: a pronoun of the same sentence may mean another. */
function meantWithin(words: string): boolean {
  const sentence = words.slice(0, words.search(/[.!?](?:\s|$)/) >>> 0)
  return (sentence.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => genderOfPronoun(word) !== null)
}

/** Whether words speak of somebody else, or may: `emailed her`. */
function spokenOf(words: string, gender: Gender): boolean {
  return (words.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => {
    const of = genderOfPronoun(word)
    return (of !== null && word !== gender) || genderOfNoun(word) !== null
  })
}
