/**
 * Bylines: who wrote it, on a line above or below the body.
 *
 *     By Maria Reyes | 3 March 2021
 *     Maria Reyes, Harbour Post
 */
import {isUpper} from '../characters.ts'
import {languages} from '../languages/index.ts'
import {opener} from '../pattern.ts'
import {unitAt} from '../units.ts'

const words: ReadonlyArray<string> = [...new Set(Object.values(languages).flatMap(({dates}) => dates.by))]

/** How bylines begin; most lines begin otherwise. */
const mayOpen = opener(words)

/** One word that opens a byline, with what may follow it. */
const opens = new RegExp(
  `^(?:${[...words]
    .sort((a, b) => b.length - a.length)
    .map((words) => words.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&').replace(/:$/, '(?=\\s*(?:[:：]|$))'))
    .join('|')})(?:\\s*[:：]|\\s|$)`,
  'iu'
)

/** Whether a line names who wrote the text: it opens with `By` and is short, each word of a name with a capital. */
export function isByline(text: string): boolean {
  if (text.length > 160 || !mayOpen(text) || !opens.test(text)) return false
  if (/^[\u0600-\u9fff]/.test(text)) return text.length < 60
  const name = text.replace(opens, '').trim()
  return name === '' || isUpper(unitAt(name, 0)) || /^(?:the|our|a)\s/i.test(name)
}
