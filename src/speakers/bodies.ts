/**
 * Names that are bodies’ and outlets’, not persons’: told by a word in them (`ministry`, `times`) or by their letters.
 */
import {languageOf} from '../languages/index.ts'
import {Recent} from '../names/index.ts'
import {isSpace} from '../place.ts'
import type {Root} from '../tree.ts'
import {unitAt} from '../units.ts'
import {isAbbreviation} from './mentions.ts'

/** Tells names of bodies and outlets from persons’ by a word in them: `ministry`, `times`. */
export function bodyTest(root: Root): (name: string) => boolean {
  const isBody = namesBody(root.language)
  const {outlet} = root.about ?? {outlet: null}
  return (name) => name === outlet || isBody(name)
}

/** Whether one of the words between spaces and hyphens is in a list. */
function holdsWord(text: string, words: ReadonlySet<string>): boolean {
  for (let from = 0, at = 0; at <= text.length; at++) {
    if (at < text.length && unitAt(text, at) !== 45 && !isSpace(unitAt(text, at))) continue
    if (words.has(text.slice(from, at))) return true
    from = at + 1
  }
  return false
}

const tests = new Map<string, (name: string) => boolean>()

/** Whether a name is a body’s in a language, by its words or its letters; answers given lately are kept. */
function namesBody(tag: string | null): (name: string) => boolean {
  const language = languageOf(tag)
  let test = tests.get(language.tag)
  if (!test) {
    const words = new Set(language.reporting?.bodies ?? [])
    const known = new Recent<boolean>(10_000)
    test = (name) => {
      let found = known.get(name)
      if (found === undefined) known.set(name, (found = isAbbreviation(name) || holdsWord(name.toLowerCase(), words)))
      return found
    }
    tests.set(language.tag, test)
  }
  return test
}
