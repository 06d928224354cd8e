/**
 * Who is called by name in words that are quoted: the hearer, hence not the speaker.
 *
 *     “Go on, Tobias.”                       Tobias
 *     “My dear Mrs. Brandt, how are you?”    Mrs. Brandt
 *     “Tobias went.”                         nobody
 */
import {classes, lower, Runs, Speller} from '../names/index.ts'

/** What may stand before a name that is called: nothing, a comma, a word of address. */
const before =
  /(?:^|[,;:.!?…—–-]["”’']?\s*|(?:^|\s)(?:my|dear|dearest|old|poor|good|oh|o|ah|yes|no|but|and|well|now|then|come|please|thank you)\s+)$/i

/** So much of a quotation is looked through. */
const longest = 2_000

const speller = new Speller()

/** The names called, as printed. */
export function called(words: string): string[] {
  const text = words.length > longest ? words.slice(0, longest) : words
  speller.clear()
  const spelled = speller.spell(text)
  const runs = new Runs(spelled)
  const found: string[] = []
  while (runs.next()) {
    if (!mayEndCall(spelled.units, runs.end)) continue
    const start = runs.start - spelled.from
    const end = runs.end - spelled.from
    const next = /^["”’']?\s*([,!?;:.…—–-]|$)/.exec(text.slice(end, end + 4))
    if (!next || !before.test(text.slice(Math.max(0, start - 16), start))) continue
    // `“Who?” “Tobias.”` answers; only a comma before the name calls with a full stop after it.
    const stops = next[1] === '.' || next[1] === ''
    if (stops && !/,["”’']?\s*(?:\p{L}+\s+){0,2}$/u.test(text.slice(Math.max(0, start - 24), start))) continue
    found.push(text.slice(start, end).replace(/\s+/g, ' '))
  }
  return found
}

/** No word follows after a single space: most names go on in their sentence. */
function mayEndCall(units: Int32Array, end: number): boolean {
  return ((units[end] as number) & lower) !== 32 || ((units[end + 1] as number) & classes.wordy) === 0
}
