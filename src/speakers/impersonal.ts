/**
 * Labels that name nobody: `Q`, `THE PRESIDENT`, `Unidentified Man #1`, `Senior administration official`.
 */
import {isLetterOrMark, runsOf} from '../characters.ts'
import {languageOf} from '../languages/index.ts'
import {isTitling} from '../names/index.ts'

const capacity = 5_000

/** Whoever is meant after these, `UNIDENTIFIED FISHERMAN`, it is nobody by name. */
const strangers = new Set(['unidentified', 'unnamed', 'unknown'])

const compiled = new Map<string, (label: string) => boolean>()

/** A test of labels for documents in one language. */
export function impersonal(tag: string | null): (label: string) => boolean {
  const language = languageOf(tag)
  const ready = compiled.get(language.tag)
  if (ready) return ready
  const {turns} = language
  const whole = new Set([...turns.question, ...turns.answer, ...turns.conductor, ...turns.role])
  const words = new Set([...whole].flatMap((phrase) => phrase.split(/\s+/)))
  const small = new Set([...turns.small, ...turns.title])
  /** Labels met lately; a transcript repeats its own. Emptied when full, so memory stays flat. */
  const known = new Map<string, boolean>()
  const test = (label: string): boolean => {
    let found = known.get(label)
    if (found === undefined) {
      if (known.size >= capacity) known.clear()
      known.set(label, (found = namesNobody(label)))
    }
    return found
  }
  const namesNobody = (label: string): boolean => {
    const bare = label
      .toLowerCase()
      .replace(/\([^()]*\)/g, ' ')
      .replace(/[#№]?\d+/g, ' ')
      .trim()
    if (whole.has(bare)) return true
    const all = runsOf(bare, isInWord, () => /[\p{L}\p{M}’']+/gu)
    if (all.length === 0 || strangers.has(all[0] as string)) return true
    return all.some((word) => words.has(word)) && all.every((word) => words.has(word) || small.has(word))
      ? true
      : isTitling(label)
  }
  compiled.set(language.tag, test)
  return test
}

/** `[\p{L}\p{M}’']` */
const isInWord = (code: number): boolean => isLetterOrMark(code) || code === 0x2019 || code === 39
