/**
 * All phrases of a text at once, for who reads them twice.
 */
import type {Spelled} from '../names/index.ts'
import type {Phrase} from './phrase.ts'
import {Reading} from './phrases.ts'

/** In order, none overlapping but an owner and what is owned. */
export function phrasesOf(spelled: Spelled, language: string | null): Phrase[] {
  const phrases: Phrase[] = []
  const reading = new Reading(spelled, language, spelled.text.length)
  for (let phrase = reading.next(); phrase; phrase = reading.next()) phrases.push({...phrase})
  return phrases
}
