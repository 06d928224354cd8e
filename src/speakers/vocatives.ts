/**
 * Who is called by name in words that are quoted: the hearer, hence not the speaker.
 *
 *     “Go on, Tobias.”                       Tobias
 *     “My dear Mrs. Brandt, how are you?”    Mrs. Brandt
 *     “Tobias went.”                         nobody
 */
import {nameRuns} from '../names/index.ts'

/** What may stand before a name that is called: nothing, a comma, a word of address. */
const before =
  /(?:^|[,;:.!?…—–-]["”’']?\s*|(?:^|\s)(?:my|dear|dearest|old|poor|good|oh|o|ah|yes|no|but|and|well|now|then|come|please|thank you)\s+)$/i

/** So much of a quotation is looked through. */
const longest = 2_000

/** The names called, as printed. */
export function called(words: string): string[] {
  const text = words.length > longest ? words.slice(0, longest) : words
  const found: string[] = []
  for (const {start, end} of nameRuns(text)) {
    const next = /^["”’']?\s*([,!?;:.…—–-]|$)/.exec(text.slice(end, end + 4))
    if (!next || !before.test(text.slice(Math.max(0, start - 16), start))) continue
    // `“Who?” “Tobias.”` answers; only a comma before the name calls with a full stop after it.
    const stops = next[1] === '.' || next[1] === ''
    if (stops && !/,["”’']?\s*(?:\p{L}+\s+){0,2}$/u.test(text.slice(Math.max(0, start - 24), start))) continue
    found.push(text.slice(start, end).replace(/\s+/g, ' '))
  }
  return found
}
