/**
 * What precedes the text: short lines before the first paragraph that reads like prose.
 *
 * Headline and deck are said there by nobody; so are menus. Which line is the title `metadata/` decides.
 */
import type {Evidence, Proposal} from './index.ts'
import {asks} from './page.ts'

export const head: Evidence = ({blocks, sentence, prose, posts}) => {
  const found = new Map<number, Proposal>()
  const [first] = posts?.authors.keys() ?? []
  const body = Math.min(prose.indexOf(true), first ?? blocks.length)
  for (let index = 0; index < body; index++) {
    const {value, type} = blocks[index] as {value: string; type: string}
    if (type === 'cue' || type === 'item' || value.length > 300) continue
    if (sentence[index] && !asks(value)) continue
    if (leadsToSpeech(value, blocks[index + 1]?.value ?? '')) continue
    const words = value.split(/\s+/, 4).length
    if (words < 4 && type !== 'heading') found.set(index, {zone: 'furniture', because: 'a few words above the text'})
    else found.set(index, {zone: 'headline', because: 'a line above the text that is no sentence'})
  }
  return found
}

/** `Mayor Reyes issued this statement:` before a mark; `“You are Pike?”` before more that is said. */
function leadsToSpeech(value: string, next: string): boolean {
  if (!':："”» \n'.includes(value.charAt(value.length - 1))) return false
  if (/[:：]\s*$/.test(value.slice(-2))) return /^\s*["“„«]/.test(next.slice(0, 4)) && value.split(/\s+/, 4).length > 3
  return /[?؟？]["”»]\s*$/.test(value.slice(-4)) && /["“„«]/.test(next)
}
