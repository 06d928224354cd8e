/**
 * A transcript: one paragraph a contribution, `Name: text`, as MAXQDA and NVivo take it to code by speaker.
 *
 *     Harbour Post: What did you find?
 *
 *     Maria Reyes: The water had risen.
 *
 * A contribution stays one paragraph, so none of its own can pass for another’s. Names are cut to the 63 characters
 * that MAXQDA knows a speaker by; a colon in a name is a hyphen.
 */
import {dialogue} from './dialogue.ts'
import {forScreen, plainLine} from './escape.ts'
import type {Writer} from './writer.ts'

export const transcript: Writer = {
  about: '`Name: text`, a paragraph each, to be coded by speaker in MAXQDA and NVivo',
  extensions: [],
  records: true,
  *body(items, {terminal}) {
    for (const {speaker, text} of dialogue(items))
      yield forScreen(`${nameOf(speaker)}: ${plainLine(text)}\n\n`, terminal)
  }
}

const longest = 63

function nameOf(speaker: string | null): string {
  const name = plainLine(speaker ?? '').replace(/[:：]/g, '-')
  // By characters, so that none is cut in two.
  return [...name].slice(0, longest).join('').trim() || 'Unknown'
}
